"""The variables of a clause go with it, but nothing that was typed is lost."""

from dataclasses import replace
from decimal import Decimal

from drafting.document import BlockId
from drafting.draft import Draft
from drafting.edits import clauses
from drafting.edits.clause_variables import GROUP
from drafting.edits.passages import rewrite
from drafting.edits.values import fill
from drafting.procurement import Lot
from drafting.variables import VariableKind, lookup
from tests.builders import HAND, NORMS, draft, section, variable
from tests.clause_library.made_clauses import clause

TALKS = replace(
    variable("talks", VariableKind.NUMBER, default=Decimal(2)), group=GROUP.key, label="Gesprekken"
)
PANEL = replace(variable("panel", VariableKind.YES_NO), group=GROUP.key)
REWARD = replace(variable("reward", condition="panel"), group=GROUP.key, label="Vergoeding")
BUURT = clause("buurt", variables=(TALKS,), blocks=("Er zijn {{ talks }} gesprekken.",))
PANELS = clause(
    "panels",
    variables=(PANEL, REWARD),
    blocks=("{% if panel %}Leden krijgen {{ reward }}.{% endif %}",),
)
BARE = draft(section("a", "Tekst."))


def names(made: Draft) -> list[str]:
    return [v.name for v in made.variables]


def test_what_only_the_clause_asked_goes_with_it_and_its_group_too():
    with_it = clauses.insert(BARE, BUURT).after
    assert names(with_it) == ["talks"]
    edit = clauses.remove(with_it, "buurt")
    assert (edit.after.variables, edit.after.values, edit.after.groups) == ((), (), BARE.groups)
    assert edit.note == ""


def test_what_was_typed_stays_and_is_told():
    with_it = fill(clauses.insert(BARE, BUURT).after, "talks", Decimal(6)).after
    edit = clauses.remove(with_it, "buurt")
    assert lookup(edit.after.values, "talks") == Decimal(6)
    assert names(edit.after) == ["talks"]
    assert edit.note == "Wat u invulde bij 'Gesprekken', blijft bij Gegevens bewaard."


def test_what_was_kept_is_told_once_and_counts_again_when_the_clause_comes_back():
    with_it = fill(clauses.insert(BARE, BUURT).after, "talks", Decimal(6)).after
    without = clauses.remove(with_it, "buurt").after
    other = clauses.insert(without, PANELS).after
    assert clauses.remove(other, "panels").note == ""
    again = clauses.insert(without, BUURT).after
    assert lookup(again.values, "talks") == Decimal(6)


def test_a_question_that_only_decided_whether_another_is_asked_goes_too():
    with_it = clauses.insert(BARE, PANELS).after
    assert names(clauses.remove(with_it, "panels").after) == []


def test_a_typed_value_keeps_the_question_it_hangs_on():
    with_it = fill(clauses.insert(BARE, PANELS).after, "reward", "een bon").after
    assert names(clauses.remove(with_it, "panels").after) == ["panel", "reward"]


def test_what_another_text_names_stays():
    with_it = clauses.insert(BARE, BUURT).after
    mine = rewrite(with_it, BlockId("a-1"), "Ook {{ talks }}.", HAND, NORMS).after
    assert names(clauses.remove(mine, "buurt").after) == ["talks"]


def test_an_adopted_text_that_can_be_put_back_keeps_its_variables():
    other = clause("ander", variables=(TALKS,), blocks=("Ook {{ talks }} hier.",))
    both = clauses.insert(clauses.insert(BARE, BUURT).after, other).after
    mine = rewrite(both, BlockId("ander-1"), "Zonder getal.", HAND, NORMS).after
    assert names(clauses.remove(mine, "buurt").after) == ["talks"]


def test_a_variable_of_the_template_never_goes():
    own = draft(section("a", "Tekst."), variables=(replace(TALKS, group="groep"),))
    with_it = clauses.insert(own, BUURT).after
    assert names(clauses.remove(with_it, "buurt").after) == ["talks"]


def test_in_a_swap_only_what_the_new_clause_does_not_ask_goes():
    with_it = clauses.insert(BARE, BUURT).after
    same = replace(BUURT, id="anders", blocks=("Wel {{ talks }} keer.",))
    assert names(clauses.swap(with_it, "buurt", same).after) == ["talks"]
    assert names(clauses.swap(with_it, "buurt", PANELS).after) == ["panel", "reward"]


def test_a_swap_tells_what_it_kept():
    with_it = fill(clauses.insert(BARE, BUURT).after, "talks", Decimal(6)).after
    assert "'Gesprekken'" in clauses.swap(with_it, "buurt", PANELS).note


def test_values_of_lots_go_when_open_and_stay_when_typed():
    of_lot = replace(TALKS, per_lot=True)
    asked = replace(BUURT, variables=(of_lot,), blocks=("Er zijn {{ lot.talks }} gesprekken.",))
    with_it = clauses.insert(
        draft(section("a", "Tekst.")), replace(asked, blocks=("Tekst.",))
    ).after
    assert names(clauses.remove(with_it, "buurt").after) == []
    lots = (Lot("Een", values=(("talks", Decimal(5)),)),)
    typed = replace(with_it, procurement=replace(with_it.procurement, lots=lots))
    assert names(clauses.remove(typed, "buurt").after) == ["talks"]
