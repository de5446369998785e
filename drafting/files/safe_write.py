"""The one door for every write: after it the file is exactly the old one or exactly the new one.

The new content goes to a file beside the old one, is brought to the disk, read back, and then takes
the old one's place in one step. When `write_safely` returns, the content survives a crash and a
power cut.
"""

import errno
import hashlib
import os
import re
import secrets
import stat
import sys
from datetime import datetime
from pathlib import Path

from drafting.files.file_faults import SavedUncertainly
from drafting.files.system_calls import SYSTEM
from drafting.refusals import FileRefused

CHUNK = 1 << 20
NEW_FILE_MODE = 0o660
PRIVATE_MODE = 0o600
LEFTOVER = re.compile(r"\.bw-[0-9a-f]{8}\.tmp")
REPLACE_PAUSES = (0.02, 0.05, 0.1, 0.15, 0.25, 0.4, 0.5, 0.5, 0.5)
"""Seconds between attempts while a virus scanner, an indexer or a sync program holds the file: 2.5
s in all.
"""

_HELD_ON_WINDOWS = frozenset({5, 32, 33})
_NO_FOLDER_SYNC = frozenset({"EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EACCES", "EPERM"})
"""Answers of file systems that cannot sync a folder; there is nothing more to do then."""


def write_safely(path: Path, content: bytes, *, private: bool = False) -> None:
    """Put the content in the file; it is on the disk when this returns.

    A link is followed, the rights of an existing file are kept; a new file is readable for the
    group, or with `private` for its owner alone.

    Raises:
        FileRefused: nothing was written and the old file is unharmed; the sentence says why and
            what to do.
        SavedUncertainly: the content is in the file, but the folder could not be brought to the
            disk.
    """
    try:
        target = os.path.realpath(path)
        old_mode = _mode_of(target)
        _refuse_unwritable(path, target, old_mode)
    except OSError as problem:
        raise refusal_of(path, problem, existed=True) from problem
    except ValueError as problem:
        raise FileRefused(
            path, "deze bestandsnaam kan niet. Er is niets geschreven. Kies een andere naam."
        ) from problem
    new_mode = PRIVATE_MODE if private else NEW_FILE_MODE
    folder = os.path.dirname(target)  # noqa: PTH120 -- realpath and the calls below work on text
    try:
        _swap_in(folder, target, content, new_mode if old_mode is None else old_mode)
    except OSError as problem:
        raise refusal_of(path, problem, existed=old_mode is not None) from problem
    try:
        _sync_folder(folder)
    except OSError as problem:
        raise SavedUncertainly(
            path,
            "de nieuwe tekst staat in het bestand, maar de schijf bevestigde niet dat zij er "
            "blijft. "
            "Sla nog een keer op, of sla op op een andere plaats.",
            hashlib.sha256(content).hexdigest(),
        ) from problem


def remove_leftovers(folder: Path, before: datetime) -> tuple[Path, ...]:
    """Remove what a crash during a write left in the folder, and name it.

    Only files with our own temporary names, older than `before`: a younger one may belong to a
    colleague who is saving now. A folder that cannot be read, and a file that cannot be removed,
    stay.
    """
    removed = []
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return ()
    for path in found:
        if LEFTOVER.fullmatch(path.name) is None:
            continue
        try:
            state = path.lstat()
            if stat.S_ISREG(state.st_mode) and state.st_mtime < before.timestamp():
                SYSTEM.unlink(str(path))
                removed.append(path)
        except OSError:
            continue
    return tuple(removed)


def _mode_of(target: str) -> int | None:
    """The rights of an existing file; None when there is none."""
    try:
        return os.stat(target).st_mode  # noqa: PTH116 -- as above
    except FileNotFoundError:
        return None


def _refuse_unwritable(path: Path, target: str, mode: int | None) -> None:
    if mode is None:
        return
    if stat.S_ISDIR(mode):
        raise FileRefused(
            path, "dit is een map, geen bestand. Er is niets veranderd. Kies een andere naam."
        )
    if not stat.S_ISREG(mode):
        raise FileRefused(
            path, "dit is geen gewoon bestand. Er is niets veranderd. Kies een andere naam."
        )
    if not mode & 0o222 or not os.access(target, os.W_OK):
        raise FileRefused(
            path,
            "dit bestand is alleen te lezen. Het is onbeschadigd gebleven. Sla op onder een "
            "andere naam, of "
            "haal 'alleen-lezen' weg bij de eigenschappen van het bestand.",
        )


def _swap_in(folder: str, target: str, content: bytes, mode: int) -> None:
    temporary = os.path.join(folder, f".bw-{secrets.token_hex(4)}.tmp")  # noqa: PTH118 -- as above
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = SYSTEM.open(temporary, flags, stat.S_IMODE(mode))
    try:
        try:
            _set_mode(descriptor, stat.S_IMODE(mode))
            _write_all(descriptor, content)
            SYSTEM.fsync(descriptor)
        finally:
            SYSTEM.close(descriptor)
        _read_back(temporary, content)
        _replace(temporary, target)
    except BaseException:
        _remove(temporary)
        raise


