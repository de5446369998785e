"""Which differences are shown, and the chapters they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafting.comparison.chapters import InChapter, by_chapter
from drafting.comparison.documents import Comparison, ElementChange
from drafting.document import Heading
from drafting.terms import HeadingLevel

ALL = ""
"""The key that stands for every chapter."""


class Shown(StrEnum):
    """Which differences a user wants to see; the value is how it is called."""

    ALL = "Alle verschillen"
    FIGURES = "Alleen bedragen, datums en termijnen"
    HEADINGS = "Alleen koppen"
    MOVED = "Alleen verplaatst"

    def holds(self, change: ElementChange) -> bool:
        """Whether a difference is one of these."""
        match self:
            case Shown.ALL:
                return True
            case Shown.FIGURES:
                return change.touches_figures
            case Shown.HEADINGS:
                return change.is_heading
            case Shown.MOVED:
                return change.moved


@dataclass(frozen=True, slots=True)
class ChapterCount:
    """A chapter with the number of differences in it that are shown."""

    key: str
    part: str
    title: str
    count: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """What is shown together: one difference, or texts without one, which are folded away.

    `title` is the chapter, on the first stretch of a chapter that has differences; `among` are the chapters
    of folded texts that stand in none of those.
    """

    difference: ElementChange | None
    folded: tuple[ElementChange, ...] = ()
    title: str = ""
    among: tuple[str, ...] = ()


def chapters(comparison: Comparison, shown: Shown) -> tuple[ChapterCount, ...]:
    """The chapters that have differences of this kind, in order."""
    wanted = (change for change in comparison.differences if shown.holds(change))
    return tuple(
        ChapterCount(one.key, one.part, one.title, len(one.changes)) for one in by_chapter(wanted)
    )


def stretches(comparison: Comparison, shown: Shown, chapter: str) -> Iterator[Stretch]:
    """What is shown of a chapter, or of all: chapter by chapter, each once.

    Chapters without a difference are folded away together.
    """
    folded: list[ElementChange] = []
    among: list[str] = []
    for one in by_chapter(comparison.changes):
        if chapter not in {ALL, one.key}:
            continue
        if any(_is_shown(change, shown) for change in one.changes):
            if folded:
                yield Stretch(None, tuple(folded), among=tuple(among))
            folded, among = [], []
            yield from _of_chapter(one, shown)
        elif same := [
            change for change in one.changes if change.kind is None and not _is_part(change)
        ]:
            folded += same
            among.append(one.title)
    if folded:
        yield Stretch(None, tuple(folded), among=tuple(among))


def _of_chapter(one: InChapter, shown: Shown) -> Iterator[Stretch]:
    title = one.title
    folded: list[ElementChange] = []
    for change in one.changes:
        if _is_shown(change, shown):
            if folded:
                yield Stretch(None, tuple(folded), title)
                title = ""
            yield Stretch(change, title=title)
            title, folded = "", []
        elif change.kind is None:
            folded.append(change)
    if folded:
        yield Stretch(None, tuple(folded))


def _is_part(change: ElementChange) -> bool:
    """Whether it is the title of a part, which says nothing when nothing differs."""
    element = change.element
    return isinstance(element, Heading) and element.level is HeadingLevel.PART


def _is_shown(change: ElementChange, shown: Shown) -> bool:
    return change.kind is not None and shown.holds(change)
