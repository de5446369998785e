"""Findings: what the check has to say, as data."""

from dataclasses import dataclass
from datetime import date

from drafting.document import BlockId, ElementId
from drafting.terms import Ending, FindingStatus, Severity


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding stands: `start` and `end` count characters in the text of the element."""

    element: ElementId
    block: BlockId
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Justification:
    """Comply or explain: why the drafter keeps a text that a rule flags.

    `finding` is the key of the finding, `rule_version` the version of the rule it answered.
    """

    finding: str
    rule: str
    rule_version: str
    rule_title: str
    quote: str
    text: str
    author: str
    day: date


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault that a rule found; `place` is None when it concerns the procurement as a whole.

    `message` holds the numbers that decided, `replacement` a text for the quote that solves it, or
    None. `key` is the rule, the block and the quote with spaces and case folded.
    """

    rule: str
    rule_version: str
    title: str
    severity: Severity
    place: Place | None
    message: str
    why: str
    source: str
    remedy: str
    replacement: str | None = None
    norm: str = ""
    status: FindingStatus = FindingStatus.OPEN
    justification: Justification | None = None

    @property
    def key(self) -> str:
        """What makes it the same finding after edits elsewhere."""
        if self.place is None:
            return self.rule
        quote = " ".join(self.place.quote.casefold().split())
        return f"{self.rule}|{self.place.block}|{quote}"


@dataclass(frozen=True, slots=True)
class SeenFinding:
    """A finding that a draft has or once had, so that what was solved can still be accounted for.

    `finding` is its key; `ending` says how it ended and is None while it is there. `last_seen` is the
    last day on which it was found.
    """

    finding: str
    rule: str
    title: str
    block: str
    quote: str
    first_seen: date
    last_seen: date
    ending: Ending | None = None


@dataclass(frozen=True, slots=True)
class NotRun:
    """A check that could not be carried out, with the Dutch names of the facts that are missing."""

    rule: str
    title: str
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """What a check gave: findings by severity, then place; the checks not run; how many ran.

    `stale` are justifications whose finding is gone or whose text or rule has changed.
    """

    run: int
    findings: tuple[Finding, ...]
    not_run: tuple[NotRun, ...]
    stale: tuple[Justification, ...] = ()
    warnings: tuple[str, ...] = ()
