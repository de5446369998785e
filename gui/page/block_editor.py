"""The editor over one block of the page: its text, what is wrong with it, and what the keys do."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from gui.alerts import label
from gui.page.chip_text import ChipText
from gui.page.source_chips import ChipWords
from gui.page.table_text import TableText
from gui.theme import Space, Theme
from gui.widgets.texts import button

_SIDE, _TOP = 10, 5


class BlockEditor(QFrame):
    """The frame.

    Signals:
        resized: the text needs another height.
    """

    resized = Signal()

    def __init__(
        self, theme: Theme, font: QFont, line_height: float, parent: QWidget, *, table: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("blockEditor")
        self.text: ChipText | TableText
        if table:
            self.text = TableText(theme, font, line_height, self)
        else:
            self.text = ChipText(theme, font, line_height, self)
        self.text.setAccessibleName("Tekst van dit blok")
        self.fault = label("", "fault")
        self.fault.hide()
        self._hint = label("Esc: laat zoals het was", "muted")
        self._hint.setWordWrap(False)
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.field = _pressed("Gegeven invoegen", "Ctrl+G")
        self.ready = _pressed("Klaar", "Ctrl+Enter")
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.TINY)
        row.addWidget(self._hint, 1)
        if isinstance(self.text, TableText):
            more, fewer = _pressed("Rij erbij", "Ctrl+Ins"), _pressed("Rij weg", "Ctrl+Del")
            more.clicked.connect(lambda *_: self._change_rows(1))
            fewer.clicked.connect(lambda *_: self._change_rows(-1))
            row.addWidget(more)
            row.addWidget(fewer)
        row.addWidget(self.field)
        row.addWidget(self.ready)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(
            _SIDE - 2, 0, _SIDE - 2, 2
        )  # lines keep their room above the words
        column.setSpacing(Space.TINY)
        column.addWidget(self.text)
        column.addWidget(self.fault)
        column.addLayout(row)
        family = ", ".join(f'"{name}"' for name in font.families())
        weight = 700 if font.bold() else 400
        self.setStyleSheet(
            f"QFrame#blockEditor {{ background: {theme.hex('paper')};"
            f" border: 2px solid {theme.hex('accent')}; border-radius: 4px; }}"
            f" QTextEdit#blockText {{ border: none; padding: 0; background: {theme.hex('paper')};"
            f" font-family: {family}; font-size: {font.pixelSize()}px; font-weight: {weight}; }}"
        )
        self.ready.clicked.connect(lambda *_: self.text.done.emit())
        self.field.clicked.connect(lambda *_: self.text.field_wanted.emit())
        self.text.textChanged.connect(self._changed)

    def show_source(self, source: str, words: ChipWords, *, one_line: bool = False) -> None:
        """Shows a source text to be changed; a title is one line."""
        if isinstance(self.text, ChipText):
            self.text.one_line = one_line
            self.text.entered.connect(self.text.done)
        self.text.set_source(source, words)
        self.fault.hide()

    def refuse(self, sentence: str) -> None:
        """Says what is wrong with the text; the text stays."""
        self.fault.setText(sentence)
        self.fault.setAccessibleName(sentence)
        self.fault.show()
        self._changed(keep=True)
        self.resized.emit()

    def place(self, text: QRect) -> None:
        """Puts the editor so that its text begins in this corner and is as wide."""
        self.setFixedWidth(text.width() + 2 * _SIDE)
        self.text.fit(text.width())
        if self.fault.isVisibleTo(self):
            self.fault.setFixedHeight(max(20, self.fault.heightForWidth(text.width())))
        self._column.activate()
        self.resize(self.width(), self.sizeHint().height())
        self.move(text.left() - _SIDE, text.top() - _TOP)

    @property
    def room(self) -> int:
        """The height the editor needs on the page."""
        return self.height() - _TOP + Space.SMALL

    def _change_rows(self, rows: int) -> None:
        if isinstance(self.text, TableText):
            if rows > 0:
                self.text.add_row()
            else:
                self.text.remove_row()

    def _changed(self, *, keep: bool = False) -> None:
        if not keep and self.fault.isVisibleTo(self):
            self.fault.hide()
        self.text.setAccessibleDescription(self.text.spoken())
        self.resized.emit()


def _pressed(words: str, key: str) -> QPushButton:
    """A quiet button for the pointer; the keyboard has its own key for it."""
    made = button(words, "quiet")
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    made.setToolTip(key)
    return made
