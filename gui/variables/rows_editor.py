"""The editor of tables in a narrow pane: a row is a small form of its own that can be folded.

Rows pasted from a spreadsheet become rows.
"""

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from drafting.variables import Rows, Value
from gui.theme import Space, Theme
from gui.variables.editor import Editor, EntryText, Typed
from gui.widgets.elided import ElidedButton
from gui.widgets.focus_order import order_focus
from gui.widgets.icons import SMALL, icon
from gui.widgets.texts import button, icon_button, text


class RowForm(QFrame):
    """One row.

    Signals:
        left: a cell was left.
        asked: remove, up or down was pressed.
        pasted: several rows were pasted in a cell.
    """

    left = Signal()
    asked = Signal(str)
    pasted = Signal(str)

    def __init__(self, columns: tuple[str, ...], theme: Theme, origin: int | None) -> None:
        super().__init__()
        self._theme = theme
        self.origin = origin
        self.setProperty("panel", "paper")
        self.heading = ElidedButton()
        self.heading.setProperty("role", "row")
        self.heading.setCheckable(True)
        self.heading.setIconSize(QSize(SMALL, SMALL))
        self.heading.toggled.connect(self._turned)
        top = QHBoxLayout()
        top.setSpacing(0)
        top.addWidget(self.heading, 1)
        self.tools: dict[str, QToolButton] = {}
        for key, picture, words in (
            ("up", "arrow-up", "Omhoog"),
            ("down", "arrow-down", "Omlaag"),
            ("remove", "trash", "Weghalen"),
        ):
            tool = icon_button(picture, words, theme, on_press=partial(self.asked.emit, key))
            self.tools[key] = tool
            top.addWidget(tool)
        self.body = QWidget()
        inner = QVBoxLayout(self.body)
        inner.setContentsMargins(Space.SMALL, 0, Space.SMALL, Space.MEDIUM)
        inner.setSpacing(Space.TINY)
        self.cells: list[EntryText] = []
        for column in columns:
            cell = EntryText(paragraphs=False)
            cell.setAccessibleName(column)
            cell.left.connect(self._leave)
            cell.pasted.connect(self._paste)
            inner.addWidget(text(column, "caption"))
            inner.addWidget(cell)
            inner.addSpacing(Space.TINY)
            self.cells.append(cell)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.TINY, Space.TINY, Space.TINY, Space.TINY)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.body)
        self.body.hide()
        self._draw()

    def texts(self) -> tuple[str, ...]:
        """The cells, spaces folded."""
        return tuple(" ".join(cell.toPlainText().split()) for cell in self.cells)

    def show_texts(self, texts: tuple[str, ...]) -> None:
        """Shows these cells."""
        for cell, words in zip(self.cells, texts, strict=False):
            if cell.toPlainText() != words:
                cell.setPlainText(words)

    def say(self, number: int, word: str, *, last: bool) -> None:
        """Shows the number and the first cell as title."""
        first = next((cell for cell in self.texts() if cell), "")
        self.heading.say(f"{number}  {first or f'Nieuw: {word.lower()}'}")
        state = "open" if self.heading.isChecked() else "dicht"
        self.heading.setAccessibleName(f"{word} {number}, {first or 'nog leeg'}, {state}")
        for key, tool in self.tools.items():
            tool.setAccessibleName(f"{word} {number}: {tool.toolTip().lower()}")
            tool.setEnabled(
                key == "remove" or not ((key == "up" and number == 1) or (key == "down" and last))
            )

    def open(self) -> None:
        """Unfolds the row and goes to its first cell."""
        self.heading.setChecked(True)
        self.cells[0].setFocus()

    def _turned(self, is_open: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        self.body.setVisible(is_open)
        self._draw()

    def _draw(self) -> None:
        name = "chevron-down" if self.heading.isChecked() else "chevron-right"
        self.heading.setIcon(icon(name, self._theme, "muted"))

    def _leave(self) -> None:
        self.left.emit()

    def _paste(self, words: str) -> None:
        self.pasted.emit(words)


@dataclass(slots=True)
class _Shown:
    rows: Rows = ()
    forms: list[RowForm] = field(default_factory=list)


class RowsEditor(Editor):
    """A table; `word` is what a row is called, as in 'Voeg perceel toe'."""

    def __init__(
        self, columns: tuple[str, ...], word: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._columns = columns
        self._word = word or "regel"
        self._theme = theme
        self._shown = _Shown()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TINY)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.TINY)
        self._column.addLayout(self._rows)
        self.add_button = button(f"Voeg {self._word} toe", "link", on_press=self.add_row)
        self.add_button.setIcon(icon("plus", theme, "accent"))
        self.setFocusProxy(self.add_button)
        foot = QHBoxLayout()
        foot.addWidget(self.add_button)
        foot.addStretch(1)
        self._column.addLayout(foot)

    @property
    def forms(self) -> tuple[RowForm, ...]:
        """The rows as they are on the screen."""
        return tuple(self._shown.forms)

    @override
    def show_value(self, value: Value | None) -> None:
        rows = (
            tuple(row for row in value if isinstance(row, tuple))
            if isinstance(value, tuple)
            else ()
        )
        filled = [form for form in self.forms if any(form.texts())]
        if len(filled) == len(rows):
            for number, (form, row) in enumerate(zip(filled, rows, strict=True)):
                form.origin = number
                form.show_texts(row)
        else:
            for form in self.forms:
                self._drop(form)
            for number, row in enumerate(rows):
                self._insert(len(self._shown.forms), row, number)
            self.rebuilt.emit()
        self._shown.rows = rows
        self._renumber()

    @override
    def typed(self) -> Typed:
        return tuple(form.texts() for form in self.forms if any(form.texts())) or None

    @override
    def origins(self) -> tuple[int | None, ...]:
        return tuple(form.origin for form in self.forms if any(form.texts()))

    @override
    def is_dirty(self) -> bool:
        return self.typed() != (self._shown.rows or None)

    @override
    def name(self, words: str) -> None:
        self.add_button.setAccessibleName(f"{words}: voeg {self._word} toe")
        self._renumber()

    def add_row(self) -> None:
        """Adds an empty row and goes to its first cell."""
        form = self._insert(len(self._shown.forms), tuple("" for _ in self._columns), None)
        order_focus(self)
        self._renumber()
        form.open()

    def _insert(self, at: int, row: tuple[str, ...], origin: int | None) -> RowForm:
        form = RowForm(self._columns, self._theme, origin)
        form.show_texts(row)
        form.left.connect(self._leave)
        form.heading.toggled.connect(lambda _on: self._renumber())
        form.asked.connect(lambda key: self._ask(form, key))
        form.pasted.connect(lambda words: self._paste(form, words))
        self._rows.insertWidget(at, form)
        self._shown.forms.insert(at, form)
        return form

    def _drop(self, form: RowForm) -> None:
        self._shown.forms.remove(form)
        form.hide()
        form.deleteLater()

    def _ask(self, form: RowForm, key: str) -> None:
        at = self._shown.forms.index(form)
        if key == "remove":
            after = self.forms[at + 1 : at + 2] or self.forms[at - 1 : at]
            (after[0].heading if after else self.add_button).setFocus()
            self._drop(form)
        else:
            to = at + (1 if key == "down" else -1)
            self._shown.forms.insert(to, self._shown.forms.pop(at))
            self._rows.removeWidget(form)
            self._rows.insertWidget(to, form)
            order_focus(self)
        self._renumber()
        self._leave()

    def _paste(self, form: RowForm, words: str) -> None:
        lines = [tuple(cell.strip() for cell in line.split("\t")) for line in words.split("\n")]
        width = len(self._columns)
        rows = [(*line[:width], *("" for _ in range(width - len(line)))) for line in lines]
        at = self._shown.forms.index(form)
        if not any(form.texts()):
            form.show_texts(rows.pop(0))
        for number, row in enumerate(rows, 1):
            self._insert(at + number, row, None)
        order_focus(self)
        self._renumber()
        self._leave()

    def _renumber(self) -> None:
        for number, form in enumerate(self.forms, 1):
            form.say(number, self._word.capitalize(), last=number == len(self.forms))

    def _leave(self) -> None:
        self._renumber()
        if self.is_dirty():
            self.committed.emit()
