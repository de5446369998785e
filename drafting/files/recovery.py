"""The unsaved draft, kept in the program's own folder: a crash costs seconds.

One file for each window, readable for its user alone. The caller keeps it at most every two seconds
while there are unsaved edits, lists what is there at the start, and discards it after a save.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from drafting.draft import Draft
from drafting.files.codec import RecordRefused
from drafting.files.draft_file import Stamp
from drafting.files.envelope import FileKind, Json, pack, read_envelope
from drafting.files.file_faults import FileDamaged
from drafting.files.record import plain_draft, typed_draft
from drafting.files.safe_write import refusal_of, write_safely
from drafting.files.system_calls import SYSTEM
from drafting.refusals import FileRefused

EXTENSION = ".herstel"
RECOVERY = FileKind(schema="recovery", format=1, min_reader=1, dutch="herstelbestand")

_SESSION = re.compile(r"[A-Za-z0-9-]{1,60}")


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A draft with edits not in its file; `path` and `stamp` are None when it never had one."""

    draft: Draft
    path: Path | None
    stamp: Stamp | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Recoverable:
    """What lies in the folder after a crash: the unsaved draft, or the reason it cannot be read."""

    session: str
    unsaved: Unsaved | None
    refusal: FileRefused | None = None


def keep(folder: Path, session: str, unsaved: Unsaved) -> None:
    """Keep the unsaved draft of a window; `session` is its id (letters, digits, hyphens).

    Raises:
        FileRefused: it could not be kept; what was kept before is still there.
    """
    target = _file(folder, session)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as problem:
        raise refusal_of(folder, problem, existed=False) from problem
    stamp = unsaved.stamp
    try:
        payload: Json = {
            "draft": plain_draft(unsaved.draft),
            "path": None if unsaved.path is None else str(unsaved.path),
            "stamp": None
            if stamp is None
            else {"digest": stamp.digest, "generation": stamp.generation},
            "at": unsaved.at.isoformat(),
        }
    except RecordRefused as problem:
        raise FileRefused(
            target, f"de herstelkopie kon niet worden gemaakt: {problem}"
        ) from problem
    write_safely(target, pack(RECOVERY, 1, unsaved.draft.content_version, payload), private=True)


def recoverable(folder: Path) -> tuple[Recoverable, ...]:
    """What can be recovered, newest first, then what cannot be read; nothing is removed."""
    found = (
        [_read(path) for path in sorted(folder.glob(f"*{EXTENSION}"))] if folder.is_dir() else []
    )
    good = [item for item in found if item.unsaved is not None]
    good.sort(key=lambda item: item.unsaved.at.timestamp() if item.unsaved else 0, reverse=True)
    return (*good, *(item for item in found if item.unsaved is None))


def discard(folder: Path, session: str) -> None:
    """Remove what was kept of this window: after a save, or when the user does not want it back.

    Raises:
        FileRefused: it could not be removed and will be offered again.
    """
    path = _file(folder, session)
    try:
        SYSTEM.unlink(str(path))
    except FileNotFoundError:
        return
    except OSError as problem:
        raise FileRefused(
            path,
            "de herstelkopie kon niet worden verwijderd en wordt de volgende keer weer aangeboden.",
        ) from problem


def _file(folder: Path, session: str) -> Path:
    if _SESSION.fullmatch(session) is None:
        raise ValueError(f"no session id: {session!r}")
    return folder / f"{session}{EXTENSION}"


def _read(path: Path) -> Recoverable:
    try:
        return Recoverable(path.stem, _unsaved_of(path, read_envelope(RECOVERY, path).payload))
    except FileRefused as problem:
        return Recoverable(path.stem, None, problem)


def _unsaved_of(path: Path, payload: Json) -> Unsaved:
    match payload:
        case {
            "draft": draft,
            "path": None | str() as place,
            "stamp": stamp,
            "at": str() as at,
        }:
            try:
                return Unsaved(
                    draft=typed_draft(draft),
                    path=None if place is None else Path(place),
                    stamp=_stamp_of(stamp),
                    at=datetime.fromisoformat(at),
                )
            except (RecordRefused, ValueError) as problem:
                raise FileDamaged(
                    path, f"deze herstelkopie is niet te gebruiken: {problem}"
                ) from problem
        case _:
            raise FileDamaged(path, "deze herstelkopie is niet te gebruiken.")


def _stamp_of(plain: Json) -> Stamp | None:
    match plain:
        case None:
            return None
        case {"digest": str() as digest, "generation": int() as generation}:
            return Stamp(digest, generation)
        case _:
            raise ValueError("no stamp")
