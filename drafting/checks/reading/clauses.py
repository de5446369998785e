"""The clauses of a sentence: where each begins, which depend on another, which only tell of others.

Dutch shows a dependent clause by the word that opens it and by its verb at the end: "die ook digitaal
kunnen worden ingediend". What such a clause allows is not what the sentence allows.
"""

from collections.abc import Sequence

from drafting.checks.reading.words import Token

Span = tuple[int, int]
"""Token numbers: first, one after the last."""

BREAKS = frozenset(",;:()")
"""Marks that end a clause."""

_STOPS = frozenset(";")
_RELATIVES = frozenset(
    (
        "die", "dat", "wat", "wie", "wiens", "wier", "welke", "hetgeen", "waar", "waaraan", "waarbij", "waarbinnen",
        "waardoor", "waarin", "waarmee", "waarna", "waarnaast", "waarnaar", "waarom", "waaronder", "waarop",
        "waarover", "waartegen", "waartoe", "waaruit", "waarvan", "waarvoor",
    )
)  # fmt: skip
_BEHIND = frozenset(("wie", "welke", "wat"))
_DEPENDENT = _RELATIVES | {"hoewel", "ofschoon", "zoals", "hoe", "zodat"}
_TAIL = 3
"""How many words may follow a verb that stands at the end of its clause: kunnen worden ingediend."""


def is_dependent(tokens: Sequence[Token], at: int) -> bool:
    """Whether the verb at a token closes a dependent clause: facturen die wij kunnen betalen.

    A verb in second place does not: die mag u inzetten, waarbij u kunt kiezen uit drie vormen.
    """
    first = at
    while first and tokens[first - 1].form not in BREAKS:
        first -= 1
    opened = [n for n in range(first, at) if tokens[n].form in _DEPENDENT]
    if not opened:
        return False
    if opened[-1] == at - 1 and (at - 1 == 0 or tokens[at - 2].form in ";:"):
        return False
    last = at + 1
    while last < len(tokens) and tokens[last].form not in BREAKS:
        last += 1
    rest = [token.form for token in tokens[at + 1 : last]]
    if len(rest) <= _TAIL:
        return all(_is_verbal(form) for form in rest)
    # "die de toets kunnen doorstaan worden betaald": a verb of the main clause follows at once
    return rest[0].endswith("en") and opened[-1] < at - 1 and rest[1] in _SECOND


_SECOND = frozenset(
    ("is", "zijn", "wordt", "worden", "heeft", "hebben", "geldt", "gelden", "komt", "komen", "moet", "moeten")
)  # fmt: skip


def _is_verbal(form: str) -> bool:
    return form.endswith(("en", "n", "t", "d")) or form == "te"


def stretch(tokens: Sequence[Token], span: Span) -> Span:
    """The part of a sentence around a span that semicolons set apart."""
    first, last = span
    while first and tokens[first - 1].form not in _STOPS:
        first -= 1
    while last < len(tokens) and tokens[last].form not in _STOPS:
        last += 1
    return first, last


def is_aside(tokens: Sequence[Token], span: Span, about: Span) -> bool:
    """Whether a place stands in a clause between marks that only says more of a noun outside it.

    Such as the last words of: het bedrijf bestaat vijf jaar, wat u met een uittreksel laat zien.
    """
    first, last = span[0], clause_end(tokens, span[0])
    while first and tokens[first - 1].form not in BREAKS:
        first -= 1
    if span[1] > last or (first < about[1] and about[0] < last):
        return False
    opening = [token.form for token in tokens[first : first + 2]]
    return first > 0 and bool(opening) and (opening[0] in _RELATIVES or opening[-1] in _BEHIND)


def clause_end(tokens: Sequence[Token], at: int) -> int:
    """The number of the first mark at or after a token; the number of tokens when there is none."""
    while at < len(tokens) and tokens[at].form not in BREAKS:
        at += 1
    return at
