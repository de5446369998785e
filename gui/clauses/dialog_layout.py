"""The widgets of the window Eigen bepalingen and where they stand."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from clause_library.own_clauses import ClauseConflict
from clause_library.packs.comparison import compare_items
from clause_library.packs.contents import Item, ItemKind, Key
from drafting.clause import Clause
from drafting.terms import TextStatus
from gui.clauses.chapters import Place
from gui.clauses.clause_form import ClauseForm
from gui.clauses.clause_sheet import ClauseSheet
from gui.clauses.compared import Compared
from gui.clauses.own_list import OwnList
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.empty_state import EmptyState
from gui.widgets.icons import icon
from gui.widgets.scroll import Column
from gui.widgets.texts import button, text

_LIST_WIDTH, _FORM_WIDTH, _SHEET_WIDTH = 248, 592, 400
_TONES = {TextStatus.DRAFT: "gap", TextStatus.ADOPTED: "ready", TextStatus.WITHDRAWN: "quiet"}
_SAYS = "Eigen bepalingen staan op deze computer en gelden in elk bestek. Deel ze met een pakket."


class DialogLayout(QObject):
    """What the dialog is made of; it decides what happens.

    Signals:
        empty_asked: the first step of the empty window was chosen.
    """

    empty_asked = Signal()

    def __init__(self, dialog: QDialog, theme: Theme, places: Sequence[Place]) -> None:
        super().__init__(dialog)
        self.list = OwnList(theme)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Zoek in uw bepalingen")
        self.search.setAccessibleName("Zoek in uw bepalingen")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            icon("search", theme, "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.title = text("", "title")
        self.badge = Badge()
        self.form = ClauseForm(theme, places)
        self.sheet = ClauseSheet(theme)
        self.compared = Compared(theme)
        self.empty = EmptyState(theme)
        self.new = button("Nieuw")
        self.new.setShortcut("Ctrl+N")
        self.new.setToolTip("Ctrl+N")
        self.library = button("Kopieer uit bibliotheek")
        self.copy = button("Kopieer")
        self.save = button("Bewaar", "primary")
        self.save.setShortcut("Ctrl+S")
        self.save.setToolTip("Ctrl+S")
        self.undo = button("Maak ongedaan")
        self.withdraw = button("Laat vervallen", "quiet")
        self.mine = button("Houd de linker tekst", "primary")
        self.theirs = button("Neem de rechter tekst")
        self.told = text("", "muted")
        self.close = button("Sluit")
        self._pages = QStackedWidget()
        for page in (self._form_page(), self._conflict_page(), self.empty):
            self._pages.addWidget(page)
        self._lay_out(dialog)

    def show_form(self, title: str) -> None:
        """Shows the form under this title."""
        self.title.setText(title)
        self._pages.setCurrentIndex(0)

    def show_conflict(self, conflict: ClauseConflict) -> None:
        """Shows two texts of one clause side by side."""
        self.title.setText(conflict.stored.title)
        self._pages.setCurrentIndex(1)
        lines = compare_items(item_of(conflict.stored), item_of(conflict.other))
        self.compared.show_lines(lines, "Deze tekst staat nu", "Deze tekst wacht")

    def show_empty(self) -> None:
        """Says what own clauses are for."""
        self.title.setText("")
        self._pages.setCurrentIndex(2)
        self.empty.say(
            "library",
            "Nog geen eigen bepalingen",
            "Schrijf er een, kopieer er een uit de bibliotheek, of zet in een bestek de cursor in een "
            "paragraaf en kies 'Bewaar als eigen bepaling'.",
            ("Schrijf een bepaling", self.empty_asked.emit),
        )

    def say_buttons(self, seen: Clause | None, *, changed: bool, making: bool, undo: bool) -> None:
        """Makes the buttons fit the clause that is shown; None while a new one is written."""
        form = self._pages.currentIndex() == 0
        gone = seen is not None and seen.status is TextStatus.WITHDRAWN
        if seen is None:
            self.badge.say("nog niet bewaard" if making else "", "quiet")
        else:
            self.badge.say(f"{seen.status.label} {seen.version}", _TONES[seen.status])
        self.withdraw.setText("Haal terug als concept" if gone else "Laat vervallen")
        self.withdraw.setAccessibleName(self.withdraw.text())
        self.withdraw.setVisible(form and seen is not None)
        self.copy.setEnabled(seen is not None)
        self.save.setVisible(form)
        self.save.setEnabled(changed or making)
        self.undo.setEnabled(undo)
        self.undo.setVisible(form or undo)

    def _form_page(self) -> QWidget:
        form = Column("Gegevens van de bepaling")
        form.column.setContentsMargins(0, 0, 0, 0)
        form.column.addWidget(self.form)
        sheet = Column("Zo staat de bepaling in het bestek")
        sheet.column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.LARGE)
        sheet.column.addWidget(self.sheet)
        sheet.column.addStretch(1)
        paper = QWidget()
        lines = QVBoxLayout(paper)
        lines.setContentsMargins(Space.MEDIUM, 0, 0, 0)
        lines.setSpacing(Space.TINY)
        lines.addWidget(text("Zo staat het er", "caption"))
        sheet.setProperty("panel", "paper")
        lines.addWidget(sheet, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(form)
        splitter.addWidget(paper)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([_FORM_WIDTH, _SHEET_WIDTH])
        return splitter

    def _conflict_page(self) -> QWidget:
        scroll = Column("Twee teksten naast elkaar")
        scroll.column.setContentsMargins(0, 0, 0, 0)
        scroll.column.addWidget(self.compared)
        scroll.column.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.mine)
        row.addWidget(self.theirs)
        row.addStretch(1)
        page = QWidget()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.MEDIUM)
        lines.addWidget(
            text("Twee mensen hebben deze bepaling veranderd. Kies welke tekst blijft.", "muted")
        )
        lines.addWidget(scroll, 1)
        lines.addLayout(row)
        return page

    def _lay_out(self, dialog: QDialog) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, Space.LARGE, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        pair = QHBoxLayout()
        pair.setSpacing(Space.SMALL)
        pair.addWidget(self.new, 1)
        pair.addWidget(self.copy, 1)
        column.addLayout(pair)
        column.addWidget(self.library)
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self.title, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.save)
        foot.addWidget(self.undo)
        foot.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.withdraw)
        right = QWidget()
        lines = QVBoxLayout(right)
        lines.setContentsMargins(Space.LARGE, 0, 0, 0)
        lines.setSpacing(Space.MEDIUM)
        lines.addLayout(head)
        lines.addWidget(self._pages, 1)
        lines.addLayout(foot)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, _FORM_WIDTH + _SHEET_WIDTH])
        below = QHBoxLayout()
        below.addWidget(text(_SAYS, "caption"), 1, Qt.AlignmentFlag.AlignVCenter)
        below.addWidget(self.close)
        whole = QVBoxLayout(dialog)
        whole.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        whole.setSpacing(Space.MEDIUM)
        whole.addWidget(splitter, 1)
        whole.addLayout(below)


def item_of(clause: Clause) -> Item:
    """A clause as what can be compared."""
    return Item(Key(ItemKind.CLAUSE, clause.id), clause.title, clause.version, (), clause)
