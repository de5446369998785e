"""The chapters that differences stand in: each once, though texts of both documents come between each other."""

from collections.abc import Iterable
from dataclasses import dataclass

from drafting.comparison.documents import ElementChange, titled
from drafting.document import Heading
from drafting.terms import HeadingLevel

BEGINNING = "Begin"
"""What stands before the first chapter."""


@dataclass(frozen=True, slots=True)
class InChapter:
    """What stands in one chapter, in order; `part` and `title` have their numbers, empty where there is none."""

    key: str
    part: str
    title: str
    changes: tuple[ElementChange, ...]


def by_chapter(changes: Iterable[ElementChange]) -> tuple[InChapter, ...]:
    """The changes by chapter, in the order in which the chapters first come up.

    A chapter that both documents have by one title is one, also when nothing else ties the two together.
    """
    found: dict[str, list[ElementChange]] = {}
    for change in changes:
        found.setdefault(chapter_key(change), []).append(change)
    return tuple(InChapter(key, *_names(rows), tuple(rows)) for key, rows in found.items())


def chapter_key(change: ElementChange) -> str:
    """What names the chapter of a difference, in one comparison."""
    chapter = change.chapter
    if chapter is None:
        return "-"
    part = _part(change)
    above = part.text if part is not None else ""
    return "\x1f".join(" ".join(one.casefold().split()) for one in (above, chapter.text))


def _part(change: ElementChange) -> Heading | None:
    return next((one for one in change.path if one.level is HeadingLevel.PART), None)


def _names(rows: list[ElementChange]) -> tuple[str, str]:
    """Part and chapter, by the number that the chapter has now when it is still there."""
    change = next((one for one in rows if one.new is not None), rows[0])
    part, chapter = _part(change), change.chapter
    above = titled(part) if part is not None else ""
    return above, titled(chapter) if chapter is not None else BEGINNING
