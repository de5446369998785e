"""What a user decides about an export, and what comes out of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

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
    marked on every page. `progress` is called with 0 to 1; the export stops when `cancelled` says so.
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
    progress: Callable[[float], None] | None = field(default=None, compare=False)
    cancelled: Callable[[], bool] | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class ExportResult:
    """The bytes of a .docx, what had to be cleaned, and the number of pages it will be about."""

    content: bytes
    notices: tuple[Notice, ...]
    pages: int
