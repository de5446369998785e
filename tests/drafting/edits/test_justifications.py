"""Comply or explain."""

import pytest

from drafting.edits.justifications import justify, switch_off, switch_on, withdraw
from drafting.edits.passages import Hand
from drafting.finding import Finding, Place
from drafting.refusals import EditRefused
from drafting.terms import Severity
from tests.builders import DAY, HAND, draft, section

FINDING = Finding(
    rule="turnover",
    rule_version="1",
    title="Omzeteis te hoog",
    severity=Severity.VIOLATION,
    place=Place("one-1", "one-1", 0, 3, "Een."),
    message="Te hoog.",
    why="Omdat.",
    source="Aw 2012 art. 2.90 lid 5",
    remedy="Verlaag.",
)
REASON = "De continuïteit van de zorg vraagt in dit perceel om een buffer."


def test_a_justification_is_kept_with_the_finding():
    after = justify(draft(section("one", "Een.")), FINDING, REASON, HAND).after
    (kept,) = after.justifications
    assert (kept.finding, kept.quote, kept.author, kept.day) == (
        FINDING.key,
        "Een.",
        "J. Jansen",
        DAY,
    )


def test_a_second_one_replaces_the_first():
    after = justify(draft(section("one", "Een.")), FINDING, REASON, HAND).after
    after = justify(after, FINDING, REASON + " Ook.", HAND).after
    assert [j.text for j in after.justifications] == [REASON + " Ook."]


@pytest.mark.parametrize(("text", "name"), [("nodig", "J."), (" " * 50, "J."), (REASON, " ")])
def test_no_reason_or_no_name_is_refused(text, name):
    with pytest.raises(EditRefused):
        justify(draft(section("one", "Een.")), FINDING, text, Hand(name, DAY))


def test_it_can_be_withdrawn():
    made = draft(section("one", "Een."))
    after = justify(made, FINDING, REASON, HAND).after
    assert withdraw(after, FINDING.key).after == made
    with pytest.raises(EditRefused):
        withdraw(made, FINDING.key)


def test_a_rule_is_switched_off_with_a_reason_and_on_again():
    made = draft(section("one", "Een."))
    after = switch_off(made, "turnover", REASON, HAND).after
    assert [(off.rule, off.reason) for off in after.switched_off] == [("turnover", REASON)]
    assert switch_on(after, "turnover").after == made
    with pytest.raises(EditRefused):
        switch_off(made, "turnover", "kort", HAND)
