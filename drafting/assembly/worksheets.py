"""Worksheets: chapters for the organisation's own file, and the draft as it is sent without them."""

from dataclasses import replace

from drafting.assembly.conditions import holds
from drafting.assembly.scope import whole_scope
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.template import Chapter


def worksheets(draft: Draft, norms: NormSet) -> tuple[Chapter, ...]:
    """The worksheets that are in the document of a draft, in order; none when it has none."""
    marked = [
        chapter
        for part in draft.parts
        for chapter in part.chapters
        if chapter.for_file and not chapter.omitted
    ]
    if not marked:
        return ()
    scope = whole_scope(draft, norms)
    return tuple(chapter for chapter in marked if holds(chapter.condition, scope))


def without_worksheets(draft: Draft) -> Draft:
    """The draft as it is sent: its worksheets left out, and the comments on them.

    Numbers and references follow when it is assembled. A draft without worksheets is the same draft.
    """
    dropped = [c for part in draft.parts for c in part.chapters if c.for_file]
    if not dropped:
        return draft
    parts = tuple(
        replace(
            part,
            chapters=tuple(replace(c, omitted=True) if c.for_file else c for c in part.chapters),
        )
        for part in draft.parts
    )
    keys = {chapter.key for chapter in dropped}
    blocks = {block.id for chapter in dropped for block in chapter.introduction}
    blocks |= {b.id for chapter in dropped for section in chapter.sections for b in section.blocks}
    comments = tuple(
        comment
        for comment in draft.comments
        if comment.anchor.block not in blocks and comment.anchor.chapter not in keys
    )
    return replace(draft, parts=parts, comments=comments)
