"""Unsaved work of this window, kept in the program's own folder: a crash costs at most two seconds."""

import os
import uuid

from PySide6.QtCore import QLockFile, QObject, QTimer

from drafting.files.recovery import Recoverable, Unsaved, discard, keep, recoverable
from drafting.refusals import FileRefused
from gui import background
from gui.open_draft import OpenDraft
from gui.services import Services

PAUSE_MS = 2_000


class Journal(QObject):
    """Keeps the draft that is open while it is ahead of its file.

    A lock shows that this window is alive, so that another one does not offer its work as lost.
    """

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = services.folders.recovery
        self._now = services.now
        self._session = f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
        self._lock: QLockFile | None = None
        self._open_draft: OpenDraft | None = None
        self._job: background.Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.keep_soon)

    def follow(self, open_draft: OpenDraft | None) -> None:
        """Keeps this draft from now on; what was kept before is no longer needed."""
        self.forget()
        self._open_draft = open_draft
        if open_draft is None:
            return
        open_draft.changed.connect(self._changed)
        open_draft.cleanness_changed.connect(self._cleanness_changed)
        if open_draft.has_changes:
            self._timer.start()

    def keep_soon(self) -> None:
        """Keeps the draft in the background."""
        if self._job is not None and not self._job.ended:
            self._timer.start()
            return
        unsaved = self._unsaved()
        if unsaved is not None:
            folder, session = self._folder, self._session
            self._claim()
            self._job = background.run(
                lambda _job: keep(folder, session, unsaved), self._kept, self._not_kept
            )

    def keep_now(self) -> None:
        """Keeps the draft before this returns; for a crash.

        Raises:
            FileRefused: it could not be kept.
        """
        unsaved = self._unsaved()
        if unsaved is not None:
            keep(self._folder, self._session, unsaved)

    def forget(self) -> None:
        """Removes what was kept of this window: it was saved, or is not wanted."""
        self._timer.stop()
        try:
            discard(self._folder, self._session)
        except FileRefused:
            return  # it is offered again at the next start, which does no harm

    def lost(self) -> tuple[Recoverable, ...]:
        """Unsaved work of windows that are gone, newest first."""
        return tuple(found for found in recoverable(self._folder) if self._is_gone(found.session))

    def drop(self, session: str) -> None:
        """Removes the unsaved work of a window that is gone.

        Raises:
            FileRefused: it could not be removed.
        """
        discard(self._folder, session)
        (self._folder / f"{session}.lock").unlink(missing_ok=True)

    def close(self) -> None:
        """The window closes: nothing unsaved is left to keep."""
        self.follow(None)
        if self._lock is not None:
            self._lock.unlock()

    def _changed(self, _touched: object, _sender: object) -> None:
        if not self._timer.isActive():
            self._timer.start()

    def _cleanness_changed(self, has_changes: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        if has_changes:
            self._timer.start()
        else:
            self.forget()

    def _kept(self, _nothing: object) -> None:
        if self._unsaved() is None:
            self.forget()

    def _not_kept(self, _refusal: object) -> None:
        self._timer.start()

    def _unsaved(self) -> Unsaved | None:
        open_draft = self._open_draft
        if open_draft is None or not open_draft.has_changes:
            return None
        file = open_draft.file
        return Unsaved(
            open_draft.draft, file.path if file else None, file.stamp if file else None, self._now()
        )

    def _claim(self) -> None:
        if self._lock is None:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._lock = self._lock_of(self._session)
            self._lock.tryLock(0)

    def _is_gone(self, session: str) -> bool:
        if session == self._session:
            return False
        lock = self._lock_of(session)
        if not lock.tryLock(0):
            return False
        lock.unlock()
        return True

    def _lock_of(self, session: str) -> QLockFile:
        lock = QLockFile(str(self._folder / f"{session}.lock"))
        lock.setStaleLockTime(0)
        return lock
