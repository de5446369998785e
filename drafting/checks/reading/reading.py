"""A passage as sentences that can be asked what they say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from drafting.checks.reading.quantities import Bound
from drafting.checks.reading.vocabulary import (
    NAME,
    Concept,
    Vocabulary,
    all_spans,
    atoms_in,
    stands,
)
from drafting.checks.reading.words import Token, forms, sentence_spans, tokens

Span = tuple[int, int]
"""Token numbers: first, one after the last."""

_BREAKS = frozenset(",;:()")


class Strength(StrEnum):
    """How binding a sentence is."""

    MUST = "must"
    PRESENT = "present"
    MAY = "may"
    WISH = "wish"


class Side(StrEnum):
    """Whose doing a sentence is about."""

    MARKET = "market"
    AUTHORITY = "authority"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Sentence:
    """A sentence of a passage with the words it leans on before its own (lead-in, column, "deze").

    `start` and `end` are its place in the passage. Questions about it are answered once and kept.
    """

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    words: tuple[frozenset[int], ...]
    present: frozenset[int]
    vocabulary: Vocabulary

    def has(self, name: str) -> bool:
        """Whether a concept of the lexicon stands in it."""
        return stands(self.vocabulary.concept(name), self.words, self.present)

    def find(self, phrases: Concept) -> list[Span]:
        """The places of the phrases."""
        return all_spans(phrases, self.words, self.present)

    def matches(self, phrases: Concept) -> bool:
        """Whether one of the phrases stands in it."""
        return stands(phrases, self.words, self.present)

    @cached_property
    def strength(self) -> Strength:
        """Must, a plain present tense, may, or a wish."""
        if self.has("must"):
            return Strength.MUST
        if self.has("wish"):
            return Strength.WISH
        return Strength.MAY if self.has("may") else Strength.PRESENT

    @cached_property
    def side(self) -> Side:
        """The party that is named first; unknown when none is."""
        market = self.find(self.vocabulary.concept("market"))
        authority = self.find(self.vocabulary.concept("authority"))
        if not market and not authority:
            return Side.UNKNOWN
        if market and (not authority or market[0] < authority[0]):
            return Side.MARKET
        return Side.AUTHORITY

    @cached_property
    def motivated(self) -> bool:
        """Whether it gives a reason."""
        return self.has("reason")

    @cached_property
    def released(self) -> list[Span]:
        """Words that lift a demand: niet verplicht, hoeft niet, vervalt."""
        return self.find(self.vocabulary.concept("released"))

    def is_negated(self, span: Span) -> bool:
        """Whether the words of the span are denied: geen omzeteis, zonder bankgarantie, X is niet vereist."""
        first, last = span
        denial = self.find(self.vocabulary.concept("no"))
        for _start, end in denial:
            if end <= first <= end + 5 and not self._broken(end, first):
                return True
        return any(start < last + 14 and end > first - 14 for start, end in self.released)

    def _broken(self, start: int, end: int) -> bool:
        return any(token.form in _BREAKS for token in self.tokens[start:end])

    def bound(self, at: int) -> Bound:
        """The side of the quantity at token `at` on which a demand lies: minimaal 5 is a lower bound."""
        before = range(max(0, at - 7), at)
        after = range(at + 1, min(len(self.words), at + 4))
        best: tuple[int, Bound] | None = None
        for name, bound in (("lower", Bound.LOWER), ("upper", Bound.UPPER), ("about", Bound.ABOUT)):
            for start, end in self.find(self.vocabulary.concept(name)):
                near = start in before and end <= at and not self._divided(end, at)
                if near and (best is None or at - end < best[0]):
                    best = (at - end, bound)
            for start, _end in self.find(self.vocabulary.concept(f"{name}_after")):
                if start in after and start == at + 1:
                    return bound
        return best[1] if best else Bound.EXACT

    def _divided(self, start: int, end: int) -> bool:
        """Another quantity or the end of a clause lies between a word and its quantity."""
        return any(t.quantity is not None or t.form in ",;:" for t in self.tokens[start:end])

    def is_strict(self, at: int) -> bool:
        """Whether the quantity itself is not enough: meer dan 5, boven de 5."""
        spans = self.find(self.vocabulary.concept("strictly"))
        return any(start < at and at - 3 <= end <= at for start, end in spans)

    def own_place(self, span: Span) -> tuple[int, int] | None:
        """Where the own tokens of a span stand in the passage; None when all are borrowed."""
        own = [token for token in self.tokens[span[0] : span[1]] if token.own]
        return (own[0].start, own[-1].end) if own else None


class Reader:
    """Reads passages; a text that was read before with the same lead is not read again."""

    def __init__(self, vocabulary: Vocabulary, memory: int = 20_000) -> None:
        self._vocabulary = vocabulary
        self._memory = memory
        self._read: dict[tuple[str, str], tuple[Sentence, ...]] = {}
        self._seen: dict[tuple[str, str], frozenset[int]] = {}

    def read(self, text: str, lead: str = "") -> tuple[Sentence, ...]:
        """The sentences of a text; `lead` is what stands before and is continued by each of them."""
        key = (text, lead)
        known = self._read.get(key)
        if known is None:
            if len(self._read) >= self._memory:
                self._read.clear()
            known = self._read[key] = tuple(self._sentences(text, lead))
        return known

    def glance(self, text: str, lead: str = "") -> frozenset[int]:
        """The atoms that may stand in a text and its lead: more than `read` finds, never less."""
        key = (text, lead)
        known = self._seen.get(key)
        if known is None:
            if len(self._seen) >= self._memory:
                self._seen.clear()
            atoms_of = self._vocabulary.atoms_of
            words = forms(f"{lead} {text}" if lead else text)
            known = frozenset(atoms_of(NAME).union(*(atoms_of(word) for word in words)))
            self._seen[key] = known
        return known

    def _sentences(self, text: str, lead: str) -> list[Sentence]:
        borrowed = _borrowed(tokens(lead)) if lead else ()
        before: Sequence[Token] = ()
        result = []
        for span in sentence_spans(text):
            own = tokens(text, span.start, span.end)
            leans = bool(own) and bool(before) and self._leans(own)
            words = (*borrowed, *(_borrowed(before) if leans else ()), *own)
            atoms = atoms_in(words, self._vocabulary)
            result.append(
                Sentence(
                    text, span.start, span.end, words, atoms,
                    frozenset[int]().union(*atoms), self._vocabulary,
                )
            )  # fmt: skip
            before = own
        return result

    def _leans(self, own: Sequence[Token]) -> bool:
        atoms = atoms_in(own[:2], self._vocabulary)
        present = frozenset[int]().union(*atoms)
        return stands(self._vocabulary.concept("leaning"), atoms, present)


def _borrowed(words: Sequence[Token]) -> tuple[Token, ...]:
    """Words of an earlier text; a colon keeps them apart from what follows."""
    lent = tuple(replace(t, start=0, end=0, own=False) for t in words)
    return (*lent, Token(":", 0, 0, own=False))
