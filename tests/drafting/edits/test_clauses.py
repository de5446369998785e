"""Clauses put in and taken out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drafting.clause import Clause
from drafting.draft import find_section
from drafting.edits import clauses
from drafting.edits.passages import rewrite
from drafting.refusals import EditRefused
from drafting.terms import (
    ContractKind,
    Level,
    PartKey,
    Technique,
    TextStatus,
    Topic,
)
from drafting.variables import VariableKind, lookup
from tests.builders import DAY, HAND, NORMS, document, draft, section, texts, variable

CLAUSE = Clause(
    id="buurtkennis",
    title="Kennis van de buurt",
    summary="Een bepaling.",
    techniques=(Technique.LOCAL_CONTEXT,),
    part=PartKey.GUIDE,
    chapter="contract",
    topic=Topic.REQUIREMENTS,
    level=Level.BASIC,
    status=TextStatus.ADOPTED,
    version="1.0",
    day=DAY,
    changed="Eerste versie.",
    contract_kinds=(ContractKind.SOCIAL_SERVICES,),
    themes=("buurt",),
    purpose="Doel.",
    use_when="Vaak.",
    avoid_when="Zelden.",
    legal_basis=(),
    lighter=(),
    stricter=(),
    needs=(),
    excludes=(),
    guidance="Hulp die nooit naar buiten gaat.",
    source=None,
    variables=(variable("talks_per_year", VariableKind.NUMBER, default=Decimal(2)),),
    blocks=("De opdrachtnemer spreekt {{ talks_per_year }} keer per jaar met de buurt.",),
)


def test_a_clause_becomes_a_section_of_its_chapter_with_its_variables():
    made = clauses.insert(draft(section("one", "Een.")), CLAUSE).after
    assert texts(made) == ["Een.", "De opdrachtnemer spreekt 2 keer per jaar met de buurt."]
    assert lookup(made.values, "talks_per_year") == Decimal(2)
    assert clauses.inserted(made) == {"buurtkennis"}
    assert "Hulp die nooit" not in str(document(made))


def test_a_place_can_be_chosen():
    made = clauses.insert(
        draft(section("one", "Een."), section("two", "Twee.")), CLAUSE, after="one"
    ).after
    assert texts(made)[1].startswith("De opdrachtnemer")


def test_twice_is_refused():
    made = clauses.insert(draft(section("one", "Een.")), CLAUSE).after
    with pytest.raises(EditRefused, match="staat al"):
        clauses.insert(made, CLAUSE)


def test_what_excludes_each_other_does_not_go_together():
    made = clauses.insert(draft(section("one", "Een.")), CLAUSE).after
    other = replace(CLAUSE, id="anders", variables=(), excludes=("buurtkennis",))
    with pytest.raises(EditRefused, match="gaat niet samen met 'Kennis van de buurt'"):
        clauses.insert(made, other)


def test_what_is_needed_too_is_told():
    edit = clauses.insert(draft(section("one", "Een.")), replace(CLAUSE, needs=("overleg",)))
    assert "'overleg'" in edit.note
    named = clauses.insert(
        edit.before,
        replace(CLAUSE, needs=("overleg",)),
        titles={"overleg": "Halfjaarlijks overleg"},
    )
    assert named.note == "Deze bepaling heeft ook nodig: 'Halfjaarlijks overleg'."


def test_a_draft_without_the_chapter_refuses_and_names_it():
    with pytest.raises(EditRefused, match="award"):
        clauses.insert(draft(section("one", "Een.")), replace(CLAUSE, chapter="award"))


def test_an_inserted_clause_can_go_a_section_of_the_template_cannot():
    made = draft(section("one", "Een."))
    back = clauses.remove(clauses.insert(made, CLAUSE).after, "buurtkennis").after
    assert back.parts == made.parts
    with pytest.raises(EditRefused, match="sjabloon"):
        clauses.remove(made, "one")


LIGHTER = replace(CLAUSE, id="buurtkennis-licht", title="Buurt, licht", excludes=("buurtkennis",))


def sections_of(made):
    return [s.key for s in made.parts[0].chapters[0].sections]


def test_a_variant_comes_in_the_place_of_the_clause_in_one_step():
    with_it = clauses.insert(
        draft(section("a", "Eerst."), section("b", "Dan.")), CLAUSE, after="a"
    ).after
    edit = clauses.swap(with_it, "buurtkennis", LIGHTER)
    assert sections_of(edit.after) == ["a", "buurtkennis-licht", "b"]
    assert edit.before is with_it
    assert edit.label == "'Kennis van de buurt' vervangen door 'Buurt, licht'"
    assert edit.note == ""


def test_values_that_both_ask_stay():
    with_it = clauses.insert(draft(section("a", "Eerst.")), CLAUSE).after
    name = CLAUSE.variables[0].name
    filled = replace(with_it, values=tuple({**dict(with_it.values), name: Decimal(77)}.items()))
    assert dict(clauses.swap(filled, "buurtkennis", LIGHTER).after.values)[name] == Decimal(77)


def test_own_changes_that_go_with_it_are_told():
    with_it = clauses.insert(draft(section("a", "Eerst.")), CLAUSE).after
    block = find_section(with_it, "buurtkennis")[2].blocks[0]
    changed = rewrite(with_it, block.id, "Zelf geschreven.", HAND, NORMS).after
    assert "gewijzigd" in clauses.swap(changed, "buurtkennis", LIGHTER).note


def test_an_annex_changes_with_its_title():
    annex = replace(CLAUSE, part=PartKey.ANNEXES, chapter="annexes")
    start = draft(section("a", "Eerst."), part=PartKey.ANNEXES)
    with_it = clauses.insert(start, annex).after
    lighter = replace(LIGHTER, part=PartKey.ANNEXES, chapter="annexes")
    after = clauses.swap(with_it, "buurtkennis", lighter).after
    assert [c.key for c in after.parts[0].chapters] == ["contract", "annex-buurtkennis-licht"]


def test_what_cannot_be_swapped_is_refused():
    bare = draft(section("a", "Eerst."))
    with pytest.raises(EditRefused, match="staat niet"):
        clauses.swap(bare, "buurtkennis", LIGHTER)
    with_it = clauses.insert(bare, CLAUSE).after
    with pytest.raises(EditRefused, match="staat al"):
        clauses.swap(with_it, "buurtkennis", CLAUSE)
    with_other = clauses.insert(with_it, replace(CLAUSE, id="ander")).after
    with pytest.raises(EditRefused, match="gaat niet samen"):
        clauses.swap(with_other, "buurtkennis", replace(LIGHTER, excludes=("ander",)))


def test_a_withdrawn_clause_is_not_put_in():
    gone = replace(CLAUSE, status=TextStatus.WITHDRAWN)
    with pytest.raises(EditRefused, match="vervallen"):
        clauses.insert(draft(section("scope", "Tekst.")), gone)
