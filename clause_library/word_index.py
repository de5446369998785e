"""Where the words of a set of clauses stand.

A set of clauses is the bits of one number, the first clause the lowest bit: what two sets share or hold
together is then one step, however many clauses there are. A word that few clauses have keeps their
numbers instead, so that the size stays in proportion to the texts.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from itertools import chain
from operator import or_

import Stemmer

from drafting.clause import Clause

TIERS = 4
"""Text; summary, purpose and other techniques; themes and the first technique; title."""
GRAM = 3
"""So many letters in a row lead to the words that hold them."""
_FEW = 256
"""A word in less than one of so many clauses keeps their numbers: a set of bits would be much larger."""
_NEAR = 500
"""So many clauses are taken out of a set together."""
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The words of a set of clauses.

    A place is a clause and a tier: the number of the clause, and for each tier the number of clauses on top.
    The places of each of the sorted `words` are a set in `often`; or, when they are few, 0 stands there and
    their numbers stand in `seldom`, from where `begins` says to where those of the next word begin. `grams`
    gives for three letters in a row the numbers of the words that hold them, a space being the start or end
    of a word; `stems` those of the words with that stem. `last` holds what was sought last.
    """

    clauses: tuple[Clause, ...]
    numbers: dict[str, int] = field(repr=False)
    words: tuple[str, ...]
    often: tuple[int, ...] = field(repr=False)
    seldom: "array[int]" = field(repr=False)
    begins: "array[int]" = field(repr=False)
    grams: "dict[str, array[int]]" = field(repr=False)
    stems: dict[str, tuple[int, ...]] = field(repr=False)
    last: dict[str, Sequence[int]] = field(default_factory=dict, repr=False, compare=False)

    def starting(self, start: str) -> range:
        """The words that begin so."""
        first = bisect_left(self.words, start)
        return range(first, bisect_left(self.words, f"{start}\N{DEL}", first))

    def holding(self, letters: str) -> Sequence[int]:
        """The words with these three or more letters in them, in their order; quicker with one letter more."""
        among = self.last.get(letters[:-1])
        if among is None:
            among = min((self.grams.get(gram, ()) for gram in grams_of(letters)), key=len)
        found = [number for number in among if letters in self.words[number]]
        self.last.clear()
        self.last[letters] = found
        return found

    def clauses_by_tier(self, words: Sequence[int]) -> list[int]:
        """By tier the clauses that hold one of these words; in more than one tier when they hold more."""
        often, seldom, begins = self.often, self.seldom, self.begins
        sets: Iterable[int]
        if isinstance(words, range):
            sets = often[words.start : words.stop]
            places = as_set(seldom[begins[words.start] : begins[words.stop]])
        else:
            sets = map(often.__getitem__, words)
            places = as_set(chain.from_iterable(seldom[begins[n] : begins[n + 1]] for n in words))
        places = reduce(or_, filter(None, sets), places)
        count = len(self.clauses)
        found = []
        while places:
            found.append(places & (1 << count) - 1)
            places >>= count
        return found


def word_index(clauses: Iterable[Clause], lowest: int = 0) -> WordIndex:
    """The index of these clauses, in their order; without the tiers below the lowest that is wanted."""
    kept = tuple(clauses)
    count = len(kept)
    written = _written(kept, lowest)
    spelt: defaultdict[str, list[str]] = defaultdict(list)
    for letters in written:
        for word in words_of(letters):
            spelt[word].append(letters)
    words = tuple(sorted(spelt))
    often, seldom, begins = [], array("I"), array("I")
    for word in words:
        begins.append(len(seldom))
        places = sorted(chain.from_iterable(written[letters] for letters in spelt[word]))
        many = len(places) * _FEW > count
        often.append(as_set(places) if many else 0)
        if not many:
            seldom.extend({place % count: place for place in places}.values())  # its best tier
    begins.append(len(seldom))
    stemmer = Stemmer.Stemmer("dutch")
    grams: defaultdict[str, list[int]] = defaultdict(list)
    stems: defaultdict[str, list[int]] = defaultdict(list)
    for number, word in enumerate(words):
        for gram in grams_of(f" {word} "):
            grams[gram].append(number)
        if len(word) > GRAM:
            stems[stemmer.stemWord(word)].append(number)
    return WordIndex(
        kept,
        {clause.id: number for number, clause in enumerate(kept)},
        words,
        tuple(often),
        seldom,
        begins,
        {gram: array("I", numbers) for gram, numbers in grams.items()},
        {stem: tuple(numbers) for stem, numbers in stems.items()},
    )


def words_of(text: str) -> list[str]:
    """The words, in small letters without accents; 'coördinatie' and 'coordinatie' are one word."""
    text = text.casefold()
    if not text.isascii():
        decomposed = unicodedata.normalize("NFKD", text)
        text = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return _WORD.findall(text)


@lru_cache(maxsize=1_000)
def stem_of(word: str) -> str:
    """The stem of a Dutch word: 'huis' for 'huizen'."""
    return str(Stemmer.Stemmer("dutch").stemWord(word))


def grams_of(letters: str) -> set[str]:
    """Each three letters in a row."""
    return {letters[at : at + GRAM] for at in range(len(letters) - GRAM + 1)}


def as_set(numbers: Iterable[int]) -> int:
    """The clauses, or places, with these numbers as a set."""
    kept = tuple(numbers)
    if not kept:
        return 0
    eights = bytearray((max(kept) >> 3) + 1)
    for number in kept:
        eights[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(eights, "little")


def members(clauses: int) -> Iterator[int]:
    """The numbers of the clauses in a set, in their order."""
    start = 0
    while clauses:
        first = (clauses ^ clauses - 1).bit_length() - 1
        clauses >>= first
        start += first
        near = clauses & (1 << _NEAR) - 1  # short numbers are quick to take apart
        while near:
            rest = near & near - 1
            yield start + (near ^ rest).bit_length() - 1
            near = rest
        clauses >>= _NEAR
        start += _NEAR


def _written(clauses: Sequence[Clause], lowest: int) -> dict[str, list[int]]:
    """For all that stands between two spaces the places where it does: for 'zorg', for 'zorg,' and for '(zorg)'."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, clause in enumerate(clauses):
        for tier, texts in enumerate(_texts(clause)):
            if tier >= lowest:
                place = tier * len(clauses) + number
                for letters in set(" ".join(texts).casefold().split()):
                    found[letters].append(place)
    return found


def _texts(clause: Clause) -> tuple[Collection[str], ...]:
    """The texts of a clause by tier."""
    own, *others = (
        f"{t.label} {t.short} techniek {t.number} {t.phase.label}" for t in clause.techniques
    )
    return (
        (*clause.blocks, clause.use_when, *clause.legal_basis, str(clause.source or "")),
        (clause.summary, clause.purpose, clause.topic.label, clause.level.label, *others),
        (*clause.themes, own),
        (clause.title,),
    )
