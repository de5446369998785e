"""The texts of a document as set lines: each line knows its height and how to draw itself.

Everything is in points; the painter is scaled to the paper. Foreign text is only ever text here.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import assert_never

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from drafting.document import (
    Document,
    Element,
    Heading,
    ListItem,
    Paragraph,
    Run,
    Runs,
    Table,
    notes_of,
)
from drafting.terms import HeadingLevel

BODY, SMALL = 10.0, 8.5
_FINE = 10
"""Letters are set ten times as large and drawn ten times as small: so a size may be half a point."""

_LINE = 1.35
_NUMBER = 34.0
_LIST = 16.0
_CELL = 5.0
_LETTER = 0.58
"""Width of a letter by its size, of a bold Arial, with a little to spare."""

_AFTER = 5.0
_GAP_GROUND, _GAP_INK, _RULE = QColor("#ffe699"), QColor("#5c3d00"), QColor("#8a949b")
_SIZES = {HeadingLevel.PART: 18.0, HeadingLevel.CHAPTER: 14.0, HeadingLevel.SECTION: 11.0}
_BEFORE = {HeadingLevel.PART: 0.0, HeadingLevel.CHAPTER: 16.0, HeadingLevel.SECTION: 10.0}

Draw = Callable[[QPainter, float], None]


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of text, or of a row of a table; `draw` gets the top of the line.

    `label` stands in the margin when paragraphs are numbered, on the first line of each. `counted` is
    whether it has a line number. A line that is kept with the next does not end a page.
    """

    height: float
    draw: Draw
    label: str = ""
    counted: bool = True
    keep_next: bool = False
    new_page: bool = False
    before: float = 0.0


def set_elements(document: Document, family: str, width: float) -> Iterator[list[SetLine]]:
    """The lines of one element after another, in a column of `width` points; so the work can be shared out."""
    setter = _Setter(family, width)
    for number, element in enumerate(document.elements, 1):
        lines = list(setter.element(element, str(number)))
        for note in notes_of(element):
            runs = (Run(f"{note.number}  "), *note.runs)
            lines += setter.text(runs, _Look(SMALL, indent=_NUMBER, after=3.0), "")
        yield lines


@dataclass(frozen=True, slots=True)
class _Look:
    """How a paragraph is set."""

    size: float = BODY
    bold: bool = False
    indent: float = 0.0
    hanging: str = ""
    room: float = _NUMBER
    before: float = 0.0
    after: float = _AFTER
    keep_next: bool = False
    new_page: bool = False


@dataclass(slots=True)
class _Setter:
    """Sets one element after another."""

    family: str
    width: float
    _begun: bool = field(default=False)

    def element(self, element: Element, label: str) -> Iterator[SetLine]:
        match element:
            case Heading():
                yield from self._heading(element, label)
            case Paragraph():
                indent = _NUMBER if element.number else 0.0
                look = _Look(indent=indent, hanging=element.number)
                yield from self.text(element.runs, look, label)
            case ListItem():
                indent = _LIST * (element.depth + 1)
                look = _Look(indent=indent, hanging=element.marker, room=_LIST, after=2.0)
                yield from self.text(element.runs, look, label)
            case Table():
                yield from self._table(element, label)
            case _:
                assert_never(element)

    def text(self, runs: Runs, look: _Look, label: str) -> Iterator[SetLine]:
        """A paragraph; the number or sign hangs before its first line."""
        layout = self._layout(runs, look.size, self.width - look.indent, bold=look.bold)
        hanging = self._layout((Run(look.hanging),), look.size, 200.0, bold=look.bold)
        left = look.indent - (look.room if look.indent else 0.0)
        count = layout.lineCount()
        for number in range(count):
            yield SetLine(
                look.size * _LINE + (look.after if number == count - 1 else 0.0),
                _drawing(layout, number, look.indent, (hanging, left) if number == 0 else None),
                label if number == 0 else "",
                keep_next=look.keep_next or (count > 1 and number == 0),
                new_page=look.new_page and number == 0,
                before=look.before if number == 0 else 0.0,
            )

    def _heading(self, heading: Heading, label: str) -> Iterator[SetLine]:
        part = heading.level is HeadingLevel.PART
        size = _SIZES[heading.level]
        room = max(_NUMBER, 7.0 + len(heading.number) * size * 0.62) if heading.number else 0.0
        look = _Look(
            size,
            bold=True,
            indent=room,
            hanging=heading.number,
            room=room,
            before=_BEFORE[heading.level],
            after=8.0 if part else 4.0,
            keep_next=True,
            new_page=part and self._begun,
        )
        self._begun = True
        yield from self.text(heading.runs, look, label)

    def _table(self, table: Table, label: str) -> Iterator[SetLine]:
        if table.caption:
            words = (Run(f"{table.number}. ", bold=True), *table.caption)
            yield from self.text(words, _Look(SMALL, keep_next=True, after=3.0), "")
        widths = _column_widths(table, self.width)
        rows = (table.header, *table.rows)
        for number, row in enumerate(rows):
            yield from self._row(row, widths, label if number == 0 else "", head=number == 0)
        yield SetLine(_AFTER + 3, _rule(self.width), counted=False)

    def _row(
        self, row: Sequence[Runs], widths: Sequence[float], label: str, *, head: bool
    ) -> Iterator[SetLine]:
        """A row as lines: the first line of every cell, then the second; so a long row may end a page."""
        cells = [
            self._layout(cell, SMALL, width - 2 * _CELL, bold=head)
            for cell, width in zip(row, widths, strict=True)
        ]
        lines = max(1, *(cell.lineCount() for cell in cells))
        for number in range(lines):
            first, last = number == 0, number == lines - 1
            yield SetLine(
                SMALL * _LINE + 2.5 * first + 2.5 * last,
                _row_drawing(cells, widths, number, self.width),
                label if first else "",
                keep_next=head,
            )

    def _layout(self, runs: Runs, size: float, width: float, *, bold: bool) -> QTextLayout:
        font = QFont(self.family)
        font.setPixelSize(round(size * _FINE))
        text, formats = _formats(runs, bold=bold)
        layout = QTextLayout(text or " ", font)
        option = QTextOption()
        option.setUseDesignMetrics(True)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setFormats(formats)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 24.0) * _FINE)
            line.setPosition(QPointF(0, top))
            top += size * _LINE * _FINE
        layout.endLayout()
        return layout


