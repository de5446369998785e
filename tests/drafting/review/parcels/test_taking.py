"""Differences decided on."""

import pytest

from drafting.edits.edit import Touched
from drafting.review.parcels.difference import Answer, Way
from drafting.review.parcels.merge import merge
from drafting.review.parcels.taking import plain_answers, take, take_unseen
from tests.drafting.review.parcels.sides import DESK, bestek, texts_of, with_text

BASE = bestek()
SOUND = with_text(BASE, "prijs-1-1", "Een andere prijs.")
UNSOUND = with_text(SOUND, "prijs-1-2", "Een {{ onbekend }} gegeven.")


def test_what_cannot_stand_in_the_draft_stays_and_the_others_are_taken():
    found = merge(BASE, BASE, UNSOUND)
    done = take(BASE, found, plain_answers(found), DESK)
    assert [one.difference.target for one in done.left] == ["prijs-1-2"]
    assert "onbekend" in done.left[0].reason
    assert "Een andere prijs." in texts_of(done.edit.after)
    assert texts_of(done.edit.after) & texts_of(UNSOUND) - texts_of(SOUND) == set()


def test_unseen_it_is_taken_and_refused_by_whoever_assembles_it():
    found = merge(BASE, BASE, UNSOUND)
    done = take_unseen(BASE, found, plain_answers(found), DESK)
    assert len(done.done) == 2
    assert "Een {{ onbekend }} gegeven." in texts_of(done.edit.after)


def test_unseen_and_seen_give_the_same_where_nothing_stands_in_the_way():
    found = merge(BASE, BASE, SOUND)
    answers = plain_answers(found)
    assert take_unseen(BASE, found, answers, DESK) == take(BASE, found, answers, DESK)


def test_declining_touches_nothing_but_what_is_remembered():
    found = merge(BASE, BASE, SOUND)
    done = take(BASE, found, {found.differences[0].key: Answer(Way.MINE)}, DESK)
    assert done.edit.touched == Touched.COMMENTS
    assert done.edit.after.parts == BASE.parts
    assert [one.accepted for one in done.edit.after.decided] == [False]


@pytest.mark.parametrize("theirs", [SOUND, UNSOUND])
def test_stopped_work_changes_nothing(theirs):
    found = merge(BASE, BASE, theirs)
    done = take(BASE, found, plain_answers(found), DESK, goes_on=lambda _share: False)
    assert done.stopped
    assert done.edit.after == BASE
    assert done.done == done.left == ()


def test_it_tells_how_far_it_is():
    found = merge(BASE, BASE, UNSOUND)
    shares = []

    def goes_on(share):
        shares.append(share)
        return len(shares) < 4

    done = take(BASE, found, plain_answers(found), DESK, goes_on=goes_on)
    assert shares == [0, 0.5, 0, 0.5]  # once at a stretch, then each with a look at the whole
    assert done.stopped
