"""Texts put in, taken out, moved, split and joined."""

from dataclasses import replace

import pytest

from drafting.document import ElementId
from drafting.draft import spots
from drafting.refusals import EditRefused
from drafting.review.desk import StandsAlready, Way
from drafting.review.returned import Kind, Shape
from drafting.review.structure_acceptance import (
    accept_deletion,
    accept_insertion,
    accept_move,
    accept_regrouping,
    insertion_units,
    put_in,
    with_own_texts,
)
from tests import builders
from tests.drafting.edits.returned import all_texts, changed, draft_with
from tests.drafting.review.deeds import DESK, deletion, insertion, move


def test_a_heading_takes_its_paragraphs_along():
    row = [
        insertion("first-1", "Los.", "a"),
        insertion("first-1", "Kop", "b", Shape.HEADING, level=3),
        insertion("first-1", "Een.", "c"),
        insertion("first-1", "punt", "d", Shape.ITEM),
    ]
    assert [[one.key for one in unit] for unit in insertion_units(row)] == [["a"], ["b", "c", "d"]]


def test_texts_follow_each_other():
    draft = draft_with("Een.")
    one, other = insertion("first-1", "Twee.", "a"), insertion("first-1", "Drie.", "b")
    made = accept_insertion(draft, [one], one.after, DESK).after
    after = put_in(made, [one], one.after, DESK)
    made = accept_insertion(made, [other], after, DESK).after
    assert list(all_texts(made).values())[3:6] == ["Een.", "Twee.", "Drie."]
    with pytest.raises(StandsAlready):
        accept_insertion(made, [other], after, DESK)


def test_rows_follow_each_other():
    draft = draft_with("| A |\n|---|\n| x |")
    row = insertion("first-1:0", "p", shape=Shape.ROW)
    made = accept_insertion(draft, [row], row.after, DESK).after
    assert put_in(made, [row], row.after, DESK) == "first-1:1"
    assert all_texts(made)["first-1:1.1"] == "p"


@pytest.mark.parametrize(
    ("after", "shape", "level"),
    [("", Shape.PARAGRAPH, 0), ("first-1", Shape.HEADING, 2), ("first-1", Shape.TABLE, 0)],
)
def test_what_has_no_place_is_refused(after, shape, level):
    thing = insertion(after or "first-1", "Iets.", shape=shape, level=level)
    with pytest.raises(EditRefused, match="opmerking"):
        accept_insertion(draft_with("Een."), [thing], ElementId(after), DESK)


def test_a_text_that_moved_on_is_not_taken_out_unasked():
    draft = draft_with("Een.", "Twee.")
    thing = deletion(draft, "first-1")
    later = changed(draft, "first-1", "Anders.").after
    with pytest.raises(EditRefused, match="intussen zelf veranderd"):
        accept_deletion(later, thing, DESK, Way.FITTING)
    assert "first-1" not in all_texts(accept_deletion(later, thing, DESK, Way.THEIRS).after)
    with pytest.raises(StandsAlready):
        accept_deletion(
            accept_deletion(draft, thing, DESK, Way.FITTING).after, thing, DESK, Way.FITTING
        )


def test_a_move_is_made_once():
    draft = draft_with("Een.", "Twee.")
    thing = move(draft, "first-1", "first-2")
    made = accept_move(draft, thing, DESK, Way.FITTING).after
    assert list(all_texts(made))[3:5] == ["first-2", "first-1"]
    with pytest.raises(StandsAlready):
        accept_move(made, thing, DESK, Way.FITTING)


@pytest.mark.parametrize(
    ("texts", "elements", "new", "after"),
    [
        (("Een. Twee.",), ("first-1",), "Een.\nTwee.", ["Een.", "Twee."]),
        (("Een.", "Twee."), ("first-1", "first-2"), "Een. Twee.", ["Een. Twee."]),
    ],
)
def test_text_is_divided_otherwise(texts, elements, new, after):
    draft = draft_with(*texts)
    thing = replace(deletion(draft, *elements), kind=Kind.REGROUPED, new=new)
    made = accept_regrouping(draft, thing, DESK, Way.FITTING).after
    assert list(all_texts(made).values())[3 : 3 + len(after)] == after


def test_text_of_which_nothing_is_left_is_not_divided():
    draft = draft_with("Een.", "Twee.")
    thing = replace(deletion(draft, "first-1", "first-2"), kind=Kind.REGROUPED, new=" \n ")
    with pytest.raises(EditRefused, match="niets over"):
        accept_regrouping(draft, thing, DESK, Way.FITTING)


def test_an_item_that_was_split_becomes_two_items():
    draft = draft_with("- Een en twee.\n- Drie.")
    thing = replace(
        deletion(draft, "first-1.2"), kind=Kind.REGROUPED, shape=Shape.ITEM, new="Drie\nen vier."
    )
    made = accept_regrouping(draft, thing, DESK, Way.FITTING).after
    assert list(all_texts(made).values())[3:6] == ["Een en twee.", "Drie", "en vier."]
    assert "- en vier." in next(
        spot.block.text for spot in spots(made) if spot.block.id == "first-1"
    )


def test_dividing_a_text_of_every_lot_asks_first():
    draft = builders.draft(builders.section("lot", "Een en twee.", each_lot=True))
    thing = replace(deletion(draft, "lot-1.l1"), kind=Kind.REGROUPED, new="Een\nen twee.")
    assert "percelen" in accept_regrouping(draft, thing, DESK, Way.FITTING).question


def test_a_heading_is_taken_with_what_is_open_below_it():
    row = [
        insertion("first-1", "Los.", "a"),
        insertion("first-1", "Kop", "b", Shape.HEADING, level=3),
        insertion("first-1", "Een.", "c"),
        insertion("first-1", "Andere kop", "d", Shape.HEADING, level=3),
        insertion("first-2", "Elders.", "e"),
    ]
    assert [one.key for one in with_own_texts([row[1]], row)] == ["b", "c"]
    assert [one.key for one in with_own_texts([row[0]], row)] == ["a"]
    assert with_own_texts([row[1], row[4]], row[:4]) == (row[1], row[2], row[4])


def test_a_new_table_is_put_in_once_and_the_next_text_comes_behind_it():
    draft = draft_with("Een.", "Twee.")
    thing = insertion("first-1", "Boete\tBedrag\nTe laat\t€ 10", "t", Shape.TABLE)
    after = ElementId("first-1")
    made = accept_insertion(draft, [thing], after, DESK).after
    assert all_texts(made)["review-t:1.2"] == "€ 10"
    assert put_in(made, [thing], after, DESK) == "review-t"
    with pytest.raises(StandsAlready):
        accept_insertion(made, [thing], after, DESK)
