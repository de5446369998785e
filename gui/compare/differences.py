"""Which differences are shown, and the chapters they stand in."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from drafting.comparison.documents import Comparison, ElementChange, titled
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
    """What is shown together: one difference, or texts without one, which are folded away."""

    difference: ElementChange | None
    folded: tuple[ElementChange, ...] = ()


def chapters(comparison: Comparison, shown: Shown) -> tuple[ChapterCount, ...]:
    """The chapters that have differences of this kind, in order."""
    counts: dict[str, int] = {}
    named: dict[str, tuple[str, str]] = {}
    for change in comparison.differences:
        if shown.holds(change):
            key = chapter_key(change)
            counts[key] = counts.get(key, 0) + 1
            named.setdefault(key, _names(change))
    return tuple(ChapterCount(key, *named[key], count) for key, count in counts.items())


def chapter_key(change: ElementChange) -> str:
    """What names the chapter of a difference, in one comparison."""
    chapter = change.chapter
    return "-" if chapter is None else str(chapter.id)


def stretches(comparison: Comparison, shown: Shown, chapter: str) -> Iterator[Stretch]:
    """What is shown of a chapter, or of all, in order."""
    folded: list[ElementChange] = []
    for change in comparison.changes:
        if chapter not in {ALL, chapter_key(change)}:
            continue
        if change.kind is not None and shown.holds(change):
            if folded:
                yield Stretch(None, tuple(folded))
            yield Stretch(change)
            folded = []
        elif change.kind is None:
            folded.append(change)
    if folded:
        yield Stretch(None, tuple(folded))


def _names(change: ElementChange) -> tuple[str, str]:
    part = next((h for h in change.path if h.level is HeadingLevel.PART), None)
    chapter = change.chapter
    title = titled(chapter) if isinstance(chapter, Heading) else "Begin"
    return (titled(part) if part is not None else ""), title
