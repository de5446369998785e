from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from drafting.draft import find_spot
from drafting.edits import passages
from drafting.refusals import EditRefused
from drafting.terms import Rights
from gui.page.history import History
from tests.gui.page.pages import bestek, with_block


def test_delete_leaves_out_and_enter_brings_back(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_Delete)
    assert find_spot(pane.draft(), "first-2").block.omitted
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert not find_spot(pane.draft(), "first-2").block.omitted


def test_alt_arrows_move_a_block(qtbot, pane):
    pane.go_to("first-2")
    qtbot.keyClick(pane.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    section = pane.draft().parts[0].chapters[0].sections[0]
    assert section.blocks[0].id == "first-2"
    assert pane.view.current == "first-2"


def test_alt_arrows_on_a_title_move_the_section(qtbot, pane):
    pane.go_to("second")
    qtbot.keyClick(pane.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [s.key for s in pane.draft().parts[0].chapters[0].sections] == ["second", "first"]


def test_a_refusal_is_shown(pane_of, monkeypatch):
    shown = []
    monkeypatch.setattr(
        "gui.page.block_deeds.refuse", lambda _parent, refusal: shown.append(refusal)
    )
    pane = pane_of(with_block(bestek(), "first-2", rights=Rights.CHANGE))
    pane.go_to("first-2")
    pane.do("leave_out")
    assert isinstance(shown[0], EditRefused)


def test_the_adopted_text_comes_back(pane):
    open_draft = pane._open_draft
    open_draft.apply(
        passages.rewrite(pane.draft(), "first-2", "Anders.", open_draft.hand(), open_draft.norms)
    )
    assert "first-2" in pane.view.marks.changed
    pane.go_to("first-2")
    pane.do("restore")
    assert find_spot(pane.draft(), "first-2").block.text == "Tweede tekst."


def test_why_a_text_stands_here(pane):
    pane.go_to("first-2")
    pane.do("explain")
    shown = pane.findChild(History)
    assert "sjabloon" in shown.accessibleDescription()
    shown.close()


def test_a_text_is_copied(pane):
    pane.go_to("first-2")
    pane.do("copy")
    assert QGuiApplication.clipboard().text() == "Tweede tekst."
