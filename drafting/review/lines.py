"""The paragraphs of a reviewed file before and after the changes in it.

A paragraph whose end was put in or taken out is one paragraph in one of the two texts and two in the other. What
hangs together by such ends is a clump: its lines before and after are told apart here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from drafting.word.read.reviewed import (
    NOBODY,
    CellPlace,
    FileParagraph,
    Hand,
    Mark,
    Region,
    Spot,
)

_LONGEST = 200
"""Paragraphs in a clump, and bookmarks on one; no reviewer joins more at once."""


@dataclass(frozen=True, slots=True)
class Bit:
    """A stretch of text, or the end of a paragraph (`is_end`, a line feed), with its fate and where it stands."""

    text: str
    mark: Mark
    spot: Spot
    hand: Hand = NOBODY
    move: str = ""
    field: bool = False
    is_end: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph in the text before the changes, or in the text after them.

    `names` are our bookmarks on it, with the number of characters each holds. `paragraph` is the paragraph of
    the file that gives its form. `text` is its text in its own view.
    """

    bits: tuple[Bit, ...]
    paragraph: int
    names: tuple[tuple[str, int], ...] = ()
    text: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", "".join(bit.text for bit in self.bits))


@dataclass(frozen=True, slots=True)
class Clump:
    """Paragraphs that hang together; usually one. `bits` are all, in order, in whatever view.

    In a table a clump is a whole cell, and its paragraphs are one line, with line feeds.
    """

    bits: tuple[Bit, ...]
    was: tuple[Line, ...]
    stays: tuple[Line, ...]
    region: Region
    cell: CellPlace | None
    level: int = 0
    item: bool = False
    title: bool = False
    contents: bool = False

    @property
    def is_changed(self) -> bool:
        """Whether a change was recorded in it."""
        return any(bit.mark is not Mark.SAME for bit in self.bits)

    @property
    def old(self) -> str:
        """The text before the changes, a paragraph a line."""
        return "\n".join(line.text for line in self.was)

    @property
    def new(self) -> str:
        """The text after the changes, a paragraph a line."""
        return "\n".join(line.text for line in self.stays)


def clumps_of(paragraphs: Sequence[FileParagraph]) -> tuple[Clump, ...]:
    """The clumps of a file, in order."""
    return tuple(_clump(paragraphs, group) for group in _groups(paragraphs))


def _groups(paragraphs: Sequence[FileParagraph]) -> Iterator[list[int]]:
    """The numbers of paragraphs that hang together."""
    by_cell: dict[tuple[int, int, int], list[int]] = {}
    groups: list[list[int]] = []
    last: list[int] | None = None
    for number, paragraph in enumerate(paragraphs):
        cell = paragraph.cell
        if cell is not None:
            key = (cell.table, cell.row, cell.column)
            if key not in by_cell:
                by_cell[key] = []
                groups.append(by_cell[key])
            by_cell[key].append(number)
            last = None
            continue
        if last and len(last) < _LONGEST and _joins(paragraphs[last[-1]], paragraph):
            last.append(number)
        else:
            last = [number]
            groups.append(last)
    yield from groups


def _joins(before: FileParagraph, after: FileParagraph) -> bool:
    return before.mark is not Mark.SAME and before.region is after.region


def _clump(paragraphs: Sequence[FileParagraph], group: list[int]) -> Clump:
    form = paragraphs[group[-1]]
    in_cell = form.cell is not None
    bits: list[Bit] = []
    for number in group:
        paragraph = paragraphs[number]
        offset = 0
        for part in paragraph.stretches:
            spot = Spot(number, offset)
            bits.append(Bit(part.text, part.mark, spot, part.hand, part.move, part.field))
            offset += len(part.text)
        spot = Spot(number, offset)
        end = Bit("\n", paragraph.mark, spot, paragraph.hand, paragraph.move, is_end=True)
        bits.append(end)
    inner = tuple(_without_new_ends(bits[:-1]) if in_cell else bits[:-1])
    spans = [
        (number, span.name, span.start, span.end)
        for number in group
        for span in paragraphs[number].spans
    ][:_LONGEST]
    before = [bit for bit in inner if bit.mark.was]
    after = [bit for bit in inner if bit.mark.stays]
    was = tuple(
        Line(line, number, _names(line, spans))
        for line, number in _split(before, group[-1], whole=in_cell)
    )
    stays = tuple(Line(line, number) for line, number in _split(after, group[-1], whole=in_cell))
    forms = [paragraphs[number] for number in group]
    return Clump(
        bits=inner,
        was=was,
        stays=stays,
        region=form.region,
        cell=form.cell,
        level=next((one.level for one in forms if one.level), 0),
        item=any(one.item for one in forms),
        title=any(one.title for one in forms),
        contents=any(one.contents for one in forms),
    )


def _without_new_ends(bits: list[Bit]) -> list[Bit]:
    """In a cell, an end behind all old text belongs to the new text after it; without any it is left out."""
    last = max((n for n, bit in enumerate(bits) if bit.mark.was and not bit.is_end), default=-1)
    tail: list[Bit] = []
    hand: Bit | None = None
    for bit in reversed(bits[last + 1 :]):
        if not bit.is_end:
            hand = bit if bit.mark is Mark.INSERTED else hand
            tail.append(bit)
        elif bit.mark is not Mark.SAME:
            tail.append(bit)
        elif hand is not None:
            tail.append(replace(bit, mark=Mark.INSERTED, hand=hand.hand))
    return [*bits[: last + 1], *reversed(tail)]


def _split(bits: list[Bit], last: int, *, whole: bool) -> Iterator[tuple[tuple[Bit, ...], int]]:
    """The lines of one view, each with the paragraph it ends with; `whole` keeps them one line."""
    line: list[Bit] = []
    for bit in bits:
        if bit.is_end and not whole:
            yield tuple(line), bit.spot.paragraph
            line = []
        else:
            line.append(bit)
    yield tuple(line), last


def _names(
    line: tuple[Bit, ...], spans: Sequence[tuple[int, str, int, int]]
) -> tuple[tuple[str, int], ...]:
    """The bookmarks on a line with the number of its characters in each."""
    held: dict[str, int] = {}
    own: dict[int, list[Bit]] = {}
    for bit in line:
        own.setdefault(bit.spot.paragraph, []).append(bit)
    for number, name, start, end in spans:
        if line and number not in own:
            continue
        inside = sum(
            max(0, min(end, bit.spot.offset + len(bit.text)) - max(start, bit.spot.offset))
            for bit in own.get(number, ())
            if not bit.is_end
        )
        held[name] = held.get(name, 0) + inside
    return tuple(held.items())
