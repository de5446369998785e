"""How alike two paragraphs are, and which row of pairs keeps the order: the placing of texts without a bookmark."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from drafting.comparison.words import Change, Piece, Pieces, compare

_WORD = re.compile(r"\w+")
_ALIKE_SIGNS = str.maketrans(
    {"\xa0": " ", "\u202f": " ", "\u2009": " ", "\t": " ", "\n": " ", "\u2011": "-"}
)
_RAREST = 12
"""So many of the rarest words of a text are looked up to find what it may be."""
_CANDIDATES = 6
"""So many of the likeliest texts are compared word by word."""
_COMPARED = 8_000
"""Characters of two texts together that are compared word by word."""
_LEAST_ALIKE = 0.35
"""Below this share of common words two paragraphs have nothing to do with each other."""


def fold(text: str) -> str:
    """The text with signs that programs exchange made one; every character keeps its position."""
    return text.translate(_ALIKE_SIGNS)


def plain(text: str) -> str:
    """The text as it is compared for being the same: folded, white space made single, capitals made small."""
    return " ".join(fold(text).casefold().split())


def differences(old: str, new: str) -> Pieces:
    """The pieces that lead from one text to another; of very long texts what they begin and end with alike stays."""
    if len(old) + len(new) <= _COMPARED:
        return compare(old, new)
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    end = len(old) - last
    pieces = (
        Piece(Change.SAME, old[:first]),
        Piece(Change.GONE, old[first:end]),
        Piece(Change.COME, new[first : len(new) - last]),
        Piece(Change.SAME, old[end:]),
    )
    return tuple(piece for piece in pieces if piece.text)


def _alike(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((n for n, (a, b) in pairs if a != b), min(len(one), len(other)))


def words_of(text: str) -> Counter[str]:
    """The words of a text with how often each is in it."""
    return Counter(_WORD.findall(text.casefold()))


def likeness(old: Counter[str], new: Counter[str]) -> float:
    """The share of words that two texts have in common, from 0 to 1; 0 when one of them is empty."""
    total = old.total() + new.total()
    if not old or not new:
        return 0.0
    if len(new) < len(old):
        old, new = new, old
    shared = sum(min(count, new[word]) for word, count in old.items())
    return 2 * shared / total


def share_held(part: Counter[str], whole: Counter[str]) -> float:
    """The share of the words of `part` that are in `whole`."""
    if not part:
        return 0.0
    return sum(min(count, whole[word]) for word, count in part.items()) / part.total()


@dataclass(frozen=True, slots=True)
class Pair:
    """A text of the file that may be one of the draft; the higher the weight the better."""

    line: int
    row: int
    weight: float


@dataclass(slots=True)
class TextIndex:
    """The texts of the draft that are still free, found by their rare words."""

    words: Mapping[int, Counter[str]]
    _places: dict[str, list[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for number, words in self.words.items():
            for word in words:
                self._places.setdefault(word, []).append(number)

    def alike(self, text: Counter[str]) -> list[tuple[float, int]]:
        """The likeliest texts with their likeness, the best first."""
        known = [word for word in text if word in self._places]
        known.sort(key=lambda word: len(self._places[word]))
        votes: Counter[int] = Counter()
        for word in known[:_RAREST]:
            places = self._places[word]
            for number in places[: _CANDIDATES * 20]:
                votes[number] += 1 + 20 // len(places)
        best = [
            (likeness(text, self.words[number]), number)
            for number, _votes in votes.most_common(_CANDIDATES)
        ]
        return sorted((one for one in best if one[0] >= _LEAST_ALIKE), reverse=True)


def best_in_order(pairs: Iterable[Pair], rows: int) -> list[Pair]:
    """The pairs of the highest total weight in which both lines and rows rise, each used once.

    A pair of a line and a row that comes earlier in both is kept in a tree of maxima, so n pairs take n log n.
    """
    ordered = sorted(pairs, key=lambda pair: (pair.line, -pair.row))
    best: list[tuple[float, int]] = [(0.0, -1)] * (rows + 1)
    before: list[int] = []
    totals: list[float] = []
    for number, pair in enumerate(ordered):
        total, last = 0.0, -1
        place = pair.row
        while place > 0:
            if best[place][0] > total:
                total, last = best[place]
            place -= place & -place
        before.append(last)
        totals.append(total + pair.weight)
        place = pair.row + 1
        while place <= rows:
            if totals[-1] > best[place][0]:
                best[place] = (totals[-1], number)
            place += place & -place
    chain: list[Pair] = []
    number = max(range(len(totals)), key=lambda n: (totals[n], -n), default=-1)
    while number >= 0:
        chain.append(ordered[number])
        number = before[number]
    return chain[::-1]


def rising(places: Sequence[int]) -> frozenset[int]:
    """The numbers of a longest row of places that rises."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for number, place in enumerate(places):
        at = bisect_left(ends, place)
        before.append(last[at - 1] if at else -1)
        if at == len(ends):
            ends.append(place)
            last.append(number)
        else:
            ends[at], last[at] = place, number
    kept = set()
    number = last[-1] if last else -1
    while number >= 0:
        kept.add(number)
        number = before[number]
    return frozenset(kept)
