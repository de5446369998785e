"""What every editor of a form field can do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

from drafting.variables import Value
from gui.widgets.look import set_state

Typed = str | Value | None
"""What an editor holds: a text that is still to be read, or a value; None or a blank text is a gap."""

_PASSING = frozenset({Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOST_LINES = 14


class Editor(QWidget):
    """An editor of one value.

    Signals:
        committed: the user is done with it for now; the value is what `typed` gives.
        rebuilt: it has other parts now, for which the order of Tab is still to be set.
    """

    committed = Signal()
    rebuilt = Signal()

    def show_value(self, value: Value | None) -> None:
        """Shows a value; None is a gap."""
        raise NotImplementedError

    def typed(self) -> Typed:
        """What the user filled in."""
        raise NotImplementedError

    def is_dirty(self) -> bool:
        """Whether something was typed since the last value was shown."""
        return False

    def name(self, words: str) -> None:
        """Gives the editor the name that is read aloud."""
        raise NotImplementedError

    def describe(self, words: str) -> None:
        """Gives the editor the description that is read aloud after the name."""
        self.setAccessibleDescription(words)

    def mark(self, *, fault: bool) -> None:
        """Draws the editor with a fault, or without."""

    def origins(self) -> tuple[int | None, ...]:
        """For rows: which row each was when the value was shown; empty for other kinds."""
        return ()


class EntryLine(QLineEdit):
    """A line of text that tells when the user leaves it or presses Enter.

    Signals:
        left: the focus went elsewhere, or Enter was pressed.
    """

    left = Signal()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.left.emit()
            self.selectAll()
            return
        super().keyPressEvent(event)

    def mark(self, *, fault: bool) -> None:
        """Draws the line with a fault, or without."""
        set_state(self, "fault", "true" if fault else "false")


class EntryText(QPlainTextEdit):
    """A text that grows with its lines; Tab goes on to the next field.

    With `paragraphs` Enter starts a new paragraph and Ctrl+Enter commits; without, Enter commits.

    Signals:
        left: the focus went elsewhere, or the text was committed with a key.
        entered: Enter in a text without paragraphs.
        emptied: Backspace in an empty text.
        pasted: a text of several lines was pasted where only one fits.
        moved: Alt+Up (-1) or Alt+Down (1).
    """

    left = Signal()
    entered = Signal()
    emptied = Signal()
    pasted = Signal(str)
    moved = Signal(int)

    def __init__(
        self, *, paragraphs: bool, least_lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._paragraphs = paragraphs
        self._least_lines = least_lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def mark(self, *, fault: bool) -> None:
        """Draws the text with a fault, or without."""
        set_state(self, "fault", "true" if fault else "false")

    def _fit(self) -> None:
        lines = max(self._least_lines, min(_MOST_LINES, int(self.document().size().height())))
        spacing = QFontMetricsF(self.font()).lineSpacing()
        height = int(lines * spacing + 0.999) + 14
        if height != self.height():
            self.setFixedHeight(height)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key in _ENTER and self._enter(event):
            return
        if alt and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.moved.emit(-1 if key == Qt.Key.Key_Up else 1)
            return
        if key == Qt.Key.Key_Backspace and not self.toPlainText():
            self.emptied.emit()
            return
        super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: object) -> None:
        words = source.text()  # type: ignore[attr-defined]  # Qt's stub says object
        lines = [line.strip() for line in words.splitlines() if line.strip()]
        if self._paragraphs:
            self.insertPlainText(words)
        elif len(lines) > 1:
            self.pasted.emit("\n".join(lines))
        else:
            self.insertPlainText(" ".join(lines))

    def _enter(self, event: QKeyEvent) -> bool:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
            return True
        if not self._paragraphs:
            self.left.emit()
            self.entered.emit()
            return True
        return False
