"""Starts Qt, and builds and passes on everything the window needs."""

import gc
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from drafting.files.safe_write import remove_leftovers
from drafting.refusals import FileRefused
from gui import alerts, background
from gui.crash import CrashHook, log_refusals
from gui.services import Services
from gui.settings import Folders, Look, own_folders
from gui.theme import Theme, apply_theme, read_theme
from gui.window import MainWindow

WARM_UP_AFTER_MS = 300
COLLECT_AFTER_MS = 2_000
FEW_ROUNDS = (10_000, 100, 1_000)


def run(argv_file: Path | None) -> int:
    """Opens the window, with a draft when a file is given; gives Qt's exit code when it closes."""
    application = start_qt()
    services = Services(own_folders(), now)
    hook = CrashHook(services.folders.log, now, lambda title, text: alerts.tell(None, title, text))
    hook.install()
    window = open_window(application, services)
    hook.keep = lambda: keep_work(window)
    window.page_changed.connect(lambda: collect_later(window))
    window.page_changed.connect(
        lambda: QTimer.singleShot(0, window, window.dialogs.content.tell_news)
    )
    if argv_file is not None:
        window.dialogs.door.bring([argv_file])
    QTimer.singleShot(WARM_UP_AFTER_MS, window, lambda: warm_up(services))
    QTimer.singleShot(WARM_UP_AFTER_MS, window, window.dialogs.content.look_for_packs)
    code = application.exec()
    log_refusals(services.folders.log, now(), services.refusals)
    return code


def start_qt() -> QApplication:
    """Qt, in Dutch, under the program's name."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Bestekwijzer")
    application.setApplicationDisplayName("Bestekwijzer")
    application.setDesktopFileName("bestekwijzer")
    application.setQuitOnLastWindowClosed(True)
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    words = QTranslator(application)
    if words.load("qtbase_nl", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(words)
    return application


def open_window(application: QApplication, services: Services) -> MainWindow:
    """The main window, shown, in the colours of the settings."""
    apply_theme(application, theme_of(services.settings.now.look))
    clean_up(services.folders)
    window = MainWindow(services, theme_of)
    window.show()
    return window


def warm_up(services: Services) -> None:
    """Reads rules and clauses beside the window, while the user looks at it."""
    background.run(lambda _job: services.warm_up(), lambda _done: calm_garbage())


def calm_garbage() -> None:
    """Keeps the garbage collector out of an edit, which a round through everything holds up for 0.2 s.

    What has been read stays until the program ends and is looked at no more; young objects are looked at
    as before, old ones when another page is shown.
    """
    gc.freeze()
    gc.set_threshold(*FEW_ROUNDS)


def collect_later(window: MainWindow) -> None:
    """Collects what the page before left behind, once the user has had a look at the new one."""
    QTimer.singleShot(COLLECT_AFTER_MS, window, lambda: None if background.busy() else gc.collect())


def theme_of(look: Look) -> Theme:
    """The theme of a look; that of the system is light when the system does not say."""
    if look is Look.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return read_theme("dark" if dark else "light")
    return read_theme(str(look))


def keep_work(window: MainWindow) -> bool:
    """Keeps what is unsaved after a fault of the program; gives whether something was kept."""
    if window.workspace is None or not window.workspace.open_draft.has_changes:
        return False
    try:
        window.journal.keep_now()
    except FileRefused:
        return False
    return True


def clean_up(folders: Folders) -> None:
    """Removes what a crash during a write left in the program's own folders."""
    for folder in (folders.home, folders.recovery):
        if folder.is_dir():
            remove_leftovers(folder, datetime.now())  # noqa: DTZ005 -- compared with times of files, which are local


def now() -> datetime:
    """The time on this machine's clock."""
    return datetime.now().astimezone()
