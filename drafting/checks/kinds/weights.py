"""Weights of award criteria: those of one table, list or sentence add up, and each is the same everywhere."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from drafting.checks.facts import Facts
from drafting.checks.kinds.statement import Statement, contradictions, found_between
from drafting.checks.kinds.weight_series import (
    HUNDRED,
    Series,
    Weight,
    all_series,
    in_prose,
    plain_name,
    stated_totals,
)
from drafting.checks.kinds.whole import Found, Whole, once
from drafting.checks.reading.characters import folded
from drafting.checks.rule import Hit, Rule
from drafting.document import Passage

_LOT = re.compile(r"\bperceel\s+(\w+)")


def sums(_rule: Rule, whole: Whole, _facts: Facts) -> Iterator[Found]:
    """One finding for each series of weights that adds up to something else than it should."""
    series = once(whole, all_series)
    stated = stated_totals(whole.read)
    of_criteria = {(w.value, w.unit) for one in series for w in one.weights}
    for one in series:
        unit = one.weights[0].unit
        expected_sums = _of_its_criterion(one, series) or _expected(one, unit, stated)
        total = _sum_of([w.value for w in one.weights], expected_sums)
        if total is None:
            continue
        expected, added = total
        if one.total is None and (added, unit) in of_criteria:
            continue
        last = one.total or one.weights[-1]
        filled = (
            ("what", f"De {len(one.weights)} wegingen"),
            ("other", _share(added, unit)),
            ("where", _share(expected, unit)),
        )
        yield Found(Hit((0, 0), filled), last.passage, characters=(last.start, last.end))


def _share(value: Decimal, unit: str) -> str:
    plain = f"{value.normalize():f}".replace(".", ",")
    return f"{plain} %" if unit == "%" else f"{plain} punten"


def _expected(one: Series, unit: str, stated: frozenset[Decimal]) -> frozenset[Decimal]:
    """What a series may add up to; empty when that cannot be told."""
    if one.total is not None:
        return frozenset({one.total.value})
    if unit == "%":
        return frozenset({HUNDRED})
    return stated


def _of_its_criterion(one: Series, series: Sequence[Series]) -> frozenset[Decimal]:
    """The weight of the criterion under whose heading the parts stand, or a hundred; empty when there is none."""
    first = one.weights[0]
    if not first.passage.headings or one.total is not None:
        return frozenset()
    heading = plain_name(first.passage.headings[-1])
    own = {plain_name(weight.name) for weight in one.weights}
    named = {
        weight.value
        for other in series
        for weight in other.weights
        if other is not one and weight.unit == first.unit and plain_name(weight.name) == heading
    }
    if len(named) != 1 or heading in own:
        return frozenset()
    return frozenset(named | {HUNDRED})


def _sum_of(
    values: Sequence[Decimal], expected: frozenset[Decimal]
) -> tuple[Decimal, Decimal] | None:
    """The expected and the real sum when they differ; None when all is well or nothing can be said.

    A criterion may stand before its parts, which then count once.
    """
    if not expected or len(values) < 2:
        return None
    added = sum(values, Decimal(0))
    if added in expected or _collapsed(tuple(values)) & expected:
        return None
    nearest = min(expected, key=lambda one: abs(one - added))
    # Far off it is another thing: parts of one criterion, a table of two levels.
    if abs(nearest - added) > nearest * Decimal("0.3"):
        return None
    return nearest, added


@lru_cache(maxsize=512)
def _collapsed(values: tuple[Decimal, ...]) -> frozenset[Decimal]:
    """The sums when some of the values are the sum of those right after (or before) them."""
    if len(values) > 24:
        return frozenset({sum(values, Decimal(0))})
    results = {sum(values, Decimal(0))}
    forward = _without_parts(values)
    backward = _without_parts(values[::-1])
    results.update((sum(forward, Decimal(0)), sum(backward, Decimal(0))))
    return frozenset(results)


def _without_parts(values: tuple[Decimal, ...]) -> tuple[Decimal, ...]:
    kept: list[Decimal] = []
    at = 0
    while at < len(values):
        kept.append(values[at])
        added, end = Decimal(0), at + 1
        while end < len(values) and added < values[at]:
            added += values[end]
            end += 1
        at = end if added == values[at] and end > at + 2 else at + 1
    return tuple(kept)


def _statements(series: Sequence[Series], more: Sequence[Weight]) -> list[Statement]:
    """The weights as statements, one for each criterion and place."""
    return [
        Statement(
            (plain_name(w.name), w.unit, _lot_of(w.passage)), f"De weging van '{w.name}'", w.value,
            w.passage.text[w.start : w.end].strip(), w.passage, w.start, w.end,
        )
        for one in series for w in one.weights
    ] + [
        Statement(
            (w.name, w.unit, _lot_of(w.passage)), f"De weging van {w.name}", w.value,
            w.passage.text[w.start : w.end].strip(), w.passage, w.start, w.end,
        )
        for w in more
    ]  # fmt: skip


def differing(_rule: Rule, whole: Whole, _facts: Facts) -> Iterator[Found]:
    """A criterion with another weight than an earlier place gives it."""
    series = once(whole, all_series)
    order = {one.passage.element: number for number, one in enumerate(whole.read)}
    statements = _statements(series, list(in_prose(whole.read)))
    statements.sort(key=lambda s: (order.get(s.passage.element, 0) if s.passage else 0, s.start))
    apart: dict[tuple[str, tuple[str, ...]], set[Decimal]] = {}
    for one in statements:
        apart.setdefault((_group(one), one.key), set()).add(one.value)
    firm = [one for one in statements if len(apart[_group(one), one.key]) == 1]
    told: set[tuple[str, str]] = set()
    for one, other in contradictions(firm, lambda one, other: one.value != other.value):
        # Two tables that differ in one weight differ in another too: that is one thing to repair.
        if (_group(one), _group(other)) not in told:
            told.add((_group(one), _group(other)))
            yield found_between(one, other, whole)


def _group(one: Statement) -> str:
    if one.passage is None:
        return ""
    return one.passage.element.partition(":")[0]


def _lot_of(passage: Passage) -> str:
    for text in (passage.column, passage.row_head, *passage.headings):
        if match := _LOT.search(folded(text)):
            return match[1]
    return ""
