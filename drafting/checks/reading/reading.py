"""A passage as sentences that can be asked what they say."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import overload

from drafting.checks.reading.quantities import Bound
from drafting.checks.reading.vocabulary import (
    NAME,
    Concept,
    Vocabulary,
    all_spans,
    atoms_in,
    stands,
)
from drafting.checks.reading.words import Place, Token, forms, sentence_spans, tokens

Span = tuple[int, int]
"""Token numbers: first, one after the last."""

BREAKS = frozenset(",;:()")
"""Marks that end a clause."""


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
    _found: dict[int, tuple[Concept, list[Span]]] = field(
        default_factory=dict, compare=False, repr=False
    )

    def has(self, name: str) -> bool:
        """Whether a concept of the lexicon stands in it."""
        return stands(self.vocabulary.concept(name), self.words, self.present)

    def find(self, phrases: Concept) -> list[Span]:
        """The places of the phrases, looked up once."""
        known = self._found.get(id(phrases))
        if known is None:
            # the phrases are kept with what they found, so that their id stays theirs
            known = phrases, all_spans(phrases, self.words, self.present)
            self._found[id(phrases)] = known
        return known[1]

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
        return any(token.form in BREAKS for token in self.tokens[start:end])

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


@dataclass(frozen=True, slots=True)
class Glance:
    """A text at first sight: where its sentences stand and which atoms each may hold.

    A sentence that leans on the one before it may hold what that one holds.
    """

    spans: tuple[Place, ...]
    seen: tuple[frozenset[int], ...]
    leans: tuple[bool, ...]

    @property
    def present(self) -> frozenset[int]:
        """The atoms that may stand somewhere in the text."""
        return frozenset[int]().union(*self.seen)


class Sentences(Sequence[Sentence]):
    """The sentences of a text, each read when it is asked for."""

    def __init__(
        self, text: str, lead: tuple[Token, ...], glance: Glance, words: Vocabulary
    ) -> None:
        self._text = text
        self._lead = lead
        self._vocabulary = words
        self._made: dict[int, Sentence] = {}
        self._glance = glance

    def __len__(self) -> int:
        return len(self._glance.spans)

    @overload
    def __getitem__(self, at: int) -> Sentence: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Sentence, ...]: ...
    def __getitem__(self, at: int | slice) -> Sentence | tuple[Sentence, ...]:
        if isinstance(at, slice):
            return tuple(self[number] for number in range(*at.indices(len(self))))
        if not 0 <= at < len(self):
            raise IndexError(at)
        made = self._made.get(at)
        if made is None:
            made = self._made[at] = self._read(at)
        return made

    def _read(self, at: int) -> Sentence:
        span = self._glance.spans[at]
        own = tokens(self._text, span.start, span.end)
        words = (*self._lead, *own)
        if self._glance.leans[at]:
            before = self._glance.spans[at - 1]
            words = (*self._lead, *_borrowed(tokens(self._text, before.start, before.end)), *own)
        atoms = atoms_in(words, self._vocabulary)
        present = frozenset[int]().union(*atoms)
        return Sentence(self._text, span.start, span.end, words, atoms, present, self._vocabulary)


class Reader:
    """Reads passages; a text that was read before with the same lead is not read again."""

    def __init__(self, vocabulary: Vocabulary, memory: int = 20_000) -> None:
        self._vocabulary = vocabulary
        self._memory = memory
        self._glances: dict[str, Glance] = {}
        self._read: dict[tuple[str, str], Sentences] = {}

    def read(self, text: str, lead: str = "") -> Sentences:
        """The sentences of a text; `lead` is what stands before and is continued by each of them."""
        key = (text, lead)
        known = self._read.get(key)
        if known is None:
            if len(self._read) >= self._memory:
                self._read.clear()
            borrowed = _borrowed(tokens(lead)) if lead else ()
            known = Sentences(text, borrowed, self.glance(text), self._vocabulary)
            self._read[key] = known
        return known

    def glance(self, text: str) -> Glance:
        """What may stand in the sentences of a text: more than `read` finds, never less."""
        known = self._glances.get(text)
        if known is None:
            if len(self._glances) >= self._memory:
                self._glances.clear()
            known = self._glances[text] = self._glanced(text)
        return known

    def _glanced(self, text: str) -> Glance:
        spans = tuple(sentence_spans(text))
        seen: list[frozenset[int]] = []
        leans: list[bool] = []
        atoms_of = self._vocabulary.atoms_of
        leaning = self._vocabulary.concept("leaning")
        own = atoms_of(NAME)
        for span in spans:
            words = forms(text[span.start : span.end])
            before = own
            own = atoms_of(NAME).union(*map(atoms_of, words.all))
            first = tuple(atoms_of(word) for word in words.first)
            leans.append(bool(seen) and stands(leaning, first, frozenset[int]().union(*first)))
            seen.append(own | before if leans[-1] else own)
        return Glance(spans, tuple(seen), tuple(leans))


def _borrowed(words: Sequence[Token]) -> tuple[Token, ...]:
    """Words of an earlier text; a colon keeps them apart from what follows."""
    lent = tuple(Token(t.form, 0, 0, t.quantity, own=False, name=t.name) for t in words)
    return (*lent, Token(":", 0, 0, own=False))
