"""Quantities in a text: what they are, how much, where they stand.

Forms of law.md § 6.1. Offsets count characters of the text that was given, non-breaking spaces included.
"""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from drafting.checks.reading import amounts, durations
from drafting.checks.reading.characters import folded
from drafting.checks.reading.found import Found


class QuantityKind(StrEnum):
    """Kinds of quantity; the words of rule files."""

    MONEY = "money"
    PERCENTAGE = "percentage"
    TIMES = "times"
    PERIOD = "period"
    REPEATED_PERIOD = "repeated"
    FREQUENCY = "frequency"
    DATE = "date"
    COUNT = "count"


class Bound(StrEnum):
    """On which side of the number the text draws a line."""

    LOWER = "lower"
    UPPER = "upper"
    ABOUT = "about"
    EXACT = "exact"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity with its exact span.

    `value` is in euro, percent, times or pieces; for a period in `unit` (a Dutch word as written), and
    `repeats` says how many of them ("2 maal 1 jaar"). The value of a date is its ordinal
    day, 0 when it has no day or year.
    """

    kind: QuantityKind
    value: Decimal
    unit: str
    start: int
    end: int
    repeats: int = 1

    @property
    def days(self) -> int:
        """About how many calendar days a period lasts; working days x 7/5, month 30, year 365."""
        return durations.days(self.value * self.repeats, self.unit)

    @property
    def months(self) -> Decimal:
        """How many months a period lasts; a year is twelve, a week 7/30 of a month."""
        return durations.months(self.value * self.repeats, self.unit)


_TIMES = ("maal", "keer", "x ", "voud", "dubbel", "optie", "verlenging")
_LASTING = (
    "dgn",
    "mnd",
    "jr",
    "dag",
    "week",
    "weken",
    "maand",
    "kwarta",
    "ja",
    "uur",
    "uren",
    "etma",
)
_FINDERS: tuple[tuple[QuantityKind, Callable[[str], list[Found]], tuple[str, ...]], ...] = (
    (QuantityKind.DATE, durations.dates, ()),
    (QuantityKind.MONEY, amounts.money, ("€", "eur", "miljoen", "mln", "mio", "miljard", "ton")),
    (
        QuantityKind.PERCENTAGE,
        amounts.percentages,
        ("%", "cent", "pct", "helft", "kwart", "de ", "ste ", "/", "prijs"),
    ),
    (QuantityKind.REPEATED_PERIOD, durations.repeated, _TIMES),
    (QuantityKind.PERIOD, durations.periods, _LASTING),
    (QuantityKind.FREQUENCY, durations.frequencies, _TIMES),
    (QuantityKind.TIMES, amounts.multiples, _TIMES),
    (QuantityKind.COUNT, amounts.counts, ()),
)
"""Kinds from the most specific; a text without any of the letters has none of that kind."""


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, in order; no two overlap, the more specific kind wins."""
    text = folded(text)
    taken: list[Quantity] = []
    for kind, find, letters in _FINDERS:
        if letters and not any(part in text for part in letters):
            continue
        for found in find(text):
            if any(found.start < q.end and q.start < found.end for q in taken):
                continue
            taken.append(
                Quantity(kind, found.value, found.unit, found.start, found.end, found.repeats)
            )
    return tuple(sorted(taken, key=lambda q: q.start))
