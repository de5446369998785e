"""What stayed in its place and what moved, when a row was put in another order."""

from bisect import bisect_left
from collections.abc import Sequence


def in_order(places: Sequence[int]) -> frozenset[int]:
    """The numbers of a longest row of places that rises; -1, a place that is not known, is always in it."""
    ends: list[int] = []
    last: list[int] = []
    before: dict[int, int | None] = {}
    for number, place in enumerate(places):
        if place < 0:
            continue
        at = bisect_left(ends, place)
        before[number] = last[at - 1] if at else None
        if at == len(ends):
            ends.append(place)
            last.append(number)
        else:
            ends[at], last[at] = place, number
    kept = {number for number, place in enumerate(places) if place < 0}
    number_or_none = last[-1] if last else None
    while number_or_none is not None:
        kept.add(number_or_none)
        number_or_none = before[number_or_none]
    return frozenset(kept)
