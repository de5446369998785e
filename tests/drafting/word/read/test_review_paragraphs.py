"""Changes inside changes."""

from drafting.word.read.review_paragraphs import UNCHANGED, Change, combined
from drafting.word.read.reviewed import Mark


def test_the_inner_change_counts_when_there_is_one():
    inner = Change(Mark.DELETED)
    assert combined(UNCHANGED, inner) is inner
    assert combined(Change(Mark.INSERTED), UNCHANGED).mark is Mark.INSERTED


def test_put_in_and_taken_out_is_withdrawn_whichever_is_outside():
    for outer, inner in ((Mark.INSERTED, Mark.DELETED), (Mark.DELETED, Mark.MOVED_TO)):
        assert combined(Change(outer), Change(inner)).mark is Mark.WITHDRAWN


def test_taken_out_of_what_was_moved_away_stays_taken_out():
    assert combined(Change(Mark.MOVED_FROM), Change(Mark.DELETED)).mark is Mark.DELETED
