"""Clauses put in and taken out."""

from dataclasses import replace
from decimal import Decimal

import pytest

from drafting.clause import Clause
from drafting.edits import clauses
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
from tests.builders import DAY, document, draft, section, texts, variable

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
