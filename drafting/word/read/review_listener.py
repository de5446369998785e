"""Listens to the text of a reviewed Word file, part by part, and keeps what became of every character."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from drafting.word.read.fields import Fields
from drafting.word.read.review_paragraphs import (
    UNCHANGED,
    Bookmarks,
    Change,
    OpenParagraph,
    Ranges,
    combined,
)
from drafting.word.read.reviewed import (
    CellPlace,
    FileParagraph,
    FilePicture,
    Hand,
    Mark,
    Region,
    Spot,
)
from drafting.word.read.styles import Styles, local_name, outline_level, value_of

_CHANGES = {
    "ins": Mark.INSERTED,
    "del": Mark.DELETED,
    "moveFrom": Mark.MOVED_FROM,
    "moveTo": Mark.MOVED_TO,
    "cellIns": Mark.INSERTED,
    "cellDel": Mark.DELETED,
}
_FORM = frozenset(
    {"rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange", "sectPrChange"}
    | {"tblGridChange", "tblPrExChange", "numberingChange"}
)
_LEFT_OUT = frozenset({"sectPr", "tblGrid"})
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
_MATHS = "http://schemas.openxmlformats.org/officeDocument/2006/math t"
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_TEXTS = frozenset({"t", "delText"})
_PICTURES = frozenset({"drawing", "pict", "object"})
_MOST_PICTURES = 1_000
_OPEN_MOVES = 500
_PROPERTIES = frozenset({"pPr", "rPr", "numPr", "trPr", "tcPr"})


@dataclass(slots=True)
class _Table:
    number: int
    row: int = -1
    column: int = -1
    row_change: Change = UNCHANGED
    cell_change: Change = UNCHANGED
    in_cell: bool = False

    def place(self) -> CellPlace | None:
        """The cell that is open."""
        if not self.in_cell or self.row < 0:
            return None
        change = self.row_change
        return CellPlace(self.number, self.row, self.column, change.mark, change.hand)


@dataclass(slots=True)
class ReviewListener:
    """Reads document.xml, and after it the parts with notes, headers and footers."""

    styles: Styles
    region: Region = Region.BODY
    ranges: Ranges = field(default_factory=Ranges)
    formatting: int = 0
    pictures: list[FilePicture] = field(default_factory=list)
    chunks: int = 0
    _all: list[OpenParagraph] = field(default_factory=list)
    _open: list[OpenParagraph] = field(default_factory=list)
    _path: list[str] = field(default_factory=list)
    _changes: list[Change] = field(default_factory=list)
    _containers: list[_Table | None] = field(default_factory=list)
    _sdts: list[bool] = field(default_factory=list)
    _moves: dict[str, dict[str, str]] = field(default_factory=dict)
    _fields: Fields = field(default_factory=Fields)
    _bookmarks: Bookmarks = field(default_factory=Bookmarks)
    _left_out: int = 0
    _tables: int = 0

    def begin_part(self, region: Region) -> None:
        """The next part is of this region; nothing stays open from the part before."""
        self.end_part()
        self.region = region

    def end_part(self) -> None:
        """A part has been read to its end."""
        self._bookmarks.close(self._all)
        self._bookmarks = Bookmarks()
        self._fields = Fields()
        self._moves.clear()

    def paragraphs(self) -> tuple[FileParagraph, ...]:
        """All paragraphs, in the order in which they begin."""
        return tuple(self._closed(one) for one in self._all)

    def _closed(self, one: OpenParagraph) -> FileParagraph:
        role = self.styles.role(one.style)
        level = role.level if one.level is None else one.level
        numbered = role.item if one.numbered is None else one.numbered
        return one.closed(
            level=level,
            item=numbered and not level and not role.title,
            title=role.title,
            contents=role.contents,
        )

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._left_out:
            self._left_out += 1
            return
        tag = local_name(name) or ("t" if name == _MATHS else "")
        if name == _FALLBACK or tag in _FORM or tag in _LEFT_OUT:
            self.formatting += tag in _FORM
            self._left_out = 1
            return
        parent = self._path[-1] if self._path else ""
        self._path.append(tag)
        if not tag:
            return
        if parent in _PROPERTIES:
            self._set(tag, parent, attributes)
        elif parent == "r" and tag in _SIGNS:
            if value_of(attributes, "type") not in {"page", "column"}:
                self._write(_SIGNS[tag])
        elif tag in _CHANGES:
            self._changes.append(self._change(tag, attributes))
        else:
            self._begin(tag, attributes)

    def end(self, name: str) -> None:  # noqa: ARG002 -- the path of open elements tells which
        """An element ends."""
        if self._left_out:
            self._left_out -= 1
            return
        tag = self._path.pop()
        parent = self._path[-1] if self._path else ""
        if tag in _CHANGES and parent not in _PROPERTIES and self._changes:
            self._changes.pop()
        elif parent not in _PROPERTIES:
            self._finish(tag)

    def text(self, text: str) -> None:
        """Text inside an element."""
        if self._left_out or not self._path:
            return
        tag = self._path[-1]
        if tag in _TEXTS:
            self._write(text)
        elif tag in {"instrText", "delInstrText"}:
            self._fields.add_code(text)

    def _write(self, text: str) -> None:
        if not self._open or self._fields.in_code:
            return
        paragraph = self._open[-1]
        paragraph.contents |= self._fields.is_contents
        paragraph.write(text, self._fate(), by_field=self._fields.is_written)

    def _fate(self) -> Change:
        """What becomes of text here, after its row, its cell and the changes it stands in."""
        fate = UNCHANGED
        for table in self._containers:
            if table is not None:
                fate = combined(combined(fate, table.row_change), table.cell_change)
        for change in self._changes:
            fate = combined(fate, change)
        return fate

    def _spot(self, *, behind: bool) -> Spot:
        """The place that is read; between paragraphs the end of the last or the start of the next."""
        if self._open:
            return Spot(self._open[-1].number, self._open[-1].length)
        if behind and self._all:
            return Spot(len(self._all) - 1, self._all[-1].length)
        return Spot(len(self._all), 0)

    def _begin(self, tag: str, attributes: Mapping[str, str]) -> None:
        match tag:
            case "p":
                self._begin_paragraph()
            case "tbl":
                self._containers.append(_Table(self._tables))
                self._tables += 1
            case "tr" | "tc":
                self._begin_in_table(tag)
            case "txbxContent":
                self._containers.append(None)
                if self.pictures and not _PICTURES.isdisjoint(self._path):
                    self.pictures.pop()  # a text box is told by its text
            case "sdt":
                self._sdts.append(False)
            case "docPartGallery" if self._sdts:
                self._sdts[-1] = value_of(attributes) == "Table of Contents"
            case "fldChar":
                self._fields.step(value_of(attributes, "fldCharType"))
            case "fldSimple":
                self._fields.begin_simple(value_of(attributes, "instr"))
            case _:
                self._note(tag, attributes)

    def _note(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Bookmarks, the places of comments, and the ranges of moves."""
        number = value_of(attributes, "id")
        match tag:
            case "bookmarkStart":
                name = value_of(attributes, "name")
                self._bookmarks.start(number, name, self._spot(behind=False))
            case "bookmarkEnd":
                self._bookmarks.end(number, self._spot(behind=True), self._all)
            case "commentRangeStart":
                self.ranges.starts.setdefault(number, self._spot(behind=False))
            case "commentRangeEnd":
                self.ranges.ends.setdefault(number, self._spot(behind=True))
            case "commentReference":
                self.ranges.references.setdefault(number, self._spot(behind=True))
            case "moveFromRangeStart" | "moveToRangeStart":
                self._begin_move(tag[:-10], number, value_of(attributes, "name"))
            case "moveFromRangeEnd" | "moveToRangeEnd":
                self._end_move(tag[:-8], number)
            case _:
                self._see(tag, attributes)

    def _see(self, tag: str, attributes: Mapping[str, str]) -> None:
        """What is not text: a sign by its code, a picture, a document put in whole."""
        if tag == "sym":
            self._write(_sign(value_of(attributes, "char")))
        if tag in _PICTURES and self._open and self.region is Region.BODY:
            fate = self._fate()
            if fate.mark.stays and len(self.pictures) < _MOST_PICTURES:
                recorded = fate.mark is not Mark.SAME
                self.pictures.append(FilePicture(self._spot(behind=True), fate.hand, recorded))
        self.chunks += tag == "altChunk"

    def _begin_paragraph(self) -> None:
        container = self._containers[-1] if self._containers else None
        boxed = None in self._containers
        paragraph = OpenParagraph(
            len(self._all),
            Region.BOX if boxed and self.region is Region.BODY else self.region,
            container.place() if container is not None else None,
            contents=any(self._sdts),
        )
        self._all.append(paragraph)
        self._open.append(paragraph)

    def _begin_in_table(self, tag: str) -> None:
        table = self._containers[-1] if self._containers else None
        if table is None:
            return
        if tag == "tr":
            table.row, table.column = table.row + 1, -1
            table.row_change = UNCHANGED
        else:
            table.column, table.in_cell = table.column + 1, True
        table.cell_change = UNCHANGED

    def _finish(self, tag: str) -> None:
        match tag:
            case "p" if self._open:
                self._open.pop()
                self._fields.end_paragraph()
            case "tc" | "tr" if self._containers and self._containers[-1] is not None:
                self._containers[-1].in_cell = False
            case "tbl" | "txbxContent" if self._containers:
                self._containers.pop()
            case "sdt" if self._sdts:
                self._sdts.pop()
            case "fldSimple":
                self._fields.step("end")
            case _:
                pass

    def _begin_move(self, side: str, number: str, name: str) -> None:
        """One side of a move begins; a file with more of them open than this is none that people made."""
        open_ones = self._moves.setdefault(side, {})
        if len(open_ones) < _OPEN_MOVES:
            open_ones[number] = name

    def _end_move(self, side: str, number: str) -> None:
        self._moves.get(side, {}).pop(number, None)

    def _change(self, tag: str, attributes: Mapping[str, str]) -> Change:
        hand = Hand(value_of(attributes, "author").strip(), moment(value_of(attributes, "date")))
        names = self._moves.get(tag, {}).values()
        return Change(_CHANGES[tag], hand, next(reversed(names), ""))

    def _set(self, tag: str, parent: str, attributes: Mapping[str, str]) -> None:
        """A property of the paragraph, row or cell that is open."""
        if parent in {"trPr", "tcPr"}:
            table = self._containers[-1] if self._containers else None
            if table is not None and tag in _CHANGES:
                change = self._change(tag, attributes)
                if parent == "trPr":
                    table.row_change = change
                else:
                    table.cell_change = change
            return
        if not self._open:
            return
        paragraph = self._open[-1]
        match tag:
            case "pStyle":
                paragraph.style = value_of(attributes)
            case "outlineLvl":
                paragraph.level = outline_level(value_of(attributes))
            case "numId" if parent == "numPr":
                paragraph.numbered = value_of(attributes) != "0"
            case _ if tag in _CHANGES and self._path[-3:-1] == ["pPr", "rPr"]:
                paragraph.mark = combined(paragraph.mark, self._change(tag, attributes))
            case _:
                pass


def moment(text: str) -> datetime | None:
    """A moment as Word writes it; None when there is none or it is nonsense. Without a zone it is taken for UTC."""
    try:
        found = datetime.fromisoformat(text.strip())
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def _sign(code: str) -> str:
    """The character of a symbol; an empty text for a code that is none."""
    try:
        found = chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
    return found if found.isprintable() or "\ue000" <= found <= "\uf8ff" else ""
