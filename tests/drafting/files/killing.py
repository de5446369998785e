"""Kills a program at a random moment, and gives what it had reported as saved."""

import os
import select
import signal
import traceback


def killed(work, after: float) -> list[int]:
    """The numbers that `work(report)` reported in a process that was killed after so many seconds."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            os.close(reading)
            work(lambda number: os.write(writing, b"%d\n" % number))
        except BaseException:  # noqa: BLE001 -- the child has nobody else to tell
            os.write(writing, traceback.format_exc().encode())
        finally:
            os._exit(1)
    os.close(writing)
    select.select([], [], [], after)  # the moment of the kill is the test; nothing is waited for
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(reading) as reports:
        return [int(line) for line in reports if line.endswith("\n")]
