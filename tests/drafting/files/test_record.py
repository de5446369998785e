import dataclasses
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings

from drafting.clause import Clause, SourceExample
from drafting.files.codec import RecordRefused
from drafting.files.record import plain_clause, plain_draft, typed_clause, typed_draft
from drafting.terms import ContractKind, Level, PartKey, Technique, TextStatus, Topic
from drafting.variables import VariableKind
from tests.drafting.files.full_draft import VALUES, drafts, full_draft, variable_of


def full_clause() -> Clause:
    return Clause(
        id="eigen-1",
        title="Verslag",
        summary="Wat het doet.",
        techniques=(Technique.MARKET_CONSULTATION,),
        part=PartKey.GUIDE,
        chapter="contract",
        topic=Topic.CONTRACT,
        level=Level.BASIC,
        status=TextStatus.DRAFT,
        version="1.0",
        day=date(2026, 11, 21),
        changed="Eerste versie.",
        contract_kinds=(ContractKind.SERVICES,),
        themes=("toegang",),
        purpose="Doel.",
        use_when="Wel.",
        avoid_when="Niet.",
        legal_basis=("Aw 2012 art. 2.80",),
        lighter=(),
        stricter=("ander",),
        needs=(),
        excludes=(),
        guidance="",
        source=SourceExample("000", "Achterhoek", 2, "techniek 8"),
        variables=tuple(variable_of(kind) for kind in VariableKind),
        blocks=("Een blok.",),
        own=True,
    )


@given(drafts())
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_draft_comes_back_as_it_was(draft):
    back = typed_draft(plain_draft(draft))
    assert back == draft
    assert repr(back) == repr(draft)


def test_a_draft_with_every_field_comes_back():
    assert repr(typed_draft(plain_draft(full_draft()))) == repr(full_draft())


def test_a_clause_with_every_field_comes_back():
    assert typed_clause(plain_clause(full_clause())) == full_clause()


@pytest.mark.parametrize("kind", list(VariableKind))
def test_a_value_that_does_not_fit_its_variable_is_refused(kind):
    other = date(2027, 1, 1) if kind is not VariableKind.DATE else Decimal(1)
    values = ((f"a_{kind.value}", other),)
    with pytest.raises(RecordRefused, match=f"values.a_{kind.value}"):
        plain_draft(dataclasses.replace(full_draft(), values=values))


def test_a_value_of_a_lot_that_does_not_fit_is_refused():
    plain = plain_draft(full_draft())
    plain["procurement"]["lots"][0]["values"] = [{"name": "a_money", "value": {"text": "veel"}}]
    with pytest.raises(RecordRefused, match=r"procurement\.lots\.1\.values\.a_money"):
        typed_draft(plain)


def test_a_default_that_does_not_fit_is_refused():
    plain = plain_clause(full_clause())
    plain["variables"][0]["default"] = {"number": "1"}
    with pytest.raises(RecordRefused, match=r"variables\.a_text\.default"):
        typed_clause(plain)


def test_a_value_whose_variable_is_gone_is_kept():
    draft = dataclasses.replace(full_draft(), values=(("weg", VALUES[VariableKind.TABLE]),))
    assert typed_draft(plain_draft(draft)).values == draft.values
