"""A sentence that can be asked what it says: how binding, about whom, what it denies, which bounds."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from drafting.checks.reading.quantities import Bound
from drafting.checks.reading.vocabulary import (
    Concept,
    Vocabulary,
    all_spans,
    stands,
)
from drafting.checks.reading.words import Token

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

    def at(self, text: str, start: int) -> "Sentence":
        """The same sentence where it stands in a text; what was found in it stays known."""
        if start == self.start and text == self.text:
            return self
        moved = tuple(
            Token(t.form, t.start + start, t.end + start, t.quantity, name=t.name) if t.own else t
            for t in self.tokens
        )
        end = start + self.end - self.start
        return Sentence(
            text, start, end, moved, self.words, self.present, self.vocabulary, self._found
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

    def strength_at(self, span: Span) -> Strength:
        """How binding the sentence is at a place: what another clause allows does not count there.

        A clause without a verb of its own, and a condition, share in what the whole sentence says.
        """
        if self.strength is not Strength.MAY:
            return self.strength
        first, last = self._clause(span)
        allowed = self.find(self.vocabulary.concept("may"))
        if any(first <= start < last for start, _ in allowed):
            return Strength.MAY
        own = self.words[first:last]
        present = frozenset[int]().union(*own)
        if stands(self.vocabulary.concept("condition"), own[:2], present):
            return Strength.MAY
        verbs = self.vocabulary.concept("finite")
        return Strength.PRESENT if stands(verbs, own, present) else Strength.MAY

    def _clause(self, span: Span) -> Span:
        """The clause around a span, as far as marks and "en kan", "maar mag" show it."""
        first, last = 0, len(self.tokens)
        for at in self._joints:
            if at <= span[0]:
                first = at
            elif at >= span[1]:
                last = at
                break
        return first, last

    @cached_property
    def _joints(self) -> tuple[int, ...]:
        """The token numbers where a new clause begins, in order."""
        marks = {at + 1 for at, token in enumerate(self.tokens) if token.form in BREAKS}
        return tuple(sorted(marks | {at for at, _ in self._find("joint")}))

    @cached_property
    def side(self) -> Side:
        """Whose doing it is: the first party that is not behind "voor", "van", "aan" and the like.

        A demand that names the authority only as a place is nobody's yet. When the authority asks, the
        market has to do; when it admits or refuses, that is nobody's duty.
        """
        market = [(span, Side.MARKET) for span in self._find("market")]
        authority = [(span, Side.AUTHORITY) for span in self._find("authority")]
        named = sorted(market + authority, key=lambda one: one[0])
        if not named:
            return Side.UNKNOWN
        behind = {end for _, end in self._find("oblique")}
        span, side = next((one for one in named if one[0][0] not in behind), named[0])
        if side is Side.MARKET:
            return side
        place = span[0] in {end for _, end in self._find("place_of")}
        if place and self.strength is Strength.MUST:
            return Side.UNKNOWN
        if any(start <= span[1] + 3 and end > span[0] - 3 for start, end in self._find("asks")):
            return Side.MARKET
        if any(start <= span[1] + 3 and end > span[0] - 3 for start, end in self._find("admits")):
            return Side.UNKNOWN
        return side

    def _find(self, name: str) -> list[Span]:
        return self.find(self.vocabulary.concept(name))

    @cached_property
    def motivated(self) -> bool:
        """Whether it gives a reason; "zonder opgaaf van redenen" is none."""
        refused = self._find("unreasoned")
        return any(
            not any(start < last and first < end for start, end in refused)
            for first, last in self._find("reason")
        )

    @cached_property
    def released(self) -> list[Span]:
        """Words that lift a demand: niet verplicht, hoeft niet, vervalt."""
        return self.find(self.vocabulary.concept("released"))

    def is_negated(self, span: Span) -> bool:
        """Whether the words of the span are denied: geen omzeteis, zonder bankgarantie, X is niet vereist.

        A denial of which the lack shuts a tenderer out is a demand: wie geen X heeft, valt af.
        """
        first, last = span
        if self._bars_without:
            return False
        for _start, end in self._find("no"):
            if end <= first <= end + 5 and not self._broken(end, first):
                return True
        near = [
            (start, end) for start, end in self.released if start < last + 14 and end > first - 14
        ]
        turns = [at for at, _ in self._find("turn")]
        return any(
            not any(min(end, last) <= at <= max(start, first) for at in turns)
            for start, end in near
        )

    @cached_property
    def _bars_without(self) -> bool:
        """Whether lacking something keeps a tenderer out: zonder keurmerk komt u niet in aanmerking."""
        return bool(self._find("lacking")) and bool(self._find("barred"))

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
