"""Which list level gives each element the number it has in the document.

Word counts by itself, so what is written here makes its count come out the same: the counters are run
as Word runs them, and where they would differ a list is started anew at the right number. A number that
no list can give ("4a") is written as text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from drafting.document import Element, Heading, ListItem, Paragraph, Table
from drafting.terms import HeadingLevel, PartKey

FIRST_OWN = 9
"""The lists 1-8 are in base/word/numbering.xml."""

_DOTTED = re.compile(r"(?:([^\W\d]+) )?(\d{1,4}(?:\.\d{1,4}){0,2})")
_INSERTED = re.compile(r"(?:([^\W\d]+) )?\d{1,4}[a-z]{0,3}(?:\.\d{1,4}[a-z]{0,3}){0,2}")
_HANGS = {"": 794, "Artikel": 1304, "Bijlage": 1701}
"""As in base/word/numbering.xml, by the word before the number."""

_LETTERED = re.compile(r"([^\W\d]+) ([A-Z])")
_MARKER = re.compile(r"(\d{1,4}|[a-z])\.")


@dataclass(frozen=True, slots=True)
class Ladder:
    """A list of several levels in base/word/numbering.xml.

    `number` is that of the list and of its shape; `word` stands before the number of the highest level,
    `styles` are linked to the levels from the highest down.
    """

    number: int
    word: str
    styles: tuple[str, ...]


PARTS = Ladder(1, "Deel", ("Heading1",))
CHAPTERS = Ladder(2, "", ("Heading2", "Heading3", "Requirement"))
ARTICLES = Ladder(3, "Artikel", ("Article", "ArticleParagraph"))
ANNEXES = Ladder(4, "Bijlage", ("Annex", "AnnexSection"))
_BULLETS, _ORDERED, _BULLETS_BELOW, _ORDERED_BELOW = 5, 6, 7, 8

_LADDERS = {
    PartKey.GUIDE: CHAPTERS,
    PartKey.REQUIREMENTS: CHAPTERS,
    PartKey.AGREEMENT: ARTICLES,
    PartKey.ANNEXES: ANNEXES,
}
_UNNUMBERED = {
    HeadingLevel.PART: "Heading1Plain",
    HeadingLevel.CHAPTER: "Heading2Plain",
    HeadingLevel.SECTION: "Heading3Plain",
}


@dataclass(frozen=True, slots=True)
class Placement:
    """How an element is numbered: the style, the list and its level, or the number as text.

    `list_number` is 0 when the style itself brings the right list. `counted` says that Word makes the
    number; a cross reference can then follow it. `below_number`: an item that hangs under a numbered
    requirement or lid. `hang`: how far a text hangs beside its written number, in twentieths of a point; 0 when
    it follows it.
    """

    style: str
    list_number: int = 0
    level: int = 0
    written: str = ""
    counted: bool = False
    below_number: bool = False
    hang: int = 0

    @property
    def space(self) -> str:
        """What stands between a number that is written and its text."""
        return "\t" if self.hang or self.style == "ListNumber" else " "


_placed = cache(Placement)
"""Most are alike: each paragraph has one."""


Start = tuple[tuple[int, int], ...]
"""Where a list begins: pairs of a level and its first number."""


@dataclass(frozen=True, slots=True)
class StartedList:
    """A list that begins anew: its number, the shape it has, and where it begins.

    `apart` is 0, or the number of the list with whose copy of the shape it counts. Lists of one shape count on
    from each other on the levels where they do not begin anew; those of a copy only among themselves.
    """

    number: int
    shape: int
    starts: Start
    apart: int = 0


@dataclass(slots=True)
class NumberingPlan:
    """Runs through a document and places each element; keeps the lists it had to start anew."""

    _counters: dict[int, list[int]] = field(default_factory=dict)
    _current: dict[tuple[int, PartKey | None], int] = field(default_factory=dict)
    _started: list[StartedList] = field(default_factory=list)
    _below_number: bool = False

    def place(self, element: Element) -> Placement:
        """The placement of the next element."""
        match element:
            case Heading():
                self._below_number = False
                return self._heading(element)
            case Paragraph():
                self._below_number = bool(element.number)
                return self._paragraph(element)
            case ListItem():
                return self._item(element)
            case Table():
                return _placed("TableText")

    def started(self) -> Iterator[StartedList]:
        """The lists to add to the numbering part, in the order in which they begin."""
        yield from self._started

    def _heading(self, heading: Heading) -> Placement:
        plain = Placement(_UNNUMBERED[heading.level], written=heading.number)
        if heading.level is HeadingLevel.PART:
            found = _LETTERED.fullmatch(heading.number)
            if found and found[1] == PARTS.word:
                return self._counted(PARTS, [ord(found[2]) - 64], None) or plain
            return plain
        ladder = _LADDERS[heading.part]
        placed = self._on_ladder(ladder, heading.number, heading.part, heading.level)
        return placed or replace(plain, hang=_hang(heading.number))

    def _paragraph(self, paragraph: Paragraph) -> Placement:
        number = paragraph.number
        if not number:
            return _placed("Normal")
        placed = self._on_ladder(_LADDERS[paragraph.part], number, paragraph.part)
        return placed or Placement("Normal", written=number, hang=_hang(number))

    def _on_ladder(
        self, ladder: Ladder, number: str, part: PartKey, heading: HeadingLevel | None = None
    ) -> Placement | None:
        found = _DOTTED.fullmatch(number)
        if not found:
            return None
        counts = [int(count) for count in found[2].split(".")]
        style = ladder.styles[len(counts) - 1 :][:1]
        if (found[1] or "") != (ladder.word if len(counts) == 1 else ""):
            return None
        if not style or (style[0] in {"Requirement", "ArticleParagraph"}) is (heading is not None):
            return None
        return self._counted(ladder, counts, part)

    def _counted(self, ladder: Ladder, counts: list[int], part: PartKey | None) -> Placement | None:
        level = len(counts) - 1
        key = (ladder.number, part)
        style = ladder.styles[level]
        if key not in self._current:
            fresh = ladder.number not in self._counters
            starts = tuple((depth, 1) for depth in range(len(ladder.styles)))
            self._current[key] = ladder.number if fresh else self._start(ladder.number, starts)
            self._counters[ladder.number] = []
        counter = self._counters[ladder.number]
        if counter[:level] != counts[:level] or len(counter) < level:
            return None
        expected = counter[level] + 1 if len(counter) > level else 1
        if expected != counts[level]:
            self._current[key] = self._start(ladder.number, ((level, counts[level]),))
        self._counters[ladder.number] = counts
        chosen = self._current[key]
        return _placed(style, 0 if chosen == ladder.number else chosen, level, counted=True)

    def _item(self, item: ListItem) -> Placement:
        below = self._below_number
        if not item.ordered:
            shape = _BULLETS_BELOW if below else _BULLETS
            number = _unless_usual(shape, _BULLETS, item.depth)
            return _placed("ListBullet", number, item.depth, below_number=below)
        shape = _ORDERED_BELOW if below else _ORDERED
        value = _marker_value(item.marker, item.depth)
        if value is None:
            return Placement(
                "ListNumber", written=item.marker, level=item.depth, below_number=below
            )
        counter = self._counters.setdefault(shape, [])
        restart = item.first and item.depth == 0
        expected = counter[item.depth] + 1 if len(counter) > item.depth else 1
        key = (shape, None)
        if key not in self._current and value == 1 and item.depth == 0:
            self._current[key] = shape
        elif restart or expected != value or key not in self._current:
            self._current[key] = self._start(shape, ((item.depth, value),))
        above = (counter + [1] * item.depth)[: item.depth]
        self._counters[shape] = [*above, value]
        chosen = self._current[key]
        number = _unless_usual(chosen, _ORDERED, item.depth)
        return _placed("ListNumber", number, item.depth, counted=True, below_number=below)

    def _start(self, shape: int, starts: Start) -> int:
        number = FIRST_OWN + len(self._started)
        self._started.append(StartedList(number, shape, starts))
        return number


def _hang(number: str) -> int:
    """How far the text hangs beside a number of a ladder with letters ("2.4a"); 0 for any other number."""
    found = _INSERTED.fullmatch(number)
    return _HANGS.get(found[1] or "", 0) if found else 0


def _unless_usual(number: int, usual: int, depth: int) -> int:
    return 0 if number == usual and depth == 0 else number


def _marker_value(marker: str, depth: int) -> int | None:
    found = _MARKER.fullmatch(marker)
    if not found or found[1].isdigit() is (depth > 0):
        return None
    return ord(found[1]) - 96 if depth else int(found[1])
