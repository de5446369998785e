"""One export: everything that is decided, and the work."""

import uuid
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from drafting.assembly.assemble import assemble
from drafting.assembly.worksheets import without_worksheets
from drafting.copies.copying import CopyOrder, document_of, make_copy
from drafting.copies.forms import Form, form_of
from drafting.document import Document, Gap
from drafting.draft import Draft
from drafting.files.safe_write import write_safely
from drafting.norms import NormSet
from drafting.refusals import Refusal
from drafting.word.audit.points import AccessibilityReport
from drafting.word.write.house_style import HouseStyle, read_house_style
from drafting.word.write.settings import CommentChoice
from gui.background import Job

KINDS = {
    Form.WORD: "Word-bestanden (*.docx)",
    Form.PDF: "PDF-bestanden (*.pdf)",
    Form.WEB: "Webpagina's (*.html)",
}
STYLE_KINDS = "Word-bestanden en -sjablonen (*.docx *.dotx)"


@dataclass(frozen=True, slots=True)
class Order:
    """What is exported, where to, and how; `house_style` is the file whose look is taken, if any.

    The ending of the target says in which form.
    """

    draft: Draft
    norms: NormSet
    day: date
    target: Path
    concept: bool
    house_style: Path | None
    comments: CommentChoice
    worksheets: bool = False


@dataclass(frozen=True, slots=True)
class Exported:
    """What came out of it: the file, about how many pages, what was cleaned, how accessible it is."""

    target: Path
    form: Form
    pages: int
    notices: tuple[str, ...]
    accessibility: AccessibilityReport
    comments: int = 0


def carry_out(order: Order, job: Job) -> Exported:
    """Makes the file; the target is whole or as it was.

    Raises:
        ExportCancelled, PdfCancelled: the user stopped it.
        OfficeMissing, PdfRefused: a PDF cannot be made here.
        FileRefused: the house style cannot be read, or the target cannot be written.
        Refusal: a final export of a draft in which something required is open.
    """
    style: HouseStyle | None = None
    if order.house_style is not None:
        style = read_house_style(order.house_style)
    wanted = CopyOrder(
        order.draft,
        order.norms,
        order.day,
        str(uuid.uuid4()),
        form_of(order.target),
        order.concept,
        style,
        order.comments,
        order.worksheets,
    )
    if not order.concept and (gaps := document_of(wanted).required_gaps):
        raise Refusal(
            f"Vul eerst in: {', '.join(gap.label for gap in gaps)}. Of exporteer een concept."
        )
    made = make_copy(wanted, job.tell, job.stopped)
    write_safely(order.target, made.content)
    return Exported(
        order.target, made.form, made.pages, made.notices, made.accessibility, made.comments
    )


def document_sent(draft: Draft, document: Document, norms: NormSet) -> Document:
    """The document of a draft without its worksheets; `document` is that with them."""
    sent = without_worksheets(draft)
    return document if sent is draft else assemble(sent, norms)


def required_gaps(document: Document) -> tuple[Gap, ...]:
    """What must be filled in before a final export."""
    return document.required_gaps
