import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF

from drafting.document import Run
from gui.page.measures import Measures
from gui.page.set_item import Typesetter
from gui.page.set_text import SetText


@pytest.fixture
def look(theme):
    return Typesetter(Measures(1.0, 700), theme).look(Measures(1.0, 700).body)


def test_what_is_set_is_the_text_of_the_element(look):
    text = SetText("a", (Run("Vul "), Run("Budget", variable="budget", gap=True)), look, 400)
    assert text.text == "Vul [Budget]"


def test_a_stretch_over_two_lines_has_two_rectangles(look):
    text = SetText("a", (Run("woord " * 20),), look, 300)
    assert len(text.rects(0, len(text.text))) == round(text.height / text.line_height)


def test_the_character_under_a_point(look):
    text = SetText("a", (Run("abcdef"),), look, 300)
    x = QFontMetricsF(look.font).horizontalAdvance("abc") + 2
    assert text.character_at(QPointF(x, 5)) == 3
    assert text.character_at(QPointF(280, 5)) is None


def test_signs_outside_the_first_plane_count_once(look):
    text = SetText("a", (Run("\N{GRINNING FACE} abc"),), look, 300)
    (rect,) = text.rects(2, 5)
    assert text.character_at(rect.center()) == 3


def test_the_run_of_a_character(look):
    text = SetText("a", (Run("ab"), Run("5", variable="budget")), look, 300)
    assert text.run_at(2).variable == "budget"


def test_marks_that_turn_text_round_are_visible(look):
    text = SetText("a", (Run("a\u202eb"),), look, 300)
    assert text._layout.text() == "a\N{REPLACEMENT CHARACTER}b"


def test_an_empty_text_keeps_a_line(look):
    assert SetText("a", (), look, 300).height == look.line_height
