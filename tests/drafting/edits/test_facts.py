"""Facts read from plain data."""

from datetime import date
from decimal import Decimal

import pytest

from drafting.edits.facts import read_facts, read_procurement
from drafting.procurement import ContractingAuthority, Goal, Lot
from drafting.refusals import ValueRefused
from drafting.terms import ContractKind, ProcedureKind
from drafting.variables import VariableKind
from tests.builders import variable

PLAIN = {
    "title": "Begeleiding",
    "contracting_authorities": ["Oosterveld", {"name": "Westerveld", "address": "Dorp 2"}],
    "contract_kind": "social_services",
    "procedure": "social_and_specific",
    "estimated_value": 2400000,
    "duration_months": 24,
    "extension_months": 24,
    "framework": True,
    "domain": "wmo",
    "publication_date": date(2027, 2, 1),
    "lots": [{"name": "Noord", "estimated_value": 1200000.5, "capacity": 12}],
    "goals": [{"ambition": "Meedoen", "result": "Meer bezoek", "indicator": "Tevredenheid"}],
    "cpv": "85300000-2",
}


def test_every_fact_is_read():
    capacity = variable("capacity", VariableKind.NUMBER, per_lot=True)
    found = read_facts(PLAIN, (capacity,)).procurement
    assert found.contracting_authorities == (
        ContractingAuthority("Oosterveld"),
        ContractingAuthority("Westerveld", "Dorp 2"),
    )
    assert found.contract_kind is ContractKind.SOCIAL_SERVICES
    assert found.procedure is ProcedureKind.SOCIAL_AND_SPECIFIC
    assert found.lots == (Lot("Noord", "", Decimal("1200000.5"), (("capacity", Decimal(12)),)),)
    assert found.goals == (Goal("Meedoen", "Meer bezoek", "Tevredenheid"),)
    assert (found.maximum_months, found.annual_value, found.cpv) == (
        48,
        Decimal(600000),
        ("85300000-2",),
    )


def test_nothing_known_is_nothing_guessed():
    found = read_procurement({})
    assert (found.estimated_value, found.framework, found.maximum_months) == (None, None, None)


@pytest.mark.parametrize(
    ("plain", "words"),
    [
        ({"estimated_value": "veel"}, "bedrag in euro"),
        ({"estimated_value": -1}, "bedrag in euro"),
        ({"estimated_value": True}, "bedrag in euro"),
        ({"estimated_valu": 1}, "Bedoelt u 'estimated_value'"),
        ({"contract_kind": "dienst"}, "Kies uit: services"),
        ({"duration_months": 2.5}, "heel getal"),
        ({"duration_months": -3}, "heel getal"),
        ({"framework": "ja"}, "true"),
        ({"publication_date": "morgen"}, "2027-02-01"),
        ({"lots": [{"naam": "Noord"}]}, "kent het veld 'naam' niet"),
        ({"lots": "Noord"}, "vraagt een lijst"),
        ({"goals": [3]}, "per regel"),
        ({"cpv": [1]}, "lijst van teksten"),
        ({"title": 4}, "vraagt een tekst"),
    ],
)
def test_what_does_not_fit_is_refused_in_dutch(plain, words):
    with pytest.raises(ValueRefused, match=words):
        read_facts(plain, ())


def test_dutch_labels_are_understood_too():
    assert read_procurement({"contract_kind": "Diensten"}).contract_kind is ContractKind.SERVICES
