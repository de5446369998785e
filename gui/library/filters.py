"""The row of filters, each with the number of clauses behind every choice, and what is chosen as chips to take away."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton, QVBoxLayout, QWidget

from clause_library.search import Filters
from clause_library.suitability import Fit
from drafting.clause import Clause
from drafting.terms import TextStatus
from gui.library.chapters import Chapters
from gui.library.facets import (
    BEHIND_MORE,
    IN_SIGHT,
    LEVEL,
    PLACE,
    TECHNIQUE,
    Facet,
    chapter_facet,
)
from gui.theme import Space, Theme
from gui.widgets.chip import Chip, MenuChip
from gui.widgets.flow import FlowLayout
from gui.widgets.icons import icon
from gui.widgets.texts import button


class FilterRow(QWidget):
    """The filters as chips with a menu each; below them, what is chosen.

    `answering` gives the clauses that answer to the words of the search line, for the counts; `chapters` the
    chapters that clauses belong in.

    Signals:
        changed: `filters` is new.
    """

    changed = Signal()

    def __init__(
        self,
        clauses: tuple[Clause, ...],
        theme: Theme,
        chapters: Chapters,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._clauses = clauses
        self._in_sight = (*IN_SIGHT, chapter_facet(lambda: chapters(self._clauses)))
        self._theme = theme
        self.answering: Callable[[], Iterable[Clause]] = lambda: self._clauses
        self.filters = Filters()
        self.chips = {facet.words: MenuChip(facet.words, theme) for facet in self._in_sight}
        self.more = MenuChip("Meer", theme)
        self.more.setToolTip("Soort opdracht, thema, herkomst en status")
        self.menus: dict[str, QMenu] = {}
        offered = QWidget()
        row = FlowLayout(offered, Space.TINY)
        self.concepts = Chip("Concepten")
        self.concepts.setToolTip("Toon ook eigen bepalingen die nog niet zijn vastgesteld")
        self.concepts.clicked.connect(lambda *_: self.changed.emit())
        for chip in (*self.chips.values(), self.more, self.concepts):
            row.addWidget(chip)
        self._show_concepts()
        for facet in self._in_sight:
            self._lead(facet, self.chips[facet.words].menu())
        for facet in BEHIND_MORE:
            self._lead(facet, self.more.menu().addMenu(facet.words))
        self.taken = QWidget()
        self._taken_row = FlowLayout(self.taken, Space.TINY)
        self.removers: list[QPushButton] = []
        self.taken.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(offered)
        column.addWidget(self.taken)

    @property
    def technique(self) -> MenuChip:
        """The chip of techniques and phases."""
        return self.chips[TECHNIQUE.words]

    @property
    def level(self) -> MenuChip:
        """The chip of levels."""
        return self.chips[LEVEL.words]

    @property
    def place(self) -> MenuChip:
        """The chip of places."""
        return self.chips[PLACE.words]

    def use_clauses(self, clauses: tuple[Clause, ...]) -> None:
        """Counts other clauses from now on."""
        self._clauses = clauses
        self._show_concepts()

    def offers(self, fit: Fit) -> bool:
        """Whether a clause is offered: an adopted one, one that is in the draft, or a concept when those are shown.

        A status that was chosen decides alone.
        """
        adopted = fit.clause.status is TextStatus.ADOPTED
        asked = self.filters.status is not None
        return adopted or asked or fit.present or self.concepts.isChecked()

    def show_all_for(self, clause_id: str) -> None:
        """Lets everything through, concepts too when this clause is one."""
        concept = any(
            c.id == clause_id and c.status is not TextStatus.ADOPTED for c in self._clauses
        )
        self.concepts.setChecked(concept or self.concepts.isChecked())
        self.choose(Filters())

    def choose(self, filters: Filters) -> None:
        """Sets the filters."""
        self.filters = filters
        for facet in self._in_sight:
            self.chips[facet.words].mark(facet.chosen(filters))
        behind = [words for facet in BEHIND_MORE if (words := facet.chosen(filters))]
        self.more.mark(", ".join(behind))
        self._show_taken()
        self.changed.emit()

    def fill_menu(self, facet: Facet) -> None:
        """Writes the choices of a filter with the number of clauses each would show now."""
        menu = self.menus[facet.words]
        menu.clear()
        base = facet.cleared(self.filters)
        clauses = [clause for clause in self.answering() if base.let_through(clause)]
        chosen = facet.chosen(self.filters)
        self._add(menu, facet.everything, base, checked=not chosen)
        menu.addSeparator()
        for choice in facet.choices(clauses):
            if choice.begins_group:
                menu.addSeparator()
            count = choice.count(clauses)
            action = self._add(
                menu,
                f"{choice.words}  ({count})",
                facet.put(base, choice.asks),
                checked=bool(chosen) and chosen == (choice.chip or choice.words),
            )
            action.setEnabled(count > 0 or action.isChecked())

    def _lead(self, facet: Facet, menu: QMenu) -> None:
        self.menus[facet.words] = menu
        menu.aboutToShow.connect(partial(self.fill_menu, facet))
        menu.addAction(facet.everything)  # an empty menu might not open; it counts once it does

    def _add(self, menu: QMenu, words: str, filters: Filters, *, checked: bool) -> QAction:
        action = menu.addAction(words.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(lambda *_: self.choose(filters))
        return action

    def _show_concepts(self) -> None:
        count = sum(clause.status is TextStatus.DRAFT for clause in self._clauses)
        self.concepts.setText(f"Concepten ({count})")
        self.concepts.setVisible(count > 0)

    def _show_taken(self) -> None:
        """What is chosen, each with a cross; with more than one also a way to take all away."""
        had_focus = any(made.hasFocus() for made in self.removers)
        for made in self.removers:
            self._taken_row.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.removers = []
        for facet in (*self._in_sight, *BEHIND_MORE):
            if words := facet.chosen(self.filters):
                made = self._remover(words, facet.cleared(self.filters))
                made.setAccessibleName(f"{facet.words}: {words}. Haal dit filter weg")
        if len(self.removers) > 1:
            made = self._remover("Alles weg", Filters())
            made.setAccessibleName("Haal alle filters weg")
        self.taken.setVisible(bool(self.removers))
        if had_focus:
            (self.removers[0] if self.removers else self.technique).setFocus()

    def _remover(self, words: str, without: Filters) -> QPushButton:
        made = button(words, "chip", on_press=lambda: self.choose(without))
        made.setProperty("on", "true")
        made.setIcon(icon("close", self._theme, "muted"))
        made.setToolTip("Haal dit filter weg")
        self._taken_row.addWidget(made)
        self.removers.append(made)
        return made
