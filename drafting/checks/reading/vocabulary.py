"""Word patterns, phrases and concepts: the small language in which rules say what they look for.

A phrase is words with spaces between. In a word `*` stands for any letters and `|` divides
alternatives: `*omzet*`, `mag|mogen`. `#money`, `#percentage`, `#times`, `#period`, `#repeated`,
`#frequency`, `#date` and `#count` are quantities, `#name` is a word with a capital inside a sentence.
`..` lets up to five words stand between, `...` up to twelve. `word?` may be absent. `@name` is a
concept. `!word` as first (last) item says that the word before (after) is another one. A concept is a
list of phrases; `-word` in it takes a word out again.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafting.checks.reading.words import Token, plain_form, whole_verbs

NAME = "#name"
"""Stands for any word with a capital inside a sentence."""

_COMMON = (
    NAME, "de", "het", "een", "en", "of", "in", "op", "met", "van", "voor", "bij", "naar", "aan", "te", "tot", "om",
    "door", "dat", "die", "is", "zijn", "wordt", "worden", "niet", "geen", "als", "mag", "kan", "kunnen", "moet",
    "gemeente", "opdrachtnemer", "aanbieder", "inschrijver", "opdracht", "#count", "#period", "#money", "#percentage",
)  # fmt: skip
"""Words that stand in so many texts that they tell little about where a phrase may match."""

_GAPS = {"..": 5, "...": 12}


class VocabularyFault(ValueError):
    """A pattern that cannot be read; the text says why, in Dutch."""


@dataclass(frozen=True, slots=True)
class Item:
    """One place in a phrase: words that fit, words that do not, whole phrases that fit too."""

    atoms: frozenset[int]
    minus: frozenset[int]
    phrases: tuple["Phrase", ...]
    gap: int
    optional: bool

    @property
    def first_atoms(self) -> frozenset[int]:
        """Atoms of which one must be in a sentence for this item to match."""
        return self.atoms.union(*(phrase.needed for phrase in self.phrases))


@dataclass(frozen=True, slots=True)
class Phrase:
    """Items in order; `needed` are atoms of which at least one occurs wherever it matches."""

    source: str
    items: tuple[Item, ...]
    not_before: frozenset[int]
    not_after: frozenset[int]
    needed: frozenset[int]


Concept = tuple[Phrase, ...]


class Vocabulary:
    """The words that lexicon and rules know.

    Everything must be learned before the first text is read: `phrases` after that finds nothing.
    """

    def __init__(self, concepts: Mapping[str, Sequence[str]] | None = None) -> None:
        self._ids: dict[str, int] = {}
        self._exact: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        self._ends: dict[str, int] = {}
        self._parts: list[tuple[str, int]] = []
        self._others: list[tuple[str, str, str, int]] = []
        self._known: dict[str, frozenset[int]] = {}
        self._sources = dict(concepts or {})
        self._concepts: dict[str, Concept] = {}
        self._open: list[str] = []
        for name in self._sources:
            self.concept(name)

    def concept(self, name: str) -> Concept:
        """The phrases of a concept.

        Raises:
            VocabularyFault: no such concept, or one that contains itself.
        """
        if name not in self._concepts:
            if name not in self._sources:
                raise VocabularyFault(f"het begrip @{name} bestaat niet in de woordenlijst.")
            if name in self._open:
                raise VocabularyFault(f"het begrip @{name} verwijst naar zichzelf.")
            self._open.append(name)
            self._concepts[name] = self.phrases(self._sources[name])
            self._open.pop()
        return self._concepts[name]

    def phrases(self, sources: Sequence[str]) -> Concept:
        """The phrases of a list of patterns; `-word` is taken out of single words in it.

        Raises:
            VocabularyFault: a pattern that cannot be read.
        """
        minus = frozenset(self._atom(s[1:]) for s in sources if s.startswith("-"))
        plain = [self._phrase(s, minus) for s in sources if not s.startswith("-")]
        singles = [p for p in plain if _is_one_word(p)]
        if len(singles) < 2:
            return tuple(plain)
        words = frozenset[int]().union(*(p.items[0].atoms for p in singles))
        one = Item(words, minus, (), 0, optional=False)
        joined = Phrase(
            " | ".join(p.source for p in singles), (one,), frozenset(), frozenset(), words
        )
        return (joined, *(p for p in plain if not _is_one_word(p)))

    def atoms_of(self, form: str) -> frozenset[int]:
        """Which word patterns a form fits; remembered for each form."""
        known = self._known.get(form)
        if known is None:
            known = self._known[form] = frozenset(self._fitting(form))
        return known

    def _fitting(self, form: str) -> Iterator[int]:
        if form in self._exact:
            yield self._exact[form]
        for cut in range(len(form) + 1):
            if (found := self._starts.get(form[:cut])) is not None:
                yield found
            if (found := self._ends.get(form[cut:])) is not None:
                yield found
        for part, number in self._parts:
            if part in form:
                yield number
        for start, middle, end, number in self._others:
            if form.startswith(start) and form.endswith(end) and middle in form:
                yield number

    def _atom(self, pattern: str) -> int:
        pattern = plain_form(pattern)
        if pattern in self._ids:
            return self._ids[pattern]
        if not pattern.strip("*"):
            raise VocabularyFault(f"het patroon '{pattern}' is leeg.")
        number = self._ids[pattern] = len(self._ids)
        self._known.clear()
        body = pattern.strip("*")
        if "*" in body:
            parts = pattern.split("*")
            self._others.append(
                (parts[0], max(parts[1:-1], key=len, default=""), parts[-1], number)
            )
        elif pattern.startswith("*") and pattern.endswith("*"):
            self._parts.append((body, number))
        elif pattern.startswith("*"):
            self._ends[body] = number
        elif pattern.endswith("*"):
            self._starts[body] = number
        else:
            self._exact[body] = number
        return number

    def _phrase(self, source: str, minus: frozenset[int]) -> Phrase:
        words = source.split()
        before = after = frozenset[int]()
        if words and words[0].startswith("!"):
            before = self._alternatives(words.pop(0)[1:])
        if words and words[-1].startswith("!"):
            after = self._alternatives(words.pop()[1:])
        items: list[Item] = []
        gap = 0
        for word in words:
            if word in _GAPS:
                gap = _GAPS[word]
                continue
            items.append(self._item(word, minus if len(words) == 1 else frozenset(), gap))
            gap = 0
        firm = [item for item in items if not item.optional]
        if not firm:
            raise VocabularyFault(f"het patroon '{source}' heeft geen vast woord.")
        common = frozenset(self._ids[word] for word in _COMMON if word in self._ids)
        needed = min(
            (item.first_atoms for item in firm),
            key=lambda atoms: (bool(atoms & common), len(atoms)),
        )
        return Phrase(source, tuple(items), before, after, needed)

    def _item(self, word: str, minus: frozenset[int], gap: int) -> Item:
        optional = word.endswith("?")
        word = word.removesuffix("?")
        if word.startswith("@"):
            return self._concept_item(word[1:], gap, optional=optional)
        return Item(self._alternatives(word), minus, (), gap, optional)

    def _concept_item(self, name: str, gap: int, *, optional: bool) -> Item:
        phrases = self.concept(name)
        singles = [p for p in phrases if _is_one_word(p)]
        atoms = frozenset[int]().union(*(p.items[0].atoms for p in singles))
        minus = frozenset[int]().union(*(p.items[0].minus for p in singles))
        others = tuple(p for p in phrases if not _is_one_word(p))
        return Item(atoms, minus, others, gap, optional)

    def _alternatives(self, word: str) -> frozenset[int]:
        return frozenset(self._atom(choice) for choice in word.split("|"))


def _is_one_word(phrase: Phrase) -> bool:
    only = len(phrase.items) == 1 and not phrase.items[0].optional
    return only and not phrase.items[0].phrases and not phrase.not_before and not phrase.not_after


Words = Sequence[frozenset[int]]
"""The atoms of each token of a sentence."""


def spans(phrase: Phrase, words: Words) -> Iterator[tuple[int, int]]:
    """Where the phrase stands, as token numbers (first, one after the last); one from each start."""
    needed = phrase.items[0]
    anything = needed.optional or bool(needed.phrases)
    atoms, not_before = needed.atoms, phrase.not_before
    for at, here in enumerate(words):
        if anything or not atoms.isdisjoint(here):
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
    atoms, minus = item.atoms, item.minus
    for place in range(at, min(at + item.gap + 1, len(words))):
        here = words[place]
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
        first = inner.items[0]
        if not (first.optional or first.phrases) and first.atoms.isdisjoint(here):
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
        if not phrase.needed.isdisjoint(present):
            found.extend(spans(phrase, words))
    return sorted(set(found), key=lambda span: (span[0], -span[1]))


def stands(phrases: Concept, words: Words, present: frozenset[int]) -> bool:
    """Whether one of the phrases stands somewhere."""
    for phrase in phrases:
        if not phrase.needed.isdisjoint(present):
            for _ in spans(phrase, words):
                return True
    return False


def atoms_in(tokens: Sequence[Token], vocabulary: Vocabulary) -> tuple[frozenset[int], ...]:
    """The atoms of each token; a date has those of its month too, a divided verb those of the whole."""
    names = vocabulary.atoms_of(NAME)
    atoms = [vocabulary.atoms_of(token.form) for token in tokens]
    for at, token in enumerate(tokens):
        if token.name:
            atoms[at] |= names
        elif token.month:
            atoms[at] |= vocabulary.atoms_of(token.month)
    for at, verb in whole_verbs([token.form for token in tokens]):
        atoms[at] |= vocabulary.atoms_of(verb)
    return tuple(atoms)
