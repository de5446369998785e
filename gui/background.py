"""Long work beside the window: in a thread, with progress and a way to stop it.

Python may collect garbage in any thread that runs; a widget that is collected outside the window's
thread takes the program down. So no garbage is collected while work is under way.
"""

import gc
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from drafting.refusals import Refusal

T = TypeVar("T")

_running: set["Job"] = set()
"""Jobs live until they have reported, whoever started them; Qt's events for them would be lost."""


class Job(QObject):
    """One piece of work that is under way.

    The work calls `tell` and `stopped` from its thread; everything else happens in the window's thread.
    """

    _told = Signal(float)
    _ended = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self._stop = threading.Event()
        self.ended = False

    def tell(self, share: float) -> None:
        """Reports how far the work is, from 0 to 1."""
        self._told.emit(share)

    def stopped(self) -> bool:
        """Whether the user wants the work to stop."""
        return self._stop.is_set()

    def stop(self) -> None:
        """Asks the work to stop; it may end all the same."""
        self._stop.set()


class _Watched(Job, Generic[T]):
    """A job with those who wait for it."""

    def __init__(
        self,
        on_done: Callable[[T], object],
        on_fault: Callable[[Refusal], object] | None,
        progress: Callable[[float], object] | None,
    ) -> None:
        super().__init__()
        self._on_done = on_done
        self._on_fault = on_fault
        self._progress = progress
        self._thread: threading.Thread | None = None
        self._told.connect(self._pass_on)
        self._ended.connect(self._end)

    def start(self, work: Callable[[Job], T]) -> None:
        _running.add(self)
        gc.disable()
        self._thread = threading.Thread(target=self._carry_out, args=(work,), daemon=True)
        self._thread.start()

    def _carry_out(self, work: Callable[[Job], T]) -> None:
        try:
            found = work(self)
        except Exception as fault:  # noqa: BLE001 -- handed to the window's thread, where a refusal is shown and a bug raised
            self._ended.emit(None, fault)
        else:
            self._ended.emit(found, None)

    def _pass_on(self, share: float) -> None:
        if self._progress is not None and alive(self._progress):
            self._progress(share)

    def _end(self, found: T, fault: Exception | None) -> None:
        if self._thread is not None:
            self._thread.join()  # it has reported, so this is a moment
        _running.discard(self)
        self.ended = True
        if not _running:
            gc.enable()
        if fault is None:
            if alive(self._on_done):
                self._on_done(found)
        elif not isinstance(fault, Refusal):
            raise fault
        elif self._on_fault is not None and alive(self._on_fault):
            self._on_fault(fault)


def run(
    work: Callable[[Job], T],
    on_done: Callable[[T], object],
    on_fault: Callable[[Refusal], object] | None = None,
    progress: Callable[[float], object] | None = None,
) -> Job:
    """Does the work in a thread of its own and gives the job at once.

    `on_done` gets what the work gave and `on_fault` its refusal, in the window's thread; neither is
    called when its widget is gone. Any other exception goes to the program's own hook.
    """
    job = _Watched(on_done, on_fault, progress)
    job.start(work)
    return job


def busy() -> bool:
    """Whether any work is still under way."""
    return bool(_running)


def alive(callback: Callable[..., object]) -> bool:
    """Whether the widget whose method this is still exists; a plain function always does."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
