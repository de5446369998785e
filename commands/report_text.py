"""A report as a few lines of Dutch for a terminal; the whole report is in drafting/reports."""

from collections.abc import Iterator

from commands.checked_file import Checked
from drafting.document import ElementId, Passage
from drafting.finding import Finding, Report
from drafting.norms import Norm, norms_on
from drafting.reports.facts_used import FactOrigin, sentence
from drafting.reports.places import where
from drafting.terms import FindingStatus, Severity
from drafting.text.written_norms import norm_line

SIGNS = {Severity.VIOLATION: "⬣", Severity.DEVIATION: "▲", Severity.ATTENTION: "ⓘ"}


NOTHING_READ = "De tekst noemt geen gegevens van de opdracht. Geef ze met --facts; dan kan meer worden getoetst."


def facts_lines(checked: Checked) -> list[str]:
    """Which facts were read from a foreign text and used, and which could not be; nothing for a draft."""
    if checked.draft is not None:
        return []
    read = sentence(checked.facts)
    if not read and not any(fact.origin is FactOrigin.FACTS_FILE for fact in checked.facts):
        read = NOTHING_READ
    return [line for line in (read, *checked.remarks) if line]


def head_lines(report: Report) -> list[str]:
    """What came of the check in a line, and what is uncertain about its norms."""
    return [summary(report), *(f"Let op: {warning}" for warning in report.warnings)]


def report_lines(checked: Checked) -> list[str]:
    """The report, heaviest findings first; what could not be checked comes last."""
    report, norms = checked.report, norms_on(checked.norms_day)
    places = {passage.element: passage for passage in checked.passages}
    lines = head_lines(report)
    for severity in Severity:
        found = [finding for finding in report.findings if finding.severity is severity]
        if found:
            lines += ["", f"{SIGNS[severity]} {severity.label} ({len(found)})"]
            for finding in found:
                lines += list(_finding_lines(finding, places, norms.get(finding.norm)))
    if report.not_run:
        lines += ["", f"Niet uitgevoerd ({len(report.not_run)})"]
        lines += [
            f"  - {not_run.title}: {', '.join(not_run.missing)} ontbreekt"
            for not_run in report.not_run
        ]
    return lines


def summary(report: Report) -> str:
    """One line: how many checks ran, what they found, how many could not run."""
    counts = [
        f"{sum(f.severity is severity for f in report.findings)} × {severity.label.lower()}"
        for severity in Severity
        if any(f.severity is severity for f in report.findings)
    ]
    found = ", ".join(counts) if counts else "niets gevonden"
    not_run = f"; {len(report.not_run)} konden niet worden uitgevoerd" if report.not_run else ""
    return f"{report.run} controles uitgevoerd: {found}{not_run}."


def _finding_lines(
    finding: Finding, places: dict[ElementId, Passage], norm: Norm | None
) -> Iterator[str]:
    status = "" if finding.status is FindingStatus.OPEN else f" [{finding.status.label.lower()}]"
    yield f"  {finding.title}{status}  ({finding.rule})"
    if finding.place:
        passage = places.get(finding.place.element)
        yield f"    {_capital(where(passage, finding.place.element))}: “{finding.place.quote}”"
    yield f"    {finding.message}"
    if norm is not None:
        yield f"    Norm: {norm_line(norm)}"
    yield f"    Bron: {finding.source}"
    yield f"    Wat te doen: {finding.remedy}"
    if finding.justification:
        yield f"    Motivering van {finding.justification.author}: {finding.justification.text}"


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
