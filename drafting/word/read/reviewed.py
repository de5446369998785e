"""A Word file that came back from a reviewer, as plain values: every character with what became of it.

Nothing is judged here, and nothing left out but codes of fields, page breaks and pictures. Positions count
characters in the whole text of a paragraph, with what was taken out and what was put in.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Mark(StrEnum):
    """What became of a stretch of text or of the end of a paragraph.

    WITHDRAWN was put in by one reviewer and taken out again, so it is neither in the old nor in the new text.
    """

    SAME = "same"
    INSERTED = "inserted"
    DELETED = "deleted"
    MOVED_FROM = "moved-from"
    MOVED_TO = "moved-to"
    WITHDRAWN = "withdrawn"

    @property
    def was(self) -> bool:
        """Whether it is in the text before the changes."""
        return self in _WAS

    @property
    def stays(self) -> bool:
        """Whether it is in the text after the changes."""
        return self in _STAYS


_WAS = frozenset({Mark.SAME, Mark.DELETED, Mark.MOVED_FROM})
_STAYS = frozenset({Mark.SAME, Mark.INSERTED, Mark.MOVED_TO})


@dataclass(frozen=True, slots=True)
class Hand:
    """Who made a change and when; empty and None when the file does not say."""

    author: str = ""
    at: datetime | None = None


NOBODY = Hand()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Text with one fate; `move` is the name of the move it belongs to, `field` says a field wrote it."""

    text: str
    mark: Mark = Mark.SAME
    hand: Hand = NOBODY
    move: str = ""
    field: bool = False


class Region(StrEnum):
    """Where in the file a paragraph stands; the value is the Dutch name for it."""

    BODY = "de tekst"
    BOX = "een tekstvak"
    NOTE = "een voetnoot"
    FRAME = "de kop- of voettekst"


@dataclass(frozen=True, slots=True)
class CellPlace:
    """The cell a paragraph stands in: table, row and cell in the row, from 0; what became of its row."""

    table: int
    row: int
    column: int
    row_mark: Mark = Mark.SAME
    row_hand: Hand = NOBODY


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text of a paragraph that has a name: our bookmark."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FileParagraph:
    """A paragraph of the file.

    `mark` is the fate of its end: an inserted end splits a paragraph, a deleted one joins it to the next.
    `level` is that of a heading from 1, 0 for text. `contents` says that it is a line of the contents list.
    """

    stretches: tuple[Stretch, ...]
    mark: Mark = Mark.SAME
    hand: Hand = NOBODY
    move: str = ""
    region: Region = Region.BODY
    cell: CellPlace | None = None
    level: int = 0
    item: bool = False
    title: bool = False
    contents: bool = False
    spans: tuple[Span, ...] = ()

    @property
    def raw(self) -> str:
        """The whole text, with what was taken out and what was put in."""
        return "".join(stretch.text for stretch in self.stretches)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the file: the number of the paragraph from 0, and the position in its whole text."""

    paragraph: int
    offset: int


@dataclass(frozen=True, slots=True)
class FilePicture:
    """A picture or object in the text: where it stands, and who put it in as far as that was recorded."""

    spot: Spot
    hand: Hand = NOBODY
    recorded: bool = False


@dataclass(frozen=True, slots=True)
class FileComment:
    """A comment of the file; `number` is its id there, `parent` that of the comment it answers, or empty.

    `start` and `end` are in order, and the same where it marks no text; None when it stands nowhere.
    `paragraph_id` is the id Word gave its last paragraph.
    """

    number: str
    author: str
    initials: str
    at: datetime | None
    text: str
    parent: str = ""
    settled: bool = False
    start: Spot | None = None
    end: Spot | None = None
    paragraph_id: str = ""


@dataclass(frozen=True, slots=True)
class ExportedElement:
    """A line of the manifest: an element as it was exported.

    Its paragraphs have the bookmarks `bookmark` and a number, `count` of them from `first`.
    """

    id: str
    kind: str
    bookmark: str
    first: int
    count: int
    hash: str
    block: str = ""


@dataclass(frozen=True, slots=True)
class ExportedComment:
    """A comment or reply of the draft as it was exported: its id, and its number and paragraph in the file.

    `settled` is whether it was settled then; None when the export did not note that.
    """

    id: str
    number: str
    paragraph_id: str = ""
    settled: bool | None = None


@dataclass(frozen=True, slots=True)
class FileManifest:
    """What the export noted in the file about itself."""

    draft: str
    export: str
    elements: tuple[ExportedElement, ...]
    comments: tuple[ExportedComment, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewedFile:
    """A reviewed Word file; paragraphs in reading order, notes, headers and footers last.

    `formatting` counts recorded changes of form, `pictures` are the pictures and objects in the text, `chunks`
    counts the whole documents that were put in as they are and not read.
    """

    paragraphs: tuple[FileParagraph, ...]
    comments: tuple[FileComment, ...] = ()
    manifest: FileManifest | None = None
    formatting: int = 0
    pictures: tuple[FilePicture, ...] = ()
    chunks: int = 0

    @property
    def title(self) -> str:
        """The title on the cover, on one line; empty when there is none."""
        titles = (one.raw for one in self.paragraphs if one.title and one.raw.strip())
        return " ".join(next(titles, "").split())
