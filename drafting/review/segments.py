"""What happened to the text of one paragraph, from the draft to what the reviewer left: piece by piece.

There are two steps: from the text of the draft to the text that the changes in the file start from (changed
without a record, or not at all), and from there to the text after the changes. Here they become one row of
segments, each with who did it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from drafting.comparison.words import Change
from drafting.document import Runs
from drafting.review.likeness import differences
from drafting.review.lines import Bit
from drafting.review.returned import Tracking
from drafting.word.read.reviewed import NOBODY, Hand, Mark

_LONGEST_REFERENCE = 300
_MOST_PARTS = 20
"""Characters and parts of a text: more is more than a few references."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the old text and what stands there now; `kept` when nothing a person did changed it.

    `tracking` is None for what is kept. `field` says that a field of Word wrote it.
    """

    old: str
    new: str
    kept: bool = False
    hand: Hand = NOBODY
    tracking: Tracking | None = None
    field: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of the draft's text and what the file has there before its changes.

    `renumbered`: they differ, but only because Word counted a reference anew, or in signs that look alike.
    """

    old: str
    new: str
    renumbered: bool = False

    @property
    def same(self) -> bool:
        """Whether nothing was changed."""
        return self.old == self.new or self.renumbered


def steps(
    old: str, new: str, counted: Sequence[tuple[int, int]], fields: Sequence[int]
) -> list[Step]:
    """The steps from the text of the draft to that of the file.

    `counted` are the stretches of the old text that a field writes; `fields` says for each character of the
    new text whether a field wrote it.
    """
    if old == new:
        return [Step(old, new)] if old else []
    found: list[Step] = []
    gone = ""
    at_old = at_new = 0

    def close(come: str) -> None:
        nonlocal gone, at_old, at_new
        if gone or come:
            spans = [(a - at_old, b - at_old) for a, b in counted]
            within = any(start <= 0 and len(gone) <= end for start, end in spans)
            again = _counted_again(gone, come, fields[at_new : at_new + len(come)], spans)
            blank = not gone.strip() and not come.strip()
            found.append(
                Step(gone, come, renumbered=blank or again or (within and _alike(gone, come)))
            )
            at_old, at_new, gone = at_old + len(gone), at_new + len(come), ""

    for piece in differences(old, new):
        match piece.change:
            case Change.GONE:
                gone += piece.text
            case Change.COME:
                close(piece.text)
            case Change.SAME:
                close("")
                found.append(Step(piece.text, piece.text))
                at_old, at_new = at_old + len(piece.text), at_new + len(piece.text)
    close("")
    return found


def _alike(old: str, new: str) -> bool:
    """Whether two texts differ in white space and capitals alone; of a text too long for a reference, not."""
    if max(len(old), len(new)) > _LONGEST_REFERENCE:
        return False
    return "".join(old.split()).casefold() == "".join(new.split()).casefold()


def _counted_again(
    old: str, new: str, fields: Sequence[int], counted: Sequence[tuple[int, int]]
) -> bool:
    """Whether two texts differ only in what a field wrote, where the draft has cross references."""
    if not any(fields) or len(old) > _LONGEST_REFERENCE:
        return False
    parts = [
        (by_field, "".join(letter for letter, _ in letters))
        for by_field, letters in groupby(zip(new, fields, strict=True), key=lambda one: one[1])
    ]
    reached = {0}
    for by_field, text in parts[:_MOST_PARTS]:
        if by_field:
            reached = {
                place
                for start in reached
                for first, last in counted
                if first <= start
                for place in range(start + 1, min(last, len(old)) + 1)
            }
        else:
            reached = {place + len(text) for place in reached if old.startswith(text, place)}
    return len(old) in reached and len(parts) <= _MOST_PARTS


def counted_stretches(runs: Runs) -> list[tuple[int, int]]:
    """Where in a text cross references stand, whose numbers Word counts."""
    found = []
    place = 0
    for run in runs:
        end = place + len(f"[{run.text}]" if run.gap else run.text)
        if run.target is not None:
            found.append((place, end))
        place = end
    return found


def segments(path: Sequence[Step], bits: Sequence[Bit], untracked: Tracking) -> list[Segment]:
    """The steps and the recorded changes as one row; together the old stretches are the draft's text.

    `bits` are all of the paragraph. What was put in without a record and taken out with one leaves no trace.
    """
    row = _Row(path, untracked)
    for bit in bits:
        if bit.mark.was:
            row.read(bit)
        elif bit.mark is not Mark.WITHDRAWN:
            row.add(
                Segment("", bit.text, hand=bit.hand, tracking=Tracking.TRACKED, field=bit.field)
            )
    row.finish()
    return row.found


