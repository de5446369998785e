"""The text of a Word file that somebody else made, as passages for the check.

Read are paragraphs, numbered items, headings and table cells, in order, with tracked insertions and
without tracked deletions. Not read: headers and footers, footnotes, the contents list, comments,
hidden text, codes of fields. Text boxes come just before the paragraph they hang on, inner tables
before the outer one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from drafting.document import Passage
from drafting.word.read.guard import DocxRefused, UnsafePart, damaged, open_package
from drafting.word.read.markup import feed
from drafting.word.read.package import document_part, styles_part
from drafting.word.read.passage_list import Cell, PassageList, Row
from drafting.word.read.styles import (
    Role,
    Styles,
    local_name,
    outline_level,
    read_styles,
    value_of,
)


def read_passages(path: Path) -> tuple[Passage, ...]:
    """The passages of a Word file in reading order; empty for a file without text.

    Raises:
        DocxRefused: the file is no Word file, is damaged, or breaks a limit; it is not touched.
    """
    try:
        package = open_package(path)
        document = document_part(package)
        styles = styles_part(package, document)
        reader = _Reader(read_styles(package.read(styles)) if styles else Styles())
        feed(package.read(document), reader)
        return reader.passages()
    except DocxRefused:
        raise
    except UnsafePart as problem:
        raise DocxRefused(path, str(problem)) from problem
    except Exception as problem:  # whatever a foreign file does, the user reads a sentence
        raise DocxRefused(path, str(damaged())) from problem


_LEFT_OUT = frozenset(
    {"del", "moveFrom", "rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange"}
    | {"sectPrChange", "tblGridChange", "tblPrExChange", "numberingChange", "sectPr"}
)
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_CLOSING = frozenset({"p", "r", "tc", "tbl", "txbxContent"})
_OFF = frozenset({"0", "false", "off"})


@dataclass(slots=True)
class _Paragraph:
    """A paragraph while it is read; `joined` when the next one goes on in it."""

    pieces: list[str] = field(default_factory=list)
    style: str = ""
    level: int | None = None
    numbered: bool | None = None
    joined: bool = False

    def role(self, styles: Styles) -> Role:
        """What it is: by its own level and numbering, else by its style."""
        role = styles.role(self.style)
        level = role.level if self.level is None else self.level
        item = role.item if self.numbered is None else self.numbered
        return Role(level, role.title, item and not level and not role.title, role.contents)


@dataclass(slots=True)
class _Table:
    number: int
    rows: list[Row] = field(default_factory=list)


class _Reader:
    """Listens to document.xml and fills the list of passages."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._found = PassageList()
        self._path: list[str] = []
        self._left_out = 0
        self._hidden = False
        self._contents_next = False
        self._paragraphs: list[_Paragraph] = []
        self._boxes: list[int] = []
        self._tables: list[_Table] = []
        self._cells: list[Cell] = []
        self._carried: list[str] = []

    def passages(self) -> tuple[Passage, ...]:
        """All passages, once the part has been read to its end."""
        self._let_go()
        return self._found.passages()

    def _let_go(self) -> None:
        """Give text whose paragraph never ended a paragraph of its own."""
        text = "".join(self._carried).strip()
        self._carried = []
        if text:
            self._found.add(text, Role())

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._left_out:
            self._left_out += 1
            return
        tag = local_name(name)
        parent = self._path[-1] if self._path else ""
        if name == _FALLBACK or (tag in _LEFT_OUT and parent not in {"rPr", "trPr"}):
            self._left_out = 1
            return
        if tag == "sdtContent" and self._contents_next:
            self._contents_next = False
            self._left_out = 1
            return
        self._path.append(tag)
        if tag:
            self._open(tag, parent, attributes)

    def end(self, name: str) -> None:  # noqa: ARG002 -- the path of open elements tells which
        if self._left_out:
            self._left_out -= 1
            return
        tag = self._path.pop()
        if tag not in _CLOSING:
            return
        match tag:
            case "p" if self._paragraphs:
                self._close_paragraph(self._paragraphs.pop())
            case "r":
                self._hidden = False
            case "tc" if self._cells:
                self._close_cell(self._cells.pop())
            case "tbl" if self._tables:
                self._close_table(self._tables.pop())
            case "txbxContent" if self._boxes:
                self._boxes.pop()
            case _:
                pass

    def text(self, text: str) -> None:
        if not self._left_out and self._path and self._path[-1] == "t":
            self._write(text)

    def _write(self, text: str) -> None:
        if self._paragraphs and not self._hidden:
            self._paragraphs[-1].pieces.append(text)

    def _open(self, tag: str, parent: str, attributes: Mapping[str, str]) -> None:
        if parent in {"pPr", "numPr", "rPr"}:
            self._set_paragraph(tag, parent, value_of(attributes))
        elif parent in {"trPr", "tcPr"}:
            self._set_table(tag, attributes)
        elif parent == "r":
            self._write(_SIGNS.get(tag, ""))
        if tag in {"sdt", "docPartGallery"}:
            self._contents_next = value_of(attributes) == "Table of Contents"
        self._begin(tag)

    def _begin(self, tag: str) -> None:
        match tag:
            case "p":
                self._paragraphs.append(_Paragraph())
            case "tbl":
                self._let_go()
                self._tables.append(_Table(self._found.next_table()))
            case "tr" if self._tables:
                self._tables[-1].rows.append(Row())
            case "tc":
                self._cells.append(Cell())
            case "txbxContent":
                self._boxes.append(len(self._cells))
            case _:
                pass

    def _set_paragraph(self, tag: str, parent: str, value: str) -> None:
        if not self._paragraphs:
            return
        paragraph = self._paragraphs[-1]
        match tag:
            case "pStyle":
                paragraph.style = value
            case "outlineLvl":
                paragraph.level = outline_level(value)
            case "numId" if parent == "numPr":
                paragraph.numbered = value != "0"
            case "del" if self._path[-3:-1] == ["pPr", "rPr"]:
                paragraph.joined = True
            case "vanish" if self._path[-3:-1] == ["r", "rPr"]:
                self._hidden = value not in _OFF
            case _:
                pass

    def _set_table(self, tag: str, attributes: Mapping[str, str]) -> None:
        if not self._tables or not self._tables[-1].rows:
            return
        row = self._tables[-1].rows[-1]
        cell = self._cells[-1] if self._cells else None
        match tag:
            case "del":
                row.deleted = True
            case "tblHeader":
                row.header = value_of(attributes) not in _OFF
            case "gridSpan" if cell and value_of(attributes).isdecimal():
                cell.span = min(int(value_of(attributes)[:3]), 63) or 1
            case "vMerge" if cell:
                cell.continued = value_of(attributes) != "restart"
            case "cellDel" if cell:
                cell.deleted = True
            case _:
                pass

    def _in_cell(self) -> bool:
        """Whether text now goes to a cell, not to the body or to a text box in a cell."""
        return len(self._cells) > (self._boxes[-1] if self._boxes else 0)

    def _close_paragraph(self, paragraph: _Paragraph) -> None:
        pieces = [*self._carried, *paragraph.pieces]
        self._carried = pieces if paragraph.joined else []
        if paragraph.joined:
            return
        role = paragraph.role(self._styles)
        text = "".join(pieces).strip()
        if not text or role.contents:
            return
        if self._in_cell():
            self._cells[-1].paragraphs.append(text)
        else:
            self._found.add(text, role)

    def _close_cell(self, cell: Cell) -> None:
        if text := "".join(self._carried).strip():
            cell.paragraphs.append(text)
        self._carried = []
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].cells.append(cell)
        else:
            for text in cell.paragraphs:
                self._found.add(text, Role())

    def _close_table(self, table: _Table) -> None:
        self._found.add_table(table.number, [row for row in table.rows if not row.deleted])


_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
