"""Header and footer of a house style, read into values: text, four kinds of field, pictures, columns.

Everything that is not understood is left out and told. Limits keep a header a header.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from drafting.word.write.foreign_parts import ForeignParts, FramePart
from drafting.word.write.foreign_pictures import ForeignPictures
from drafting.word.write.foreign_runs import ForeignRuns
from drafting.word.write.frame import (
    Align,
    Block,
    Blocks,
    FrameCell,
    FrameParagraph,
    FrameTable,
    FrameText,
    HouseFrame,
    TabStop,
)
from drafting.word.write.style_looks import COLOUR, ForeignStyles, W, spacing_of, whole

_MOST_BLOCKS = 30
_MOST_ROWS = 12
_MOST_COLUMNS = 6
_DEEPEST = 4
_MOST_TABS = 6
_ALIGNS = {"center": Align.CENTRE, "right": Align.RIGHT, "end": Align.RIGHT}
_TABS = {"left": "left", "start": "left", "center": "center", "right": "right", "end": "right"}
_PLACES = ("header", "footer", "first_header", "first_footer")


def read_frame(parts: ForeignParts, styles: ForeignStyles) -> tuple[HouseFrame, tuple[str, ...]]:
    """The frame of a house style, and in Dutch what was in it and is left out."""
    left: list[str] = []
    found: dict[str, Blocks] = {}
    for place in _PLACES:
        part = parts.frames.get(place)
        if part is not None:
            reader = _Reader(styles, part, left)
            found[place] = _trimmed(tuple(reader.blocks(part.tree, 0)))
    margins = parts.page_margins
    frame = HouseFrame(
        found.get("header", ()),
        found.get("footer", ()),
        found.get("first_header"),
        found.get("first_footer"),
        whole(margins.get("header"), 0, 4000),
        whole(margins.get("footer"), 0, 4000),
    )
    return frame, tuple(dict.fromkeys(left))


def _trimmed(blocks: Blocks) -> Blocks:
    """Without empty paragraphs at the end, and nothing at all when there is nothing to see."""
    last = len(blocks)
    while last and isinstance(blocks[last - 1], FrameParagraph) and _is_empty(blocks[last - 1]):
        last -= 1
    return blocks[:last]


def _is_empty(block: Block) -> bool:
    if isinstance(block, FrameTable):
        return False
    seen = any(not isinstance(piece, FrameText) or piece.text.strip() for piece in block.pieces)
    return not seen and not block.rule_above and not block.rule_below


@dataclass(slots=True)
class _Reader:
    """Reads one header or footer."""

    styles: ForeignStyles
    part: FramePart
    left: list[str]
    _pictures: ForeignPictures = field(init=False)
    _count: int = 0

    def __post_init__(self) -> None:
        self._pictures = ForeignPictures(self.part, self.left)

    def blocks(self, holder: etree._Element, depth: int) -> Iterator[Block]:
        """The paragraphs and tables in an element, those in content controls too."""
        for child in holder:
            if self._count >= _MOST_BLOCKS or depth > _DEEPEST:
                self.left.append("een deel van een zeer lange kop- of voettekst")
                return
            if child.tag == f"{W}p":
                self._count += 1
                yield self._paragraph(child)
            elif child.tag == f"{W}tbl":
                self._count += 1
                if (table := self._table(child, depth)) is not None:
                    yield table
            elif child.tag == f"{W}sdt":
                content = child.find(f"{W}sdtContent")
                if content is not None and child.find(f"{W}sdtPr/{W}showingPlcHdr") is None:
                    if child.find(f"{W}sdtPr/{W}dataBinding") is not None:
                        self.left.append("een koppeling met gegevens")
                    yield from self.blocks(content, depth + 1)
            elif child.tag == f"{W}altChunk":
                self.left.append("een ingevoegd document")

    def _paragraph(self, paragraph: etree._Element) -> FrameParagraph:
        own = paragraph.find(f"{W}pPr")
        named = own.find(f"{W}pStyle") if own is not None else None
        style = self.styles.by_id.get(named.get(f"{W}val", "") if named is not None else "")
        if style is None:
            style = self.styles.by_name().get("normal")
        chain = [*([own] if own is not None else []), *self.styles.chain(style)]
        runs = ForeignRuns(self.styles, chain, self._pictures, self.left)
        return FrameParagraph(
            tuple(runs.pieces(paragraph)),
            _align(chain),
            min(spacing_of(chain, "before") or 0, 800),
            min(spacing_of(chain, "after") or 0, 800),
            _indent(chain),
            _tabs(chain),
            _rule(chain, "top"),
            _rule(chain, "bottom"),
        )

    def _table(self, table: etree._Element, depth: int) -> FrameTable | None:
        rows = []
        for row in table.findall(f"{W}tr")[:_MOST_ROWS]:
            cells = []
            for cell in row.findall(f"{W}tc")[:_MOST_COLUMNS]:
                if cell.find(f"{W}tbl") is not None:
                    self.left.append("een tabel in een tabel")
                found = tuple(
                    b for b in self.blocks(cell, depth + 1) if isinstance(b, FrameParagraph)
                )
                shade = cell.find(f"{W}tcPr/{W}shd")
                fill = shade.get(f"{W}fill", "") if shade is not None else ""
                ground = fill.upper() if COLOUR.fullmatch(fill) else ""
                cells.append(
                    (
                        FrameCell(found or (FrameParagraph(),), ground),
                        _cell_width(cell),
                        _span(cell),
                    )
                )
            rows.append(cells)
        return _regular(rows, _grid(table))


def _regular(rows: list[list[tuple[FrameCell, int, int]]], grid: list[int]) -> FrameTable | None:
    """The table with as many cells in each row as its longest; a cell over several columns comes first."""
    columns = max((len(row) for row in rows), default=0)
    if not columns:
        return None
    pattern = next(row for row in rows if len(row) == columns)
    widths, place = [], 0
    for _cell, wanted, span in pattern:
        widths.append(max(400, wanted or sum(grid[place : place + span]) or 2_000))
        place += span
    empty = FrameCell((FrameParagraph(),))
    filled = tuple(
        tuple(row[number][0] if number < len(row) else empty for number in range(columns))
        for row in rows
    )
    return FrameTable(tuple(min(width, 12_000) for width in widths), filled)


def _grid(table: etree._Element) -> list[int]:
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    return [whole(column.get(f"{W}w"), 0, 20_000) or 0 for column in columns]


def _cell_width(cell: etree._Element) -> int:
    width = cell.find(f"{W}tcPr/{W}tcW")
    if width is None or width.get(f"{W}type", "dxa") != "dxa":
        return 0
    return whole(width.get(f"{W}w"), 0, 20_000) or 0


def _span(cell: etree._Element) -> int:
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    return (whole(span.get(f"{W}val"), 1, 20) or 1) if span is not None else 1


def _align(chain: list[etree._Element]) -> Align:
    for element in chain:
        for found in element.iter(f"{W}jc"):
            return _ALIGNS.get(found.get(f"{W}val", ""), Align.LEFT)
    return Align.LEFT


def _indent(chain: list[etree._Element]) -> int:
    """The indent in twentieths of a point; negative when the text stands in the margin."""
    for element in chain:
        for found in element.iter(f"{W}ind"):
            given = found.get(f"{W}left") or found.get(f"{W}start") or ""
            if re.fullmatch(r"-?\d{1,5}", given):
                return max(-1_700, min(6_000, int(given)))
    return 0


def _tabs(chain: list[etree._Element]) -> tuple[TabStop, ...]:
    """The tab stops, those of the paragraph before those of its styles; cleared ones are gone."""
    found: dict[int, str] = {}
    for element in chain:
        for stop in element.iter(f"{W}tab"):
            at = whole(stop.get(f"{W}pos"), 0, 20_000)
            kind = stop.get(f"{W}val", "")
            if at is not None and at not in found:
                found[at] = _TABS.get(kind, "")
    stops = [TabStop(kind, at) for at, kind in sorted(found.items()) if kind]
    return tuple(stops[:_MOST_TABS])


def _rule(chain: list[etree._Element], side: str) -> str:
    for element in chain:
        for border in element.iter(f"{W}pBdr"):
            line = border.find(f"{W}{side}")
            if line is None or line.get(f"{W}val", "none") in {"none", "nil"}:
                return ""
            colour = line.get(f"{W}color", "")
            return colour.upper() if COLOUR.fullmatch(colour) else "000000"
    return ""
