"""The facts of a procurement: read from plain data, and changed one at a time."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TypeVar

from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched
from drafting.procurement import ContractingAuthority, Goal, Lot, Procurement
from drafting.refusals import ValueRefused
from drafting.terms import ContractKind, Domain, Labelled, ProcedureKind
from drafting.variables import Value, Values, Variable, VariableKind

T = TypeVar("T", bound=Labelled)

MAX_MONTHS = 600
FACT_KEYS = (
    "title",
    "contracting_authorities",
    "contract_kind",
    "procedure",
    "estimated_value",
    "duration_months",
    "extension_months",
    "framework",
    "domain",
    "publication_date",
    "lots",
    "goals",
    "cpv",
)


@dataclass(frozen=True, slots=True)
class Facts:
    """A procurement with the values of a template's variables."""

    procurement: Procurement
    values: Values


def read_facts(plain: Mapping[str, object], variables: tuple[Variable, ...]) -> Facts:
    """The facts and values of plain data, as a facts file holds them.

    Raises:
        ValueRefused: an unknown key (the nearest known one is named), or a value that does not fit.
    """
    declared = {variable.name: variable for variable in variables if not variable.per_lot}
    values: list[tuple[str, Value]] = []
    for key, value in plain.items():
        if key in declared:
            values.append((key, declared[key].read(value)))
        elif key not in FACT_KEYS:
            raise _unknown(key, (*FACT_KEYS, *declared))
    return Facts(read_procurement(plain, variables), tuple(sorted(values, key=lambda v: v[0])))


def read_procurement(
    plain: Mapping[str, object], variables: tuple[Variable, ...] = ()
) -> Procurement:
    """The procurement of plain data; keys that are no facts are passed over.

    Raises:
        ValueRefused: a value that does not fit; the sentence names the fact and gives an example.
    """
    return Procurement(
        title=_text(plain, "title"),
        contracting_authorities=_authorities(plain.get("contracting_authorities")),
        contract_kind=_member(plain, "contract_kind", ContractKind),
        procedure=_member(plain, "procedure", ProcedureKind),
        estimated_value=_money("estimated_value", plain.get("estimated_value")),
        duration_months=_months(plain, "duration_months"),
        extension_months=_months(plain, "extension_months"),
        framework=_yes_no(plain, "framework"),
        domain=_member(plain, "domain", Domain),
        publication_date=_day(plain, "publication_date"),
        lots=_lots(plain.get("lots"), variables),
        goals=_goals(plain.get("goals")),
        cpv=_texts(plain, "cpv"),
    )


def change(draft: Draft, procurement: Procurement, label: str = "Gegevens wijzigen") -> Edit:
    """An edit that gives the draft these facts."""
    return Edit(label, draft, replace(draft, procurement=procurement), Touched.FACTS)


def _unknown(key: str, known: tuple[str, ...]) -> ValueRefused:
    near = difflib.get_close_matches(key, known, n=1)
    hint = f" Bedoelt u '{near[0]}'?" if near else ""
    return ValueRefused(key, f"Het gegeven '{key}' is onbekend.{hint}")


def _text(plain: Mapping[str, object], key: str) -> str:
    value = plain.get(key)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueRefused(key, f"'{key}' vraagt een tekst; er staat {value!r}.")
    return value.strip()


def _texts(plain: Mapping[str, object], key: str) -> tuple[str, ...]:
    value = plain.get(key)
    if value is None:
        return ()
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, (list, tuple)) or not all(isinstance(v, str) for v in value):
        raise ValueRefused(key, f"'{key}' vraagt een lijst van teksten; er staat {value!r}.")
    return tuple(value)


def _member(plain: Mapping[str, object], key: str, words: type[T]) -> T | None:
    value = plain.get(key)
    if value is None or value == "":
        return None
    for word in words:
        if value in {str(word), word.label}:
            return word
    known = ", ".join(words)
    raise ValueRefused(key, f"'{key}' heeft de onbekende waarde {value!r}. Kies uit: {known}.")


def _money(key: str, value: object) -> Decimal | None:
    if value is None:
        return None
    amount = Variable(key, key, VariableKind.MONEY).read(value)
    return amount if isinstance(amount, Decimal) else None


def _months(plain: Mapping[str, object], key: str) -> int | None:
    value = plain.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= MAX_MONTHS:
        raise ValueRefused(
            key,
            f"'{key}' vraagt een aantal maanden als heel getal, bijvoorbeeld 48; er staat {value!r}.",
        )
    return value


def _yes_no(plain: Mapping[str, object], key: str) -> bool | None:
    value = plain.get(key)
    if value is not None and not isinstance(value, bool):
        raise ValueRefused(key, f"'{key}' vraagt true (ja) of false (nee); er staat {value!r}.")
    return value


def _day(plain: Mapping[str, object], key: str) -> date | None:
    value = plain.get(key)
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueRefused(
            key, f"'{key}' vraagt een datum, bijvoorbeeld 2027-02-01; er staat {value!r}."
        ) from None


def _rows(key: str, value: object) -> list[Mapping[str, object]]:
    if value is None:
        return []
    if not isinstance(value, (list, tuple)):
        raise ValueRefused(key, f"'{key}' vraagt een lijst; er staat {value!r}.")
    rows: list[Mapping[str, object]] = []
    for row in value:
        if isinstance(row, str):
            rows.append({"name": row, "ambition": row})
        elif isinstance(row, Mapping):
            rows.append(row)
        else:
            raise ValueRefused(
                key, f"'{key}' vraagt per regel een tekst of een tabel; er staat {row!r}."
            )
    return rows


def _refuse_unknown(key: str, row: Mapping[str, object], known: tuple[str, ...]) -> None:
    for name in row:
        if name not in known:
            raise ValueRefused(
                key, f"'{key}' kent het veld '{name}' niet. Kies uit: {', '.join(known)}."
            )


def _authorities(value: object) -> tuple[ContractingAuthority, ...]:
    key = "contracting_authorities"
    found = []
    for row in _rows(key, [value] if isinstance(value, str) else value):
        _refuse_unknown(key, row, ("name", "address", "ambition"))
        found.append(ContractingAuthority(_text(row, "name"), _text(row, "address")))
    return tuple(found)


def _goals(value: object) -> tuple[Goal, ...]:
    found = []
    for row in _rows("goals", value):
        _refuse_unknown("goals", row, ("ambition", "result", "indicator", "name"))
        found.append(Goal(_text(row, "ambition"), _text(row, "result"), _text(row, "indicator")))
    return tuple(found)


def _lots(value: object, variables: tuple[Variable, ...]) -> tuple[Lot, ...]:
    asked = {variable.name: variable for variable in variables if variable.per_lot}
    known = ("name", "description", "estimated_value", *asked, "ambition")
    lots = []
    for row in _rows("lots", value):
        _refuse_unknown("lots", row, known)
        values = ((n, v.read(row[n])) for n, v in asked.items() if row.get(n) is not None)
        lots.append(
            Lot(
                name=_text(row, "name"),
                description=_text(row, "description"),
                estimated_value=_money("lots.estimated_value", row.get("estimated_value")),
                values=tuple(sorted(values, key=lambda pair: pair[0])),
            )
        )
    return tuple(lots)
