"""Texts that reviewers moved."""

import pytest

from drafting.document import ElementId
from drafting.edits.returned_moves import move_elements
from drafting.refusals import EditRefused
from tests import builders
from tests.builders import HAND, NORMS
from tests.drafting.edits.returned import all_texts, draft_with, fixed


def moved(draft, after: str, *elements: str):
    names = [ElementId(e) for e in elements]
    return move_elements(draft, names, ElementId(after), HAND, NORMS)


def order(draft) -> list[str]:
    return [key for key in all_texts(draft) if key not in {"part-leidraad", "contract"}]


def test_a_block_stands_behind_another():
    draft = draft_with("Een.", "Twee.", "Drie.")
    assert order(moved(draft, "first-3", "first-1").after)[1:4] == ["first-2", "first-3", "first-1"]
    assert order(moved(draft, "second-1", "first-1").after)[-2:] == ["second-1", "first-1"]
    assert order(moved(draft, "first", "first-3").after)[1] == "first-3"


def test_blocks_keep_their_order():
    made = moved(draft_with("Een.", "Twee.", "Drie."), "first-3", "first-1", "first-2").after
    assert order(made)[1:4] == ["first-3", "first-1", "first-2"]


def test_a_section_moves_with_its_text():
    made = moved(draft_with("Een."), "second-1", "first", "first-1").after
    assert order(made) == ["second", "second-1", "first", "first-1"]


def test_an_item_moves_within_its_list():
    texts = all_texts(moved(draft_with("- een\n- twee"), "first-1.2", "first-1").after)
    assert (texts["first-1"], texts["first-1.2"]) == ("twee", "een")


@pytest.mark.parametrize(
    ("texts", "after", "elements"),
    [
        (("- een\n- twee",), "second-1", ("first-1",)),
        (("Een.", "Twee."), "second-1", ("first", "first-1")),
        (("Een.",), "second-1", ("contract",)),
        (("Een.",), "first-1", ("first-1",)),
    ],
)
def test_a_part_of_a_whole_does_not_move(texts, after, elements):
    with pytest.raises(EditRefused):
        moved(draft_with(*texts), after, *elements)


def test_a_fixed_text_stays_where_it_is():
    with pytest.raises(EditRefused, match="als opmerking"):
        moved(fixed(draft_with("Vast.", "Twee.")), "first-2", "first-1")


def test_a_text_with_the_name_of_its_lot_stays_with_the_lots():
    draft = builders.draft(
        builders.section("lot", "Voor {{ lot.name }}.", "Nog iets.", each_lot=True),
        builders.section("after", "Slot."),
    )
    with pytest.raises(EditRefused, match="op de nieuwe plaats niet bestaan"):
        moved(draft, "after-1", "lot-1.l1")
