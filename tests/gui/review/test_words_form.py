import pytest
from PySide6.QtCore import Qt

from drafting.refusals import EditRefused
from gui.review.words_form import WordsForm

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def form_of(qtbot, theme):
    def make(give, name="J. Jansen", leave=lambda: None):
        made = WordsForm("Uw antwoord", "Plaats", give, leave, name)
        qtbot.addWidget(made)
        made.show()
        return made

    return make


def test_words_and_name_are_given(qtbot, form_of):
    given = []
    form = form_of(lambda *said: given.append(said), name="")
    form.words.setPlainText("Ja.")
    form.name.setText("B. Bakker")
    qtbot.keyClick(form.words, Qt.Key.Key_Return, CONTROL)
    assert given == [("Ja.", "B. Bakker")]


def test_what_is_refused_stays_and_says_why(form_of):
    def refuse(_words, _name):
        raise EditRefused("Dat kan niet.")

    form = form_of(refuse)
    form.words.setPlainText("Ja.")
    assert not form.give()
    assert form.fault == "Dat kan niet."
    assert form.words.toPlainText() == "Ja."


def test_a_text_that_is_far_too_long_is_refused(form_of):
    form = form_of(lambda *_: pytest.fail("it was given"))
    form.words.setPlainText("x" * 20_001)
    assert not form.give()
    assert "te lang" in form.fault


def test_escape_leaves(qtbot, form_of):
    left = []
    form = form_of(lambda *_: None, leave=lambda: left.append(True))
    qtbot.keyClick(form.words, Qt.Key.Key_Escape)
    assert left == [True]


def test_a_name_is_asked_only_when_none_is_known(form_of):
    assert not form_of(lambda *_: None).name.isVisible()
    assert form_of(lambda *_: None, name="").name.isVisible()


def test_the_field_grows_with_its_text(form_of):
    form = form_of(lambda *_: None)
    assert form.is_empty
    low = form.words.height()
    form.words.setPlainText("een\n" * 8)
    assert form.words.height() > low
