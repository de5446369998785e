"""Copies of good files, in a folder of the program: 10 latest, 14 days, 8 weeks.

Only a file that passes its check is copied, so that a damaged one never pushes out a good one. A
copy's name is its time; each file of the user has a folder of copies of its own, also when two have
the same name.
"""

import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from drafting.files.draft_file import Check
from drafting.files.envelope import digest_of, read_bounded
from drafting.files.file_faults import FileDamaged, FileMissing
from drafting.files.safe_write import refusal_of, write_safely
from drafting.files.system_calls import SYSTEM
from drafting.refusals import FileRefused

LATEST = 10
DAYS = 14
WEEKS = 8

_NAME = re.compile(r"(\d{8}-\d{6}-\d{6})(?:-set-aside)?\..+")
_TIME = "%Y%m%d-%H%M%S-%f"


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy with the time it was made."""

    path: Path
    at: datetime


class DamagedWithBackup(FileDamaged):
    """A file that cannot be used, of which there is a good copy."""

    def __init__(self, path: Path, sentence: str, backup: Backup) -> None:
        super().__init__(path, sentence)
        self.backup = backup


def back_up(path: Path, folder: Path, now: datetime, check: Check) -> Backup:
    """Copy the file as it is on the disk into the folder of copies, and thin the older ones.

    The newest copy is given back when it is the same file.

    Raises:
        FileDamaged: the file does not pass its check; the copies are as they were.
        FileRefused: the copy could not be made; show it before the window closes.
    """
    content = read_bounded(path)
    check(path, content)
    older = copies(path, folder)
    if older and digest_of(read_bounded(older[0].path)) == digest_of(content):
        return older[0]
    made = Backup(_free_name(path, folder, now), now)
    write_safely(made.path, content, private=True)
    _thin((made, *older))
    return made


def copies(path: Path, folder: Path) -> tuple[Backup, ...]:
    """The copies of this file, newest first; files set aside at a restore are no copies."""
    home = _home(path, folder)
    found = []
    for entry in home.iterdir() if home.is_dir() else ():
        match = _NAME.fullmatch(entry.name)
        if match and "-set-aside" not in entry.name:
            found.append(Backup(entry, datetime.strptime(match[1], _TIME)))  # noqa: DTZ007 -- local time, as shown
    return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))


def newest_good(path: Path, folder: Path, check: Check) -> Backup | None:
    """The newest copy that passes the check; None when there is none."""
    for backup in copies(path, folder):
        try:
            check(backup.path, read_bounded(backup.path))
        except FileRefused:
            continue
        return backup
    return None


def offering(problem: FileRefused, folder: Path, check: Check) -> FileRefused:
    """The same refusal, naming the newest good copy when there is one."""
    backup = newest_good(problem.path, folder, check)
    if backup is None:
        return problem
    when = f"{backup.at.day}-{backup.at.month}-{backup.at.year} om {backup.at:%H:%M}"
    return DamagedWithBackup(
        problem.path, f"{problem.sentence} Er is een goede reservekopie van {when}.", backup
    )


def restore(backup: Backup, path: Path, folder: Path, now: datetime, check: Check) -> None:
    """Put a copy back, byte for byte, and set the file it replaces aside; nothing is thinned.

    Raises:
        FileDamaged: the copy itself is damaged; the file is as it was.
        FileRefused: not restored; the file is as it was.
    """
    content = read_bounded(backup.path)
    check(backup.path, content)
    try:
        replaced = read_bounded(path)
    except FileMissing:
        replaced = b""
    if replaced:
        aside = _free_name(path, folder, now)
        write_safely(
            aside.with_name(f"{aside.stem}-set-aside{aside.suffix}"), replaced, private=True
        )
    write_safely(path, content)


def kept(times: Iterable[datetime]) -> frozenset[datetime]:
    """Which times stay: the 10 latest, the last of the 14 latest days and 8 latest weeks."""
    newest_first = sorted(set(times), reverse=True)
    days: dict[date, datetime] = {}
    weeks: dict[tuple[int, int], datetime] = {}
    for time in newest_first:
        days.setdefault(time.date(), time)
        weeks.setdefault(time.isocalendar()[:2], time)
    return frozenset(
        [*newest_first[:LATEST], *list(days.values())[:DAYS], *list(weeks.values())[:WEEKS]]
    )


def _home(path: Path, folder: Path) -> Path:
    """The folder of copies of one file: its name, and a mark of where it lies."""
    mark = hashlib.sha256(os.path.realpath(path).encode("utf-8", "surrogatepass")).hexdigest()[:10]
    stem = re.sub(r"[^\w-]", "_", path.stem)[:40]
    return folder / f"{stem}-{mark}"


def _free_name(path: Path, folder: Path, now: datetime) -> Path:
    home = _home(path, folder)
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise refusal_of(home, problem, existed=True) from problem
    return home / f"{now.strftime(_TIME)}{path.suffix or '.copy'}"


def _thin(backups: tuple[Backup, ...]) -> None:
    stay = kept(backup.at for backup in backups)
    for backup in backups:
        if backup.at not in stay:
            try:
                SYSTEM.unlink(str(backup.path))
            except OSError:
                continue  # one copy too many does no harm; the next round takes it
