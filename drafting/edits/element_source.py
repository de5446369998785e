"""The source of an element of the document: which block or title it comes from, and its grains.

An element is named as in `drafting.document.Passage`: the block or key, `.l2` for the second lot, `.3` for the
third element of its block, and behind a colon a cell (`:2.1`), the caption (`:caption`) or a footnote (`:n1`).
The header of a table is row 0.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.assembly.assemble import assemble
from drafting.assembly.fill import (
    Filled,
    FilledNote,
    FilledTable,
    Piecewise,
    Reference,
    fill,
    fill_line,
)
from drafting.assembly.known import Scope
from drafting.assembly.scope import lot_scope, whole_scope
from drafting.document import (
    BlockId,
    Document,
    Element,
    ElementId,
    Run,
    Runs,
    Table,
    notes_of,
    text_of,
)
from drafting.draft import Draft, Spot, find_section, find_spot
from drafting.edits.grains import Grains, GrainSort, Line, read_grains
from drafting.edits.live_source import TooIntricate
from drafting.norms import NormSet
from drafting.refusals import EditRefused
from drafting.template import Chapter, Section
from drafting.text.markdown import split_caption

_ID = re.compile(r"(?P<stem>.+?)(?:\.l(?P<lot>\d+))?(?:\.(?P<part>\d+))?(?P<within>:[a-z0-9.]+)?")


@dataclass(frozen=True, slots=True)
class ElementSource:
    """Where an element comes from.

    `spot` is None for a heading, `title` is None for a block. `part` counts the parts of the block from 0;
    `within` is what stands behind the colon, with it. `lot` is 0 outside lots; `repeats` says that the source
    stands in the document once for each lot.
    """

    id: ElementId
    source: str
    scope: Scope
    lot: int
    part: int
    within: str
    spot: Spot | None = None
    title: Section | Chapter | None = None
    repeats: bool = False

    @property
    def base(self) -> ElementId:
        """The element without the cell, caption or footnote."""
        return ElementId(self.id.partition(":")[0])


def find_source(draft: Draft, element: ElementId, norms: NormSet) -> ElementSource:
    """Where an element of the draft comes from.

    Raises:
        EditRefused: the draft has no such element, or it is the title of a part.
    """
    read = _ID.fullmatch(element)
    if read is None:
        raise _gone()
    lot, part = int(read["lot"] or 0), int(read["part"] or 1) - 1
    within = read["within"] or ""
    lots = draft.procurement.lots
    if lot > len(lots):
        raise _gone()
    whole = whole_scope(draft, norms)
    scope = lot_scope(whole, draft, lot, lots[lot - 1]) if lot else whole
    spot = find_spot(draft, BlockId(read["stem"]))
    if spot is not None:
        repeats = spot.block.each_lot or (spot.section is not None and spot.section.each_lot)
        return ElementSource(
            element, spot.block.text, scope, lot, part, within, spot, repeats=repeats
        )
    title = _titled(draft, read["stem"])
    if title is None or within or part:
        raise _gone()
    repeats = isinstance(title, Section) and title.each_lot
    return ElementSource(element, title.title, scope, lot, 0, "", title=title, repeats=repeats)


def _titled(draft: Draft, key: str) -> Section | Chapter | None:
    if key.startswith("part-") and any(f"part-{part.key}" == key for part in draft.parts):
        raise EditRefused(
            "De naam van een deel van het bestek hoort bij het sjabloon en wordt hier niet gewijzigd. "
            "Zet er een opmerking bij."
        )
    found = find_section(draft, key)
    if found is not None:
        return found[2]
    chapters = (chapter for part in draft.parts for chapter in part.chapters)
    return next((chapter for chapter in chapters if chapter.key == key), None)


def _gone() -> EditRefused:
    return EditRefused(
        "De tekst waar het om gaat, staat niet meer in dit bestek. Er is niets veranderd."
    )


@dataclass(frozen=True, slots=True)
class Filling:
    """A source as it is filled in: the kinds of its parts, and each line with its place and its pieces."""

    kinds: tuple[str, ...]
    lines: tuple[tuple[int, str, Piecewise], ...]

    def find(self, part: int, within: str) -> Piecewise | None:
        """The pieces of a line."""
        return next((p for n, w, p in self.lines if (n, w) == (part, within)), None)


def filling(source: str, scope: Scope, *, heading: bool = False) -> Filling:
    """What a source becomes; the footnotes of a part come after its lines.

    Raises:
        Refusal: it cannot be filled in.
    """
    if heading:
        return Filling(("heading",), ((0, "", fill_line(source, scope)[0]),))
    parts = fill(source, scope)[0]
    kinds = tuple(type(part).__name__ for part in parts)
    lines = tuple((n, *line) for n, part in enumerate(parts) for line in _lines(part))
    return Filling(kinds, lines)


def _lines(part: Filled) -> Iterator[tuple[str, Piecewise]]:
    lines = list(_own_lines(part))
    yield from lines
    notes = (piece for _, line in lines for piece in line if isinstance(piece, FilledNote))
    for number, note in enumerate(notes, 1):
        yield f":n{number}", note.runs


def _own_lines(part: Filled) -> Iterator[tuple[str, Piecewise]]:
    if not isinstance(part, FilledTable):
        yield "", part.runs
        return
    if part.caption:
        yield ":caption", part.caption
    for number, row in enumerate((part.header, *part.rows)):
        for column, cell in enumerate(row, 1):
            yield f":{number}.{column}", cell


_last: list[tuple[Draft, NormSet, Document]] = []


def document_of(draft: Draft, norms: NormSet) -> Document:
    """The document of a draft; that of the last draft is kept, for several elements are asked about one by one."""
    last = _last[0] if _last else None
    if last is None or last[0] is not draft or last[1] is not norms:
        last = (draft, norms, assemble(draft, norms))
        _last[:] = [last]
    return last[2]


class Words:
    """How values and references are written where an element stands; the document is made only when needed."""

    def __init__(self, draft: Draft, norms: NormSet, place: ElementSource) -> None:
        self._draft = draft
        self._norms = norms
        self._place = place
        self._references: dict[tuple[str, str, bool], str] = {}

    def shown(self, piece: Run | Reference | FilledNote) -> str:
        """The words of a piece of a line."""
        match piece:
            case Run():
                return text_of((piece,))
            case FilledNote():
                return ""
            case Reference():
                if not self._references:
                    self._read_references()
                return self._references.get((piece.key, piece.fallback, piece.page), "")

    def line(self, pieces: Piecewise) -> str:
        """The text of a line."""
        return "".join(self.shown(piece) for piece in pieces)

    def _read_references(self) -> None:
        """The words of every reference of the block, from the document."""
        place = self._place
        made = filling(place.source, place.scope, heading=place.spot is None)
        stem = place.base.partition(".")[0] if not place.lot else place.base
        document = document_of(self._draft, self._norms)
        owner = place.spot.block.id if place.spot else BlockId(stem)
        elements = [e for e in document.elements if _belongs(e, owner, place)]
        for number, within, pieces in made.lines:
            runs = _runs_of(elements[number], within) if number < len(elements) else ()
            for piece, run in zip(pieces, runs, strict=False):
                if isinstance(piece, Reference):
                    self._references[piece.key, piece.fallback, piece.page] = run.text


def _belongs(element: Element, owner: BlockId, place: ElementSource) -> bool:
    if place.spot is None:
        return element.id == place.id
    lot = f"{owner}.l{place.lot}" if place.lot else str(owner)
    stem = re.fullmatch(rf"{re.escape(lot)}(\.\d+)?", element.id)
    return element.block == owner and stem is not None


def _runs_of(element: Element, within: str) -> Runs:
    if within.startswith(":n"):
        return notes_of(element)[int(within[2:]) - 1].runs
    if not isinstance(element, Table):
        return element.runs
    if within == ":caption":
        return element.caption
    row, column = (int(number) for number in within[1:].split("."))
    return (element.header, *element.rows)[row][column - 1]


@dataclass(frozen=True, slots=True)
class LineSource:
    """The grains of a line; its block's source is `head`, that of the grains, and `tail`."""

    grains: Grains
    line: Line
    head: str = ""
    tail: str = ""

    @property
    def text(self) -> str:
        """The final text of the line."""
        return self.grains.text(self.line)


