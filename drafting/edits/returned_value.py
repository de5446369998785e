"""A value that a reviewer wrote differently in the text, back in the field it came from."""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from drafting.document import BlockId
from drafting.draft import Draft, spots
from drafting.edits import facts, values
from drafting.edits.edit import Edit
from drafting.edits.live_source import Value
from drafting.procurement import ContractingAuthority, Lot, Procurement
from drafting.refusals import EditRefused, Refusal, ValueRefused
from drafting.text.placeholders import names_in, parse_text
from drafting.text.written_values import NBSP, read_day, read_number, read_period, read_written
from drafting.variables import PeriodUnit, Variable, VariableKind
from drafting.variables import Value as Filled

WORDY = {
    VariableKind.TEXT,
    VariableKind.LONG_TEXT,
    VariableKind.CHOICE,
    VariableKind.CHOICES,
    VariableKind.YES_NO,
    VariableKind.LIST,
    VariableKind.TABLE,
}
"""Kinds whose value can have words put right before or behind it that do not belong to it."""


class AsTextOffered(EditRefused):
    """A change of a value or reference that cannot be carried out, but that can be written as text here."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"{reason} Neem de wijziging over als gewone tekst als alleen deze plaats anders moet, "
            "of zet haar als opmerking bij de tekst."
        )


def value_edit(draft: Draft, value: Value, lot: int, text: str) -> Edit:
    """The field gets what a reviewer wrote; its other places in the text follow, as the note says.

    `lot` is that of the element, for values of a lot.

    Raises:
        AsTextOffered: it cannot be read as a value of its kind, or the program works the value out itself.
    """
    label = value.known.variable.label
    try:
        edit = _edit(draft, value, lot, _unfiltered(value, _plain(text)))
    except AsTextOffered:
        raise
    except Refusal as refused:
        raise AsTextOffered(f"'{label}' is een gegeven. {refused}") from refused
    return replace(edit, label=f"{label} wijzigen", merges="", note=value_note(draft, value))


def read_value(variable: Variable, text: str) -> Filled:
    """The value of what stands in a text, the opposite of `written`.

    Raises:
        ValueRefused: it cannot be read as this kind.
    """
    text = _plain(text)
    match variable.kind:
        case VariableKind.CHOICE:
            return _option(variable, text)
        case VariableKind.CHOICES:
            return tuple(_option(variable, one) for one in _listed(text))
        case VariableKind.LIST:
            return _listed(text)
        case VariableKind.YES_NO if text.casefold() in {"ja", "nee"}:
            return text.casefold() == "ja"
        case VariableKind.YES_NO:
            raise ValueRefused(variable.name, f"'{text}' is geen ja of nee.")
        case VariableKind.TABLE:
            raise ValueRefused(variable.name, "Een tabel is hier niet als tekst te lezen.")
        case VariableKind.TEXT | VariableKind.LONG_TEXT:
            return variable.read(text)
        case _:
            return read_written(variable, text)


def _option(variable: Variable, text: str) -> str:
    for option in variable.options:
        if option.label.casefold() == text.strip().casefold():
            return option.key
    known = ", ".join(f"'{option.label}'" for option in variable.options)
    raise ValueRefused(variable.name, f"'{text}' is geen van de keuzes. Kies uit: {known}.")


def _listed(text: str) -> tuple[str, ...]:
    """The texts of 'a, b en c'."""
    parts = [part.strip() for part in text.split(",")]
    last, between, end = parts[-1].rpartition(" en ")
    found = (*parts[:-1], last, end) if between else tuple(parts)
    return tuple(part for part in found if part)


def _plain(text: str) -> str:
    return text.replace(NBSP, " ").strip()


def _unfiltered(value: Value, text: str) -> str:
    """What stands in the field when the filters make this text of it."""
    old = value.known.value
    for name in reversed(value.filters):
        match name:
            case "lower" if isinstance(old, str) and old[:1].isupper():
                text = text[:1].upper() + text[1:]
            case "capital" if isinstance(old, str) and old[:1].islower():
                text = text[:1].lower() + text[1:]
            case "lower" | "capital":
                pass
            case "words":
                # a number in words is read as the count of a period
                read = read_period(f"{text.casefold()} dagen")
                text = str(read.count) if read is not None else text
            case _:
                raise AsTextOffered(
                    f"'{value.known.variable.label}' is een gegeven dat hier in een andere vorm staat."
                )
    return text


def _edit(draft: Draft, value: Value, lot: int, text: str) -> Edit:
    path = value.path
    if path.startswith("lot."):
        return _lot_edit(draft, value, lot, text)
    if any(variable.name == path for variable in draft.variables):
        return values.fill(draft, path, read_value(value.known.variable, text))
    change = _FACTS.get(path)
    if change is None:
        raise AsTextOffered(
            f"'{value.known.variable.label}' leidt het programma af uit andere gegevens."
        )
    return facts.change(draft, change(draft.procurement, text))


def _lot_edit(draft: Draft, value: Value, lot: int, text: str) -> Edit:
    name = value.path.removeprefix("lot.")
    lots = draft.procurement.lots
    if not 0 < lot <= len(lots) or name == "number":
        raise AsTextOffered("Het nummer van een perceel geeft het programma zelf.")
    if name not in {"name", "description", "estimated_value"}:
        return values.fill(draft, name, read_value(value.known.variable, text), lot=lot)
    own: Lot = lots[lot - 1]
    match name:
        case "name":
            own = replace(own, name=text)
        case "description":
            own = replace(own, description=text)
        case _:
            own = replace(own, estimated_value=_amount(text))
    changed = (*lots[: lot - 1], own, *lots[lot:])
    return facts.change(draft, replace(draft.procurement, lots=changed))


def _amount(text: str) -> Decimal:
    amount = read_number(text)
    if amount is None or amount < 0:
        raise ValueRefused("estimated_value", f"'{text}' is geen bedrag.")
    return amount


def _first_authority(procurement: Procurement, text: str) -> Procurement:
    first, *rest = procurement.contracting_authorities or (ContractingAuthority(""),)
    named = (replace(first, name=text), *rest)
    return replace(procurement, contracting_authorities=named)


def _authorities(procurement: Procurement, text: str) -> Procurement:
    names, old = _listed(text), procurement.contracting_authorities
    if len(names) != len(old):
        raise ValueRefused(
            "contracting_authorities", "Wie meedoet, wijzigt u bij Gegevens, met het adres erbij."
        )
    named = tuple(replace(one, name=name) for one, name in zip(old, names, strict=True))
    return replace(procurement, contracting_authorities=named)


def _term(text: str) -> int:
    period = read_period(text)
    months = {PeriodUnit.MONTHS: 1, PeriodUnit.YEARS: 12}
    if period is None or period.unit not in months:
        raise ValueRefused("duration", f"'{text}' is geen termijn in maanden of jaren.")
    count = period.count * months[period.unit]
    if count > facts.MAX_MONTHS:
        raise ValueRefused("duration", f"Een looptijd is hooguit {facts.MAX_MONTHS} maanden.")
    return count


def _count(text: str) -> int:
    if not re.fullmatch(r"\d{1,3}", text) or int(text) > facts.MAX_MONTHS:
        raise ValueRefused("duration", f"'{text}' is geen aantal maanden.")
    return int(text)


def _publication(procurement: Procurement, text: str) -> Procurement:
    day = read_day(text)
    if day is None:
        raise ValueRefused("publication_date", f"'{text}' is geen datum.")
    return replace(procurement, publication_date=day)


_FACTS: dict[str, Callable[[Procurement, str], Procurement]] = {
    "title": lambda p, text: replace(p, title=text),
    "contracting_authority": _first_authority,
    "contracting_authorities": _authorities,
    "estimated_value": lambda p, text: replace(p, estimated_value=_amount(text)),
    "duration": lambda p, text: replace(p, duration_months=_term(text)),
    "extension": lambda p, text: replace(p, extension_months=_term(text)),
    "duration_months": lambda p, text: replace(p, duration_months=_count(text)),
    "extension_months": lambda p, text: replace(p, extension_months=_count(text)),
    "publication_date": _publication,
    "cpv": lambda p, text: replace(p, cpv=_listed(text)),
}
"""The facts that stand in a text as they were filled in; the others are worked out or chosen."""


def value_note(draft: Draft, value: Value) -> str:
    """That a value changed, and how many other texts change along."""
    used = [
        spot.block.id
        for spot in spots(draft)
        if not spot.block.omitted and _uses(spot.block.text, value.path)
    ]
    others = len(set[BlockId](used)) - 1
    label = value.known.variable.label
    if others < 1:
        return f"Het gegeven '{label}' verandert."
    places = "1 andere tekst" if others == 1 else f"{others} andere teksten"
    return f"Het gegeven '{label}' verandert, en daarmee ook {places} waar het in staat."


def _uses(source: str, path: str) -> bool:
    if path not in source:
        return False
    try:
        return any(name.path == path for name in names_in(parse_text(source)))
    except Refusal:
        return False
