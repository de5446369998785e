"""Questions and answers that a colleague changed in a parcel."""

from dataclasses import replace
from datetime import date

from drafting.publication import Publication, PublishedText, Question, QuestionId
from drafting.review.parcels.difference import Answer, Way
from drafting.review.parcels.merge import merge
from drafting.review.parcels.taking import plain_answers, take
from tests.drafting.review.parcels.sides import AT, DESK, bestek

ASKED = Question(QuestionId("v1"), 1, date(2027, 2, 1), "Firma", "Waarom?")
PUBLISHED = Publication(PublishedText("J.", AT, "{}", "0a"), (), (ASKED,))
BASE = replace(bestek(), publication=PUBLISHED)


def with_question(draft=BASE, **changes):
    question = replace(draft.publication.questions[0], **changes)
    return replace(draft, publication=replace(draft.publication, questions=(question,)))


def answers(draft):
    return [one.answer for one in draft.publication.questions]


def test_an_answer_of_a_colleague_is_taken_and_the_asker_stays_mine():
    base = with_question(asker="")
    theirs = with_question(base, answer="Daarom.", answered_by="M.")
    found = merge(base, BASE, theirs)
    after = take(BASE, found, plain_answers(found), DESK).edit.after
    assert answers(after) == ["Daarom."]
    assert after.publication.questions[0].asker == "Firma"


def test_two_answers_are_a_conflict_that_can_keep_both():
    mine, theirs = with_question(answer="Mijn."), with_question(answer="Uw.")
    found = merge(BASE, mine, theirs)
    (one,) = found.conflicts
    done = take(mine, found, {one.key: Answer(Way.BOTH)}, DESK)
    assert answers(done.edit.after) == ["Mijn.\nUw."]


def test_a_question_in_a_nota_does_not_change():
    mine = with_question(note=1)
    theirs = with_question(answer="Daarom.")
    found = merge(BASE, mine, theirs)
    assert "nota 1" in take(mine, found, plain_answers(found), DESK).left[0].reason


def test_a_new_question_comes_with_the_next_number():
    second = replace(ASKED, id=QuestionId("v2"), text="Wanneer?")
    theirs = replace(BASE, publication=replace(PUBLISHED, questions=(ASKED, second)))
    found = merge(BASE, BASE, theirs)
    after = take(BASE, found, plain_answers(found), DESK).edit.after
    assert [one.number for one in after.publication.questions] == [1, 2]
