from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from drafting.draft import find_section
from drafting.edits import passages, values
from drafting.edits.approvals import approve
from drafting.edits.comments import Signature
from drafting.refusals import EditRefused
from drafting.terms import Rights
from drafting.variables import VariableKind
from gui.outline.new_section import NewSection
from gui.outline.outline_model import spoken
from gui.outline.outline_pane import OutlinePane
from gui.page.history import History
from tests import builders
from tests.gui.outline.outlines import bestek


@pytest.fixture
def pane_of(qtbot, opened, theme):
    def make(draft=None):
        pane = OutlinePane(opened(draft or bestek()), theme)
        qtbot.addWidget(pane)
        pane.resize(240, 700)
        pane.show()
        qtbot.waitExposed(pane)
        pane.draft = lambda: pane._open_draft.draft
        return pane

    return make


@pytest.fixture
def pane(pane_of):
    return pane_of()


def choose(pane, key):
    pane.tree.setCurrentIndex(pane.model.index_of(key))


def order(pane, chapter=0):
    return [section.key for section in pane.draft().parts[0].chapters[chapter].sections]


def test_enter_goes_to_the_section(qtbot, pane):
    choose(pane, "b")
    with qtbot.waitSignal(pane.place_requested) as signal:
        qtbot.keyClick(pane.tree, Qt.Key.Key_Return)
    assert signal.args == ["b"]


def test_a_click_goes_to_the_section(qtbot, pane):
    choose(pane, "b")
    place = pane.tree.visualRect(pane.model.index_of("b")).center()
    with qtbot.waitSignal(pane.place_requested) as signal:
        qtbot.mouseClick(pane.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert signal.args == ["b"]


def test_delete_leaves_out_and_brings_back(qtbot, pane):
    choose(pane, "b")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Delete)
    assert find_section(pane.draft(), "b")[2].omitted
    assert pane.current().omitted
    qtbot.keyClick(pane.tree, Qt.Key.Key_Delete)
    assert not find_section(pane.draft(), "b")[2].omitted


def test_alt_arrows_move_a_section(qtbot, pane):
    choose(pane, "b")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(pane) == ["b", "a", "c"]
    assert pane.current().key == "b"


def test_moving_passes_over_sections_that_are_not_shown(qtbot, pane):
    choose(pane, "f")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert order(pane, 1) == ["f", "d", "e"]


def test_the_last_section_does_not_move_down(qtbot, pane):
    choose(pane, "f")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert order(pane, 1) == ["d", "e", "f"]


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [("c", "a", ["c", "a", "b"]), ("a", "c", ["b", "a", "c"]), ("a", "", ["b", "c", "a"])],
)
def test_a_section_is_dropped(pane, key, before, after):
    pane.model.move_wanted.emit(key, before)
    assert order(pane) == after


def test_what_was_opened_stays_open(pane):
    index = pane.model.index_of("two")
    pane.tree.expand(index)
    pane._open_draft.apply(passages.leave_out(pane.draft(), "a", out=True))
    pane._open_draft.apply(passages.move_section(pane.draft(), "f", -2))
    assert pane.tree.isExpanded(pane.model.index_of("two"))
    assert not pane.tree.isExpanded(pane.model.index_of("one"))


def test_the_title_changes_in_place(qtbot, pane):
    choose(pane, "b")
    qtbot.keyClick(pane.tree, Qt.Key.Key_F2)
    field = pane.tree.viewport().findChild(QLineEdit)
    field.setText("Nieuwe titel")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: find_section(pane.draft(), "b")[2].title == "Nieuwe titel")


def test_a_refusal_is_shown(pane_of, monkeypatch):
    shown = []
    monkeypatch.setattr(
        "gui.outline.outline_pane.refuse", lambda _p, refusal: shown.append(refusal)
    )
    draft = builders.draft(builders.section("a", "T.", rights=Rights.FIXED))
    pane = pane_of(draft)
    choose(pane, "a")
    pane.do("leave_out")
    assert isinstance(shown[0], EditRefused)


def test_a_section_of_the_drafter_is_added(qtbot, pane):
    choose(pane, "a")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Insert)
    dialog = pane.findChild(NewSection)
    assert not dialog.add.isEnabled()
    qtbot.keyClicks(dialog.title, "Eigen eis")
    qtbot.keyClicks(dialog.text, "De tekst.")
    with qtbot.waitSignal(pane.place_requested) as signal:
        dialog.add.click()
    assert signal.args == ["own-eigen-eis"]
    assert order(pane) == ["a", "own-eigen-eis", "b", "c"]
    assert pane.current().key == "own-eigen-eis"


def test_a_refused_section_keeps_what_was_typed(qtbot, pane):
    choose(pane, "a")
    pane.do("add")
    dialog = pane.findChild(NewSection)
    dialog.title.setText("Eis")
    dialog.text.setPlainText("{{ onbekend }}")
    dialog.add.click()
    assert "onbekend" in dialog.fault.text()
    assert dialog.isVisible()
    dialog.reject()


