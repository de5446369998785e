from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from gui.review.comment_card import CommentCard
from gui.review.comment_list import STEP, CommentList
from gui.review.words_form import WordsForm
from tests.gui.review.conftest import AT, ids


@pytest.fixture
def cards(qtbot, theme, three):
    made = CommentList(lambda: CommentCard(theme, lambda: AT, three.is_own, three.people))
    qtbot.addWidget(made)
    made.show_comments(three.placed)
    made.resize(340, 600)
    made.show()
    made.activateWindow()
    return made


def test_choosing_folds_the_card_before(cards, three):
    first, second, _third = ids(three)
    assert cards.choose(first, focus=False)
    assert cards.choose(second, focus=False)
    assert cards.card(first).property("current") == "false"
    assert cards.current is cards.card(second)


def test_a_comment_that_is_not_in_the_list_is_not_chosen(cards):
    assert not cards.choose("weg", focus=False)
    assert cards.current is None


def test_arrows_walk(qtbot, cards, three):
    first, second, _third = ids(three)
    cards.choose(first, focus=True)
    with qtbot.waitSignal(cards.chosen) as chosen:
        qtbot.keyClick(cards.card(first), Qt.Key.Key_Down)
    assert chosen.args == [second]


def test_cards_that_stay_are_the_same_widgets(cards, three):
    _first, second, third = ids(three)
    before = cards.card(third)
    cards.show_comments(tuple(p for p in three.placed if p.comment.id != second))
    assert cards.card(third) is before
    assert cards.card(second) is None


def test_when_the_card_with_the_focus_goes_the_next_one_gets_it(cards, three):
    _first, second, third = ids(three)
    cards.choose(second, focus=True)
    assert cards.window().focusWidget() is cards.card(second)
    cards.show_comments(tuple(p for p in three.placed if p.comment.id != second))
    assert cards.window().focusWidget() is cards.card(third)


def test_what_is_written_on_is_known(cards, three):
    first = ids(three)[0]
    card = cards.card(first)
    form = WordsForm("Uw antwoord", "Plaats", lambda *_: None, card.drop_form, "J")
    card.write(form)
    assert cards.writing is None
    form.words.setPlainText("half")
    assert cards.writing is card
    assert cards.written_on == {first}


def test_many_comments_come_in_steps(cards, three):
    one = three.placed[0]
    many = tuple(replace(one, comment=replace(one.comment, id=f"c{n}")) for n in range(STEP + 5))
    cards.show_comments(many)
    assert cards.card(f"c{STEP}") is None
    assert cards.more.text() == "Toon nog 5 opmerkingen"
    cards.choose(f"c{STEP + 2}", focus=False)
    assert cards.current is cards.card(f"c{STEP + 2}")
    assert not cards.more.isVisible()
