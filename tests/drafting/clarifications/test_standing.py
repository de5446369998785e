from datetime import date

from drafting.clarifications.changes import explain
from drafting.clarifications.closing import close_note
from drafting.clarifications.standing import standing
from drafting.publication import QuestionState
from tests.builders import NORMS
from tests.drafting.clarifications.published import (
    LATER,
    asked,
    published,
    rewritten,
    with_questions,
)

TODAY = date(2027, 3, 1)


def test_it_tells_all_that_is_in_no_nota_yet():
    one = with_questions(
        published(), asked("Mogen wij mailen?", 1), asked("Mogen wij mailen?", 2, answer="Ja.")
    )
    one = rewritten(one, "omzet-1", "De omzet is ten minste € 200.000.")
    found = standing(one, NORMS, TODAY)
    assert found.unfinished
    assert found.next_number == 1
    assert [q.number for q in found.questions(QuestionState.OPEN)] == [1]
    assert [same.earlier_number for same in found.same] == [1]
    assert found.unexplained == found.changes
    assert found.weighing(found.changes[0])[0].sign.id == "eligibility"
    assert found.consequences
    assert found.period.holds


def test_a_reason_explains_a_change():
    one = rewritten(published(), "zorg-1", "Beter.")
    change = standing(one, NORMS, TODAY).changes[0]
    assert standing(explain(one, change, "Zo.", ()).after, NORMS, TODAY).unexplained == ()


def test_after_a_nota_nothing_is_left():
    one = close_note(rewritten(published(), "zorg-1", "Beter."), NORMS, "J", LATER).after
    found = standing(one, NORMS, TODAY)
    assert (found.unfinished, found.next_number, found.changes) == (False, 2, ())
