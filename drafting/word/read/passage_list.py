"""The passages of a foreign document in the making: headings, places, table headers.

Places count what holds text: "p1" is the first paragraph, heading or item, "t2:3.1" the first cell
of the third row of the second table.
"""

from dataclasses import dataclass, field

from drafting.document import BlockId, ElementId, Passage
from drafting.terms import Topic
from drafting.text.topics import topic_of
from drafting.word.read.styles import Role

HEADER_LENGTH = 60
"""Characters: a first row with longer cells is content, not a header."""


@dataclass(slots=True)
class Cell:
    """A cell; `continued` when it goes on from the cell above it."""

    paragraphs: list[str] = field(default_factory=list)
    span: int = 1
    continued: bool = False
    deleted: bool = False

    @property
    def text(self) -> str:
        """The paragraphs, one a line."""
        return "\n".join(self.paragraphs)


@dataclass(slots=True)
class Row:
    """A row; `header` when the file says that it repeats on each page."""

    cells: list[Cell] = field(default_factory=list)
    header: bool = False
    deleted: bool = False


class PassageList:
    """Collects passages under the headings that stand above them."""

    def __init__(self) -> None:
        self._passages: list[Passage] = []
        self._headings: list[tuple[int, str]] = []
        self._path: tuple[str, ...] = ()
        self._topic = Topic.UNKNOWN
        self._paragraphs = 0
        self._tables = 0

    def passages(self) -> tuple[Passage, ...]:
        """What was collected, in order."""
        return tuple(self._passages)

    def add(self, text: str, role: Role) -> None:
        """Add a paragraph, item or heading; a title stands above all headings."""
        self._paragraphs += 1
        if role.level or role.title:
            self._enter(role.level, " ".join(text.split()))
            kind = "heading"
        else:
            kind = "item" if role.item else "paragraph"
        place = f"p{self._paragraphs}"
        self._passages.append(self._passage(ElementId(place), place, text, kind))

    def next_table(self) -> int:
        """The number of a table that begins, from 1."""
        self._tables += 1
        return self._tables

    def add_table(self, number: int, rows: list[Row]) -> None:
        """Add the cells of a table that hold text, row by row."""
        headers = _headers(rows)
        row_head = ""
        for row_number, row in enumerate(rows, 1):
            column = 0
            cells = [cell for cell in row.cells if not cell.deleted]
            if cells and not cells[0].continued:
                row_head = cells[0].text
            for cell_number, cell in enumerate(cells, 1):
                if cell.text:
                    place = ElementId(f"t{number}:{row_number}.{cell_number}")
                    head = row_head if cell_number > 1 else ""
                    header = headers.get(column, "") if row_number > 1 else ""
                    self._passages.append(
                        self._passage(place, f"t{number}", cell.text, "cell", (header, head))
                    )
                column += cell.span

    def _enter(self, level: int, text: str) -> None:
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._headings.append((level, text))
        self._path = tuple(words for _level, words in self._headings)
        self._topic = topic_of(self._path)

    def _passage(
        self, element: ElementId, block: str, text: str, kind: str, cell: tuple[str, str] = ("", "")
    ) -> Passage:
        return Passage(
            element=element,
            block=BlockId(block),
            text=text,
            kind=kind,
            part=None,
            topic=self._topic,
            headings=self._path,
            column=cell[0],
            row_head=cell[1],
        )


def _headers(rows: list[Row]) -> dict[int, str]:
    """The header above each column of the grid; empty when the first row is content."""
    if len(rows) < 2 or len(rows[0].cells) < 2:
        return {}
    cells = rows[0].cells
    short = all(
        cell.text and len(cell.text) <= HEADER_LENGTH and not cell.text.endswith((".", ";"))
        for cell in cells
    )
    if not rows[0].header and not short:
        return {}
    headers: dict[int, str] = {}
    column = 0
    for cell in cells:
        for place in range(column, column + cell.span):
            headers[place] = cell.text
        column += cell.span
    return headers
