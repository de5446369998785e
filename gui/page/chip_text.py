"""A text field for a source text: plain words in the Markdown subset, with chips that stay whole."""

import re

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget
from typing_extensions import override

from gui.page.chip_object import KIND, SIGN, ChipObject, chip_format, source_of, words_of
from gui.page.emphasis import Emphasis
from gui.page.source_chips import Chip, ChipWords, split_source
from gui.theme import Theme

_ITEM = re.compile(r"(\s*)(?:-|(\d+)\.)\s+")
_LINES = str.maketrans({"\u2028": "\n", "\u2029": "\n"})
_FEWEST = 3
_STAYS = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class ChipText(QTextEdit):
    """The field.

    Signals:
        done: the user is ready (Ctrl+Enter).
        cancelled: the user wants the text as it was (Esc).
        stepped: the user is ready and goes on to the next (1) or previous (-1) block (Tab).
        split: Enter in running text: the source before the cursor and after it.
        entered: Enter in a field of one line.
        left: the focus went elsewhere in the window.
        field_wanted: the user wants to put a value in here (Ctrl+G).
    """

    done = Signal()
    cancelled = Signal()
    stepped = Signal(int)
    split = Signal(str, str)
    entered = Signal()
    left = Signal()
    field_wanted = Signal()

    def __init__(self, theme: Theme, font: QFont, line_height: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("blockText")
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.one_line = False
        self._font = font
        self._line_height = line_height
        self._words: ChipWords | None = None
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(font)
        self._chips = ChipObject(theme, self.document())
        self.document().documentLayout().registerHandler(KIND, self._chips)
        self._highlighter = Emphasis(self.document(), theme)

    def set_source(self, source: str, words: ChipWords) -> None:
        """Shows this source text; the cursor comes at its end."""
        self._words = words
        self.document().clear()
        cursor = self.textCursor()
        look = QTextBlockFormat()
        look.setLineHeight(self._line_height, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor.setBlockFormat(look)
        self._insert(cursor, source)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.setAccessibleDescription(self.spoken())

    def source(self) -> str:
        """The source text as it is now, without empty space around it."""
        return self._between(0, self.document().characterCount() - 1).strip()

    def fit(self, width: int) -> int:
        """Takes this width; gives the height the text needs."""
        self.document().setTextWidth(width)
        height = int(self.document().size().height()) + 4
        self.setFixedSize(width, height)
        return height

    def field(self) -> "ChipText":
        """The field of the cursor: this one."""
        return self

    def spoken(self) -> str:
        """The text with what each chip says, for who cannot see it."""
        return self._between(0, self.document().characterCount() - 1, spoken=True)

    def insert_source(self, source: str) -> None:
        """Puts source text in at the cursor."""
        self._insert(self.textCursor(), source)

    def replace_source(self, source: str) -> None:
        """Shows this source text instead, as one step of undo."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        self._insert(cursor, source)
        self.setTextCursor(cursor)

    def wrap(self, mark: str) -> None:
        """Puts `**` or `*` around the selection, or takes it away there; without a selection around a word."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        inner = self._between(start, end)
        if len(inner) > 2 * len(mark) and inner.startswith(mark) and inner.endswith(mark):
            words = inner[len(mark) : -len(mark)]
        else:
            words = f"{mark}{inner}{mark}"
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        self._insert(cursor, words)
        cursor.endEditBlock()
        if inner:
            last = cursor.position()
            cursor.setPosition(start)
            cursor.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        else:
            cursor.setPosition(start + len(mark))
        self.setTextCursor(cursor)

    def place_after(self, words: str) -> None:
        """Puts the cursor after these words, or as many of the last of them as stand here once."""
        text = self.toPlainText()
        for length in range(len(words), _FEWEST, -1):
            last = words[-length:]
            if text.count(last) == 1:
                cursor = self.textCursor()
                cursor.setPosition(text.index(last) + len(last))
                self.setTextCursor(cursor)
                return

    def _insert(self, cursor: QTextCursor, source: str) -> None:
        plain = QTextCharFormat()
        plain.setFont(self._font)
        cursor.beginEditBlock()
        for part in split_source(source):
            if isinstance(part, Chip):
                said = self._words.words(part) if self._words else part.source
                cursor.insertText(SIGN, chip_format(part, said, self._font))
            else:
                cursor.insertText(part.replace(SIGN, ""), plain)
        cursor.endEditBlock()
        cursor.setCharFormat(plain)
        self.setCurrentCharFormat(plain)

    def _between(self, start: int, end: int, *, spoken: bool = False) -> str:
        """The source between two places of the document."""
        read = "[{}]" if spoken else "{}"
        lines, block = [], self.document().findBlock(start)
        while block.isValid() and block.position() <= end:
            line, pieces = "", block.begin()
            while not pieces.atEnd():
                piece = pieces.fragment()
                first = max(start, piece.position()) - piece.position()
                last = min(end, piece.position() + piece.length()) - piece.position()
                if first < last:
                    text = piece.text()[first:last]
                    look = piece.charFormat()
                    chip = words_of(look) if spoken else source_of(look)
                    line += text.replace(SIGN, read.format(chip)) if chip else text
                pieces += 1
            lines.append(line)
            block = block.next()
        return "\n".join(lines).translate(_LINES)

    # Qt

    @override
    def event(self, event: QEvent) -> bool:
        key = event if isinstance(event, QKeyEvent) else None
        if key and key.type() == QEvent.Type.ShortcutOverride and self._own_key(key):
            key.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._handled(event):
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _STAYS:
            self.left.emit()

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        cursor = self.textCursor()
        made = QMimeData()
        made.setText(self._between(cursor.selectionStart(), cursor.selectionEnd()))
        return made

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        words = source.text()
        if self.one_line:
            words = " ".join(words.split())
        cursor = self.textCursor()
        cursor.removeSelectedText()
        self._insert(cursor, re.sub(r"\n\s*\n+", "\n", words.strip("\n")))

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return None

    def _own_key(self, event: QKeyEvent) -> bool:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        letters = {Qt.Key.Key_B, Qt.Key.Key_I, Qt.Key.Key_G}
        undo = event.matches(QKeySequence.StandardKey.Undo) or event.matches(
            QKeySequence.StandardKey.Redo
        )
        return (
            undo
            or (control and (enter or event.key() in letters))
            or event.key() == Qt.Key.Key_Escape
        )

    def _handled(self, event: QKeyEvent) -> bool:
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Escape:
                self.cancelled.emit()
            case Qt.Key.Key_Tab:
                self.stepped.emit(1)
            case Qt.Key.Key_Backtab:
                self.stepped.emit(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter(event)
            case Qt.Key.Key_B if control:
                self.wrap("**")
            case Qt.Key.Key_I if control:
                self.wrap("*")
            case Qt.Key.Key_G if control:
                self.field_wanted.emit()
            case _:
                return False
        return True

    def _enter(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
            return
        if self.one_line:
            self.entered.emit()
            return
        cursor = self.textCursor()
        cursor.removeSelectedText()
        line = cursor.block().text()
        item = _ITEM.match(line)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier or line.lstrip().startswith("|"):
            cursor.insertBlock()
        elif item is None:
            end = self.document().characterCount() - 1
            before = self._between(0, cursor.position()).strip()
            self.split.emit(before, self._between(cursor.position(), end).strip())
        elif item.end() == len(line):
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            cursor.removeSelectedText()
        else:
            marker = f"{int(item[2]) + 1}." if item[2] else "-"
            cursor.insertBlock()
            cursor.insertText(f"{item[1]}{marker} ")
        self.setTextCursor(cursor)
