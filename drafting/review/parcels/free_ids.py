"""Texts of two people that got the same id by chance: those of the other get one of their own."""

from dataclasses import replace
from hashlib import sha256

from drafting.comment import Anchor, Comment
from drafting.document import BlockId, ElementId
from drafting.draft import Draft, spots
from drafting.edits.edit import with_blocks, with_chapters
from drafting.template import Block, Chapter

_SHORT = 6


def id_for(stem: str, *words: str) -> str:
    """An id that follows from an id and words, so that it is the same whenever the same parcel is read."""
    return f"{stem}-{sha256(chr(30).join(words).encode('utf-8', 'surrogatepass')).hexdigest()[:_SHORT]}"


def with_free_ids(base: Draft, mine: Draft, theirs: Draft) -> Draft:
    """Their draft with other ids for new texts and sections that have the id of another new one of mine."""
    old = {spot.block.id for spot in spots(base)}
    my_texts = {s.block.id: s.block.text for s in spots(mine) if s.block.id not in old}
    fresh: dict[BlockId, BlockId] = {}
    for spot in spots(theirs):
        block = spot.block
        if block.id not in old and my_texts.get(block.id, block.text) != block.text:
            fresh[block.id] = BlockId(id_for(block.id, block.text))
    return _with_comments(_with_blocks(_with_sections(base, mine, theirs), fresh), fresh)


def _with_blocks(draft: Draft, fresh: dict[BlockId, BlockId]) -> Draft:
    def renamed(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(replace(b, id=fresh[b.id]) if b.id in fresh else b for b in blocks)

    return with_blocks(draft, renamed) if fresh else draft


def _with_sections(base: Draft, mine: Draft, theirs: Draft) -> Draft:
    old = {s.key for part in base.parts for c in part.chapters for s in c.sections}
    my_titles = {
        s.key: s.title
        for part in mine.parts
        for c in part.chapters
        for s in c.sections
        if s.key not in old
    }

    def chapter_with(chapter: Chapter) -> Chapter:
        sections = tuple(
            replace(s, key=id_for(s.key, s.title))
            if s.key not in old and my_titles.get(s.key, s.title) != s.title
            else s
            for s in chapter.sections
        )
        return replace(chapter, sections=sections) if sections != chapter.sections else chapter

    return with_chapters(theirs, chapter_with)


def _with_comments(draft: Draft, fresh: dict[BlockId, BlockId]) -> Draft:
    def comment_with(comment: Comment) -> Comment:
        anchor = comment.anchor
        if anchor.block not in fresh:
            return comment
        return replace(comment, anchor=_moved(anchor, fresh[anchor.block]))

    if not fresh:
        return draft
    return replace(draft, comments=tuple(comment_with(one) for one in draft.comments))


def _moved(anchor: Anchor, block: BlockId) -> Anchor:
    element = anchor.element.removeprefix(anchor.block)
    return replace(anchor, block=block, element=ElementId(f"{block}{element}"))
