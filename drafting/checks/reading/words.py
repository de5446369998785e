"""Text to sentences and tokens, with exact offsets."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from drafting.checks.reading.characters import folded
from drafting.checks.reading.durations import MONTHS
from drafting.checks.reading.quantities import Quantity, QuantityKind, quantities

_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*\w*|[^\W_]+(?:[&'./-][^\W_]+)*|[,;:()<>≤≥]")
_END = re.compile(r"[.!?…]+[\"')\]]*(?=\s+[\"'(]?[A-ZÀ-Þ0-9€•–-]|\s*$)|\n+")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(])(?:incl|excl|art|artt|bijv|bv|b\.v|o\.a|m\.b\.t|m\.u\.v|nr|nrs|ca|max|min|mln|mld|dhr|mw|mr|drs|ir|d\.w\.z|"
    r"i\.p\.v|e\.d|e\.a|jl|resp|evt|tel|st|t\.a\.v|a\.d\.h\.v|i\.o\.m|i\.h\.k\.v|m\.i\.v|d\.d|blz|pag|par|afd|vgl|zgn|"
    r"circa|[A-Z]|\d{1,2})$",
    re.IGNORECASE,
)

MAY_COUNT = re.compile(
    r"\d|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|tig\b|honderd|duizend|miljoen|hal[fv]|helft|kwart|"
    r"jaar|maand|week|dag|uur|dubbel|voud|één|derde|vierde|vijfde|tiende|dozijn|tal\b"
)
"""What stands in every text with a quantity."""

KIND_FORMS = {
    QuantityKind.MONEY: "#money",
    QuantityKind.PERCENTAGE: "#percentage",
    QuantityKind.TIMES: "#times",
    QuantityKind.PERIOD: "#period",
    QuantityKind.REPEATED_PERIOD: "#repeated",
    QuantityKind.FREQUENCY: "#frequency",
    QuantityKind.DATE: "#date",
    QuantityKind.COUNT: "#count",
}


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a whole quantity or a mark that divides clauses.

    `form` is lower case without accents; a quantity reads `#money`, `#period` and so on. A token that
    was borrowed from the text before (a lead-in) has `own` false and no place in this text. `name` says that
    it has a capital without being the first of its text.
    """

    form: str
    start: int
    end: int
    quantity: Quantity | None = None
    own: bool = True
    name: bool = False

    @property
    def month(self) -> str:
        """The name of the month of a full date; empty for anything else."""
        if self.form != "#date" or self.quantity is None or not self.quantity.value:
            return ""
        return MONTHS[date.fromordinal(int(self.quantity.value)).month - 1]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands in its text."""

    start: int
    end: int


@lru_cache(maxsize=50_000)
def plain_form(word: str) -> str:
    """The word without accents: één and een are one word, coöperatie has a plain o."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def sentence_spans(text: str) -> Iterator[Place]:
    """The sentences in order, without the white space around them.

    A point after an abbreviation, in a number or before a small letter ends nothing.
    """
    start = 0
    for match in _END.finditer(text):
        at_point = text[match.start()] == "."
        if (
            at_point
            and match.end() < len(text)
            and _ABBREVIATION.search(text, start, match.start())
        ):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Place]:
    body = text[start:end]
    left = len(body) - len(body.lstrip())
    right = len(body.rstrip())
    if right > left:
        yield Place(start + left, start + right)


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """All tokens of a text, or of a part of it, in order; the words inside a quantity are one token."""
    part = text[start:end]
    plain = folded(part)
    found = quantities(part) if MAY_COUNT.search(plain) else ()
    result: list[Token] = []
    at = 0
    for quantity in found:
        result.extend(_words(part, plain, at, quantity.start, start))
        form = KIND_FORMS[quantity.kind]
        result.append(Token(form, quantity.start + start, quantity.end + start, quantity))
        at = quantity.end
    result.extend(_words(part, plain, at, len(plain), start))
    return tuple(result)


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms that may stand in a text; `first` are its first two words."""

    all: frozenset[str]
    first: tuple[str, ...]


_PARTICLES = frozenset(
    (
        "in",
        "aan",
        "mee",
        "uit",
        "op",
        "af",
        "toe",
        "over",
        "voor",
        "bij",
        "door",
        "samen",
        "terug",
        "na",
        "onder",
    )
)


def whole_verbs(words: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The verbs that "te" divides, written whole, with the number of their last part: in te schrijven."""
    for at in range(1, len(words) - 1):
        if words[at] == "te" and words[at - 1] in _PARTICLES:
            yield at + 1, words[at - 1] + words[at + 1]


def forms(text: str) -> Forms:
    """The forms that may stand in a text, without reading its quantities: all their kinds, if it may count."""
    words = _TOKEN.findall(folded(text))
    found = set(map(plain_form, words))
    found.update(plain_form(verb) for _, verb in whole_verbs(words))
    if any(map(_may_count, words)):
        found.update(KIND_FORMS.values())
    return Forms(frozenset(found), tuple(map(plain_form, words[:2])))


@lru_cache(maxsize=50_000)
def _may_count(word: str) -> bool:
    return MAY_COUNT.search(word) is not None


def _words(text: str, plain: str, start: int, end: int, offset: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(plain, start, end):
        first, last = match.span()
        # A word in square brackets is the label of a value that is still open.
        open_value = text[first - 1 : first] == "["
        name = first > 1 and last - first > 2 and text[first].isupper() and not open_value
        yield Token(plain_form(match[0]), first + offset, last + offset, name=name)
