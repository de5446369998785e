"""As-you-type search over clauses: Dutch word forms, parts of compounds, accents folded.

An index is made once for a set of clauses. Every word of the question must be found; where it is found
decides the order: title, then themes and techniques, then summary and purpose, then the text.
"""

import difflib
import importlib
import importlib.util
import re
import sys
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Protocol

from drafting.clause import Clause
from drafting.terms import ContractKind, Level, PartKey, Phase, Technique

_TIERS = (16, 9, 4, 1)
"""Weights of title, themes and techniques, summary and purpose, text."""
_WHOLE, _FORM, _START, _INSIDE, _PART, _SPELT = 12, 9, 7, 5, 4, 2
"""Quality of a match: the same word, another form of it, the start of a word, inside a compound, a part of
the compound that is asked, a word spelt almost so."""
_SHORTEST = 3
"""Fewer letters are only sought at the start of words, and never make a form or a part."""
_SPELLING = 0.8
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Filters:
    """What clauses must have; None lets all through.

    `part` and `chapter` together are the place in the bestek.
    """

    technique: Technique | None = None
    phase: Phase | None = None
    part: PartKey | None = None
    chapter: str | None = None
    level: Level | None = None
    contract_kind: ContractKind | None = None

    def let_through(self, clause: Clause) -> bool:
        """Whether a clause has all that is asked."""
        return (
            (self.technique is None or self.technique in clause.techniques)
            and (self.phase is None or any(t.phase is self.phase for t in clause.techniques))
            and (self.part is None or clause.part is self.part)
            and (self.chapter is None or clause.chapter == self.chapter)
            and (self.level is None or clause.level is self.level)
            and (self.contract_kind is None or self.contract_kind in clause.contract_kinds)
        )


@dataclass(frozen=True, slots=True)
class Hit:
    """A clause that answers to the question; a higher score is a better answer, 0 without words."""

    clause: Clause
    score: int = 0


@dataclass(frozen=True, slots=True)
class Index:
    """The words of a set of clauses.

    `places` gives for each word the clauses that hold it, as clause number x 4 + tier; each clause once, at
    its best tier. `words` are sorted; `line` holds them all in one text, so that a part of a compound
    is one scan away, and `starts` says where each begins in it.
    """

    clauses: tuple[Clause, ...]
    words: tuple[str, ...]
    places: tuple["array[int]", ...]
    line: str = field(repr=False)
    starts: "array[int]" = field(repr=False)


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
        array("I", [number * len(_TIERS) + tier for number, tier in best[word].items()])
        for word in words
    )
    starts = array("I")
    at = 1
    for word in words:
        starts.append(at)
        at += len(word) + 1
    return Index(kept, words, places, f" {' '.join(words)} ", starts)


def search(index: Index, words: str, filters: Filters = Filters()) -> tuple[Hit, ...]:
    """The clauses that pass the filters and answer to every word, best first.

    Without words all clauses that pass, in library order; equal scores keep library order.
    """
    terms = tuple(dict.fromkeys(_WORD.findall(_folded(words))))
    if not terms:
        return tuple(Hit(clause) for clause in index.clauses if filters.let_through(clause))
    totals = _scores(index, terms[0])
    for term in terms[1:]:
        scores = _scores(index, term)
        totals = {n: totals[n] + score for n, score in scores.items() if n in totals}
    found = [
        Hit(index.clauses[number], score)
        for number, score in sorted(totals.items())
        if filters.let_through(index.clauses[number])
    ]
    return tuple(sorted(found, key=lambda hit: -hit.score))


def _texts(clause: Clause) -> tuple[tuple[str, ...], ...]:
    """The texts of a clause by tier."""
    techniques = (
        f"{t.label} {t.short} techniek {t.number} {t.phase.label}" for t in clause.techniques
    )
    return (
        (clause.title,),
        (*clause.themes, *techniques),
        (clause.summary, clause.purpose, clause.topic.label, clause.level.label),
        (*clause.blocks, clause.use_when, *clause.legal_basis, str(clause.source or "")),
    )


def _folded(text: str) -> str:
    """Small letters without accents; 'coördinatie' and 'coordinatie' are one word."""
    if text.isascii():
        return text.casefold()
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _scores(index: Index, term: str) -> dict[int, int]:
    """The best score of each clause for one word of the question."""
    scores: dict[int, int] = {}
    for number, quality in _matches(index, term).items():
        weighed = [quality * weight for weight in _TIERS]
        for place in index.places[number]:
            clause, tier = divmod(place, len(_TIERS))
            score = weighed[tier]
            if score > scores.get(clause, 0):
                scores[clause] = score
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
    return found or _parts(index, term) or _spelt_almost(index, term)


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


def _spelt_almost(index: Index, term: str) -> dict[int, int]:
    """Words with the same first letter that look like the term: 'referentie' for 'refrentie'."""
    if len(term) <= _SHORTEST:
        return {}
    words = [index.words[number] for number in _starting(index, term[0])]
    near = difflib.get_close_matches(term, words, n=3, cutoff=_SPELLING)
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
