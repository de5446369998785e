"""Norms in Dutch: what they ask, when they apply, where they stand, and what is uncertain about them."""

from collections.abc import Sequence
from itertools import groupby

from drafting.norms import Norm, NormSet, latest
from drafting.text.written_values import NBSP, day, enumeration, money, number

KINDS = {
    "law": "wet",
    "guide": "Gids Proportionaliteit",
    "practice": "praktijk, geen norm",
}
"""What a norm rests on, in a few words."""

_UNITS = {
    "percent": ("%", "%"),
    "days": ("dag", "dagen"),
    "months": ("maand", "maanden"),
    "years": ("jaar", "jaar"),
    "times": ("maal", "maal"),
}
_NAMED, _MOST_NAMED = 2, 4


def norm_value(norm: Norm) -> str:
    """The value with its unit: '3 maal', '5 %', '36 maanden', '€ 216.000'; a count is a bare number."""
    if norm.unit == "eur":
        return money(norm.value)
    if norm.unit not in _UNITS:
        return number(norm.value)
    one, more = _UNITS[norm.unit]
    return f"{number(norm.value)}{NBSP}{one if norm.value == 1 else more}"


def norm_period(norm: Norm) -> str:
    """When it applies: 'vanaf 1 april 2013', '1 januari 2026 tot en met 31 december 2027'."""
    if norm.valid_until is None:
        return f"vanaf {day(norm.valid_from)}"
    return f"{day(norm.valid_from)} tot en met {day(norm.valid_until)}"


def norm_asks(norm: Norm) -> str:
    """What it asks: 'Hoogste omzeteis, maal de raming: 3 maal'."""
    return f"{norm.label}: {norm_value(norm)}"


def norm_proof(norm: Norm) -> str:
    """When it applies, where it stands, who looked last: a sentence each."""
    return f"Geldig {norm_period(norm)}. Bron: {norm.source}. Nagekeken op {day(norm.verified_on)}."


def norm_line(norm: Norm) -> str:
    """Everything that is told of a norm that decided, on one line."""
    return f"{norm_asks(norm)}. {norm_proof(norm)}"


def norm_warnings(norms: NormSet) -> tuple[str, ...]:
    """What must be said about the norms of this day, a few sentences each; empty when all is well."""
    said = (
        *(_outdated(group, norms) for group in _by_end(norms)),
        _missing(norms),
        _unverified(norms),
    )
    return tuple(words for words in said if words)


def _by_end(norms: NormSet) -> list[tuple[Norm, ...]]:
    """The outdated norms, those that ended on the same day together."""
    used = [norm for norm in norms.norms if norm.key in norms.outdated]
    used.sort(key=lambda norm: norm.valid_until or norms.day)
    return [tuple(group) for _, group in groupby(used, key=lambda norm: norm.valid_until)]


def _outdated(group: Sequence[Norm], norms: NormSet) -> str:
    ended = group[0].valid_until
    assert ended is not None
    named = _named([f"{_quoted(norm)} ({norm_value(norm)})" for norm in group])
    values, gold, new = (
        ("waarden", "golden", "de nieuwe waarden")
        if len(group) > 1
        else ("waarde", "gold", "de nieuwe waarde")
    )
    return (
        f"Nog niet bekend voor {day(norms.day)}: {named}. Gerekend is met de {values} die {gold} tot en met "
        f"{day(ended)}. Zoek {new} op."
    )


def _missing(norms: NormSet) -> str:
    found = [norm for key in norms.missing if (norm := latest(key)) is not None]
    if not found:
        return ""
    return (
        f"Geen waarde bekend voor {day(norms.day)}: {_named([_quoted(norm) for norm in found])}. "
        "Wat daarvan afhangt, is niet getoetst. Controleer de publicatiedatum."
    )


def _unverified(norms: NormSet) -> str:
    found = [norm for norm in norms.norms if norm.key in norms.unverified]
    until = min((norm.verified_until for norm in found if norm.verified_until), default=None)
    if until is None:
        return ""
    used, still = ("Ze zijn", "ze nog gelden") if len(found) > 1 else ("Deze is", "deze nog geldt")
    return (
        f"Nagekeken tot en met {day(until)}, dus niet voor {day(norms.day)}: "
        f"{_named([_quoted(norm) for norm in found])}. {used} wel gebruikt; ga na of {still}."
    )


def _quoted(norm: Norm) -> str:
    return f"\N{LEFT SINGLE QUOTATION MARK}{norm.label}\N{RIGHT SINGLE QUOTATION MARK}"


def _named(labels: Sequence[str]) -> str:
    """The labels in a sentence; of many the first two."""
    if len(labels) <= _MOST_NAMED:
        return enumeration(tuple(labels))
    return f"{', '.join(labels[:_NAMED])} en nog {len(labels) - _NAMED}"
