from dataclasses import replace
from datetime import UTC, datetime

import pytest

from drafting.comment import Anchor, CommentKind
from drafting.edits import comments, passages
from drafting.edits.approvals import approve
from drafting.edits.comments import Signature
from drafting.edits.edit import Edit, Touched
from drafting.edits.review_only import refuse_other_edits, same_but_for_review
from drafting.refusals import EditRefused
from tests import builders

JAN = Signature("J. Jansen", datetime(2027, 2, 1, tzinfo=UTC))


@pytest.fixture
def draft():
    return builders.draft(builders.section("first", "Eerste tekst."))


def test_comments_and_approvals_pass(draft):
    anchor = Anchor("first-1", "first-1")
    refuse_other_edits(comments.add(draft, "c1", CommentKind.LEGAL, "Hm.", anchor, JAN))
    refuse_other_edits(approve(draft, builders.document(draft), "contract", JAN))


def test_anything_else_is_refused_whatever_the_edit_says_it_touched(draft):
    edit = passages.omit(draft, "first-1")
    with pytest.raises(EditRefused, match="stop eerst met beoordelen"):
        refuse_other_edits(edit)
    with pytest.raises(EditRefused):
        refuse_other_edits(Edit("Opmerking", draft, edit.after, Touched.COMMENTS))


def test_two_states_are_compared_without_comments(draft):
    made = comments.add(draft, "c1", CommentKind.LEGAL, "Hm.", Anchor("a", "a"), JAN).after
    assert same_but_for_review(draft, made)
    assert not same_but_for_review(draft, replace(made, values=(("x", "y"),)))
