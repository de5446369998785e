"""Which clauses say nearly the same: the share of groups of three words that two texts have in common.

Values do not count: a placeholder, an amount, a number and a date are one and the same word, so that a text
that was filled in is like the clause it came from.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from drafting.clause import Clause

ALIKE = 0.25
"""From this share on a text counts as a duplicate.

Measured on the 204 clauses of the library: of its 20.706 pairs no two clauses reach it (the most alike pair has
0,17); with a quarter of the sentences left out all 204 are found back, with half of them 202, and with one word
in six replaced 197.
"""
_GROUP = 3
_MOST = 3
_VALUE = "0"
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_WORD = re.compile(r"[a-z]+|\d[\d.,]*")
_NUMBERS = frozenset(
    [
        "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien",
        "veertien", "twintig", "dertig", "zestig",
    ]
)  # fmt: skip

_UNITS = frozenset(
    [
        "uur", "uren", "dag", "dagen", "werkdag", "werkdagen", "kalenderdagen", "week", "weken", "maand", "maanden",
        "jaar", "jaren", "euro", "eur", "procent", "januari", "februari", "maart", "april", "mei", "juni", "juli",
        "augustus", "september", "oktober", "november", "december",
    ]
)  # fmt: skip
"""Words that belong to the value before them."""


@dataclass(frozen=True, slots=True)
class Alike:
    """A clause that is like a text; `share` goes from 0 to 1."""

    clause: Clause
    share: float

    @property
    def percent(self) -> int:
        """The share for a sentence."""
        return round(self.share * 100)


class Likeness:
    """Finds what is like a text among clauses; made once for them."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        self._clauses: Sequence[Clause] = tuple(clauses)
        self._groups = [groups_of("\n\n".join(clause.blocks)) for clause in self._clauses]
        self._where: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for number, groups in enumerate(self._groups):
            for group in groups:
                self._where[group].append(number)

    def find(self, text: str, least: float = ALIKE) -> tuple[Alike, ...]:
        """The clauses that are like a text, the most alike first; at most three."""
        asked = groups_of(text)
        shared: dict[int, int] = defaultdict(int)
        for group in asked:
            for number in self._where.get(group, ()):
                shared[number] += 1
        found = [
            Alike(self._clauses[number], count / (len(asked) + len(self._groups[number]) - count))
            for number, count in shared.items()
        ]
        near = sorted((one for one in found if one.share >= least), key=lambda one: -one.share)
        return tuple(near[:_MOST])


def groups_of(text: str) -> frozenset[tuple[str, ...]]:
    """The groups of three words of a text; of a shorter text the whole of it."""
    words = words_of(text)
    if len(words) < _GROUP:
        return frozenset({tuple(words)}) if words else frozenset()
    return frozenset(tuple(words[n : n + _GROUP]) for n in range(len(words) - _GROUP + 1))


def words_of(text: str) -> list[str]:
    """The words of a text without capitals, accents and marks; every value is the same word."""
    plain = unicodedata.normalize("NFKD", _PLACEHOLDER.sub(" 0 ", text).casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    made: list[str] = []
    for word in _WORD.findall(plain):
        value = _VALUE if word[0].isdigit() or word in _NUMBERS else word
        after_value = bool(made) and made[-1] == _VALUE
        if not (after_value and (value == _VALUE or value in _UNITS)):
            made.append(value)
    return made
