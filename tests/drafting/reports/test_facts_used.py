from datetime import date
from decimal import Decimal

from drafting.checks.proposed_facts import agreed, proposed_facts
from drafting.procurement import Procurement
from drafting.reports.facts_used import (
    FactOrigin,
    differences,
    doubts,
    given,
    read_in_text,
    sentence,
)
from drafting.text.plain_text import passages_of

TEXT = "# 3.5 Raming\n\nDe geraamde waarde van de opdracht is € 50.000 exclusief btw."
TWICE = TEXT + "\n\n# 4.1 Omvang\n\nDe opdrachtwaarde wordt geraamd op € 60.000 exclusief btw."


def read(text):
    texts = passages_of(text)
    return agreed(proposed_facts(texts)), {passage.element: passage for passage in texts}


def test_what_was_read_is_said_with_its_place_and_how_to_mend_it():
    outcome, places = read(TEXT)
    assert (
        sentence(read_in_text(outcome.used, places))
        == "Gelezen: raming €\u00a050.000 (paragraaf 3.5 ‘Raming’). Klopt dit niet, geef --facts."
    )


def test_given_facts_are_not_said_to_be_read():
    facts = given(
        Procurement(estimated_value=Decimal(1), publication_date=date(2027, 2, 1)), FactOrigin.DRAFT
    )
    assert [(fact.fact, fact.value) for fact in facts] == [
        ("estimated_value", "€\u00a01"),
        ("publication_date", "1 februari 2027"),
    ]
    assert sentence(facts) == ""


def test_a_contradiction_names_each_value_with_its_place():
    outcome, places = read(TWICE)
    (doubt,) = doubts(outcome, places)
    for words in (
        "€\u00a050.000 (paragraaf 3.5",
        "€\u00a060.000 (paragraaf 4.1",
        "Geen daarvan is gebruikt",
    ):
        assert words in doubt.sentence


def test_a_given_fact_that_the_text_contradicts_is_told():
    outcome, _places = read(TEXT)
    (told,) = differences(Procurement(estimated_value=Decimal(70_000)), outcome)
    assert "70.000" in told
    assert "50.000" in told
    assert differences(Procurement(estimated_value=Decimal("50000.00")), outcome) == ()
    assert differences(Procurement(), outcome) == ()
