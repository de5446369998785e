from dataclasses import replace

import pytest

from gui.page.table_source import read_table

TABLE = "| Eis | Bewijs |\n|---|:-:|\n| {{ budget }} | zie [[second|elders]] |\n| a \\| b |  |"


def test_cells_are_read_without_their_bars():
    assert read_table(TABLE).rows == (
        ("Eis", "Bewijs"),
        ("{{ budget }}", "zie [[second|elders]]"),
        ("a | b", ""),
    )


def test_a_table_is_written_as_it_was_read():
    read = read_table(TABLE)
    assert read_table(read.written()) == read


@pytest.mark.parametrize(
    "source",
    [
        "Gewone tekst.",
        "| alleen een kop |",
        "| a | b |\n| c | d |",
        "| a |\n|---|\n| {% if framework %}b |\n| c{% endif %} |",
        "| a |\n|---|\n| b | c |",
        "| a | b |\n|---|\n| c | d |",
    ],
)
def test_what_is_no_table_of_whole_cells_stays_text(source):
    assert read_table(source) is None


def test_a_condition_within_a_cell_is_whole():
    assert read_table("| a |\n|---|\n| {% if framework %}b{% else %}c{% endif %} |") is not None


def test_short_rows_get_empty_cells():
    assert read_table("| a | b |\n|---|---|\n| c |").rows[1] == ("c", "")


def test_a_caption_is_kept_apart_and_written_back():
    source = "Tabel: Tarieven\n| a | b |\n|---|---|\n| 1 | 2 |"
    table = read_table(source)
    assert table.caption == "Tarieven"
    assert table.rows[0] == ("a", "b")
    assert table.written() == source


def test_a_table_without_a_caption_gets_one_and_loses_it():
    table = read_table("| a |\n|---|\n| 1 |")
    assert table.caption == ""
    titled = replace(table, caption=" Een \n titel ")
    assert titled.written().split("\n")[0] == "Tabel: Een titel"
    assert replace(titled, caption=" ").written() == table.written()
