"""Texts of two people that got the same id by chance."""

from dataclasses import replace

from drafting.comment import Anchor, Comment, CommentId, CommentKind
from drafting.document import BlockId, ElementId
from drafting.draft import find_spot
from drafting.review.parcels.free_ids import with_free_ids
from tests.drafting.review.parcels.sides import AT, bestek, with_new

BASE = bestek()


def test_their_text_gets_another_id_and_its_comments_follow():
    mine = with_new(BASE, "prijs-1-1", "own-1", "Van mij.")
    anchor = Anchor(BlockId("own-1"), ElementId("own-1.2"))
    comment = Comment(CommentId("c"), CommentKind.LEGAL, "M.", AT, "?", anchor)
    theirs = replace(with_new(BASE, "prijs-1-1", "own-1", "Van u."), comments=(comment,))
    found = with_free_ids(BASE, mine, theirs)
    moved = found.comments[0].anchor
    assert moved.block != "own-1"
    assert moved.element == f"{moved.block}.2"
    assert find_spot(found, moved.block).block.text == "Van u."
    assert with_free_ids(BASE, mine, theirs) == found


def test_the_same_text_keeps_its_id():
    both = with_new(BASE, "prijs-1-1", "own-1", "Van ons.")
    assert with_free_ids(BASE, both, both) == both
