"""Three drafts laid beside each other."""

from dataclasses import replace

import pytest
from hypothesis import given, settings

from drafting.edits.edit import Touched
from drafting.refusals import EditRefused
from drafting.review.parcels.difference import Answer, Kind, Way
from drafting.review.parcels.merge import merge
from drafting.review.parcels.outline_tree import Tree
from drafting.review.parcels.taking import plain_answers, take
from tests.drafting.review.parcels.sides import (
    DESK,
    bestek,
    merged,
    outline,
    sides,
    texts_of,
    told,
    with_new,
    with_text,
    without,
)

BASE = bestek()


@settings(max_examples=150, deadline=None)
@given(sides("a", BASE), sides("b", BASE))
def test_no_text_of_either_side_is_lost(mine, theirs):
    found = merge(BASE, mine, theirs)
    result = take(mine, found, plain_answers(found), DESK)
    seen = "\n".join(texts_of(result.edit.after)) + told(merge(BASE, result.edit.after, theirs))
    fresh = (texts_of(mine) | texts_of(theirs)) - texts_of(BASE)
    assert not [text for text in fresh if text not in seen]


@settings(max_examples=100, deadline=None)
@given(sides("b", BASE))
def test_what_only_they_changed_becomes_exactly_theirs(theirs):
    assert outline(merged(BASE, BASE, theirs)) == outline(theirs)
    assert merged(BASE, BASE, theirs).values == theirs.values


@settings(max_examples=60, deadline=None)
@given(sides("a", BASE))
def test_a_parcel_in_which_nothing_changed_tells_nothing(mine):
    assert merge(BASE, mine, BASE).differences == ()
    assert merge(BASE, mine, mine).differences == ()


@settings(max_examples=100, deadline=None)
@given(sides("a", BASE), sides("b", BASE))
def test_the_same_parcel_twice_changes_nothing(mine, theirs):
    once = merged(BASE, mine, theirs)
    assert merged(BASE, once, theirs) == once


@settings(max_examples=100, deadline=None)
@given(sides("a", BASE), sides("b", BASE))
def test_it_does_not_matter_whose_side_is_called_mine(mine, theirs):
    one = merged(BASE, mine, theirs, conflicts=Way.MINE)
    other = merged(BASE, theirs, mine, conflicts=Way.THEIRS)
    assert sorted(map(str, texts_of(one))) == sorted(map(str, texts_of(other)))
    assert one.values == other.values


def test_texts_that_both_put_in_one_place_come_in_one_order():
    mine = with_new(BASE, "prijs-1-1", "own-z", "Van mij.")
    theirs = with_new(BASE, "prijs-1-1", "own-y", "Van u.")
    assert outline(merged(BASE, mine, theirs)) == outline(merged(BASE, theirs, mine))


def test_one_text_changed_by_both_is_a_conflict_with_the_three_texts():
    mine = with_text(BASE, "prijs-1-1", "Van mij.")
    theirs = with_text(BASE, "prijs-1-1", "Van u.")
    (one,) = merge(BASE, mine, theirs).conflicts
    assert (one.base, one.mine, one.theirs) == ("Tekst prijs 1 a.", "Van mij.", "Van u.")
    assert one.kind is Kind.TEXT
    assert one.where == "Prijs > Prijs-1"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (Answer(Way.MINE), ["Van mij."]),
        (Answer(Way.THEIRS), ["Van u."]),
        (Answer(Way.BOTH), ["Van mij.", "Van u."]),
        (Answer(Way.OWN, "Van ons."), ["Van ons."]),
    ],
)
def test_a_conflict_is_answered_in_four_ways_and_not_asked_again(answer, expected):
    mine = with_text(BASE, "prijs-1-1", "Van mij.")
    theirs = with_text(BASE, "prijs-1-1", "Van u.")
    found = merge(BASE, mine, theirs)
    done = take(mine, found, {found.conflicts[0].key: answer}, DESK)
    section = done.edit.after.parts[0].chapters[1].sections[0]
    assert [block.text for block in section.blocks][: len(expected)] == expected
    assert len(section.blocks) == 2 + len(expected)
    assert merge(BASE, done.edit.after, theirs).differences == ()


def test_both_changed_alike_is_no_difference():
    changed = with_text(BASE, "prijs-1-1", "Van ons.")
    assert merge(BASE, changed, changed).differences == ()


def test_what_i_took_out_and_they_changed_comes_back_and_says_so():
    mine = without(BASE, "block:prijs-1-1")
    theirs = with_text(BASE, "prijs-1-1", "Van u.")
    found = merge(BASE, mine, theirs)
    done = take(mine, found, plain_answers(found), DESK)
    assert "Van u." in texts_of(done.edit.after)
    assert "De wijziging blijft" in done.edit.note


