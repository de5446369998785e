import pytest

from drafting.word.write.widths import line_count, text_width


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
