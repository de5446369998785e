"""Two versions of a table."""

from drafting.comparison.blocks import Fate
from drafting.comparison.table_rows import compare_tables, flat
from drafting.comparison.words import Change
from tests.drafting.comparison.test_documents import table

OLD = table("t", ("Post", "Bedrag"), ("Huur", "€ 10"), ("Gas", "€ 20"))


def test_a_row_with_the_same_first_cell_is_the_same_row():
    change = compare_tables(OLD, table("t", ("Post", "Bedrag"), ("Huur", "€ 900"), ("Gas", "€ 20")))
    assert [(row.fate, row.old, row.new) for row in change.rows] == [
        (Fate.SAME, 0, 0), (Fate.CHANGED, 1, 1), (Fate.SAME, 2, 2),
    ]  # fmt: skip


def test_a_removed_row_has_only_an_old_number():
    change = compare_tables(OLD, table("t", ("Post", "Bedrag"), ("Gas", "€ 20")))
    assert [(row.fate, row.old, row.new) for row in change.rows][1:] == [
        (Fate.REMOVED, 1, None), (Fate.SAME, 2, 1),
    ]  # fmt: skip


def test_a_new_column_is_told_and_its_cells_came():
    new = table("t", ("Post", "Wie", "Bedrag"), ("Huur", "Jan", "€ 10"), ("Gas", "Els", "€ 20"))
    change = compare_tables(OLD, new)
    assert [(c.old, c.new) for c in change.columns] == [(0, 0), (None, 1), (1, 2)]
    assert not change.same_columns
    assert [p.change for p in change.rows[1].cells[1]] == [Change.COME]


def test_another_header_in_the_same_place_is_the_same_column():
    new = table("t", ("Post", "Prijs"), ("Huur", "€ 10"), ("Gas", "€ 20"))
    assert compare_tables(OLD, new).same_columns


def test_rows_that_change_places_are_moved():
    new = table("t", ("Post", "Bedrag"), ("Gas", "€ 20"), ("Huur", "€ 10"))
    assert sum(row.moved for row in compare_tables(OLD, new).rows) == 1


def test_only_rows_that_differ_are_in_the_redline():
    new = table("t", ("Post", "Bedrag"), ("Huur", "€ 10"), ("Gas", "€ 30"))
    assert "".join(p.text for p in flat(compare_tables(OLD, new))) == "Gas\t€ 20€ 30"
