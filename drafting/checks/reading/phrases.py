"""Phrases of the vocabulary and where they stand in the words of a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Item:
    """One place in a phrase: words that fit, words that do not, whole phrases that fit too.

    What fits begins with a word that has one of the atoms `begins`; with any word when that is None.
    """

    atoms: frozenset[int]
    minus: frozenset[int]
    phrases: tuple["Phrase", ...]
    gap: int
    optional: bool
    begins: frozenset[int] | None

    @property
    def first_atoms(self) -> frozenset[int]:
        """Atoms of which one must be in a sentence for this item to match."""
        return self.atoms.union(*(phrase.needed for phrase in self.phrases))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Items in order.

    `needs` are sets of atoms, the rarest first: wherever it matches, one of each occurs. `needed` is the
    first of them. `begins` is as with an item.
    """

    source: str
    items: tuple[Item, ...]
    not_before: frozenset[int]
    not_after: frozenset[int]
    needs: tuple[frozenset[int], ...]
    needed: frozenset[int]
    begins: frozenset[int] | None

    def may_stand(self, present: frozenset[int]) -> bool:
        """Whether it can stand in a text with these atoms."""
        for atoms in self.needs:  # noqa: SIM110 -- half the time of all(), asked a million times
            if atoms.isdisjoint(present):
                return False
        return True


Concept = tuple[Phrase, ...]


Words = Sequence[frozenset[int]]
"""The atoms of each token of a sentence."""


def spans(phrase: Phrase, words: Words) -> Iterator[tuple[int, int]]:
    """Where the phrase stands, as token numbers (first, one after the last); one from each start."""
    begins, not_before = phrase.begins, phrase.not_before
    for at, here in enumerate(words):
        if begins is None or not begins.isdisjoint(here):
            if not_before and at and not not_before.isdisjoint(words[at - 1]):
                continue
            end = _first_end(phrase, 0, words, at)
            if end > at:
                yield at, end


def _first_end(phrase: Phrase, number: int, words: Words, at: int) -> int:
    """The first of `_ends`, -1 without one; written out because it runs for every word of a text."""
    items = phrase.items
    if number == len(items):
        last = at >= len(words) or phrase.not_after.isdisjoint(words[at])
        return at if last else -1
    item = items[number]
    if item.optional and (end := _first_end(phrase, number + 1, words, at)) >= 0:
        return end
    atoms, minus, begins = item.atoms, item.minus, item.begins
    for place in range(at, min(at + item.gap + 1, len(words))):
        here = words[place]
        if begins is not None and begins.isdisjoint(here):
            continue
        for inner_end in _inner_ends(item, words, place) if item.phrases else ():
            end = _first_end(phrase, number + 1, words, inner_end)
            if end >= 0:
                return end
        if not atoms.isdisjoint(here) and (not minus or minus.isdisjoint(here)):
            end = _first_end(phrase, number + 1, words, place + 1)
            if end >= 0:
                return end
    return -1


def _inner_ends(item: Item, words: Words, place: int) -> Iterator[int]:
    """Where the phrases of a concept that start at a word end."""
    here = words[place]
    for inner in item.phrases:
        if inner.begins is not None and inner.begins.isdisjoint(here):
            continue
        if inner.needed and place and not inner.not_before.isdisjoint(words[place - 1]):
            continue
        yield from _ends(inner, 0, words, place)


def _ends(phrase: Phrase, number: int, words: Words, at: int) -> Iterator[int]:
    if number == len(phrase.items):
        if at >= len(words) or phrase.not_after.isdisjoint(words[at]):
            yield at
        return
    item = phrase.items[number]
    if item.optional:
        yield from _ends(phrase, number + 1, words, at)
    for place in range(at, min(at + item.gap + 1, len(words))):
        if item.phrases:
            for end in _inner_ends(item, words, place):
                yield from _ends(phrase, number + 1, words, end)
        if not item.atoms.isdisjoint(words[place]) and item.minus.isdisjoint(words[place]):
            yield from _ends(phrase, number + 1, words, place + 1)


def all_spans(phrases: Concept, words: Words, present: frozenset[int]) -> list[tuple[int, int]]:
    """Every place where one of the phrases stands, in order, the longest first where they start together.

    `present` are all atoms of the words.
    """
    found: list[tuple[int, int]] = []
    for phrase in phrases:
        if phrase.may_stand(present):
            found.extend(spans(phrase, words))
    return sorted(set(found), key=lambda span: (span[0], -span[1]))


def may_stand(phrases: Concept, present: frozenset[int]) -> bool:
    """Whether one of the phrases can stand in a text with these atoms."""
    for phrase in phrases:  # noqa: SIM110 -- half the time of any(), asked a million times
        if phrase.may_stand(present):
            return True
    return False


def stands(phrases: Concept, words: Words, present: frozenset[int]) -> bool:
    """Whether one of the phrases stands somewhere."""
    for phrase in phrases:
        if phrase.may_stand(present):
            for _ in spans(phrase, words):
                return True
    return False
