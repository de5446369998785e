"""One writer at a time in a folder: a short lock, gone when the program ends.

The lock lies on a side file that stays (removing it would let two programs hold 'the' lock). Where
locks do not work, as on some shares, the work goes on without: the comparison before each save is
the safety.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from drafting.files.system_calls import SYSTEM
from drafting.refusals import FileRefused

SIDE_FILE = ".bestekwijzer.lock"
ATTEMPTS = 1000
PAUSE = 0.01

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

    _BUSY = (PermissionError,)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)

    _BUSY = (BlockingIOError,)


@contextmanager
def folder_locked(path: Path) -> Iterator[bool]:
    """Keep other writers out of the folder of `path`; gives whether the folder could be locked.

    Raises:
        FileRefused: another program kept the folder locked for ten seconds.
    """
    descriptor = _open(path.parent / SIDE_FILE)
    if descriptor is None:
        yield False
        return
    try:
        locked = _wait(descriptor, path)
        try:
            yield locked
        finally:
            if locked:
                _unlock(descriptor)
    finally:
        os.close(descriptor)


def _open(side_file: Path) -> int | None:
    for flags in (os.O_RDWR | os.O_CREAT, os.O_RDONLY):
        try:
            return os.open(side_file, flags, 0o666)
        except OSError:
            continue
    return None


def _wait(descriptor: int, path: Path) -> bool:
    for _attempt in range(ATTEMPTS):
        try:
            _try_lock(descriptor)
        except _BUSY:
            SYSTEM.sleep(PAUSE)
        except OSError:
            return False
        else:
            return True
    raise FileRefused(
        path,
        "een ander programma is al tien seconden in deze map aan het opslaan. Er is niets "
        "veranderd. Wacht even en "
        "sla nog een keer op, of sla op in een andere map.",
    )
