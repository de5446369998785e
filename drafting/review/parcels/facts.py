"""What is different in facts, values, justifications and rules that are switched off."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from drafting.draft import Draft
from drafting.procurement import Lot
from drafting.refusals import EditRefused
from drafting.review.desk import Desk
from drafting.review.parcels.difference import Answer, Difference, Kind, key_of
from drafting.text.written_values import day, money, written
from drafting.variables import Value, Values, Variable

T = TypeVar("T")
_PHASE = 10
_FACTS = {
    "title": "titel",
    "contracting_authorities": "aanbestedende dienst",
    "contract_kind": "soort opdracht",
    "procedure": "procedure",
    "estimated_value": "raming",
    "duration_months": "looptijd in maanden",
    "extension_months": "verlenging in maanden",
    "framework": "raamovereenkomst",
    "domain": "domein",
    "publication_date": "datum van publicatie",
    "lots": "percelen",
    "goals": "doelen",
    "cpv": "CPV-codes",
}
_LOT_FIELDS = {"name": "naam", "description": "omschrijving", "estimated_value": "raming"}


def fact_differences(base: Draft, mine: Draft, theirs: Draft) -> Iterator[Difference]:
    """What is different in theirs and not in mine: facts, then values, justifications and rules."""
    yield from _facts(base, mine, theirs)
    known = {v.name: v for draft in (theirs, mine) for v in draft.variables}
    rows = [dict(draft.values) for draft in (base, mine, theirs)]
    for name in dict.fromkeys(name for row in rows for name in row):
        yield from _value(name, rows, known, _put_value)
    yield from _keyed(
        Kind.JUSTIFICATION,
        [draft.justifications for draft in (base, mine, theirs)],
        lambda one: one.finding,
        lambda one: f"{one.text} ({one.author})",
        lambda one: one.rule_title,
        lambda draft: draft.justifications,
        lambda draft, rows: replace(draft, justifications=rows),
    )
    yield from _keyed(
        Kind.RULE,
        [draft.switched_off for draft in (base, mine, theirs)],
        lambda one: one.rule,
        lambda one: f"{one.reason} ({one.author})",
        lambda one: one.rule,
        lambda draft: draft.switched_off,
        lambda draft, rows: replace(draft, switched_off=rows),
    )


def with_variables_of(draft: Draft, theirs: Draft) -> Draft:
    """The draft with the questions and groups of theirs that it lacks, for the texts that use them."""
    names = {variable.name for variable in draft.variables}
    added = tuple(variable for variable in theirs.variables if variable.name not in names)
    groups = {group.key for group in draft.groups}
    new = tuple(g for g in theirs.groups if g.key not in groups and g.key in _groups(added))
    return replace(draft, variables=(*draft.variables, *added), groups=(*draft.groups, *new))


def _groups(variables: Sequence[Variable]) -> set[str]:
    return {variable.group for variable in variables}


def _facts(base: Draft, mine: Draft, theirs: Draft) -> Iterator[Difference]:
    lots = [draft.procurement.lots for draft in (base, mine, theirs)]
    by_lot = len({len(row) for row in lots}) == 1
    for name, label in _FACTS.items():
        if name == "lots" and by_lot:
            yield from _lots(lots, theirs)
            continue
        old, now, new = (getattr(d.procurement, name) for d in (base, mine, theirs))
        if new in (old, now):
            continue

        def put(
            draft: Draft, _answer: Answer, _desk: Desk, name: str = name, new: object = new
        ) -> Draft:
            return replace(draft, procurement=replace(draft.procurement, **{name: new}))  # type: ignore[arg-type]  # the name and value are of one field

        yield _made(
            Kind.FACT, name, label, (_words(old), _words(now), _words(new)), put, now != old
        )


def _lots(lots: list[tuple[Lot, ...]], theirs: Draft) -> Iterator[Difference]:
    known = {variable.name: variable for variable in theirs.variables}
    for number, (old, now, new) in enumerate(zip(*lots, strict=True)):
        for name, label in _LOT_FIELDS.items():
            values = [getattr(lot, name) for lot in (old, now, new)]
            if values[2] in values[:2]:
                continue

            def put(
                draft: Draft,
                _answer: Answer,
                _desk: Desk,
                number: int = number,
                name: str = name,
                value: object = values[2],
            ) -> Draft:
                return _with_lot(draft, number, lambda one: _with_field(one, name, value))

            words = tuple(_words(value) for value in values)
            what = f"perceel {number + 1}: {label}"
            yield _made(Kind.FACT, f"lot {number}.{name}", what, words, put, values[1] != values[0])
        rows = [dict(lot.values) for lot in (old, now, new)]
        for name in dict.fromkeys(name for row in rows for name in row):
            yield from _value(name, rows, known, _put_lot_value(number), f"perceel {number + 1}")


def _value(
    name: str,
    rows: list[dict[str, Value]],
    known: dict[str, Variable],
    put_in: Callable[[Draft, str, Value | None], Draft],
    lot: str = "",
) -> Iterator[Difference]:
    old, now, new = (row.get(name) for row in rows)
    if new in (old, now):
        return

    def put(draft: Draft, _answer: Answer, _desk: Desk) -> Draft:
        if new is not None and name not in {v.name for v in draft.variables}:
            raise EditRefused("Dit gegeven wordt in uw bestek niet gevraagd.")
        return put_in(draft, name, new)

    variable = known.get(name)
    label = variable.label if variable else name
    words = tuple(_value_words(variable, value) for value in (old, now, new))
    where = f"{lot}: {label}" if lot else label
    yield _made(Kind.VALUE, name if not lot else f"{lot}.{name}", where, words, put, now != old)


def _made(
    kind: Kind,
    target: str,
    where: str,
    words: tuple[str, ...],
    put: Callable[[Draft, Answer, Desk], Draft],
    conflict: bool,  # noqa: FBT001 -- told in place
) -> Difference:
    base, mine, theirs = words
    key = key_of(kind, target, theirs)
    return Difference(key, kind, target, where, base, mine, theirs, put, _PHASE, conflict=conflict)


def _keyed(  # noqa: PLR0913 -- how rows of one kind are read and written
    kind: Kind,
    rows: Sequence[tuple[T, ...]],
    name: Callable[[T], str],
    said: Callable[[T], str],
    title: Callable[[T], str],
    get: Callable[[Draft], tuple[T, ...]],
    put_rows: Callable[[Draft, tuple[T, ...]], Draft],
) -> Iterator[Difference]:
    by_name = [{name(one): one for one in row} for row in rows]
    for target in dict.fromkeys(target for row in by_name for target in row):
        old, now, new = (row.get(target) for row in by_name)
        if new in (old, now):
            continue

        def put(
            draft: Draft,
            _answer: Answer,
            _desk: Desk,
            target: str = target,
            new: T | None = new,
        ) -> Draft:
            kept = tuple(one for one in get(draft) if name(one) != target)
            return put_rows(draft, (*kept, new) if new is not None else kept)

        shown = new or now or old
        assert shown is not None
        words = tuple(said(one) if one is not None else "" for one in (old, now, new))
        yield _made(kind, target, title(shown), words, put, now != old)


def _put_value(draft: Draft, name: str, value: Value | None) -> Draft:
    return replace(draft, values=_with(draft.values, name, value))


def _put_lot_value(number: int) -> Callable[[Draft, str, Value | None], Draft]:
    def put(draft: Draft, name: str, value: Value | None) -> Draft:
        return _with_lot(
            draft, number, lambda lot: replace(lot, values=_with(lot.values, name, value))
        )

    return put


def _with(values: Values, name: str, value: Value | None) -> Values:
    found = dict(values)
    found.pop(name, None)
    if value is not None:
        found[name] = value
    return tuple(sorted(found.items()))


def _with_field(lot: Lot, name: str, value: object) -> Lot:
    return replace(lot, **{name: value})  # type: ignore[arg-type]  # the name and value are of one field


def _with_lot(draft: Draft, number: int, change: Callable[[Lot], Lot]) -> Draft:
    lots = list(draft.procurement.lots)
    if number >= len(lots):
        raise EditRefused("Dit perceel staat niet meer in uw bestek.")
    lots[number] = change(lots[number])
    return replace(draft, procurement=replace(draft.procurement, lots=tuple(lots)))


def _value_words(variable: Variable | None, value: Value | None) -> str:
    if value is None:
        return ""
    return written(variable, value) if variable is not None else _words(value)


def _words(value: object) -> str:
    """A fact as it is read; what holds more is told by its names."""
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nee"
        case Decimal():
            return money(value)
        case date():
            return day(value)
        case Enum():
            return str(getattr(value, "label", value.value))
        case tuple():
            return "; ".join(_words(one) for one in value)
        case _ if is_dataclass(value):
            said = (
                _words(getattr(value, one.name)) for one in fields(value) if one.name != "values"
            )
            return ", ".join(words for words in said if words)
        case _:
            return str(value)
