"""An editor with one entry, a line or a text: its name, its marks, and when it was changed."""

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.variables.editor import Editor, EntryLine, EntryText, Typed


class EntryEditor(Editor):
    """An editor of what is typed in its entry; what was last shown in it counts as not typed."""

    def __init__(self, entry: EntryLine | EntryText, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._shown = ""
        self.setFocusProxy(entry)
        entry.left.connect(self._leave)

    def show_text(self, words: str) -> None:
        """Shows a text; one that stands there already is not put in anew, so that the cursor stays."""
        self._shown = words
        if self._words() == words:
            return
        if isinstance(self._entry, EntryLine):
            self._entry.setText(words)
            self._entry.setCursorPosition(0)
        else:
            self._entry.setPlainText(words)

    @override
    def typed(self) -> Typed:
        return self._words()

    @override
    def is_dirty(self) -> bool:
        return self._words() != self._shown

    @override
    def name(self, words: str) -> None:
        self._entry.setAccessibleName(words)

    @override
    def describe(self, words: str) -> None:
        self._entry.setAccessibleDescription(words)

    @override
    def mark(self, *, fault: bool) -> None:
        self._entry.mark(fault=fault)

    def _words(self) -> str:
        if isinstance(self._entry, EntryLine):
            return self._entry.text()
        return self._entry.toPlainText()

    def _leave(self) -> None:
        if self.is_dirty():
            self.committed.emit()
