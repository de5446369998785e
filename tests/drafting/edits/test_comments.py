from datetime import UTC, datetime

import pytest

from drafting.comment import Anchor, CommentKind, Reply, Settled
from drafting.edits import comments
from drafting.edits.comments import Signature
from drafting.edits.edit import Touched
from drafting.refusals import EditRefused
from tests import builders

AT = datetime(2027, 2, 1, 9, tzinfo=UTC)
LATER = datetime(2027, 2, 2, 9, tzinfo=UTC)
MARIA, JAN = Signature("M. de Vries", AT), Signature("J. Jansen", LATER)
ANCHOR = Anchor("first-1", "first-1", 0, 6, "Eerste")


@pytest.fixture
def draft():
    plain = builders.draft(builders.section("first", "Eerste tekst."))
    return comments.add(plain, "c1", CommentKind.LEGAL, " Kan dit? ", ANCHOR, MARIA).after


@pytest.fixture
def answered(draft):
    return comments.reply(draft, "c1", "r1", "Ja.", JAN).after


def only(draft):
    assert len(draft.comments) == 1
    return draft.comments[0]


def test_a_comment_says_who_when_what_and_where(draft):
    made = only(draft)
    assert (made.author, made.at, made.text, made.anchor) == (
        "M. de Vries", AT, "Kan dit?", ANCHOR,
    )  # fmt: skip
    assert made.settled is None


def test_every_edit_touches_comments_only(draft):
    edits = (
        comments.reply(draft, "c1", "r1", "Ja.", JAN),
        comments.change_text(draft, "c1", "Mag dit?", "M. de Vries"),
        comments.change_kind(draft, "c1", CommentKind.EDITORIAL),
        comments.assign(draft, "c1", "J. Jansen"),
        comments.settle(draft, "c1", JAN),
        comments.remove(draft, "c1", "M. de Vries"),
    )
    for edit in edits:
        assert edit.touched is Touched.COMMENTS
        assert edit.before is draft
        assert edit.after.parts is draft.parts
        assert edit.after != draft
        assert edit.label[0].isupper()


@pytest.mark.parametrize(("text", "name"), [("  ", "J. Jansen"), ("Kan dit?", " ")])
def test_a_comment_needs_words_and_a_name(draft, text, name):
    with pytest.raises(EditRefused):
        comments.add(draft, "c2", CommentKind.LEGAL, text, ANCHOR, Signature(name, AT))
    with pytest.raises(EditRefused):
        comments.reply(draft, "c1", "r1", text, Signature(name, AT))


def test_the_same_comment_is_not_put_in_twice(draft):
    with pytest.raises(EditRefused, match="staat al"):
        comments.add(draft, "c1", CommentKind.LEGAL, "Nog eens", ANCHOR, MARIA)


def test_an_answer_comes_at_the_end_of_the_thread(answered):
    more = comments.reply(answered, "c1", "r2", "Dank.", MARIA).after
    assert only(more).replies == (
        Reply("r1", "J. Jansen", LATER, "Ja."),
        Reply("r2", "M. de Vries", AT, "Dank."),
    )


def test_one_s_own_words_can_be_changed(answered):
    assert only(comments.change_text(answered, "c1", " Mag dit? ", "m. DE vries").after).text == (
        "Mag dit?"
    )
    changed = comments.change_text(answered, "r1", "Nee.", "J. Jansen").after
    assert only(changed).replies[0].text == "Nee."


def test_words_of_others_cannot(answered):
    with pytest.raises(EditRefused, match=r"M\. de Vries"):
        comments.change_text(answered, "c1", "Iets anders", "J. Jansen")
    with pytest.raises(EditRefused, match=r"J\. Jansen"):
        comments.change_text(answered, "r1", "Iets anders", "")


def test_a_text_cannot_become_empty(draft):
    with pytest.raises(EditRefused):
        comments.change_text(draft, "c1", " ", "M. de Vries")


def test_kind_and_assignment(draft):
    assert only(comments.change_kind(draft, "c1", CommentKind.EDITORIAL).after).kind is (
        CommentKind.EDITORIAL
    )
    assigned = comments.assign(draft, "c1", "  J.  Jansen ").after
    assert only(assigned).assigned_to == "J. Jansen"
    assert only(comments.assign(assigned, "c1", "").after).assigned_to == ""


def test_settled_and_opened_again(draft):
    settled = comments.settle(draft, "c1", JAN).after
    assert only(settled).settled == Settled("J. Jansen", LATER)
    assert only(comments.settle(settled, "c1", MARIA).after).settled == Settled("J. Jansen", LATER)
    assert comments.reopen(settled, "c1").after == draft
    with pytest.raises(EditRefused):
        comments.settle(draft, "c1", Signature("", AT))


def test_a_settled_comment_that_is_answered_stays_settled(draft):
    settled = comments.settle(draft, "c1", JAN).after
    assert only(comments.reply(settled, "c1", "r1", "Toch nog iets", MARIA).after).settled


def test_one_s_own_comment_can_be_removed(draft):
    assert comments.remove(draft, "c1", "M. de Vries").after.comments == ()


def test_words_of_others_go_only_when_the_user_was_asked(answered):
    assert comments.words_of_others(answered, "c1", "M. de Vries") == ("J. Jansen",)
    with pytest.raises(EditRefused, match=r"J\. Jansen"):
        comments.remove(answered, "c1", "M. de Vries")
    assert comments.remove(answered, "c1", "M. de Vries", asked=True).after.comments == ()


def test_an_answer_is_removed_from_its_thread(answered):
    assert only(comments.remove(answered, "r1", "J. Jansen").after).replies == ()
    with pytest.raises(EditRefused):
        comments.remove(answered, "r1", "M. de Vries")


def test_what_is_gone_is_refused(draft):
    for attempt in (
        lambda: comments.reply(draft, "weg", "r1", "Ja.", JAN),
        lambda: comments.change_text(draft, "weg", "Ja.", "J. Jansen"),
        lambda: comments.settle(draft, "weg", JAN),
        lambda: comments.remove(draft, "weg", "J. Jansen"),
    ):
        with pytest.raises(EditRefused, match="niet meer"):
            attempt()


def test_people_are_all_who_said_or_got_something_once(answered):
    made = comments.assign(answered, "c1", "b. bakker").after
    made = comments.reply(made, "c1", "r3", "Zo.", Signature("j. jansen", AT)).after
    assert comments.people(made) == ("b. bakker", "J. Jansen", "M. de Vries")


def test_nobody_s_words_are_those_of_a_user_without_a_name():
    assert not comments.is_own("", "")
    assert comments.is_own("J. Jansen ", "j. jansen")