def _set_mode(descriptor: int, mode: int) -> None:
    """Give the rights the umask took away; a disk without rights keeps what it gave."""
    try:
        SYSTEM.set_mode(descriptor, mode)
    except OSError:
        return


def _write_all(descriptor: int, content: bytes) -> None:
    rest = memoryview(content)
    while rest:
        written = SYSTEM.write(descriptor, rest[:CHUNK])
        if written <= 0:
            raise OSError(errno.EIO, "nothing written")
        rest = rest[written:]


def _read_back(temporary: str, content: bytes) -> None:
    """See that the disk gives back what it was given, as a share behind a bad line may not."""
    expected = memoryview(content)
    descriptor = SYSTEM.open(temporary, os.O_RDONLY | getattr(os, "O_BINARY", 0), 0)
    try:
        while piece := SYSTEM.read(descriptor, CHUNK):
            if piece != expected[: len(piece)]:
                raise OSError(errno.EIO, "read back something else")
            expected = expected[len(piece) :]
    finally:
        SYSTEM.close(descriptor)
    if expected:
        raise OSError(errno.EIO, "read back too little")


def _replace(temporary: str, target: str) -> None:
    for pause in (*REPLACE_PAUSES, None):
        try:
            SYSTEM.replace(temporary, target)
        except OSError as problem:
            if pause is None or not _held(problem):
                raise
            SYSTEM.sleep(pause)
        else:
            return


def _held(problem: OSError) -> bool:
    """Whether another program holds the file for a moment (only Windows says so)."""
    return getattr(problem, "winerror", None) in _HELD_ON_WINDOWS


def _remove(temporary: str) -> None:
    try:
        SYSTEM.unlink(temporary)
    except OSError:
        return  # remove_leftovers takes it at the next start


def _sync_folder(folder: str) -> None:
    if sys.platform == "win32":
        return
    try:
        descriptor = SYSTEM.open(folder, os.O_RDONLY | os.O_DIRECTORY, 0)
    except OSError as problem:
        if errno_name(problem) in _NO_FOLDER_SYNC:
            return
        raise
    try:
        SYSTEM.fsync(descriptor)
    except OSError as problem:
        if errno_name(problem) not in _NO_FOLDER_SYNC:
            raise
    finally:
        SYSTEM.close(descriptor)


_FULL = (
    "de schijf is vol.",
    "Maak ruimte vrij en sla nog een keer op, of sla op op een andere schijf.",
)
_FORBIDDEN = (
    "u mag in deze map niet schrijven.",
    "Sla op in een andere map, bijvoorbeeld Documenten, of vraag de beheerder om schrijfrechten.",
)
_OPEN_ELSEWHERE = (
    "het bestand is open in een ander programma.",
    "Sluit het daar en sla nog een keer op, of sla op onder een andere naam.",
)
_TOO_LONG = (
    "de naam van het bestand en de mappen is te lang.",
    "Kies een kortere naam of een map hogerop.",
)
_NO_FOLDER = (
    "de map is er niet (meer).",
    "Controleer of de netwerkschijf of de USB-stick er nog is, of sla op in een andere map.",
)
_LOOP = ("deze koppeling verwijst naar zichzelf.", "Kies een ander bestand.")
_FOLDER = ("dit is een map, geen bestand.", "Kies een andere naam.")
_DISK = (
    "de schijf of de netwerkmap gaf een fout.",
    "Sla nog een keer op; lukt dat niet, sla dan op op een andere plaats.",
)

_BY_NAME = {
    "ENOSPC": _FULL,
    "EDQUOT": _FULL,
    "EFBIG": ("het bestand is te groot voor deze schijf.", "Sla op op een andere schijf."),
    "EACCES": _FORBIDDEN,
    "EPERM": _FORBIDDEN,
    "EROFS": _FORBIDDEN,
    "EBUSY": _OPEN_ELSEWHERE,
    "ETXTBSY": _OPEN_ELSEWHERE,
    "ENAMETOOLONG": _TOO_LONG,
    "ENOENT": _NO_FOLDER,
    "ENOTDIR": _NO_FOLDER,
    "ELOOP": _LOOP,
    "EISDIR": _FOLDER,
}
_BY_WINERROR = {
    5: _OPEN_ELSEWHERE,
    32: _OPEN_ELSEWHERE,
    33: _OPEN_ELSEWHERE,
    112: _FULL,
    206: _TOO_LONG,
}


def errno_name(problem: OSError) -> str:
    """The symbol of an error number ("ENOSPC"), as numbers differ by system; or empty."""
    return errno.errorcode.get(problem.errno or 0, "")


def refusal_of(path: Path, problem: OSError, *, existed: bool) -> FileRefused:
    """The refusal for a failed write: what went wrong, that the old file is whole, what to do."""
    found = _BY_WINERROR.get(getattr(problem, "winerror", 0)) or _BY_NAME.get(errno_name(problem))
    what, remedy = found or _DISK
    unharmed = "Het oude bestand is onbeschadigd." if existed else "Er is niets geschreven."
    return FileRefused(path, f"{what} {unharmed} {remedy}")
