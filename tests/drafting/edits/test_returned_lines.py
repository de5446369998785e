"""Items and rows within a block."""

import pytest

from drafting.document import ElementId
from drafting.edits.element_source import find_source
from drafting.edits.returned_lines import (
    BlockLines,
    delete_line,
    insert_item,
    insert_row,
    move_item,
)
from drafting.refusals import EditRefused
from drafting.variables import lookup
from tests.builders import HAND, NORMS
from tests.drafting.edits.returned import draft_with, source

LIST = "Dit:\n- {{ town }}\n  - binnen\n- twee"
TABLE = "| A | B |\n|---|---|\n| {{ town }} | b |\n| c | d |"


def lines(text: str, element: str) -> BlockLines:
    draft = draft_with(text)
    return BlockLines(draft, find_source(draft, ElementId(element), NORMS), HAND, NORMS)


def after(edit) -> str:
    return source(edit.after, "first-1")


@pytest.mark.parametrize(
    ("element", "depth", "made"),
    [
        ("first-1.2", 0, "Dit:\n- {{ town }}\n- nieuw\n  - binnen\n- twee"),
        ("first-1.2", 1, "Dit:\n- {{ town }}\n  - nieuw\n  - binnen\n- twee"),
        ("first-1.3", 0, "Dit:\n- {{ town }}\n  - binnen\n- nieuw\n- twee"),
        ("first-1.4", 0, "Dit:\n- {{ town }}\n  - binnen\n- twee\n- nieuw"),
    ],
)
def test_an_item_comes_behind_another(element, depth, made):
    assert after(insert_item(lines(LIST, element), "nieuw", depth)) == made


def test_an_item_of_a_value_comes_into_the_value():
    edit = insert_item(lines("{{ goals }}", "first-1"), "nieuw", 0)
    assert lookup(edit.after.values, "goals") == ("een", "nieuw", "twee", "drie")


@pytest.mark.parametrize(("row", "at"), [(0, 2), (1, 3), (2, 4)])
def test_a_row_comes_behind_another(row, at):
    made = after(insert_row(lines(TABLE, "first-1"), row, ("x|y", "")))
    assert made.split("\n")[at] == "| x\\|y |  |"
    assert made.count("{{ town }}") == 1


def test_a_row_with_too_many_cells_is_refused():
    with pytest.raises(EditRefused, match="2 kolommen"):
        insert_row(lines(TABLE, "first-1"), 1, ("x", "y", "z"))


def test_a_row_of_a_value_comes_into_the_value():
    edit = insert_row(lines("{{ rows }}", "first-1"), 1, ("Vog",))
    assert lookup(edit.after.values, "rows") == (
        ("Btw", "Nummer"),
        ("Vog", ""),
        ("Kvk", "Uittreksel"),
    )


@pytest.mark.parametrize(
    ("text", "element", "row", "made"),
    [
        (LIST, "first-1.3", -1, "Dit:\n- {{ town }}\n- twee"),
        (LIST, "first-1.4", -1, "Dit:\n- {{ town }}\n  - binnen"),
        (TABLE, "first-1", 1, "| A | B |\n|---|---|\n| c | d |"),
        (TABLE, "first-1", 2, "| A | B |\n|---|---|\n| {{ town }} | b |"),
    ],
)
def test_a_line_goes(text, element, row, made):
    assert after(delete_line(lines(text, element), row)) == made


def test_the_header_of_a_table_stays():
    with pytest.raises(EditRefused, match="bovenste rij"):
        delete_line(lines(TABLE, "first-1"), 0)


def test_an_item_of_a_value_goes_from_the_value():
    edit = delete_line(lines("{{ goals }}", "first-1.2"))
    assert lookup(edit.after.values, "goals") == ("een", "drie")


@pytest.mark.parametrize(
    ("element", "behind", "made"),
    [
        ("first-1", 2, "- twee\n- drie\n- {{ town }}"),
        ("first-1.3", 0, "- {{ town }}\n- drie\n- twee"),
    ],
)
def test_an_item_moves_within_its_list(element, behind, made):
    assert after(move_item(lines("- {{ town }}\n- twee\n- drie", element), behind)) == made
