from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from drafting.assembly.scope import FACTS
from drafting.clarifications import materials as module
from drafting.clarifications.changes import changes_since_last
from drafting.clarifications.editions import last_edition
from drafting.clarifications.materials import Weight, consequences, materials, rules
from drafting.refusals import ContentFileRefused
from drafting.sources.citations import read_source
from drafting.terms import ContractKind, ProcedureKind, Regime
from tests.builders import NORMS
from tests.drafting.clarifications.published import published, rewritten, with_closing

DATES = ("tender_deadline", "questions_deadline", "second_questions_deadline")


def found(one):
    return materials(last_edition(one).draft, one, NORMS, changes_since_last(one, NORMS))


def test_every_rule_rests_on_what_was_looked_up():
    signs, told = rules()
    for one in (*signs, *told):
        line = read_source(one.sources)
        assert not line.unread, one.sources
        assert line.citations or line.remarks, one.sources


def test_every_rule_looks_at_something_that_exists():
    for sign in rules()[0]:
        assert sign.topics or sign.facts
        assert all(name in FACTS or name in DATES for name in sign.facts)


def test_there_is_something_to_do_under_every_regime():
    for regime in (*map(str, Regime), ""):
        for weight in Weight:
            assert any(c.weight is weight and regime in c.regimes for c in rules()[1]), (
                regime,
                weight,
            )


def test_a_text_without_weight_gives_nothing():
    assert found(rewritten(published(), "zorg-1", "De zorg is heel goed.")) == ()


@pytest.mark.parametrize(("amount", "direction"), [("200.000", "zwaarder"), ("50.000", "lichter")])
def test_a_demand_on_bidders_looks_material_both_ways(amount, direction):
    (one,) = found(rewritten(published(), "omzet-1", f"De omzet is ten minste € {amount}."))
    assert (one.sign.id, one.sign.weight, one.direction) == (
        "eligibility",
        Weight.LIKELY,
        direction,
    )
    assert [change.number or change.place for change in one.changes] == [
        "Deel A, paragraaf 2.1 Omzet, alinea 1"
    ]


def test_a_demand_in_other_words_has_no_direction():
    (one,) = found(rewritten(published(), "omzet-1", "De inschrijver is kredietwaardig."))
    assert one.direction == ""


def test_a_new_closing_date_is_told_in_words():
    kinds = {one.sign.id: one for one in found(with_closing(published(), date(2027, 4, 14)))}
    assert kinds["deadline"].facts == ("Tender_deadline: van 7 april 2027 naar 14 april 2027",)
    assert kinds["deadline"].sign.weight is Weight.POSSIBLE


def test_another_value_of_the_contract_counts_without_a_text():
    one = published()
    one = replace(one, procurement=replace(one.procurement, estimated_value=Decimal(3_000_000)))
    assert [m.sign.id for m in found(one)] == ["scope"]
    assert found(one)[0].changes == ()


def test_what_looks_material_most_comes_first():
    one = with_closing(rewritten(published(), "omzet-1", "Geen eis."), date(2027, 4, 14))
    assert [m.sign.weight for m in found(one)][:2] == [Weight.LIKELY, Weight.POSSIBLE]


def test_the_law_on_periods_is_not_said_of_social_services():
    one = rewritten(published(), "omzet-1", "Geen eis.")
    told = consequences(found(one), one, NORMS)
    assert not any("2.73" in c.sources for c in told)
    assert any("1.8 en 1.9" in c.sources for c in told)
    european = replace(
        one.procurement, contract_kind=ContractKind.SERVICES, procedure=ProcedureKind.OPEN
    )
    told = consequences(found(one), replace(one, procurement=european), NORMS)
    assert any("2.73 lid 1 d" in c.sources for c in told)


def test_a_smaller_change_asks_less():
    one = with_closing(published(), date(2027, 4, 14))
    told = consequences(found(one), one, NORMS)
    assert {c.weight for c in told} == {Weight.POSSIBLE}
    assert consequences((), one, NORMS) == ()


def test_a_file_with_a_fault_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "materials.toml"
    path.write_text("[[signs]]\nid = 'x'\n", encoding="utf-8")
    monkeypatch.setattr(module, "FILE", path)
    with pytest.raises(ContentFileRefused, match=r"materials\.toml"):
        rules.__wrapped__()
