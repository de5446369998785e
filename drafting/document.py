"""The assembled document: numbered elements, as they are shown, checked, compared and exported.

Everything here is final text: values filled in, conditions decided, numbers given. Each element knows
the block of the draft that it came from, so that a finding or a comment leads back to its source.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NewType

from drafting.terms import HeadingLevel, PartKey, Topic

BlockId = NewType("BlockId", str)
"""A block of the draft: `core-competences-2`."""

ElementId = NewType("ElementId", str)
"""An element of the document: its block, the lot it is repeated for, its place in the block."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one look.

    `variable` names the variable the text is the value of; `gap` says that it has none and `text` is
    then the variable's label. `target` is the element a cross reference points to. `struck` and
    `underlined` are for texts that show what was taken out and put in.
    """

    text: str
    bold: bool = False
    italic: bool = False
    variable: str = ""
    gap: bool = False
    target: ElementId | None = None
    struck: bool = False
    underlined: bool = False


Runs = tuple[Run, ...]


def text_of(runs: Runs) -> str:
    """The runs as plain text; a gap reads [label]."""
    return "".join(f"[{run.text}]" if run.gap else run.text for run in runs)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a part, chapter or section; `number` as it is written ("3.1", "Artikel 4", "Bijlage 2")."""

    id: ElementId
    key: str
    level: HeadingLevel
    number: str
    runs: Runs
    part: PartKey
    topic: Topic
    block: BlockId = BlockId("")

    @property
    def text(self) -> str:
        """The heading without its number."""
        return text_of(self.runs)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `number` is empty or the number of a requirement or lid ("2.3.1", "4.2")."""

    id: ElementId
    block: BlockId
    number: str
    runs: Runs
    part: PartKey
    topic: Topic

    @property
    def text(self) -> str:
        """The paragraph without its number."""
        return text_of(self.runs)


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list; `depth` 0 or 1, `marker` as it is written ("–", "1.", "a.")."""

    id: ElementId
    block: BlockId
    marker: str
    ordered: bool
    depth: int
    first: bool
    runs: Runs
    part: PartKey
    topic: Topic

    @property
    def text(self) -> str:
        """The item without its marker."""
        return text_of(self.runs)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a header row; every row has as many cells as the header."""

    id: ElementId
    block: BlockId
    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    part: PartKey
    topic: Topic

    @property
    def text(self) -> str:
        """All cells, a row a line, cells divided by a tab."""
        lines = (self.header, *self.rows)
        return "\n".join("\t".join(text_of(cell) for cell in row) for row in lines)


Element = Heading | Paragraph | ListItem | Table


@dataclass(frozen=True, slots=True)
class PartTitle:
    """A part of the document with the words for it ("Deel A", "Leidraad")."""

    key: PartKey
    label: str
    title: str


@dataclass(frozen=True, slots=True)
class Gap:
    """A value that is missing: which variable, and the blocks that want it."""

    variable: str
    label: str
    blocks: tuple[BlockId, ...]
    required: bool


@dataclass(frozen=True, slots=True)
class BrokenReference:
    """A cross reference whose target is left out or does not exist."""

    block: BlockId
    element: ElementId
    key: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole bestek, in order."""

    title: str
    subtitle: str
    parts: tuple[PartTitle, ...]
    elements: tuple[Element, ...]
    gaps: tuple[Gap, ...] = ()
    broken_references: tuple[BrokenReference, ...] = ()

    @property
    def required_gaps(self) -> tuple[Gap, ...]:
        """The values that must still be filled in; what is counted as open everywhere."""
        return tuple(gap for gap in self.gaps if gap.required)


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text with its surroundings, as the check reads it.

    `headings` go from part to section. For a table cell `column` is its header, `row_head` the first
    cell of its row, and `element` the table's id followed by `:row.column` (from 1).
    """

    element: ElementId
    block: BlockId
    text: str
    kind: str
    part: PartKey | None
    topic: Topic
    headings: tuple[str, ...]
    column: str = ""
    row_head: str = ""


def passages(document: Document) -> Iterator[Passage]:
    """The texts of the document in reading order; their kind is heading, paragraph, item or cell."""
    path: list[str] = []
    for element in document.elements:
        if isinstance(element, Heading):
            path = [*path[: element.level - 1], element.text]
            yield Passage(
                element.id,
                element.block,
                element.text,
                "heading",
                element.part,
                element.topic,
                tuple(path),
            )
        elif isinstance(element, Table):
            yield from _cells(element, tuple(path))
        else:
            kind = "item" if isinstance(element, ListItem) else "paragraph"
            yield Passage(
                element.id,
                element.block,
                element.text,
                kind,
                element.part,
                element.topic,
                tuple(path),
            )


def _cells(table: Table, path: tuple[str, ...]) -> Iterator[Passage]:
    columns = [text_of(cell) for cell in table.header]
    for row_number, row in enumerate(table.rows, 1):
        for number, cell in enumerate(row, 1):
            yield Passage(
                element=ElementId(f"{table.id}:{row_number}.{number}"),
                block=table.block,
                text=text_of(cell),
                kind="cell",
                part=table.part,
                topic=table.topic,
                headings=path,
                column=columns[number - 1],
                row_head=text_of(row[0]) if number > 1 else "",
            )
