"""Texts that reviewers put in, took out, moved, split or joined -> edits of the draft."""

from collections.abc import Sequence
from functools import reduce
from operator import or_

from drafting.comparison.texts import Texts
from drafting.document import BlockId, Document, ElementId
from drafting.draft import Draft, find_section, find_spot
from drafting.edits.edit import Edit
from drafting.edits.element_source import document_of
from drafting.edits.returned_deletions import delete_elements
from drafting.edits.returned_insertions import (
    insert_section,
    insert_table,
    insert_table_row,
    insert_text,
)
from drafting.edits.returned_moves import move_elements
from drafting.edits.returned_text import change_text
from drafting.refusals import EditRefused
from drafting.review.desk import Desk, StandsAlready, Way
from drafting.review.returned import Kind, Returned, Shape

_MOVED_ON = (
    "Deze tekst is in het bestek intussen zelf veranderd. Kies of u de beoordelaar toch volgt, "
    "of houd wat er staat."
)
_FIRST = "Er is geen tekst waar dit achter hoort. Kies zelf een plaats, of zet het als opmerking."
_PICTURE = (
    "Een bestek bevat geen afbeeldingen. Beschrijf in de tekst wat de afbeelding laat zien, verwijs naar een "
    "bijlage, of zet het voorstel als opmerking bij de tekst."
)
_NOTHING_LEFT = "Er blijft van deze alinea's niets over. Verwijder ze in hun geheel, of zet het voorstel als opmerking."
_CHAPTER, _PART = 2, 1


def insertion_units(group: Sequence[Returned]) -> list[list[Returned]]:
    """Texts put in behind one element, in order; a heading with the paragraphs that become its section."""
    units: list[list[Returned]] = []
    for one in group:
        below = one.shape in {Shape.PARAGRAPH, Shape.ITEM}
        if units and below and units[-1][0].shape is Shape.HEADING:
            units[-1].append(one)
        else:
            units.append([one])
    return units


def with_own_texts(things: Sequence[Returned], waiting: Sequence[Returned]) -> tuple[Returned, ...]:
    """The things, and with each new heading the new texts that stand below it; `waiting` is all that is open."""
    wanted = {one.key for one in things}
    headings = {one.key for one in things if _is_heading(one)}
    if not headings:
        return tuple(things)
    inserted = [one for one in waiting if one.kind is Kind.INSERTED]
    for unit in _sections(inserted):
        if unit[0].key in headings:
            wanted |= {one.key for one in unit}
    known = {one.key for one in waiting}
    strange = tuple(one for one in things if one.key not in known)
    return (*(one for one in waiting if one.key in wanted), *strange)


def _is_heading(one: Returned) -> bool:
    return one.kind is Kind.INSERTED and one.shape is Shape.HEADING


def _sections(inserted: Sequence[Returned]) -> list[list[Returned]]:
    """What was put in, behind each element in turn, as units."""
    groups: list[list[Returned]] = []
    for one in inserted:
        if groups and groups[-1][-1].after == one.after:
            groups[-1].append(one)
        else:
            groups.append([one])
    return [unit for group in groups for unit in insertion_units(group)]


def accept_insertion(draft: Draft, own: Sequence[Returned], after: ElementId, desk: Desk) -> Edit:
    """The edit that puts a text, or a heading with its texts, behind an element.

    Raises:
        StandsAlready: it was put in before.
        EditRefused: it cannot stand there.
    """
    first = own[0]
    hand, norms = desk.hand, desk.norms
    if first.shape is Shape.PICTURE:
        raise EditRefused(_PICTURE)
    if not after:
        raise EditRefused(_FIRST)
    match first.shape:
        case Shape.HEADING:
            return _accept_heading(draft, own, after, desk)
        case Shape.ROW:
            return insert_table_row(draft, after, first.new.split("\t"), hand, norms)
        case Shape.TABLE:
            own_id = BlockId(f"review-{first.key}")
            if find_spot(draft, own_id) is not None:
                raise StandsAlready
            rows = [line.split("\t") for line in first.new.split("\n")]
            return insert_table(draft, after, rows, own_id, hand, norms)
        case Shape.PARAGRAPH | Shape.ITEM:
            new = BlockId(f"review-{first.key}")
            if find_spot(draft, new) is not None:
                raise StandsAlready
            item = first.level if first.shape is Shape.ITEM else -1
            return insert_text(draft, after, first.new, new, hand, norms, item=item)
        case _:
            raise EditRefused(
                "Tekst buiten de hoofdtekst zet u zelf in het bestek. "
                "U kunt het voorstel als opmerking bij de tekst zetten."
            )


