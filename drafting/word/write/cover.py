"""The cover page: who, what, when, and the key facts in a table."""

from collections.abc import Iterator

from drafting.document import Document, Run, Runs
from drafting.text.written_values import day
from drafting.word.write.body import has_gaps
from drafting.word.write.clean import TextDoor
from drafting.word.write.comment_places import TITLE
from drafting.word.write.comments import Threads
from drafting.word.write.pages import PageCount
from drafting.word.write.runs import marked_xml, runs_xml, text_xml
from drafting.word.write.settings import ExportSettings
from drafting.word.write.tables import column_widths, table_xml

_HEADER = ("Kenmerk", "Gegeven")
_CONCEPT = "Dit bestek is nog niet definitief."
_GAPS = " Wat nog moet worden ingevuld, staat tussen haken op een gele achtergrond."


def cover_xml(
    document: Document, settings: ExportSettings, door: TextDoor, count: PageCount,
    threads: Threads | None = None,
) -> str:  # fmt: skip
    """The paragraphs and the table of the cover; the page count has set them afterwards.

    `threads` has the comments that stand at the title, having no better place.
    """
    out = []
    for style, runs in _lines(document, settings):
        count.paragraph(style, "".join(run.text for run in runs))
        if style == "ConceptNotice":
            content = _concept_xml(runs, door)
        elif style == "Title" and threads:
            content = marked_xml(runs, threads.marks(TITLE, runs), door, {})
        else:
            content = runs_xml(runs, door, {})
        out.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>')
    if settings.summary:
        out.append(_facts(settings, door, count))
    return "".join(out)


def edition(settings: ExportSettings) -> str:
    """The version and the date as they stand in the footer: 'Versie 1.0 · 21 november 2026'."""
    return " · ".join(part for part in (_version(settings), day(settings.day)) if part)


def _lines(document: Document, settings: ExportSettings) -> Iterator[tuple[str, Runs]]:
    if settings.organisation:
        yield "CoverOrganisation", (Run(settings.organisation),)
    yield "Title", (Run(document.title),)
    if document.subtitle and document.subtitle != settings.organisation:
        yield "Subtitle", (Run(document.subtitle),)
    if settings.concept:
        yield (
            "ConceptNotice",
            (Run("CONCEPT"), Run(f"  {_CONCEPT}{_GAPS if has_gaps(document) else ''}")),
        )
    if settings.version:
        yield "CoverLine", (Run(_version(settings)),)
    yield "CoverLine", (Run(day(settings.day)),)


def _concept_xml(runs: Runs, door: TextDoor) -> str:
    mark = text_xml(runs[0].text, door, '<w:rPr><w:rStyle w:val="ConceptMark"/></w:rPr>')
    return mark + runs_xml(runs[1:], door, {})


def _version(settings: ExportSettings) -> str:
    return f"Versie {settings.version}" if settings.version else ""


def _facts(settings: ExportSettings, door: TextDoor, count: PageCount) -> str:
    texts = [_HEADER, *((row.label, row.value) for row in settings.summary)]
    widths = column_widths(texts, count.page_look.text_width / 20)
    count.table(texts, widths)
    rows = [[(Run(cell),) for cell in row] for row in texts]
    facts = table_xml(rows, widths, frozenset(), lambda cell: runs_xml(cell, door, {}))
    # a table needs room above it, and the paragraph with the contents list follows it
    return f'<w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>{facts}'
