"""Text to sentences and tokens, with exact offsets."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import msgspec

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

_LONGEST = 12
"""More than the letters of any abbreviation with the character before it."""

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


class Token(msgspec.Struct, frozen=True):
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


_OFTEN = re.compile("maal|keer|x|voud|dubbel|optie|verlenging")
_LASTING = re.compile("dag|dgn|etma|wee?k|wkn|maand|mnd|kwarta|jaar|jar|jr|uur|uren")
SIGNS = (
    (MAY_COUNT, (QuantityKind.MONEY, QuantityKind.PERCENTAGE, QuantityKind.COUNT)),
    (_OFTEN, (QuantityKind.TIMES, QuantityKind.REPEATED_PERIOD, QuantityKind.FREQUENCY)),
    (_LASTING, (QuantityKind.PERIOD,)),
    (re.compile(r"\d|kwartaal"), (QuantityKind.DATE,)),
)
"""What stands in one of the words of every text with a quantity of these kinds."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands in its text."""

    start: int
    end: int


@lru_cache(maxsize=50_000)
def plain_form(word: str) -> str:
    """The word without accents: één and een are one word, coöperatie has a plain o."""
    if word.isascii():
        return word
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
            and _ABBREVIATION.search(text, max(start, match.start() - _LONGEST), match.start())
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
    if "te" not in words:
        return
    for at in range(1, len(words) - 1):
        if words[at] == "te" and words[at - 1] in _PARTICLES:
            yield at + 1, words[at - 1] + words[at + 1]


def words_in(plain: str) -> list[str]:
    """The words and marks of a folded text as they stand, quantities not read."""
    return _TOKEN.findall(plain)


def _words(text: str, plain: str, start: int, end: int, offset: int) -> Iterator[Token]:
    for match in _TOKEN.finditer(plain, start, end):
        first, last = match.span()
        # A word in square brackets is the label of a value that is still open.
        name = first > 1 and last - first > 2 and text[first].isupper() and text[first - 1] != "["
        yield Token(plain_form(match[0]), first + offset, last + offset, None, True, name)  # noqa: FBT003 -- a million of them
