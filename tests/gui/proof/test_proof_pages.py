from gui.proof.proof_pages import Beside, Sheet, paginate
from gui.proof.proof_text import SetLine


def line(height=10.0, **changes) -> SetLine:
    return SetLine(height, lambda _painter, _top: None, **changes)


def test_lines_fill_a_page_and_go_on_at_the_next():
    pages = paginate([line() for _ in range(25)], 100, Beside.NOTHING)
    assert [len(page) for page in pages] == [10, 10, 5]
    assert [placed.top for placed in pages[2]] == [0, 10, 20, 30, 40]


def test_a_heading_goes_along_with_its_text():
    lines = [line() for _ in range(9)] + [line(keep_next=True), line()]
    assert [len(page) for page in paginate(lines, 100, Beside.NOTHING)] == [9, 2]


def test_lines_that_are_kept_together_and_fill_a_page_still_come_on_paper():
    pages = paginate([line(keep_next=True) for _ in range(25)], 100, Beside.NOTHING)
    assert sum(len(page) for page in pages) == 25


def test_a_part_begins_a_page_and_space_above_a_page_is_dropped():
    pages = paginate([line(), line(new_page=True, before=20)], 100, Beside.NOTHING)
    assert [len(page) for page in pages] == [1, 1]
    assert pages[1][0].top == 0


def test_every_fifth_line_has_its_number_and_a_page_begins_again():
    pages = paginate([line() for _ in range(12)], 100, Beside.LINES)
    assert [placed.beside for placed in pages[0]] == ["1", "", "", "", "5", "", "", "", "", "10"]
    assert [placed.beside for placed in pages[1]] == ["1", ""]


def test_texts_are_numbered_through_the_whole_document():
    pages = paginate([line(label="7"), line()], 100, Beside.TEXTS)
    assert [placed.beside for placed in pages[0]] == ["7", ""]


def test_nothing_is_one_empty_page():
    assert paginate([], 100, Beside.LINES) == [()]


def test_a_wide_margin_takes_from_the_column():
    assert Sheet(wide=True).column < Sheet().column - 100
