"""Rows and cells of a table that came back."""

from drafting.review.exported import read_export
from drafting.review.rows import rows_of
from drafting.review.tables import FileTable, place_cells
from drafting.review.units import FileLine
from drafting.word.write.export import as_exported
from tests.builders import document, draft, section

TABLE = """
| Product | Tarief | Eenheid |
|---|---|---|
| Thuis | 61 euro | uur |
| Groep | 48 euro | dag |
| Vervoer | 9 euro | rit |
""".strip()


def placed(*grid):
    rows = rows_of(as_exported(document(draft(section("a", TABLE))), ()))
    cells = [row for row in rows if row.cell is not None]
    lines = [
        FileLine(100 * r + c, text, cell=(0, r, c))
        for r, line in enumerate(grid)
        for c, text in enumerate(line)
    ]
    found = place_cells(FileTable(tuple(lines)), cells, read_export(rows, None))
    by_index = {row.index: row.element.partition(":")[2] for row in cells}
    return {number: by_index[row] for number, row, _named in found}


HEAD, FIRST, SECOND, THIRD = (
    ("Product", "Tarief", "Eenheid"),
    ("Thuis", "61 euro", "uur"),
    ("Groep", "48 euro", "dag"),
    ("Vervoer", "9 euro", "rit"),
)


def test_a_row_that_was_put_in_has_no_place():
    where = placed(HEAD, FIRST, ("Nieuw", "5 euro", "keer"), SECOND, THIRD)
    assert 200 not in where
    assert (where[100], where[300]) == ("1.1", "2.1")


def test_a_row_that_was_taken_out_leaves_the_others_in_place():
    where = placed(HEAD, FIRST, THIRD)
    assert where[200] == "3.1"
    assert "2.1" not in where.values()


def test_a_changed_cell_is_known_by_its_row():
    assert placed(HEAD, FIRST, ("Groep", "50 euro", "dag"), THIRD)[201] == "2.2"


def test_a_row_without_a_word_in_common_is_known_by_the_rows_around_it():
    assert placed(HEAD, FIRST, ("x", "y", "z"), THIRD)[201] == "2.2"


def test_a_new_column_has_no_place_and_the_others_keep_theirs():
    grid = [(*line[:2], "extra", line[2]) for line in (HEAD, FIRST, SECOND, THIRD)]
    where = placed(*grid)
    assert (where[103], where[101]) == ("1.3", "1.2")
    assert 102 not in where
