"""Which stretches of a text became others: what a reviewer's new text asks of the old one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate

from drafting.comparison.words import tokens
from drafting.text.written_values import NBSP

_MOST = 4_000_000
"""Product of the numbers of words above which only the ends of two texts are compared."""


@dataclass(frozen=True, slots=True)
class Change:
    """The letters [start, end) of the old text become `put`."""

    start: int
    end: int
    put: str


Changes = tuple[Change, ...]


def changes_between(old: str, new: str) -> Changes:
    """The changes that make the new text of the old one, in order; amounts, dates and periods change whole.

    A space that became unbreakable, or no longer is, is no change: programs do that by themselves.
    """
    before, after = _words(old), _words(new)
    if len(before) * len(after) > _MOST:
        return _only([Change(0, len(old), new)], old)
    starts, ends = _starts(before), _starts(after)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found = [
        Change(starts[a], starts[b], new[ends[c] : ends[d]])
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]
    return _only(found, old)


def apply_changes(old: str, changes: Iterable[Change]) -> str:
    """The text with the changes, which do not overlap."""
    out: list[str] = []
    at = 0
    for one in sorted(changes, key=lambda c: (c.start, c.end)):
        out += [old[at : one.start], one.put]
        at = one.end
    return "".join((*out, old[at:]))


def trimmed(one: Change, old: str, low: int | None = None, high: int | None = None) -> Change:
    """The change without the letters at its ends that it leaves as they are.

    Nothing is taken off its begin from `low` on, nor off its end below `high`.
    """
    start, end, put = one.start, one.end, one.put
    stop, floor = end if low is None else low, start if high is None else high
    while start < min(end, stop) and put and old[start] == put[0]:
        start, put = start + 1, put[1:]
    while end > max(start, floor) and put and old[end - 1] == put[-1]:
        end, put = end - 1, put[:-1]
    return Change(start, end, put)


def _words(text: str) -> list[str]:
    return tokens(text.replace(NBSP, " "))


def _starts(words: Sequence[str]) -> list[int]:
    return [0, *accumulate(len(word) for word in words)]


def _only(found: Sequence[Change], old: str) -> Changes:
    """The changes that change something; a word that is put in brings the space behind it, not the one before."""
    return tuple(_slid(one, old) for one in found if old[one.start : one.end] != one.put)


def _slid(one: Change, old: str) -> Change:
    if one.start != one.end or one.put[:1] != " " or old[one.start : one.start + 1] != " ":
        return one
    return Change(one.start + 1, one.end + 1, f"{one.put[1:]} ")
