import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.word.write import widths
from drafting.word.write.widths import line_count, text_width, widest

TEXTS = st.text("abim W@%é€-\u2003", max_size=80)


def filled_one_by_one(text: str, room: float) -> int:
    """The lines of a text, each word put on the line it fits on."""
    lines, used = 1, 0
    for word in text.replace("-", "- ").split(" "):
        width = widths._units(word)
        used += width
        if used > room and used > width:
            lines, used = lines + 1, width
        used += widths._units(" ")
    return lines


def test_a_capital_w_is_wider_than_an_i():
    assert text_width("W", 10) == pytest.approx(9.44)
    assert text_width("i", 10) == pytest.approx(2.2, abs=0.05)


def test_a_width_grows_with_the_size_and_with_the_font():
    assert text_width("bestek", 20) == pytest.approx(2 * text_width("bestek", 10))
    assert text_width("bestek", 10, "Calibri") < text_width("bestek", 10, "Verdana")


def test_a_short_text_takes_one_line():
    assert line_count("Perceel 1", 100, 10) == 1
    assert line_count("", 100, 10) == 1


def test_a_line_end_begins_a_new_line():
    assert line_count("een\ntwee\n\ndrie", 100, 10) == 4


def test_lines_are_filled_word_by_word():
    # ten words of 53 points in a column of 100: one word a line
    assert line_count(" ".join(["begeleiding"] * 10), 100, 10) == 10


def test_a_word_wider_than_the_column_takes_a_line_of_its_own():
    assert line_count("Nr. verantwoordelijkheid ja", 40, 10) >= 3


@given(TEXTS, st.integers(1, 9))
def test_a_text_is_as_wide_as_its_letters_together(text, times):
    text *= times
    assert widths._units(text) == sum(map(widths._units, text))


@pytest.mark.parametrize("letter", ["@", "i"])
def test_a_very_long_text_is_added_up_whole(letter):
    assert widths._units(letter * 5000) == 5000 * widths._units(letter)


@given(TEXTS, st.floats(50, 3000))
def test_lines_are_those_of_putting_words_one_by_one(text, room):
    assert widths._filled_lines(text, room) == filled_one_by_one(text, room)


def test_the_widest_of_words():
    assert widest(["in", "drie", "percelen"], 10) == text_width("percelen", 10)
    assert widest([], 10) == 0
