"""Comments and approvals of two sides are put together."""

from dataclasses import replace
from datetime import timedelta

from drafting.assembly.assemble import assemble
from drafting.comment import Anchor, Comment, CommentId, CommentKind, Reply, Settled
from drafting.document import BlockId, ElementId
from drafting.edits.approvals import approve
from drafting.edits.comments import Signature
from drafting.review.parcels.difference import Kind
from drafting.review.parcels.merge import merge
from drafting.review.parcels.taking import plain_answers, take
from tests.builders import NORMS
from tests.drafting.review.parcels.sides import AT, DESK, bestek, with_text

ANCHOR = Anchor(BlockId("prijs-1-1"), ElementId("prijs-1-1"))
COMMENT = Comment(CommentId("c1"), CommentKind.LEGAL, "J. Jansen", AT, "Is dit houdbaar?", ANCHOR)
BASE = replace(bestek(), comments=(COMMENT,))
LATER = AT + timedelta(hours=1)


def with_comment(**changes):
    return replace(BASE, comments=(replace(COMMENT, **changes),))


def reply(name, text, at=AT):
    return Reply(CommentId(f"r-{name}"), name, at, text)


def taken(mine, theirs):
    found = merge(BASE, mine, theirs)
    done = take(mine, found, plain_answers(found), DESK)
    assert merge(BASE, done.edit.after, theirs).differences == ()
    return done.edit.after.comments


def test_new_comments_of_both_sides_stay():
    mine = replace(BASE, comments=(COMMENT, replace(COMMENT, id=CommentId("c2"))))
    theirs = replace(BASE, comments=(COMMENT, replace(COMMENT, id=CommentId("c3"))))
    assert [one.id for one in taken(mine, theirs)] == ["c1", "c2", "c3"]


def test_replies_of_both_sides_stay_in_order_of_time():
    mine = with_comment(replies=(reply("a", "Ja.", LATER),))
    theirs = with_comment(replies=(reply("b", "Nee."),))
    assert [one.text for one in taken(mine, theirs)[0].replies] == ["Nee.", "Ja."]


def test_a_comment_settled_by_both_has_the_latest():
    mine = with_comment(settled=Settled("A.", AT))
    theirs = with_comment(settled=Settled("B.", LATER))
    assert taken(mine, theirs)[0].settled.author == "B."
    assert taken(theirs, mine)[0].settled.author == "B."


def test_other_words_on_both_sides_are_both_kept():
    (one,) = taken(with_comment(text="Van mij."), with_comment(text="Van u."))
    assert one.text == "Van mij."
    assert [answer.text for answer in one.replies] == ["Van u."]


def test_other_words_on_one_side_are_taken():
    assert taken(BASE, with_comment(text="Van u."))[0].text == "Van u."


def test_a_comment_that_i_removed_and_they_answered_comes_back():
    mine = replace(BASE, comments=())
    (one,) = taken(mine, with_comment(replies=(reply("b", "Nee."),)))
    assert one.replies[0].text == "Nee."


def test_a_comment_that_they_removed_and_i_answered_stays():
    (one,) = taken(with_comment(replies=(reply("a", "Ja."),)), replace(BASE, comments=()))
    assert one.replies[0].text == "Ja."


def test_a_comment_they_removed_goes():
    assert taken(BASE, replace(BASE, comments=())) == ()


def test_an_approval_comes_only_while_its_text_is_mine():
    theirs = approve(BASE, assemble(BASE, NORMS), "prijs", Signature("M. de Vries", AT)).after
    found = merge(BASE, BASE, theirs)
    assert [one.kind for one in found.differences] == [Kind.APPROVAL]
    assert take(BASE, found, plain_answers(found), DESK).edit.after.approvals == theirs.approvals
    mine = with_text(BASE, "prijs-1-1", "Van mij.")
    again = merge(BASE, mine, theirs)
    done = take(mine, again, plain_answers(again), DESK)
    assert done.edit.after.approvals == ()
    assert "andere tekst" in done.left[0].reason


def test_an_approval_that_was_withdrawn_goes():
    given = approve(BASE, assemble(BASE, NORMS), "prijs", Signature("M. de Vries", AT)).after
    found = merge(given, given, BASE)
    assert take(given, found, plain_answers(found), DESK).edit.after.approvals == ()
