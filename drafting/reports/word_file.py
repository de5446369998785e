"""The report as a Word file, in the look of the bestekken."""

from collections.abc import Iterator, Sequence

from drafting.document import (
    BlockId,
    Document,
    Element,
    ElementId,
    Heading,
    Paragraph,
    Run,
    Runs,
    Table,
)
from drafting.reports import wording
from drafting.reports.check_report import CheckReport, Item
from drafting.reports.foreign_text import visible
from drafting.terms import HeadingLevel, PartKey, Topic
from drafting.text.written_norms import norm_line
from drafting.word.write.report_export import write_report
from drafting.word.write.settings import ExportResult, ExportSettings, SummaryRow

_PART = PartKey.ANNEXES
_TOPIC = Topic.UNKNOWN


def report_file(report: CheckReport) -> ExportResult:
    """The bytes of the report as a .docx; the same report gives the same bytes."""
    about = report.about
    rows = (*wording.checked_rows(about), *((label, str(count)) for label, count in report.counts))
    settings = ExportSettings(
        organisation="Bestekwijzer",
        day=about.day,
        draft_id="",
        export_id="",
        summary=tuple(SummaryRow(label, visible(value)) for label, value in rows),
    )
    document = Document(
        title=wording.TITLE,
        subtitle=visible(about.title or about.file),
        parts=(),
        elements=tuple(_Writer().elements(report)),
    )
    return write_report(document, settings)


class _Writer:
    """Makes elements, each with an id of its own."""

    def __init__(self) -> None:
        self._made = 0

    def elements(self, report: CheckReport) -> Iterator[Element]:
        yield self._heading(HeadingLevel.PART, "Gegevens en uitkomst")
        yield self._heading(HeadingLevel.CHAPTER, "Gebruikte gegevens")
        yield from self._facts(report)
        yield self._heading(HeadingLevel.CHAPTER, "Niet uitgevoerde controles")
        yield from self._not_run(report)
        yield self._heading(HeadingLevel.PART, "Bevindingen")
        yield self._paragraph(wording.DECIDES if report.groups else wording.NOTHING_FOUND)
        number = 0
        for group in report.groups:
            yield self._heading(
                HeadingLevel.CHAPTER, f"{group.severity.label} ({len(group.items)})"
            )
            for item in group.items:
                number += 1
                yield from self._item(item, number)
        yield self._heading(HeadingLevel.PART, "Register")
        yield from self._register(report)

    def _facts(self, report: CheckReport) -> Iterator[Element]:
        facts = report.about.facts
        if facts:
            rows = [(fact.label, fact.value, wording.source_of(fact)) for fact in facts]
            yield self._table(wording.FACTS_HEADER, rows)
        else:
            yield self._paragraph(wording.NO_FACTS)
        for remark in report.about.remarks:
            yield self._paragraph("Let op: ", remark)
        for warning in report.warnings:
            yield self._paragraph("Let op: ", warning)

    def _not_run(self, report: CheckReport) -> Iterator[Element]:
        yield self._paragraph(wording.NOT_RUN if report.not_run else wording.ALL_RAN)
        if report.not_run:
            rows = [(one.title, wording.missing_of(one.missing)) for one in report.not_run]
            yield self._table(wording.NOT_RUN_HEADER, rows)

    def _item(self, item: Item, number: int) -> Iterator[Element]:
        finding = item.finding
        yield self._heading(HeadingLevel.SECTION, f"{number}. {finding.title}")
        yield self._paragraph("Waar: ", item.where or wording.WHOLE)
        if item.quoted:
            quoted = item.quoted
            yield self._runs(
                (
                    Run(visible(quoted.before), italic=True),
                    Run(visible(quoted.quote), bold=True, italic=True),
                    Run(visible(quoted.after), italic=True),
                )
            )
        yield self._paragraph("", finding.message)
        if finding.why:
            yield self._paragraph("Waarom: ", finding.why)
        if item.norm is not None:
            yield self._paragraph("Norm: ", norm_line(item.norm))
        yield self._paragraph("Bron: ", finding.source)
        yield self._paragraph("Wat te doen: ", finding.remedy)
        yield self._paragraph("Stand: ", wording.status_of(finding))
        if finding.justification:
            yield self._paragraph("Motivering: ", finding.justification.text)

    def _register(self, report: CheckReport) -> Iterator[Element]:
        entries = report.about.register
        if entries is None:
            yield self._paragraph(wording.NO_REGISTER)
        elif not entries:
            yield self._paragraph(wording.EMPTY_REGISTER)
        else:
            yield self._table(wording.REGISTER_HEADER, [wording.register_row(e) for e in entries])

    def _paragraph(self, *words: str) -> Paragraph:
        """A paragraph; of two texts the first is its label."""
        label, text = words if len(words) > 1 else ("", words[0])
        runs = (Run(label, bold=True),) if label else ()
        return self._runs((*runs, Run(visible(text))))

    def _runs(self, runs: Runs) -> Paragraph:
        filled = tuple(run for run in runs if run.text)
        return Paragraph(self._id(), BlockId(""), "", filled, _PART, _TOPIC)

    def _heading(self, level: HeadingLevel, words: str) -> Heading:
        return Heading(self._id(), "", level, "", (Run(visible(words)),), _PART, _TOPIC)

    def _table(self, header: Sequence[str], rows: Sequence[Sequence[str]]) -> Table:
        cells = tuple(tuple((Run(visible(text)),) for text in row) for row in rows)
        return Table(
            self._id(), BlockId(""), tuple((Run(text),) for text in header), cells, _PART, _TOPIC
        )

    def _id(self) -> ElementId:
        self._made += 1
        return ElementId(f"report-{self._made}")
