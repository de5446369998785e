"""A source as grains: each letter, value and reference of the final text with the source it comes from.

Together the sources of the grains are the whole source, in order. So a text can be changed in one place and
everything else stays byte for byte.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from drafting.assembly.known import Scope
from drafting.edits.inline_items import Item, ItemSort, read_inline
from drafting.edits.live_source import LiveSource, Sort, TooIntricate, Value, read_live
from drafting.edits.marked_lines import Fragment, fragments_of, with_notes


class GrainSort(Enum):
    """What a grain is.

    UNSEEN is a condition or what it leaves out; BUILD makes the lines: bars, list markers, line ends.
    """

    LETTER = auto()
    VALUE = auto()
    REFERENCE = auto()
    NOTE = auto()
    OPENING = auto()
    CLOSING = auto()
    UNSEEN = auto()
    BUILD = auto()


_SORTS = {sort: GrainSort[sort.name] for sort in ItemSort}


@dataclass(frozen=True, slots=True)
class Grain:
    """A piece of source with what it gives the text.

    `before` and `after` count the conditions on either side; `counts` says whether what is put behind it is
    in the text. An opening of emphasis and its closing have the same `pair`.
    """

    sort: GrainSort
    source: str
    shown: str = ""
    before: int = 0
    after: int = 0
    counts: bool = True
    pair: int = -1
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """The grains [start, end) that are one text: a paragraph, an item, a cell, a caption, a heading.

    `part` counts the parts of the block from 0; `within` is what stands behind the element's id: ':2.1' for a
    cell (the header is row 0), ':caption', or nothing. `starts` says that a list marker at its begin would
    be one.
    """

    part: int
    within: str
    start: int
    end: int
    cell: bool = False
    starts: bool = True


@dataclass(frozen=True, slots=True)
class Grains:
    """The grains of a source and the lines in it."""

    grains: tuple[Grain, ...]
    lines: tuple[Line, ...]

    def line(self, part: int, within: str) -> Line | None:
        """The line of a part; None when there is none, as for a cell that its row lacks."""
        return next((one for one in self.lines if (one.part, one.within) == (part, within)), None)

    def text(self, line: Line) -> str:
        """The final text of a line."""
        return "".join(grain.shown for grain in self.grains[line.start : line.end])


Shown = Mapping[tuple[int, str], tuple[str, ...]]
"""By part and place within it, the words of its values and references, in order."""


def read_grains(source: str, scope: Scope, shown: Shown, *, heading: bool = False) -> Grains:
    """The grains of a block's source, or of one line such as the title of a heading.

    Raises:
        TooIntricate: the source cannot be led back.
    """
    live = read_live(source, scope)
    letters = live.letters if heading else with_notes(live.letters)
    whole = Fragment(0, "", letters, letters[0].start if letters else 0)
    fragments = [whole] if heading else fragments_of(letters)
    weaver = _Weaver(live)
    for one in fragments:
        items = read_inline(one.letters, shown.get((one.part, one.within), ()))
        weaver.line(one, items, starts=not heading and not one.cell)
    return weaver.finish()


class _Weaver:
    """Lays the items of the lines and what lies between them in a row."""

    def __init__(self, live: LiveSource) -> None:
        self._live = live
        self._at = 0
        self._grains: list[Grain] = []
        self._lines: list[Line] = []

    def line(self, fragment: Fragment, items: list[Item], *, starts: bool) -> None:
        self._fill(items[0].start if items else fragment.anchor)
        first = len(self._grains)
        for item in items:
            self._fill(item.start)
            source = self._live.source[item.start : item.end]
            self._grains.append(
                Grain(
                    _SORTS[item.sort],
                    source,
                    item.shown,
                    item.depth,
                    item.depth,
                    pair=item.pair,
                    value=item.value,
                )
            )
            self._at = item.end
        self._lines.append(
            Line(
                fragment.part,
                fragment.within,
                first,
                len(self._grains),
                fragment.cell,
                starts and fragment.within != ":caption",
            )
        )

    def finish(self) -> Grains:
        self._fill(len(self._live.source))
        found = Grains(tuple(self._grains), tuple(self._wider(n) for n in range(len(self._lines))))
        if "".join(grain.source for grain in found.grains) != self._live.source:
            raise TooIntricate
        return found

    def _fill(self, end: int) -> None:
        """What stands between the items: conditions, and what makes the lines."""
        if end < self._at:
            raise TooIntricate
        for one in self._live.stretches:
            start, stop = max(one.start, self._at), min(one.end, end)
            if start >= stop:
                continue
            if one.sort is Sort.UNSEEN and (start, stop) != (one.start, one.end):
                raise TooIntricate
            sort = GrainSort.UNSEEN if one.sort is Sort.UNSEEN else GrainSort.BUILD
            source = self._live.source[start:stop]
            self._grains.append(Grain(sort, source, "", one.before, one.after, one.counts))
        self._at = end

    def _wider(self, number: int) -> Line:
        """The line with the conditions right before and behind it."""
        line = self._lines[number]
        first, last = line.start, line.end
        floor = self._lines[number - 1].end if number else 0
        while first > floor and self._grains[first - 1].sort is GrainSort.UNSEEN:
            first -= 1
        while last < len(self._grains) and self._grains[last].sort is GrainSort.UNSEEN:
            last += 1
        return Line(line.part, line.within, first, last, line.cell, line.starts)
