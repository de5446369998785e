"""The result of a check in words; it never says that there are no problems."""

from collections import Counter

from drafting.finding import Report
from drafting.terms import FindingStatus, Severity

SHORT = {
    Severity.VIOLATION: "strijdig",
    Severity.DEVIATION: "motiveren",
    Severity.ATTENTION: "let op",
}
"""Severities in a word or two, for the status line."""

_NAMED = 2


def open_count(report: Report, severity: Severity) -> int:
    """How many findings of this severity still ask something of the drafter."""
    return sum(
        finding.severity is severity and finding.status is not FindingStatus.JUSTIFIED
        for finding in report.findings
    )


def open_total(report: Report) -> int:
    """How many findings still ask something of the drafter."""
    return sum(open_count(report, severity) for severity in Severity)


def result(report: Report) -> str:
    """What the check did: '71 controles uitgevoerd, niets gevonden; 9 konden niet worden uitgevoerd'."""
    count = open_total(report)
    found = (
        "niets gevonden" if not count else f"{count} {'bevinding' if count == 1 else 'bevindingen'}"
    )
    words = f"{_checks(report.run)} uitgevoerd, {found}"
    if report.not_run:
        could = "kon" if len(report.not_run) == 1 else "konden"
        words += f"; {len(report.not_run)} {could} niet worden uitgevoerd"
    return words


def not_run(report: Report) -> str:
    """What could not be checked and why: '9 niet uitgevoerd: geraamde waarde ontbreekt'; empty when all ran."""
    if not report.not_run:
        return ""
    names = [
        name for name, _n in Counter(m for n in report.not_run for m in n.missing).most_common()
    ]
    words = f"{len(report.not_run)} niet uitgevoerd"
    if not names:
        return words
    named = ", ".join(_small(name) for name in names[:_NAMED])
    more = f" en nog {len(names) - _NAMED}" if len(names) > _NAMED else ""
    verb = "ontbreekt" if len(names) == 1 else "ontbreken"
    return f"{words}: {named}{more} {verb}"


def _checks(count: int) -> str:
    return "1 controle" if count == 1 else f"{count} controles"


def _small(name: str) -> str:
    """The name inside a sentence; 'CPV-codes' keeps its capitals."""
    return name if name[1:2].isupper() else name[:1].lower() + name[1:]
