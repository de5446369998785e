"""The table of variables of a clause: what each asks, of which kind, with help and an example."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from clause_library.variable_entry import (
    KIND_WORDS,
    WITH_CHOICES,
    VariableEntry,
    label_from_name,
)
from drafting.variables import Variable, VariableKind
from gui.theme import Space, Theme
from gui.widgets.card import Card
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.focus_order import order_focus
from gui.widgets.look import set_state
from gui.widgets.texts import button, icon_button, text

_CHOICES_HEIGHT = 64


class VariableRow(Card):
    """One variable.

    Signals:
        edited: something in it was changed by the user.
        removed: it is to go.
    """

    edited = Signal()
    removed = Signal()

    def __init__(self, entry: VariableEntry, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Gegeven in de tekst", parent)
        self._kept: Variable | None = entry.kept
        self.lines: dict[str, QLineEdit] = {
            "label": self._line("label", "Hoe heet het in het formulier?", entry.label),
            "name": self._line("name", "Naam in de tekst", entry.name),
            "help": self._line("help", "Hulp voor wie het invult", entry.help),
            "example": self._line("example", "Voorbeeld", entry.example),
        }
        self.kind: QComboBox = ChoiceBox()
        self.kind.setAccessibleName("Soort gegeven")
        self.kind.view().setAccessibleName("Soort gegeven: keuzes")
        for kind, words in KIND_WORDS.items():
            self.kind.addItem(words, kind)
        self.kind.setCurrentIndex(self.kind.findData(entry.kind))
        self.kind.activated.connect(lambda _row: self._turned())
        self.choices = QPlainTextEdit(entry.choices)
        self.choices.setTabChangesFocus(True)
        self.choices.setFixedHeight(_CHOICES_HEIGHT)
        self.choices.textChanged.connect(self.edited)
        self._choices_label = text("", "caption")
        self.fault = text("", "fault")
        self.fault.hide()
        self.remove = icon_button(
            "trash", "Haal dit gegeven weg", theme, on_press=self.removed.emit
        )
        self._lay_out()
        self._show_choices()

    @property
    def entry(self) -> VariableEntry:
        """What stands in the row now."""
        return VariableEntry(
            name=self.lines["name"].text().strip(),
            label=self.lines["label"].text(),
            kind=VariableKind(self.kind.currentData()),
            help=self.lines["help"].text(),
            example=self.lines["example"].text(),
            choices=self.choices.toPlainText(),
            kept=self._kept,
        )

    def show_faults(self, faults: dict[str, str]) -> None:
        """Shows what is wrong, by field."""
        for name, line in self.lines.items():
            set_state(line, "fault", "true" if name in faults else "false")
            line.setAccessibleDescription(faults.get(name, ""))
        set_state(self.choices, "fault", "true" if "choices" in faults else "false")
        self.fault.setText("\n".join(faults.values()))
        self.fault.setVisible(bool(faults))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.TINY)
        cells: tuple[tuple[str, QWidget], ...] = (
            ("Hoe heet het in het formulier?", self.lines["label"]),
            ("Naam in de tekst", self.lines["name"]),
            ("Soort", self.kind),
            ("Hulp voor wie het invult", self.lines["help"]),
            ("Voorbeeld", self.lines["example"]),
        )
        spots = ((0, 0, 1), (0, 1, 1), (0, 2, 1), (2, 0, 2), (2, 2, 1))
        for (words, widget), (row, column, span) in zip(cells, spots, strict=True):
            caption = text(words, "caption")
            caption.setBuddy(widget)
            grid.addWidget(caption, row, column, 1, span)
            grid.addWidget(widget, row + 1, column, 1, span)
        grid.addWidget(self._choices_label, 4, 0, 1, 3)
        grid.addWidget(self.choices, 5, 0, 1, 3)
        grid.addWidget(self.remove, 1, 3)
        for column, stretch in ((0, 4), (1, 3), (2, 3)):
            grid.setColumnStretch(column, stretch)
        self.column.setSpacing(Space.TINY)
        self.column.addLayout(grid)
        self.column.addWidget(self.fault)

    def _turned(self) -> None:
        self._show_choices()
        self.edited.emit()

    def _show_choices(self) -> None:
        kind = VariableKind(self.kind.currentData())
        words = (
            "Kolommen, elk op een regel"
            if kind is VariableKind.TABLE
            else "Keuzes, elk op een regel"
        )
        self._choices_label.setText(words)
        self.choices.setAccessibleName(words)
        for widget in (self._choices_label, self.choices):
            widget.setVisible(kind in WITH_CHOICES)

    def _line(self, name: str, words: str, shown: str) -> QLineEdit:
        made = QLineEdit(shown)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setCursorPosition(0)
        made.textEdited.connect(lambda _words: self.edited.emit())
        return made


class VariableRows(QWidget):
    """The rows below each other.

    Signals:
        edited: something in a row, or how many there are, was changed by the user.
    """

    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.rows: list[VariableRow] = []
        self._none: QLabel = text(
            "Nog geen gegevens. Wat per opdracht verschilt, wordt een gegeven: een bedrag, een termijn, een naam.",
            "caption",
        )
        self.add = button("Voeg een gegeven toe", on_press=lambda: self.make(VariableEntry()))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(self._none)
        self._column.addWidget(self.add)

    @property
    def entries(self) -> tuple[VariableEntry, ...]:
        """The rows as they are filled in now."""
        return tuple(row.entry for row in self.rows)

    def names(self) -> Sequence[tuple[str, str]]:
        """Name and label of each row."""
        return [(row.lines["name"].text().strip(), row.lines["label"].text()) for row in self.rows]

    def show_entries(self, entries: Sequence[VariableEntry]) -> None:
        """Shows these rows in place of what was there."""
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = []
        for entry in entries:
            self._add(entry)
        self._refresh()

    def make(self, entry: VariableEntry) -> VariableRow:
        """Adds a row, with the focus in it."""
        row = self._add(entry)
        self._refresh()
        self.edited.emit()
        row.lines["label"].setFocus()
        row.lines["label"].selectAll()
        return row

    def make_named(self, name: str) -> VariableRow:
        """Adds a row for a name that stands in the text."""
        return self.make(VariableEntry(name=name, label=label_from_name(name)))

    def show_faults(self, faults: dict[str, str]) -> None:
        """Shows what is wrong; the fields read `variables.0.label`."""
        for number, row in enumerate(self.rows):
            start = f"variables.{number}."
            row.show_faults(
                {
                    name.removeprefix(start): said
                    for name, said in faults.items()
                    if name.startswith(start)
                }
            )

    def _add(self, entry: VariableEntry) -> VariableRow:
        row = VariableRow(entry, self._theme)
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        return row

    def _remove(self, row: VariableRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self._refresh()
        self.edited.emit()
        self.add.setFocus()

    def _refresh(self) -> None:
        self._none.setVisible(not self.rows)
        order_focus(self)
