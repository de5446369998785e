"""One export: everything that is decided, and the work."""

import uuid
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from drafting.document import Document, Gap
from drafting.draft import Draft
from drafting.files.safe_write import write_safely
from drafting.norms import NormSet
from drafting.word.write.export import write_document
from drafting.word.write.for_draft import settings_for
from drafting.word.write.house_style import HouseStyle, read_house_style
from gui.background import Job

EXTENSION = ".docx"
KINDS = f"Word-bestanden (*{EXTENSION})"
STYLE_KINDS = "Word-bestanden en -sjablonen (*.docx *.dotx)"


@dataclass(frozen=True, slots=True)
class Order:
    """What is exported, where to, and how; `house_style` is the file whose look is taken, if any."""

    draft: Draft
    document: Document
    norms: NormSet
    day: date
    target: Path
    concept: bool
    house_style: Path | None


@dataclass(frozen=True, slots=True)
class Exported:
    """What came out of it: the file, about how many pages, and what was cleaned in the text."""

    target: Path
    pages: int
    notices: tuple[str, ...]


def carry_out(order: Order, job: Job) -> Exported:
    """Makes the Word file; the target is whole or as it was.

    Raises:
        ExportCancelled: the user stopped it.
        FileRefused: the house style cannot be read, or the target cannot be written.
    """
    style: HouseStyle | None = None
    if order.house_style is not None:
        style = read_house_style(order.house_style)
    settings = settings_for(
        order.draft,
        order.norms,
        day=order.day,
        export_id=str(uuid.uuid4()),
        concept=order.concept,
        house_style=style,
    )
    settings = replace(settings, progress=job.tell, cancelled=job.stopped)
    made = write_document(order.document, settings)
    write_safely(order.target, made.content)
    return Exported(order.target, made.pages, tuple(str(notice) for notice in made.notices))


def required_gaps(document: Document) -> tuple[Gap, ...]:
    """What must be filled in before a final export."""
    return document.required_gaps
