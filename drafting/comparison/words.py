"""Two texts as pieces that stay, go and come.

The unit is a word with what is one thing with it: an amount with its sign, a date, a percentage, a period, a
reference to an article. So a reader sees "€ 5.000" become "€ 7.500" and not a 5 become a 7.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_UNITS = (
    r"(?:werk|kalender)?dagen|(?:werk|kalender)?dag|weken|week|maanden|maand|jaren|jaar|uren|uur"
)
_FIGURES = rf"""
    €\s?\d+(?:\.\d{{3}})*(?:,(?:\d+|-))?(?:\s(?:miljoen|duizend))?   # an amount
  | \d{{1,2}}\s(?:{_MONTHS})(?:\s\d{{4}})?                  # a day
  | \d[\d.,]*\s?(?:%|procent\b)                             # a percentage
  | \d+\s(?:{_UNITS})\b                                     # a period in figures
"""
_FIGURE = re.compile(_FIGURES, re.IGNORECASE | re.VERBOSE)
_TOKEN = re.compile(
    rf"""
    {_FIGURES}
  | (?:artikel(?:en)?|paragraaf|bijlage|lid|perceel)\s\d\w*(?:\.\w+)*   # a reference
  | \{{\{{.*?\}}\}} | \{{%.*?%\}} | \[\[.*?\]\]             # placeholders and cross references
  | \w+(?:[.,'’-]\w+)*                                      # a word or number
  | \s+
  | .
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_ISLAND = 4
"""So few letters that stay between two changes are no help to a reader; they are shown as changed."""
_RECOGNISABLE = 0.25
"""Below this share of words that stay, two texts are shown as one gone and one come."""


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    GONE = "gone"
    COME = "come"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that stays, goes or comes."""

    change: Change
    text: str


Pieces = tuple[Piece, ...]


def compare(old: str, new: str) -> Pieces:
    """The pieces that lead from the old text to the new, in order; what goes stands before what comes.

    Together the pieces that stay and go are the old text, those that stay and come the new one. Equal
    texts are one piece; two empty texts none. Texts with little in common are not mixed.
    """
    if old == new:
        return _pieces([(Change.SAME, old)])
    before, after = tokens(old), tokens(new)
    # what is the same at both ends is set apart first: a long text with one changed word is quick then
    tail = _alike_at_start(before[::-1], after[::-1])
    rest_before, rest_after = before[: len(before) - tail], after[: len(after) - tail]
    head = _alike_at_start(rest_before, rest_after)
    found = [(Change.SAME, "".join(before[:head]))]
    found += _changed(rest_before[head:], rest_after[head:])
    found.append((Change.SAME, "".join(before[len(before) - tail :])))
    stays = sum(len(text.split()) for change, text in found if change is Change.SAME)
    if stays < _RECOGNISABLE * min(len(old.split()), len(new.split())):
        return _pieces([(Change.GONE, old), (Change.COME, new)])
    return _pieces(_without_islands([one for one in found if one[1]]))


def _changed(before: list[str], after: list[str]) -> list[tuple[Change, str]]:
    """What of these units stays, goes and comes, in order."""
    found: list[tuple[Change, str]] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            found.append((Change.SAME, "".join(before[a:b])))
        else:
            found += [(Change.GONE, "".join(before[a:b])), (Change.COME, "".join(after[c:d]))]
    return found


def _alike_at_start(one: list[str], other: list[str]) -> int:
    """How many units two texts begin with alike."""
    pairs = zip(one, other, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def similarity(old: str, new: str) -> float:
    """The share of words that two texts have in common, from 0 to 1; 1 for equal texts, also empty ones."""
    before, after = old.casefold().split(), new.casefold().split()
    if not before or not after:
        return float(before == after)
    return SequenceMatcher(None, before, after, autojunk=False).ratio()


def touches_figures(pieces: Pieces) -> bool:
    """Whether an amount, a day, a percentage or a period is in what goes or comes."""
    return any(p.change is not Change.SAME and _FIGURE.search(p.text) for p in pieces)


def tokens(text: str) -> list[str]:
    """The units in which a text is compared; together they are the text."""
    return _TOKEN.findall(text)


def _without_islands(found: Sequence[tuple[Change, str]]) -> list[tuple[Change, str]]:
    """Changes with hardly anything between them as one change: first all that goes, then all that comes."""
    done: list[tuple[Change, str]] = []
    gone, come = "", ""
    for number, (change, text) in enumerate(found):
        inner = 0 < number < len(found) - 1 and len(text.strip()) <= _ISLAND and (gone or come)
        if change is Change.SAME and not inner:
            done += [(Change.GONE, gone), (Change.COME, come), (Change.SAME, text)]
            gone, come = "", ""
            continue
        if change is not Change.COME:
            gone += text
        if change is not Change.GONE:
            come += text
    return [*done, (Change.GONE, gone), (Change.COME, come)]


def _pieces(found: Sequence[tuple[Change, str]]) -> Pieces:
    return tuple(Piece(change, text) for change, text in _joined(found))


def _joined(found: Sequence[tuple[Change, str]]) -> Iterator[tuple[Change, str]]:
    """Neighbours of one kind as one; without empty ones."""
    last: tuple[Change, str] | None = None
    for change, text in found:
        if not text:
            continue
        if last is not None and last[0] is change:
            last = change, last[1] + text
        else:
            if last is not None:
                yield last
            last = change, text
    if last is not None:
        yield last
