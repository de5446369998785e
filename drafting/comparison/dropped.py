"""Chapters and sections that a newer version of the template has no more."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.comparison.library import Central, is_newer
from drafting.draft import Draft
from drafting.template import Block, Chapter, OriginKind, Part, Section


@dataclass(frozen=True, slots=True)
class Dropped:
    """A chapter, or a section when it is given, that the template has no more.

    The chapter is without sections when only its introduction went.
    `blocks` are the texts of the template in it, in order and never none; own texts and clauses are not among them.
    """

    part: Part
    chapter: Chapter
    section: Section | None
    blocks: tuple[Block, ...]


def dropped(draft: Draft, template: Central | None) -> Iterator[Dropped]:
    """What the template of today has no more, in order; nothing of a text that came to its version before.

    A chapter of which a section lives on elsewhere is told by its sections.
    """
    if template is None or not is_newer(template.origin.version, draft.template.version):
        return
    chapters = {placed.chapter.key for placed in template.chapters}
    for part in draft.parts:
        for chapter in part.chapters:
            gone = [s for s in chapter.sections if s.key not in template.places]
            goes_whole = chapter.key not in chapters and not any(
                s.key in template.places for s in chapter.sections
            )
            if goes_whole:
                blocks = (*chapter.introduction, *(b for s in gone for b in s.blocks))
                yield from _told(part, chapter, None, blocks, template)
                continue
            if chapter.key not in chapters:
                bare = replace(chapter, sections=())
                yield from _told(part, bare, None, chapter.introduction, template)
            for section in gone:
                yield from _told(part, chapter, section, section.blocks, template)


def of_template(block: Block, template: str) -> bool:
    """Whether a text came from the template with this id."""
    origin = block.origin
    return origin is not None and origin.kind is OriginKind.TEMPLATE and origin.id == template


def _told(
    part: Part,
    chapter: Chapter,
    section: Section | None,
    blocks: tuple[Block, ...],
    template: Central,
) -> Iterator[Dropped]:
    own = tuple(block for block in blocks if of_template(block, template.origin.id))
    version = template.origin.version
    behind = (b for b in own if b.origin is not None and is_newer(version, b.origin.version))
    if any(behind):
        yield Dropped(part, chapter, section, own)
