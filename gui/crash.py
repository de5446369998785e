"""What happens after a fault of the program: it is logged, the work is kept, the user hears it once.

The log holds the kind of the fault and the lines of code, never a word of a draft or a path of the user.
"""

import sys
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from drafting.refusals import Refusal

ROOT = Path(__file__).resolve().parent.parent
LONGEST_LOG = 200_000


class CrashHook:
    """The program's last line of defence; `keep` saves the work, `tell` shows one message."""

    def __init__(
        self, log: Path, now: Callable[[], datetime], tell: Callable[[str, str], object]
    ) -> None:
        self._log = log
        self._now = now
        self._tell = tell
        self._telling = False
        self.keep: Callable[[], bool] = lambda: False

    def install(self) -> None:
        """Catches what nobody else catches, from now on."""
        sys.excepthook = self.caught

    def caught(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        """Logs the fault, keeps the work and tells the user, unless the user is being told already."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, fault, trace)
            return
        write_log(self._log, self._now(), kind, trace)
        if sys.stderr is not None:
            traceback.print_exception(kind, fault, trace)
        if self._telling:
            return
        self._telling = True
        try:
            self._tell("Er ging iets mis in het programma", self._words(kept=self.keep()))
        finally:
            self._telling = False

    def _words(self, *, kept: bool) -> str:
        work = (
            "Van uw werk is een herstelkopie bewaard. Sla uw bestek op en start het programma opnieuw."
            if kept
            else "Sla uw bestek op en start het programma opnieuw."
        )
        return (
            f"{work} Blijft het misgaan, stuur dan dit bestand naar wie het programma beheert; er staat geen tekst "
            f"van uw bestek in: {self._log}"
        )


def write_log(
    log: Path, now: datetime, kind: type[BaseException], trace: TracebackType | None
) -> None:
    """Adds the fault to the log; a log that cannot be written is no second fault."""
    lines = [f"{now:%Y-%m-%d %H:%M:%S} {kind.__name__}\n"]
    for frame in traceback.extract_tb(trace):
        path = Path(frame.filename)
        shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else Path(path.name)
        lines.append(f"  {shown.as_posix()}:{frame.lineno} {frame.name}\n")
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if log.exists() and log.stat().st_size > LONGEST_LOG:
            log.unlink()
        with log.open("a", encoding="utf-8") as file:
            file.writelines(lines)
    except OSError:
        return


def log_refusals(log: Path, now: datetime, refusals: list[Refusal]) -> None:
    """Adds content that could not be read to the log: files of the product, no texts of a draft."""
    if not refusals:
        return
    try:
        log.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8") as file:
            file.writelines(f"{now:%Y-%m-%d %H:%M:%S} {type(r).__name__}\n" for r in refusals)
    except OSError:
        return
