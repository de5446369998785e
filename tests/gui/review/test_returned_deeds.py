"""The buttons under a thing."""

from dataclasses import replace

import pytest

from drafting.review.acceptance import Left
from drafting.review.returned import Kind
from gui.review.returned_deeds import ReturnedDeeds
from tests.drafting.review.deeds import insertion

THING = insertion("first-1", "Iets.")


@pytest.fixture
def deeds(qtbot, theme):
    made = ReturnedDeeds()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("left", "words", "possible"),
    [
        (None, "Neem over", True),
        (Left(THING, "Mag niet."), "Neem over", False),
        (Left(THING, "Als tekst?", as_text=True), "Neem over als tekst", True),
        (Left(THING, "Ook daar?", asks=True), "Ja, neem over", True),
    ],
)
def test_the_first_button_does_what_is_possible(deeds, left, words, possible):
    deeds.show_for(THING, left, placed=True)
    assert deeds.take_button.accessibleName() == words
    assert deeds.take_button.isEnabled() is possible


def test_a_conflict_can_follow_the_reviewer(deeds):
    deeds.show_for(replace(THING, kind=Kind.EDIT, conflict=True), None, placed=True)
    assert deeds.theirs_button.isVisible()
    deeds.show_for(replace(THING, kind=Kind.EDIT), None, placed=True)
    assert not deeds.theirs_button.isVisible()


def test_text_that_was_not_recognised_needs_a_place(deeds):
    deeds.show_for(replace(THING, kind=Kind.UNRECOGNISED), Left(THING, "Waar?"), placed=False)
    assert deeds.behind_button.isVisible()
    assert not deeds.comment_button.isEnabled()
    assert not deeds.go_button.isEnabled()


def test_a_comment_is_not_kept_as_a_comment(deeds):
    deeds.show_for(replace(THING, kind=Kind.COMMENT), None, placed=True)
    assert not deeds.comment_button.isVisible()


def test_buttons_ask(qtbot, deeds):
    deeds.show_for(THING, None, placed=True)
    for button, signal in (
        (deeds.take_button, deeds.taken),
        (deeds.decline_button, deeds.declined),
        (deeds.later_button, deeds.put_off),
        (deeds.comment_button, deeds.commented),
        (deeds.go_button, deeds.place_wanted),
    ):
        with qtbot.waitSignal(signal):
            button.click()
