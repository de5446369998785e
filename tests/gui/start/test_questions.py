from datetime import date
from decimal import Decimal

import pytest

from drafting.refusals import ValueRefused
from drafting.terms import ContractKind, ProcedureKind
from gui.start.questions import PAGES, procurement_of

QUESTIONS = {question.fact: question for page in PAGES for question in page.questions}


def test_a_wizard_is_short():
    assert len(PAGES) + 1 <= 4
    assert all(len(page.questions) <= 6 for page in PAGES)


def test_every_question_says_why():
    assert all(len(question.why) > 60 for question in QUESTIONS.values())


@pytest.mark.parametrize("fact", QUESTIONS)
def test_every_answer_may_stay_open(fact):
    assert QUESTIONS[fact].read("   ") is None


@pytest.mark.parametrize(
    ("fact", "typed", "value"),
    [
        ("title", " Begeleiding ", "Begeleiding"),
        ("estimated_value", "2,4 mln", Decimal(2_400_000)),
        ("duration_months", "2 jaar", 24),
        ("extension_months", "18 maanden", 18),
        ("framework", "no", False),
        ("publication_date", "1-2-2027", date(2027, 2, 1)),
        ("contract_kind", "social_services", ContractKind.SOCIAL_SERVICES),
        ("procedure", "open", ProcedureKind.OPEN),
        ("cpv", "85312000-9\n\n 85000000-9 ", ("85312000-9", "85000000-9")),
    ],
)
def test_an_answer_becomes_a_fact(fact, typed, value):
    assert getattr(procurement_of({fact: QUESTIONS[fact].read(typed)}), fact) == value


def test_lots_and_goals_are_one_a_line():
    answers = {name: QUESTIONS[name].read("Thuis\nIn een groep") for name in ("lots", "goals")}
    procurement = procurement_of(answers)
    assert [lot.name for lot in procurement.lots] == ["Thuis", "In een groep"]
    assert [goal.ambition for goal in procurement.goals] == ["Thuis", "In een groep"]


@pytest.mark.parametrize(
    ("fact", "typed", "said"),
    [
        ("duration_months", "6 weken", "maanden of jaren"),
        ("duration_months", "lang", "geen termijn"),
        ("estimated_value", "veel", "geen bedrag"),
        ("publication_date", "morgen", "geen datum"),
    ],
)
def test_an_answer_that_cannot_be_read_says_what_would(fact, typed, said):
    with pytest.raises(ValueRefused, match=said):
        QUESTIONS[fact].read(typed)
