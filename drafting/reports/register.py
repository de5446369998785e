"""The register of comply or explain: every finding a draft has or once had, and what became of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from drafting.draft import Draft
from drafting.finding import Finding, Justification, Report, SeenFinding
from drafting.terms import Ending, FindingStatus, Labelled, Severity


class EntryStatus(Labelled):
    """What became of a finding, what asks for attention first."""

    OPEN = "open", "Open"
    STALE = "stale", "Motivering verlopen"
    JUSTIFIED = "justified", "Gemotiveerd"
    SOLVED = "solved", "Opgelost"

    @property
    def rank(self) -> int:
        """0 for what is open."""
        return tuple(EntryStatus).index(self)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the register.

    `severity` is None when the finding is no longer there. `first_seen` and `last_seen` are None when
    the draft was never asked to remember; `ending` says how a finding ended.
    """

    key: str
    rule: str
    title: str
    quote: str
    status: EntryStatus
    severity: Severity | None
    first_seen: date | None
    last_seen: date | None
    ending: Ending | None
    justification: Justification | None


def register(draft: Draft, report: Report) -> tuple[Entry, ...]:
    """All findings of the draft, each once: open, stale, justified, then solved; within these the heaviest first.

    A justification that outlives its finding is stale until it is withdrawn, also when the text was
    mended.
    """
    entries = {entry.key: entry for entry in _entries(draft, report)}
    return tuple(sorted(entries.values(), key=_order))


def _order(entry: Entry) -> tuple[int, int, str, str]:
    rank = entry.severity.rank if entry.severity else len(Severity)
    return entry.status.rank, rank, entry.title, entry.key


def _entries(draft: Draft, report: Report) -> Iterator[Entry]:
    seen = {one.finding: one for one in draft.seen_findings}
    written = {one.finding: one for one in draft.justifications}
    present: dict[str, Finding] = {}
    for finding in report.findings:
        # the same words twice in one block are one entry, with the heaviest of the two
        present.setdefault(finding.key, finding)
    for key, finding in present.items():
        yield _present(finding, seen.get(key))
    silent = {not_run.rule for not_run in report.not_run}
    for key, one in seen.items():
        if key not in present:
            yield _gone(one, written.get(key), unknown=one.rule in silent and one.ending is None)
    for key, justification in written.items():
        if key not in present and key not in seen:
            yield _left_over(justification)


_STATUS = {
    FindingStatus.OPEN: EntryStatus.OPEN,
    FindingStatus.JUSTIFIED: EntryStatus.JUSTIFIED,
    FindingStatus.STALE: EntryStatus.STALE,
}


def _present(finding: Finding, one: SeenFinding | None) -> Entry:
    return Entry(
        key=finding.key,
        rule=finding.rule,
        title=finding.title,
        quote=finding.place.quote if finding.place else "",
        status=_STATUS[finding.status],
        severity=finding.severity,
        first_seen=one.first_seen if one else None,
        last_seen=one.last_seen if one else None,
        ending=None,
        justification=finding.justification,
    )


def _gone(one: SeenFinding, justification: Justification | None, *, unknown: bool) -> Entry:
    """A finding that is not there now; still open when its rule could not run this time."""
    status = EntryStatus.STALE if justification else EntryStatus.SOLVED
    if unknown:
        status = EntryStatus.JUSTIFIED if justification else EntryStatus.OPEN
    return Entry(
        key=one.finding,
        rule=one.rule,
        title=one.title,
        quote=one.quote,
        status=status,
        severity=None,
        first_seen=one.first_seen,
        last_seen=one.last_seen,
        ending=one.ending,
        justification=justification,
    )


def _left_over(justification: Justification) -> Entry:
    return Entry(
        key=justification.finding,
        rule=justification.rule,
        title=justification.rule_title,
        quote=justification.quote,
        status=EntryStatus.STALE,
        severity=None,
        first_seen=None,
        last_seen=None,
        ending=None,
        justification=justification,
    )
