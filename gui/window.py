"""The main window: the start page, the wizard, or one open draft."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QStackedWidget, QWidget
from typing_extensions import override

from drafting.draft import Draft
from drafting.refusals import FileRefused, Refusal
from drafting.template import Template
from gui import alerts
from gui.about import About, Shortcuts
from gui.actions import Act, Actions
from gui.care import Care
from gui.dialogs import Dialogs, open_dialog
from gui.draft_deeds import DRAFT_DEEDS
from gui.filing import Filing
from gui.journal import Journal
from gui.menu import fill_menu
from gui.open_draft import OpenDraft
from gui.palette.palette import Palette
from gui.passport.passport_desk import PassportDesk
from gui.report_filing import save_report
from gui.services import Services
from gui.settings import Look
from gui.start.start_page import StartPage
from gui.start.wizard import Wizard
from gui.theme import Theme, apply_theme
from gui.workspace import Workspace
from templates.example_draft import example_draft

SMALLEST = (960, 640)
FIRST = (1440, 900)


class MainWindow(QMainWindow):
    """The window; `theme_of` gives the theme of a look, for the system's own can change.

    Signals:
        page_changed: start page, wizard or draft gave way to another.
    """

    page_changed = Signal()

    def __init__(self, services: Services, theme_of: Callable[[Look], Theme]) -> None:
        super().__init__()
        self.services = services
        self._theme_of = theme_of
        self._theme = theme_of(services.settings.now.look)
        self._filing = Filing(services, self)
        self.journal = Journal(services, self)
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.dialogs = Dialogs(self)
        self.actions_of_window = Actions(self._deeds(), self)
        self.addActions(self.actions_of_window.all())
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.palette_over = Palette(self._theme, self)
        self.workspace: Workspace | None = None
        self._care: Care | None = None
        self.restoreGeometry(QByteArray.fromBase64(services.settings.now.geometry.encode("ascii")))
        self.show_start()

    @property
    def theme(self) -> Theme:
        """The colours the window has now."""
        return self._theme

    # what is shown

    @property
    def page(self) -> QWidget | None:
        """What fills the window now: StartPage, Wizard or Workspace."""
        return self._stack.currentWidget()

    def show_start(self) -> None:
        """Shows the start page."""
        page = StartPage(
            self._theme,
            self.services.templates,
            self.services.settings.now.recent,
            self.journal.lost(),
            self.services.now(),
        )
        page.folder_wanted.connect(lambda: alerts.show_folder(self.services.folders.settings))
        page.template_chosen.connect(self.show_wizard)
        page.open_wanted.connect(self.open_chosen)
        page.recent_chosen.connect(lambda path: self.open_file(Path(path)))
        page.example_wanted.connect(self.open_example)
        page.help_wanted.connect(lambda: self.dialogs.help_choose(self.show_wizard))
        page.recover_wanted.connect(self.recover)
        page.drop_wanted.connect(self._drop)
        self._show(page)
        self.setWindowTitle("Bestekwijzer")

    def show_wizard(self, template: Template) -> None:
        """Asks the facts for a draft of this template."""
        wizard = Wizard(template, self.services.today)
        wizard.made.connect(self._start_draft)
        wizard.left.connect(self.show_start)
        self._show(wizard)

    def show_draft(self, opened: OpenDraft) -> None:
        """Shows a draft; the one that was open is let go."""
        before = self.workspace.open_draft if self.workspace else None
        self._show_workspace(opened)
        if before is not None and before is not opened:
            before.deleteLater()
        self.journal.follow(opened)
        opened.check_soon()

    # opening

    def open_chosen(self) -> None:
        """Asks for a file and opens it."""
        path = self._filing.choose() if self._may_leave() else None
        if path is not None:
            self._open_soon(path)

    def open_file(self, path: Path) -> None:
        """Opens a file, or the unsaved work on it of a window that is gone."""
        if not self._may_leave():
            return
        lost = next((f for f in self.journal.lost() if f.unsaved and f.unsaved.path == path), None)
        if lost is not None and self._filing.wants_unsaved(path):
            self.recover(lost.session)
        else:
            self._open_soon(path)

    def _open_soon(self, path: Path) -> None:
        """Reads the file in the background, for a share can be slow; nothing can be changed meanwhile."""
        self.setEnabled(False)
        self.setCursor(Qt.CursorShape.BusyCursor)
        self._filing.open_soon(path, self._read)

    def _read(self, opened: OpenDraft | None) -> None:
        self.unsetCursor()
        self.setEnabled(True)
        self._show_opened(opened)

    def open_example(self) -> None:
        """Opens the example with faults."""
        if self._may_leave():
            draft = example_draft("voorbeeld", self.services.today())
            self.show_draft(self._filing.start(draft, unsaved=False))

    def recover(self, session: str) -> None:
        """Opens the unsaved work of a window that is gone."""
        found = next((lost for lost in self.journal.lost() if lost.session == session), None)
        if found is None or found.unsaved is None:
            return
        self.show_draft(self._filing.recover(found.unsaved))
        try:
            self.journal.keep_now()
            self.journal.drop(session)
        except FileRefused as refusal:
            alerts.refuse(self, refusal, "De herstelkopie blijft staan")

    def new(self) -> None:
        """Back to the templates."""
        if self._may_leave():
            self._close_draft()
            self.show_start()

    # saving and leaving

    def save(self) -> None:
        """Saves the draft."""
        if self.workspace is not None and self.workspace.finish():
            self._filing.save(self.workspace.open_draft)

    def save_as(self) -> None:
        """Saves the draft under another name."""
        if self.workspace is not None and self.workspace.finish():
            self._filing.save_as(self.workspace.open_draft)

    def save_report(self) -> None:
        """Writes what the check found to a file the user chooses."""
        if self.workspace is not None:
            path = save_report(self.workspace.open_draft, self.services, self)
            if path is not None:
                self.workspace.tell(f"Rapport bewaard: {path.name}")

    def export(self) -> None:
        """Opens the export dialog, once the draft has been checked as it is now."""
        if self.workspace is not None and self.workspace.finish():
            if not self.workspace.open_draft.is_checked:
                self.workspace.tell("Het bestek wordt eerst getoetst…")
            self.workspace.open_draft.check_then(self.dialogs.ask_export)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_leave():
            event.ignore()
            return
        self._close_draft()
        self.journal.close()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.services.settings.change(geometry=geometry)
        event.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() == Qt.Key.Key_Escape
            and self.workspace
            and self.workspace.leave_focus_mode()
        ):
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and self._care:
            self._care.look()

    # looks

    def set_look(self, look: Look) -> None:
        """Gives the program other colours; remembered."""
        self.services.settings.change(look=look)
        theme = self._theme_of(look)
        if theme == self._theme or (self.workspace and not self.workspace.finish()):
            return
        self._theme = theme
        place = self.workspace
        kept = (
            (place.open_draft, place.page.current_section(), place.panel.current) if place else None
        )
        page = self.page
        if page is not None and not isinstance(page, Wizard):
            self._show(QWidget())
            # Gone at once: giving every widget of it other colours first would take seconds.
            QCoreApplication.sendPostedEvents(page, QEvent.Type.DeferredDelete.value)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, theme)
        self.palette_over.deleteLater()
        self.palette_over = Palette(theme, self)
        if kept is not None:
            self._show_again(*kept)
        elif not isinstance(self.page, Wizard):
            self.show_start()

    # parts

    def _deeds(self) -> Mapping[Act, Callable[[], object]]:
        return {
            Act.NEW: self.new,
            Act.OPEN: self.open_chosen,
            Act.SAVE: self.save,
            Act.SAVE_AS: self.save_as,
            Act.EXPORT: self.export,
            Act.CLOSE: self.new,
            Act.QUIT: self.close,
            Act.SETTINGS: self.dialogs.show_settings,
            Act.PALETTE: self.dialogs.show_palette,
            Act.RULES: self.dialogs.show_rules,
            Act.NORMS: self.dialogs.show_norms,
            Act.PROFILES: self.dialogs.show_profiles,
            Act.REPORT: self.save_report,
            Act.LOOK_LIGHT: lambda: self.set_look(Look.LIGHT),
            Act.LOOK_DARK: lambda: self.set_look(Look.DARK),
            Act.LOOK_SYSTEM: lambda: self.set_look(Look.SYSTEM),
            Act.HELP_HERE: self.dialogs.show_help,
            Act.SHORTCUTS: lambda: open_dialog(Shortcuts(self)),
            Act.ABOUT: lambda: open_dialog(About(self)),
            **self.dialogs.deeds(),
        } | {act: self._on_draft(deed) for act, deed in DRAFT_DEEDS.items()}

    def _on_draft(self, deed: Callable[[Workspace], object]) -> Callable[[], object]:
        def done() -> None:
            if self.workspace is not None:
                deed(self.workspace)

        return done

    def _show(self, page: QWidget) -> None:
        """Puts a page in the window; the one before it goes."""
        before = self._stack.currentWidget()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if before is not None:
            self._stack.removeWidget(before)
            before.deleteLater()
        self.actions_of_window.allow_draft(there=isinstance(page, Workspace))
        self.page_changed.emit()

    def _show_workspace(self, opened: OpenDraft, pane: Act | None = None) -> None:
        place = Workspace(
            opened, self.services, self.actions_of_window, self._menu, self._theme, pane
        )
        place.rule_wanted.connect(self.dialogs.show_rule)
        place.norm_wanted.connect(self.dialogs.show_norms)
        place.profiles_wanted.connect(self.dialogs.show_profiles)
        place.name_wanted.connect(self.dialogs.show_settings)
        place.own_wanted.connect(self.dialogs.content.show_own_clause)
        self._show(place)
        place.top_bar.refresh()
        self.workspace = place
        self._care = Care(place, self._filing, self)
        PassportDesk(place, self.services, self._theme)
        place.page.setFocus()

    def _show_again(self, opened: OpenDraft, place: str, pane: Act) -> None:
        """The same draft in new colours, at the same place."""
        self._show_workspace(opened, pane)
        if self.workspace is not None:
            self.workspace.go_to(place)

    def _show_opened(self, opened: OpenDraft | None) -> None:
        if opened is not None:
            self.show_draft(opened)
        elif isinstance(self.page, StartPage):
            self.show_start()

    def _start_draft(self, draft: Draft) -> None:
        self.show_draft(self._filing.start(draft, unsaved=True))

    def _may_leave(self) -> bool:
        if self.workspace is None:
            return True
        return self.workspace.finish() and self._filing.may_leave(self.workspace.open_draft)

    def _close_draft(self) -> None:
        if self.workspace is not None:
            self.workspace.remember_widths()
            self._filing.remember(self.workspace.open_draft)
            self.workspace.open_draft.deleteLater()
        self.journal.follow(None)
        self.workspace = self._care = None

    def _drop(self, session: str) -> None:
        try:
            self.journal.drop(session)
        except Refusal as refusal:
            alerts.refuse(self, refusal)
        self.show_start()

    def _fill_menu(self) -> None:
        fill_menu(
            self._menu, self.actions_of_window, self.services.settings.now.recent, self.open_file
        )