def _accept_heading(draft: Draft, own: Sequence[Returned], after: ElementId, desk: Desk) -> Edit:
    first = own[0]
    if first.level in {_PART, _CHAPTER}:
        raise EditRefused(
            "Een nieuw hoofdstuk of deel maakt u zelf in de inhoudsopgave. "
            "U kunt het voorstel als opmerking bij de tekst zetten."
        )
    key = f"review-{first.key}"
    if find_section(draft, key) is not None:
        raise StandsAlready
    texts = [one.new for one in own[1:]]
    return insert_section(draft, after, first.new, texts, key, desk.hand, desk.norms)


def put_in(draft: Draft, own: Sequence[Returned], after: ElementId, desk: Desk) -> ElementId:
    """The element that was put in behind another, behind which the next one comes."""
    if own[0].shape is Shape.ROW:
        table, _, row = after.partition(":")
        if row:
            return ElementId(f"{table}:{int(row.partition('.')[0]) + 1}")
        return after
    document = document_of(draft, desk.norms)
    if own[0].shape is Shape.HEADING:
        section = find_section(draft, f"review-{own[0].key}")
        return ElementId(section[2].blocks[-1].id) if section else after
    return _next_element(document, ElementId(after.partition(":")[0]))


def accept_deletion(draft: Draft, thing: Returned, desk: Desk, way: Way) -> Edit:
    """The edit that takes the texts out.

    Raises:
        StandsAlready: none of them is there any more.
        EditRefused: one must stay, or says something else by now.
    """
    texts = Texts(document_of(draft, desk.norms))
    left = [element for element in thing.elements if _stands(element, texts)]
    if not left:
        raise StandsAlready
    if way is not Way.THEIRS:
        _refuse_changed(thing, left, texts)
    return delete_elements(draft, left, desk.hand, desk.norms)


def accept_move(draft: Draft, thing: Returned, desk: Desk, way: Way) -> Edit:
    """The edit that moves the texts.

    Raises:
        StandsAlready: they stand there.
        EditRefused: one may not be moved, is gone, or says something else by now.
    """
    document = document_of(draft, desk.norms)
    texts = Texts(document)
    if not thing.after:
        raise EditRefused(_FIRST)
    if way is not Way.THEIRS:
        _refuse_changed(thing, thing.elements, texts)
    order = [element.id for element in document.elements]
    first = thing.elements[0]
    if first in order and order.index(first) and order[order.index(first) - 1] == thing.after:
        raise StandsAlready
    return move_elements(draft, thing.elements, thing.after, desk.hand, desk.norms)


def accept_regrouping(draft: Draft, thing: Returned, desk: Desk, way: Way) -> Edit:
    """The edit that divides the same text over other paragraphs.

    Raises:
        StandsAlready: it is divided so.
        EditRefused: one may not be changed, says something else by now, or nothing would be left of it.
    """
    texts = Texts(document_of(draft, desk.norms))
    if way is not Way.THEIRS:
        _refuse_changed(thing, thing.elements, texts)
    lines = [line for line in thing.new.split("\n") if line.strip()]
    elements = list(thing.elements)
    hand, norms = desk.hand, desk.norms
    if not lines:
        raise EditRefused(_NOTHING_LEFT)
    if [texts.text(element) for element in elements if element in texts] == lines:
        raise StandsAlready
    steps: list[Edit] = []

    def now() -> Draft:
        return steps[-1].after if steps else draft

    if len(elements) > len(lines):
        steps.append(delete_elements(now(), elements[len(lines) :], hand, norms))
    for number, line in reversed(list(enumerate(lines))):
        if number >= len(elements):
            new = BlockId(f"review-{thing.key}-{number}")
            item = thing.level if thing.shape is Shape.ITEM else -1
            steps.append(insert_text(now(), elements[-1], line, new, hand, norms, item=item))
        elif texts.text(elements[number]) != line:
            steps.append(change_text(now(), elements[number], line, hand, norms))
    return Edit(
        "Alinea's anders verdelen",
        draft,
        now(),
        reduce(or_, (step.touched for step in steps)),
        note=" ".join(dict.fromkeys(step.note for step in steps if step.note)),
        question=next((step.question for step in steps if step.question), ""),
    )


def _next_element(document: Document, after: ElementId) -> ElementId:
    order = [element.id for element in document.elements]
    at = order.index(after) + 1 if after in order else len(order)
    return order[at] if at < len(order) else after


def _stands(element: ElementId, texts: Texts) -> bool:
    """Whether an element or a row is in the document."""
    if element in texts:
        return True
    table, _, row = element.partition(":")
    return bool(row) and ElementId(f"{table}:{row}.1") in texts


def _refuse_changed(thing: Returned, elements: Sequence[ElementId], texts: Texts) -> None:
    """Refuses what was changed in the draft since the export."""
    if thing.conflict:
        raise EditRefused(_MOVED_ON)
    known = set(thing.old.split("\n"))
    for element in elements:
        if (
            element in texts
            and texts.text(element) not in known
            and "\n" not in texts.text(element)
        ):
            raise EditRefused(_MOVED_ON)
