"""Word patterns, phrases and concepts: the small language in which rules say what they look for.

A phrase is words with spaces between. In a word `*` stands for any letters and `|` divides
alternatives: `*omzet*`, `mag|mogen`. `#money`, `#percentage`, `#times`, `#period`, `#repeated`,
`#frequency`, `#date` and `#count` are quantities, `#name` is a word with a capital inside a sentence.
`..` lets up to five words stand between, `...` up to twelve. `word?` may be absent. `@name` is a
concept. `!word` as first (last) item says that the word before (after) is another one. A concept is a
list of phrases; `-word` in it takes a word out again.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from drafting.checks.reading.phrases import Concept, Item, Phrase
from drafting.checks.reading.words import KIND_FORMS, SIGNS, Token, plain_form, whole_verbs

NAME = "#name"
"""Stands for any word with a capital inside a sentence."""

_IN_MOST = (
    NAME, "de", "het", "een", "en", "of", "in", "op", "met", "van", "voor", "bij", "naar", "aan", "te", "tot", "om",
    "door", "dat", "die", "is", "zijn", "wordt", "worden", "niet", "als", ":", "#count", "#period", "#percentage",
    "#money",
)  # fmt: skip
_IN_MANY = (
    "geen", "mag", "kan", "kunnen", "moet", "gemeente", "gemeente*", "opdrachtnemer", "opdrachtnemer*", "aanbieder",
    "aanbieder*", "inschrijver", "inschrijver*", "inschrijv*", "opdracht", "opdracht*", "overeenkomst", "contract*",
    "andere", "uit", "eigen", "heeft", "elke", "iedere", "elk", "alle", "alleen", "staat", "meer", "na", "per", "deze",
    "ook", "onder", "al", "wij", "u", "dan", "#date", "#times", "#frequency", "#repeated",
)  # fmt: skip
"""Words that stand in so many texts that they tell little about where a phrase may match."""

_WORD = re.compile(r"(?![-@!]|\.\.)[^\s]*[^\s?]")
"""A pattern that is one word and stands for itself."""

_GAPS = {"..": 5, "...": 12}


class VocabularyFault(ValueError):
    """A pattern that cannot be read; the text says why, in Dutch."""


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
        self.atoms_of = cache(self._fitting)
        """Which word patterns a form fits; remembered for each form."""
        self._at_first_sight = cache(self._guessed)
        self._alternatives = cache(self._choices)
        self._in_most = frozenset(map(self._atom, _IN_MOST))
        self._in_many = frozenset(map(self._atom, _IN_MANY))
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
        kept = [s for s in sources if not s.startswith("-")]
        words = "|".join(s for s in kept if _WORD.fullmatch(s))
        longer = [s for s in kept if not _WORD.fullmatch(s)]
        plain = [self._phrase(s, minus) for s in ([words] if words else []) + longer]
        # a concept keeps what it takes out itself: it is joined only with words that take out the same
        singles = [p for p in plain if _is_one_word(p) and p.items[0].minus == minus]
        if len(singles) < 2:
            return tuple(plain)
        atoms = frozenset[int]().union(*(p.items[0].atoms for p in singles))
        one = Item(atoms, minus, (), 0, optional=False, begins=atoms)
        source = " | ".join(p.source for p in singles)
        joined = Phrase(source, (one,), frozenset(), frozenset(), (atoms,), atoms, atoms)
        return (joined, *(p for p in plain if p not in singles))

    def how_common(self, atoms: frozenset[int]) -> tuple[int, int, int]:
        """The lower, the fewer texts have one of the atoms."""
        return len(atoms & self._in_most), len(atoms & self._in_many), len(atoms)

    def glance(self, words: Sequence[str]) -> frozenset[int]:
        """The atoms that words of a folded text may have together, its quantities not read: never too few."""
        # a colon always: it stands between a text and what it leans on
        found = self.atoms_of(NAME).union(self.atoms_of(":"), *map(self._at_first_sight, words))
        for _, verb in whole_verbs(words):
            found |= self.atoms_of(plain_form(verb))
        return found

    def _guessed(self, word: str) -> frozenset[int]:
        atoms = self.atoms_of(plain_form(word))
        kinds = [kind for sign, kinds in SIGNS if sign.search(word) for kind in kinds]
        return atoms.union(*(self.atoms_of(KIND_FORMS[kind]) for kind in kinds))

    def _fitting(self, form: str) -> frozenset[int]:
        exact, starts, ends = self._exact, self._starts, self._ends
        cuts = range(len(form) + 1)
        found = [exact[form]] if form in exact else []
        found += [starts[start] for cut in cuts if (start := form[:cut]) in starts]
        found += [ends[end] for cut in cuts if (end := form[cut:]) in ends]
        found += [number for part, number in self._parts if part in form]
        for start, middle, end, number in self._others:
            if form.startswith(start) and form.endswith(end) and middle in form:
                found.append(number)
        return frozenset(found)

    def _atom(self, pattern: str) -> int:
        pattern = plain_form(pattern)
        if pattern in self._ids:
            return self._ids[pattern]
        if not pattern.strip("*"):
            raise VocabularyFault(f"het patroon '{pattern}' is leeg.")
        number = self._ids[pattern] = len(self._ids)
        self.atoms_of.cache_clear()
        self._at_first_sight.cache_clear()
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
        needs = [item.first_atoms for item in firm]
        if len(needs) > 1:
            needs.sort(key=self.how_common)
        return Phrase(source, tuple(items), before, after, tuple(needs), needs[0], _begins(items))

    def _item(self, word: str, minus: frozenset[int], gap: int) -> Item:
        optional = word.endswith("?")
        word = word.removesuffix("?")
        if word.startswith("@"):
            return self._concept_item(word[1:], gap, optional=optional)
        atoms = self._alternatives(word)
        return Item(atoms, minus, (), gap, optional, atoms)

    def _concept_item(self, name: str, gap: int, *, optional: bool) -> Item:
        phrases = self.concept(name)
        singles = [p for p in phrases if _is_one_word(p)]
        atoms = frozenset[int]().union(*(p.items[0].atoms for p in singles))
        minus = frozenset[int]().union(*(p.items[0].minus for p in singles))
        others = tuple(p for p in phrases if not _is_one_word(p))
        begins: frozenset[int] | None = atoms
        for phrase in others:
            begins = _either(begins, phrase.begins)
        return Item(atoms, minus, others, gap, optional, begins)

    def _choices(self, word: str) -> frozenset[int]:
        return frozenset(self._atom(choice) for choice in word.split("|"))


def _begins(items: Sequence[Item]) -> frozenset[int] | None:
    """The atoms with which a row of items can begin: of the first that must stand and those before it."""
    begins: frozenset[int] | None = frozenset()
    for item in items:
        begins = _either(begins, None if item.gap else item.begins)
        if not item.optional:
            break
    return begins


def _either(one: frozenset[int] | None, other: frozenset[int] | None) -> frozenset[int] | None:
    return None if one is None or other is None else one | other


def _is_one_word(phrase: Phrase) -> bool:
    only = len(phrase.items) == 1 and not phrase.items[0].optional
    return only and not phrase.items[0].phrases and not phrase.not_before and not phrase.not_after


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
