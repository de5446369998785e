"""The things of reviewers as a list by place, with filters for what, by whom and in which file."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from drafting.review.returned import Kind, Returned
from gui.alerts import plain, visible
from gui.review.returned_words import icon_of, what, where, who
from gui.theme import Space, Theme
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.icons import SMALL, icon, pixmap
from gui.widgets.texts import text

WIDTH = 320
_KEY = Qt.ItemDataRole.UserRole
_CONFLICTS = "Wat botst"
_ALL_KINDS = "Alles"
_ALL_PEOPLE = "Alle beoordelaars"

Shows = Callable[[Returned], bool]


class ReturnedList(QWidget):
    """The list at the left.

    Signals:
        chosen: another thing is looked at.
    """

    chosen = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._things: tuple[Returned, ...] = ()
        self._later: set[str] = set()
        self.setFixedWidth(WIDTH)
        self.kinds = ChoiceBox()
        self.kinds.setAccessibleName("Wat u wilt zien")
        self.people = ChoiceBox()
        self.people.setAccessibleName("Van welke beoordelaar")
        self.list = QListWidget()
        self.list.setAccessibleName("Wat er terugkwam")
        self.list.setProperty("role", "choices")
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(SMALL, SMALL))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.none = text("Met deze keuze is er niets te zien.", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.kinds)
        column.addWidget(self.people)
        column.addWidget(self.none)
        column.addWidget(self.list, 1)
        self.kinds.currentIndexChanged.connect(lambda _index: self._fill(self.current))
        self.people.currentIndexChanged.connect(lambda _index: self._fill(self.current))
        self.list.currentItemChanged.connect(lambda *_items: self.chosen.emit())

    @property
    def current(self) -> str:
        """The key of the thing that is looked at; empty when there is none."""
        item = self.list.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    @property
    def shown(self) -> tuple[Returned, ...]:
        """The things in the list."""
        return tuple(one for one in self._things if self._shows(one))

    def show_things(self, things: Sequence[Returned], later: set[str]) -> None:
        """Shows these; the place in the list stays."""
        current = self.current
        self._things, self._later = tuple(things), set(later)
        self._offer(self.kinds, self._kind_choices())
        self._offer(self.people, self._people_choices())
        self._fill(current)

    def choose(self, key: str) -> None:
        """Looks at this one."""
        for number in range(self.list.count()):
            if self.list.item(number).data(_KEY) == key:
                self.list.setCurrentRow(number)

    def step(self, steps: int) -> None:
        """Looks at the next one, or the one before."""
        row = self.list.currentRow() + steps
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, row)))

    def _kind_choices(self) -> list[tuple[str, object]]:
        choices: list[tuple[str, object]] = [(f"{_ALL_KINDS} ({len(self._things)})", "")]
        for kind in Kind:
            count = sum(one.kind is kind for one in self._things)
            if count:
                label = kind.label
                choices.append((f"{label[:1].upper()}{label[1:]} ({count})", kind.value))
        clashes = sum(one.conflict or bool(one.rivals) for one in self._things)
        if clashes:
            choices.append((f"{_CONFLICTS} ({clashes})", _CONFLICTS))
        return choices

    def _people_choices(self) -> list[tuple[str, object]]:
        people: dict[str, int] = {}
        for one in self._things:
            for name in one.authors or (who(one),):
                people[name] = people.get(name, 0) + 1
        names = sorted(people, key=str.casefold)
        return [(_ALL_PEOPLE, ""), *((f"{visible(n)} ({people[n]})", n) for n in names)]

    def _offer(self, box: ChoiceBox, choices: list[tuple[str, object]]) -> None:
        """Gives a box its choices; what was chosen stays when it is still there."""
        chosen = box.currentData()
        box.blockSignals(True)  # noqa: FBT003 -- Qt's own way
        box.clear()
        for words, value in choices:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)  # noqa: FBT003 -- Qt's own way

    def _shows(self, one: Returned) -> bool:
        kind, person = self.kinds.currentData(), self.people.currentData()
        of_kind = not kind or one.kind == kind or (kind == _CONFLICTS and _clashes(one))
        return of_kind and (not person or person in (one.authors or (who(one),)))

    def _fill(self, current: str) -> None:
        """Fills the list; when the one looked at is gone, the one in its place is."""
        row = max(0, self.list.currentRow())
        self.list.blockSignals(True)  # noqa: FBT003 -- Qt's own way
        self.list.clear()
        for one in self.shown:
            self.list.addItem(self._item(one))
        keys = [str(self.list.item(n).data(_KEY)) for n in range(self.list.count())]
        row = keys.index(current) if current in keys else min(row, len(keys) - 1)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)  # noqa: FBT003 -- Qt's own way
        self.none.setVisible(not keys)
        self.chosen.emit()

    def _item(self, one: Returned) -> QListWidgetItem:
        picture, role = icon_of(one)
        sign = QIcon(icon(picture, self._theme, role))
        sign.addPixmap(pixmap(picture, self._theme, role), QIcon.Mode.Selected)
        later = " · later" if one.key in self._later else ""
        words = f"{where(one)}\n{what(one)} · {who(one)}{later}"
        item = QListWidgetItem(sign, visible(words))
        item.setData(_KEY, one.key)
        item.setToolTip(plain(words))
        return item


def _clashes(one: Returned) -> bool:
    return one.conflict or bool(one.rivals)