def line_source(place: ElementSource, words: Words) -> LineSource:
    """The grains of the line an element is.

    Raises:
        TooIntricate: the source cannot be led back.
    """
    heading = place.spot is None
    made = filling(place.source, place.scope, heading=heading)
    shown = {
        (part, within): tuple(words.shown(piece) for piece in pieces if _is_special(piece))
        for part, within, pieces in made.lines
    }
    if place.within == ":caption":
        return _caption_source(place, shown[place.part, place.within])
    grains = read_grains(place.source, place.scope, shown, heading=heading)
    if place.within.startswith(":n"):
        return _note_source(place, grains, shown[place.part, place.within])
    line = grains.line(place.part, place.within)
    if line is None:
        raise TooIntricate
    return LineSource(grains, line)


def _caption_source(place: ElementSource, shown: tuple[str, ...]) -> LineSource:
    """The grains of the caption of a table, which may be a value as a whole."""
    title = split_caption(place.source)[0]
    if not title:
        raise TooIntricate
    at = place.source.index(title, place.source.index(":") + 1)
    own = read_grains(title, place.scope, {(0, ""): shown}, heading=True)
    return LineSource(own, own.lines[0], place.source[:at], place.source[at + len(title) :])


def _note_source(place: ElementSource, grains: Grains, shown: tuple[str, ...]) -> LineSource:
    """The grains of a footnote, which is one grain of the line it stands in."""
    own = [line for line in grains.lines if line.part == place.part]
    notes = [
        number
        for line in own
        for number in range(line.start, line.end)
        if grains.grains[number].sort is GrainSort.NOTE
    ]
    at = notes[int(place.within[2:]) - 1]
    head = "".join(grain.source for grain in grains.grains[:at])
    tail = "".join(grain.source for grain in grains.grains[at + 1 :])
    source = grains.grains[at].source
    inner = read_grains(source[2:-1], place.scope, {(0, ""): shown}, heading=True)
    return LineSource(inner, inner.lines[0], f"{head}^[", f"]{tail}")


def _is_special(piece: Run | Reference | FilledNote) -> bool:
    """Whether a piece is a value or a reference, which has words that do not stand in the source."""
    return isinstance(piece, Reference) or (isinstance(piece, Run) and bool(piece.variable))
