"""The edits of one paragraph: its changes with the draft's words around them, and the value they lie in."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.comparison.words import Change, Pieces, tokens
from drafting.document import Runs
from drafting.review.likeness import differences, fold
from drafting.review.lines import Bit
from drafting.review.returned import Tracking, single_change
from drafting.review.segments import (
    Stroke,
    counted_stretches,
    segments,
    steps,
    strokes,
    whole_stroke,
)

_MOST_TRIED = 8
_MOST_EDITS = 100
"""A paragraph with more changes than this was written anew: it is told as one change."""
_IN_WORD = re.compile(r"[\w€%]")


@dataclass(frozen=True, slots=True)
class Base:
    """The text that a paragraph had, for its edits to start from.

    `old` is it, behind `prefix`, the number that the export writes. `now` is the text of today and `runs` its
    runs; they differ when the draft was changed since the export. `untracked` is what is said of changes
    without a record.
    """

    old: str
    prefix: str
    now: str
    runs: Runs
    untracked: Tracking

    @property
    def conflict(self) -> bool:
        """Whether the draft says something else by now."""
        return self.old != self.now


@dataclass(frozen=True, slots=True)
class TextEdit:
    """A change of a text: `old[start:end]` becomes `put`; `start` is below 0 when it is in the number."""

    stroke: Stroke
    old: str
    new: str
    pieces: Pieces
    variable: str = ""
    value: str = ""
    merged: str = ""


@dataclass(frozen=True, slots=True)
class TextEdits:
    """The edits of a paragraph in order, and how many numbers of references Word counted anew."""

    edits: tuple[TextEdit, ...]
    renumbered: int = 0


def text_edits(base: Base, bits: Sequence[Bit]) -> TextEdits:
    """The edits of a paragraph whose bits in the file are these; none when nothing a person did changed it."""
    was = "".join(bit.text for bit in bits if bit.mark.was)
    typed = bool(base.prefix) and fold(was).startswith(fold(base.prefix))
    skipped = len(base.prefix) if typed else 0
    old = base.prefix[:skipped] + base.old
    counted = [(a + skipped, b + skipped) for a, b in counted_stretches(base.runs)]
    fields = b"".join(bytes([bit.field]) * len(bit.text) for bit in bits if bit.mark.was)
    if skipped:
        counted.append((0, skipped))
    path = steps(old, was, counted, fields)
    row = segments(path, bits, base.untracked)
    found: list[TextEdit] = []
    renumbered = sum(step.renumbered and bool(step.old.strip()) for step in path)
    every = list(strokes(row, skipped))
    if len(every) > _MOST_EDITS:
        every = [whole_stroke(row, skipped)]
    shown = _Shown(base)
    for stroke in every:
        if stroke.by_field:
            renumbered += 1
        elif stroke.start < 0 or fold(base.old[stroke.start : stroke.end]) != fold(stroke.put):
            found.append(shown.edit(stroke))
    return TextEdits(tuple(found), renumbered)


def taken_over(text: str, today: str, bits: Sequence[Bit]) -> tuple[Stroke, ...] | None:
    """Which of the recorded changes the draft has already, when its text is the file's with those in it.

    `text` is what the file has before its changes. None when the draft says something else, or when there are
    too many changes to try.
    """
    found = list(strokes(segments(steps(text, text, (), ()), bits, Tracking.UNTRACKED)))
    if not 0 < len(found) <= _MOST_TRIED:
        return None
    for choice in range(1, 2 ** len(found)):
        chosen = tuple(stroke for n, stroke in enumerate(found) if choice >> n & 1)
        tried = text
        for stroke in reversed(chosen):
            tried = tried[: stroke.start] + stroke.put + tried[stroke.end :]
        if tried == today:
            return chosen
    return None


class _Shown:
    """Strokes of one text as they are shown: widened to words, and carried to the text of today."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._tokens = tokens(base.old)
        self._stops = list(accumulate(map(len, self._tokens)))
        self._pieces = differences(base.old, base.now) if base.conflict else ()

    def edit(self, stroke: Stroke) -> TextEdit:
        """The edit of one stroke."""
        base, old = self._base, self._base.old
        start, end = max(0, stroke.start), max(0, stroke.end)
        new = old[:start] + stroke.put + old[end:]
        pieces = single_change(old, *self._whole_words(start, end, stroke.put))
        there = (start, end) if not base.conflict else _carried(self._pieces, start, end)
        variable, value, merged = "", "", ""
        if there is not None:
            now = base.now
            variable, value = _value(base.runs, *there, stroke.put)
            merged = now[: there[0]] + stroke.put + now[there[1] :] if base.conflict else ""
        return TextEdit(stroke, old, new, pieces, variable, value, merged)

    def _whole_words(self, start: int, end: int, put: str) -> tuple[int, int, str]:
        """The same change, widened to whole words, amounts and dates."""
        old = self._base.old
        first, last = start, end
        for number in range(bisect_left(self._stops, start), len(self._stops)):
            token, stop = self._tokens[number], self._stops[number]
            place = stop - len(token)
            if place > end:
                break
            if token.strip():
                inside = place < start < stop or place < end < stop
                before = stop == start and _touch(
                    old[start - 1 : start], put[:1] or old[end : end + 1]
                )
                after = place == end and _touch(
                    put[-1:] or old[start - 1 : start], old[end : end + 1]
                )
                if inside or (put and (before or after)):
                    first, last = min(first, place), max(last, stop)
        return first, last, old[first:start] + put + old[end:last]


def carried(old: str, now: str, start: int, end: int) -> tuple[int, int] | None:
    """Where a stretch of the old text stands in the text of today; None when that was changed there."""
    return _carried(differences(old, now), start, end)


def _carried(pieces: Pieces, start: int, end: int) -> tuple[int, int] | None:
    at_old = at_now = 0
    for piece in pieces:
        length = len(piece.text)
        match piece.change:
            case Change.SAME:
                if at_old <= start and end <= at_old + length:
                    return at_now + start - at_old, at_now + end - at_old
                at_old, at_now = at_old + length, at_now + length
            case Change.GONE:
                at_old += length
            case Change.COME:
                at_now += length
    return None


def _touch(left: str, right: str) -> bool:
    """Whether two signs belong to one word or amount."""
    return bool(left and right and _IN_WORD.match(left) and _IN_WORD.match(right))


def _value(runs: Runs, start: int, end: int, put: str) -> tuple[str, str]:
    """The variable whose value the change lies in, with its whole new value; empty when it goes over a border.

    Text put in at the border counts as within when it makes one word with the value.
    """
    for name, first, last, text in _values(runs):
        if not first <= start <= end <= last:
            continue
        inside = start < end or first < start < last
        joined = (start == last and _touch(text[-1:], put[:1])) or (
            end == first and _touch(put[-1:], text[:1])
        )
        if inside or joined:
            return name, text[: start - first] + put + text[end - first :]
    return "", ""


def _values(runs: Runs) -> Iterator[tuple[str, int, int, str]]:
    """Variable, begin, end and text of each value, neighbouring runs of one variable together."""
    place = 0
    last: tuple[str, int, int, str] | None = None
    for run in runs:
        text = f"[{run.text}]" if run.gap else run.text
        end = place + len(text)
        if run.variable and last is not None and last[0] == run.variable and last[2] == place:
            last = (run.variable, last[1], end, last[3] + text)
        else:
            if last is not None:
                yield last
            last = (run.variable, place, end, text) if run.variable else None
        place = end
    if last is not None:
        yield last
