"""One copy of a draft: what is decided of it, and the work."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import assert_never

from drafting.assembly.assemble import assemble
from drafting.assembly.worksheets import without_worksheets
from drafting.copies.forms import Form
from drafting.document import Document
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.pdf.conversion import to_pdf
from drafting.pdf.outline_pages import bookmark_pages
from drafting.pdf.tagging import tagging_of
from drafting.web.web_check import check_web
from drafting.web.web_copy import web_copy
from drafting.word.audit.pdf_points import pdf_points
from drafting.word.audit.points import AccessibilityReport
from drafting.word.audit.word_check import check_word
from drafting.word.write.export import write_document
from drafting.word.write.for_draft import settings_for
from drafting.word.write.house_style import HouseStyle
from drafting.word.write.settings import CommentChoice, ExportResult, ExportSettings

_WORD_SHARE = 0.3
"""Of a PDF, the share of the work that the Word file is; the rest is LibreOffice's."""


@dataclass(frozen=True, slots=True)
class CopyOrder:
    """What is decided of one copy.

    `comments` is None for what is usual: the open ones in a concept, none in a final text. `worksheets`
    says whether those for the own file go along. `office` is the program of LibreOffice, sought when None.
    """

    draft: Draft
    norms: NormSet
    day: date
    export_id: str
    form: Form = Form.WORD
    concept: bool = False
    house_style: HouseStyle | None = None
    comments: CommentChoice | None = None
    worksheets: bool = False
    office: Path | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """The bytes of a copy, with what was cleaned in its text and how accessible it is.

    `pages` is about how many there will be, 0 for a web page; `comments` how many went along.
    """

    content: bytes
    form: Form
    notices: tuple[str, ...]
    accessibility: AccessibilityReport
    pages: int = 0
    comments: int = 0


def document_of(order: CopyOrder) -> Document:
    """The document as this copy holds it."""
    return assemble(_draft(order), order.norms)


def make_copy(
    order: CopyOrder,
    progress: Callable[[float], None] = lambda _share: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Copy:
    """The copy; no file is written.

    Raises:
        ExportCancelled, PdfCancelled: `cancelled` said so.
        OfficeMissing, PdfRefused: a PDF was asked and cannot be made here.
    """
    settings = settings_for(
        _draft(order),
        order.norms,
        day=order.day,
        export_id=order.export_id,
        concept=order.concept,
        house_style=order.house_style,
        comments=order.comments,
    )
    settings = replace(settings, cancelled=cancelled)
    document = document_of(order)
    match order.form:
        case Form.WORD:
            made = write_document(document, replace(settings, progress=progress))
            return _word(made)
        case Form.PDF:
            return _pdf(document, settings, order, progress)
        case Form.WEB:
            return _web(document, settings, progress)
        case _:
            assert_never(order.form)


def _draft(order: CopyOrder) -> Draft:
    return order.draft if order.worksheets else without_worksheets(order.draft)


def _word(made: ExportResult) -> Copy:
    return Copy(
        made.content,
        Form.WORD,
        tuple(str(notice) for notice in made.notices),
        check_word(made.content),
        made.pages,
        made.comments,
    )


def _pdf(
    document: Document,
    settings: ExportSettings,
    order: CopyOrder,
    progress: Callable[[float], None],
) -> Copy:
    """A PDF never holds comments: it is for reading."""
    settings = replace(
        settings,
        comments=CommentChoice.NONE,
        progress=lambda share: progress(share * _WORD_SHARE),
    )
    made = write_document(document, settings)
    content = _converted(made, settings, order)
    known = bookmark_pages(content)
    if known:
        # once more, with the pages that the headings really came on in the contents list
        again = write_document(document, replace(settings, heading_pages=known, progress=None))
        if again.content != made.content:
            made, content = again, _converted(again, settings, order)
    progress(1.0)
    points = (*check_word(made.content).points, *pdf_points(tagging_of(content)))
    word = _word(made)
    return replace(
        word, content=content, form=Form.PDF, accessibility=AccessibilityReport(points), comments=0
    )


def _converted(made: ExportResult, settings: ExportSettings, order: CopyOrder) -> bytes:
    return to_pdf(made.content, office=order.office, cancelled=settings.cancelled or _never)


def _web(document: Document, settings: ExportSettings, progress: Callable[[float], None]) -> Copy:
    page = web_copy(document, settings)
    progress(1.0)
    chosen = [c for c in settings.discussion if settings.comments.takes(c)]
    return Copy(page.encode("utf-8"), Form.WEB, (), check_web(page), comments=len(chosen))


def _never() -> bool:
    return False
