"""Demands that are light one by one and heavy together.

stack   how many different kinds of demand a document makes, by the labels of the looks
sum     what the looks add up to: their labels are numbers, `count` or `often`
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from drafting.checks.facts import Facts
from drafting.checks.kinds.labelled import Seen, seen_in
from drafting.checks.kinds.search import distance
from drafting.checks.kinds.whole import Found, Whole
from drafting.checks.reading import durations
from drafting.checks.reading.quantities import QuantityKind
from drafting.checks.reading.sentence import Sentence
from drafting.checks.reading.words import Token
from drafting.checks.rule import Hit, Rule
from drafting.norms import Norm
from drafting.text.written_values import enumeration, number

COUNTED = "count"
"""The label of a look that counts for as many as the number beside its subject."""

OFTEN = "often"
"""The label of a look that counts for as often a year as the text says."""

_BESIDE = 3
"""How many words may stand between a subject and its number."""

_EVERY = re.compile(r"(?:elke?|iedere?|per|eens per)\b", re.IGNORECASE)


def stack(rule: Rule, whole: Whole, facts: Facts) -> Iterator[Found]:
    """At most one: at the demand that passes the limit, with all kinds in the message."""
    missing = facts.missing(rule.needs)
    if missing:
        yield Found(Hit((0, 0), missing=missing))
        return
    norm = limit_of(rule, facts)
    if norm is None:
        return
    first: dict[str, Seen] = {}
    for seen in seen_in(rule, whole, facts):
        first.setdefault(seen.label, seen)
    if len(first) > norm.value:
        last = tuple(first.values())[int(norm.value)]
        yield last.found(
            norm.key, (("asked", enumeration(tuple(first))), ("limit", number(norm.value)))
        )


def total(rule: Rule, whole: Whole, facts: Facts) -> Iterator[Found]:
    """At most one: at the subject that takes the total over the limit."""
    missing = facts.missing(rule.needs)
    if missing:
        yield Found(Hit((0, 0), missing=missing))
        return
    norm = limit_of(rule, facts)
    if norm is None:
        return
    said: set[tuple[str, str]] = set()
    added, last = Decimal(0), None
    for seen in seen_in(rule, whole, facts):
        # what an annex says again in the same words is asked once
        if (seen.label, seen.quote.casefold()) in said:
            continue
        said.add((seen.label, seen.quote.casefold()))
        added += _worth(seen)
        if last is None and added > norm.value:
            last = seen
    if last is not None:
        yield last.found(norm.key, (("asked", number(added)), ("limit", number(norm.value))))


def limit_of(rule: Rule, facts: Facts) -> Norm | None:
    """The norm of the first limit whose condition holds."""
    for limit in rule.limits:
        if not limit.when or facts.holds(limit.when):
            return facts.norms.get(limit.norm)
    return None


def _worth(seen: Seen) -> Decimal:
    """How many a year a subject stands for; 0 when no number belongs to it."""
    if seen.label not in {COUNTED, OFTEN}:
        return Decimal(seen.label)
    near = []
    for at, token in enumerate(seen.sentence.tokens):
        value = _number(token) if seen.label == COUNTED else _yearly(seen.sentence, token)
        gap = distance((at, at + 1), seen.subject.about)
        if value and gap <= (_BESIDE if seen.label == COUNTED else seen.subject.look.near):
            near.append((gap, value))
    return min(near, default=(0, Decimal(0)))[1]


def _number(token: Token) -> Decimal:
    quantity = token.quantity
    return quantity.value if quantity and quantity.kind is QuantityKind.COUNT else Decimal(0)


def _yearly(sentence: Sentence, token: Token) -> Decimal:
    """How often a year a token says: "elk kwartaal" is 4, "twee keer per maand" 24; else 0."""
    quantity = token.quantity
    length = durations.months(Decimal(1), quantity.unit) if quantity else Decimal(0)
    if quantity is None or not length or not quantity.value:
        return Decimal(0)
    if quantity.kind is QuantityKind.FREQUENCY:
        return (quantity.value * 12 / length).quantize(Decimal(1))
    every = token.own and _EVERY.match(sentence.text[token.start : token.end])
    if quantity.kind is QuantityKind.PERIOD and every:
        return (12 / (length * quantity.value)).quantize(Decimal(1))
    return Decimal(0)
