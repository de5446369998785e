"""The terms of two parties side by side: one month for the authority, a year for the contractor."""

from decimal import Decimal

from drafting.checks.reading.clauses import BREAKS, Span
from drafting.checks.reading.quantities import QuantityKind
from drafting.checks.reading.sentence import Sentence

_JOINTS = BREAKS | {"en", "maar", "doch", "terwijl"}


def is_shorter_for_authority(sentence: Sentence) -> bool:
    """Whether the authority has a shorter term than the market; equal terms are not unequal.

    A term belongs to the party that stands in the same part of the sentence; parts end at a mark or
    "en" between two terms. A part with both parties says nothing.
    """
    terms = [
        (at, token.quantity.months)
        for at, token in enumerate(sentence.tokens)
        if token.quantity is not None and token.quantity.kind is QuantityKind.PERIOD
    ]
    found: dict[str, Decimal] = {}
    for number, (at, months) in enumerate(terms):
        before = terms[number - 1][0] if number else -1
        after = terms[number + 1][0] if number + 1 < len(terms) else len(sentence.tokens)
        party = _party(sentence, (_cut(sentence, before, at), _cut(sentence, at, after)))
        if party:
            found.setdefault(party, months)
    return len(found) > 1 and found["authority"] < found["market"]


def _cut(sentence: Sentence, first: int, last: int) -> int:
    """Where the part of the second term begins: behind the first joint after the first term."""
    if first < 0:
        return 0
    if last == len(sentence.tokens):
        return last
    joints = (n for n in range(first + 1, last) if sentence.tokens[n].form in _JOINTS)
    return next(joints, last)


def _party(sentence: Sentence, part: Span) -> str:
    named = [
        name
        for name in ("authority", "market")
        if any(
            part[0] <= start < part[1]
            for start, _ in sentence.find(sentence.vocabulary.concept(name))
        )
    ]
    return named[0] if len(named) == 1 else ""
