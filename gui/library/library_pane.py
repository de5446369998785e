"""The pane Bibliotheek: search and filters, the clauses that answer, and the chosen one."""

from collections.abc import Callable, Iterator
from itertools import chain

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from clause_library.search import Filters
from clause_library.suitability import Fit, rank
from drafting.clause import Clause
from drafting.draft import find_section
from drafting.edits.clauses import insert, remove, swap
from drafting.edits.edit import Touched
from drafting.procurement import regime_of
from drafting.refusals import Refusal
from drafting.terms import Technique
from gui import alerts
from gui.library.card_delegate import CardDelegate
from gui.library.card_view import CardView
from gui.library.chapters import chapters_of
from gui.library.clause_model import ClauseModel
from gui.library.clause_preview import ClausePreview
from gui.library.filters import FilterRow
from gui.library.finder import Finder
from gui.library.order_line import OrderLine
from gui.library.places import first_block, own_place
from gui.library.search_line import SearchLine
from gui.library.trials import Trials
from gui.library.uses import Order, Uses, in_order, on_top, said
from gui.open_draft import OpenDraft
from gui.settings import ClauseUse
from gui.techniques.coverage import template_techniques
from gui.theme import Space, Theme
from gui.widgets.empty_state import EmptyState
from gui.widgets.focus_order import order_focus
from gui.widgets.when_seen import WhenSeen

