import pytest

from drafting.procurement import Procurement
from drafting.terms import ProcedureKind, Regime, Technique
from gui.techniques.advice import Worth, advice_of
from tests.builders import procurement


@pytest.mark.parametrize("technique", list(Technique), ids=lambda t: t.slug)
@pytest.mark.parametrize("facts", [Procurement(), procurement()], ids=["nothing", "all"])
def test_every_technique_has_advice_with_a_whole_sentence(technique, facts):
    advice = advice_of(technique, facts, None)
    assert advice.reason[0].isupper()
    assert advice.reason.endswith(".")


def test_a_large_contract_without_lots_must_say_why():
    advice = advice_of(Technique.LOTS, procurement(lots=()), Regime.SAS)
    assert advice.worth is Worth.ADVISED
    assert "1.5" in advice.reason


def test_a_small_contract_needs_no_lots():
    assert advice_of(Technique.LOTS, procurement(lots=()), Regime.SINGLE_OFFER).worth is Worth.LESS


def test_an_open_procedure_leaves_no_room_to_negotiate():
    advice = advice_of(Technique.NEGOTIATION, procurement(procedure=ProcedureKind.OPEN), Regime.EU)
    assert advice.worth is Worth.LESS
