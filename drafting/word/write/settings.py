"""What a user decides about an export, and what comes out of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from drafting.comment import Comment
from drafting.document import BlockId
from drafting.finding import Justification
from drafting.refusals import Refusal
from drafting.template import Origin
from drafting.word.write.clean import Notice
from drafting.word.write.house_style import HouseStyle


class ExportCancelled(Refusal):
    """The user stopped the export; no file was made."""

    def __init__(self) -> None:
        super().__init__("Het maken van het Word-bestand is gestopt. Er is geen bestand gemaakt.")


class CommentChoice(StrEnum):
    """Which comments of the draft go along in the Word file."""

    NONE = "none"
    OPEN = "open"
    ALL = "all"

    @property
    def label(self) -> str:
        """The Dutch words on the screen."""
        return _CHOICES[self]

    def takes(self, comment: Comment) -> bool:
        """Whether the comment goes along."""
        match self:
            case CommentChoice.NONE:
                return False
            case CommentChoice.OPEN:
                return comment.settled is None
            case CommentChoice.ALL:
                return True


_CHOICES = {
    CommentChoice.NONE: "Geen opmerkingen",
    CommentChoice.OPEN: "Alleen open opmerkingen",
    CommentChoice.ALL: "Alle opmerkingen, ook de opgeloste",
}


def usual_comments(*, concept: bool) -> CommentChoice:
    """What goes along unless the user chooses: the open ones with a concept, none with what tenderers get."""
    return CommentChoice.OPEN if concept else CommentChoice.NONE


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A row of the key facts on the cover: 'Looptijd', '4 jaar'."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class ExportSettings:
    """Everything about one export that is not in the document itself.

    `day` is on the cover and in the properties; `version` is written as it is ("1.0"); `author` is empty
    unless the user gave a name. `draft_id`, `content_version`, `export_id` and `origins` (the library text
    each block came from) go into the manifest, by which a reviewed file finds its way back. A concept is
    marked on every page. Of `discussion`, the comments of the draft, go along those that `comments` takes;
    `chapter_of` is the key of the chapter of each block and section of the draft, for a comment whose text
    is gone. `heading_pages` are the pages of the headings in order, when they are known from a file that was
    made before; else they are foreseen. `progress` is called with 0 to 1; the export stops when `cancelled` says so.
    """

    organisation: str
    day: date
    draft_id: str
    export_id: str
    content_version: str = ""
    version: str = ""
    author: str = ""
    concept: bool = False
    summary: tuple[SummaryRow, ...] = ()
    justifications: tuple[Justification, ...] = ()
    origins: tuple[tuple[BlockId, Origin], ...] = ()
    house_style: HouseStyle | None = None
    comments: CommentChoice = CommentChoice.NONE
    discussion: tuple[Comment, ...] = ()
    chapter_of: tuple[tuple[str, str], ...] = ()
    heading_pages: tuple[int, ...] = ()
    progress: Callable[[float], None] | None = field(default=None, compare=False)
    cancelled: Callable[[], bool] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The bytes of a .docx, what had to be cleaned, the number of pages it will be about, and of comments."""

    content: bytes
    notices: tuple[Notice, ...]
    pages: int
    comments: int = 0
