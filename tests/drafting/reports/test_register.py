from dataclasses import replace
from datetime import date

from drafting.edits.seen_findings import remember
from drafting.finding import NotRun, Report
from drafting.reports.register import EntryStatus, register
from drafting.terms import Ending, FindingStatus, Severity
from tests.builders import draft, section
from tests.drafting.reports.reports import DAY, finding, justification

LATER = date(2027, 3, 1)
EMPTY = Report(1, (), ())


def made():
    return draft(section("one", "Een."))


def report(*findings, **changes) -> Report:
    return replace(Report(1, tuple(findings), ()), **changes)


def test_an_open_finding_without_memory_has_no_days():
    (entry,) = register(made(), report(finding()))
    assert (entry.status, entry.severity, entry.first_seen) == (
        EntryStatus.OPEN,
        Severity.VIOLATION,
        None,
    )


def test_a_finding_is_known_since_its_first_day():
    first = remember(made(), report(finding()), (), DAY).after
    second = remember(first, report(finding()), (), LATER).after
    (entry,) = register(second, report(finding()))
    assert (entry.status, entry.first_seen, entry.last_seen) == (EntryStatus.OPEN, DAY, LATER)


def test_a_solved_finding_stays_in_the_register():
    first = remember(made(), report(finding()), (), DAY).after
    solved = remember(first, EMPTY, (), LATER).after
    (entry,) = register(solved, EMPTY)
    assert (entry.status, entry.severity, entry.first_seen, entry.last_seen) == (
        EntryStatus.SOLVED,
        None,
        DAY,
        DAY,
    )
    assert entry.ending is Ending.TEXT_REMOVED


def test_justified_and_stale_follow_the_finding():
    reason = justification()
    answered = finding(status=FindingStatus.JUSTIFIED, justification=reason)
    outdated = finding(rule="other", status=FindingStatus.STALE, justification=reason)
    entries = register(made(), report(answered, outdated))
    assert [(entry.rule, entry.status) for entry in entries] == [
        ("other", EntryStatus.STALE),
        ("turnover", EntryStatus.JUSTIFIED),
    ]


def test_a_justification_that_outlives_its_finding_is_stale():
    kept = replace(made(), justifications=(justification(),))
    (entry,) = register(kept, EMPTY)
    assert (entry.status, entry.justification) == (EntryStatus.STALE, justification())
    known = remember(remember(kept, report(finding()), (), DAY).after, EMPTY, (), LATER).after
    (entry,) = register(known, EMPTY)
    assert (entry.status, entry.ending) == (EntryStatus.STALE, Ending.TEXT_REMOVED)


def test_a_rule_that_could_not_run_solves_nothing():
    first = remember(made(), report(finding()), (), DAY).after
    silent = report(not_run=(NotRun("turnover", "Omzeteis te hoog", ("raming",)),))
    assert remember(first, silent, (), LATER).after == first
    (entry,) = register(first, silent)
    assert entry.status is EntryStatus.OPEN


def test_the_same_words_twice_in_a_block_are_one_entry():
    assert len(register(made(), report(finding(), finding()))) == 1


def test_what_asks_for_attention_comes_first():
    light = finding(rule="a", severity=Severity.ATTENTION)
    entries = register(made(), report(light, finding()))
    assert [entry.severity for entry in entries] == [Severity.VIOLATION, Severity.ATTENTION]
