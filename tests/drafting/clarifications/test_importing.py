"""Questions of a file as questions of the register."""

from datetime import date

import pytest

from drafting.clarifications.importing import Reception, not_there_yet, questions_from
from drafting.clarifications.question_table import ReadQuestion
from drafting.clarifications.questions import add
from drafting.refusals import EditRefused
from tests.drafting.clarifications.published import bestek, published

TAKEN = Reception("N. de Wit", date(2027, 2, 8), "De Linde")
READ = (
    ReadQuestion("Geldt dit?", place="eis 1.1.1"),
    ReadQuestion("Wanneer?", asker="De Eik", answer="In mei."),
)


def numbered():
    numbers = iter("abcdef")
    return lambda: next(numbers)


def test_a_question_gets_its_place_asker_and_who_answered():
    first, second = questions_from(published(), READ, TAKEN, numbered())
    assert (first.id, first.asker, first.answered_by) == ("a", "De Linde", "")
    assert first.place is not None
    assert (second.asker, second.answer, second.answered_by) == ("De Eik", "In mei.", "N. de Wit")
    assert second.answered_on == TAKEN.day


def test_what_the_register_has_is_told_apart_whatever_its_spaces_and_capitals():
    draft = published()
    after = add(draft, questions_from(draft, READ[:1], TAKEN, numbered())).after
    again = ReadQuestion("geldt  dit?", place="Eis 1.1.1")
    assert not_there_yet(after, (again, READ[1], READ[1])) == (READ[1],)


def test_before_the_publication_there_is_no_register():
    with pytest.raises(EditRefused):
        questions_from(bestek(), READ, TAKEN, numbered())
    with pytest.raises(EditRefused):
        not_there_yet(bestek(), READ)
