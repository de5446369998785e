import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from drafting.edits.clauses import insert
from drafting.terms import Technique
from gui.techniques.techniques_pane import TechniquesPane
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

CLAUSE = clause("percelen", techniques=(Technique.LOTS,))


@pytest.fixture
def open_draft(opened):
    return opened(draft(section("s", "Tekst.")))


@pytest.fixture
def pane(qtbot, theme, open_draft):
    made = TechniquesPane(open_draft, theme, (CLAUSE,))
    qtbot.addWidget(made)
    made.resize(360, 700)
    made.show()
    return made


def test_there_is_a_card_for_each_of_the_fourteen(pane):
    assert list(pane.cards) == list(Technique)
    assert pane._summary.text() == "0 van de 14 technieken gebruikt"


def test_a_clause_that_is_added_makes_its_technique_used_and_leads_there(qtbot, pane, open_draft):
    open_draft.apply(insert(open_draft.draft, CLAUSE))
    assert pane._summary.text() == "1 van de 14 technieken gebruikt"
    link = next(
        b
        for b in pane.cards[Technique.LOTS].findChildren(QPushButton)
        if b.accessibleName() == "Ga naar Percelen"
    )
    with qtbot.waitSignal(pane.place_requested) as place:
        link.click()
    assert place.args == ["percelen-1"]
    open_draft.undo_stack.undo()
    assert pane._summary.text() == "0 van de 14 technieken gebruikt"


def test_enter_asks_for_the_clauses_of_a_technique(qtbot, pane):
    with qtbot.waitSignal(pane.clauses_requested) as asked:
        qtbot.keyClick(pane.cards[Technique.LOTS], Qt.Key.Key_Return)
    assert asked.args == [Technique.LOTS]


def test_a_technique_without_clauses_offers_none(pane):
    assert not pane.cards[Technique.INTEGRALITY]._show.isEnabled()
    assert pane.cards[Technique.LOTS]._show.isEnabled()