def _formats(runs: Runs, *, bold: bool) -> tuple[str, list[QTextLayout.FormatRange]]:
    """The text and the look of each stretch of it; a gap stands in brackets on a ground of its own."""
    text, found = "", []
    for run in runs:
        shown = f"[{run.text}]" if run.gap else run.text
        if run.note is not None:
            shown = str(run.note.number)
        shown = shown.replace("\n", "\u2028")
        look = QTextCharFormat()
        if bold or run.bold:
            look.setFontWeight(QFont.Weight.Bold)
        look.setFontItalic(run.italic)
        look.setFontStrikeOut(run.struck)
        look.setFontUnderline(run.underlined)
        if run.gap:
            look.setBackground(_GAP_GROUND)
            look.setForeground(_GAP_INK)
        if run.note is not None:
            look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        stretch = QTextLayout.FormatRange()
        stretch.start, stretch.length, stretch.format = len(text), len(shown), look
        found.append(stretch)
        text += shown
    return text, found


def _drawing(
    layout: QTextLayout, number: int, left: float, hanging: tuple[QTextLayout, float] | None
) -> Draw:
    def draw(painter: QPainter, top: float) -> None:
        _draw_line(painter, layout, number, left, top)
        if hanging is not None:
            mark, at = hanging
            _draw_line(painter, mark, 0, at, top)

    return draw


def _draw_line(
    painter: QPainter, layout: QTextLayout, number: int, left: float, top: float
) -> None:
    line = layout.lineAt(number)
    painter.save()
    painter.scale(1 / _FINE, 1 / _FINE)
    line.draw(painter, QPointF(left * _FINE, top * _FINE - line.y()))
    painter.restore()


def _row_drawing(
    cells: Sequence[QTextLayout], widths: Sequence[float], number: int, width: float
) -> Draw:
    def draw(painter: QPainter, top: float) -> None:
        if number == 0:
            _rule(width)(painter, top)
        left, inner = _CELL, top + (2.5 if number == 0 else 0.0)
        for cell, column in zip(cells, widths, strict=True):
            if number < cell.lineCount():
                _draw_line(painter, cell, number, left, inner)
            left += column

    return draw


def _rule(width: float) -> Draw:
    def draw(painter: QPainter, top: float) -> None:
        painter.save()
        painter.setPen(QPen(_RULE, 0.5, Qt.PenStyle.SolidLine))
        painter.drawLine(QPointF(0, top), QPointF(width, top))
        painter.restore()

    return draw


def _column_widths(table: Table, width: float) -> list[float]:
    """At least the longest word of each column; the rest by the length of the texts, tempered."""
    texts = [
        ["".join(run.text for run in cell) for cell in row] for row in (table.header, *table.rows)
    ]
    columns = list(zip(*texts, strict=True))
    least = [
        max(len(word) for text in column for word in text.split() or [""]) * SMALL * _LETTER
        + 2 * _CELL
        for column in columns
    ]
    if sum(least) >= width:
        return [width * one / sum(least) for one in least]
    wishes = [max(8, *(len(text) for text in column)) ** 0.6 for column in columns]
    spare = (width - sum(least)) / sum(wishes)
    return [one + spare * wish for one, wish in zip(least, wishes, strict=True)]
