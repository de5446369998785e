"""What several reviewers did, as one list: the same change once with all names, what cannot go together marked."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafting.review.returned import Kind, Returned

_TEXTS = frozenset({Kind.EDIT, Kind.REGROUPED, Kind.DELETED, Kind.MOVED})


def merged(items: Iterable[tuple[float, Returned]]) -> tuple[Returned, ...]:
    """The things of all files in the order of the draft; rivals stand together."""
    whole: dict[str, tuple[float, Returned]] = {}
    for order, thing in items:
        known = whole.get(thing.key)
        if known is None:
            whole[thing.key] = (order, thing)
        else:
            by = tuple(dict.fromkeys((*known[1].by, *thing.by)))
            whole[thing.key] = (known[0], replace(known[1], by=by))
    ordered = [thing for _order, thing in sorted(whole.values(), key=_place)]
    rivals = _rivals(ordered)
    return tuple(
        replace(thing, rivals=rivals[thing.key]) if thing.key in rivals else thing
        for thing in ordered
    )


def _place(item: tuple[float, Returned]) -> tuple[float, int, int]:
    order, thing = item
    return order, thing.start if thing.kind is Kind.EDIT else 0, thing.end


def _rivals(things: Sequence[Returned]) -> dict[str, tuple[str, ...]]:
    """By the key of a thing the keys of those that cannot be accepted with it."""
    by_element: dict[str, list[Returned]] = {}
    for thing in things:
        if thing.kind in _TEXTS:
            for element in dict.fromkeys(_touched(thing)):
                by_element.setdefault(element, []).append(thing)
    found: dict[str, dict[str, None]] = {}
    for group in by_element.values():
        for number, one in enumerate(group):
            for other in group[number + 1 :]:
                if _clash(one, other):
                    found.setdefault(one.key, {})[other.key] = None
                    found.setdefault(other.key, {})[one.key] = None
    return {key: tuple(others) for key, others in found.items()}


def _touched(thing: Returned) -> tuple[str, ...]:
    """The elements whose text a thing changes, and of a cell its row and its table."""
    names = list(map(str, thing.elements))
    if thing.kind is Kind.EDIT and ":" in thing.element:
        table, _, cell = thing.element.rpartition(":")
        names += [table, f"{table}:{cell.partition('.')[0]}"]
    return tuple(names)


def _clash(one: Returned, other: Returned) -> bool:
    kinds = {one.kind, other.kind}
    if kinds == {Kind.EDIT}:
        if one.element != other.element:
            return False
        return one.old != other.old or _overlap(one, other)
    if kinds == {Kind.MOVED}:
        return one.after != other.after
    return Kind.MOVED not in kinds or Kind.DELETED in kinds


def _overlap(one: Returned, other: Returned) -> bool:
    """Whether two edits change the same words, or both put something in at one place."""
    if one.start == one.end and other.start == other.end:
        return one.start == other.start
    return max(one.start, other.start) < min(one.end, other.end) or (
        min(one.end - one.start, other.end - other.start) == 0
        and max(one.start, other.start) < max(one.end, other.end)
        and min(one.end, other.end) > min(one.start, other.start)
    )
