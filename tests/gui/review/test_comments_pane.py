import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from drafting.comment import CommentKind
from gui import alerts
from gui.review.comments_pane import CommentsPane
from gui.review.filters import Filters, State
from tests.gui.conftest import AUTHOR
from tests.gui.review.conftest import AT, ids
from tests.gui.windows import type_text

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def pane_of(qtbot, theme):
    def make(desk):
        made = CommentsPane(desk, theme, lambda: AT)
        qtbot.addWidget(made)
        made.resize(380, 700)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        return made

    return make


@pytest.fixture
def pane(pane_of, three):
    return pane_of(three)


def shown(pane):
    return [one.comment.text for one in pane.cards.order]


def write(qtbot, words):
    field = QApplication.focusWidget()
    type_text(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Return, CONTROL)


def test_an_empty_pane_says_what_the_first_step_is(pane_of, desk):
    pane = pane_of(desk)
    assert pane.empty.isVisible()
    assert "Ctrl+Alt+M" in pane.empty._sentence.text()
    assert not pane.filters.isVisible()


def test_a_new_comment_is_written_and_placed(qtbot, pane, three):
    pane.compose(("last-1", 6, 14))
    with qtbot.waitSignal(pane.page_wanted):
        write(qtbot, "Welk slot?")
    assert three.open_draft.draft.comments[-1].text == "Welk slot?"
    assert pane.cards.current.placed.comment.text == "Welk slot?"
    assert pane.composer is None


def test_the_kind_is_remembered_for_the_next(qtbot, pane):
    pane.compose(("last-1", 0, 0))
    pane.composer._chips[CommentKind.CONTENT].click()
    pane.composer.form.words.setPlainText("Een")
    pane.composer.form.give()
    pane.compose(("last-1", 0, 0))
    assert pane.composer.kind is CommentKind.CONTENT


def test_a_comment_that_was_being_written_is_placed_before_another_begins(pane, three):
    pane.compose(("last-1", 0, 0))
    pane.composer.form.words.setPlainText("Eerst dit")
    pane.compose(("first-1", 0, 0))
    assert three.open_draft.draft.comments[-1].text == "Eerst dit"
    assert pane.composer.form.is_empty


def test_escape_drops_a_new_comment(qtbot, pane, three):
    pane.compose(("last-1", 0, 0))
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert pane.composer is None
    assert len(three.placed) == 3


def test_an_answer_is_written_on_the_card(qtbot, pane, three):
    first = ids(three)[0]
    pane.show_comment(first)
    pane.cards.current.reply_asked.emit()
    write(qtbot, "Om het risico.")
    assert three.find(first).comment.replies[0].text == "Om het risico."
    assert pane.cards.current.form is None


def test_one_s_own_words_are_changed(qtbot, pane, three):
    second = ids(three)[1]
    pane.show_comment(second)
    pane.cards.current.edit_asked.emit(second)
    assert pane.cards.current.form.words.toPlainText() == "Kan korter."
    pane.cards.current.form.words.setPlainText("Kan veel korter.")
    assert pane.finish()
    assert three.find(second).comment.text == "Kan veel korter."


def test_somebody_who_is_not_in_the_list_is_assigned_by_name(qtbot, pane, three):
    first = ids(three)[0]
    pane.show_comment(first)
    pane.cards.current.assign_asked.emit(None)
    write(qtbot, "A. Bakker")
    assert three.find(first).comment.assigned_to == "A. Bakker"


def test_settled_comments_leave_the_list_and_can_be_found_and_reopened(pane, three):
    first = ids(three)[0]
    pane.show_comment(first)
    pane.cards.current.settle_asked.emit()
    assert shown(pane) == ["Kan korter.", "Komma."]
    pane.filters.ask(Filters(state=State.SETTLED))
    pane.show_comment(first)
    pane.cards.current.reopen_asked.emit()
    assert shown(pane) == []
    assert "filters" in pane.empty._sentence.text()


def test_when_all_is_settled_that_is_said(pane, three):
    for comment in ids(three):
        three.settle(comment, "")
    assert pane.empty._sentence.text() == "Alle 3 opmerkingen zijn opgelost."
    pane.empty._button.click()
    assert len(shown(pane)) == 3


def test_removing_words_of_others_is_asked(pane, three, monkeypatch):
    first, second, _third = ids(three)
    asked = []

    def refuse(_parent, title, *_rest):
        asked.append(title)
        return 1

    monkeypatch.setattr(alerts, "ask", refuse)
    pane.show_comment(first)
    pane.cards.current.remove_asked.emit(first)
    assert "M. de Vries" in asked[0]
    assert three.find(first)
    monkeypatch.setattr(alerts, "ask", lambda *_: 0)
    pane.cards.current.remove_asked.emit(first)
    pane.show_comment(second)
    pane.cards.current.remove_asked.emit(second)
    assert [comment.text for comment in three.open_draft.draft.comments] == ["Komma."]


def test_next_and_previous_walk_what_is_shown(qtbot, pane, three):
    first, _second, third = ids(three)
    with qtbot.waitSignal(pane.place_requested) as asked:
        pane.step(1)
    assert asked.args == [first]
    pane.step(-1)
    assert three.current == third
    pane.step(1)
    assert three.current == first


def test_walking_without_comments_says_so(qtbot, pane_of, desk):
    pane = pane_of(desk)
    with qtbot.waitSignal(pane.told) as told:
        pane.step(1)
    assert "geen opmerkingen" in told.args[0]


def test_a_comment_outside_the_filter_is_shown_when_it_is_asked_for(pane, three):
    pane.filters.ask(Filters(kind=CommentKind.EDITORIAL))
    pane.show_comment(ids(three)[0])
    assert len(shown(pane)) == 3
    assert pane.cards.current.placed.comment.id == ids(three)[0]


def test_an_answer_that_is_being_written_keeps_its_card(pane, three):
    first = ids(three)[0]
    pane.show_comment(first)
    pane.cards.current.reply_asked.emit()
    pane.cards.current.form.words.setPlainText("half")
    three.settle(first, "")
    assert "Waarom drie?" in shown(pane)
    assert pane.finish()
    assert three.find(first).comment.replies[0].text == "half"


def test_undo_takes_each_step_back(pane, three):
    first = ids(three)[0]
    pane.show_comment(first)
    pane.cards.current.settle_asked.emit()
    three.open_draft.undo()
    assert "Waarom drie?" in shown(pane)
    assert three.find(first).comment.author != AUTHOR


def test_everything_that_takes_the_focus_has_a_name(pane, three):
    pane.show_comment(ids(three)[0])
    pane.cards.current.reply_asked.emit()
    pane.compose(("last-1", 0, 0))
    for widget in pane.findChildren(QWidget):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible():
            assert widget.accessibleName(), widget
