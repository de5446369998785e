"""What an export says about the draft on its cover."""

from dataclasses import replace
from datetime import date

from drafting.draft import Draft
from drafting.terms import ProcedureKind
from drafting.word.write.for_draft import settings_for
from drafting.word.write.settings import CommentChoice
from tests.builders import NORMS, draft, procurement, section
from tests.drafting.word.write.remarks import discussion


def labels(made: Draft) -> list[str]:
    settings = settings_for(made, NORMS, day=date(2026, 11, 21), export_id="e", concept=False)
    return [row.label for row in settings.summary]


def test_a_procurement_shows_its_facts():
    assert labels(draft(section("a", "Tekst.")))[0] == "Geraamde waarde"


def test_a_subsidy_is_not_called_a_contract():
    facts = replace(procurement(), procedure=ProcedureKind.SUBSIDY)
    found = labels(draft(section("a", "Tekst."), facts=facts))
    assert found[0] == "Subsidieplafond"
    assert "Soort opdracht" not in found


def of_template(name: str) -> Draft:
    made = draft(section("a", "Tekst."))
    return replace(made, template=replace(made.template, id=name))


def test_a_covenant_is_no_contract_and_no_subsidy():
    assert labels(of_template("convenant")) == ["Duur van het convenant", "Verlenging"]


def test_a_consultation_speaks_of_what_may_follow():
    assert labels(of_template("marktconsultatie")) == [
        "Geschatte waarde van een mogelijke opdracht",
        "Mogelijke looptijd",
        "Mogelijke verlenging",
        "Publicatie van dit document",
    ]


def test_comments_go_along_with_a_concept_and_not_with_a_final_text():
    made = replace(draft(section("a", "Tekst.")), comments=discussion())
    given = {"day": date(2026, 11, 21), "export_id": "e"}
    assert settings_for(made, NORMS, concept=True, **given).comments is CommentChoice.OPEN
    assert settings_for(made, NORMS, concept=False, **given).comments is CommentChoice.NONE
    chosen = settings_for(made, NORMS, concept=False, comments=CommentChoice.ALL, **given)
    assert chosen.comments is CommentChoice.ALL
    assert chosen.discussion == made.comments
    assert dict(chosen.chapter_of) == {"contract": "contract", "a": "contract", "a-1": "contract"}
