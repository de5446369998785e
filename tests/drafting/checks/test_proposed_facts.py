"""What a text says about its own procurement."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from drafting.checks.proposed_facts import Certainty, agreed, completed, proposed_facts, written
from drafting.procurement import Procurement
from drafting.text.plain_text import passages_of

TEXTS = tomllib.loads(
    Path(__file__).with_name("texts_with_facts.toml").read_text(encoding="utf-8")
)["texts"]


def plain(value):
    if isinstance(value, tuple):
        return [one.name for one in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("case", TEXTS, ids=lambda case: " ".join(case["text"].split())[:60])
def test_a_text_gives_its_facts_and_no_others(case):
    outcome = agreed(proposed_facts(passages_of(case["text"])))
    used = {proposal.fact: plain(proposal.value) for proposal in outcome.used}
    values = case["expects"].get("lot_values")
    assert used == {fact: value for fact, value in case["expects"].items() if fact != "lot_values"}
    assert [several[0].fact for several in outcome.contradicted] == case.get("against", [])
    if values:
        lots = next(proposal.value for proposal in outcome.used if proposal.fact == "lots")
        assert [lot.estimated_value for lot in lots] == values


def test_the_place_is_that_of_the_words_in_the_passage():
    texts = passages_of(
        "Inleiding.\n\nDe raming is laag. De geraamde waarde is € 50.000 zonder btw."
    )
    (proposal,) = proposed_facts(texts)
    place = proposal.place
    passage = next(text for text in texts if text.element == place.element)
    assert passage.text[place.start : place.end] == place.quote == "€ 50.000"
    assert proposal.certainty is Certainty.SURE


def test_a_rough_amount_yields_to_an_exact_one():
    outcome = agreed(
        proposed_facts(
            passages_of(
                "De raming is circa € 500.000.\n\nDe geraamde waarde bedraagt € 480.000 zonder btw."
            )
        )
    )
    assert [(p.value, p.certainty) for p in outcome.used] == [(Decimal(480_000), Certainty.SURE)]
    assert outcome.contradicted == ()


def test_what_was_given_is_never_changed():
    texts = passages_of(
        "De geraamde waarde is € 50.000.\n\nDe overeenkomst heeft een looptijd van vier jaar."
    )
    given = Procurement(estimated_value=Decimal(70_000))
    filled, used = completed(given, agreed(proposed_facts(texts)).used)
    assert (filled.estimated_value, filled.duration_months) == (Decimal(70_000), 48)
    assert [proposal.fact for proposal in used] == ["duration_months"]


def test_every_kind_of_fact_fills_its_own_field():
    text = """
De aanbestedende dienst is de gemeente Dalfsen.

De geraamde waarde is € 50.000. De overeenkomst heeft een looptijd van vier jaar en kan met een jaar worden verlengd.

De gemeente sluit een raamovereenkomst via een nationale openbare procedure. De opdracht betreft diensten.

Datum publicatie: 3 mei 2027

Wmo, Wmo en nog eens de Wmo.

De opdracht is verdeeld in drie percelen.
"""
    filled, _used = completed(Procurement(), agreed(proposed_facts(passages_of(text))).used)
    open_ones = [
        name
        for name in ("contracting_authorities", "contract_kind", "procedure", "estimated_value", "duration_months",
                     "extension_months", "framework", "domain", "publication_date", "lots")
        if getattr(filled, name) in (None, ())
    ]  # fmt: skip
    assert open_ones == []


def test_values_are_written_as_people_write_them():
    texts = passages_of(
        "De geraamde waarde is € 50.000. De looptijd van de overeenkomst is vier jaar."
    )
    assert [written(p) for p in proposed_facts(texts)] == ["€\u00a050.000", "48 maanden"]


def test_definitions_and_empty_texts_give_nothing():
    assert proposed_facts(passages_of("# Begrippen\n\nRaming: de geraamde waarde van € 100.")) == ()
    assert proposed_facts(()) == ()
