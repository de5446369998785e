"""The report as a Word file, in the look of the bestekken."""

from collections.abc import Iterator

from drafting.document import Document, Element, Run
from drafting.reports import wording
from drafting.reports.check_report import CheckReport, Item
from drafting.reports.elements import Elements
from drafting.reports.foreign_text import visible
from drafting.terms import HeadingLevel
from drafting.text.written_norms import norm_line
from drafting.word.write.report_export import write_report
from drafting.word.write.settings import ExportResult, ExportSettings, SummaryRow


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


class _Writer(Elements):
    """The elements of this report."""

    def elements(self, report: CheckReport) -> Iterator[Element]:
        yield self.heading(HeadingLevel.PART, "Gegevens en uitkomst")
        yield self.heading(HeadingLevel.CHAPTER, "Gebruikte gegevens")
        yield from self._facts(report)
        yield self.heading(HeadingLevel.CHAPTER, "Niet uitgevoerde controles")
        yield from self._not_run(report)
        yield self.heading(HeadingLevel.PART, "Bevindingen")
        yield self.paragraph(wording.DECIDES if report.groups else wording.NOTHING_FOUND)
        number = 0
        for group in report.groups:
            yield self.heading(HeadingLevel.CHAPTER, f"{group.severity.label} ({len(group.items)})")
            for item in group.items:
                number += 1
                yield from self._item(item, number)
        yield self.heading(HeadingLevel.PART, "Register")
        yield from self._register(report)

    def _facts(self, report: CheckReport) -> Iterator[Element]:
        facts = report.about.facts
        if facts:
            rows = [(fact.label, fact.value, wording.source_of(fact)) for fact in facts]
            yield self.table(wording.FACTS_HEADER, rows)
        else:
            yield self.paragraph(wording.NO_FACTS)
        for remark in report.about.remarks:
            yield self.paragraph("Let op: ", remark)
        for warning in report.warnings:
            yield self.paragraph("Let op: ", warning)

    def _not_run(self, report: CheckReport) -> Iterator[Element]:
        yield self.paragraph(wording.NOT_RUN if report.not_run else wording.ALL_RAN)
        if report.not_run:
            rows = [(one.title, wording.missing_of(one.missing)) for one in report.not_run]
            yield self.table(wording.NOT_RUN_HEADER, rows)

    def _item(self, item: Item, number: int) -> Iterator[Element]:
        finding = item.finding
        yield self.heading(HeadingLevel.SECTION, f"{number}. {finding.title}")
        yield self.paragraph("Waar: ", item.where or wording.WHOLE)
        if item.quoted:
            quoted = item.quoted
            yield self.runs(
                (
                    Run(visible(quoted.before), italic=True),
                    Run(visible(quoted.quote), bold=True, italic=True),
                    Run(visible(quoted.after), italic=True),
                )
            )
        yield self.paragraph("", finding.message)
        if finding.why:
            yield self.paragraph("Waarom: ", finding.why)
        if item.norm is not None:
            yield self.paragraph("Norm: ", norm_line(item.norm))
        yield self.paragraph("Bron: ", finding.source)
        yield self.paragraph("Wat te doen: ", finding.remedy)
        yield self.paragraph("Stand: ", wording.status_of(finding))
        if finding.justification:
            yield self.paragraph("Motivering: ", finding.justification.text)

    def _register(self, report: CheckReport) -> Iterator[Element]:
        entries = report.about.register
        if entries is None:
            yield self.paragraph(wording.NO_REGISTER)
        elif not entries:
            yield self.paragraph(wording.EMPTY_REGISTER)
        else:
            yield self.table(wording.REGISTER_HEADER, [wording.register_row(e) for e in entries])
