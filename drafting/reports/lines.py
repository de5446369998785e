"""The report as plain text."""

from collections.abc import Iterator

from drafting.reports import wording
from drafting.reports.check_report import CheckReport, Item
from drafting.reports.foreign_text import visible
from drafting.text.written_norms import norm_line


def report_text(report: CheckReport) -> str:
    """The whole report, a line an entry, ending in a line feed."""
    return "\n".join(visible(line) for line in _lines(report)).rstrip() + "\n"


def _lines(report: CheckReport) -> Iterator[str]:
    about = report.about
    yield from (wording.TITLE, "=" * len(wording.TITLE), "")
    for label, value in wording.checked_rows(about):
        yield f"{label}: {value}"
    yield from _section("Uitkomst")
    for label, count in report.counts:
        yield f"{label}: {count}"
    for warning in report.warnings:
        yield f"Let op: {warning}"
    yield from _section("Gebruikte gegevens")
    yield from _facts(report)
    yield from _section("Bevindingen")
    if not report.groups:
        yield wording.NOTHING_FOUND
    number = 0
    for group in report.groups:
        yield from ("", f"{group.severity.label} ({len(group.items)})")
        for item in group.items:
            number += 1
            yield from _item(item, number)
    yield from _section("Niet uitgevoerde controles")
    yield wording.NOT_RUN if report.not_run else wording.ALL_RAN
    for not_run in report.not_run:
        yield f"- {not_run.title}: {wording.missing_of(not_run.missing)} ontbreekt"
    yield from _section("Register")
    yield from _register(report)
    yield from ("", wording.DECIDES)


def _section(title: str) -> tuple[str, ...]:
    return "", title, "-" * len(title)


def _facts(report: CheckReport) -> Iterator[str]:
    if not report.about.facts:
        yield wording.NO_FACTS
    for fact in report.about.facts:
        yield f"- {fact.label}: {fact.value} ({wording.source_of(fact)})"
    for remark in report.about.remarks:
        yield f"- Let op: {remark}"


def _item(item: Item, number: int) -> Iterator[str]:
    finding = item.finding
    yield from ("", f"{number}. {finding.title}  [{finding.rule}]")
    yield f"   Waar: {item.where or wording.WHOLE}"
    if item.quoted:
        quoted = item.quoted
        yield f"   Tekst: {quoted.before}»{quoted.quote}«{quoted.after}"
    yield f"   {finding.message}"
    if finding.why:
        yield f"   Waarom: {finding.why}"
    if item.norm is not None:
        yield f"   Norm: {norm_line(item.norm)}"
    yield f"   Bron: {finding.source}"
    yield f"   Wat te doen: {finding.remedy}"
    yield f"   Stand: {wording.status_of(finding)}"
    if finding.justification:
        yield f"   Motivering: {finding.justification.text}"


def _register(report: CheckReport) -> Iterator[str]:
    entries = report.about.register
    if entries is None:
        yield wording.NO_REGISTER
    elif not entries:
        yield wording.EMPTY_REGISTER
    for entry in entries or ():
        title, text, *rest = wording.register_row(entry)
        yield f"- {title}: {text}. {'; '.join(part for part in rest if part)}"
