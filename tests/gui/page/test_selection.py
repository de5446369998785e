import pytest
from PySide6.QtGui import QColor

from drafting.document import Run
from gui.page.measures import Measures
from gui.page.selection import Selection, Step, moved
from gui.page.set_text import Look, SetText


@pytest.fixture
def texts(qapp):
    measures = Measures(1.0, 800.0)
    look = Look(measures.body, 24.0, QColor("black"), QColor("blue"), QColor("red"))
    made = []
    for name, words in (("a", "Een eerste tekst van drie regels " * 4), ("b", "Kort.")):
        text = SetText(name, (Run(words.strip()),), look, 300.0)
        text.y = 100.0 * len(made)
        made.append(text)
    return made


def test_a_selection_runs_either_way():
    back = Selection("a", 8, 3)
    assert (back.start, back.end, back.is_empty) == (3, 8, False)
    assert Selection("a", 3, 3).is_empty


def test_the_first_key_puts_a_cursor_at_the_beginning_or_the_end(texts):
    assert moved(texts, None, Step.RIGHT, extend=False) == Selection("a", 0, 0, shown=True)
    assert moved(texts, None, Step.LEFT, extend=False) == Selection("b", 5, 5, shown=True)


def test_with_shift_the_first_key_selects(texts):
    assert moved(texts, None, Step.WORD_RIGHT, extend=True) == Selection("a", 0, 3, shown=True)


def test_words_are_stepped_over(texts):
    here = Selection("a", 5, 5)
    assert moved(texts, here, Step.WORD_RIGHT, extend=False).caret == 10
    assert moved(texts, here, Step.WORD_LEFT, extend=False).caret == 4


def test_the_cursor_goes_on_into_the_next_text_and_a_selection_does_not(texts):
    end = len(texts[0].text)
    here = Selection("a", end, end)
    assert moved(texts, here, Step.RIGHT, extend=False) == Selection("b", 0, 0, shown=True)
    assert moved(texts, here, Step.RIGHT, extend=True).caret == end
    assert moved(texts, Selection("b", 0, 0), Step.LEFT, extend=False).passage == "a"


def test_an_arrow_leaves_a_selection_at_its_side(texts):
    here = Selection("a", 4, 10)
    assert moved(texts, here, Step.LEFT, extend=False) == Selection("a", 4, 4, shown=True)
    assert moved(texts, here, Step.RIGHT, extend=False) == Selection("a", 10, 10, shown=True)


def test_lines_and_ends(texts):
    here = Selection("a", 5, 5)
    below = moved(texts, here, Step.DOWN, extend=True).caret
    assert below > 20
    assert abs(moved(texts, Selection("a", 5, below), Step.UP, extend=True).caret - 5) <= 1
    assert moved(texts, here, Step.UP, extend=True).caret == 0
    assert moved(texts, here, Step.START, extend=True).caret == 0
    assert moved(texts, here, Step.END, extend=True).caret == len(texts[0].text)
    last = Selection("a", len(texts[0].text) - 2, len(texts[0].text) - 2)
    assert moved(texts, last, Step.DOWN, extend=True).caret == len(texts[0].text)


def test_without_texts_nothing_is_selected():
    assert moved([], None, Step.RIGHT, extend=True) is None
