"""The assembled document: numbered elements, as they are shown, checked, compared and exported.

Everything here is final text: values filled in, conditions decided, numbers given. Each element knows
the block of the draft that it came from, so that a finding or a comment leads back to its source.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
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
    then the variable's label. `target` is the element a cross reference points to; with `page` the run
    stands for the page of that element, whose number only Word knows: `text` is "pagina …".
    `struck` and `underlined` are for texts that show what was taken out and put in. A run with a `note`
    is the place of a footnote: it has no text itself, so that it moves no character of its element.
    """

    text: str
    bold: bool = False
    italic: bool = False
    variable: str = ""
    gap: bool = False
    target: ElementId | None = None
    struck: bool = False
    underlined: bool = False
    page: bool = False
    note: "Note | None" = None


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote; `number` counts from 1 through the whole document, in reading order."""

    number: int
    runs: Runs

    @property
    def text(self) -> str:
        """The note without its number."""
        return text_of(self.runs)


def text_of(runs: Runs) -> str:
    """The runs as plain text; a gap reads [label]."""
    if len(runs) == 1 and not runs[0].gap:
        return runs[0].text
    return "".join([f"[{run.text}]" if run.gap else run.text for run in runs])


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
    """A table with a header row; every row has as many cells as the header.

    `number` is that of its caption as it is written ("Tabel 3"), empty for a table without a caption.
    """

    id: ElementId
    block: BlockId
    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]
    part: PartKey
    topic: Topic
    number: str = ""
    caption: Runs = ()

    @property
    def text(self) -> str:
        """All cells, a row a line, cells divided by a tab; without the caption."""
        lines = (self.header, *self.rows)
        return "\n".join("\t".join(text_of(cell) for cell in row) for row in lines)


Element = Heading | Paragraph | ListItem | Table


def stretches(element: Element) -> tuple[Runs, ...]:
    """The texts of an element, each with its runs, in reading order: caption, header, cells."""
    if isinstance(element, Table):
        return (element.caption, *element.header, *chain.from_iterable(element.rows))
    return (element.runs,)


def notes_of(element: Element) -> tuple[Note, ...]:
    """The footnotes of an element, in reading order."""
    return tuple(run.note for runs in stretches(element) for run in runs if run.note is not None)


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
    """A whole bestek, in order.

    `annex_number` is the number that the annex with justifications was published with; empty when it has none
    yet and is counted.
    """

    title: str
    subtitle: str
    parts: tuple[PartTitle, ...]
    elements: tuple[Element, ...]
    gaps: tuple[Gap, ...] = ()
    broken_references: tuple[BrokenReference, ...] = ()
    annex_number: str = ""

    @property
    def required_gaps(self) -> tuple[Gap, ...]:
        """The values that must still be filled in; what is counted as open everywhere."""
        return tuple(gap for gap in self.gaps if gap.required)


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text with its surroundings, as the check reads it.

    `headings` go from part to section. For a table cell `column` is its header, `row_head` the first
    cell of its row, and `element` the table's id followed by `:row.column` (from 1). The caption of a table
    is `:caption` of it; footnotes are `:n1`, `:n2` of the element they belong to.
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
    """The texts of the document in reading order.

    Their kind is heading, paragraph, item, cell, caption or note; the notes of an element come after it.
    """
    path: list[str] = []
    for element in document.elements:
        match element:
            case Heading():
                path = [*path[: element.level - 1], element.text]
                yield _passage(element, element.text, "heading", path)
            case Table():
                if element.caption:
                    yield _passage(element, text_of(element.caption), "caption", path, ":caption")
                yield from _cells(element, tuple(path))
            case ListItem():
                yield _passage(element, element.text, "item", path)
            case Paragraph():
                yield _passage(element, element.text, "paragraph", path)
        for number, note in enumerate(notes_of(element), 1):
            yield _passage(element, note.text, "note", path, f":n{number}")


def _passage(element: Element, text: str, kind: str, path: list[str], within: str = "") -> Passage:
    return Passage(
        element=ElementId(f"{element.id}{within}"),
        block=element.block,
        text=text,
        kind=kind,
        part=element.part,
        topic=element.topic,
        headings=tuple(path),
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
