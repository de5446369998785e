"""The unit of a bare number in a table, as the head of its column gives it: Bedrag (x € 1.000)."""

import re
from collections.abc import Sequence
from decimal import Decimal

from drafting.checks.reading.characters import folded
from drafting.checks.reading.quantities import Quantity, QuantityKind
from drafting.checks.reading.words import KIND_FORMS, Token

_MONEY = re.compile(
    r"(?:\(|\bin\b|,)\s*(?:[x×]\s*)?(?:€|eur\b|euro\b)\s*"
    r"(?P<size>1[. ]000[. ]000|1[. ]000|duizend|miljoen|mln|k\b)?"
    r"|\(\s*[x×]\s*(?P<times>1[. ]000[. ]000|1[. ]000)\s*(?:€|euro)"
    r"|(?:\(|\bin\b)\s*(?P<large>duizenden|miljoenen|mln)\.?\s*(?:€|euro)"
)
_PERIOD = re.compile(
    r"(?:\(|\bin\b)\s*(?P<unit>dagen|werkdagen|weken|maanden|mnd|jaren|jaar|uren)\b"
)
_PERCENTAGE = re.compile(r"(?:\(|\bin\b)\s*(?:%|procent\w*|percentage\w*)")
_MILLION = ("1.000.000", "1 000 000", "miljoen", "mln", "miljoenen")
_THOUSAND = ("1.000", "1 000", "duizend", "k", "duizenden")


def in_unit(cell: Sequence[Token], lead: str) -> tuple[Token, ...]:
    """The tokens of a cell; a number that stands alone in it takes the unit of the column's head.

    `lead` is what stands before the cell, the head last. Text with more than one number, or with a
    quantity of its own, stays as it is.
    """
    numbers = [token for token in cell if token.quantity is not None]
    if len(numbers) != 1 or numbers[0].form != "#count" or len(cell) > _ALONE:
        return tuple(cell)
    number = numbers[0]
    made = _made(number, folded(lead.rpartition(": ")[2]))
    return tuple(made if token is number else token for token in cell)


_ALONE = 3
"""A cell of more words than this is a text with a number in it."""


def without_unit(head: Sequence[Token], lead: str) -> tuple[Token, ...]:
    """The tokens of a lead without the amount that is only its unit: not € 1.000 of (x € 1.000)."""
    if not _MONEY.search(folded(lead.rpartition(": ")[2])):
        return tuple(head)
    last = max((n for n, token in enumerate(head) if token.form == "#money"), default=-1)
    return tuple(token for n, token in enumerate(head) if n != last)


def _made(number: Token, head: str) -> Token:
    quantity = number.quantity
    if quantity is None:
        return number
    if money := _MONEY.search(head):
        size = money["size"] or money["times"] or money["large"] or ""
        factor = 1_000_000 if size in _MILLION else 1_000 if size in _THOUSAND else 1
        return _as(number, quantity, QuantityKind.MONEY, "eur", Decimal(factor))
    if period := _PERIOD.search(head):
        return _as(number, quantity, QuantityKind.PERIOD, period["unit"], Decimal(1))
    if _PERCENTAGE.search(head):
        return _as(number, quantity, QuantityKind.PERCENTAGE, "%", Decimal(1))
    return number


def _as(number: Token, quantity: Quantity, kind: QuantityKind, unit: str, by: Decimal) -> Token:
    value = quantity.value * by
    made = Quantity(kind, value, unit, quantity.start, quantity.end, quantity.repeats)
    return Token(KIND_FORMS[kind], number.start, number.end, made, number.own, number.name)
