"""What an edit is, and how to change one place of a draft."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Flag, auto

from drafting.draft import Draft
from drafting.template import Block, Chapter, Section


class Touched(Flag):
    """What an edit changed, so that each panel knows whether to look again."""

    FACTS = auto()
    VALUES = auto()
    OUTLINE = auto()
    TEXT = auto()
    JUSTIFICATIONS = auto()
    RULES = auto()
    COMMENTS = auto()
    APPROVALS = auto()
    PUBLICATION = auto()


@dataclass(frozen=True, slots=True)
class Edit:
    """A change of a draft. `label` is Dutch and completes 'Maak ongedaan: …'.

    `merges` names the edits that follow each other into one step of undo (typing in one block);
    empty when each stands alone. `note` is what the user should be told, or empty. `question` is what the user
    should answer with yes before it is applied, or empty: it changes more than what was asked for.
    """

    label: str
    before: Draft
    after: Draft
    touched: Touched
    merges: str = ""
    note: str = ""
    question: str = ""


def with_chapters(draft: Draft, change: Callable[[Chapter], Chapter]) -> Draft:
    """The draft with every chapter changed; chapters that come back as they were are kept."""
    parts = tuple(
        replace(part, chapters=tuple(change(chapter) for chapter in part.chapters))
        for part in draft.parts
    )
    return replace(draft, parts=parts)


def with_section(draft: Draft, key: str, change: Callable[[Section], Section]) -> Draft:
    """The draft with the section of this key changed."""

    def chapter_with(chapter: Chapter) -> Chapter:
        if not any(section.key == key for section in chapter.sections):
            return chapter
        sections = tuple(change(s) if s.key == key else s for s in chapter.sections)
        return replace(chapter, sections=sections)

    return with_chapters(draft, chapter_with)


def with_blocks(draft: Draft, change: Callable[[tuple[Block, ...]], tuple[Block, ...]]) -> Draft:
    """The draft with every row of blocks (of an introduction or a section) changed."""

    def chapter_with(chapter: Chapter) -> Chapter:
        sections = tuple(replace(s, blocks=change(s.blocks)) for s in chapter.sections)
        return replace(chapter, introduction=change(chapter.introduction), sections=sections)

    return with_chapters(draft, chapter_with)
