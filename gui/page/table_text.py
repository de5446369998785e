"""A table edited cell by cell: each cell a field with chips, rows added and taken away, a title above."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget
from typing_extensions import override

from drafting.word.write.tables import column_widths
from gui.page.chip_text import ChipText
from gui.page.source_chips import ChipWords
from gui.page.table_fit import TABLE_POINTS
from gui.page.table_source import TableSource, read_table
from gui.theme import Theme

_PADDING = 6


class TableText(QWidget):
    """The table.

    Signals:
        textChanged: a cell has other words, or there are other rows; named as a text field's.
        done, cancelled, stepped, left, field_wanted: as of a ChipText.
    """

    textChanged = Signal()  # noqa: N815 -- so that an editor can hold either
    done = Signal()
    cancelled = Signal()
    stepped = Signal(int)
    split = Signal(str, str)
    left = Signal()
    field_wanted = Signal()

    def __init__(self, theme: Theme, font: QFont, line_height: float, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = font
        self._line_height = line_height
        self._words: ChipWords | None = None
        self._source = ""
        self._read = TableSource((), "")
        self._cells: list[list[ChipText]] = []
        self._caption = self._field(bold=True)
        self._caption.setPlaceholderText("Titel van de tabel (mag leeg blijven)")
        self._caption.setAccessibleName("Titel van de tabel")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)

    def set_source(self, source: str, words: ChipWords) -> None:
        """Shows this table; a text that is no table is a bug."""
        read = read_table(source)
        if read is None:
            raise ValueError(source)
        self._words, self._source, self._read = words, source, read
        self._caption.set_source(read.caption, words)
        for row in read.rows:
            self._append(len(self._cells), row)
        self._number()

    def source(self) -> str:
        """The source text as it is now; as it came when no cell was changed."""
        rows = tuple(tuple(cell.source() for cell in row) for row in self._cells)
        caption = self._caption.source().strip()
        if rows == self._read.rows and caption == self._read.caption:
            return self._source.strip()
        return TableSource(rows, self._read.ruler, caption).written()

    def spoken(self) -> str:
        """The title, if there is one, and the words of all cells, a row a line."""
        title = self._caption.spoken()
        return (f"{title}\n" if title else "") + "\n".join(
            "; ".join(cell.spoken() for cell in row) for row in self._cells
        )

    def fit(self, width: int) -> int:
        """Takes this width; gives the height that all rows need."""
        words = [[cell.spoken() for cell in row] for row in self._cells]
        shares = column_widths(words, width / self._font.pixelSize() * TABLE_POINTS)
        widths = [round(width * share / sum(shares)) for share in shares]
        widths[-1] = width - sum(widths[:-1])
        total = self._caption.fit(width - 2 * _PADDING) + 2 * _PADDING
        self._caption.setFixedSize(width, total)
        for row in self._cells:
            heights = [
                cell.fit(wide - 2 * _PADDING) for cell, wide in zip(row, widths, strict=True)
            ]
            height = max(heights) + 2 * _PADDING
            for cell, wide in zip(row, widths, strict=True):
                cell.setFixedSize(wide, height)
            total += height
        self.setFixedSize(width, total)
        return total

    def insert_source(self, source: str) -> None:
        """Puts source text in the cell of the cursor."""
        self._cell().insert_source(source)

    def insertPlainText(self, words: str) -> None:  # noqa: N802 -- as a text field's
        """Puts words in the cell of the cursor."""
        self._cell().insertPlainText(words)

    def place_after(self, words: str) -> None:
        """Puts the cursor after these words, in the only cell that has them."""
        tail = words[-12:].strip()
        holding = [c for row in self._cells for c in row if tail and tail in c.toPlainText()]
        if len(holding) == 1:
            holding[0].setFocus()
            holding[0].place_after(tail)

    def cells(self) -> list[list[ChipText]]:
        """The fields, row by row, the header first."""
        return self._cells

    def field(self) -> ChipText:
        """The field of the cursor."""
        return self._cell()

    def add_row(self) -> None:
        """Adds an empty row below the cursor."""
        row, column = self._place()
        self._append(row + 1, ("",) * len(self._cells[0]))
        self._number()
        self._cells[row + 1][column].setFocus()
        self.textChanged.emit()

    def remove_row(self) -> None:
        """Takes the row of the cursor away; the header and the last row stay."""
        row, column = self._place()
        if row == 0 or len(self._cells) <= 2 or self._caption.hasFocus():
            return
        gone = self._cells.pop(row)
        self._cells[min(row, len(self._cells) - 1)][column].setFocus()
        for cell in gone:
            cell.hide()
            cell.deleteLater()
        self._number()
        self.textChanged.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() == Qt.Key.Key_Insert:
            self.add_row()
        elif control and event.key() == Qt.Key.Key_Delete:
            self.remove_row()
        else:
            super().keyPressEvent(event)

    def _append(self, at: int, row: tuple[str, ...]) -> None:
        """Makes the fields of a row; the row comes at this place."""
        made = []
        for text in row:
            cell = self._field(bold=at == 0)
            if self._words is not None:
                cell.set_source(text, self._words)
            made.append(cell)
        self._cells.insert(at, made)

    def _field(self, *, bold: bool) -> ChipText:
        font = QFont(self._font)
        font.setBold(bold)
        field = ChipText(self._theme, font, self._line_height, self)
        field.one_line = True
        self._connect(field)
        return field

    def _connect(self, cell: ChipText) -> None:
        cell.textChanged.connect(self.textChanged)
        cell.done.connect(self.done)
        cell.cancelled.connect(self.cancelled)
        cell.field_wanted.connect(self.field_wanted)
        cell.entered.connect(self._go_down)
        cell.stepped.connect(self._step)
        cell.left.connect(self._leave)

    def _number(self) -> None:
        """Puts every field at its place, with a name that says where it is."""
        self._grid.addWidget(self._caption, 0, 0, 1, len(self._cells[0]))
        self._dress(self._caption, "paper")
        for row, cells in enumerate(self._cells):
            for column, cell in enumerate(cells):
                self._grid.addWidget(cell, row + 1, column)
                head = self._cells[0][column].spoken()
                cell.setAccessibleName(
                    f"{head}, rij {row}" if row else f"Kop van kolom {column + 1}"
                )
                self._dress(cell, "paper" if row else "ground")
        self.setFocusProxy(self._cells[min(1, len(self._cells) - 1)][0])

    def _dress(self, field: ChipText, ground: str) -> None:
        field.setStyleSheet(
            f"QTextEdit#blockText {{ border: 1px solid {self._theme.hex('line')};"
            f" border-radius: 0; padding: {_PADDING - 1}px;"
            f" background: {self._theme.hex(ground)};"
            f" font-size: {self._font.pixelSize()}px; }}"
            f" QTextEdit#blockText:focus {{ border: 2px solid {self._theme.hex('accent')};"
            f" padding: {_PADDING - 2}px; }}"
        )

    def _place(self) -> tuple[int, int]:
        for row, cells in enumerate(self._cells):
            for column, cell in enumerate(cells):
                if cell.hasFocus():
                    return row, column
        return len(self._cells) - 1, 0

    def _cell(self) -> ChipText:
        if self._caption.hasFocus():
            return self._caption
        row, column = self._place()
        return self._cells[row][column]

    def _go_down(self) -> None:
        if self._caption.hasFocus():
            self._cells[0][0].setFocus()
            return
        row, column = self._place()
        if row + 1 < len(self._cells):
            self._cells[row + 1][column].setFocus()
        else:
            self.add_row()

    def _step(self, steps: int) -> None:
        flat = [self._caption, *(cell for row in self._cells for cell in row)]
        at = flat.index(self._cell()) + steps
        if 0 <= at < len(flat):
            flat[at].setFocus()
        else:
            self.stepped.emit(steps)

    def _leave(self) -> None:
        now = QApplication.focusWidget()
        if now is None or not self.isAncestorOf(now):
            self.left.emit()
