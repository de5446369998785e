"""One item of the page laid out: cover, heading, paragraph, list item, table, or a text left out."""

from dataclasses import dataclass, field
from typing import assert_never

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen

from drafting.document import Heading, ListItem, Paragraph, Run, Runs, Table, text_of
from drafting.terms import HeadingLevel
from drafting.word.write.tables import figure_columns, plain_cells
from gui.page.marks import Flag, Marks, Remark
from gui.page.measures import LINE, Measures
from gui.page.page_items import Cover, LeftOut, NewText, PageItem
from gui.page.set_notes import caption_runs, notes_below
from gui.page.set_text import Look, SetText
from gui.page.table_fit import fit_table
from gui.page.unbroken import unbroken
from gui.theme import Theme

NUMBER_GAP = 12.0
SHEET_GAP = 24.0
"""The ground between two sheets of paper."""

_SHEET_TOP, _SHEET_BOTTOM = 56.0, 56.0
_ITEM_INDENT = 24.0
_CELL_X, _CELL_Y = 8.0, 6.0
_NUMBER_SAMPLE = "10.10.10"
_CHARACTER_WIDTH, _LINES_AROUND = 7.0, 8.0
_NOTE_RULE = 64.0
"""How long the line above footnotes is."""


@dataclass(slots=True)
class SetItem:
    """What an item looks like; places are in the item, whose corner is the corner of the text column.

    `body_top` is where its own text begins, below the space that keeps it from what stands above.
    `sheet` says how far down a new sheet of paper begins, when it opens one.
    """

    height: float
    body_top: float
    texts: list[SetText]
    labels: list[SetText] = field(default_factory=list)
    head_ground: QRectF | None = None
    rules: list[QLineF] = field(default_factory=list)
    struck: bool = False
    sheet: float | None = None

    def draw(self, painter: QPainter, origin: QPointF, marks: Marks, theme: Theme) -> None:
        """Paints the item; `origin` is its corner."""
        if self.head_ground is not None:
            painter.fillRect(self.head_ground.translated(origin), theme.color("ground"))
        painter.setPen(QPen(theme.color("line"), 1))
        for rule in self.rules:
            painter.drawLine(rule.translated(origin))
        for text in (*self.labels, *self.texts):
            text.draw(painter, origin, marks, theme)
        if self.struck:
            painter.setPen(QPen(theme.color("muted"), 1))
            for text in self.texts:
                for rect in text.rects(0, len(text.text)):
                    middle = origin.y() + rect.center().y()
                    painter.drawLine(
                        QPointF(origin.x() + rect.left(), middle),
                        QPointF(origin.x() + rect.right(), middle),
                    )

    def flags(self, marks: Marks) -> list[tuple[float, Flag]]:
        """The findings in this item with the height of the line they stand on."""
        found = []
        for text in self.texts:
            for flag in marks.flags_of(text.passage):
                rects = text.rects(flag.start, flag.end) or [QRectF(0, text.y, 1, text.line_height)]
                found.append((rects[0].center().y(), flag))
        return found

    def remarks(self, marks: Marks, item: str) -> list[tuple[float, Remark]]:
        """The comments on this item, or on texts in it, with the height of the line they stand on."""
        found = []
        for number, text in enumerate(self.texts):
            own = marks.remarks_of(text.passage)
            whole = () if number or text.passage == item else marks.remarks_of(item)
            for remark in (*whole, *own):
                rects = text.rects(remark.start, remark.end) if remark in own else []
                first = text.y + text.line_height / 2
                found.append((rects[0].center().y() if rects else first, remark))
        return found

    def text_at(self, point: QPointF) -> tuple[SetText, int] | None:
        """The text and character under a point."""
        for text in self.texts:
            at = text.character_at(point)
            if at is not None:
                return text, at
        return None


