"""The lines of a block with their letters."""

import pytest

from drafting.edits.live_source import read_live
from drafting.edits.marked_lines import fragments_of, with_notes

TABLE = "Tabel: Namen\n| Naam | Plaats |\n|---|---|\n| Jan |  |\n| a \\| b | c |"


def lines(source: str) -> list[tuple[int, str, str]]:
    found = fragments_of(with_notes(read_live(source, {}).letters))
    return [(one.part, one.within, "".join(x.text for x in one.letters)) for one in found]


def test_a_paragraph_of_two_lines_is_one():
    assert lines("een\n  twee") == [(0, "", "een\n  twee")]


def test_items_are_parts():
    assert lines("- een\n  - twee\n- drie") == [(0, "", "een"), (1, "", "twee"), (2, "", "drie")]


def test_a_text_with_its_list_is_one_block():
    assert [line[2] for line in lines("Dit:\n- een\n- twee")] == ["Dit:", "een", "twee"]


def test_cells_and_the_caption_have_places():
    assert lines(TABLE) == [
        (0, ":caption", "Namen"),
        (0, ":0.1", "Naam"),
        (0, ":0.2", "Plaats"),
        (0, ":1.1", "Jan"),
        (0, ":1.2", ""),
        (0, ":2.1", "a | b"),
        (0, ":2.2", "c"),
    ]


def test_an_empty_cell_knows_where_it_begins():
    source = "| A | B |\n|---|---|\n| x |  |"
    cell = fragments_of(read_live(source, {}).letters)[-1]
    assert source[: cell.anchor].endswith("| x | ")


def test_a_bar_in_a_cell_covers_its_backslash():
    source = "| A |\n|---|\n| a \\| b |"
    bar = next(x for x in fragments_of(read_live(source, {}).letters)[-1].letters if x.text == "|")
    assert source[bar.start : bar.end] == "\\|"


@pytest.mark.parametrize(("source", "count"), [("a^[noot] b", 4), ("a\\^[geen] b", 11)])
def test_a_footnote_is_one_letter(source, count):
    assert len(with_notes(read_live(source, {}).letters)) == count
