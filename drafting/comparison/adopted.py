"""A draft as its template and the library had it, to be laid beside what the drafter made of it."""

from dataclasses import replace

from drafting.draft import Draft
from drafting.template import Block, Chapter


def as_adopted(draft: Draft) -> Draft:
    """The draft with every text as adopted: what was left out is back, what is the drafter's own is gone.

    Facts and values are those of the draft, so that only texts differ. Clauses that were put in are gone too;
    the order is that of the draft, for where a text stood is not kept.
    """
    parts = tuple(
        replace(part, chapters=tuple(_chapter(chapter) for chapter in part.chapters))
        for part in draft.parts
    )
    return replace(draft, parts=parts, justifications=(), comments=(), approvals=())


def _chapter(chapter: Chapter) -> Chapter:
    sections = tuple(
        replace(section, blocks=blocks, omitted=False)
        for section in chapter.sections
        if section.clause is None and (blocks := _blocks(section.blocks))
    )
    introduction = _blocks(chapter.introduction)
    return replace(chapter, introduction=introduction, sections=sections, omitted=False)


def _blocks(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(
        replace(
            block,
            text=block.text if block.adopted is None else block.adopted,
            adopted=None,
            omitted=False,
        )
        for block in blocks
        if block.origin is not None
    )
