"""Paragraphs and tables as they are placed."""

from drafting.review.units import FileLine, Guess, line_units


def test_a_table_is_one_unit_where_its_first_cell_stands():
    lines = [
        FileLine(0, "Voor"),
        FileLine(1, "a", cell=(3, 0, 0)),
        FileLine(2, "b", cell=(3, 0, 1)),
        FileLine(3, "Na", note=True),
    ]
    units = line_units(lines)
    assert [unit.members for unit in units] == [(0,), (1, 2), (3,)]
    assert [unit.is_table for unit in units] == [False, True, False]
    assert units[2].is_note


def test_a_guess_lies_between_what_is_placed():
    guess = Guess({0: 0, 10: 20}, 12, 24)
    assert guess.row(5) == 10
    assert guess.row(11) == 22
