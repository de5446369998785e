"""The texts of a document one by one, with where each stands: elements, cells, captions and footnotes."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafting.document import (
    BlockId,
    Document,
    Element,
    ElementId,
    Heading,
    Table,
    notes_of,
    text_of,
)
from drafting.terms import HeadingLevel

_NO_BLOCK = BlockId("")


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text stands: its block (empty for a heading), the key of its chapter, and words for its heading."""

    block: BlockId = _NO_BLOCK
    chapter: str = ""
    words: str = ""


class Texts:
    """The texts of one document, by the id of the element or cell.

    A cell is named by its table's id and `:row.column`, the header being row 0; the table itself is there too.
    Captions and footnotes are named as in `Passage`.
    """

    def __init__(self, document: Document) -> None:
        self._texts: dict[ElementId, str] = {}
        self._places: dict[ElementId, TextPlace] = {}
        self._orders: dict[ElementId, int] = {}
        self._rows: dict[str, list[ElementId]] = {}
        self._headings: dict[str, ElementId] = {}
        self._ends: dict[str, int] = {}
        chapter = words = ""
        for element in document.elements:
            if isinstance(element, Heading):
                chapter = "" if element.level is HeadingLevel.PART else chapter
                chapter = element.key if element.level is HeadingLevel.CHAPTER else chapter
                words = f"{element.number} {element.text}".strip()
                self._headings.setdefault(element.key, element.id)
            place = TextPlace(element.block, chapter, words)
            for name, text in _texts_of(element):
                self._orders[name] = len(self._texts)
                self._texts[name] = text
                self._places[name] = place
                self._rows.setdefault(_row_of(element), []).append(name)
                self._ends[chapter] = self._orders[name]

    def __contains__(self, element: object) -> bool:
        return element in self._texts

    def text(self, element: ElementId) -> str:
        """The text of an element or cell; empty when it is not there."""
        return self._texts.get(element, "")

    def place(self, element: ElementId) -> TextPlace:
        """Where an element or cell stands; nowhere when it is not there."""
        return self._places.get(element, TextPlace())

    def order(self, element: ElementId) -> int:
        """The place in reading order; after all others when it is not there."""
        return self._orders.get(element, len(self._orders))

    def heading(self, key: str) -> ElementId | None:
        """The first heading of the section or chapter with this key."""
        return self._headings.get(key)

    def last_of(self, chapter: str) -> int:
        """The place in reading order of the last text of a chapter; after all others when it is not there."""
        return self._ends.get(chapter, len(self._orders))

    def siblings(self, element: ElementId, block: BlockId) -> tuple[ElementId, ...]:
        """The other elements and cells of a block, or the same heading for other lots; the likeliest first.

        Likeliest are those in the same lot, and then the nearest by number; cells stay with cells.
        """
        row = self._rows.get(block or str(element).partition(".")[0], ())
        stem, _colon, cell = str(element).partition(":")
        lot = _lot_of(stem)
        wanted = self._orders.get(element)
        at = row.index(element) if wanted is not None and element in row else _ordinal(stem)

        def rank(one: tuple[int, ElementId]) -> tuple[bool, bool, int]:
            number, name = one
            same_kind = bool(cell) == (":" in name)
            return _lot_of(str(name).partition(":")[0]) != lot, not same_kind, abs(number - at)

        others = [(n, name) for n, name in enumerate(row) if name != element]
        return tuple(name for _n, name in sorted(others, key=rank))


def _texts_of(element: Element) -> Iterator[tuple[ElementId, str]]:
    yield element.id, element.text
    if isinstance(element, Table):
        if element.caption:
            yield ElementId(f"{element.id}:caption"), text_of(element.caption)
        for row, cells in enumerate((element.header, *element.rows)):
            for column, cell in enumerate(cells, 1):
                yield ElementId(f"{element.id}:{row}.{column}"), text_of(cell)
    for number, note in enumerate(notes_of(element), 1):
        yield ElementId(f"{element.id}:n{number}"), note.text


def _row_of(element: Element) -> str:
    return element.key if isinstance(element, Heading) else element.block


def _lot_of(element: str) -> str:
    """The `l2` of an element that is repeated for a lot; empty outside lots."""
    parts = element.split(".")
    return parts[1] if len(parts) > 1 and parts[1][:1] == "l" and parts[1][1:].isdigit() else ""


def _ordinal(element: str) -> int:
    """The place of an element in its block, from 0."""
    last = element.rpartition(".")[2]
    return int(last) - 1 if last.isdigit() else 0
