"""Things while the draft changes."""

from drafting.review.acceptance import accept
from drafting.review.followed import followed
from drafting.review.returned import Shape
from tests.builders import document
from tests.drafting.edits.returned import draft_with
from tests.drafting.review.deeds import DESK, deletion, edit, insertion


def after(draft, thing, *others):
    made = accept(draft, [thing], DESK).edit.after
    return [
        one.elements or (one.element,) for one in followed(others, document(draft), document(made))
    ]


def test_items_behind_one_that_went_are_named_anew():
    draft = draft_with("- een\n- twee\n- drie")
    third = deletion(draft, "first-1.3", key="x")
    assert after(draft, deletion(draft, "first-1"), third) == [("first-1.2",)]


def test_cells_of_rows_behind_a_new_one_are_named_anew():
    draft = draft_with("| A |\n|---|\n| x |\n| y |")
    cell = edit(draft, "first-1:2.1", "y", "z")
    row = insertion("first-1:1", "p", shape=Shape.ROW)
    assert after(draft, row, cell) == [("first-1:3.1",)]


def test_other_blocks_keep_their_names():
    draft = draft_with("- een\n- twee", "Tekst.")
    other = deletion(draft, "first-2", key="x")
    assert after(draft, deletion(draft, "first-1"), other) == [("first-2",)]
