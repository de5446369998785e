"""The windows of the user's own content: own clauses, clauses from a document, packs.

None of them is read at a start, for they are rarely wanted.
"""

from collections.abc import Callable, Mapping
from typing import Protocol

from PySide6.QtWidgets import QDialog, QWidget

from drafting.checks.rulebook import Rulebook
from gui import background
from gui.actions import Act
from gui.clauses.in_panel import use_clauses
from gui.packs.counter import PackCounter
from gui.services import Services
from gui.start.start_page import StartPage
from gui.theme import Theme
from gui.workspace import Workspace


class Ground(Protocol):
    """What is asked of the window that these windows open over."""

    services: Services
    workspace: Workspace | None

    @property
    def theme(self) -> Theme:
        """The colours the window has now."""

    @property
    def page(self) -> QWidget | None:
        """What fills the window now."""


class ContentDialogs:
    """The windows of own content of one window; none of them holds it up."""

    def __init__(self, window: Ground, open_dialog: Callable[[QDialog], None]) -> None:
        self._window = window
        self._open = open_dialog
        self._parent = window if isinstance(window, QWidget) else None
        self.packs = PackCounter(window.services, lambda: window.theme, open_dialog, self._parent)
        self.packs.changed.connect(self.use_content)
        self.packs.found_new.connect(self.tell_news)

    def deeds(self) -> Mapping[Act, Callable[[], object]]:
        """What the actions about own content do."""
        return {
            Act.OWN_CLAUSES: self.show_own_clauses,
            Act.KEEP_CLAUSE: lambda: self.show_own_clauses(keep_section=True),
            Act.IMPORT_WORD: self.import_document,
            Act.IMPORT_PACK: self.packs.take_over,
            Act.EXPORT_PACK: self.packs.make,
            Act.SHARED_FOLDER: self.packs.show_folder,
        }

    def show_own_clauses(self, *, keep_section: bool = False) -> None:
        """Opens the own clauses; with `keep_section` on a new one with the text of the section of the cursor."""
        from gui.clauses.opening import open_clauses

        place = self._window.workspace
        dialog = open_clauses(
            self._window.services,
            self._window.theme,
            place,
            self._parent,
            keep_section=keep_section,
        )
        if dialog is not None:
            dialog.changed.connect(self.use_clauses)
            self._open(dialog)

    def show_own_clause(self, clause_id: str) -> None:
        """Opens the own clauses on this one; on a copy of it when it is the library's."""
        from gui.clauses.opening import open_clause

        window = self._window
        dialog = open_clause(
            window.services, window.theme, window.workspace, self._parent, clause_id
        )
        dialog.changed.connect(self.use_clauses)
        self._open(dialog)

    def import_document(self) -> None:
        """Asks for a document and shows which of its texts can become own clauses."""
        from gui.clauses.import_opening import choose_document

        choose_document(
            self._window.services, self._window.theme, self._parent, self._open, self.use_clauses
        )

    def look_for_packs(self) -> None:
        """Looks in the shared folder, in the background."""
        self.packs.look_at_start()

    def tell_news(self) -> None:
        """Says above the draft, or on the start page, what is new in the shared folder."""
        page = self._window.page
        if isinstance(page, (Workspace, StartPage)):
            self.packs.tell(page.notice)

    def use_clauses(self) -> None:
        """Puts the clauses as they are now in the library."""
        self._window.services.__dict__.pop("clauses", None)
        if self._window.workspace is not None:
            use_clauses(self._window.workspace.panel, self._window.services.clauses)

    def use_content(self) -> None:
        """Uses clauses, templates and rules as they are now."""
        services = self._window.services
        services.__dict__.pop("templates", None)
        self.use_clauses()
        background.run(lambda _job: services.reload_rules(), self._use_rules)

    def _use_rules(self, rulebook: Rulebook) -> None:
        if self._window.workspace is not None:
            self._window.workspace.open_draft.use_rules(rulebook)
