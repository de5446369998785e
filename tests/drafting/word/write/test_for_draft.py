"""What an export says about the draft on its cover."""

from dataclasses import replace
from datetime import date

from drafting.draft import Draft
from drafting.terms import ProcedureKind
from drafting.word.write.for_draft import settings_for
from tests.builders import NORMS, draft, procurement, section


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
