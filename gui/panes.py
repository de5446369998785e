"""How the panes of the panel are made, and what each of them asks of the workspace."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.actions import Act
from gui.bidders.bidders_pane import BiddersPane
from gui.findings.findings_pane import FindingsPane
from gui.library.library_pane import LibraryPane
from gui.open_draft import OpenDraft
from gui.page.page_pane import PagePane
from gui.panel import Tab
from gui.review.review import Review
from gui.services import Services
from gui.techniques.techniques_pane import TechniquesPane
from gui.theme import Theme
from gui.variables.variables_pane import VariablesPane


class Panes(QObject):
    """Makes each pane when it is first shown.

    Signals, each a wish of any of the panes:
        place_requested: an element or block to show on the page.
        field_requested: the name of a variable to fill in.
        told: a short line for the status bar.
        technique_requested: a technique whose clauses are wanted.
        rule_requested, norm_requested: the id of a rule, or the key of a norm, to read.
        profiles_requested: the kinds of bidders are to be changed.
        own_requested: the id of a clause to change, or to copy as an own one.
    """

    place_requested = Signal(str)
    field_requested = Signal(str)
    told = Signal(str)
    technique_requested = Signal(object)
    rule_requested = Signal(str)
    norm_requested = Signal(str)
    profiles_requested = Signal()
    own_requested = Signal(str)

    def __init__(
        self,
        open_draft: OpenDraft,
        services: Services,
        theme: Theme,
        page: PagePane,
        review: Review,
    ) -> None:
        super().__init__(page)
        self._open_draft = open_draft
        self._services = services
        self._theme = theme
        self._page = page
        self._review = review

    def tabs(self) -> tuple[Tab, ...]:
        """The tabs of the panel, in order."""
        return (
            Tab(Act.VALUES, self._variables),
            Tab(Act.LIBRARY, self._library),
            Tab(Act.FINDINGS, self._findings),
            Tab(Act.TECHNIQUES, self._techniques),
            Tab(Act.BIDDERS, self._bidders),
            Tab(Act.COMMENTS, self._review.make_pane),
        )

    def _variables(self) -> QWidget:
        return self._heard(VariablesPane(self._open_draft, self._theme))

    def _library(self) -> QWidget:
        content = self._services.clauses, self._page.current_section, self._services.clause_uses
        pane = LibraryPane(self._open_draft, self._theme, *content)
        pane.own_requested.connect(self.own_requested)
        return self._heard(pane)

    def _findings(self) -> QWidget:
        pane = FindingsPane(self._open_draft, self._theme)
        pane.field_requested.connect(self.field_requested)
        pane.rule_requested.connect(self.rule_requested)
        pane.norm_requested.connect(self.norm_requested)
        return self._heard(pane)

    def _techniques(self) -> QWidget:
        pane = TechniquesPane(self._open_draft, self._theme, self._services.clauses)
        pane.clauses_requested.connect(self.technique_requested)
        return self._heard(pane)

    def _bidders(self) -> QWidget:
        pane = BiddersPane(self._open_draft, self._theme, self._services.bidders)
        pane.field_requested.connect(self.field_requested)
        pane.profiles_requested.connect(self.profiles_requested)
        return self._heard(pane)

    def _heard(
        self, pane: VariablesPane | LibraryPane | FindingsPane | TechniquesPane | BiddersPane
    ) -> QWidget:
        pane.place_requested.connect(self.place_requested)
        pane.told.connect(self.told)
        return pane
