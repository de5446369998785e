"""Changes carried into the grains of a line: what a reviewer did not touch keeps its source."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from drafting.edits.changed_words import Change, Changes
from drafting.edits.grains import Grain, Grains, GrainSort, Line
from drafting.edits.safe_source import escaped

_SEEN = {GrainSort.LETTER, GrainSort.VALUE, GrainSort.REFERENCE}
_MARKS = {GrainSort.OPENING, GrainSort.CLOSING}
_SENTENCE_ENDS = (".", "?", "!", ";", ":")

Way = Callable[[Sequence[Grain], Line], list[Grain]]


def spliced(grains: Grains, line: Line, changes: Changes, way: Way) -> str:
    """The whole source with the changes in one line; `way` says how the new grains of the line are written.

    A change covers values and references as a whole, or not at all.
    """
    own = list(grains.grains[line.start : line.end])
    for one in sorted(changes, key=lambda c: (c.start, c.end), reverse=True):
        own = _changed(own, one)
    made = way(_emphasis_mended(own), line)
    behind = grains.grains[line.end].source if line.end < len(grains.grains) else ""
    if line.cell and behind.startswith("|"):
        made.append(
            Grain(GrainSort.BUILD, " ")
        )  # so that a backslash cannot hide the bar behind it
    whole = (*grains.grains[: line.start], *made, *grains.grains[line.end :])
    return "".join(grain.source for grain in whole)


def as_little(own: Sequence[Grain], line: Line) -> list[Grain]:
    """Only the new words are escaped."""
    done: list[Grain] = []
    shown = ""
    for grain in own:
        if grain.sort is GrainSort.LETTER and not grain.source and grain.shown:
            after_line_end = bool(done) and "\n" in done[-1].source
            starts = line.starts and (not shown or after_line_end)
            grain = replace(grain, source=escaped(grain.shown, cell=line.cell, line_start=starts))  # noqa: PLW2901
        done.append(grain)
        shown += grain.shown
    return done


def all_escaped(own: Sequence[Grain], line: Line) -> list[Grain]:
    """Every letter is escaped where it needs be, and the line stands on one line."""
    done: list[Grain] = []
    shown = ""
    for grain in own:
        if grain.sort is GrainSort.LETTER and done and done[-1].sort is GrainSort.LETTER:
            grain = replace(grain, shown=done.pop().shown + grain.shown)  # noqa: PLW2901
        done.append(grain)
    written: list[Grain] = []
    for grain in done:
        if grain.sort is GrainSort.LETTER:
            starts = line.starts and not shown
            grain = replace(grain, source=escaped(grain.shown, cell=line.cell, line_start=starts))  # noqa: PLW2901
        written.append(grain)
        shown += grain.shown
    return written


def without_emphasis(own: Sequence[Grain], line: Line) -> list[Grain]:
    """As `all_escaped`, without bold and italic."""
    return all_escaped([grain for grain in own if grain.sort not in _MARKS], line)


def _changed(own: list[Grain], change: Change) -> list[Grain]:
    """The grains with one change; the new words are a letter without source yet."""
    touched: list[int] = []
    left, right = -1, len(own)
    at = 0
    for number, grain in enumerate(own):
        if grain.sort not in _SEEN:
            continue
        start, at = at, at + len(grain.shown)
        if change.start <= start and at <= change.end and at > start:
            touched.append(number)
        elif at <= change.start:
            left = number
        elif start >= change.end and right == len(own):
            right = number
    place = _place_of(own, touched) if touched else _place_between(own, left, right, change.put)
    depth = own[touched[0]].before if touched else 0
    gone = set(touched)
    made: list[Grain] = []
    for number, grain in enumerate(own):
        if number == place and change.put:
            made.append(Grain(GrainSort.LETTER, "", change.put, depth, depth))
        if number not in gone:
            made.append(grain)
    if place == len(own) and change.put:
        made.append(Grain(GrainSort.LETTER, "", change.put, depth, depth))
    return made


def _place_of(own: Sequence[Grain], touched: Sequence[int]) -> int:
    """Where new words go instead of others: where the first was that hangs on the fewest conditions."""
    return min(touched, key=lambda number: (own[number].before, number))


def _place_between(own: Sequence[Grain], left: int, right: int, put: str) -> int:
    """Where added words go between two neighbours, between which only conditions and emphasis stand.

    They hang on the conditions of the text they were added to, for that is all the reviewer saw; a new
    sentence does not. They look as the words before them do.
    """
    before = own[left].shown if left >= 0 else ""
    new_sentence = before.rstrip().endswith(_SENTENCE_ENDS) and put.lstrip()[:1].isupper()
    looks = _looks(own)
    wanted = looks[left + 1] if left >= 0 else looks[min(right, len(own))]
    best, best_score = left + 1, (99, 99, 99)
    for place in range(left + 1, right + 1):
        if not _counts(own, place, left):
            continue
        depth = _depth(own, place)
        score = (depth if new_sentence else -depth, int(looks[place] != wanted), place)
        if best_score == (99, 99, 99) or score < best_score:
            best, best_score = place, score
    return best


def _counts(own: Sequence[Grain], place: int, left: int) -> bool:
    """Whether what is put here is in the text."""
    return place == 0 or place == left + 1 or own[place - 1].counts


def _depth(own: Sequence[Grain], place: int) -> int:
    if place > 0:
        return own[place - 1].after
    return own[0].before if own else 0


def _looks(own: Sequence[Grain]) -> list[frozenset[int]]:
    """For each place between grains the emphases that are open there."""
    open_ones: set[int] = set()
    found = [frozenset(open_ones)]
    for grain in own:
        if grain.sort is GrainSort.OPENING:
            open_ones.add(grain.pair)
        elif grain.sort is GrainSort.CLOSING:
            open_ones.discard(grain.pair)
        found.append(frozenset(open_ones))
    return found


def _emphasis_mended(own: list[Grain]) -> list[Grain]:
    """Emphasis of nothing goes, and emphasis does not begin or end at a space, where it would be asterisks."""
    pairs = {grain.pair for grain in own if grain.sort in _MARKS}
    for pair in sorted(pairs, reverse=True):
        ends = [n for n, grain in enumerate(own) if grain.sort in _MARKS and grain.pair == pair]
        if len(ends) != len((GrainSort.OPENING, GrainSort.CLOSING)):
            continue
        first, last = ends
        inner = own[first + 1 : last]
        if not "".join(grain.shown for grain in inner).strip():
            own = [*own[:first], *inner, *own[last + 1 :]]
            continue
        lead, body, tail = _edges(inner)
        own = [*own[:first], *lead, own[first], *body, own[last], *tail, *own[last + 1 :]]
    return own


def _edges(inner: list[Grain]) -> tuple[list[Grain], list[Grain], list[Grain]]:
    """The spaces at both ends of emphasised grains, and what is between."""
    inner = [one for grain in inner for one in _with_spaces_apart(grain)]
    first, last = 0, len(inner)
    while first < last and _is_blank(inner[first]):
        first += 1
    while last > first and _is_blank(inner[last - 1]):
        last -= 1
    return inner[:first], inner[first:last], inner[last:]


def _with_spaces_apart(grain: Grain) -> list[Grain]:
    """New words with the spaces around them as grains of their own."""
    if grain.sort is not GrainSort.LETTER or grain.source or not grain.shown.strip():
        return [grain]
    core = grain.shown.strip()
    at = grain.shown.index(core)
    texts = (grain.shown[:at], core, grain.shown[at + len(core) :])
    return [replace(grain, shown=text) for text in texts if text]


def _is_blank(grain: Grain) -> bool:
    return grain.sort is GrainSort.LETTER and not grain.shown.strip()
