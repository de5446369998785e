"""Files of ours that are dropped on the window are opened, as from the dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

ENDINGS = frozenset({".bestek", ".beoordeling"})


class FileDrop(QObject):
    """Listens to one window; other files and what else is dragged are left to whoever wants them."""

    def __init__(self, window: QWidget, open_file: Callable[[Path], object]) -> None:
        super().__init__(window)
        self._open = open_file
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDropEvent) and (path := dropped_file(event)) is not None:
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                self._open(path)
            return True
        return super().eventFilter(watched, event)


def dropped_file(event: QDropEvent | QDragEnterEvent) -> Path | None:
    """The one file of ours that is dragged; None for anything else."""
    urls = event.mimeData().urls()
    if len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.casefold() in ENDINGS else None
