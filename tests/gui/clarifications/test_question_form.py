import pytest

from drafting.clarifications.question_table import ReadQuestion
from gui.clarifications.question_form import QuestionForm


@pytest.fixture
def form(desk, theme, qtbot):
    made = QuestionForm(desk, theme)
    qtbot.addWidget(made)
    desk.add([ReadQuestion("Hoe goed?", place="eis 1.1.1", asker="Thuis BV")])
    made.show_question(desk.publication.questions[0])
    return made


def test_it_says_which_place_was_understood(form):
    assert form._understood.text() == "Gepubliceerd als Programma van eisen, 1.1.1."
    form.place.setText("9.9")
    assert "niet gepubliceerd" in form._understood.text()
    assert form.go.isHidden()
    form.place.setText("1.1")
    assert "noem ook het deel" in form._understood.text()
    form.place.setText("")
    assert "Algemeen" in form._understood.text()


def test_it_leads_to_the_place(form, qtbot):
    with qtbot.waitSignal(form.place_wanted) as wanted:
        form.go.click()
    assert wanted.args == ["zorg-1"]


def test_a_question_that_says_nothing_is_refused_and_stays(form, desk):
    form.text.setPlainText(" ")
    assert not form.keep()
    assert "Schrijf eerst" in form._fault.text()
    assert desk.publication.questions[0].text == "Hoe goed?"
    assert form.has_changes


def test_a_question_in_a_nota_cannot_be_changed(form, desk):
    form.answer.setPlainText("Zo.")
    assert form.keep()
    desk.close_note("N. de Wit")
    form.show_question(desk.publication.questions[0])
    assert form.answer.isReadOnly()
    assert form.keep_button.isHidden()
    assert form.remove.isHidden()
    assert form.keep()
