from dataclasses import replace
from decimal import Decimal

import pytest

from drafting.edits.facts import change
from drafting.terms import Topic
from drafting.variables import Variable, VariableKind
from gui import background
from gui.library.library_pane import LibraryPane
from gui.widgets.texts import text
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

AMOUNT = Variable("turnover", "Omzet", VariableKind.MONEY, default=Decimal(9_000_000))
HEAVY = clause(
    "omzet",
    blocks=("De inschrijver heeft een jaaromzet van minimaal {{ turnover }}.",),
    variables=(AMOUNT,),
    topic=Topic.SELECTION,
)
PLAIN = clause("overleg", blocks=("De opdrachtnemer overlegt elk half jaar met de gemeente.",))
ODD = clause("vreemd", blocks=("{{ nowhere }}",))


@pytest.fixture
def open_draft(opened):
    return opened(draft(section("intro", "Dit bestek gaat over begeleiding.")))


@pytest.fixture
def pane(qtbot, theme, open_draft):
    made = LibraryPane(open_draft, theme, (PLAIN, HEAVY, ODD), lambda: "intro")
    qtbot.addWidget(made)
    made.resize(360, 900)
    made.show()
    yield made
    qtbot.waitUntil(lambda: not background.busy())


def words(pane):
    verdict = pane.preview.verdict
    rows = [verdict.rows.itemAt(n).widget() for n in range(verdict.rows.count())]
    return [label.text() for row in rows for label in row.findChildren(type(text()))]


def result(pane):
    return pane.preview.verdict.result.text()


def test_the_check_on_a_heavy_clause_is_shown_before_it_is_added(qtbot, pane, open_draft):
    pane.show_clause("omzet")
    assert result(pane).startswith("De toets leest")
    qtbot.waitUntil(lambda: "geeft hier" in result(pane))
    assert any("9.000.000" in said for said in words(pane))
    assert not open_draft.has_changes


def test_a_plain_clause_gets_a_quiet_line(qtbot, pane):
    pane.show_clause("overleg")
    qtbot.waitUntil(lambda: result(pane) == "De toets heeft geen bezwaar tegen deze tekst.")


def test_a_clause_that_cannot_be_filled_says_so(qtbot, pane):
    pane.show_clause("vreemd")
    qtbot.waitUntil(lambda: result(pane).startswith("Nog niet te toetsen."))


def test_another_fact_asks_the_check_again(qtbot, pane, open_draft):
    pane.show_clause("omzet")
    qtbot.waitUntil(lambda: "geeft hier" in result(pane))
    before = words(pane)
    facts = replace(open_draft.draft.procurement, estimated_value=Decimal(90_000_000), lots=())
    open_draft.apply(change(open_draft.draft, facts))
    qtbot.waitUntil(lambda: "leest" not in result(pane))
    assert words(pane) != before


def test_what_is_known_is_shown_at_once_when_the_card_is_chosen_again(qtbot, pane):
    pane.show_clause("omzet")
    qtbot.waitUntil(lambda: "geeft hier" in result(pane))
    pane.show_clause("overleg")
    pane.show_clause("omzet")
    assert "geeft hier" in result(pane)


def test_a_clause_in_the_draft_shows_its_findings_there(qtbot, pane):
    pane.show_clause("omzet")
    pane.insert_chosen()
    qtbot.waitUntil(lambda: "heeft hier" in result(pane))


def test_a_pane_out_of_sight_asks_nothing(qtbot, pane):
    qtbot.waitUntil(lambda: "geen bezwaar" in result(pane))  # that of the first card
    pane.hide()
    pane.show_clause("omzet")
    assert not pane._trials._timer.isActive()
    assert not background.busy()
    pane.show()
    qtbot.waitUntil(lambda: "geeft hier" in result(pane))
