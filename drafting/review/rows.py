"""The document of today as it stands in a Word file: a row for each paragraph, cell, caption and footnote.

What comes back is placed on these rows.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.document import (
    BlockId,
    Document,
    Element,
    ElementId,
    Heading,
    ListItem,
    Paragraph,
    Runs,
    Table,
    notes_of,
    text_of,
)
from drafting.review.returned import Shape
from drafting.word.write.bookmarks import Bookmarks
from drafting.word.write.clean import clean
from drafting.word.write.manifest import text_hash
from drafting.word.write.numbering import NumberingPlan


@dataclass(frozen=True, slots=True)
class TableCell:
    """Which cell: the table, counted from 0 through the document, row and column; the header is row 0."""

    table: int
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Row:
    """A paragraph as it is exported today.

    `element` is that of the draft; of a cell the table's id and `:row.column`. `whole` is the id of the element
    itself and `hash` the hash of its whole text. `prefix` is what the export writes before the text itself
    because Word cannot count it. `path` are the titles from part to section, `number` as it is written. `level`
    is that of a heading from 1, the depth of an item.
    """

    index: int
    element: ElementId
    whole: ElementId
    block: BlockId
    text: str
    runs: Runs
    shape: Shape
    hash: str
    path: tuple[str, ...]
    number: str = ""
    prefix: str = ""
    level: int = 0
    bookmark: str = ""
    cell: TableCell | None = None
    note: bool = False

    @property
    def owner(self) -> ElementId:
        """What the manifest has a line for: the element, but captions and footnotes by themselves."""
        return self.element if self.shape in {Shape.CAPTION, Shape.NOTE} else self.whole


def rows_of(document: Document) -> tuple[Row, ...]:
    """The rows of a document as it is exported, in order; footnotes come after all others."""
    walk = _Walk()
    for element in document.elements:
        walk.take(element)
    return (*walk.rows, *walk.notes())


class _Walk:
    """Goes through the elements with what is counted on the way."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self._noted: list[tuple[Element, tuple[str, ...]]] = []
        self._plan = NumberingPlan()
        self._bookmarks = Bookmarks()
        self._path: tuple[str, ...] = ()
        self._number = ""
        self._tables = 0
        self._hashes: dict[ElementId, str] = {}

    def take(self, element: Element) -> None:
        """Add the rows of the next element."""
        placement = self._plan.place(element)
        if isinstance(element, Heading):
            self._path = (*self._path[: element.level - 1], element.text)
            self._number = element.number
        if notes_of(element):
            self._noted.append((element, self._path))
        if isinstance(element, Table):
            self._take_table(element)
            return
        row = self._row(element, element.id, element.runs, _SHAPES[type(element)])
        self.rows.append(
            replace(
                row,
                number=self._number_of(element),
                prefix=placement.written + placement.space if placement.written else "",
                level=_level(element),
                bookmark=self._bookmark(element),
            )
        )

    def notes(self) -> Iterator[Row]:
        """The footnotes, in the order in which they are numbered."""
        for element, path in self._noted:
            for count, note in enumerate(notes_of(element), 1):
                yield Row(
                    index=len(self.rows) + note.number - 1,
                    element=ElementId(f"{element.id}:n{count}"),
                    whole=element.id,
                    block=element.block,
                    text=clean(note.text).text,
                    runs=note.runs,
                    shape=Shape.NOTE,
                    hash=text_hash(note.text),
                    path=path,
                    number=str(note.number),
                    prefix=" ",
                    note=True,
                )

    def _take_table(self, table: Table) -> None:
        if table.number:
            name = ElementId(f"{table.id}:caption")
            row = self._row(table, name, table.caption, Shape.CAPTION)
            written = f"{table.number}. " if table.number else ""
            self.rows.append(
                replace(
                    row,
                    number=table.number or self._number,
                    prefix=written,
                    bookmark=self._bookmark(table),
                    hash=text_hash(written + text_of(table.caption)),
                )
            )
        for number, line in enumerate((table.header, *table.rows)):
            for column, runs in enumerate(line):
                row = self._row(table, cell_id(table.id, number, column), runs, Shape.CELL)
                cell = TableCell(self._tables, number, column)
                self.rows.append(replace(row, bookmark=self._bookmark(table), cell=cell))
        self._tables += 1

    def _row(self, element: Element, name: ElementId, runs: Runs, shape: Shape) -> Row:
        return Row(
            index=len(self.rows),
            element=name,
            whole=element.id,
            block=element.block,
            text=clean(text_of(runs)).text,
            runs=runs,
            shape=shape,
            hash=self._hash(element),
            path=self._path,
            number=self._number,
        )

    def _hash(self, element: Element) -> str:
        if element.id not in self._hashes:
            self._hashes[element.id] = text_hash(element.text)
        return self._hashes[element.id]

    def _bookmark(self, element: Element) -> str:
        """The name that the export gives the next paragraph of this element."""
        return self._bookmarks.next_paragraph(element.block or element.id)[0].casefold()

    def _number_of(self, element: Heading | Paragraph | ListItem) -> str:
        if isinstance(element, ListItem):
            return self._number
        if isinstance(element, Paragraph) and element.number:
            return element.number
        return self._number


def cell_id(table: ElementId, row: int, column: int) -> ElementId:
    """The name of a cell: rows from 0, the header; columns from 0 here, from 1 in the name."""
    return ElementId(f"{table}:{row}.{column + 1}")


_SHAPES = {Heading: Shape.HEADING, Paragraph: Shape.PARAGRAPH, ListItem: Shape.ITEM}


def _level(element: Heading | Paragraph | ListItem) -> int:
    if isinstance(element, Heading):
        return element.level.value
    return element.depth if isinstance(element, ListItem) else 0
