from datetime import date
from decimal import Decimal

from drafting.norms import norms_on
from drafting.terms import ProcedureKind
from gui.variables.regime_note import regime_note
from tests.builders import NORMS, procurement


def test_it_names_the_regime_the_amounts_and_the_article():
    title, why = regime_note(procurement(), NORMS)
    assert title == "Sociale en andere specifieke diensten"
    assert "op of boven" in why
    assert "750.000" in why
    assert "art. 2.6a" in why


def test_below_the_threshold_it_says_so():
    title, why = regime_note(procurement(estimated_value=Decimal(600_000)), NORMS)
    assert title == "Nationaal, met aankondiging"
    assert "onder de drempel" in why


def test_while_facts_are_missing_it_says_which():
    title, why = regime_note(procurement(contract_kind=None, estimated_value=None), NORMS)
    assert title == "Nog niet bekend"
    assert why.startswith("Vul de soort opdracht en de geraamde waarde in")


def test_a_subsidy_needs_no_amount():
    title, _why = regime_note(
        procurement(procedure=ProcedureKind.SUBSIDY, estimated_value=None), NORMS
    )
    assert title == "Subsidie"


def test_an_outdated_norm_is_said():
    _title, why = regime_note(procurement(), norms_on(date(2031, 1, 1)))
    assert "nog niet bekend" in why
