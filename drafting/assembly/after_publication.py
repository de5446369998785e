"""The numbers of a published draft in a document in the making."""

import re
from dataclasses import replace

from drafting.assembly.fill import FilledTable, FilledText
from drafting.assembly.frozen_numbers import Counted, Gone, Rank, frozen, gone
from drafting.assembly.pieces import Assembly, Piece
from drafting.document import BlockId, ElementId, Run
from drafting.publication import JUSTIFICATIONS, FrozenNumber
from drafting.terms import HeadingLevel, Topic

_COUNT = re.compile(r"(\d+)([a-z]*)")

GONE = "(vervallen)"
"""What stands behind the number of a text that was taken out after publication."""


def numbers_of(work: Assembly, published: tuple[FrozenNumber, ...]) -> tuple[FrozenNumber, ...]:
    """Every number as it is to be frozen, in the order of the document; `published` are those frozen before.

    Parts are not counted. What was taken out keeps its place behind what it followed.
    """
    known = {one.element: one for one in published}
    found = [known.get(piece.id) or _frozen(piece) for piece in work.pieces if _is_counted(piece)]
    places = {one.element: number for number, one in enumerate(found)}
    behind: dict[int, list[FrozenNumber]] = {}
    last = -1
    for one in published:
        if one.element in places:
            last = places[one.element]
        else:
            behind.setdefault(last, []).append(one)
    result = list(behind.get(-1, ()))
    for number, one in enumerate(found):
        result += [one, *behind.get(number, ())]
    return tuple(result)


def _frozen(piece: Piece) -> FrozenNumber:
    return FrozenNumber(piece.id, piece.number, piece.part, piece.above, _title(piece))


def keep_numbers(work: Assembly, published: tuple[FrozenNumber, ...]) -> None:
    """Gives every element its number after publication, and puts back the numbers of what was taken out."""
    numbers = frozen([_counted(p) for p in work.pieces if _is_counted(p)], published)
    work.pieces = [replace(p, number=numbers.get(p.id, p.number)) for p in work.pieces]
    work.targets = {
        key: replace(target, number=numbers.get(target.element, target.number))
        for key, target in work.targets.items()
    }
    in_text = [one for one in published if one.element != JUSTIFICATIONS]
    known = {one.element for one in published}
    for one in gone([piece.id for piece in work.pieces], in_text):
        _put_back(work, one, known)


def annex_number(published: tuple[FrozenNumber, ...]) -> str:
    """The number that the annex with justifications was published with; empty when it was not."""
    return next((one.number for one in published if one.element == JUSTIFICATIONS), "")


def _is_counted(piece: Piece) -> bool:
    return bool(piece.number) and piece.level is not HeadingLevel.PART


def _counted(piece: Piece) -> Counted:
    return Counted(piece.id, piece.number, _rank(piece), piece.part, piece.above)


def _rank(piece: Piece) -> Rank:
    match piece.level:
        case HeadingLevel.CHAPTER:
            return Rank.CHAPTER
        case HeadingLevel.SECTION:
            return Rank.SECTION
        case _:
            return Rank.TABLE if isinstance(piece.filled, FilledTable) else Rank.PARAGRAPH


def _title(piece: Piece) -> str:
    return "".join(run.text for run in piece.line if isinstance(run, Run))


def _put_back(work: Assembly, one: Gone, known: set[ElementId]) -> None:
    """Puts the number of a text that went behind what it followed and all that stands under that.

    What was put in since and has a lower number (`known` are those published) stands before it.
    """
    if one.frozen.number.startswith("Tabel"):
        return
    start = next((n for n, piece in enumerate(work.pieces) if piece.id == one.after), None)
    if start is None or work.pieces[start].part is not one.frozen.part:
        title = (n for n, p in enumerate(work.pieces) if p.part is one.frozen.part)
        start = next(title, None)
        if start is None:
            return
        place = start + 1
    else:
        place = _end_of(work, start, one)
    while place < len(work.pieces) and _comes_before(work.pieces[place], one, known):
        place = _end_of(work, place, one)
    work.pieces.insert(place, _placeholder(one, work.pieces[place - 1].topic))


def _end_of(work: Assembly, start: int, one: Gone) -> int:
    """The place behind the element at `start`; a heading comes behind all that stands under its neighbour."""
    place = start + 1
    if not one.frozen.title:
        while (
            place < len(work.pieces) and work.pieces[place].number == "" and _is_text(work, place)
        ):
            place += 1
        return place
    while place < len(work.pieces) and _is_text(work, place):
        place += 1
    return place


def _comes_before(piece: Piece, one: Gone, known: set[ElementId]) -> bool:
    """Whether a text was put in between what went and what that followed."""
    if piece.part is not one.frozen.part or piece.id in known or not _is_counted(piece):
        return False
    return _order(piece.number) < _order(one.frozen.number)


def _order(number: str) -> list[tuple[int, str]]:
    """A number as it is sorted: 2.4 before 2.4a before 2.5 before 2.10."""
    return [(int(count), letters) for count, letters in _COUNT.findall(number)]


def _is_text(work: Assembly, place: int) -> bool:
    return work.pieces[place].level is None


def _placeholder(one: Gone, topic: Topic) -> Piece:
    element, part = one.frozen.element, one.frozen.part
    runs = (Run(GONE, italic=True),)
    if not one.frozen.title:
        filled = FilledText(runs)
        return Piece(element, BlockId(""), 0, filled, one.frozen.number, part, topic)
    level = _level(one.frozen.number)
    return Piece(
        element, BlockId(""), 0, None, one.frozen.number, part, topic, str(element), level, runs
    )


def _level(number: str) -> HeadingLevel:
    section = "." in number or number.startswith("Artikel")
    return HeadingLevel.SECTION if section else HeadingLevel.CHAPTER
