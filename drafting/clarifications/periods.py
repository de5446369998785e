"""Whether a nota comes in time: the days between it and the closing date of tenders.

Source: Aw 2012 art. 2.54; counted back from a day, so a weekend or holiday does not move it (Algemene termijnenwet
art. 1 lid 2), but there are always two working days in it (art. 2, holidays of art. 3).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from drafting.draft import Draft
from drafting.norms import Norm, NormSet
from drafting.procurement import regime_of
from drafting.terms import Regime
from drafting.text.written_values import day, in_words
from drafting.variables import lookup

CLOSING = "tender_deadline"
"""The variable of the templates that holds the closing date of tenders."""

_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 5, 6
_WORKING_DAYS = 2
_COUNTING = "Algemene termijnenwet art. 1 lid 2; Algemene termijnenwet art. 2 en 3"
_BY_LAW = frozenset({Regime.EU, Regime.SAS})
_URGENT = frozenset({Regime.EU})
"""Where art. 2.74 applies; at social and specific services it does not (art. 2.39 lid 2)."""


@dataclass(frozen=True, slots=True)
class NotePeriod:
    """A nota on a day, held against the closing date.

    `left` are the days from the nota to the closing date; `latest` is the last day on which a nota is in time,
    `latest_urgent` that day when the urgency is argued, None where the law knows no such term. `source` is
    empty of law when the term is only advice.
    """

    note_on: date
    closing: date
    left: int
    latest: date
    latest_urgent: date | None
    by_law: bool
    source: str

    @property
    def holds(self) -> bool:
        """Whether a nota on this day is in time."""
        return self.note_on <= self.latest

    @property
    def words(self) -> str:
        """How it stands, in whole sentences."""
        left = _days(self.left)
        last = f"Uiterlijk {day(self.latest)} is op tijd."
        if self.left < 0:
            return f"De sluitingsdatum, {day(self.closing)}, is al voorbij. Na de sluiting kan er geen nota meer uit."
        told = (
            f"Van een nota op {day(self.note_on)} tot de sluiting op {day(self.closing)}: {left}."
        )
        if self.holds:
            return f"{told} Dat is op tijd. {last}"
        what = "Dat is te laat" if self.by_law else "Dat is korter dan gebruikelijk"
        urgent = ""
        if self.latest_urgent is not None and self.note_on <= self.latest_urgent:
            urgent = f" Alleen bij onderbouwde spoed mag het tot en met {day(self.latest_urgent)}."
        return f"{told} {what}. {last}{urgent} Verleng de inschrijftermijn."


def note_period(draft: Draft, norms: NormSet, note_on: date) -> NotePeriod | None:
    """A nota on this day; None while the draft has no closing date, or the norm does not apply that day."""
    closing = closing_date(draft)
    usual, urgent = norms.get("information-days"), norms.get("information-days-urgent")
    if closing is None or usual is None:
        return None
    regime = regime_of(draft.procurement, norms)
    by_law = regime in _BY_LAW
    source = f"{usual.source}; {_COUNTING}" if by_law else "advies"
    return NotePeriod(
        note_on,
        closing,
        (closing - note_on).days,
        _latest(closing, usual),
        _latest(closing, urgent) if urgent is not None and regime in _URGENT else None,
        by_law,
        source,
    )


def closing_date(draft: Draft) -> date | None:
    """The closing date of tenders as it is filled in; None while it is open."""
    found = lookup(draft.values, CLOSING)
    return found if isinstance(found, date) else None


def _latest(closing: date, norm: Norm) -> date:
    return latest_day(closing, int(norm.value))


def latest_day(closing: date, days: int) -> date:
    """The last day that lies this many days before the closing date, with two working days in between."""
    latest = closing - days * _DAY
    while _working_days(latest, closing) < _WORKING_DAYS:
        latest -= _DAY
    return latest


def _working_days(first: date, end: date) -> int:
    """The days from the first to before the end that are no weekend and no holiday."""
    count = (end - first).days
    between = (first + number * _DAY for number in range(count))
    return sum(one.weekday() < _SATURDAY and one not in holidays(one.year) for one in between)


def holidays(year: int) -> frozenset[date]:
    """The generally recognised holidays of a year, Good Friday included (Algemene termijnenwet art. 3)."""
    easter = _easter(year)
    moving = (-2, 1, 39, 50)  # Good Friday, Easter Monday, Ascension Day, Whit Monday
    king = date(year, 4, 27)
    if king.weekday() == _SUNDAY:  # then his birthday is kept the day before
        king -= _DAY
    fixed = (date(year, 1, 1), king, date(year, 5, 5), date(year, 12, 25), date(year, 12, 26))
    return frozenset((*fixed, *(easter + number * _DAY for number in moving)))


def _easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian computus (Meeus)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, left = divmod(century, 4)
    moon = (19 * golden + century - leap - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    fourth, over = divmod(rest, 4)
    weekday = (32 + 2 * left + 2 * fourth - moon - over) % 7
    shift = (golden + 11 * moon + 22 * weekday) // 451
    month, day_of = divmod(moon + weekday - 7 * shift + 114, 31)
    return date(year, month, day_of + 1)


def _days(count: int) -> str:
    return "één dag" if count == 1 else f"{in_words(Decimal(count))} dagen"