def test_what_they_took_out_and_i_changed_stays_and_says_so():
    mine = with_text(BASE, "prijs-1-1", "Van mij.")
    found = merge(BASE, mine, without(BASE, "block:prijs-1-1"))
    done = take(mine, found, plain_answers(found), DESK)
    assert "Van mij." in texts_of(done.edit.after)
    assert "Uw wijziging blijft" in done.edit.note


def test_two_new_texts_with_one_id_are_both_kept():
    mine = with_new(BASE, "prijs-1-1", "own-1", "Van mij.")
    theirs = with_new(BASE, "prijs-1-1", "own-1", "Van u.")
    assert {"Van mij.", "Van u."} <= texts_of(merged(BASE, mine, theirs))


def test_a_text_they_moved_to_another_section_moves():
    tree = Tree(BASE)
    tree.move("block:prijs-1-1", "section:looptijd-2", "block:looptijd-2-1")
    result = Tree(merged(BASE, BASE, tree.on_draft(BASE)))
    assert result["block:prijs-1-1"].parent == "section:looptijd-2"


def test_their_order_comes_when_mine_stayed():
    tree = Tree(BASE)
    tree.children["section:prijs-1"].reverse()
    theirs = tree.on_draft(BASE)
    mine = with_text(BASE, "prijs-1-2", "Van mij.")
    result = Tree(merged(BASE, mine, theirs))
    assert result.children["section:prijs-1"] == tree.children["section:prijs-1"]


def test_other_orders_on_both_sides_are_a_conflict():
    tree, other = Tree(BASE), Tree(BASE)
    tree.children["section:prijs-1"].reverse()
    row = other.children["section:prijs-1"]
    row.append(row.pop(0))
    (one,) = merge(BASE, tree.on_draft(BASE), other.on_draft(BASE)).conflicts
    assert one.kind is Kind.MOVED


def test_several_parcels_one_after_another():
    one = with_text(BASE, "prijs-1-1", "Van een.")
    two = with_text(BASE, "prijs-1-2", "Van twee.")
    result = merged(BASE, merged(BASE, BASE, one), two)
    assert {"Van een.", "Van twee."} <= texts_of(result)


def test_another_bestek_is_refused_by_name():
    other = replace(BASE, id="x", procurement=replace(BASE.procurement, title="Sleutels"))
    with pytest.raises(EditRefused, match=r"'Sleutels'.*'Begeleiding Wmo 2027'"):
        merge(other, BASE, other)


def test_a_reviewer_who_may_only_comment_is_not_taken_over_without_asking():
    theirs = with_text(BASE, "prijs-1-1", "Van u.")
    found = merge(BASE, BASE, theirs, may_change=False)
    assert found.plain == ()
    assert [one.asked for one in found.conflicts] == [False]


def test_values_and_facts_changed_by_one_are_taken_and_by_both_are_asked():
    mine = replace(BASE, values=(("naam", "Westerveld"),))
    theirs = replace(
        BASE,
        values=(("naam", "Zuiderveld"), ("plaats", "Dorp")),
        procurement=replace(BASE.procurement, duration_months=36),
    )
    found = merge(BASE, mine, theirs)
    assert [(one.kind, one.conflict) for one in found.differences] == [
        (Kind.FACT, False),
        (Kind.VALUE, True),
        (Kind.VALUE, False),
    ]
    done = take(mine, found, plain_answers(found), DESK)
    assert done.edit.after.procurement.duration_months == 36
    assert dict(done.edit.after.values) == {"naam": "Westerveld", "plaats": "Dorp"}
    assert Touched.FACTS in done.edit.touched


def test_the_facts_of_one_lot_do_not_bring_those_of_another():
    lots = BASE.procurement.lots
    mine = _with_lots((replace(lots[0], name="Thuis"), lots[1]))
    theirs = _with_lots((lots[0], replace(lots[1], name="Samen")))
    result = merged(BASE, mine, theirs)
    assert [lot.name for lot in result.procurement.lots] == ["Thuis", "Samen"]


def test_a_text_that_cannot_be_assembled_is_left_and_the_rest_is_taken():
    theirs = with_text(BASE, "prijs-1-1", "Een {{ onbekend }} gegeven.")
    theirs = with_text(theirs, "prijs-1-2", "Van u.")
    found = merge(BASE, BASE, theirs)
    done = take(BASE, found, plain_answers(found), DESK)
    assert [one.difference.target for one in done.left] == ["prijs-1-1"]
    assert "Van u." in texts_of(done.edit.after)


def _with_lots(lots):
    return replace(BASE, procurement=replace(BASE.procurement, lots=lots))
