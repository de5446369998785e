"""A sentence that can be asked what it says: how binding, about whom, what it denies, which bounds."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from drafting.checks.reading.clauses import (
    BREAKS,
    Span,
    clause_end,
    is_aside,
    is_dependent,
    stretch,
)
from drafting.checks.reading.phrases import Concept, all_spans, stands
from drafting.checks.reading.quantities import Bound
from drafting.checks.reading.vocabulary import Vocabulary
from drafting.checks.reading.words import Token

__all__ = ["BREAKS", "Sentence", "Side", "Span", "Strength"]

_DENIALS = frozenset(("niet", "geen", "nooit", "evenmin"))
_MODALS = frozenset(("mag", "mogen", "kan", "kunnen", "kunt"))
_SHORTEST_CROSSING = 3
_POINTING = frozenset(("dat", "dit"))


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
        """The places of the phrases, looked up once; words of two clauses are no phrase."""
        known = self._found.get(id(phrases))
        if known is None:
            # the phrases are kept with what they found, so that their id stays theirs
            found = all_spans(phrases, self.words, self.present)
            known = phrases, [span for span in found if not self._is_crossing(span)]
            self._found[id(phrases)] = known
        return known[1]

    def matches(self, phrases: Concept) -> bool:
        """Whether one of the phrases stands in it."""
        return stands(phrases, self.words, self.present)

    @cached_property
    def strength(self) -> Strength:
        """Must, a plain present tense, may, or a wish."""
        if self.named("must"):
            return Strength.MUST
        if self.has("wish"):
            return Strength.WISH
        return Strength.MAY if self.allowing else Strength.PRESENT

    @cached_property
    def allowing(self) -> tuple[int, ...]:
        """Where it allows something itself, not in a clause that says more of a noun: die ook kan."""
        return tuple(at for at, _ in self.named("may") if not is_dependent(self.tokens, at))

    def strength_at(self, span: Span) -> Strength:
        """How binding the sentence is at a place: what another clause allows does not count there.

        A clause without a verb of its own, and a condition, share in what the whole sentence says.
        """
        if self.strength is not Strength.MAY:
            return self.strength
        first, last = self.clause(span)
        allowed = self.find(self.vocabulary.concept("may"))
        if any(first <= start < last for start, _ in allowed):
            return Strength.MAY
        own = self.words[first:last]
        present = frozenset[int]().union(*own)
        if stands(self.vocabulary.concept("condition"), own[:2], present):
            return Strength.MAY
        if self.tokens[first].form == "wie" and not self.has("take_part"):
            return Strength.MAY
        verbs = self.named("finite")
        acts = any(first <= at < last and not self._is_possessive(at) for at, _ in verbs)
        return Strength.PRESENT if acts else Strength.MAY

    def _is_possessive(self, at: int) -> bool:
        """Whether "zijn" is his, not are: in zijn aanbieding."""
        behind = {end for _, end in self.named("oblique")}
        return self.tokens[at].form == "zijn" and at in behind

    def is_lifted(self, phrases: Concept, about: Span) -> bool:
        """Whether one of the phrases stands in it, not only in a clause that says more of another noun."""
        return any(not is_aside(self.tokens, span, about) for span in self.find(phrases))

    def is_closed_by_denial(self, span: Span) -> bool:
        """Whether its clause ends with "niet" that is no part of it: dat recht verliest u daardoor niet."""
        return self._closing(span)[-1:] == ["niet"] and not self._bars_without

    def is_closed_by_leave(self, span: Span) -> bool:
        """Whether its clause ends with a leave: zonder onderaannemers werken mag natuurlijk ook."""
        closing = self._closing(span)
        return closing[-1:] == ["ook"] and "mag" in closing[-4:]

    def _closing(self, span: Span) -> list[str]:
        """The words behind a span up to the end of its clause."""
        last = clause_end(self.tokens, span[1] - 1)
        return [token.form for token in self.tokens[span[1] : last]]

    def clause(self, span: Span) -> Span:
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
        return tuple(sorted(marks | {at for at, _ in self.named("joint")}))

    @cached_property
    def side(self) -> Side:
        """Whose doing it is: the first party that is not behind "voor", "van", "aan" and the like.

        A demand that names the authority only as a place is nobody's yet. When the authority asks, the
        market has to do; when it admits or refuses, that is nobody's duty.
        """
        market = [(span, Side.MARKET) for span in self.named("market")]
        authority = [(span, Side.AUTHORITY) for span in self.named("authority")]
        named = sorted(market + authority, key=lambda one: one[0])
        if not named:
            return Side.UNKNOWN
        behind = {end for _, end in self.named("oblique")}
        span, side = next((one for one in named if one[0][0] not in behind), named[0])
        if side is Side.MARKET:
            return side
        place = span[0] in {end for _, end in self.named("place_of")}
        if place and self.strength is Strength.MUST:
            return Side.UNKNOWN
        if any(start <= span[1] + 3 and end > span[0] - 3 for start, end in self.named("asks")):
            return Side.MARKET
        if any(start <= span[1] + 3 and end > span[0] - 3 for start, end in self.named("admits")):
            return Side.UNKNOWN
        return side

    def _is_crossing(self, span: Span) -> bool:
        """Whether "niet" belongs to one clause and the verb to the next: wie dat niet wil, kan bellen."""
        first, last = span
        if last - first < _SHORTEST_CROSSING or self.tokens[last - 2].form != ",":
            return False
        return self.tokens[first].form in _DENIALS and self.tokens[last - 1].form in _MODALS

    def named(self, name: str) -> list[Span]:
        """The places of a concept of the lexicon."""
        return self.find(self.vocabulary.concept(name))

    @cached_property
    def motivated(self) -> bool:
        """Whether it gives a reason; "zonder opgaaf van redenen" is none."""
        refused = self.named("unreasoned")
        return any(
            not any(start < last and first < end for start, end in refused)
            for first, last in self.named("reason")
        )

    @cached_property
    def released(self) -> list[Span]:
        """Words that lift a demand: niet verplicht, hoeft niet, vervalt."""
        return self.find(self.vocabulary.concept("released"))

    def is_negated(self, span: Span) -> bool:
        """Whether the words of the span are denied: geen omzeteis, zonder bankgarantie, X is niet vereist.

        A denial of which the lack shuts a tenderer out is a demand: wie geen X heeft, valt af. Behind a turn with
        a subject of its own it is about that: X is vereist, maar Y niet; not so in: handig maar niet nodig.
        """
        first, last = span
        if self._bars_without:
            return False
        if self.is_disclaimed(span):
            return True
        for _start, end in self.named("no"):
            if end <= first <= end + 5 and not self._broken(end, first):
                return True
        near = [
            (start, end) for start, end in self.released if start < last + 14 and end > first - 14
        ]
        turns = [at for at, _ in self.named("turn")]
        return any(
            not any(min(end, last) <= at <= max(start, first) and at + 1 != start for at in turns)
            for start, end in near
        )

    def is_disclaimed(self, span: Span) -> bool:
        """Whether the part of the sentence says that this is no demand: een eis is het niet."""
        first, last = stretch(self.tokens, span)
        denied = self.named("disclaimed")
        return any(
            first <= start < last or self.tokens[start - 1].form in _POINTING for start, _ in denied
        )

    @cached_property
    def _bars_without(self) -> bool:
        """Whether lacking something keeps a tenderer out: zonder keurmerk komt u niet in aanmerking."""
        return bool(self.named("lacking")) and bool(self.named("barred"))

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
                    best = (at - end, self._turned(start, bound))
            for start, _end in self.find(self.vocabulary.concept(f"{name}_after")):
                if start in after and start == at + 1:
                    return bound
        if self._shuts_out_below(at):
            return Bound.LOWER
        return best[1] if best else Bound.EXACT

    def _turned(self, start: int, bound: Bound) -> Bound:
        """The bound after a word that turns it: nooit meer dan 5 is an upper one."""
        turns = start and self.tokens[start - 1].form in ("nooit", "nimmer")
        if not turns:
            return bound
        return {Bound.LOWER: Bound.UPPER, Bound.UPPER: Bound.LOWER}.get(bound, bound)

    def _shuts_out_below(self, at: int) -> bool:
        """Whether who has less than the quantity is shut out: minder dan 5 komt niet in aanmerking."""
        if not any(end <= at <= end + 1 for _, end in self.named("fewer")):
            return False
        return any(start > at for start, _ in self.named("barred"))

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
