"""What came back for one open draft."""

import pytest

from drafting.refusals import Refusal
from drafting.review.desk import Way
from drafting.review.returned import Review, Shape
from gui.review.returned_desk import ReturnedDesk
from tests import builders
from tests.drafting.edits.returned import all_texts, draft_with
from tests.drafting.review.deeds import AT, deletion, edit, insertion
from tests.gui.review.returned_things import review_of


def desk_for(opened_draft, *things):
    return ReturnedDesk(opened_draft, lambda: AT, opened_draft.document, Review((), things))


@pytest.fixture
def place(opened):
    texts = (f"Dit is tekst nummer {n} van de zes teksten." for n in range(6))
    return opened(builders.draft(builders.section("first", *texts)))


@pytest.fixture
def desk(place):
    return ReturnedDesk(place, lambda: AT, place.document, review_of(place))


def test_what_is_taken_over_is_one_step_of_undo(desk, place):
    done = desk.take_over(["edit", "new", "gone"])
    assert len(done.accepted) == 3
    assert desk.decided == 3
    assert "Nieuwe alinea." in all_texts(place.document).values()
    place.undo_stack.undo()
    assert desk.decided == 0
    assert "Nieuwe alinea." not in all_texts(place.document).values()


def test_a_trial_changes_nothing(desk, place):
    before = place.draft
    assert desk.trial("edit").changes
    assert place.draft is before


def test_what_is_refused_stays_with_why(desk):
    desk.take_over(["clash"])
    assert "clash" in desk.left
    assert desk.find("clash") is not None


def test_what_is_declined_is_gone_until_undone(desk, place):
    desk.decline(["edit", "clash"])
    assert desk.find("edit") is None
    place.undo_stack.undo()
    assert desk.find("edit") is not None


def test_later_is_remembered_while_it_is_open(desk):
    desk.put_off("edit")
    assert desk.later == {"edit"}
    desk.take_over(["edit"])
    assert desk.later == set()


def test_text_that_was_not_recognised_gets_a_place(desk, place):
    assert "Kies achter welke tekst" in desk.trial("lost").left[0].reason
    desk.put_behind("lost", "first-2")
    desk.take_over(["lost"])
    texts = list(all_texts(place.document).values())
    assert texts[texts.index("Verdwaalde tekst.") - 1].startswith("Dit is tekst nummer 1")


def test_a_proposal_is_kept_as_a_comment(desk, place):
    desk.take_over(["gone"], Way.COMMENT)
    assert [comment.author for comment in place.draft.comments] == ["R. Visser"]


def test_things_follow_the_draft(opened):
    place = opened(draft_with("- een\n- twee\n- drie"))
    third = edit(place.draft, "first-1.3", "drie", "vier", "third")
    desk = desk_for(place, deletion(place.draft, "first-1", key="out"), third)
    desk.take_over(["out"])
    desk.take_over(["third"])
    assert [t for k, t in all_texts(place.document).items() if k.startswith("first-1")] == [
        "twee",
        "vier",
    ]


def test_a_reviewer_cannot_take_text_over(desk, place):
    place.review_only(on=True)
    with pytest.raises(Refusal):
        desk.take_over(["edit"])
    desk.take_over(["comment"])
    assert len(place.draft.comments) == 1


def test_a_new_heading_takes_the_texts_below_it_along(opened):
    place = opened(draft_with("Een."))
    things = (
        insertion("first-1", "Gegevens", "kop", Shape.HEADING, level=3),
        insertion("first-1", "De gemeente deelt gegevens.", "onder"),
    )
    desk = desk_for(place, *things)
    assert desk.trial("kop").left == ()
    desk.take_over(["kop"])
    assert (desk.things, desk.decided) == ((), 2)
    assert "De gemeente deelt gegevens." in all_texts(place.document).values()
