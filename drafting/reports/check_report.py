"""The report of a check as values: what a renderer needs, in the order in which it is read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from drafting.document import Passage
from drafting.finding import Finding, NotRun, Report
from drafting.norms import Norm, NormSet, norms_on
from drafting.reports.facts_used import FactUsed
from drafting.reports.places import Passages, Quoted, quoted, where
from drafting.reports.register import Entry
from drafting.terms import FindingStatus, Severity


@dataclass(frozen=True, slots=True)
class About:
    """What was checked: the name of the file, its title when it has one, on which day, with which content.

    `norms_day` is the day whose norms were applied; `remarks` are sentences about the facts. `register` is
    None for a file that keeps none (every file but a draft).
    """

    file: str
    title: str
    day: date
    content_version: str
    norms_day: date
    facts: tuple[FactUsed, ...] = ()
    remarks: tuple[str, ...] = ()
    register: tuple[Entry, ...] | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A finding with its place in words and its quote in the sentence; both empty for the whole document.

    `norm` is the one that decided, as it applied that day; None when none did.
    """

    finding: Finding
    where: str
    quoted: Quoted | None
    norm: Norm | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one severity, in the order of the document."""

    severity: Severity
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class CheckReport:
    """A whole report. `groups` has the heaviest severity first and leaves out those without findings."""

    about: About
    run: int
    groups: tuple[Group, ...]
    not_run: tuple[NotRun, ...]
    warnings: tuple[str, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """All findings, heaviest first."""
        return tuple(item for group in self.groups for item in group.items)

    @property
    def counts(self) -> tuple[tuple[str, int], ...]:
        """The numbers of the report with their Dutch names, in order; also those that are nought."""
        found = [item.finding for item in self.items]
        by_severity = tuple((s.label, sum(f.severity is s for f in found)) for s in Severity)
        answered = sum(f.status is FindingStatus.JUSTIFIED for f in found)
        return (
            ("Controles uitgevoerd", self.run),
            *by_severity,
            ("Waarvan gemotiveerd", answered),
            ("Controles niet uitgevoerd", len(self.not_run)),
        )


def check_report(report: Report, texts: Sequence[Passage], about: About) -> CheckReport:
    """The report of what a check found in these texts."""
    places: Passages = {passage.element: passage for passage in texts}
    norms = norms_on(about.norms_day)
    groups = []
    for severity in Severity:
        items = tuple(_item(f, places, norms) for f in report.findings if f.severity is severity)
        if items:
            groups.append(Group(severity, items))
    return CheckReport(about, report.run, tuple(groups), report.not_run, report.warnings)


def _item(finding: Finding, places: Passages, norms: NormSet) -> Item:
    place, norm = finding.place, norms.get(finding.norm)
    if place is None:
        return Item(finding, "", None, norm)
    passage = places.get(place.element)
    return Item(finding, where(passage, place.element), quoted(place, passage), norm)
