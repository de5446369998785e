from datetime import date

import pytest

from drafting.clarifications.changes import changes_since_last, explain
from drafting.clarifications.closing import close_note
from drafting.clarifications.note import GENERAL, note_content
from drafting.clarifications.questions import answer
from drafting.document import BlockId, ElementId
from drafting.edits.passages import omit
from drafting.publication import QuestionId
from drafting.refusals import EditRefused
from tests.builders import NORMS
from tests.drafting.clarifications.published import (
    LATER,
    asked,
    published,
    rewritten,
    with_closing,
    with_questions,
)

TODAY = date(2027, 3, 1)


def answered(one, *numbers):
    for number in numbers:
        one = answer(one, QuestionId(f"vraag-{number}"), f"Antwoord {number}.", "J", TODAY).after
    return one


def ready():
    one = with_questions(
        published(),
        asked("Over de zorg?", 1, place=ElementId("zorg-1")),
        asked("Over alles?", 2),
        asked("Nog open?", 3),
    )
    one = rewritten(answered(one, 1, 2), "zorg-1", "Beter.")
    (change,) = changes_since_last(one, NORMS)
    return explain(one, change, "Verbeterd.", [QuestionId("vraag-1")]).after


def test_the_next_nota_tells_what_is_answered_and_changed():
    found = note_content(ready(), NORMS, 1, TODAY)
    assert not found.closed
    assert found.on == TODAY
    assert [(a.number, a.chapter, a.place) for a in found.answers] == [
        (2, GENERAL, ""),
        (1, "Deel B, hoofdstuk 1 Werk", "Deel B, eis 1.1.1"),
    ]
    (told,) = found.changes
    assert (told.number, told.questions, told.change.reason) == (1, (1,), "Verbeterd.")
    assert [chapter for chapter, _answers in found.by_chapter] == [
        GENERAL,
        "Deel B, hoofdstuk 1 Werk",
    ]


def test_nothing_of_an_asker_is_in_it():
    assert "De Linde" not in repr(note_content(ready(), NORMS, 1, TODAY).answers)


def test_a_nota_that_is_closed_stays_as_it_was():
    before = note_content(ready(), NORMS, 1, LATER.date())
    closed = close_note(ready(), NORMS, "J. Jansen", LATER).after
    later = rewritten(answered(closed, 3), "zorg-2", "Sneller.")
    after = note_content(later, NORMS, 1, TODAY)
    assert (after.closed, after.on) == (True, LATER.date())
    assert (after.answers, after.changes) == (before.answers, before.changes)


def test_the_second_nota_has_only_what_is_new():
    one = close_note(ready(), NORMS, "J. Jansen", LATER).after
    one = omit(answered(one, 3), BlockId("zorg-2")).after
    found = note_content(one, NORMS, 2, TODAY)
    assert [a.number for a in found.answers] == [3]
    assert [c.change.number for c in found.changes] == ["1.1.2"]
    assert found.since.words == "nota 1"


def test_a_day_that_is_another_now_is_in_the_planning():
    one = with_closing(ready(), date(2027, 4, 14))
    (new,) = note_content(one, NORMS, 1, TODAY).planning
    assert (new.old, new.new, new.closes) == (date(2027, 4, 7), date(2027, 4, 14), True)


@pytest.mark.parametrize("number", [0, 2, 9])
def test_a_nota_that_cannot_be_made_yet_is_refused(number):
    with pytest.raises(EditRefused):
        note_content(ready(), NORMS, number, TODAY)
