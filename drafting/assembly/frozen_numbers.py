"""Numbers after publication: what was published keeps its number, what comes between gets a letter.

A text that was put in behind 2.4 becomes 2.4a, one behind all of its chapter simply the next number. What was
taken out stays as its number with a word that says so, as bidders may have asked about it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum

from drafting.document import ElementId
from drafting.publication import FrozenNumber
from drafting.terms import PartKey

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Rank(IntEnum):
    """What is counted, from high to low: the number of what stands lower may begin with one above it."""

    CHAPTER = 1
    SECTION = 2
    PARAGRAPH = 3
    TABLE = 4


@dataclass(frozen=True, slots=True)
class Counted:
    """An element with a number as it was counted; `above` is the heading it stands under, None in a part."""

    element: ElementId
    number: str
    rank: Rank
    part: PartKey
    above: ElementId | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """An element that was published and is not there any more; it stands behind `after`, None for the first."""

    frozen: FrozenNumber
    after: ElementId | None


@dataclass(slots=True)
class _Row:
    """The elements that share a row of numbers: those of one rank under one heading, or of a whole part."""

    elements: list[Counted] = field(default_factory=list)


def frozen(counted: Sequence[Counted], published: Sequence[FrozenNumber]) -> dict[ElementId, str]:
    """The number of each element after publication, those without a change included.

    Elements without a number are not given; the order of `counted` is that of the document.
    """
    known = {one.element: one.number for one in published}
    spaces: dict[PartKey | None, set[str]] = {}
    for old in published:
        spaces.setdefault(_space(old), set()).add(old.number)
    numbers = {one.element: known[one.element] for one in counted if one.element in known}
    for row in _rows(counted):
        if all(one.element in known for one in row.elements):
            continue
        taken = spaces.setdefault(_space(row.elements[0]), set())
        last_known = max(
            (n for n, one in enumerate(row.elements) if one.element in known), default=-1
        )
        before = ""
        for place, one in enumerate(row.elements):
            if one.element in known:
                before = known[one.element]
                continue
            stem = _stem(one, numbers)
            if place > last_known and (found := _next(before, stem, taken)):
                number = found
            else:
                number = _between(before or f"{stem}0", taken)
            numbers[one.element] = before = number
            taken.add(number)
    return numbers


def gone(present: Sequence[ElementId], published: Sequence[FrozenNumber]) -> tuple[Gone, ...]:
    """What was published and is not there now, in order; of a heading that went only the heading itself."""
    there = set(present)
    missing = {one.element for one in published if one.element not in there}
    above = {one.element: one.above for one in published}
    found: list[Gone] = []
    last: ElementId | None = None
    for one in published:
        if one.element in there:
            last = one.element
        elif not _under_missing(one, missing, above):
            found.append(Gone(one, last))
    return tuple(found)


def _under_missing(
    one: FrozenNumber, missing: set[ElementId], above: dict[ElementId, ElementId | None]
) -> bool:
    heading, walked = one.above, {one.element}
    while heading is not None and heading not in walked:  # a damaged file may go in circles
        if heading in missing:
            return True
        walked.add(heading)
        heading = above.get(heading)
    return False


def _space(one: Counted | FrozenNumber) -> PartKey | None:
    """Where a number may be given only once: in its part; of tables, None for the whole document."""
    return None if one.number.startswith("Tabel") else one.part


def _rows(counted: Iterable[Counted]) -> list[_Row]:
    """The rows of numbers, each in the order of the document, higher ranks first."""
    rows: dict[tuple[Rank, object], _Row] = {}
    for one in counted:
        rows.setdefault((one.rank, _group(one)), _Row()).elements.append(one)
    return [rows[key] for key in sorted(rows, key=lambda key: key[0])]


def _group(one: Counted) -> object:
    """What a number is counted within: the whole document, a part, or the heading above."""
    match one.rank:
        case Rank.TABLE:
            return None
        case Rank.CHAPTER:
            return one.part
        case Rank.SECTION if one.part is PartKey.AGREEMENT:
            return one.part
        case _:
            return one.above


def _stem(one: Counted, numbers: dict[ElementId, str]) -> str:
    """What stands before the last count: "Artikel ", "3." or "2.4a."."""
    tail = one.number.rpartition(".")[2] if "." in one.number else one.number.rpartition(" ")[2]
    stem = one.number[: len(one.number) - len(tail)]
    if not stem.endswith("."):
        return stem
    over = numbers.get(one.above, "") if one.above is not None else ""
    return f"{over.rpartition(' ')[2]}." if over else stem


def _next(before: str, stem: str, taken: set[str]) -> str:
    """The next whole count behind all that was published; empty when the one before it has a letter."""
    tail = before.removeprefix(stem) if before.startswith(stem) else ""
    if before and not tail.isdigit():
        return ""
    count = int(tail) if tail else 0
    while f"{stem}{count + 1}" in taken:
        count += 1
    return f"{stem}{count + 1}"


def _between(before: str, taken: set[str]) -> str:
    """The first free number with a letter behind another: 2.4 -> 2.4a, 2.4a -> 2.4b, else 2.4aa."""
    stem, last = (before[:-1], before[-1]) if before[-1:] in LETTERS else (before, "")
    following = LETTERS[LETTERS.index(last) + 1 :][:1] if last else "a"
    if following and f"{stem}{following}" not in taken:
        return f"{stem}{following}"
    inner = before if last else f"{before}a"
    free = (f"{inner}{letter}" for letter in LETTERS if f"{inner}{letter}" not in taken)
    return next(free, "") or _between(f"{inner}z", taken)
