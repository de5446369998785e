"""The filters above the comments: state, kind, by whom, for whom, chapter, and the order."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QVBoxLayout, QWidget

from drafting.comment import CommentKind
from drafting.comparison.comment_places import PlacedComment
from gui.alerts import visible
from gui.review.filters import Filters, Order, State, assigned_of, authors_of
from gui.theme import Space, Theme
from gui.widgets.chip import MenuChip
from gui.widgets.flow import FlowLayout
from gui.widgets.icons import icon
from gui.widgets.look import set_state

_LONGEST = 24


class FilterRow(QWidget):
    """The filters.

    Signals:
        changed: other comments are asked for, or another order.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters = Filters()
        self.order = Order.PLACE
        self._placed: tuple[PlacedComment, ...] = ()
        self._chapters: tuple[tuple[str, str], ...] = ()
        self.search = QLineEdit()
        self.search.setPlaceholderText("Zoek in opmerkingen")
        self.search.setAccessibleName("Zoek in opmerkingen")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            icon("search", theme, "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(lambda words: self._ask(replace(self.filters, words=words)))
        self.state = self._chip("Stand", theme, self._fill_states)
        self.kind = self._chip("Soort", theme, self._fill_kinds)
        self.author = self._chip("Van", theme, self._fill_authors)
        self.assigned = self._chip("Voor", theme, self._fill_assigned)
        self.chapter = self._chip("Hoofdstuk", theme, self._fill_chapters)
        self.sorted = self._chip("Volgorde", theme, self._fill_orders)
        chips = QWidget()
        row = FlowLayout(chips, Space.TINY)
        for chip in (self.state, self.kind, self.author, self.assigned, self.chapter):
            row.addWidget(chip)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self.search, 1)
        top.addWidget(self.sorted)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addLayout(top)
        column.addWidget(chips)
        self._say()

    def show_choices(
        self, placed: tuple[PlacedComment, ...], chapters: tuple[tuple[str, str], ...]
    ) -> None:
        """Offers what there is to choose from; `chapters` are keys with their words."""
        self._placed, self._chapters = placed, chapters
        self.author.setVisible(len(authors_of(placed)) > 1 or bool(self.filters.author))
        self.assigned.setVisible(bool(assigned_of(placed)) or bool(self.filters.assigned_to))
        self._say()

    def show_all(self) -> None:
        """Asks for every comment, settled ones too."""
        self.search.blockSignals(True)  # noqa: FBT003 -- Qt's own signature
        self.search.clear()
        self.search.blockSignals(False)  # noqa: FBT003 -- Qt's own signature
        self._ask(Filters(state=State.ALL))

    def ask(self, filters: Filters) -> None:
        """Asks for these comments."""
        self._ask(filters)

    def _ask(self, filters: Filters) -> None:
        self.filters = filters
        self._say()
        self.changed.emit()

    def _sort(self, order: Order) -> None:
        self.order = order
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        asked = self.filters
        _mark(self.state, asked.state.label, on=asked.state is not State.OPEN)
        self.kind.choose(asked.kind.label.capitalize() if asked.kind else "")
        self.author.choose(_short(f"Van {asked.author}") if asked.author else "")
        self.assigned.choose(_short(f"Voor {asked.assigned_to}") if asked.assigned_to else "")
        words = dict(self._chapters).get(asked.chapter, "")
        self.chapter.choose(_short(words) if asked.chapter else "")
        _mark(self.sorted, self.order.label, on=False)

    def _chip(self, words: str, theme: Theme, fill: Callable[[QMenu], object]) -> MenuChip:
        chip = MenuChip(words, theme)
        menu = chip.menu()

        def filled() -> None:
            menu.clear()
            fill(menu)

        menu.aboutToShow.connect(filled)
        fill(menu)  # a menu without entries is not opened
        return chip

    def _fill_states(self, menu: QMenu) -> None:
        _choices(
            menu,
            [(state.label, state is self.filters.state, state) for state in State],
            lambda state: self._ask(replace(self.filters, state=State(state))),
        )

    def _fill_kinds(self, menu: QMenu) -> None:
        now = self.filters.kind
        rows = [("Alle soorten", now is None, "")]
        rows += [(kind.label.capitalize(), kind is now, str(kind)) for kind in CommentKind]
        _choices(
            menu,
            rows,
            lambda kind: self._ask(replace(self.filters, kind=CommentKind(kind) if kind else None)),
        )

    def _fill_authors(self, menu: QMenu) -> None:
        now = self.filters.author
        rows = [("Van iedereen", not now, "")]
        rows += [(name, name == now, name) for name in authors_of(self._placed)]
        _choices(menu, rows, lambda name: self._ask(replace(self.filters, author=name)))

    def _fill_assigned(self, menu: QMenu) -> None:
        now = self.filters.assigned_to
        rows = [("Voor iedereen", not now, "")]
        rows += [(name, name == now, name) for name in assigned_of(self._placed)]
        _choices(menu, rows, lambda name: self._ask(replace(self.filters, assigned_to=name)))

    def _fill_chapters(self, menu: QMenu) -> None:
        now, used = self.filters.chapter, {placed.chapter for placed in self._placed}
        rows = [("Alle hoofdstukken", not now, "")]
        rows += [(words, key == now, key) for key, words in self._chapters if key in used]
        _choices(menu, rows, lambda key: self._ask(replace(self.filters, chapter=key)))

    def _fill_orders(self, menu: QMenu) -> None:
        _choices(
            menu,
            [(order.label, order is self.order, order) for order in Order],
            lambda order: self._sort(Order(order)),
        )


def _choices(
    menu: QMenu, rows: Iterable[tuple[str, bool, str]], choose: Callable[[str], object]
) -> None:
    """One entry for each row: its words, whether it is chosen, and its value."""
    group = QActionGroup(menu)
    for words, chosen, value in rows:
        action = menu.addAction(visible(words).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(chosen)
        group.addAction(action)
        action.triggered.connect(lambda _=False, value=value: choose(value))


def _mark(chip: MenuChip, words: str, *, on: bool) -> None:
    """Shows a choice that is always made; marked only when it is another than the usual one."""
    chip.choose(words)
    set_state(chip, "on", "true" if on else "false")


def _short(words: str) -> str:
    shown = visible(words)
    return (
        shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST].rstrip()}\N{HORIZONTAL ELLIPSIS}"
    )
