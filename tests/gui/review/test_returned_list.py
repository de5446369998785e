"""The list of what came back."""

import pytest

from gui.review.returned_list import ReturnedList
from tests import builders
from tests.gui.review.returned_things import review_of


@pytest.fixture
def shown(qtbot, theme, opened):
    draft = builders.draft(
        builders.section(
            "first", *(f"Dit is tekst nummer {n} van de zes teksten." for n in range(6))
        )
    )
    made = ReturnedList(theme)
    qtbot.addWidget(made)
    made.show_things(review_of(opened(draft)).returned, {"new"})
    return made


def keys(shown) -> list[str]:
    return [one.key for one in shown.shown]


def test_everything_is_in_the_list_by_place(shown):
    assert shown.list.count() == 6
    assert shown.current == "edit"
    assert shown.list.item(2).text().endswith("· later")
    assert "Verdwaalde tekst." in shown.list.item(5).text()


@pytest.mark.parametrize(
    ("kind", "found"),
    [("edit", ["edit", "clash"]), ("Wat botst", ["clash"]), ("comment", ["comment"])],
)
def test_it_is_filtered_by_kind(shown, kind, found):
    shown.kinds.setCurrentIndex(shown.kinds.findData(kind))
    assert keys(shown) == found
    assert shown.list.count() == len(found)


def test_it_is_filtered_by_reviewer(shown):
    shown.people.setCurrentIndex(shown.people.findData("K. Bos"))
    assert keys(shown) == ["comment"]
    shown.kinds.setCurrentIndex(shown.kinds.findData("edit"))
    assert keys(shown) == []
    assert not shown.none.isHidden()


def test_the_next_one_takes_the_place_of_one_that_went(shown):
    shown.choose("new")
    left = [one for one in shown.shown if one.key != "new"]
    shown.show_things(left, set())
    assert shown.current == "gone"


def test_steps_stay_within_the_list(shown):
    shown.step(-3)
    assert shown.current == "edit"
    shown.step(99)
    assert shown.current == "lost"
