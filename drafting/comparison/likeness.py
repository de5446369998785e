"""Which texts of two rows are alike, found without laying each beside each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from drafting.comparison.words import similarity

_ALL_BESIDE_ALL = 2_500
"""Up to so many pairs each text is laid beside each; beyond it they must share a word that is not common."""
_COMMON = 40
"""A word that is in more texts than this leads to none of them."""
_TRIED = 6
"""So many texts, those with most uncommon words in common, are looked at more closely."""


def alike(
    old: Mapping[int, str], new: Mapping[int, str], least: float
) -> list[tuple[float, int, int]]:
    """The pairs of texts that have at least this share of their words in common: share, old number, new number.

    The best come first; of pairs that are as good, those nearest to each other by number.
    """
    before = {number: text.casefold().split() for number, text in old.items()}
    after = {number: text.casefold().split() for number, text in new.items()}
    bags = {number: Counter(words) for number, words in before.items()}
    found = []
    for number, candidates in _candidates(before, after):
        bag = Counter(after[number])
        for candidate in candidates:
            if _at_most(bags[candidate], bag) >= least:
                share = similarity(old[candidate], new[number])
                if share >= least:
                    found.append((share, candidate, number))
    return sorted(found, key=lambda pair: (-pair[0], abs(pair[1] - pair[2]), pair[2], pair[1]))


def best_pairs(
    old: Mapping[int, str], new: Mapping[int, str], least: float
) -> Iterator[tuple[int, int]]:
    """Old and new number of the texts that belong together, the most alike first; each is in one pair at most."""
    taken_old: set[int] = set()
    taken_new: set[int] = set()
    for _share, before, after in alike(old, new, least):
        if before not in taken_old and after not in taken_new:
            taken_old.add(before)
            taken_new.add(after)
            yield before, after


def _candidates(
    before: Mapping[int, Sequence[str]], after: Mapping[int, Sequence[str]]
) -> Iterator[tuple[int, Sequence[int]]]:
    """For each new text the old ones that may be like it."""
    if len(before) * len(after) <= _ALL_BESIDE_ALL:
        everything = list(before)
        yield from ((number, everything) for number in after)
        return
    holding: dict[str, list[int]] = {}
    for number, words in before.items():
        for word in set(words):
            holding.setdefault(word, []).append(number)
    for number, words in after.items():
        shared: Counter[int] = Counter()
        for word in set(words):
            texts = holding.get(word, ())
            if len(texts) <= _COMMON:
                shared.update(texts)
        yield number, [candidate for candidate, _ in shared.most_common(_TRIED)]


def _at_most(one: Counter[str], other: Counter[str]) -> float:
    """What the likeness can be at most: the share of common words, whatever their order."""
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 1.0
