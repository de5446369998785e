"""Which number of a sentence belongs to a demand, and how often something is asked a year."""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from drafting.bidders.ask import RHYTHM, Ask
from drafting.bidders.demand import DemandKind, Unit
from drafting.checks.reading.phrases import spans
from drafting.checks.reading.quantities import Quantity, QuantityKind
from drafting.checks.reading.sentence import BREAKS, Sentence, Span

_RHYTHMS = (
    (re.compile(r"\bwekelijks\w*|\b(?:per|elke|iedere|eens per) week\b", re.IGNORECASE), 52),
    (
        re.compile(
            r"(?<!twee)(?<!drie)\bmaandelijks\w*|\b(?:per|elke|iedere) (?:kalender)?maand\b|\bmaandrapport\w*",
            re.IGNORECASE,
        ),
        12,
    ),
    (re.compile(r"\btweemaandelijks\w*|\bom de maand\b", re.IGNORECASE), 6),
    (
        re.compile(
            r"\b(?:per|elk|ieder) kwartaal\b|\bkwartaal(?:lijks\w*|rapport\w*|overzicht\w*)|\bdriemaandelijks\w*",
            re.IGNORECASE,
        ),
        4,
    ),
    (re.compile(r"\bhalfjaarlijks\w*|\b(?:per|elk|ieder) half ?jaar\b", re.IGNORECASE), 2),
    (
        re.compile(
            r"(?<!half)\bjaarlijks\w*|\b(?:per|elk|ieder) jaar\b|\bjaarrapport\w*", re.IGNORECASE
        ),
        1,
    ),
)
_TIMES_A_YEAR = {"jaar": 1, "halfjaar": 2, "kwartaal": 4, "maand": 12, "week": 52, "dag": 365}
_UNITS = {
    QuantityKind.MONEY: Unit.EURO,
    QuantityKind.PERCENTAGE: Unit.PERCENT,
    QuantityKind.TIMES: Unit.TIMES,
    QuantityKind.COUNT: Unit.PIECES,
    QuantityKind.FREQUENCY: Unit.PER_YEAR,
}
_PER_EVENT = re.compile(
    r"\s*,?\s*per\s+(?:gebeurtenis|aanspraak|schadegeval|geval|schade)", re.IGNORECASE
)
_AT_LEAST = {DemandKind.STAFF: 1}
"""One person is no demand on size."""

_IN_YEARS = frozenset({DemandKind.YEARS, DemandKind.CLOSED_YEARS})


@dataclass(frozen=True, slots=True)
class Asked:
    """A number as it was asked, or the words when there is none; `end` is where it stands in the passage."""

    value: Decimal | None
    unit: Unit
    written: str
    end: int


def asked_of(ask: Ask, sentence: Sentence, about: Span) -> Asked | None:
    """The number nearest to the subject that can belong to it; None when there is none.

    Of two amounts the one for each event goes first.
    """
    found: list[tuple[int, Asked]] = []
    first, last = about
    for at, token in enumerate(sentence.tokens):
        quantity = token.quantity
        if quantity is None or not token.own or quantity.kind not in ask.kinds:
            continue
        gap = at - last if at >= last else first - at
        if gap > ask.near or not _counts(ask, sentence, at):
            continue
        written = sentence.text[token.start : token.end]
        value, unit = _valued(ask.kind, quantity)
        if value <= _AT_LEAST.get(ask.kind, 0) or quantity.unit.startswith("u"):
            continue
        found.append((gap, Asked(value, unit, written, token.end)))
    per_event = [one for one in found if _PER_EVENT.match(sentence.text, one[1].end)]
    if found:
        return min(per_event or found, key=lambda one: one[0])[1]
    return _rhythm(sentence) if RHYTHM in ask.kinds else None


def _counts(ask: Ask, sentence: Sentence, at: int) -> bool:
    stated = sentence.find(sentence.vocabulary.concept("estimate_is"))
    if sentence.tokens[at].form == "#money" and any(end == at for _, end in stated):
        return False  # the value of the contract itself: een opdracht van € 100.000
    if ask.bounds and sentence.bound(at) not in ask.bounds:
        return False
    if not ask.noun or sentence.tokens[at].form != "#count":
        return True
    clause = tuple(
        takewhile(lambda token: token.form not in BREAKS, sentence.tokens[at + 1 : at + 5])
    )
    after = sentence.words[at + 1 : at + 1 + len(clause)]
    return any(True for phrase in ask.noun for _ in spans(phrase, after))


def _valued(kind: DemandKind, quantity: Quantity) -> tuple[Decimal, Unit]:
    if quantity.kind is QuantityKind.PERIOD:
        if kind in _IN_YEARS:
            return quantity.months / 12, Unit.YEARS
        return Decimal(quantity.days), Unit.DAYS
    if quantity.kind is QuantityKind.COUNT and kind is DemandKind.CLOSED_YEARS:
        return quantity.value, Unit.YEARS
    if quantity.kind is QuantityKind.FREQUENCY:
        return quantity.value * _TIMES_A_YEAR.get(quantity.unit, 1), Unit.PER_YEAR
    return quantity.value, _UNITS.get(quantity.kind, Unit.PIECES)


def _rhythm(sentence: Sentence) -> Asked | None:
    """How often a year, from the words: maandelijks, per kwartaal; the most often of them."""
    for pattern, times in _RHYTHMS:
        match = pattern.search(sentence.text, sentence.start, sentence.end)
        if match:
            return Asked(Decimal(times), Unit.PER_YEAR, match[0], match.end())
    return None
