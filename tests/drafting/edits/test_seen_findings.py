"""What a draft remembers of its findings."""

from dataclasses import replace
from datetime import date

import pytest

from drafting.document import passages
from drafting.draft import SwitchedOff
from drafting.edits.seen_findings import remember
from drafting.finding import Finding, Place, Report
from drafting.terms import Ending, Severity
from tests.builders import DAY, document, draft, section

LATER = date(2027, 3, 1)
FINDING = Finding(
    rule="turnover",
    rule_version="1",
    title="Omzeteis te hoog",
    severity=Severity.VIOLATION,
    place=Place("one-1", "one-1", 0, 3, "Een eis"),
    message="Te hoog.",
    why="",
    source="Aw 2012",
    remedy="Verlaag.",
)
FOUND = Report(1, (FINDING,), ())
GONE = Report(1, (), ())


def texts(made):
    return tuple(passages(document(made)))


def with_memory(*blocks: str):
    made = draft(section("one", *blocks))
    return remember(made, FOUND, texts(made), DAY).after


def test_a_finding_is_remembered_with_its_words_and_day():
    (one,) = with_memory("Een eis.").seen_findings
    assert (one.finding, one.rule, one.block, one.quote) == (
        FINDING.key,
        "turnover",
        "one-1",
        "Een eis",
    )
    assert (one.first_seen, one.last_seen, one.ending) == (DAY, DAY, None)


def test_checking_again_on_the_same_day_changes_nothing():
    made = with_memory("Een eis.")
    edit = remember(made, FOUND, texts(made), DAY)
    assert edit.after is made


@pytest.mark.parametrize(
    ("after", "ending"),
    [
        (draft(section("one", "Een mildere tekst.")), Ending.TEXT_CHANGED),
        (draft(section("one", "Een  EIS.")), Ending.FACTS_CHANGED),
        (draft(section("two", "Iets anders.")), Ending.TEXT_REMOVED),
    ],
)
def test_it_says_how_a_finding_ended(after, ending):
    memory = with_memory("Een eis.").seen_findings
    changed = replace(after, seen_findings=memory)
    (one,) = remember(changed, GONE, texts(changed), LATER).after.seen_findings
    assert (one.ending, one.last_seen) == (ending, DAY)


def test_a_rule_that_was_switched_off_ended_it():
    off = (SwitchedOff("turnover", "Niet van toepassing hier.", "J. Jansen", DAY),)
    made = replace(with_memory("Een eis."), switched_off=off)
    (one,) = remember(made, GONE, texts(made), LATER).after.seen_findings
    assert one.ending is Ending.SWITCHED_OFF


def test_one_that_comes_back_counts_since_its_first_day():
    made = with_memory("Een eis.")
    ended = remember(made, GONE, texts(made), LATER).after
    (one,) = remember(ended, FOUND, texts(ended), date(2027, 4, 1)).after.seen_findings
    assert (one.first_seen, one.last_seen, one.ending) == (DAY, date(2027, 4, 1), None)
