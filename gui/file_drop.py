"""Files that are dropped on the window go to the door where files come in."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.file_kinds import WELCOME, WORD


class FileDrop(QObject):
    """Listens to one window; other files and what else is dragged are left to whoever wants them."""

    def __init__(self, window: QWidget, bring: Callable[[Sequence[Path]], object]) -> None:
        super().__init__(window)
        self._bring = bring
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and (paths := dropped_files(event)):
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._bring(paths)
            return True
        return super().eventFilter(watched, event)


def dropped_files(event: QDropEvent | QDragEnterEvent) -> tuple[Path, ...]:
    """The one file that is dragged, or several Word files, by name; none for anything else."""
    urls = event.mimeData().urls()
    if not urls or not all(url.isLocalFile() for url in urls):
        return ()
    paths = sorted(Path(url.toLocalFile()) for url in urls)
    endings = {path.suffix.casefold() for path in paths}
    fits = endings <= WELCOME if len(paths) == 1 else endings == {WORD}
    return tuple(paths) if fits else ()
