from datetime import date

import pytest

from drafting.clarifications.changes import changes_since_last, explain
from drafting.clarifications.closing import close_note, ready, waiting
from drafting.clarifications.questions import add, answer, assign, find, remove, rewrite
from drafting.document import ElementId
from drafting.publication import QuestionId, QuestionState
from drafting.refusals import EditRefused
from tests.builders import NORMS
from tests.drafting.clarifications.published import (
    CLOSING,
    LATER,
    asked,
    bestek,
    published,
    rewritten,
    with_closing,
    with_questions,
)

ONE = QuestionId("vraag-1")
DAY = date(2027, 2, 20)


def answered(one=None):
    return answer(
        one or with_questions(published(), asked("Hoe?")), ONE, "Zo.", "J. Jansen", DAY
    ).after


def test_questions_are_numbered_in_the_order_of_receipt():
    one = with_questions(published(), asked("Een?", 1), asked("Twee?", 2))
    one = with_questions(one, asked("Drie?", 3))
    assert [(q.number, q.text) for q in one.publication.questions] == [
        (1, "Een?"),
        (2, "Twee?"),
        (3, "Drie?"),
    ]


def test_before_publication_there_is_no_register():
    with pytest.raises(EditRefused, match="nog niet gepubliceerd"):
        add(bestek(), [asked("Hoe?")])


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_question_is_refused(text):
    with pytest.raises(EditRefused, match="Schrijf eerst"):
        add(published(), [asked(text)])


def test_a_question_is_put_in_once():
    with pytest.raises(EditRefused, match="al in het register"):
        add(with_questions(published(), asked("Hoe?")), [asked("Hoe?")])


def test_an_answer_tells_by_whom_and_when():
    question = find(answered(), ONE)
    assert (question.state, question.answer) == (QuestionState.ANSWERED, "Zo.")
    assert (question.answered_by, question.answered_on) == ("J. Jansen", DAY)


def test_an_empty_answer_opens_the_question():
    assert (
        find(answer(answered(), ONE, " ", "J. Jansen", DAY).after, ONE).state is QuestionState.OPEN
    )


def test_a_question_can_be_changed_until_it_is_in_a_nota():
    one = rewrite(
        answered(), ONE, text="Hoe dan?", asker="Thuis", place=(ElementId("zorg"), "1.1")
    ).after
    question = find(one, ONE)
    assert (question.text, question.asker, question.place) == ("Hoe dan?", "Thuis", "zorg")
    closed = close_note(one, NORMS, "J. Jansen", LATER).after
    for deed in (
        lambda: rewrite(closed, ONE, text="Anders?"),
        lambda: answer(closed, ONE, "Anders.", "J", DAY),
        lambda: assign(closed, ONE, "J"),
        lambda: remove(closed, ONE),
    ):
        with pytest.raises(EditRefused, match="staat in nota 1"):
            deed()


def test_removing_a_question_takes_it_from_the_reasons_too():
    one = rewritten(answered(), "zorg-1", "Beter.")
    (change,) = changes_since_last(one, NORMS)
    one = remove(explain(one, change, "Zo.", [ONE]).after, ONE).after
    assert one.publication.questions == ()
    assert one.publication.reasons[0].questions == ()


def test_a_nota_takes_what_is_answered_and_leaves_the_rest():
    one = with_questions(published(), asked("Een?", 1), asked("Twee?", 2))
    one = answered(one)
    assert [q.number for q in ready(one)] == [1]
    one = close_note(one, NORMS, "J. Jansen", LATER).after
    assert [(q.number, q.note) for q in one.publication.questions] == [(1, 1), (2, 0)]
    assert [q.number for q in waiting(one)] == [2]


def test_a_nota_with_nothing_to_tell_is_refused():
    with pytest.raises(EditRefused, match="nog niets voor een nota"):
        close_note(with_questions(published(), asked("Hoe?")), NORMS, "J. Jansen", LATER)


def test_who_closes_a_nota_is_named():
    with pytest.raises(EditRefused, match="Vul uw naam in"):
        close_note(answered(), NORMS, "", LATER)


def test_a_nota_keeps_a_new_closing_date_and_only_a_new_one():
    first = close_note(answered(), NORMS, "J. Jansen", LATER).after
    assert first.publication.notes[0].periods_extended_to is None
    later = CLOSING.replace(day=14)
    second = close_note(with_closing(first, later), NORMS, "J. Jansen", LATER).after
    assert second.publication.notes[1].periods_extended_to == later
