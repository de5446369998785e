import pytest

from drafting.edits import passages
from gui.page.column import Column
from gui.page.measures import Measures
from gui.page.page_items import page_items
from gui.page.set_item import Typesetter
from tests import builders
from tests.gui.page.pages import bestek


def items_of(draft):
    return page_items(builders.document(draft), draft)


@pytest.fixture
def column(theme):
    made = Column(Typesetter(Measures(1.0, 700), theme))
    made.show(items_of(bestek()))
    return made


def test_only_what_differs_is_laid_out_again(column):
    for number in range(len(column.strips)):
        column.made(number)
    edit = passages.rewrite(bestek(), "first-2", "Anders.", builders.HAND, builders.NORMS)
    assert column.show(items_of(edit.after)) == 1
    assert [strip.item.id for strip in column.strips if strip.made is None] == ["first-2"]


def test_in_other_sizes_everything_is_laid_out_anew(column, theme):
    column.made(3)
    height = column.height
    column.use(Typesetter(Measures(1.5, 1050), theme))
    assert all(strip.made is None for strip in column.strips)
    assert column.height == pytest.approx(1.5 * height, rel=0.2)


def test_the_same_items_are_not_laid_out_again(column):
    assert column.show(items_of(bestek())) == 0


def test_tops_follow_each_other(column):
    while column.make_next(50):
        pass
    assert all(
        column.bottom(n) == column.top(n) + column.strips[n].height
        for n in range(len(column.strips))
    )


def test_the_item_at_a_height(column):
    assert column.number_at(column.top(3) + 1) == 3
    assert column.number_at(-10) == 0
    assert column.number_at(column.height + 10) == len(column.strips) - 1


def test_an_editor_takes_the_place_of_all_items_of_its_stop(column):
    numbers = column.range_of("first-3")
    column.edit("first-3", 100.0)
    assert column.bottom(numbers[-1]) - column.top(numbers[0]) == 100.0


@pytest.mark.parametrize(
    ("place", "stop"),
    [
        ("first-3.2", "first-3"),
        ("second", "second"),
        ("contract", "contract"),
        ("first-1:2.1", "first-1"),
        ("nowhere", ""),
    ],
)
def test_places_are_found(column, place, stop):
    assert column.find(place) == stop


def test_the_heading_above_a_text(column):
    assert column.heading_above("second-1").key == "second"
    assert column.heading_above("cover") is None