_WATCHED = Touched.FACTS | Touched.VALUES | Touched.OUTLINE
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class LibraryPane(QWidget):
    """The library beside the open draft.

    Signals:
        place_requested: an element or block to show on the page.
        own_requested: the id of a clause to change, or to copy as an own one.
        told: a short line for the status bar.
    """

    place_requested = Signal(str)
    own_requested = Signal(str)
    told = Signal(str)

    def __init__(
        self,
        open_draft: OpenDraft,
        theme: Theme,
        clauses: tuple[Clause, ...],
        current_section: Callable[[], str],
        uses: Uses | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._theme = theme
        self._clauses = clauses
        self._titles = {clause.id: clause.title for clause in clauses}
        self._current_section = current_section
        self._uses = uses
        self._on_top: dict[str, str] = {}
        self._ranked: dict[str, Fit] = {}
        self._kept_back: tuple[str, ...] = ()
        self.finder = Finder(clauses, self)
        self.finder.complete.connect(lambda: self._find(keep_chosen=True))
        self.setObjectName("pane")
        self.model = ClauseModel(self)
        self._trials = Trials(open_draft, self)
        self._trials.ended.connect(self._show_trial)
        self._build()
        self._seen = WhenSeen(self, open_draft, self._on_changed)
        self._rank()

    @property
    def chosen(self) -> Fit | None:
        """The clause that is chosen."""
        row = self.list.currentIndex().row()
        return self.model.fits[row] if 0 <= row < len(self.model.fits) else None

    def show_technique(self, technique: Technique) -> None:
        """Shows the clauses of one technique."""
        self.search.clear()
        self.filters.choose(Filters(technique=technique))
        self.list.setFocus()

    def show_clause(self, clause_id: str) -> None:
        """Shows and chooses one clause, whatever filter is on."""
        if self.model.row_of(clause_id) < 0:
            self.search.clear()
            self.filters.show_all_for(clause_id)
        row = self.model.row_of(clause_id)
        if row >= 0:
            self._choose(row)

    def use_clauses(self, clauses: tuple[Clause, ...]) -> None:
        """Shows other clauses from now on, with the same question."""
        self._clauses = clauses
        self._titles = {clause.id: clause.title for clause in clauses}
        self.finder.use(clauses)
        self.filters.use_clauses(clauses)
        self._rank()

    def focus_search(self) -> None:
        """Goes to the search line."""
        self.search.setFocus()
        self.search.selectAll()

    def insert_chosen(self) -> None:
        """Puts the chosen clause in the draft, at the place that the preview shows."""
        fit = self.chosen
        if fit is None:
            return
        if fit.present:
            self._go()
            return
        after = self._current_section() if self.preview.after_current else None
        try:
            edit = insert(
                self._open_draft.draft, fit.clause, after=after or None, titles=self._titles
            )
            self._open_draft.apply(edit, sender=self)
        except Refusal as refused:
            alerts.refuse(self, refused, "Deze bepaling kan hier niet worden toegevoegd")
            return
        self._note(fit.clause.id)
        self.told.emit(f"Bepaling '{fit.clause.title}' toegevoegd. {edit.note}".strip())
        self._go()

    def swap(self, standing: str, clause_id: str) -> None:
        """Puts another clause in the place of one that is in the draft, as one step."""
        clause = next(c for c in self._clauses if c.id == clause_id)
        try:
            edit = swap(self._open_draft.draft, standing, clause, titles=self._titles)
            self._open_draft.apply(edit, sender=self)
        except Refusal as refused:
            alerts.refuse(self, refused, "Deze bepaling kan niet worden vervangen")
            return
        self._note(clause_id)
        self.told.emit(f"{edit.label}. {edit.note}".strip())
        self.show_clause(clause_id)
        self._go()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _ENTER:
            self.insert_chosen()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        self.search = SearchLine(self._theme)
        self.search.textChanged.connect(lambda _words: self._find())
        self.filters = FilterRow(self._clauses, self._theme, chapters_of(self._open_draft))
        self.filters.answering = self._answering
        self.filters.changed.connect(self._offer)
        self.order = OrderLine(self._theme)
        self.order.changed.connect(self._turn_order)
        self.list = CardView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(CardDelegate(self._theme, self.list))
        self.list.entered_key.connect(self.insert_chosen)
        self.list.doubleClicked.connect(lambda _index: self.insert_chosen())
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.search.down.connect(self.list.setFocus)
        self.search.returnPressed.connect(self.insert_chosen)
        self._empty = EmptyState(self._theme)
        self.preview = ClausePreview(self._theme)
        self.preview.insert_asked.connect(self.insert_chosen)
        self.preview.go_asked.connect(self._go)
        self.preview.remove_asked.connect(self._remove)
        self.preview.clause_asked.connect(self.show_clause)
        self.preview.swap_asked.connect(self.swap)
        self.preview.own_asked.connect(self._ask_own)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(0, 45)
        self._splitter.setStretchFactor(1, 55)
        self._splitter.setSizes([450, 550])
        self._splitter.setHandleWidth(Space.SMALL)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(self.search)
        whole.addWidget(self.filters)
        whole.addWidget(self.order)
        whole.addWidget(self._splitter, 1)
        whole.addWidget(self._empty, 1)
        order_focus(self)

    def _on_changed(self, touched: Touched, sender: object) -> None:
        if touched & _WATCHED:
            self._rank(keep_order=sender is self)

    def _rank(self, *, keep_order: bool = False) -> None:
        """Looks again what fits; with `keep_order` no card moves, for the user just pressed one."""
        draft = self._open_draft.draft
        regime = regime_of(draft.procurement, self._open_draft.norms)
        used = template_techniques(draft)
        ranked = rank(self._clauses, draft.procurement, regime, draft, used)
        if keep_order:
            place = {clause_id: number for number, clause_id in enumerate(self._ranked)}
            ranked = tuple(sorted(ranked, key=lambda fit: place.get(fit.clause.id, len(place))))
        else:
            self._on_top = on_top(self._used(), ranked)
        self._ranked = {fit.clause.id: fit for fit in ranked}
        self._offer()
        self._show_chosen()

    def _offer(self) -> None:
        """Looks again which clauses are offered at all."""
        fits = self._ranked.items()
        self._kept_back = tuple(key for key, fit in fits if not self.filters.offers(fit))
        self._find()

    def _find(self, *, keep_chosen: bool = False) -> None:
        """Shows what answers: without words the best fit first, with words the best answer first."""
        words, filters, ranked = self.search.text().strip(), self.filters.filters, self._ranked
        found = self.finder.answers(words, filters, self._kept_back)
        fits: Iterator[Fit] = (fit for fit in ranked.values() if fit.clause in found)
        if words:
            fits = (ranked[clause.id] for clause in found)
        order, used = self.order.order, said(self.order.order, self._used())
        if order is not Order.BEST:
            fits = iter(in_order(tuple(fits), order, self._used()))
        elif not words and filters == Filters():
            top = used = self._on_top
            first = [ranked[name] for name in top if ranked[name].clause in found]
            fits = chain(first, (fit for fit in fits if fit.clause.id not in top))
        was = self.chosen
        self.model.show_fits(fits, used)
        stays = (keep_chosen or not words) and was is not None and was.clause in found
        row = self.model.row_of(was.clause.id) if was and stays else -1
        if self.model.fits and (row >= 0 or self.list.currentIndex().row() != 0):
            self._choose(max(row, 0))
        self._say(len(found), words)

    def _answering(self) -> list[Clause]:
        """The clauses that answer to the words, whatever the filters."""
        found = self.finder.answers(self.search.text(), Filters(), self._kept_back)
        return [fit.clause for fit in self._ranked.values() if fit.clause in found]

    def _used(self) -> tuple[ClauseUse, ...]:
        return self._uses.all if self._uses is not None else ()

    def _note(self, clause_id: str) -> None:
        if self._uses is not None:
            self._uses.note(clause_id)

    def _turn_order(self) -> None:
        self._find()
        if self.model.fits:
            self._choose(0)

    def _say(self, count: int, words: str) -> None:
        so_far = bool(words) and self.finder.titles_only
        best = "best passend" if not words else "beste antwoord"
        self.order.say(count, best=best, so_far=so_far)
        self.order.setVisible(count > 0)
        self._splitter.setVisible(count > 0)
        self._empty.setVisible(count == 0)
        if count == 0:
            advice = "Probeer een ander woord, of zoek in alle technieken, niveaus en plaatsen."
            if so_far:
                advice = "De teksten worden nog gelezen. Wat daarin staat, verschijnt hier zo."
            show_all = "Toon alle bepalingen", self._show_all
            self._empty.say("library", "Geen bepaling gevonden", advice, show_all)

    def _show_all(self) -> None:
        self.search.clear()
        self.filters.choose(Filters())
        self.search.setFocus()

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        same = index == self.list.currentIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.list.selectionModel().setCurrentIndex(index, flags)
        self.list.scrollTo(index)
        if same:
            self._show_chosen()

    def _on_chosen(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        fit = self.chosen
        if fit is None:
            return
        draft = self._open_draft.draft
        self.preview.show_fit(fit, self._titles, draft, self._open_draft.norms)
        current = find_section(draft, self._current_section())
        self.preview.offer_places(own_place(draft, fit.clause), current[2].title if current else "")
        self._show_trial()

    def _show_trial(self) -> None:
        """What the check says of the chosen clause; it is only asked while the pane is in sight."""
        fit = self.chosen
        if fit is None or not self.isVisible():
            self._trials.stop()
            return
        self.preview.verdict.show_trial(self._trials.look(fit.clause), present=fit.present)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_trial()

    def _go(self) -> None:
        fit = self.chosen
        if fit is None:
            return
        if block := first_block(self._open_draft.draft, fit.clause.id):
            self.place_requested.emit(block)

    def _ask_own(self) -> None:
        if self.chosen is not None:
            self.own_requested.emit(self.chosen.clause.id)

    def _remove(self) -> None:
        fit = self.chosen
        if fit is None:
            return
        try:
            edit = remove(self._open_draft.draft, fit.clause.id, titles=self._titles)
            self._open_draft.apply(edit, sender=self)
        except Refusal as refused:
            alerts.refuse(self, refused, "Deze bepaling kan niet worden weggehaald")
            return
        self.told.emit(f"Bepaling '{fit.clause.title}' weggehaald. {edit.note}".strip())
