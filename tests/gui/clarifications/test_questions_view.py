import pytest

from drafting.clarifications.question_table import ReadQuestion
from gui.clarifications.questions_view import QuestionsView


@pytest.fixture
def view(desk, theme, qtbot):
    made = QuestionsView(desk, theme)
    qtbot.addWidget(made)
    made.refresh()
    desk.changed.connect(made.refresh)
    return made


def test_an_empty_register_says_what_to_do(view):
    assert view._pages.currentIndex() == 1
    view.first_button.click()
    assert view._pages.currentIndex() == 0
    assert view.form.text.toPlainText() == "Nieuwe vraag"


def test_undo_takes_a_question_out_of_the_list(view, desk):
    view.add()
    desk.open_draft.undo()
    assert view._pages.currentIndex() == 1


def test_what_is_being_typed_stays_when_something_else_changes(view, desk):
    desk.add([ReadQuestion("Een?"), ReadQuestion("Twee?")])
    view.rows.choose(desk.publication.questions[0].id)
    view.form.answer.setPlainText("Bijna")
    desk.add([ReadQuestion("Drie?")])
    assert view.form.answer.toPlainText() == "Bijna"
    assert len(view.rows.shown) == 3


def test_while_reviewing_a_new_question_is_refused(view, desk, monkeypatch):
    told = []
    monkeypatch.setattr("gui.alerts.refuse", lambda *given: told.append(str(given[1])))
    desk.open_draft.review_only(on=True)
    view.add()
    assert "U beoordeelt" in told[0]
