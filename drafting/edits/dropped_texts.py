"""A chapter or section that the template has no more: taken out, or kept as it is."""

from collections.abc import Callable
from dataclasses import replace

from drafting.comparison.dropped import of_template
from drafting.comparison.newer_text import NewerText
from drafting.draft import Draft
from drafting.refusals import EditRefused
from drafting.template import Block, Chapter, Section

_GONE = "Deze tekst staat niet meer in dit bestek."


def without_dropped(draft: Draft, newer: NewerText) -> Draft:
    """The draft without the texts of the template in it; what holds nothing more goes with them.

    Own texts and clauses stay, with the headings above them.

    Raises:
        EditRefused: it is not there any more.
    """
    return _changed(draft, newer, lambda _block: None)


def with_dropped_kept(draft: Draft, newer: NewerText) -> Draft:
    """The draft in which these texts stand on the version of today, so that they are not asked about again.

    Raises:
        EditRefused: it is not there any more.
    """
    return _changed(draft, newer, lambda block: replace(block, origin=newer.origin))


def _changed(draft: Draft, newer: NewerText, change: Callable[[Block], Block | None]) -> Draft:
    section = newer.whole.key if newer.whole is not None else None

    def row(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        made = (change(b) if of_template(b, newer.origin.id) else b for b in blocks)
        return tuple(block for block in made if block is not None)

    def chapter_with(chapter: Chapter) -> Chapter | None:
        if chapter.key != newer.chapter.key:
            return chapter
        introduction = chapter.introduction if section else row(chapter.introduction)
        wanted = {section} if section else {one.key for one in newer.chapter.sections}
        sections = [_section(one, row) if one.key in wanted else one for one in chapter.sections]
        kept = tuple(one for one in sections if one is not None)
        empty = not introduction and not kept
        return None if empty else replace(chapter, introduction=introduction, sections=kept)

    parts = []
    for part in draft.parts:
        chapters = [chapter_with(chapter) for chapter in part.chapters]
        parts.append(replace(part, chapters=tuple(one for one in chapters if one is not None)))
    after = replace(draft, parts=tuple(parts))
    if after.parts == draft.parts:
        raise EditRefused(_GONE)
    return after


def _section(
    section: Section, row: Callable[[tuple[Block, ...]], tuple[Block, ...]]
) -> Section | None:
    """The section with its texts changed; None when none is left of what it had."""
    blocks = row(section.blocks)
    return None if section.blocks and not blocks else replace(section, blocks=blocks)
