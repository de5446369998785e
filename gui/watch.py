"""Notices that somebody else changed the file of the draft that is open."""

from PySide6.QtCore import QObject, QTimer, Signal

from drafting.files.draft_file import Stamp, changed_elsewhere
from drafting.refusals import Refusal
from gui import background
from gui.open_draft import OpenDraft

PAUSE_MS = 4_000


class Watch(QObject):
    """Looks at the file every few seconds, in the background: a share can be slow.

    Signals:
        changed: the file is another one than was opened or saved here.
    """

    changed = Signal()

    def __init__(self, open_draft: OpenDraft, parent: QObject) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._job: background.Job | None = None
        self._told: Stamp | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Looks now, unless a look is still under way; a change is told once for each stamp."""
        file = self._open_draft.file
        waiting = self._job is not None and not self._job.ended
        if file is None or file.stamp is None or file.stamp == self._told or waiting:
            return
        path, stamp = file.path, file.stamp
        self._job = background.run(
            lambda _job: (stamp, changed_elsewhere(path, stamp)), self._seen, self._unseen
        )

    def _seen(self, found: tuple[Stamp, bool]) -> None:
        stamp, changed = found
        file = self._open_draft.file
        if changed and file is not None and file.stamp == stamp:
            self._told = stamp
            self.changed.emit()

    def _unseen(self, _refusal: Refusal) -> None:
        return  # a share that is away for a moment; the comparison before each save is the safety
