"""Norms: amounts and limits as dated data with their source.

No amount or article number stands in Python code: `*.toml` beside this file hold them. A norm
counts on a day when the day lies between `valid_from` and `valid_until`.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from drafting.refusals import ContentFileRefused

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Norm:
    """One amount or limit in one period.

    `unit` is one of eur, percent, days, months, years, times, count. `kind` says what it rests on: law
    (article), guide (voorschrift of the Gids Proportionaliteit), practice (advice, no norm).
    """

    key: str
    label: str
    value: Decimal
    unit: str
    kind: str
    source: str
    valid_from: date
    valid_until: date | None
    verified_on: date


@dataclass(frozen=True, slots=True)
class NormSet:
    """The norms of one day; `outdated` are keys whose last period ended before that day."""

    day: date
    norms: tuple[Norm, ...]
    outdated: tuple[str, ...]

    def get(self, key: str) -> Norm | None:
        """The norm; None when no period covers the day."""
        return next((norm for norm in self.norms if norm.key == key), None)

    def amount(self, key: str) -> Decimal | None:
        """The value of a norm; None when no period covers the day."""
        norm = self.get(key)
        return norm.value if norm else None


@cache
def all_norms() -> tuple[Norm, ...]:
    """Every norm of the product, in the order of the files.

    Raises:
        ContentFileRefused: a norms file lacks a field or holds text where a number is due.
    """
    return tuple(norm for path in sorted(FOLDER.glob("*.toml")) for norm in _read(path))


def norms_on(day: date) -> NormSet:
    """The norms that apply on this day.

    A day after the last known period of a norm gets that last period's value and is reported in
    `outdated`: the user is warned, the check does not fall silent.
    """
    current: dict[str, Norm] = {}
    outdated: list[str] = []
    for key in dict.fromkeys(norm.key for norm in all_norms()):
        periods = sorted((n for n in all_norms() if n.key == key), key=lambda n: n.valid_from)
        fitting = [n for n in periods if n.valid_from <= day and (n.valid_until or day) >= day]
        if fitting:
            current[key] = fitting[-1]
        elif periods[-1].valid_until and periods[-1].valid_until < day:
            current[key] = periods[-1]
            outdated.append(key)
    return NormSet(day, tuple(current.values()), tuple(outdated))


def _read(path: Path) -> list[Norm]:
    with path.open("rb") as file:
        table = tomllib.load(file)
    norms = []
    for row in table["norms"]:
        try:
            for period in row["periods"]:
                if isinstance(period["value"], str):
                    raise ContentFileRefused(
                        path, 0, f"norm {row['key']}: de waarde moet een getal zijn."
                    )
                norms.append(
                    Norm(
                        key=row["key"],
                        label=row["label"],
                        value=Decimal(str(period["value"])),
                        unit=row["unit"],
                        kind=row["kind"],
                        source=period.get("source", row["source"]),
                        valid_from=period["from"],
                        valid_until=period.get("until"),
                        verified_on=row["verified_on"],
                    )
                )
        except KeyError as missing:
            raise ContentFileRefused(
                path, 0, f"norm {row.get('key', '?')}: het veld {missing} ontbreekt."
            ) from missing
    return norms
