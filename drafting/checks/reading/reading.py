"""A passage as sentences, each read when it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import overload

from drafting.checks.reading.characters import folded
from drafting.checks.reading.phrases import stands
from drafting.checks.reading.sentence import Sentence
from drafting.checks.reading.units import in_unit, without_unit
from drafting.checks.reading.vocabulary import Vocabulary, atoms_in
from drafting.checks.reading.words import Place, Token, plain_form, sentence_spans, tokens, words_in

Seen = tuple[str, str, str]
"""What a sentence is read from: its own words, those of the sentence it leans on, the lead."""


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
        self, text: str, lead: str, glance: Glance, words: Vocabulary, memory: dict[Seen, Sentence]
    ) -> None:
        self._text = text
        self._lead = lead
        self._vocabulary = words
        self._made: dict[int, Sentence] = {}
        self._glance = glance
        self._memory = memory

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
        return self.unplaced(at).at(self._text, self._glance.spans[at].start)

    def unplaced(self, at: int) -> Sentence:
        """A sentence as if it were the whole text: what it holds, not where it stands."""
        span = self._glance.spans[at]
        before = self._glance.spans[at - 1] if self._glance.leans[at] else Place(0, 0)
        own, leant = self._text[span.start : span.end], self._text[before.start : before.end]
        known = self._memory.get((own, leant, self._lead))
        if known is None:
            known = self._memory[own, leant, self._lead] = self._taken(own, leant)
        return known

    def _taken(self, own: str, leant: str) -> Sentence:
        lead = _borrowed(without_unit(_tokens_of(self._lead), self._lead)) if self._lead else ()
        middle = _borrowed(_tokens_of(leant)) if leant else ()
        words = (*lead, *middle, *in_unit(_tokens_of(own), self._lead))
        atoms = atoms_in(words, self._vocabulary)
        present = frozenset[int]().union(*atoms)
        return Sentence(own, 0, len(own), words, atoms, present, self._vocabulary)


class Reader:
    """Reads passages; a text that was read before with the same lead is not read again."""

    def __init__(self, vocabulary: Vocabulary, memory: int = 20_000) -> None:
        self._vocabulary = vocabulary
        self._memory = memory
        self._glances: dict[str, Glance] = {}
        self._read: dict[tuple[str, str], Sentences] = {}
        self._taken: dict[Seen, Sentence] = {}

    def read(self, text: str, lead: str = "") -> Sentences:
        """The sentences of a text; `lead` is what stands before and is continued by each of them."""
        key = (text, lead)
        known = self._read.get(key)
        if known is None:
            if len(self._read) >= self._memory:
                self._read.clear()
            if len(self._taken) >= self._memory:
                self._taken.clear()
            known = Sentences(text, lead, self.glance(text), self._vocabulary, self._taken)
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
        plain = folded(text)
        own = frozenset[int]()
        for span in spans:
            words = words_in(plain[span.start : span.end])
            before = own
            own = self._vocabulary.glance(words)
            leans.append(bool(seen) and self._leans(words))
            seen.append(own | before if leans[-1] else own)
        return Glance(spans, tuple(seen), tuple(leans))

    def _leans(self, words: Sequence[str]) -> bool:
        """Whether a sentence with these words needs the one before it to be understood."""
        first = [self._vocabulary.atoms_of(plain_form(word)) for word in words[:2]]
        present = frozenset[int]().union(*first)
        return stands(self._vocabulary.concept("leaning"), first, present)


@lru_cache(maxsize=4096)
def _tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a sentence or a lead; one sentence is read with and without a heading."""
    return tokens(text)


def _borrowed(words: Sequence[Token]) -> tuple[Token, ...]:
    """Words of an earlier text; a colon keeps them apart from what follows."""
    lent = tuple(Token(t.form, 0, 0, t.quantity, own=False, name=t.name) for t in words)
    return (*lent, Token(":", 0, 0, own=False))