class _Row:
    """Reads the text before the changes bit by bit, and the steps along with it."""

    def __init__(self, path: Sequence[Step], untracked: Tracking) -> None:
        self.found: list[Segment] = []
        self._path = list(path)
        self._step = 0
        self._read = 0
        self._untracked = untracked

    def add(self, segment: Segment) -> None:
        """Add a segment; what the one step took out and the other put back is as it was."""
        if not segment.old and not segment.new:
            return
        last = self.found[-1] if self.found else None
        if last is not None and _undoes(last, segment):
            self.found[-1] = Segment(last.old or segment.old, last.new or segment.new, kept=True)
            return
        self.found.append(segment)

    def read(self, bit: Bit) -> None:
        """The next characters of the text before the changes."""
        left = bit.text
        stays = bit.mark is Mark.SAME
        while left and self._step < len(self._path):
            step = self._path[self._step]
            if not step.new:
                self._take_out(step)
                continue
            count = min(len(left), len(step.new) - self._read)
            part = step.new[self._read : self._read + count]
            self._pass(step, part, bit, stays=stays)
            left = left[count:]
            self._read += count
            if self._read == len(step.new):
                self._step, self._read = self._step + 1, 0

    def finish(self) -> None:
        """What is left of the steps: text at the end that was taken out."""
        while self._step < len(self._path):
            self._take_out(self._path[self._step])

    def _take_out(self, step: Step) -> None:
        kept = step.renumbered
        tracking = None if kept else self._untracked
        self.add(Segment(step.old, step.old if kept else "", kept=kept, tracking=tracking))
        self._step, self._read = self._step + 1, 0

    def _pass(self, step: Step, part: str, bit: Bit, *, stays: bool) -> None:
        if step.same:
            whole = step.old == step.new
            old = part if whole else (step.old if self._read == 0 else "")
            if stays:
                self.add(Segment(old, old, kept=True, field=bit.field))
            else:
                self.add(
                    Segment(old, "", hand=bit.hand, tracking=Tracking.TRACKED, field=bit.field)
                )
            return
        if self._read == 0 and step.old:
            self.add(Segment(step.old, "", tracking=self._untracked))
        if stays:
            self.add(Segment("", part, tracking=self._untracked))


def _undoes(one: Segment, other: Segment) -> bool:
    """Whether a step without a record and a recorded change undo each other."""
    if one.kept or other.kept or one.tracking is other.tracking:
        return False
    return (one.old, one.new) == (other.new, other.old) and not (one.old and one.new)


@dataclass(frozen=True, slots=True)
class Stroke:
    """One change: `old[start:end]` becomes `put`, by one hand."""

    start: int
    end: int
    put: str
    hand: Hand
    tracking: Tracking
    by_field: bool = False


def strokes(row: Sequence[Segment], skipped: int = 0) -> Iterator[Stroke]:
    """The changes in a row of segments; neighbours of one hand with at most white space between are one.

    The first `skipped` characters of the old text are a number that the program writes; places count from behind
    it, and a change in it starts below 0.
    """
    place = -skipped
    group: list[Segment] = []
    begin = place
    waiting: list[Segment] = []
    for segment in row:
        if segment.kept:
            if group and not segment.old.strip():
                waiting.append(segment)
            elif group:
                yield _stroke(begin, group)
                group, waiting = [], []
        else:
            if group and _differs(group[-1], segment):
                yield _stroke(begin, group)
                group, waiting = [], []
            if not group:
                begin = place
            group += [*waiting, segment] if group else [segment]
            waiting = []
        place += len(segment.old)
    if group:
        yield _stroke(begin, group)


def whole_stroke(row: Sequence[Segment], skipped: int = 0) -> Stroke:
    """All changes in a row of segments as one, with what was kept between them; there must be one."""
    changed = [number for number, segment in enumerate(row) if not segment.kept]
    first, last = changed[0], changed[-1]
    begin = sum(len(segment.old) for segment in row[:first]) - skipped
    return _stroke(begin, list(row[first : last + 1]))


def _differs(one: Segment, other: Segment) -> bool:
    return one.tracking is not other.tracking or one.hand.author != other.hand.author


def _stroke(start: int, group: list[Segment]) -> Stroke:
    old = "".join(segment.old for segment in group)
    first = group[0]
    both = any(segment.old for segment in group) and any(segment.new for segment in group)
    return Stroke(
        start,
        start + len(old),
        "".join(segment.new for segment in group),
        first.hand,
        first.tracking or Tracking.TRACKED,
        by_field=both and all(segment.field for segment in group),
    )
