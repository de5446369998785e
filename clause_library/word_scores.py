"""Which clauses answer to one word of a question, and how well."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from functools import cache
from itertools import chain

from clause_library.synonyms import synonym_groups
from clause_library.word_index import GRAM, TIERS, WordIndex, grams_of, stem_of, words_of

Scores = tuple[tuple[float, int], ...]
"""Sets of clauses that share none, each with the score of its clauses, the best first."""

_WEIGHTS = (1, 4, 9, 16)
"""What a word is worth in each tier of the index."""
assert len(_WEIGHTS) == TIERS
_WHOLE, _FORM, _START, _INSIDE, _PART, _SPELT = 12, 9, 7, 5, 4, 2
"""Quality of a match: the same word, another form of it, the start of a word, inside a compound, a part of
the compound that is asked, a word spelt almost so."""
_SPELLING = 0.8
_SURELY_SPELT = 0.88
"""So alike two words are one word with a slip of the pen, whatever else begins like it."""
_LIKELY = 12
"""So many words with the most letters in the same order are looked at for a slip of the pen."""
_SYNONYM = 0.3
"""What a synonym is worth beside the word itself."""


def scores_of(index: WordIndex, word: str) -> Scores:
    """The scores of the clauses for a word of the question, or for another word for the same thing."""
    own = _scores(index, _matches(index, word, inside=True) or _guesses(index, word))
    others = ((score * _SYNONYM, held) for score, held in _of_synonyms(index, word))
    return _parted(chain(own, others))


def _of_synonyms(index: WordIndex, word: str) -> Iterator[tuple[float, int]]:
    single: defaultdict[int, list[int]] = defaultdict(list)
    for words in _synonyms().get(stem_of(word), ()):
        if len(words) > 1:
            yield from ((score / len(words), held) for score, held in _together(index, words))
            continue
        for quality, found in _matches(index, words[0], inside=False).items():
            single[quality].extend(found)
    yield from _scores(index, single)


def _together(index: WordIndex, words: Sequence[str]) -> Scores:
    """The scores of the clauses that hold all these words."""
    first, *others = (
        _parted(_scores(index, _matches(index, word, inside=False))) for word in words
    )
    for other in others:
        first = tuple(
            (a + b, both) for a, of_a in first for b, of_b in other if (both := of_a & of_b)
        )
    return first


@cache
def _synonyms() -> dict[str, tuple[tuple[str, ...], ...]]:
    """For the stem of a single word the other words, or rows of words, of its groups."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for group in synonym_groups():
        rows = [tuple(words_of(word)) for word in group]
        for row in rows:
            if len(row) == 1:
                others = [other for other in rows if other != row]
                found.setdefault(stem_of(row[0]), []).extend(others)
    return {stem: tuple(dict.fromkeys(rows)) for stem, rows in found.items()}


def _scores(index: WordIndex, matches: Mapping[int, Sequence[int]]) -> Iterator[tuple[float, int]]:
    """The scores that words of the index give, by the quality of their match; a clause may have more."""
    for quality, words in matches.items():
        for weight, held in zip(_WEIGHTS, index.clauses_by_tier(words), strict=False):
            yield quality * weight, held


def _parted(found: Iterable[tuple[float, int]]) -> Scores:
    """Each clause only at its best score."""
    parted: list[tuple[float, int]] = []
    seen = 0
    for score, held in sorted(found, key=lambda row: -row[0]):
        fresh = held & ~seen
        if not fresh:
            continue
        if parted and parted[-1][0] == score:
            fresh |= parted.pop()[1]
        parted.append((score, fresh))
        seen |= fresh
    return tuple(parted)


def _matches(index: WordIndex, word: str, *, inside: bool) -> dict[int, Sequence[int]]:
    """The words of the index that answer to a word, by the quality of the match; a word may stand at more."""
    found: dict[int, Sequence[int]] = {}
    starting = index.starting(word)
    if starting:
        found[_START] = starting
        if index.words[starting[0]] == word:
            found[_WHOLE] = starting[:1]
    if inside and len(word) >= GRAM:
        holding = index.holding(word)
        first = bisect_left(holding, starting.start)
        if others := [*holding[:first], *holding[first + len(starting) :]]:
            found[_INSIDE] = others
    if len(word) > GRAM:
        alike = index.starting(word[:GRAM])
        if forms := [n for n in index.stems.get(stem_of(word), ()) if n in alike]:
            found[_FORM] = forms
    return found


def _guesses(index: WordIndex, word: str) -> dict[int, Sequence[int]]:
    """What may be meant by a word that no clause holds: a slip of the pen, or else a compound of one that is held."""
    if len(word) <= GRAM:
        return {}
    near = get_close_matches(word, _likely(index, word), cutoff=_SPELLING)
    sure = get_close_matches(word, near, cutoff=_SURELY_SPELT)
    if not sure and (part := _first_part(index, word)):
        return {_PART: part}
    return {_SPELT: [bisect_left(index.words, found) for found in sure or near]}


def _first_part(index: WordIndex, word: str) -> range:
    """The first word of a compound: 'referentie' for 'referentiebeleid'."""
    for length in range(len(word) - 1, GRAM, -1):
        at = bisect_left(index.words, word[:length])
        if at < len(index.words) and index.words[at] == word[:length]:
            return range(at, at + 1)
    return range(0)


def _likely(index: WordIndex, word: str) -> list[str]:
    """Words with the same first letter that share most rows of letters with it: 'referentie' for 'refrentie'."""
    same = index.starting(word[0])
    shared = Counter(
        chain.from_iterable(
            held[bisect_left(held, same.start) : bisect_left(held, same.stop)]
            for gram in grams_of(f" {word} ")
            if (held := index.grams.get(gram))
        )
    )
    return [index.words[number] for number, _ in shared.most_common(_LIKELY)]
