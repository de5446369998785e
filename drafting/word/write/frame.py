"""What stands above and below the text on every page of a house style, as values of our own.

Nothing in here is a piece of a foreign file: it is what was understood of one, and it is written anew.
Sizes are in twentieths of a point unless said otherwise.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

EMU_PER_TWIP = 635
EMU_PER_MM = 36_000


class FieldKind(StrEnum):
    """The fields that are kept; every other one is left out."""

    PAGE = "PAGE"
    PAGES = "NUMPAGES"
    TITLE = "TITLE"
    HEADING = "STYLEREF"


class Align(StrEnum):
    """How a paragraph is set."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class TextLook:
    """How a stretch of text looks; None leaves it as the style has it. `size` is in points."""

    font: str | None = None
    size: float | None = None
    bold: bool = False
    italic: bool = False
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class FrameText:
    """A stretch of text; tabs and line ends are characters in it."""

    text: str
    look: TextLook = TextLook()


@dataclass(frozen=True, slots=True)
class FrameField:
    """A field that is kept; `style` is the English name of the style a HEADING looks for."""

    kind: FieldKind
    look: TextLook = TextLook()
    style: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that was decoded and written anew; `ending` is png or jpeg."""

    content: bytes = field(repr=False)
    ending: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Placing:
    """Where a floating picture stands: from what it is measured, and an offset in EMU or an alignment."""

    across_from: str
    across: int | str
    down_from: str
    down: int | str
    behind: bool = False


@dataclass(frozen=True, slots=True)
class FramePicture:
    """A picture in a line of text, or floating when it has a place; sizes in EMU."""

    picture: Picture
    width: int
    height: int
    alt: str = ""
    placing: Placing | None = None


Piece = FrameText | FrameField | FramePicture


@dataclass(frozen=True, slots=True)
class TabStop:
    """A tab stop: left, center or right, at a distance from the margin."""

    kind: str
    at: int


@dataclass(frozen=True, slots=True)
class FrameParagraph:
    """A paragraph; `rule_above` and `rule_below` are the colours of the lines it has."""

    pieces: tuple[Piece, ...] = ()
    align: Align = Align.LEFT
    before: int = 0
    after: int = 0
    indent: int = 0
    tabs: tuple[TabStop, ...] = ()
    rule_above: str = ""
    rule_below: str = ""


@dataclass(frozen=True, slots=True)
class FrameCell:
    """A cell; `ground` is the colour behind it, empty for none."""

    paragraphs: tuple[FrameParagraph, ...]
    ground: str = ""


@dataclass(frozen=True, slots=True)
class FrameTable:
    """A table that only divides the line into columns; every row has a cell for each width."""

    widths: tuple[int, ...]
    rows: tuple[tuple[FrameCell, ...], ...]


Block = FrameParagraph | FrameTable
Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class HouseFrame:
    """Header and footer of a house style; `first_…` is None when the first page has none of its own."""

    header: Blocks = ()
    footer: Blocks = ()
    first_header: Blocks | None = None
    first_footer: Blocks | None = None
    header_distance: int | None = None
    footer_distance: int | None = None

    @property
    def cover_header(self) -> Blocks:
        """What stands above the cover."""
        return self.header if self.first_header is None else self.first_header

    @property
    def cover_footer(self) -> Blocks:
        """What stands below the cover."""
        return self.footer if self.first_footer is None else self.first_footer

    @property
    def empty(self) -> bool:
        """Whether there is nothing in it."""
        return not any((self.header, self.footer, self.first_header, self.first_footer))


def paragraphs_in(blocks: Blocks) -> Iterator[FrameParagraph]:
    """Every paragraph, those in tables too."""
    for block in blocks:
        if isinstance(block, FrameTable):
            for row in block.rows:
                for cell in row:
                    yield from cell.paragraphs
        else:
            yield block


def pieces_in(blocks: Blocks) -> Iterator[Piece]:
    """Every piece, in order."""
    for paragraph in paragraphs_in(blocks):
        yield from paragraph.pieces


def fields_in(blocks: Blocks) -> frozenset[FieldKind]:
    """The kinds of field that stand in it."""
    return frozenset(piece.kind for piece in pieces_in(blocks) if isinstance(piece, FrameField))


def pictures_in(blocks: Blocks) -> tuple[FramePicture, ...]:
    """The pictures that stand in it."""
    return tuple(piece for piece in pieces_in(blocks) if isinstance(piece, FramePicture))
