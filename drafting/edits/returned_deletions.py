"""Texts that a reviewer took out, left out of the draft."""

import re
from collections.abc import Sequence

from drafting.assembly.assemble import assemble
from drafting.document import ElementId, Heading
from drafting.draft import Draft
from drafting.edits import passages
from drafting.edits.edit import Edit, Touched
from drafting.edits.element_source import ElementSource, find_source, line_source
from drafting.edits.expanded_value import expanded_value
from drafting.edits.passages import Hand
from drafting.edits.proposal import AS_COMMENT, comment_offered, lost_headings, lots_question
from drafting.edits.returned_lines import BlockLines, delete_line
from drafting.edits.returned_text import change_text
from drafting.norms import NormSet
from drafting.refusals import EditRefused
from drafting.template import Chapter, Section
from drafting.text.markdown import split_caption

LABEL = "Tekst verwijderen zoals de beoordelaar"
_ROW = re.compile(r":(?P<row>\d+)")
_CELL = re.compile(r":\d+\.\d+")


def delete_elements(
    draft: Draft, elements: Sequence[ElementId], hand: Hand, norms: NormSet
) -> Edit:
    """The elements go: a heading with all that is below it, blocks, items, rows, a caption or a footnote.

    Raises:
        EditRefused: one must stay, or a heading goes and text below it does not.
    """
    gone = set(elements)
    after, notes, question = draft, [], ""
    done: set[ElementId] = set()
    # headings first, for what is below them goes along; then from the end, so that places stay what they are
    headings = [e for e in elements if find_source(draft, e, norms).title is not None]
    for element in (*headings, *(e for e in reversed(elements) if e not in headings)):
        if element in done:
            continue
        place = find_source(after, element, norms)
        edit, covered = _deletion(after, place, gone, hand, norms)
        done |= covered
        after = edit.after
        notes.append(edit.note)
        question = question or lots_question(draft, place)
    notes.append(lost_headings(draft, after, elements, norms))
    note = " ".join(dict.fromkeys(note for note in notes if note))
    touched = Touched.TEXT | Touched.OUTLINE | Touched.VALUES
    return Edit(LABEL, draft, after, touched, note=note, question=question)


def _deletion(
    draft: Draft, place: ElementSource, gone: set[ElementId], hand: Hand, norms: NormSet
) -> tuple[Edit, set[ElementId]]:
    """The edit, and the elements that go with it."""
    if place.title is not None:
        return _heading_deletion(draft, place, gone, norms)
    spot = place.spot
    assert spot is not None
    block = BlockLines(draft, place, hand, norms)
    if not place.within:
        together = siblings(place, len(block.kinds))
        if together <= gone or len(together) == 1:
            with comment_offered():
                return passages.omit(draft, spot.block.id), together
    return _line_deletion(block), {place.id}


def _line_deletion(block: BlockLines) -> Edit:
    """An item, row, cell, caption or footnote goes."""
    place = block.place
    row = _ROW.fullmatch(place.within)
    if _CELL.fullmatch(place.within):
        return change_text(block.draft, place.id, "", block.hand, block.norms)
    with comment_offered():
        if place.within.startswith((":caption", ":n")):
            return _without_small_text(block)
        if row is None and not block.is_item and expanded_value(place) is None:
            raise EditRefused(
                "Deze tekst en de lijst eronder zijn één geheel. Haal de tekst zelf weg."
            )
        return delete_line(block, int(row["row"]) if row else -1)


def _without_small_text(block: BlockLines) -> Edit:
    """The block without its caption or a footnote."""
    place = block.place
    if place.within == ":caption":
        return block.rewritten(split_caption(place.source)[1], block.texts)
    own = line_source(place, block.words)
    return block.rewritten(own.head.removesuffix("^[") + own.tail.removeprefix("]"), block.texts)


def _heading_deletion(
    draft: Draft, place: ElementSource, gone: set[ElementId], norms: NormSet
) -> tuple[Edit, set[ElementId]]:
    title = place.title
    assert title is not None
    below = elements_below(draft, place, norms)
    if not below <= gone:
        raise EditRefused(
            f"Van '{title.title}' is alleen de kop verwijderd; er blijft tekst onder staan. "
            f"Verwijder ook de tekst, of houd de kop. {AS_COMMENT}"
        )
    with comment_offered():
        return passages.leave_out(draft, title.key, out=True), below | {place.id}


def elements_below(draft: Draft, place: ElementSource, norms: NormSet) -> set[ElementId]:
    """The elements of the document below a heading, other headings among them; of its own lot."""
    title = place.title
    owners: set[str] = set()
    if isinstance(title, Section):
        owners = {block.id for block in title.blocks}
    elif isinstance(title, Chapter):
        owners = {block.id for block in title.introduction}
        owners |= {section.key for section in title.sections}
        owners |= {block.id for section in title.sections for block in section.blocks}
    lot = re.compile(rf"\.l{place.lot}(\.\d+)?$" if place.lot else "")
    return {
        element.id
        for element in assemble(draft, norms).elements
        if (element.key if isinstance(element, Heading) else element.block) in owners
        and lot.search(element.id)
    }


def siblings(place: ElementSource, count: int) -> set[ElementId]:
    """The elements that the block gives, for the lot of the place."""
    spot = place.spot
    assert spot is not None
    stem = f"{spot.block.id}.l{place.lot}" if place.lot else str(spot.block.id)
    return {ElementId(stem), *(ElementId(f"{stem}.{n}") for n in range(2, count + 1))}
