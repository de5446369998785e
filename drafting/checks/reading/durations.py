"""Periods, repeated periods, frequencies and dates as Dutch writes them. Input is folded text."""

import re
from datetime import date
from decimal import Decimal
from math import ceil

from drafting.checks.reading.found import Found
from drafting.checks.reading.numerals import FACTOR, NUMBER, number_of

_UNIT = (
    r"(?:kalenderdagen|kalenderdag|werkdagen|werkdag|dagen|dag|etmalen|etmaal|uren|uur|weken|week|kalendermaanden|"
    r"maanden|maand|kwartalen|kwartaal|boekjaren|boekjaar|kalenderjaren|kalenderjaar|jaren|jaar|"
    r"halfjaar|half jaar|optiejaren|contractjaren|contractjaar|schooljaren|schooljaar|dgn|mnd|jr|wkn)\b"
)
_BETWEEN = (
    r"(?:(?:laatste?|afgelopen|achtereenvolgende|opeenvolgende|volle|volledige|hele|gehele|aaneengesloten|afgesloten|"
    r"voorafgaande|voorgaande|extra|meest|recente|recentste|recent|gemeten|achtereen|lange|kalender|vaste|aaneensluitende|vorige|komende|eerste|eerstvolgende)\s+){0,3}"
)
_RANGE = re.compile(
    rf"(?P<a>{NUMBER})\s*(?:\+|à|tot en met|tot|t/m|-|of|en\s+(?:maximaal|ten hoogste|hooguit|hoogstens))\s*"
    rf"(?P<b>{NUMBER})\s+{_BETWEEN}(?P<u>{_UNIT})"
)
_PERIOD = re.compile(
    rf"(?<![\d.,:])(?P<n>{NUMBER})(?:\s*\((?P<m>{NUMBER})\))?\s*-?\s*{_BETWEEN}(?P<u>{_UNIT})"
)
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}\s*uur")
_ONE = re.compile(r"\b(?P<n>een|één|het|elk)\s+(?P<h>half jaar|halfjaar|kwartaal)\b")
_YEARLY = re.compile(rf"(?P<n>{FACTOR})-?jarige?\b")
_DAYS_TERM = re.compile(rf"(?P<n>{NUMBER})-?\s?(?P<u>dagen|weken|maanden)(?=termijn)")
_REPEATED = re.compile(
    rf"(?P<n>{FACTOR})\s?(?:x|maal|keer|opties|verlengingen|verlengingsopties|optieperiodes)\s+"
    r"(?:met\s+|van\s+(?:elk\s+)?|à\s+|om\s+|een\s+(?:verlenging|optie|optieperiode)\s+van\s+)?"
    r"(?:(?:telkens|steeds|maximaal|ten hoogste)\s+)*(?:voor\s+)?"
    rf"(?P<m>{NUMBER})(?:\s*\({NUMBER}\))?\s*(?P<u>{_UNIT})"
)
_FREQUENCY = re.compile(
    rf"(?P<n>{FACTOR})\s?(?:maal|keer|x)\s+(?:per|in het|in de)\s+(?P<u>jaar|maand|week|kwartaal|dag|halfjaar)\b"
)
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip
_MONTHS = "|".join(MONTHS)
_DATE = re.compile(
    rf"\b\d{{1,2}}\s+(?:{_MONTHS})(?:\s+\d{{4}})?\b|\b\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{2,4}}\b"
    rf"|\b(?:eerste|tweede|derde|vierde)\s+kwartaal(?:\s+(?:van\s+)?\d{{4}})?\b|\b(?:{_MONTHS})\s+\d{{4}}\b"
    r"|\b(?:in|sinds|vanaf|jaar|jaren|eind|medio|begin)\s+(?:19|20)\d\d\b"
)
_FULL_DATE = re.compile(
    rf"(?P<d>\d{{1,2}})(?:\s+|[-/])(?P<m>{_MONTHS}|\d{{1,2}})(?:\s+|[-/])(?P<y>\d{{4}}|\d{{2}})"
)
_PLACE_OF_UNIT = {
    "dgn": 1, "mnd": 30, "wkn": 7, "dag": 1, "etma": 1, "week": 7, "weke": 7, "maan": 30, "kwar": 91, "half": 182,
}  # fmt: skip


