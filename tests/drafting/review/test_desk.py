"""Who takes things over."""

from datetime import date

from drafting.refusals import EditRefused
from drafting.review.desk import AskFirst
from tests.drafting.review.deeds import DESK


def test_the_hand_has_the_name_and_the_day():
    assert (DESK.hand.name, DESK.hand.day) == ("J. Jansen", date(2027, 2, 4))


def test_a_question_is_a_refusal_until_it_is_answered():
    assert issubclass(AskFirst, EditRefused)
