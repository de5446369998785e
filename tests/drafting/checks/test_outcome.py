from dataclasses import replace

import pytest

from drafting.checks.run import check, check_passage
from drafting.norms import norms_on
from drafting.procurement import Procurement
from tests.drafting.checks.examples import DAY, passage, rulebook


def _rules(texts):
    found = check(texts, Procurement(), norms_on(DAY), rulebook(), whole=False)
    return [(f.rule, f.place.element, f.severity) for f in found.findings]


def test_a_heading_may_hold_the_subject():
    under = replace(
        passage("De hoogte is 10% van de opdrachtsom."), headings=("Leidraad", "Zekerheidstelling")
    )
    assert [rule for rule, _, _ in _rules([under])] == ["security-over-five-percent"]


def test_a_heading_is_no_demand_of_its_own():
    assert _rules([passage("Alle facultatieve uitsluitingsgronden gelden", kind="heading")]) == []


def test_a_motivation_in_the_next_passage_lowers():
    texts = [
        passage("De opdracht is niet opgedeeld in percelen.", 0),
        passage("Motivering: de markt heeft daar om gevraagd.", 1),
    ]
    assert [severity for _, _, severity in _rules(texts)] == ["attention"]


def test_an_item_without_lead_in_stands_alone():
    texts = [
        passage("Voeg toe.", 0),
        passage("drie referenties van eerdere klanten", 1, kind="item"),
    ]
    assert [element for _, element, _ in _rules(texts)] == ["b1"]


def test_a_changed_passage_is_checked_alone_with_the_same_result():
    texts = [
        passage("De inschrijver toont dit aan met:", 0),
        passage("drie referenties van eerdere klanten.", 1, kind="item"),
    ]
    norms = norms_on(DAY)
    whole = check(texts, Procurement(), norms, rulebook(), whole=False).findings
    assert check_passage(texts, 1, Procurement(), norms, rulebook()) == whole


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("De inschrijver beschikt over ISO 9001. Een gelijkwaardig systeem is ook goed.", False),
        ("Een gelijkwaardig systeem is ook goed. De inschrijver beschikt over ISO 9001.", False),
        ("De inschrijver beschikt over ISO 9001. De prijs is vast.", True),
    ],
)
def test_an_excuse_may_stand_in_the_next_sentence(text, flagged):
    assert bool(_rules([passage(text)])) is flagged
