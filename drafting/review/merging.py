"""What several reviewers did, as one list: the same change once with all names, what cannot go together marked."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafting.review.returned import Kind, Returned

_LOT = re.compile(r"\.l(\d+)")
_MOST_VALUES = 200
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
    values = _other_values(ordered)
    return tuple(_with_rivals(thing, rivals, values) for thing in ordered)


def _with_rivals(
    thing: Returned, rivals: dict[str, tuple[str, ...]], values: dict[str, tuple[Returned, ...]]
) -> Returned:
    others = values.get(thing.key, ())
    keys = (*rivals.get(thing.key, ()), *(other.key for other in others))
    if not keys:
        return thing
    note = thing.note
    if others:
        said = ", ".join(dict.fromkeys(f"“{other.value}”" for other in others))
        note = f"{note} Op een andere plaats werd dit gegeven {said}. Neem er één over.".strip()
    return replace(thing, rivals=tuple(dict.fromkeys(keys)), note=note)


def _other_values(things: Sequence[Returned]) -> dict[str, tuple[Returned, ...]]:
    """By the key of a change of a value those that give the same value another content elsewhere."""
    by_variable: dict[str, list[Returned]] = {}
    for thing in things:
        if thing.kind is Kind.EDIT and thing.variable:
            by_variable.setdefault(thing.variable, []).append(thing)
    found: dict[str, tuple[Returned, ...]] = {}
    for group in by_variable.values():
        if len({thing.value for thing in group}) == 1:
            continue
        for one in group[:_MOST_VALUES]:
            others = tuple(
                other
                for other in group[:_MOST_VALUES]
                if other.value != one.value
                and other.element != one.element
                and (_lot(one) == _lot(other) or not _lot(one) or not _lot(other))
            )
            if others:
                found[one.key] = others
    return found


def _lot(thing: Returned) -> str:
    """The number of the lot whose text it is in; empty when it is in none."""
    found = _LOT.search(thing.element)
    return found[1] if found else ""


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
