import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMenu, QPushButton

from drafting.edits import passages
from gui.review.comment_card import CommentCard
from gui.review.words_form import WordsForm
from tests.gui.conftest import AUTHOR
from tests.gui.review.conftest import AT, ids


@pytest.fixture
def card(qtbot, theme, three):
    made = CommentCard(theme, lambda: AT, three.is_own, three.people)
    qtbot.addWidget(made)
    made.show_comment(three.find(ids(three)[0]))
    return made


def said(card):
    return " ".join(label.text() for label in card._inside.findChildren(QLabel))


def entries(card):
    return {
        action.text(): action
        for menu in card._inside.findChildren(QMenu)
        for action in menu.actions()
    }


def test_a_card_says_who_when_where_and_what(card):
    for words in ("M. de Vries", "vandaag 14:03", "1.1 First", "juridisch", "„drie referenties”"):
        assert words in said(card)
    assert "Waarom drie?" in said(card)
    assert card.accessibleName().startswith("Opmerking van M. de Vries, juridisch, open")


def test_text_of_others_is_shown_as_it_is(card, three):
    three.reply(ids(three)[0], "<b>vet</b> & zo", "")
    card.show_comment(three.find(ids(three)[0]))
    label = next(x for x in card.findChildren(QLabel) if "<b>" in x.text())
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_folded_card_shows_the_last_answer_and_the_chosen_one_all(card, three):
    first = ids(three)[0]
    three.reply(first, "Eerste antwoord", "")
    three.reply(first, "Tweede antwoord", "")
    card.show_comment(three.find(first))
    assert "Eerste antwoord" not in said(card)
    assert "1 eerder antwoord" in said(card)
    card.set_current(current=True)
    assert "Eerste antwoord" in said(card)


def test_the_chosen_card_offers_what_can_be_done(card, three):
    assert entries(card) == {}
    card.set_current(current=True)
    assert {"Niemand", f"{AUTHOR} (uzelf)", "M. de Vries"} <= entries(card).keys()
    assert not entries(card)["Wijzig de tekst…"].isEnabled()


def test_what_is_pressed_is_told(qtbot, card, three):
    card.set_current(current=True)
    with qtbot.waitSignal(card.assign_asked) as asked:
        entries(card)["M. de Vries"].trigger()
    assert asked.args == ["M. de Vries"]
    with qtbot.waitSignal(card.kind_asked) as asked:
        entries(card)["Redactioneel"].trigger()
    assert asked.args == ["editorial"]
    with qtbot.waitSignal(card.remove_asked) as asked:
        entries(card)["Verwijder de opmerking"].trigger()
    assert asked.args == [ids(three)[0]]


def test_settled_and_assigned_are_said(card, three):
    first = ids(three)[0]
    three.assign(first, "A. Bakker")
    three.settle(first, "")
    card.show_comment(three.find(first))
    assert "Voor A. Bakker" in said(card)
    assert f"Opgelost door {AUTHOR}" in said(card)
    assert card.property("quiet") == "true"


def test_a_text_that_is_gone_is_said_and_cannot_be_gone_to(card, three):
    opened = three.open_draft
    opened.apply(passages.omit(opened.draft, "first-1"))
    card.show_comment(three.find(ids(three)[0]))
    card.set_current(current=True)
    assert "De tekst is weggelaten" in said(card)
    assert "Ga erheen" not in {b.text() for b in card._inside.findChildren(QPushButton)}


def test_what_is_being_written_stays_when_the_comment_changes(card, three):
    form = WordsForm("Uw antwoord", "Plaats", lambda *_: None, card.drop_form, AUTHOR)
    card.set_current(current=True)
    card.write(form)
    form.words.setPlainText("half")
    three.assign(ids(three)[0], "A. Bakker")
    card.show_comment(three.find(ids(three)[0]))
    assert card.form.words.toPlainText() == "half"
    card.drop_form()
    assert card.form is None
