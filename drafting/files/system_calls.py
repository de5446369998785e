"""The calls of the operating system with which files are written, in one table.

Tests replace a row to let one call fail, or to record the order of the calls; nothing else changes.
"""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass


def _set_mode(descriptor: int, mode: int) -> None:
    if hasattr(os, "fchmod"):  # Windows keeps rights on the folder, not in a mode
        os.fchmod(descriptor, mode)


@dataclass(slots=True)
class SystemCalls:
    """Each call as the standard library has it; `sleep` is in seconds."""

    open: Callable[[str, int, int], int] = os.open
    write: Callable[[int, memoryview], int] = os.write
    read: Callable[[int, int], bytes] = os.read
    fsync: Callable[[int], None] = os.fsync
    close: Callable[[int], None] = os.close
    set_mode: Callable[[int, int], None] = _set_mode
    replace: Callable[[str, str], None] = os.replace
    unlink: Callable[[str], None] = os.unlink
    sleep: Callable[[float], None] = time.sleep


SYSTEM = SystemCalls()
"""The table in use."""
