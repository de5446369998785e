import pytest
from PySide6.QtWidgets import QLabel

from drafting.clarifications.question_table import ReadQuestion
from gui import alerts
from gui.clarifications.notes_view import NotesView
from tests.gui.clarifications.test_desk import change


@pytest.fixture
def view(desk, theme, qtbot):
    made = NotesView(desk, theme)
    qtbot.addWidget(made)
    made.refresh()
    desk.changed.connect(made.refresh)
    return made


def words(view):
    return " ".join(label.text() for card in view._cards for label in card.findChildren(QLabel))


def test_an_empty_nota_says_what_to_do_and_cannot_be_closed(view, monkeypatch):
    assert "Hierin komt nog niets." in words(view)
    assert not view.close_button.isEnabled()
    told = []
    monkeypatch.setattr(alerts, "tell", lambda *given: told.append(given[1]))
    view.close_note()
    assert told == ["Nota 1 is nog leeg"]


def test_the_nota_in_the_making_says_what_is_in_it_and_whether_it_is_in_time(view, desk, place):
    desk.add([ReadQuestion("Hoe?", answer="Zo.")])
    change(place)
    desk.look_now()
    assert "Hierin komen: 1 vraag beantwoord en 1 wijziging." in words(view)
    assert "Uiterlijk 28 maart 2027 is op tijd." in words(view)
    assert view.close_button.isEnabled()


def test_notes_that_went_out_are_listed_with_what_they_were(view, desk, place):
    change(place)
    desk.look_now()
    desk.close_note("N. de Wit")
    desk.look_now()
    assert "Nota 1, 1 februari 2027" in words(view)
    assert "vastgesteld door N. de Wit" in words(view)
    assert [view.since.itemText(n) for n in range(2)] == ["Sinds de publicatie", "Sinds nota 1"]


def test_without_a_name_it_is_asked_for(desk, theme, qtbot, place, monkeypatch):
    desk.services.settings.change(author="")
    view = NotesView(desk, theme)
    qtbot.addWidget(view)
    change(place)
    desk.look_now()
    view.refresh()
    assert not view.name.isHidden()
    told = []
    monkeypatch.setattr(alerts, "ask", lambda *_given: 0)
    monkeypatch.setattr(alerts, "refuse", lambda *given: told.append(str(given[1])))
    view.close_note()
    assert "Vul uw naam in" in told[0]
    view.name.setText("M. de Vries")
    view.close_note()
    assert desk.publication.notes[0].text.author == "M. de Vries"
