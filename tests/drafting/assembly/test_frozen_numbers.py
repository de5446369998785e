from hypothesis import given
from hypothesis import strategies as st

from drafting.assembly.frozen_numbers import Counted, Rank, frozen, gone
from drafting.document import ElementId
from drafting.publication import FrozenNumber
from drafting.terms import PartKey


def counted(*names):
    return [
        Counted(ElementId(name), f"2.{place}", Rank.SECTION, PartKey.GUIDE, ElementId("chapter"))
        for place, name in enumerate(names, 1)
    ]


def published(*names):
    return [
        FrozenNumber(one.element, one.number, one.part, one.above, "Titel")
        for one in counted(*names)
    ]


def test_between_a_letter_and_the_next_a_second_letter():
    old = [
        FrozenNumber(ElementId(name), number, PartKey.GUIDE, ElementId("chapter"), "T")
        for name, number in (("p", "2.1"), ("q", "2.1a"), ("r", "2.1b"), ("s", "2.2"))
    ]
    numbers = frozen(counted("p", "q", "new", "r", "s"), old)
    assert numbers["new"] == "2.1aa"


def test_what_went_is_named_behind_what_it_followed():
    found = gone([ElementId("a"), ElementId("c")], published("a", "b", "c", "d"))
    assert [(one.frozen.number, one.after) for one in found] == [("2.2", "a"), ("2.4", "c")]


def test_headings_that_stand_under_each_other_end():
    one = FrozenNumber(ElementId("a"), "1", PartKey.GUIDE, ElementId("b"), "T")
    other = FrozenNumber(ElementId("b"), "2", PartKey.GUIDE, ElementId("a"), "T")
    assert gone([ElementId("b")], (one, other))[0].frozen is one


@given(
    st.lists(st.sampled_from("abcdefghij"), unique=True),
    st.lists(st.sampled_from("abcdefghijklmnopqrst"), unique=True),
)
def test_no_number_is_given_twice_and_what_was_published_stays(before, after):
    old = published(*before)
    numbers = frozen(counted(*after), old)
    assert len(set(numbers.values())) == len(after)
    known = {one.element: one.number for one in old}
    assert all(numbers[name] == known[name] for name in after if name in known)
    assert not {numbers[name] for name in after if name not in known} & set(known.values())
