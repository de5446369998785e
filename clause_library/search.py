"""As-you-type search over clauses: Dutch word forms, parts of compounds, accents folded.

An index is made once for a set of clauses. Where a word is found decides the order: title, then themes and its
own technique, then summary, purpose and other techniques, then the text. Rare words weigh more than common
ones. Clauses that answer to every word come first, and alone when there are enough of them.
"""

import difflib
import heapq
import importlib
import importlib.util
import math
import re
import sys
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import islice
from typing import Protocol

from clause_library.synonyms import synonym_groups
from drafting.clause import Clause
from drafting.terms import ContractKind, Level, PartKey, Phase, Technique, TextStatus

_TIERS = (16, 9, 4, 1)
"""Weights of title, themes and techniques, summary and purpose, text."""
_WHOLE, _FORM, _START, _INSIDE, _PART, _SPELT = 12, 9, 7, 5, 4, 2
"""Quality of a match: the same word, another form of it, the start of a word, inside a compound, a part of
the compound that is asked, a word spelt almost so."""
_SHORTEST = 3
"""Fewer letters are only sought at the start of words, and never make a form or a part."""
_SPELLING = 0.8
_SURELY_SPELT = 0.88
"""So alike two words are one word with a slip of the pen, whatever else begins like it."""
_SYNONYM = 0.3
"""What a synonym is worth beside the word itself."""
_ENOUGH = 3
"""So many clauses that answer to every word come alone; with fewer, those that answer to half of them follow."""
_REMEMBERED = 32
"""Of so many words of questions the outcome is remembered."""
_STOP_WORDS = frozenset(
    [
        "aan", "als", "bij", "dat", "de", "die", "dit", "door", "een", "en", "er", "geen", "goede", "hebben", "het",
        "hoe", "hun", "ik", "in", "is", "je", "kan", "kunnen", "laten", "maken", "met", "mijn", "mogen", "naar", "niet",
        "of", "om", "onze", "ons", "op", "over", "te", "tot", "u", "uit", "van", "voor", "waar", "wat", "we", "welke",
        "wie", "wij", "wil", "willen", "worden", "zijn", "zonder",
    ]
)  # fmt: skip
"""Words that tell nothing about what is sought, unless they stand alone."""
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Filters:
    """What clauses must have; None lets all through.

    `part` and `chapter` together are the place in the bestek. `theme` is in small or large letters alike;
    `own` asks for the user's own clauses, or for those of others.
    """

    technique: Technique | None = None
    phase: Phase | None = None
    part: PartKey | None = None
    chapter: str | None = None
    level: Level | None = None
    contract_kind: ContractKind | None = None
    theme: str | None = None
    status: TextStatus | None = None
    own: bool | None = None

    def let_through(self, clause: Clause) -> bool:
        """Whether a clause has all that is asked."""
        return (
            (self.technique is None or self.technique in clause.techniques)
            and (self.phase is None or any(t.phase is self.phase for t in clause.techniques))
            and (self.part is None or clause.part is self.part)
            and (self.chapter is None or clause.chapter == self.chapter)
            and (self.level is None or clause.level is self.level)
            and (self.contract_kind is None or self.contract_kind in clause.contract_kinds)
            and (self.status is None or clause.status is self.status)
            and (self.own is None or clause.own is self.own)
            and (
                self.theme is None
                or self.theme.casefold() in (theme.casefold() for theme in clause.themes)
            )
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that answers to the question; a higher score is a better answer, 0 without words."""

    clause: Clause
    score: int = 0


@dataclass(frozen=True, slots=True)
class Index:
    """The words of a set of clauses.

    `places` gives for each word, by tier, the numbers of the clauses that hold it; each clause once, at
    its best tier. `words` are sorted; `line` holds them all in one text, so that a part of a compound
    is one scan away, and `starts` says where each begins in it. `known` remembers what the last words
    asked gave, for while a user types the next.
    """

    clauses: tuple[Clause, ...]
    words: tuple[str, ...]
    places: tuple[tuple["array[int]", ...], ...]
    line: str = field(repr=False)
    starts: "array[int]" = field(repr=False)
    known: dict[str, dict[int, float]] = field(default_factory=dict, repr=False, compare=False)


def index_of(clauses: Iterable[Clause]) -> Index:
    """The index of these clauses, in their order."""
    kept = tuple(clauses)
    best: dict[str, dict[int, int]] = {}
    for number, clause in enumerate(kept):
        for tier, texts in enumerate(_texts(clause)):
            for word in set(_WORD.findall(_folded(" ".join(texts)))):
                best.setdefault(word, {}).setdefault(number, tier)
    words = tuple(sorted(best))
    places = tuple(
        tuple(
            array("I", [number for number, found in best[word].items() if found == tier])
            for tier in range(len(_TIERS))
        )
        for word in words
    )
    starts = array("I")
    at = 1
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return Index(kept, words, places, f" {' '.join(words)} ", starts)


def search(
    index: Index, words: str, filters: Filters = Filters(), limit: int | None = None
) -> tuple[Hit, ...]:
    """The clauses that pass the filters and answer to every word, best first; the first `limit` of them.

    Without words all clauses that pass, in library order; equal scores keep library order.
    """
    typed = tuple(dict.fromkeys(_WORD.findall(_folded(words))))
    terms = tuple(term for term in typed[:-1] if term not in _STOP_WORDS) + typed[-1:]
    if len(terms) > 1 and terms[-1] in _STOP_WORDS:
        terms = terms[:-1]
    if not terms:
        passed = (Hit(clause) for clause in index.clauses if filters.let_through(clause))
        return tuple(islice(passed, limit))
    totals: dict[int, float] = {}
    answered: dict[int, int] = {}
    for term in terms:
        scores = _with_synonyms(index, term)
        weight = math.log2(2 + len(index.clauses) / (1 + len(scores)))
        if not totals:
            totals = {number: score * weight for number, score in scores.items()}
            answered = dict.fromkeys(scores, 1)
            continue
        for number, score in scores.items():
            totals[number] = totals.get(number, 0) + score * weight
            answered[number] = answered.get(number, 0) + 1
    whole = list(answered.values()).count(len(terms))
    needed = len(terms) if whole >= _ENOUGH else max(1, len(terms) // 2)
    clauses, all_pass = index.clauses, filters == Filters()
    # The score falls with the square of the words that lack, so one that has them all goes first.
    found = [
        (-round(score * (answered[number] / len(terms)) ** 2), number)
        for number, score in totals.items()
        if answered[number] >= needed and (all_pass or filters.let_through(clauses[number]))
    ]
    best = sorted(found) if limit is None else heapq.nsmallest(limit, found)
    return tuple(Hit(clauses[number], -score) for score, number in best)


def _texts(clause: Clause) -> tuple[tuple[str, ...], ...]:
    """The texts of a clause by tier."""
    own, *others = (
        f"{t.label} {t.short} techniek {t.number} {t.phase.label}" for t in clause.techniques
    )
    return (
        (clause.title,),
        (*clause.themes, own),
        (clause.summary, clause.purpose, clause.topic.label, clause.level.label, *others),
        (*clause.blocks, clause.use_when, *clause.legal_basis, str(clause.source or "")),
    )


def _folded(text: str) -> str:
    """Small letters without accents; 'coördinatie' and 'coordinatie' are one word."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _with_synonyms(index: Index, term: str) -> dict[int, float]:
    """The score of each clause for a word of the question, or for another word for the same thing."""
    known = index.known.get(term)
    if known is not None:
        return known
    scores: dict[int, float] = dict(_scores(index, term))
    for words in _synonyms().get(_stem(term), ()):
        together: dict[int, float] | None = None
        for word in words:
            of_word = _scores(index, word)
            together = {
                number: score + (together or {}).get(number, 0)
                for number, score in of_word.items()
                if together is None or number in together
            }
        for number, score in (together or {}).items():
            worth = score / len(words) * _SYNONYM
            if worth > scores.get(number, 0):
                scores[number] = worth
    if len(index.known) >= _REMEMBERED:
        index.known.clear()
    index.known[term] = scores
    return scores


@cache
def _synonyms() -> dict[str, tuple[tuple[str, ...], ...]]:
    """For the stem of a single word the other words, or rows of words, of its groups."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for group in synonym_groups():
        rows = [tuple(_WORD.findall(_folded(word))) for word in group]
        for row in rows:
            if len(row) == 1:
                others = [other for other in rows if other != row]
                found.setdefault(_stem(row[0]), []).extend(others)
    return {stem: tuple(dict.fromkeys(rows)) for stem, rows in found.items()}


def _scores(index: Index, term: str) -> dict[int, int]:
    """The best score of each clause for one word of the question."""
    rows = [
        (quality * weight, places)
        for number, quality in _matches(index, term).items()
        for weight, places in zip(_TIERS, index.places[number], strict=True)
        if places
    ]
    rows.sort(key=lambda row: row[0])
    scores: dict[int, int] = {}
    for score, places in rows:
        scores.update(dict.fromkeys(places, score))  # the best comes last, and stays
    return scores


def _matches(index: Index, term: str) -> dict[int, int]:
    """The words that answer to a term, each with the quality of the match."""
    found: dict[int, int] = {}
    if len(term) >= _SHORTEST:
        at = index.line.find(term)
        while at >= 0:
            found[bisect_left(index.starts, at + 1) - 1] = _INSIDE
            at = index.line.find(term, index.line.find(" ", at))
    for number in _starting(index, term):
        found[number] = _WHOLE if index.words[number] == term else _START
    if len(term) > _SHORTEST:
        for number in _forms(index, term):
            found[number] = max(found.get(number, 0), _FORM)
    return (
        found
        or _spelt_almost(index, term, _SURELY_SPELT)
        or _parts(index, term)
        or _spelt_almost(index, term, _SPELLING)
    )


def _forms(index: Index, term: str) -> Iterator[int]:
    """Words with the same stem: 'huizen' for 'huis'."""
    stem = _stem(term)
    for number in _starting(index, term[:_SHORTEST]):
        if _stem(index.words[number]) == stem:
            yield number


def _parts(index: Index, term: str) -> dict[int, int]:
    """The first word of a compound that no clause holds: 'referentie' for 'referentiebeleid'."""
    for length in range(len(term) - 1, _SHORTEST, -1):
        at = bisect_left(index.words, term[:length])
        if at < len(index.words) and index.words[at] == term[:length]:
            return {at: _PART}
    return {}


def _spelt_almost(index: Index, term: str, alike: float) -> dict[int, int]:
    """Words with the same first letter that look like the term: 'referentie' for 'refrentie'."""
    if len(term) <= _SHORTEST:
        return {}
    words = [index.words[number] for number in _starting(index, term[0])]
    near = difflib.get_close_matches(term, words, n=3, cutoff=alike)
    return {bisect_left(index.words, word): _SPELT for word in near}


def _starting(index: Index, start: str) -> range:
    first = bisect_left(index.words, start)
    return range(first, bisect_left(index.words, f"{start}\N{DEL}", first))


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return str(_stemmer().stemWord(word))


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> object: ...  # noqa: N802 -- snowballstemmer's name


@cache
def _stemmer() -> _Stemmer:
    """The stemmer of Dutch alone.

    Importing snowballstemmer reads the stemmers of all its thirty languages, a fifth of a second. So its
    package stands there unread while the one module is imported, and is gone again afterwards.
    """
    name = "snowballstemmer"
    spec = importlib.util.find_spec(name)
    if name in sys.modules or spec is None:
        return _made(importlib.import_module(f"{name}.dutch_stemmer"))
    sys.modules[name] = importlib.util.module_from_spec(spec)
    try:
        return _made(importlib.import_module(f"{name}.dutch_stemmer"))
    finally:
        del sys.modules[name]


def _made(module: object) -> _Stemmer:
    stemmer: _Stemmer = module.DutchStemmer()  # type: ignore[attr-defined]  # a module without types
    return stemmer
