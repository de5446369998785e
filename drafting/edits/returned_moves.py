"""Texts that a reviewer moved, moved in the draft."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from drafting.assembly.assemble import assemble
from drafting.document import ElementId
from drafting.draft import Draft, Spot
from drafting.edits import rights
from drafting.edits.edit import Edit, Touched, with_chapters
from drafting.edits.element_source import ElementSource, find_source
from drafting.edits.passages import Hand
from drafting.edits.proposal import (
    AS_COMMENT,
    comment_offered,
    lost_headings,
    lots_question,
    whole_element,
)
from drafting.edits.returned_deletions import elements_below, siblings
from drafting.edits.returned_insertions import put_behind, section_ending_at
from drafting.edits.returned_lines import BlockLines, move_item
from drafting.norms import NormSet
from drafting.refusals import EditRefused, Refusal
from drafting.template import Block, Chapter, Section

LABEL = "Tekst verplaatsen zoals de beoordelaar"


def move_elements(
    draft: Draft, elements: Sequence[ElementId], after: ElementId, hand: Hand, norms: NormSet
) -> Edit:
    """The elements stand behind `after`: blocks, a section with its heading, or an item within its list.

    Raises:
        EditRefused: one may not be moved, or only a part of a list or of a section was moved.
    """
    first = find_source(draft, elements[0], norms)
    target = find_source(draft, whole_element(after), norms)
    if isinstance(first.title, Section):
        edit = _move_section(draft, first.title, elements, target, norms)
    elif first.spot is None:
        raise EditRefused(
            f"Een heel hoofdstuk verplaatst u in de inhoudsopgave links. {AS_COMMENT}"
        )
    else:
        edit = _move_blocks(draft, elements, target, hand, norms)
    try:
        assemble(edit.after, norms)
    except Refusal as refused:
        raise EditRefused(
            f"Deze tekst heeft gegevens die op de nieuwe plaats niet bestaan. {AS_COMMENT}"
        ) from refused
    question = lots_question(draft, first) or lots_question(draft, target)
    note = f"{edit.note} {lost_headings(draft, edit.after, elements, norms)}".strip()
    return replace(edit, label=LABEL, merges="", note=note, question=question)


def _move_section(
    draft: Draft,
    section: Section,
    elements: Sequence[ElementId],
    target: ElementSource,
    norms: NormSet,
) -> Edit:
    heading = find_source(draft, elements[0], norms)
    if not elements_below(draft, heading, norms) <= set(elements):
        raise EditRefused(
            f"Van '{section.title}' is alleen een deel verplaatst. Verplaats de paragraaf zelf. {AS_COMMENT}"
        )
    goal = section_ending_at(target)
    if goal == section.key:
        raise EditRefused("Deze paragraaf staat daar al.")
    rights.refuse_leaving_out(section)

    def without(chapter: Chapter) -> Chapter:
        sections = tuple(s for s in chapter.sections if s.key != section.key)
        return replace(chapter, sections=sections)

    def chapter_with(chapter: Chapter) -> Chapter:
        keys = [s.key for s in chapter.sections]
        if chapter.key == goal:
            return replace(chapter, sections=(section, *chapter.sections))
        if goal not in keys:
            return chapter
        at = keys.index(goal) + 1
        return replace(chapter, sections=(*chapter.sections[:at], section, *chapter.sections[at:]))

    after = with_chapters(with_chapters(draft, without), chapter_with)
    return Edit(LABEL, draft, after, Touched.TEXT | Touched.OUTLINE)


def _move_blocks(
    draft: Draft,
    elements: Sequence[ElementId],
    target: ElementSource,
    hand: Hand,
    norms: NormSet,
) -> Edit:
    places = [find_source(draft, element, norms) for element in elements]
    for place in places:
        block = BlockLines(draft, place, hand, norms)
        if place.spot is None:
            raise EditRefused(f"Een kop verplaatst u met al zijn tekst. {AS_COMMENT}")
        if siblings(place, len(block.kinds)) <= set(elements):
            continue
        if len(elements) == 1 and _same_block(place, target):
            with comment_offered():
                return move_item(block, target.part)
        raise EditRefused(
            f"Van deze lijst is alleen een deel verplaatst. Verplaats het zelf. {AS_COMMENT}"
        )
    spots = {place.spot.block.id: place.spot for place in places if place.spot}
    _refuse_moving(spots.values(), target)
    if target.spot is not None and target.spot.block.id in spots:
        raise EditRefused("Deze tekst staat daar al.")

    def without(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
        return tuple(block for block in blocks if block.id not in spots)

    def chapter_without(chapter: Chapter) -> Chapter:
        sections = tuple(replace(s, blocks=without(s.blocks)) for s in chapter.sections)
        return replace(chapter, introduction=without(chapter.introduction), sections=sections)

    after = with_chapters(draft, chapter_without)
    for spot in reversed(spots.values()):
        with comment_offered():
            after = put_behind(after, target, spot.block).after
    return Edit(LABEL, draft, after, Touched.TEXT | Touched.OUTLINE)


def _refuse_moving(spots: Iterable[Spot], target: ElementSource) -> None:
    with comment_offered():
        for spot in spots:
            rights.refuse_change(spot.block)
            if target.spot is None or spot.section != target.spot.section:
                rights.refuse_removal(spot.block)


def _same_block(place: ElementSource, target: ElementSource) -> bool:
    ids = [one.spot.block.id if one.spot else "" for one in (place, target)]
    return ids[0] == ids[1] and place.lot == target.lot
