"""What stayed in its place and what moved."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.comparison.order import in_order


def test_of_one_that_moved_only_that_one_is_out_of_order():
    assert in_order([3, 0, 1, 2]) == {1, 2, 3}


def test_a_place_that_is_not_known_is_always_in_order():
    assert in_order([-1, 1, 0, -1]) >= {0, 3}


@given(st.permutations(range(8)))
def test_what_is_in_order_rises(places):
    kept = sorted(in_order(places))
    assert [places[n] for n in kept] == sorted(places[n] for n in kept)
