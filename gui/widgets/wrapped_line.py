"""A field for one line of text that shows all of it: long words go on below, and it grows with them."""

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_INDENT = 2
"""What a QLineEdit keeps free on either side, so that their words stand below each other."""

_AROUND = 14
"""The frame and the padding of the style sheet, above and below together."""


class WrappedLine(QPlainTextEdit):
    """As QLineEdit: Tab and Enter leave it, what is pasted becomes one line.

    Signals:
        textEdited: the user changed the text.
    """

    textEdited = Signal(str)  # noqa: N815 -- called so in Qt, so that it can stand for a QLineEdit

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(_INDENT, 0, _INDENT, 0)
        self.textChanged.connect(self._changed)
        self._fit()

    def text(self) -> str:
        """What stands in it, on one line."""
        return " ".join(self.toPlainText().split("\n"))

    def setText(self, words: str) -> None:  # noqa: N802 -- as QLineEdit
        """Shows these words, without counting as an edit."""
        self._showing = True
        self.setPlainText(" ".join(words.split("\n")))
        self._showing = False

    def setCursorPosition(self, at: int) -> None:  # noqa: N802 -- as QLineEdit
        """Puts the cursor before the sign with this number."""
        cursor = QTextCursor(self.document())
        cursor.setPosition(at)
        self.setTextCursor(cursor)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(" ".join(source.text().split()))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    def _changed(self) -> None:
        self._fit()
        if not self._showing:
            self.textEdited.emit(self.text())

    def _fit(self) -> None:
        """As high as its lines."""
        lines = max(1, round(self.document().size().height()))
        height = lines * self.fontMetrics().lineSpacing() + _AROUND
        if height != self.height():
            self.setFixedHeight(height)
