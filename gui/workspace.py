"""One open draft: outline, page, panel, and the lines above and below them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QMenu, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from drafting.terms import Technique
from gui import check_words, help_here
from gui.actions import Act, Actions
from gui.bidders.bidders_pane import BiddersPane
from gui.clarifications.publication_bar import PublicationBar
from gui.findings.findings_pane import FindingsPane
from gui.focus_pane import focus_pane
from gui.library.library_pane import LibraryPane
from gui.library.places import first_block
from gui.library.put_in import put_in
from gui.name_once import NameOnce
from gui.notice_bar import NoticeBar
from gui.open_draft import OpenDraft
from gui.outline.outline_pane import OutlinePane
from gui.page.page_pane import PagePane
from gui.panel import Panel
from gui.panes import Panes
from gui.review.review import Review
from gui.review.reviewer_mode import ReviewerMode
from gui.services import Services
from gui.status_line import StatusLine
from gui.theme import Theme
from gui.top_bar import TopBar
from gui.variables.variables_pane import VariablesPane
from gui.widgets.changing import WORKSPACE

NARROWEST_PAGE = 420
ROOM_FOR_ALL = 1100
"""In a narrower window outline, page and panel do not fit beside each other."""


class Workspace(QWidget):
    """The panes of one draft, and how they lead to each other.

    Signals:
        rule_wanted, norm_wanted: the id of a rule, or the key of a norm, that the user wants to read.
        profiles_wanted, name_wanted: the user wants to change the kinds of bidders, or to give a name.
        own_wanted: the id of a clause that the user wants to change, or to copy as an own one.
    """

    rule_wanted = Signal(str)
    norm_wanted = Signal(str)
    profiles_wanted = Signal()
    name_wanted = Signal()
    own_wanted = Signal(str)

    def __init__(  # noqa: PLR0913 -- what a workspace stands on, and the pane it begins with
        self,
        open_draft: OpenDraft,
        services: Services,
        actions: Actions,
        menu: QMenu,
        theme: Theme,
        pane: Act | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(WORKSPACE)
        self.open_draft = open_draft
        self._services = services
        self._theme = theme
        self._focus_mode = False
        self._narrow = False
        self.top_bar = TopBar(open_draft, actions, menu, theme)
        self.notice = NoticeBar()
        self.name = NameOnce(open_draft, services, self.notice)
        self.outline = OutlinePane(open_draft, theme)
        self.page = PagePane(open_draft, theme)
        self.review = Review(open_draft, services, theme, self.page)
        self.publication = PublicationBar(open_draft, services, actions, theme)
        self.panes = Panes(open_draft, services, theme, self.page, self.review)
        self.panel = Panel(self.panes.tabs(), pane)
        self.status = StatusLine(open_draft, theme)
        self._splitter = self._lay_out()
        self.panel.begin()
        self.reviewer_mode = ReviewerMode(open_draft, actions, self.page, self.panel)
        self._connect()
        for wanted in (self.page.deeds.keep_wanted, self.outline.keep_requested):
            wanted.connect(actions[Act.KEEP_CLAUSE].trigger)
        self.page.set_zoom(services.settings.now.zoom / 100)
        self.status.show_zoom(round(self.page.zoom * 100))
        self._count()

    # where to go

    def go_to(self, place: str) -> None:
        """Shows this element or block on the page."""
        self.page.go_to(place)

    def topic(self) -> help_here.Topic:
        """What the help of the pane with the focus says."""
        focused = QApplication.focusWidget()
        if focused is not None and self.outline.isAncestorOf(focused):
            return help_here.OUTLINE
        if focused is not None and self.panel.isAncestorOf(focused):
            return help_here.TOPICS[self.panel.current]
        return help_here.PAGE

    def passage(self) -> str:
        """The text the cursor of the page is at, for a rule to be tried on."""
        return self.page.current_text()

    def fill_in(self, variable: str) -> None:
        """Opens the field of this variable."""
        self.show_pane(Act.VALUES)
        self.panel.pane_of_kind(Act.VALUES, VariablesPane).go_to(variable)

    def show_technique(self, technique: Technique) -> None:
        """Opens the clauses of this technique."""
        self.show_pane(Act.LIBRARY)
        self.panel.pane_of_kind(Act.LIBRARY, LibraryPane).show_technique(technique)

    def show_clause(self, clause: str) -> None:
        """Opens this clause."""
        self.show_pane(Act.LIBRARY)
        self.panel.pane_of_kind(Act.LIBRARY, LibraryPane).show_clause(clause)

    def insert_clause(self, clause_id: str, after: str) -> None:
        """Puts a clause at this place (gui/library/put_in.py), as when it is dropped there."""
        if self.finish():
            told = put_in(self.open_draft, self._services, clause_id, after, self)
            if told:
                self.tell(told)
                self.go_to(first_block(self.open_draft.draft, clause_id))

    def next_gap(self) -> None:
        """Opens the field of the first value that is still open."""
        gaps = self.open_draft.document.gaps  # the required ones first
        if gaps:
            self.fill_in(gaps[0].variable)
        if not self.open_draft.document.required_gaps:
            self.tell("Alles wat moet, is ingevuld." if gaps else "Alle gegevens zijn ingevuld.")

    def use_bidders(self) -> None:
        """Puts the kinds of bidders as they are now beside the bestek."""
        if self.panel.made(Act.BIDDERS):
            pane = self.panel.pane_of_kind(Act.BIDDERS, BiddersPane)
            pane.use_profiles(self._services.bidders)

    # panes

    def show_pane(self, act: Act) -> None:
        """Shows a pane of the panel, with the focus in it."""
        self.leave_focus_mode()
        if self.panel.isHidden():
            self.panel.show()
        focus_pane(self.panel.show_pane(act))

    def show_findings(self, *_clicked: object) -> None:
        """Shows the findings."""
        self.show_pane(Act.FINDINGS)

    def show_finding(self, key: str) -> None:
        """Shows the card of this finding."""
        self.shown_findings().show_finding(key)

    def finish(self) -> bool:
        """Takes the text that is being edited or commented into the draft; false when it is refused."""
        return self.page.finish_editing() and self.review.finish()

    def check(self) -> None:
        """Checks now, shows the findings and says what was done."""
        if not self.finish():
            return
        if not self.open_draft.is_checked:
            self.tell("De toets loopt…")
        self.open_draft.check_then(self._show_result)

    def _show_result(self) -> None:
        report = self.open_draft.report
        self.show_findings()
        if report.findings:
            self.show_finding(report.findings[0].key)
        self.tell(check_words.result(report))

    def step_pane(self, steps: int) -> None:
        """Moves the focus to the next or previous pane that is shown."""
        panes = [
            pane for pane in (self.outline, self.page, self.panel, self.top_bar) if pane.isVisible()
        ]
        focused = QApplication.focusWidget()
        at = next(
            (n for n, pane in enumerate(panes) if focused and pane.isAncestorOf(focused)), -steps
        )
        goal = panes[(at + steps) % len(panes)]
        focus_pane(self.panel.pane(self.panel.current) if goal is self.panel else goal)

    def toggle_outline(self) -> None:
        """Shows or hides the outline; remembered."""
        self._toggle(self.outline, "outline_shown")

    def toggle_panel(self) -> None:
        """Shows or hides the panel; remembered."""
        self._toggle(self.panel, "panel_shown")

    def toggle_focus_mode(self) -> None:
        """Shows the text alone, or everything again."""
        if self._focus_mode:
            self.leave_focus_mode()
            return
        self._focus_mode = True
        for widget in (self.top_bar, self.outline, self.panel, self.status):
            widget.hide()
        focus_pane(self.page)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the text needs the room of the outline; F9 shows it all the same."""
        super().resizeEvent(event)
        before, self._narrow = self._narrow, event.size().width() < ROOM_FOR_ALL
        if self._narrow is not before and not self._focus_mode:
            self.outline.setVisible(self._outline_wanted())

    def _outline_wanted(self) -> bool:
        return self._services.settings.now.outline_shown and not self._narrow

    def leave_focus_mode(self) -> bool:
        """Shows everything again; gives whether only the text was shown."""
        if not self._focus_mode:
            return False
        self._focus_mode = False
        self.top_bar.show()
        self.status.show()
        self.outline.setVisible(self._outline_wanted())
        self.panel.setVisible(self._services.settings.now.panel_shown)
        return True

    def zoom(self, deed: str) -> None:
        """zoom_in, zoom_out or zoom_reset of the page."""
        self.page.do(deed)

    def tell(self, words: str) -> None:
        """Shows a short line for a while."""
        self.status.tell(words)

    def remember_widths(self) -> None:
        """Remembers how wide outline and panel are."""
        sizes = self._splitter.sizes()
        if self.outline.isVisible() and self.panel.isVisible():
            self._services.settings.change(outline_width=sizes[0], panel_width=sizes[2])

    # making

    def _lay_out(self) -> QSplitter:
        settings = self._services.settings.now
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        middle = QWidget()
        middle.setMinimumWidth(NARROWEST_PAGE)
        lines = QVBoxLayout(middle)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.review.bar)
        lines.addWidget(self.publication)
        lines.addWidget(self.notice)
        lines.addWidget(self.page, 1)
        for number, (pane, least) in enumerate(
            ((self.outline, 200), (middle, NARROWEST_PAGE), (self.panel, 320))
        ):
            pane.setMinimumWidth(least)
            splitter.addWidget(pane)
            splitter.setStretchFactor(number, 1 if pane is middle else 0)
        splitter.setSizes([settings.outline_width, NARROWEST_PAGE * 2, settings.panel_width])
        self.outline.setVisible(settings.outline_shown)
        self.panel.setVisible(settings.panel_shown)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.top_bar)
        outer.addWidget(splitter, 1)
        outer.addWidget(self.status)
        return splitter

    def _connect(self) -> None:
        self.panes.place_requested.connect(self.go_to)
        self.panes.field_requested.connect(self.fill_in)
        self.panes.told.connect(self.tell)
        self.panes.technique_requested.connect(self.show_technique)
        self.panes.rule_requested.connect(self.rule_wanted)
        self.panes.norm_requested.connect(self.norm_wanted)
        self.panes.profiles_requested.connect(self.profiles_wanted)
        self.panes.own_requested.connect(self.own_wanted)
        self.review.pane_wanted.connect(lambda: self.show_pane(Act.COMMENTS))
        self.review.told.connect(self.tell)
        self.review.desk.changed.connect(self._count)
        self.outline.place_requested.connect(self.go_to)
        self.outline.field_requested.connect(self.fill_in)
        self.outline.told.connect(self.tell)
        self.outline.approve_requested.connect(self.review.approve)
        self.outline.withdraw_requested.connect(self.review.withdraw)
        self.outline.approvals_requested.connect(self.review.show_approvals)
        self.outline.clause_dropped.connect(self.insert_clause)
        self.page.clause_dropped.connect(self.insert_clause)
        self.page.field_requested.connect(self.fill_in)
        self.page.told.connect(self.tell)
        self.page.place_changed.connect(self.outline.follow)
        self.page.finding_requested.connect(self.show_finding)
        self.status.findings_wanted.connect(self.show_findings)
        self.status.zoom_wanted.connect(lambda: self.zoom("zoom_reset"))
        self.page.zoom_changed.connect(self._zoomed)
        self.open_draft.checked.connect(self._count)
        self.name.name_wanted.connect(self.name_wanted)

    def _zoomed(self, zoom: float) -> None:
        percent = round(zoom * 100)
        self.status.show_zoom(percent)
        self._services.settings.change(zoom=percent)

    def _count(self) -> None:
        self.panel.count(Act.FINDINGS, check_words.open_total(self.open_draft.report))
        self.panel.count(Act.COMMENTS, self.review.desk.open_count)

    def _toggle(self, pane: QWidget, setting: str) -> None:
        self.leave_focus_mode()
        shown = pane.isHidden()
        pane.setVisible(shown)
        if not (pane is self.outline and self._narrow):
            self._services.settings.change(**{setting: shown})
        if shown:
            focus_pane(pane)

    def shown_findings(self) -> FindingsPane:
        """The pane of the findings, brought in front."""
        self.leave_focus_mode()
        self.panel.show()
        self.panel.show_pane(Act.FINDINGS)
        return self.panel.pane_of_kind(Act.FINDINGS, FindingsPane)
