"""Clauses put in and taken out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drafting.clause import Clause
from drafting.document import BlockId
from drafting.draft import find_section
from drafting.edits import clauses
from drafting.edits.passages import rewrite
from drafting.refusals import EditRefused
from drafting.template import OriginKind
from drafting.terms import (
    ContractKind,
    Level,
    PartKey,
    Rights,
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


# among the texts of a section

OVERLEG = replace(
    CLAUSE, id="overleg", title="Overleg", blocks=("Partijen overleggen.", "Zij maken een verslag.")
)
TWO = draft(section("one", "Een.", "Twee."), section("two", "Drie."))


def test_a_clause_between_two_texts_splits_nothing_and_keeps_its_origin():
    edit = clauses.insert_among(TWO, OVERLEG, BlockId("one-1"))
    assert texts(edit.after) == ["Een.", *OVERLEG.blocks, "Twee.", "Drie."]
    assert sections_of(edit.after) == ["one", "two"]
    placed = find_section(edit.after, "one")[2].blocks[1:3]
    assert [(b.id, b.origin.id, b.origin.kind) for b in placed] == [
        ("overleg-1", "overleg", OriginKind.CLAUSE),
        ("overleg-2", "overleg", OriginKind.CLAUSE),
    ]
    assert edit.before is TWO
    assert edit.note == "Zij staat zonder eigen titel in 'One'."


def test_it_can_come_before_the_first_text():
    made = clauses.insert_among(TWO, OVERLEG, BlockId("one-1"), before=True).after
    assert texts(made)[:3] == [*OVERLEG.blocks, "Een."]


def test_it_counts_as_in_the_draft_and_comes_once():
    made = clauses.insert_among(TWO, OVERLEG, BlockId("one-1")).after
    assert clauses.inserted(made) == {"overleg"}
    with pytest.raises(EditRefused, match="staat al"):
        clauses.insert(made, OVERLEG)
    with pytest.raises(EditRefused, match="staat al"):
        clauses.insert_among(made, OVERLEG, BlockId("two-1"))


def test_its_techniques_come_and_go_with_it():
    made = clauses.insert_among(TWO, OVERLEG, BlockId("one-1")).after
    assert find_section(made, "one")[2].techniques == OVERLEG.techniques
    assert clauses.remove(made, "overleg").after.parts == TWO.parts


def test_it_is_removed_and_swapped_where_it_stands():
    made = clauses.insert_among(TWO, OVERLEG, BlockId("one-1")).after
    edit = clauses.swap(made, "overleg", LIGHTER, titles={"overleg": "Overleg"})
    assert edit.label == "'Overleg' vervangen door 'Buurt, licht'"
    assert texts(edit.after)[1].startswith("De opdrachtnemer spreekt")
    assert texts(edit.after)[2] == "Twee."
    removed = clauses.remove(made, "overleg", titles={"overleg": "Overleg"})
    assert removed.label == "'Overleg' verwijderen"
    assert texts(removed.after) == texts(TWO)


def test_a_fixed_section_takes_no_clause():
    fixed = draft(section("one", "Een.", rights=Rights.FIXED))
    with pytest.raises(EditRefused, match="niet worden aangevuld"):
        clauses.insert_among(fixed, OVERLEG, BlockId("one-1"))


def test_a_place_that_is_gone_is_refused():
    with pytest.raises(EditRefused, match="Kies een andere plaats"):
        clauses.insert_among(TWO, OVERLEG, BlockId("weg"))


def test_in_a_section_for_each_lot_it_is_said_to_come_back():
    lots = draft(section("one", "Perceel.", each_lot=True))
    edit = clauses.insert_among(lots, OVERLEG, BlockId("one-1"))
    assert edit.note.endswith("Zij komt terug voor elk perceel.")
    assert texts(edit.after).count("Partijen overleggen.") == 2


def test_an_annex_made_for_a_clause_goes_with_it():
    annex = replace(CLAUSE, part=PartKey.ANNEXES, chapter="annexes")
    start = draft(section("a", "Eerst."), part=PartKey.ANNEXES)
    with_it = clauses.insert(start, annex).after
    assert clauses.remove(with_it, "buurtkennis").after.parts == start.parts
