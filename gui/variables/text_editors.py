"""Editors of longer texts and of lists."""

from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from drafting.variables import Value
from gui.theme import Space, Theme
from gui.variables.editor import Editor, EntryText, Typed
from gui.variables.entry_editor import EntryEditor
from gui.widgets.focus_order import order_focus
from gui.widgets.icons import icon
from gui.widgets.texts import button, icon_button

_LONG_LINES = 4


class TextEditor(EntryEditor):
    """A text; with `paragraphs` a longer one, in which Enter starts a new paragraph."""

    def __init__(self, *, paragraphs: bool, parent: QWidget | None = None) -> None:
        entry = EntryText(paragraphs=paragraphs, least_lines=_LONG_LINES if paragraphs else 1)
        super().__init__(entry, parent)
        self.entry = entry
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.entry)
        self.entry.pasted.connect(lambda words: self.entry.insertPlainText(" ".join(words.split())))

    @override
    def show_value(self, value: Value | None) -> None:
        self.show_text(value if isinstance(value, str) else "")


class ListEditor(Editor):
    """A list, a text an item: Enter makes the next item, Backspace in an empty one takes it away.

    Several pasted lines become several items; Alt+Up and Alt+Down move an item.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = ""
        self._shown: tuple[str, ...] = ()
        self.entries: list[EntryText] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TINY)
        self._items = QVBoxLayout()
        self._items.setSpacing(Space.TINY)
        self._column.addLayout(self._items)
        self._add = button("Regel toevoegen", "link", on_press=self._append)
        self._add.setIcon(icon("plus", theme, "accent"))
        row = QHBoxLayout()
        row.addWidget(self._add)
        row.addStretch(1)
        self._column.addLayout(row)

    @override
    def show_value(self, value: Value | None) -> None:
        self._shown = tuple(str(text) for text in value) if isinstance(value, tuple) else ()
        if self.typed() != (self._shown or None):
            self._rebuild(self._shown or ("",))
        elif not self.entries:
            self._rebuild(("",))

    @override
    def typed(self) -> Typed:
        texts = (" ".join(entry.toPlainText().split()) for entry in self.entries)
        return tuple(text for text in texts if text) or None

    @override
    def is_dirty(self) -> bool:
        return self.typed() != (self._shown or None)

    @override
    def name(self, words: str) -> None:
        self._words = words
        self._add.setAccessibleName(f"{words}: regel toevoegen")
        self._renumber()

    @override
    def mark(self, *, fault: bool) -> None:
        for entry in self.entries:
            entry.mark(fault=fault)

    def _rebuild(self, texts: tuple[str, ...]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows, self.entries = [], []
        for text in texts:
            self._insert(len(self.entries), text)
        self.rebuilt.emit()

    def _insert(self, at: int, text: str) -> EntryText:
        entry = EntryText(paragraphs=False)
        entry.setPlainText(text)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.TINY)
        line.addWidget(entry, 1)
        remove = icon_button(
            "close", "Regel weghalen", self._theme, on_press=lambda: self._remove(entry)
        )
        line.addWidget(remove)
        entry.left.connect(self._leave)
        entry.entered.connect(lambda: self._insert_next(entry))
        entry.emptied.connect(lambda: self._remove(entry))
        entry.pasted.connect(lambda words: self._paste(entry, words))
        entry.moved.connect(lambda steps: self._move(entry, steps))
        self._items.insertWidget(at, row)
        self.entries.insert(at, entry)
        self._rows.insert(at, row)
        self._renumber()
        self.setFocusProxy(self.entries[0])
        return entry

    def _append(self) -> None:
        self._insert_next(self.entries[-1])

    def _insert_next(self, entry: EntryText) -> None:
        made = self._insert(self.entries.index(entry) + 1, "")
        order_focus(self)
        made.setFocus()

    def _paste(self, entry: EntryText, words: str) -> None:
        at = self.entries.index(entry)
        lines = words.split("\n")
        entry.insertPlainText(lines[0])
        for number, text in enumerate(lines[1:], 1):
            self._insert(at + number, text)
        order_focus(self)
        self._leave()

    def _move(self, entry: EntryText, steps: int) -> None:
        texts = [e.toPlainText() for e in self.entries]
        at = self.entries.index(entry)
        to = max(0, min(len(texts) - 1, at + steps))
        texts.insert(to, texts.pop(at))
        for each, text in zip(self.entries, texts, strict=True):
            if each.toPlainText() != text:
                each.setPlainText(text)
        self.entries[to].setFocus()
        self._leave()

    def _remove(self, entry: EntryText) -> None:
        at = self.entries.index(entry)
        if len(self.entries) == 1:
            entry.setPlainText("")
        else:
            self.entries.pop(at)
            row = self._rows.pop(at)
            self.setFocusProxy(self.entries[0])
            self.entries[max(0, at - 1)].setFocus()
            row.hide()
            row.deleteLater()
            self._renumber()
        self._leave()

    def _renumber(self) -> None:
        for number, (entry, row) in enumerate(zip(self.entries, self._rows, strict=True), 1):
            entry.setAccessibleName(f"{self._words}, regel {number}")
            for remove in row.findChildren(QToolButton):
                remove.setAccessibleName(f"{self._words}: regel {number} weghalen")

    def _leave(self) -> None:
        if self.is_dirty():
            self.committed.emit()
