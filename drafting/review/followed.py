"""Returned things while the draft changes: their elements are named as they are named now."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from drafting.document import Document, Element, ElementId, Heading, Table
from drafting.review.returned import Returned


def followed(things: Sequence[Returned], before: Document, after: Document) -> tuple[Returned, ...]:
    """The things with the elements they name found back in the document after an edit.

    Items of a list and rows of a table are counted, so taking one over renames those behind it.
    """
    names = _renamed(before, after)
    if not names:
        return tuple(things)

    def name(element: ElementId) -> ElementId:
        return names.get(element) or _within(element, names)

    return tuple(
        replace(
            one,
            place=replace(one.place, element=name(one.place.element)),
            elements=tuple(name(element) for element in one.elements),
            after=name(one.after),
        )
        for one in things
    )


def _within(element: ElementId, names: dict[ElementId, ElementId]) -> ElementId:
    """A cell whose row or table has another name."""
    row, point, column = element.rpartition(".")
    if ":" in row and point and row in names:
        return ElementId(f"{names[ElementId(row)]}.{column}")
    table, colon, rest = element.partition(":")
    if colon and table in names:
        return ElementId(f"{names[ElementId(table)]}:{rest}")
    return element


def _renamed(before: Document, after: Document) -> dict[ElementId, ElementId]:
    """By the name before the other name after, of elements and of rows of tables."""
    old, new = _by_block(before), _by_block(after)
    found: dict[ElementId, ElementId] = {}
    for block, elements in old.items():
        others = new.get(block, [])
        if len(elements) > 1 or len(others) > 1:
            found |= _paired([(e.id, e.text) for e in elements], [(e.id, e.text) for e in others])
        for one in elements:
            table = next((e for e in others if e.id == one.id), None)
            if isinstance(one, Table) and isinstance(table, Table):
                found |= _paired(_rows(one), _rows(table))
    return {a: b for a, b in found.items() if a != b}


def _rows(table: Table) -> list[tuple[ElementId, str]]:
    lines = table.text.split("\n")
    return [(ElementId(f"{table.id}:{number}"), line) for number, line in enumerate(lines)]


def _by_block(document: Document) -> dict[str, list[Element]]:
    found: dict[str, list[Element]] = {}
    for element in document.elements:
        if not isinstance(element, Heading):
            lot = element.id.rpartition(".l")[2].partition(".")[0] if ".l" in element.id else ""
            found.setdefault(f"{element.block}.{lot}", []).append(element)
    return found


def _paired(
    old: Sequence[tuple[ElementId, str]], new: Sequence[tuple[ElementId, str]]
) -> dict[ElementId, ElementId]:
    """Names that belong together: of equal texts, and in order between them when they are as many."""
    matcher = SequenceMatcher(None, [t for _, t in old], [t for _, t in new], autojunk=False)
    found: dict[ElementId, ElementId] = {}
    for _kind, a, b, c, d in matcher.get_opcodes():
        if b - a == d - c:
            found |= {one: other for (one, _), (other, _) in zip(old[a:b], new[c:d], strict=True)}
    return found
