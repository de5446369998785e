"""The outline pane: the tree of the bestek, what can be done with it, and what is still to do."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from drafting.assembly.trace import explain_section
from drafting.document import Document
from drafting.draft import Draft, find_section
from drafting.edits import clauses, passages
from drafting.edits.approvals import chapter_approvals
from drafting.edits.edit import Edit, Touched
from drafting.refusals import Refusal
from gui.alerts import label, refuse
from gui.open_draft import OpenDraft
from gui.outline.added_section import add_section, bring_back
from gui.outline.new_section import NewSection
from gui.outline.outline_menu import allowed_deeds, outline_menu
from gui.outline.outline_model import OutlineModel
from gui.outline.outline_rows import Row, outline_rows
from gui.outline.outline_tree import OutlineTree
from gui.outline.row_delegate import RowDelegate
from gui.outline.to_do_list import ToDoList
from gui.page.history import History
from gui.review.approval_words import short_state, state_words
from gui.theme import Space, Theme


class OutlinePane(QWidget):
    """The outline.

    Signals:
        place_requested: a section or chapter the user wants to see on the page.
        field_requested: the name of a variable whose field is wanted.
        clause_dropped: id of a clause, and the key of the section or chapter it comes after.
        approve_requested, withdraw_requested: the chapter to approve, or to take one's approval of back.
        approvals_requested: the list of approvals is wanted.
        keep_requested: the section that was just gone to is to be kept as a clause of one's own.
        told: a short line for the status bar.
    """

    place_requested = Signal(str)
    field_requested = Signal(str)
    clause_dropped = Signal(str, str)
    approve_requested = Signal(str)
    withdraw_requested = Signal(str)
    approvals_requested = Signal()
    keep_requested = Signal()
    told = Signal(str)

    def __init__(self, open_draft: OpenDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._theme = theme
        self.model = OutlineModel(self)
        self.tree = OutlineTree(theme, self)
        self.tree.setModel(self.model)
        self.tree.setItemDelegate(RowDelegate(theme, self.tree))
        self.to_do = QPushButton()
        self.to_do.setProperty("role", "quiet")
        self.approvals = QPushButton()
        self.approvals.setProperty("role", "quiet")
        heading = label("Inhoud", "muted")
        heading.setContentsMargins(Space.SMALL, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, Space.MEDIUM, Space.TINY, Space.SMALL)
        column.setSpacing(Space.SMALL)
        column.addWidget(heading)
        column.addWidget(self.tree, 1)
        foot = QVBoxLayout()
        foot.setSpacing(0)
        foot.addWidget(self.to_do, 0, Qt.AlignmentFlag.AlignLeft)
        foot.addWidget(self.approvals, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(foot)
        self.setFocusProxy(self.tree)
        self._connect()
        self._show()
        self.tree.expandToDepth(0)

    def _connect(self) -> None:
        self._open_draft.changed.connect(self._changed)
        self._open_draft.checked.connect(self._show)
        self.model.move_wanted.connect(self._dropped)
        self.model.title_wanted.connect(self._retitle)
        self.model.clause_dropped.connect(self.clause_dropped)
        self.tree.clicked.connect(self._go)
        self.tree.wished.connect(self.do)
        self.tree.menu_wanted.connect(self._show_menu)
        self.to_do.clicked.connect(lambda *_: self.show_to_do())
        self.approvals.clicked.connect(lambda *_: self.approvals_requested.emit())
        self._open_draft.reviewing_changed.connect(self._show_reviewing)

    def follow(self, key: str) -> None:
        """Shows where the cursor of the page is: selects the row of this section, chapter or part."""
        index = self.model.index_of(key)
        if index.isValid() and index != self.tree.currentIndex():
            self.tree.setCurrentIndex(index)
            self.tree.scrollTo(index)

    def current(self) -> Row | None:
        """The row that is selected."""
        return self.model.row_at(self.tree.currentIndex())

    def set_theme(self, theme: Theme) -> None:
        """Shows the outline in other colours."""
        self._theme = theme
        self.tree.setItemDelegate(RowDelegate(theme, self.tree))
        self.tree.set_theme(theme)

    def show_to_do(self) -> ToDoList | None:
        """Lists the values that are still open, those that may stay open apart; None when there are none."""
        gaps = self._open_draft.document.gaps
        if not gaps:
            self.told.emit("Alle gegevens zijn ingevuld.")
            return None
        shown = ToDoList(self._theme, gaps, self)
        shown.chosen.connect(self.field_requested)
        shown.show_above(self.to_do.mapToGlobal(QPoint(0, 0)))
        return shown

    def show_actions(self) -> None:
        """Shows what can be done with the selected row."""
        rect = self.tree.visualRect(self.tree.currentIndex())
        self._show_menu(self.tree.viewport().mapToGlobal(rect.bottomLeft()))

    def do(self, name: str) -> None:
        """Does one of the deeds of the selected row, by name; what the row does not allow is passed over."""
        row = self.current()
        if row is None:
            return
        if name == "toggle":
            name = "bring_back" if row.omitted else "leave_out"
        reviewing = self._open_draft.reviewing
        if name not in {d.name for d in allowed_deeds(row, reviewing=reviewing) if d.enabled}:
            return
        draft, key = self._open_draft.draft, row.key
        edits: dict[str, Callable[[], Edit]] = {
            "move_up": lambda: _move(draft, key, self._steps(key, -1)),
            "move_down": lambda: _move(draft, key, self._steps(key, 1)),
            "leave_out": lambda: passages.leave_out(draft, key, out=True),
            "bring_back": lambda: bring_back(draft, key),
            "remove": lambda: clauses.remove(draft, key),
        }
        others: dict[str, Callable[[], object]] = {
            "go": lambda: self.place_requested.emit(key),
            "explain": lambda: self._explain(key),
            "keep_clause": lambda: self._keep(key),
            "approve": lambda: self.approve_requested.emit(key),
            "withdraw": lambda: self.withdraw_requested.emit(key),
            "rename": lambda: self.tree.edit(self.tree.currentIndex()),
            "add": lambda: self._ask_section(row),
        }
        if name in edits:
            self._attempt(edits[name])
        else:
            others[name]()

    def _keep(self, key: str) -> None:
        self.place_requested.emit(key)
        self.keep_requested.emit()

    # the draft

    def _changed(self, touched: Touched, _sender: object) -> None:
        if touched & (Touched.OUTLINE | Touched.APPROVALS):
            self._show()  # other changes show with the check that follows each of them

    def _show(self) -> None:
        draft, document = self._open_draft.draft, self._open_draft.document
        approvals = chapter_approvals(draft, document)
        rows = outline_rows(draft, document, self._open_draft.report.findings, approvals)
        self.model.show(rows, _titles(draft))
        self.to_do.setText(to_do_words(document))
        self.to_do.setAccessibleName(self.to_do.text())
        self.approvals.setText(short_state(approvals))
        self.approvals.setAccessibleName(f"{state_words(approvals)}; toon de goedkeuringen")
        self.approvals.setVisible(bool(draft.approvals) or self._open_draft.reviewing)
        if not self.tree.currentIndex().isValid():
            self.tree.setCurrentIndex(self.model.index(0, 0))

    def _show_reviewing(self, reviewing: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        """A reviewer moves nothing, and sees how far the approvals are."""
        self.tree.allow_dragging(allowed=not reviewing)
        self._show()

    def _attempt(self, make: Callable[[], Edit]) -> None:
        """Makes an edit and applies it, or says why not."""
        try:
            edit = make()
            self._open_draft.apply(edit, self)
        except Refusal as refusal:
            refuse(self, refusal)
            return
        if edit.note:
            self.told.emit(edit.note)

    def _steps(self, key: str, direction: int) -> int:
        """How many places a row moves to pass the next one that is shown; some sections have none."""
        index = self.model.index_of(key)
        beside = self.model.row_at(index.siblingAtRow(index.row() + direction))
        return _distance(self._open_draft.draft, key, beside.key) if beside else 0

    def _dropped(self, key: str, before: str) -> None:
        draft = self._open_draft.draft
        steps = _distance(draft, key, before) if before else len(_beside(draft, key))
        if steps > 0 and before:
            steps -= 1  # it is put before that row, and has left its own place
        self._attempt(lambda: _move(draft, key, steps))

    def _retitle(self, key: str, title: str) -> None:
        draft = self._open_draft.draft
        if find_section(draft, key) is not None:
            self._attempt(lambda: passages.retitle(draft, key, title))
        else:
            self._attempt(lambda: passages.retitle_chapter(draft, key, title))

    def _ask_section(self, row: Row) -> None:
        dialog = NewSection(row.title, self)

        def add() -> None:
            draft, hand = self._open_draft.draft, self._open_draft.hand()
            title, text = dialog.title.text().strip(), dialog.text.toPlainText().strip()
            try:
                edit, key = add_section(draft, row.key, title, text, hand, self._open_draft.norms)
            except Refusal as refusal:
                dialog.refuse(str(refusal))
                return
            dialog.accept()
            self._open_draft.apply(edit, self)
            self.follow(key)
            self.place_requested.emit(key)

        dialog.add_wanted.connect(add)
        dialog.open()

    def _explain(self, key: str) -> None:
        sentences = explain_section(self._open_draft.draft, self._open_draft.norms, key)
        if sentences:
            rect = self.tree.visualRect(self.tree.currentIndex())
            place = self.tree.viewport().mapToGlobal(rect.bottomLeft())
            History(self._theme, sentences, self).show_at(place)

    def _go(self, index: QModelIndex) -> None:
        row = self.model.row_at(index)
        if row is not None and not row.omitted:
            self.place_requested.emit(row.key)

    def _show_menu(self, place: QPoint) -> None:
        row = self.current()
        menu = (
            outline_menu(row, self.do, self._theme, self, reviewing=self._open_draft.reviewing)
            if row
            else None
        )
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place)


def to_do_words(document: Document) -> str:
    """What the button says: how many values must still be filled in."""
    count = len(document.required_gaps)
    if count:
        return f"Nog te doen: {count}"
    return "Alles wat moet, is ingevuld" if document.gaps else "Alles is ingevuld"


def _distance(draft: Draft, key: str, other: str) -> int:
    """How many places further another row of the same chapter or part stands; 0 when it is elsewhere."""
    keys = _beside(draft, key)
    return keys.index(other) - keys.index(key) if other in keys else 0


def _beside(draft: Draft, key: str) -> list[str]:
    """The sections of the chapter of a section, or the chapters of the part of a chapter, in order."""
    found = find_section(draft, key)
    if found is not None:
        return [section.key for section in found[1].sections]
    rows = ([chapter.key for chapter in part.chapters] for part in draft.parts)
    return next((keys for keys in rows if key in keys), [])


def _move(draft: Draft, key: str, steps: int) -> Edit:
    if find_section(draft, key) is not None:
        return passages.move_section(draft, key, steps)
    return passages.move_chapter(draft, key, steps)


def _titles(draft: Draft) -> dict[str, str]:
    """The source texts of the titles of chapters and sections, by key."""
    chapters = [chapter for part in draft.parts for chapter in part.chapters]
    titles = {section.key: section.title for chapter in chapters for section in chapter.sections}
    return titles | {chapter.key: chapter.title for chapter in chapters}
