"""A text of another draft taken over."""

import pytest

from drafting.comparison.documents import ElementChange, compare_documents
from drafting.document import BlockId
from drafting.draft import Draft
from drafting.edits.passages import add_after, leave_out, move_section, omit, retitle, rewrite
from drafting.edits.taken_over import take_over
from drafting.refusals import EditRefused
from tests.builders import HAND, NORMS, document, draft, section, texts

MADE = draft(section("a", "Een.", "Twee.", "Drie."), section("b", "- x\n- y"))
NEW = BlockId("new")


def differences(other: Draft, mine: Draft) -> tuple[ElementChange, ...]:
    return compare_documents(document(other), document(mine), one_draft=True).differences


def taken(other: Draft, mine: Draft, at: int = 0) -> Draft:
    change = differences(other, mine)[at]
    return take_over(mine, other, change, HAND, NORMS, NEW).after


def test_a_changed_text_becomes_that_of_the_other():
    mine = rewrite(MADE, BlockId("a-1"), "Anders.", HAND, NORMS).after
    assert texts(taken(MADE, mine)) == texts(MADE)


def test_a_text_that_was_left_out_comes_back():
    assert texts(taken(MADE, omit(MADE, BlockId("a-2")).after)) == texts(MADE)


def test_a_text_that_only_the_other_has_comes_behind_the_one_it_stands_behind_there():
    other = add_after(MADE, BlockId("a-1"), "Extra.", BlockId("own"), HAND).after
    assert texts(taken(other, MADE)) == ["Een.", "Extra.", "Twee.", "Drie.", "x", "y"]


def test_a_text_that_the_other_has_not_is_left_out():
    mine = add_after(MADE, BlockId("a-1"), "Extra.", BlockId("own"), HAND).after
    assert texts(taken(MADE, mine)) == texts(MADE)


def test_of_a_list_the_whole_block_is_taken_over():
    mine = rewrite(MADE, BlockId("b-1"), "- x\n- z\n- q", HAND, NORMS).after
    assert texts(taken(MADE, mine)) == texts(MADE)


def test_a_title_is_taken_over():
    mine = retitle(MADE, "a", "Andere titel").after
    assert taken(MADE, mine).parts[0].chapters[0].sections[0].title == "A"


def test_a_section_that_was_left_out_comes_back_with_its_heading():
    mine = leave_out(MADE, "b", out=True).after
    assert texts(taken(MADE, mine)) == texts(MADE)


def test_what_only_moved_is_refused_with_what_to_do():
    with pytest.raises(EditRefused, match="Versleep"):
        taken(move_section(MADE, "a", 1).after, MADE)


def test_a_text_without_a_place_here_is_refused():
    other = draft(
        section("a", "Een.", "Twee.", "Drie."), section("b", "- x\n- y"), section("c", "Los.")
    )
    found = differences(other, MADE)
    at = next(n for n, change in enumerate(found) if not change.is_heading)
    with pytest.raises(EditRefused, match="geen plaats"):
        taken(other, MADE, at)
