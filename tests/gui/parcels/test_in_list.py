"""The list of what came back."""

from dataclasses import replace

import pytest

from drafting.review.parcels.difference import Difference, Kind
from gui.parcels.in_list import InList

ONE = Difference("p-1", Kind.TEXT, "a", "Eisen", "", "", "", lambda d, _a, _d: d, 0)
TWO = replace(ONE, key="p-2", conflict=True)
THREE = replace(ONE, key="p-3", kind=Kind.COMMENT, where="")


@pytest.fixture
def made(theme, qtbot):
    found = InList(theme)
    qtbot.addWidget(found)
    found.fill((TWO, ONE, THREE))
    return found


def test_a_row_says_what_it_is_and_where(made):
    assert made.item(0).text() == "Gewijzigde tekst · conflict\nEisen"
    assert made.item(2).text() == "Opmerking\nBestek"


def test_the_first_is_chosen_and_stays_so_when_others_come_before_it(made):
    assert made.key == "p-2"
    made.setCurrentRow(1)
    made.fill((replace(ONE, key="p-0"), TWO, ONE))
    assert made.key == "p-1"


def test_after_the_chosen_one_is_gone_the_one_in_its_place_is_chosen(made):
    made.setCurrentRow(1)
    made.fill((TWO, THREE))
    assert made.key == "p-3"
    made.fill(())
    assert made.key == ""