class Typesetter:
    """Lays items out in the sizes of `measures` and the colours of `theme`."""

    def __init__(self, measures: Measures, theme: Theme) -> None:
        self.measures = measures
        self._theme = theme
        self._number_width = (
            QFontMetricsF(measures.small).horizontalAdvance(_NUMBER_SAMPLE) + NUMBER_GAP
        )

    def guess(self, item: PageItem) -> float:
        """About how high an item will be, without laying it out."""
        m = self.measures
        line = m.body.pixelSize() * LINE
        if isinstance(item, Table):
            return sum(
                line * (1 + max(len(text_of(c)) for c in row) // 30)
                for row in (item.header, *item.rows)
            )
        if isinstance(item, Heading):
            return line * 3
        letters = max(1.0, m.text / (m.body.pixelSize() / 15 * _CHARACTER_WIDTH))
        return line * (1 + len(item.text) // letters) + _LINES_AROUND

    def set(self, item: PageItem) -> SetItem:
        """The item laid out, its footnotes below it."""
        made = self._set(item)
        notes = notes_below(item)
        if notes:
            self._add_notes(made, notes, self.indent(item))
        return made

    def _set(self, item: PageItem) -> SetItem:
        match item:
            case Cover():
                return self._cover(item)
            case Heading():
                return self._heading(item)
            case Paragraph():
                return self._paragraph(item)
            case ListItem():
                return self._list_item(item)
            case Table():
                return self._table(item)
            case LeftOut():
                return self._left_out(item)
            case NewText():
                return SetItem(0.0, 0.0, [])
            case _:
                assert_never(item)

    def indent(self, item: PageItem) -> float:
        """How far from the left the text of an item begins."""
        match item:
            case Paragraph(number=number) if number:
                return self._number_width
            case ListItem():
                return self.measures.scaled(_ITEM_INDENT) * (item.depth + 1)
            case Heading(number=number, level=HeadingLevel.SECTION) if number:
                return self._head_indent(item, self.measures.section)
            case _:
                return 0.0

    def look(self, font: QFont, role: str = "ink") -> Look:
        """Type with its line height and colours; headings are set closer than running text."""
        line = font.pixelSize() * (
            LINE if font.pixelSize() <= self.measures.body.pixelSize() else 1.3
        )
        theme = self._theme
        return Look(font, round(line), theme.color(role), theme.color("accent"), theme.color("gap"))

    def _cover(self, item: Cover) -> SetItem:
        m = self.measures
        top = SHEET_GAP + m.scaled(_SHEET_TOP) + m.scaled(24)
        title = self._text(item.id, (Run(item.title),), self.look(m.title), 0.0, top)
        texts, bottom = [title], top + title.height
        labels = []
        if item.subtitle:
            under = self._text(
                "", (Run(item.subtitle),), self.look(m.body, "muted"), 0.0, bottom + 8
            )
            labels, bottom = [under], under.y + under.height
        height = bottom + m.scaled(_SHEET_BOTTOM) + m.scaled(24)
        return SetItem(height, top, texts, labels, sheet=SHEET_GAP)

    def _heading(self, item: Heading) -> SetItem:
        match item.level:
            case HeadingLevel.PART:
                return self._part(item)
            case HeadingLevel.CHAPTER:
                return self._numbered_heading(item, self.measures.chapter, 36, 12)
            case HeadingLevel.SECTION:
                return self._numbered_heading(item, self.measures.section, 20, 8)
            case _:
                assert_never(item.level)

    def _part(self, item: Heading) -> SetItem:
        m = self.measures
        sheet = m.scaled(_SHEET_BOTTOM) + SHEET_GAP
        top = sheet + m.scaled(_SHEET_TOP)
        label = self._text("", (Run(item.number),), self.look(m.small, "accent"), 0.0, top)
        name = self._text(item.id, item.runs, self.look(m.part), 0.0, top + label.height + 4)
        below = name.y + name.height + m.scaled(12)
        rule = QLineF(0.0, below, m.text, below)
        return SetItem(below + m.scaled(4), top, [name], [label], rules=[rule], sheet=sheet)

    def _numbered_heading(self, item: Heading, font: QFont, above: int, under: int) -> SetItem:
        m = self.measures
        look = self.look(font)
        top = m.scaled(above)
        indent = self._head_indent(item, font) if item.number else 0.0
        text = self._text(item.id, item.runs, look, indent, top)
        labels = []
        if item.number:
            labels = [self._text("", (Run(item.number),), self.look(font, "muted"), 0.0, top)]
        return SetItem(top + text.height + m.scaled(under), top, [text], labels)

    def _head_indent(self, item: Heading, font: QFont) -> float:
        width = QFontMetricsF(font).horizontalAdvance(item.number) + NUMBER_GAP
        return max(self._number_width, width) if item.number[0].isdigit() else width

    def _paragraph(self, item: Paragraph) -> SetItem:
        m = self.measures
        top = m.scaled(4)
        text = self._text(item.id, item.runs, self.look(m.body), self.indent(item), top)
        labels = [self._beside(item.number, text, 0.0)] if item.number else []
        return SetItem(top + text.height + m.scaled(4), top, [text], labels)

    def _list_item(self, item: ListItem) -> SetItem:
        m = self.measures
        top = m.scaled(4 if item.first and not item.depth else 2)
        indent = self.indent(item)
        text = self._text(item.id, item.runs, self.look(m.body), indent, top)
        step = m.scaled(_ITEM_INDENT)
        marker = self._text(
            "", (Run(item.marker),), self.look(m.body, "muted"), indent - step + 4, top
        )
        return SetItem(top + text.height + m.scaled(2), top, [text], [marker])

    def _left_out(self, item: LeftOut) -> SetItem:
        m = self.measures
        top = m.scaled(4)
        look = self.look(m.small, "muted")
        label = self._text("", (Run("Weggelaten"),), look, 0.0, top)
        taken = QFontMetricsF(m.small).horizontalAdvance("Weggelaten") + NUMBER_GAP
        text = self._text(item.id, (Run(item.text),), look, taken, top)
        return SetItem(top + text.height + m.scaled(4), top, [text], [label], struck=True)

    def _table(self, item: Table) -> SetItem:
        m = self.measures
        words = plain_cells(item)
        shown = [[unbroken(cell, amounts_only=True) for cell in row] for row in words]
        fit, figures = fit_table(shown, m, _CELL_X), figure_columns(words)
        head = QFont(fit.font)
        head.setBold(True)
        top = y = m.scaled(8)
        texts: list[SetText] = []
        labels: list[SetText] = []
        if item.number:
            number, title = self._caption(item, top)
            labels, texts = [number], [title]
            y = round(top + title.height + m.scaled(4))
        rules = [QLineF(0, y, m.text, y)]
        ground = None
        for row_number, row in enumerate((item.header, *item.rows)):
            look = self.look(head if row_number == 0 else fit.font)
            cells, x = [], 0.0
            for column, (cell, width) in enumerate(zip(row, fit.widths, strict=True), 1):
                passage = f"{item.id}:{row_number}.{column}"
                text = SetText(
                    passage,
                    cell,
                    look,
                    width - 2 * _CELL_X,
                    right=column - 1 in figures,
                    narrow=True,
                )
                text.x, text.y = x + _CELL_X, y + _CELL_Y
                cells.append(text)
                x += width
            bottom = round(y + max(text.height for text in cells) + 2 * _CELL_Y)
            texts += cells
            rules.append(QLineF(0, bottom, m.text, bottom))
            if row_number == 0:
                ground = QRectF(0, y, m.text, bottom - y)
            y = bottom
        return SetItem(y + m.scaled(12), top, texts, labels, ground, rules)

    def _add_notes(
        self, made: SetItem, notes: tuple[tuple[str, str, Runs], ...], indent: float
    ) -> None:
        m = self.measures
        look, y = self.look(m.small, "muted"), made.height
        made.rules.append(QLineF(indent, y, indent + m.scaled(_NOTE_RULE), y))
        y += m.scaled(3)
        taken = QFontMetricsF(m.small).horizontalAdvance("00") + NUMBER_GAP / 2
        for passage, number, runs in notes:
            text = self._text(passage, runs, look, indent + taken, y)
            made.labels.append(
                self._text("", (Run(number),), self.look(m.small, "accent"), indent, y)
            )
            made.texts.append(text)
            y += text.height
        made.height = y + m.scaled(6)

    def _caption(self, item: Table, top: float) -> tuple[SetText, SetText]:
        """The number and the title above a table; the title begins behind the number."""
        font = QFont(self.measures.small)
        font.setBold(True)
        number = self._text("", caption_runs(item), self.look(font, "muted"), 0.0, top)
        taken = QFontMetricsF(font).horizontalAdvance(number.text) + NUMBER_GAP / 2
        title = self._text(f"{item.id}:caption", item.caption, self.look(font), taken, top)
        return number, title

    def _text(self, passage: str, runs: Runs, look: Look, x: float, y: float) -> SetText:
        text = SetText(passage, runs, look, self.measures.text - x)
        text.x, text.y = x, y
        return text

    def _beside(self, number: str, text: SetText, x: float) -> SetText:
        """A number on the first line of a text, in small type."""
        look = self.look(self.measures.small, "muted")
        label = SetText("", (Run(number),), look, self._number_width)
        label.x = x
        label.y = text.y + text.first_baseline - label.first_baseline
        return label
