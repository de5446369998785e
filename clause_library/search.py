"""As-you-type search over clauses: Dutch word forms, parts of compounds, accents folded.

An index is made once for a set of clauses (word_index). Where a word is found decides the order: title, then
themes and its own technique, then summary, purpose and other techniques, then the text. Rare words weigh more
than common ones. Clauses that answer to every word come first, and alone when there are enough of them.

A word of the question divides the clauses over a few sets with a score each (word_scores). The best clauses
are then found without scoring all: what combinations of sets promise most is looked at first.
"""

import heapq
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import islice
from operator import or_

from clause_library.word_index import TIERS, WordIndex, as_set, members, word_index, words_of
from clause_library.word_scores import Scores, scores_of
from drafting.clause import Clause
from drafting.terms import ContractKind, Level, PartKey, Phase, Technique, TextStatus

_ENOUGH = 3
"""So many clauses that answer to every word come alone; with fewer, those that answer to half of them follow."""
_REMEMBERED = 32
"""Of so many filters the outcome is remembered."""
_STOP_WORDS = frozenset(
    [
        "aan", "als", "bij", "dat", "de", "die", "dit", "door", "een", "en", "er", "geen", "goede", "hebben", "het",
        "hoe", "hun", "ik", "in", "is", "je", "kan", "kunnen", "laten", "maken", "met", "mijn", "mogen", "naar", "niet",
        "of", "om", "onze", "ons", "op", "over", "te", "tot", "u", "uit", "van", "voor", "waar", "wat", "we", "welke",
        "wie", "wij", "wil", "willen", "worden", "zijn", "zonder",
    ]
)  # fmt: skip
"""Words that tell nothing about what is sought, unless they stand alone."""


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


class Index:
    """The words of a set of clauses, and what was last asked of them, for while a user types the next."""

    def __init__(self, words: WordIndex) -> None:
        self.words = words
        self._everything = (1 << len(words.clauses)) - 1
        self._scores: dict[str, Scores] = {}
        self._passing: dict[Filters, int] = {}

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, in library order."""
        return self.words.clauses

    def scores(self, word: str) -> Scores:
        """The scores of the clauses for a word of a question."""
        if word not in self._scores:
            if len(self._scores) >= _REMEMBERED:
                self._scores.clear()
            self._scores[word] = scores_of(self.words, word)
        return self._scores[word]

    def passing(self, filters: Filters) -> int:
        """The clauses that have what is asked."""
        if filters == Filters():
            return self._everything
        if filters not in self._passing:
            if len(self._passing) >= _REMEMBERED:
                self._passing.clear()
            through = (n for n, clause in enumerate(self.clauses) if filters.let_through(clause))
            self._passing[filters] = as_set(through)
        return self._passing[filters]


class Answers:
    """The clauses that answer to a question, best first; equal scores keep library order.

    Counting them is free, and only as many as are taken are put in order.
    """

    def __init__(self, index: Index, found: int, scores: Sequence[Scores]) -> None:
        self._index = index
        self._found = found
        self._scores = scores

    def __len__(self) -> int:
        return self._found.bit_count()

    def __contains__(self, clause: Clause) -> bool:
        number = self._index.words.numbers.get(clause.id)
        return number is not None and bool(self._found >> number & 1)

    def __iter__(self) -> Iterator[Clause]:
        for held in best_first(self._found, self._scores):
            yield from map(self._index.clauses.__getitem__, members(held))


def index_of(clauses: Iterable[Clause], *, titles_only: bool = False) -> Index:
    """The index of these clauses, in their order; with `titles_only` it is there at once."""
    return Index(word_index(clauses, TIERS - 1 if titles_only else 0))


def search(
    index: Index, words: str, filters: Filters = Filters(), limit: int | None = None
) -> tuple[Clause, ...]:
    """The first `limit` of the answers, or all."""
    return tuple(islice(answers(index, words, filters), limit))


def answers(
    index: Index, words: str, filters: Filters = Filters(), without: Iterable[str] = ()
) -> Answers:
    """The clauses that pass the filters and answer to every word, but for those with the ids `without`.

    Without words all clauses that pass, in library order.
    """
    passing = index.passing(filters)
    if numbers := [n for id_ in without if (n := index.words.numbers.get(id_)) is not None]:
        passing &= ~as_set(numbers)
    terms = _terms(words)
    if not terms:
        return Answers(index, passing, ())
    scores = [index.scores(term) for term in terms]
    held = [reduce(or_, (clauses for _, clauses in of_word), 0) for of_word in scores]
    # by number of words: the clauses that answer to so many of them, or more
    by_count = [index.passing(Filters())] + [0] * len(terms)
    for of_word in held:
        for count in range(len(terms), 0, -1):
            by_count[count] |= by_count[count - 1] & of_word
    whole = by_count[-1].bit_count() >= _ENOUGH
    found = by_count[-1] if whole else by_count[max(1, len(terms) // 2)]
    weights = [math.log2(2 + len(index.clauses) / (1 + clauses.bit_count())) for clauses in held]
    weighed = [
        tuple((score * weight, clauses) for score, clauses in of_word)
        for of_word, weight in zip(scores, weights, strict=True)
    ]
    return Answers(index, found & passing, weighed)


def _terms(words: str) -> list[str]:
    """The words that are sought; those that tell nothing only when they stand alone or are being typed."""
    *typed, last = dict.fromkeys(words_of(words)) or ("",)
    terms = [word for word in typed if word not in _STOP_WORDS]
    if last and not (terms and last in _STOP_WORDS):
        terms.append(last)
    return terms


def best_first(found: int, scores: Sequence[Scores]) -> Iterator[int]:
    """Sets of the clauses found that score the same, from the highest score to the lowest.

    The clauses are divided over the scores of the first word, those over the scores of the second, and so
    on; what can still reach the highest score is divided first, so the best come out before the rest is
    looked at. The score falls with the square of the words that lack.
    """
    count = len(scores)
    best = [of_word[0][0] if of_word else 0 for of_word in scores]
    to_come = [sum(best[depth:]) for depth in range(count + 1)]
    ready, ready_score = 0, 0
    waiting: list[tuple[float, int, int, float, int]] = [(0, 0, 0, 0, found)]
    while waiting:
        reach, depth, answered, total, held = heapq.heappop(waiting)
        score = round(-reach)
        if ready and score < ready_score:
            yield ready
            ready = 0
        if depth == count:
            ready, ready_score = ready | held, score
            continue
        depth += 1
        for gained, of_word in (*scores[depth - 1], (0, -1)):
            if part := held & of_word:
                held ^= part
                has = answered + (of_word >= 0)
                share = (has + count - depth) / count
                higher = total + gained
                heapq.heappush(
                    waiting, (-(higher + to_come[depth]) * share**2, depth, has, higher, part)
                )
            if not held:
                break
    if ready:
        yield ready
