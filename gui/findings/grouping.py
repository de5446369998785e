"""Findings in groups, in the order in which they are shown."""

from dataclasses import dataclass
from enum import StrEnum

from drafting.checks.facts import LABELS
from drafting.document import Document, Heading
from drafting.finding import Finding, Justification, Report
from drafting.terms import FindingStatus, HeadingLevel, Severity

WHOLE = "Over het geheel"


class Order(StrEnum):
    """What findings are grouped by."""

    SEVERITY = "severity"
    CHAPTER = "chapter"


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with a key of its own: the same fault twice in one block gets two."""

    key: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings under one heading; `quiet` when they ask nothing."""

    title: str
    findings: tuple[Numbered, ...]
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact that is not known: its Dutch name, the field to fill, and the checks that wait for it."""

    label: str
    field: str
    checks: tuple[str, ...]


def group_findings(report: Report, document: Document, order: Order) -> tuple[FindingGroup, ...]:
    """Stale ones first, then open ones by severity or chapter, then the justified; no empty groups."""
    numbered = _numbered(report.findings)
    stale = [n for n in numbered if n.finding.status is FindingStatus.STALE]
    open_ones = [n for n in numbered if n.finding.status is FindingStatus.OPEN]
    justified = [n for n in numbered if n.finding.status is FindingStatus.JUSTIFIED]
    groups = [FindingGroup("Motivering geldt niet meer", tuple(stale))]
    if order is Order.SEVERITY:
        groups += [
            FindingGroup(s.label, tuple(n for n in open_ones if n.finding.severity is s))
            for s in Severity
        ]
    else:
        chapters = chapter_of(document)
        titles = dict.fromkeys([WHOLE, *chapters.values()])
        groups += [
            FindingGroup(
                title, tuple(n for n in open_ones if _chapter(n.finding, chapters) == title)
            )
            for title in titles
        ]
    groups.append(FindingGroup("Gemotiveerd", tuple(justified), quiet=True))
    return tuple(group for group in groups if group.findings)


def missing_facts(report: Report) -> tuple[Missing, ...]:
    """What was not carried out, by the fact that is missing; most checks first."""
    waiting: dict[str, list[str]] = {}
    for not_run in report.not_run:
        for label in not_run.missing:
            waiting.setdefault(label, []).append(not_run.title)
    names: dict[str, str] = {}
    for name, label in LABELS.items():
        names.setdefault(label, name)
    found = [
        Missing(label, names.get(label, label), tuple(checks)) for label, checks in waiting.items()
    ]
    return tuple(sorted(found, key=lambda m: -len(m.checks)))


def orphans(report: Report) -> tuple[Justification, ...]:
    """Justifications whose finding is gone."""
    keys = {finding.key for finding in report.findings}
    return tuple(j for j in report.stale if j.finding not in keys)


def chapter_of(document: Document) -> dict[str, str]:
    """The chapter of each element, as number and title."""
    chapters: dict[str, str] = {}
    title = WHOLE
    for element in document.elements:
        if isinstance(element, Heading) and element.level is HeadingLevel.CHAPTER:
            title = f"{element.number} {element.text}".strip()
        elif isinstance(element, Heading) and element.level is HeadingLevel.PART:
            title = element.text
        chapters[str(element.id)] = title
    return chapters


def element_of(finding: Finding) -> str:
    """The element a finding stands in, without the cell; empty when it concerns the whole."""
    return str(finding.place.element).partition(":")[0] if finding.place else ""


def _chapter(finding: Finding, chapters: dict[str, str]) -> str:
    return chapters.get(element_of(finding), WHOLE)


def _numbered(findings: tuple[Finding, ...]) -> list[Numbered]:
    seen: dict[str, int] = {}
    numbered = []
    for finding in findings:
        seen[finding.key] = seen.get(finding.key, 0) + 1
        numbered.append(Numbered(f"{finding.key}#{seen[finding.key]}", finding))
    return numbered
