"""Clauses that a clause names: what it needs, what it does not go together with, what is lighter or stricter."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QVBoxLayout, QWidget

from gui.alerts import visible
from gui.theme import Space, Theme
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.flow import FlowLayout
from gui.widgets.icons import icon
from gui.widgets.texts import button, text

_LONGEST = 48


class OtherClauses(QWidget):
    """The clauses that are named, each with a button that lets it go, and a list to add one.

    Signals:
        edited: the user named or let go one.
    """

    edited = Signal()

    def __init__(self, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._theme = theme
        self._titles: Mapping[str, str] = {}
        self._chosen: tuple[str, ...] = ()
        self._shown = QWidget()
        self._flow = FlowLayout(self._shown, Space.TINY)
        self.list: QComboBox = ChoiceBox()
        self.list.setEditable(True)
        self.list.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.list.setMinimumContentsLength(20)
        self.list.setAccessibleName(f"{words}: kies een bepaling")
        self.list.view().setAccessibleName(f"{words}: bepalingen")
        edit = self.list.lineEdit()
        assert edit is not None
        edit.setPlaceholderText("Typ een deel van een titel")
        edit.setAccessibleName(f"{words}: kies een bepaling")
        self.list.activated.connect(lambda _row: self._choose())
        caption = text(words, "caption")
        caption.setBuddy(self.list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        column.addWidget(caption)
        column.addWidget(self._shown)
        column.addWidget(self.list)

    @property
    def ids(self) -> tuple[str, ...]:
        """The clauses that are named, by id."""
        return self._chosen

    def offer(self, titles: Mapping[str, str]) -> None:
        """Offers these clauses, by id."""
        self._titles = titles
        self.list.blockSignals(True)  # noqa: FBT003 -- Qt
        self.list.clear()
        for name, title in sorted(titles.items(), key=lambda pair: pair[1].casefold()):
            self.list.addItem(visible(title), name)
        completer = QCompleter(self.list.model(), self.list)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = completer.popup()
        if popup is not None:
            popup.setAccessibleName(f"{self._words}: bepalingen")
        completer.activated.connect(lambda _words: self._choose())
        self.list.setCompleter(completer)
        self.list.setCurrentIndex(-1)
        self.list.blockSignals(False)  # noqa: FBT003 -- Qt

    def show_ids(self, ids: Sequence[str]) -> None:
        """Shows these as named."""
        self._chosen = tuple(ids)
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name in self._chosen:
            title = visible(self._titles.get(name, name))
            short = (
                title if len(title) <= _LONGEST else f"{title[:_LONGEST]}\N{HORIZONTAL ELLIPSIS}"
            )
            made = button(short, "chip", on_press=partial(self._let_go, name))
            made.setIcon(icon("close", self._theme, "muted"))
            made.setAccessibleName(f"{self._words}: haal '{title}' weg")
            self._flow.addWidget(made)
            made.show()
        self._shown.setVisible(bool(self._chosen))

    def _choose(self) -> None:
        row = self.list.findText(self.list.currentText(), Qt.MatchFlag.MatchFixedString)
        name = self.list.itemData(row) if row >= 0 else None
        if name and name not in self._chosen:
            self.show_ids((*self._chosen, str(name)))
            self.edited.emit()
        self.list.setCurrentIndex(-1)
        self.list.clearEditText()

    def _let_go(self, name: str) -> None:
        self.show_ids([one for one in self._chosen if one != name])
        self.edited.emit()
        self.list.setFocus()
