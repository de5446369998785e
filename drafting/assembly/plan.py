"""Which chapters, sections and blocks are in the document, and for which lot each stands."""

from dataclasses import dataclass

from drafting.assembly.conditions import holds
from drafting.assembly.known import Scope
from drafting.assembly.scope import lot_scope, whole_scope
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.template import Block, Chapter, Part, Section


@dataclass(frozen=True, slots=True)
class PlannedBlock:
    """A block that is there; `lot` is the lot's number, 0 outside lots."""

    block: Block
    lot: int
    scope: Scope


@dataclass(frozen=True, slots=True)
class PlannedSection:
    """A section that is there, with at least one block."""

    section: Section
    lot: int
    scope: Scope
    blocks: tuple[PlannedBlock, ...]


@dataclass(frozen=True, slots=True)
class PlannedChapter:
    """A chapter that is there, with at least one block."""

    chapter: Chapter
    scope: Scope
    introduction: tuple[PlannedBlock, ...]
    sections: tuple[PlannedSection, ...]


@dataclass(frozen=True, slots=True)
class PlannedPart:
    """A part with its chapters."""

    part: Part
    chapters: tuple[PlannedChapter, ...]


def plan(draft: Draft, norms: NormSet) -> tuple[PlannedPart, ...]:
    """What is in the document, in order.

    Not there is what the drafter left out, what its condition rules out, and what has nothing in it.
    """
    scope = whole_scope(draft, norms)
    lots = tuple(
        (number, lot_scope(scope, draft, number, lot))
        for number, lot in enumerate(draft.procurement.lots, 1)
    )
    planned = []
    for part in draft.parts:
        chapters = (_chapter(chapter, scope, lots) for chapter in part.chapters)
        present = tuple(c for c in chapters if c is not None and (c.introduction or c.sections))
        if present:
            planned.append(PlannedPart(part, present))
    return tuple(planned)


_Lots = tuple[tuple[int, Scope], ...]


def _chapter(chapter: Chapter, scope: Scope, lots: _Lots) -> PlannedChapter | None:
    if chapter.omitted or not holds(chapter.condition, scope):
        return None
    sections: list[PlannedSection] = []
    for section in chapter.sections:
        for number, inner in lots if section.each_lot else ((0, scope),):
            if section.omitted or not holds(section.condition, inner):
                continue
            blocks = _blocks(section.blocks, number, inner, lots)
            if blocks:
                sections.append(PlannedSection(section, number, inner, blocks))
    return PlannedChapter(
        chapter, scope, _blocks(chapter.introduction, 0, scope, lots), tuple(sections)
    )


def _blocks(
    blocks: tuple[Block, ...], number: int, scope: Scope, lots: _Lots
) -> tuple[PlannedBlock, ...]:
    planned = []
    for block in blocks:
        repeats = lots if block.each_lot and number == 0 else ((number, scope),)
        for lot, inner in repeats:
            if not block.omitted and holds(block.condition, inner):
                planned.append(PlannedBlock(block, lot, inner))
    return tuple(planned)