def test_a_section_of_the_drafter_is_removed(pane_of):
    draft = passages.add_section(bestek(), "a", "own", "Eigen", "Tekst.", builders.HAND).after
    pane = pane_of(draft)
    choose(pane, "own")
    pane.do("remove")
    assert order(pane) == ["a", "b", "c"]


def test_a_section_of_the_template_is_not_removed(pane):
    choose(pane, "a")
    pane.do("remove")
    assert order(pane) == ["a", "b", "c"]


def test_why_a_section_stands_here(pane):
    choose(pane, "a")
    pane.do("explain")
    shown = pane.findChild(History)
    assert "sjabloon" in shown.accessibleDescription()
    shown.close()


def test_the_outline_follows_the_page(pane):
    pane.follow("d")
    assert pane.current().key == "d"


def test_following_goes_nowhere_on_its_own(qtbot, pane):
    with qtbot.assertNotEmitted(pane.place_requested):
        pane.follow("d")


def test_what_is_to_do_is_counted_and_leads_to_the_field(qtbot, pane):
    assert pane.to_do.text() == "Nog te doen: 1"
    shown = pane.show_to_do()
    with qtbot.waitSignal(pane.field_requested) as signal:
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert signal.args == ["budget"]


def test_when_all_is_filled_in_it_says_so(qtbot, pane):
    pane._open_draft.apply(values.fill_written(pane.draft(), "budget", "5000"))
    pane._open_draft.check_now()
    assert pane.to_do.text() == "Alles is ingevuld"
    with qtbot.waitSignal(pane.told):
        pane.to_do.click()


def test_what_takes_the_focus_has_a_name(pane):
    choose(pane, "a")
    pane.do("add")
    nameless = [
        widget
        for widget in pane.findChildren(QWidget)
        if isinstance(widget, (QAbstractButton, QLineEdit))
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.accessibleName()
    ]
    assert nameless == []
    pane.findChild(NewSection).reject()


@pytest.mark.parametrize("theme", ["light", "dark"], indirect=True)
def test_the_outline_paints(pane):
    pane._open_draft.apply(passages.leave_out(pane.draft(), "b", out=True))
    pane.tree.expandAll()
    assert not pane.grab().isNull()


def chapters(pane):
    return [chapter.key for chapter in pane.draft().parts[0].chapters]


def test_a_chapter_moves_with_the_keys(qtbot, pane):
    choose(pane, "one")
    qtbot.keyClick(pane.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert chapters(pane) == ["two", "one"]


def test_a_chapter_gets_another_title(pane):
    pane.model.setData(pane.model.index_of("two"), "Slotbepalingen")
    assert pane.draft().parts[0].chapters[1].title == "Slotbepalingen"


def test_only_what_must_be_filled_in_is_counted(pane_of):
    free = builders.variable("extra", VariableKind.MONEY, required=False)
    draft = bestek()
    block = replace(find_section(draft, "c")[2].blocks[0], text="En {{ extra }}.")
    part = draft.parts[0]
    sections = tuple(
        replace(s, blocks=(block,)) if s.key == "c" else s for s in part.chapters[0].sections
    )
    part = replace(part, chapters=(replace(part.chapters[0], sections=sections), part.chapters[1]))
    pane = pane_of(replace(draft, variables=(*draft.variables, free), parts=(part,)))
    assert pane.to_do.text() == "Nog te doen: 1"
    assert pane.model.row_at(pane.model.index_of("c")).gaps == 0
    shown = pane.show_to_do()
    assert shown.list.count() == 3
    shown.close()


def approve_in(pane, chapter):
    opened = pane._open_draft
    signature = Signature("J. Jansen", datetime(2027, 2, 1, 9, tzinfo=UTC))
    opened.apply(approve(opened.draft, opened.document, chapter, signature))


def test_the_foot_counts_approvals_once_there_are_any(qtbot, pane):
    assert not pane.approvals.isVisible()
    approve_in(pane, "two")
    assert pane.approvals.text() == "Goedgekeurd: 1 van 2"
    assert pane.approvals.accessibleName().startswith("1 van 2 hoofdstukken goedgekeurd")
    with qtbot.waitSignal(pane.approvals_requested):
        pane.approvals.click()
    assert "goedgekeurd door J. Jansen" in spoken(pane.model.row_at(pane.model.index_of("two")))


def test_a_chapter_is_approved_from_its_row(qtbot, pane):
    choose(pane, "two")
    with qtbot.waitSignal(pane.approve_requested) as asked:
        pane.do("approve")
    assert asked.args == ["two"]
    pane.do("withdraw")  # not offered while it is not approved
    approve_in(pane, "two")
    with qtbot.waitSignal(pane.withdraw_requested):
        pane.do("withdraw")


def test_a_reviewer_moves_and_changes_nothing(pane):
    before = pane.draft()
    pane._open_draft.review_only(on=True)
    choose(pane, "two")
    for deed in ("move_up", "leave_out", "toggle", "rename", "add"):
        pane.do(deed)
    assert pane.draft() is before
    assert not pane.tree.dragEnabled()
    assert pane.approvals.isVisible()
    pane._open_draft.review_only(on=False)
    assert pane.tree.dragEnabled()
