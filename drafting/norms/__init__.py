"""Norms: amounts and limits as dated data with their source.

No amount or article number stands in Python code: `*.toml` beside this file hold them. A norm
counts on a day when the day lies between `valid_from` and `valid_until`. Somebody held it against its
source on `verified_on`; how long that holds is decided in docs/decisions/0003.
"""

import calendar
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from drafting.refusals import ContentFileRefused
from drafting.terms import Labelled

FOLDER = Path(__file__).parent


class NormState(Labelled):
    """How a period of a norm stands on a day."""

    VALID = "valid", "geldt"
    UNVERIFIED = "unverified", "opnieuw nakijken"
    LAST_KNOWN = "last_known", "laatst bekende waarde"
    PAST = "past", "gold eerder"
    COMING = "coming", "geldt later"


@dataclass(frozen=True, slots=True)
class Norm:
    """One amount or limit in one period.

    `unit` is one of eur, percent, days, months, years, times, count. `kind` says what it rests on: law
    (article), guide (voorschrift of the Gids Proportionaliteit), practice (advice, no norm).
    `verified_until` is the last day for which the verification speaks; None when that has no end.
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
    verified_until: date | None = None


@dataclass(frozen=True, slots=True)
class NormSet:
    """The norms of one day, with the keys of those about which the user must be warned.

    `outdated`: the last period ended before that day, and its value is used. `missing`: no period covers
    the day and none ended before it, so that nothing is checked with it. `unverified`: it applies, but
    its verification does not reach that day.
    """

    day: date
    norms: tuple[Norm, ...]
    outdated: tuple[str, ...]
    missing: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()

    def get(self, key: str) -> Norm | None:
        """The norm; None when no period covers the day."""
        return next((norm for norm in self.norms if norm.key == key), None)

    def amount(self, key: str) -> Decimal | None:
        """The value of a norm; None when no period covers the day."""
        norm = self.get(key)
        return norm.value if norm else None

    def state(self, norm: Norm) -> NormState:
        """How this period of a norm stands on the day."""
        if norm in self.norms:
            if norm.key in self.outdated:
                return NormState.LAST_KNOWN
            return NormState.UNVERIFIED if norm.key in self.unverified else NormState.VALID
        return NormState.COMING if norm.valid_from > self.day else NormState.PAST


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
    `outdated`: the user is warned, the check does not fall silent. On a day before its first period, or
    between two, a norm does not count, and is reported in `missing`.
    """
    current: dict[str, Norm] = {}
    outdated: list[str] = []
    missing: list[str] = []
    unverified: list[str] = []
    for key, periods in _by_key().items():
        fitting = [n for n in periods if n.valid_from <= day and (n.valid_until or day) >= day]
        if fitting:
            norm = current[key] = fitting[-1]
            if norm.verified_until is not None and norm.verified_until < day:
                unverified.append(key)
        elif periods[-1].valid_until and periods[-1].valid_until < day:
            current[key] = periods[-1]
            outdated.append(key)
        else:
            missing.append(key)
    return NormSet(day, tuple(current.values()), tuple(outdated), tuple(missing), tuple(unverified))


def latest(key: str) -> Norm | None:
    """The last period of a norm, whatever the day; None when there is no such norm."""
    periods = _by_key().get(key)
    return periods[-1] if periods else None


@cache
def _by_key() -> dict[str, tuple[Norm, ...]]:
    """The periods of each norm, earliest first."""
    found: dict[str, list[Norm]] = {}
    for norm in all_norms():
        found.setdefault(norm.key, []).append(norm)
    return {key: tuple(sorted(n, key=lambda norm: norm.valid_from)) for key, n in found.items()}


def _read(path: Path) -> list[Norm]:
    with path.open("rb") as file:
        table = tomllib.load(file)
    months = table.get("verification_months")
    norms = []
    for row in table["norms"]:
        try:
            until = _verified_until(row["verified_on"], months, row["periods"])
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
                        verified_until=until,
                    )
                )
        except KeyError as missing:
            raise ContentFileRefused(
                path, 0, f"norm {row.get('key', '?')}: het veld {missing} ontbreekt."
            ) from missing
    return norms


def _verified_until(
    verified_on: date, months: int | None, periods: Sequence[dict[str, date]]
) -> date | None:
    """The last day a verification speaks for: some months on, else the end of the last known period."""
    if months is None:
        ends = [period["until"] for period in periods if "until" in period]
        return max(ends) if len(ends) == len(periods) else None
    years, month = divmod(verified_on.month - 1 + months, 12)
    year, month = verified_on.year + years, month + 1
    last = calendar.monthrange(year, month)[1]
    return date(year, month, min(verified_on.day, last))
