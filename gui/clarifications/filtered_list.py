"""A list of questions or changes with what of it is shown above it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.alerts import plain, visible
from gui.theme import Space, Theme
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.icons import SMALL, icon
from gui.widgets.texts import text

WIDTH = 340
_BESIDE = 72
"""What sign, scroll bar and edges take of the width of a row."""

_KEY = Qt.ItemDataRole.UserRole
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list: its key, what stands there, what is said of it to who hears it, sign and colour."""

    key: str
    words: str
    said: str
    sign: str
    role: str


@dataclass(frozen=True, slots=True)
class Choice(Generic[T]):
    """What can be shown: its words and which things belong to it."""

    words: str
    shows: Callable[[T], bool]


class FilteredList(QWidget, Generic[T]):
    """The list; `chosen` is called when another row is looked at, with its key.

    `choices` are what can be shown, `searched` gives the text of a thing in which words are looked for.
    """

    def __init__(
        self,
        name: str,
        choices: Sequence[Choice[T]],
        row_of: Callable[[T], Row],
        searched: Callable[[T], str],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._choices = tuple(choices)
        self._row_of = row_of
        self._searched = searched
        self._things: tuple[T, ...] = ()
        self.chosen: Callable[[str], object] = lambda _key: None
        self.setFixedWidth(WIDTH)
        self.filter = ChoiceBox()
        self.filter.setAccessibleName(f"{name}: wat u wilt zien")
        for choice in self._choices:
            self.filter.addItem(choice.words)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Zoek")
        self.search.setAccessibleName(f"{name}: zoek")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            icon("search", theme, "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.list = QListWidget()
        self.list.setAccessibleName(name)
        self.list.setProperty("role", "choices")
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setIconSize(QSize(SMALL, SMALL))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = text("Met deze keuze is er niets te zien.", "muted")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.SMALL)
        for widget in (self.filter, self.search, self.none):
            self.column.addWidget(widget)
        self.column.addWidget(self.list, 1)
        self.filter.currentIndexChanged.connect(lambda _index: self._fill(self.current))
        self.search.textChanged.connect(lambda _words: self._fill(self.current))
        self.list.currentItemChanged.connect(lambda *_items: self.chosen(self.current))

    @property
    def current(self) -> str:
        """The key of what is looked at; empty when there is nothing."""
        item = self.list.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    @property
    def shown(self) -> tuple[T, ...]:
        """The things in the list."""
        choice = self._choices[max(0, self.filter.currentIndex())]
        words = self.search.text().casefold().split()
        return tuple(
            one
            for one in self._things
            if choice.shows(one) and all(w in self._searched(one).casefold() for w in words)
        )

    def show_things(self, things: Sequence[T], current: str = "") -> None:
        """Shows these; what was looked at stays, unless `current` names another."""
        self._things = tuple(things)
        for number, choice in enumerate(self._choices):
            count = sum(map(choice.shows, self._things))
            self.filter.setItemText(number, f"{choice.words} ({count})")
        self._fill(current or self.current)

    def choose(self, key: str) -> None:
        """Looks at this one, also when the filter hid it."""
        if key not in self._keys():
            self.filter.setCurrentIndex(0)
            self.search.clear()
        if key in self._keys():
            self.list.setCurrentRow(self._keys().index(key))

    def step(self, steps: int) -> None:
        """Looks at the next one, or the one before."""
        row = self.list.currentRow() + steps
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))

    def _keys(self) -> list[str]:
        return [str(self.list.item(n).data(_KEY)) for n in range(self.list.count())]

    def _fill(self, current: str) -> None:
        """Fills the list; when the one looked at is gone, the one in its place is looked at."""
        row = max(0, self.list.currentRow())
        before = self.current
        self.list.blockSignals(True)  # noqa: FBT003 -- Qt's own way
        self.list.clear()
        for one in self.shown:
            self.list.addItem(self._item(self._row_of(one)))
        keys = self._keys()
        row = keys.index(current) if current in keys else min(row, len(keys) - 1)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)  # noqa: FBT003 -- Qt's own way
        self.none.setVisible(not keys)
        if self.current != before or not self.current:
            self.chosen(self.current)

    def _item(self, row: Row) -> QListWidgetItem:
        item = QListWidgetItem(icon(row.sign, self._theme, row.role), visible(row.words))
        item.setData(_KEY, row.key)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, visible(row.said))
        item.setToolTip(plain(row.said))
        # of a text with a line end in it Qt reckons one line too few when a line wraps
        room = QRect(0, 0, WIDTH - _BESIDE, 10_000)
        flags = Qt.TextFlag.TextWordWrap.value
        high = self.list.fontMetrics().boundingRect(room, flags, visible(row.words)).height()
        item.setSizeHint(QSize(0, high + 2 * Space.SMALL))
        return item