def days(count: Decimal, unit: str) -> int:
    """Calendar days, rounded up: hours / 24, working days x 7/5, a month 30, a year 365."""
    if unit.startswith("u"):
        return ceil(count / 24)
    if unit.startswith("werk"):
        return ceil(count * 7 / 5)
    key = unit.removeprefix("kalender").removeprefix("boek")[:4]
    size = next((n for start, n in _PLACE_OF_UNIT.items() if key.startswith(start)), 365)
    return ceil(count * size)


def months(count: Decimal, unit: str) -> Decimal:
    """Months: a year twelve, a quarter three, shorter units by days of which 30 make a month."""
    key = unit.removeprefix("kalender").removeprefix("boek")
    if key.startswith(("jaar", "jare", "optie", "contract", "school", "jr")):
        return count * 12
    if key.startswith("half"):
        return count * 6
    if key.startswith("kwar"):
        return count * 3
    if key.startswith(("maan", "mnd")):
        return count
    return Decimal(days(count, unit)) / 30


def repeated(text: str) -> list[Found]:
    """Options such as 2 x 12 maanden, tweemaal met een jaar."""
    found = []
    for match in _REPEATED.finditer(text):
        times, length = number_of(match["n"]), number_of(match["m"])
        if times is not None and length is not None:
            found.append(Found(length, match["u"], match.start(), match.end(), int(times)))
    return found


def periods(text: str) -> list[Found]:
    """Lengths of time; both ends of a range have the unit that stands after the second."""
    clocks = [m.span() for m in _CLOCK.finditer(text)]
    found: list[Found] = []

    def add(value: Decimal | None, unit: str, start: int, end: int) -> None:
        free = not any(f.start < end and start < f.end for f in found)
        if value is not None and free and not any(a < end and start < b for a, b in clocks):
            found.append(Found(value, unit, start, end))

    for match in _RANGE.finditer(text):
        add(number_of(match["a"]), match["u"], match.start("a"), match.end("a"))
        add(number_of(match["b"]), match["u"], match.start("b"), match.end())
    for match in _PERIOD.finditer(text):
        add(number_of(match["m"] or match["n"]), match["u"], match.start(), match.end())
    for match in _ONE.finditer(text):
        add(Decimal(1), match["h"], match.start(), match.end())
    for match in _YEARLY.finditer(text) if "jarig" in text else ():
        add(number_of(match["n"]), "jaar", match.start(), match.end())
    for match in _DAYS_TERM.finditer(text) if "termijn" in text else ():
        add(number_of(match["n"]), match["u"], match.start(), match.end())
    return found


def frequencies(text: str) -> list[Found]:
    """How often in a period: twee keer per jaar."""
    found = []
    for match in _FREQUENCY.finditer(text):
        value = number_of(match["n"])
        if value is not None:
            found.append(Found(value, match["u"], match.start(), match.end()))
    return found


def dates(text: str) -> list[Found]:
    """Days, quarters and years on the calendar; the value of a full date is its ordinal day, else 0."""
    return [Found(Decimal(_ordinal(m[0])), "", m.start(), m.end()) for m in _DATE.finditer(text)]


def _ordinal(text: str) -> int:
    match = _FULL_DATE.fullmatch(text)
    if match is None:
        return 0
    month = match["m"]
    number = int(month) if month.isdigit() else MONTHS.index(month) + 1
    year = int(match["y"])
    try:
        return date(year + 2000 if year < 100 else year, number, int(match["d"])).toordinal()
    except ValueError:
        return 0
