"""A draft on disk: written whole and safely, read strictly, never over somebody else's change."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drafting.draft import Draft
from drafting.files.codec import RecordRefused
from drafting.files.envelope import (
    FileKind,
    Json,
    digest_of,
    pack,
    read_bounded,
    read_envelope,
    unpack,
)
from drafting.files.file_faults import FileChangedElsewhere, FileDamaged, FileMissing
from drafting.files.lock import folder_locked
from drafting.files.record import plain_draft, typed_draft
from drafting.files.safe_write import write_safely
from drafting.refusals import FileRefused

EXTENSION = ".bestek"
DRAFT = FileKind(schema="draft", format=2, min_reader=2, dutch="bestek in bewerking")


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which file was read or written: its sha-256, and how often it was saved."""

    digest: str
    generation: int


def write_draft(path: Path, draft: Draft, expected: Stamp | None) -> Stamp:
    """Save the draft; it is on the disk when this returns the stamp of the new file.

    `expected` is the stamp from the last read or write of this file. None writes over whatever is
    there: for a new name, or when the user said so.

    Raises:
        FileChangedElsewhere: the file on disk is another one than `expected`; nothing was written.
        SavedUncertainly: written, but not confirmed by the disk; its `digest` makes the new stamp.
        FileRefused: not written; the old file is unharmed.
    """
    generation = expected.generation + 1 if expected else 1
    content = draft_bytes(path, draft, generation)
    with folder_locked(path):
        if expected is not None:
            _check_unchanged(path, expected)
        write_safely(path, content)
    return Stamp(digest_of(content), generation)


def draft_bytes(path: Path, draft: Draft, generation: int) -> bytes:
    """The bytes of a draft file; `path` is only for the sentence of a refusal.

    Raises:
        FileRefused: a value of the draft cannot be recorded; nothing is written.
    """
    try:
        return pack(DRAFT, generation, draft.content_version, plain_draft(draft))
    except RecordRefused as problem:
        raise FileRefused(
            path,
            f"dit bestek kan zo niet worden opgeslagen: {problem} Er is niets geschreven; "
            "verander die waarde.",
        ) from problem


def read_draft(path: Path) -> tuple[Draft, Stamp]:
    """The draft of a file, with the stamp for saving it later.

    Raises:
        FileMissing, FileDamaged, FileTooNew, FileRefused: the file is not used and not touched. See
            `backups.offering` for naming the newest good copy in the sentence.
    """
    envelope = read_envelope(DRAFT, path)
    return _draft_of(path, envelope.payload), Stamp(envelope.digest, envelope.generation)


def check_draft(path: Path, content: bytes) -> None:
    """Nothing, when the bytes are those of a sound draft file.

    Raises:
        FileDamaged, FileTooNew: they are not.
    """
    _draft_of(path, unpack(DRAFT, content, path).payload)


def changed_elsewhere(path: Path, stamp: Stamp) -> bool:
    """Whether the file on disk is another one than that of the stamp, or gone.

    Raises:
        FileRefused: the file cannot be read now.
    """
    try:
        return digest_of(read_bounded(path)) != stamp.digest
    except (FileMissing, FileDamaged):
        return True


Check = Callable[[Path, bytes], None]
"""A check of the bytes of a file of one kind, as `check_draft`."""


def _draft_of(path: Path, payload: Json) -> Draft:
    try:
        return typed_draft(payload)
    except RecordRefused as problem:
        raise FileDamaged(
            path, f"dit bestand is niet te gebruiken: {problem} Er is niets veranderd."
        ) from problem


def _check_unchanged(path: Path, expected: Stamp) -> None:
    try:
        if digest_of(read_bounded(path)) == expected.digest:
            return
    except FileMissing as problem:
        raise FileChangedElsewhere(
            path,
            "dit bestand is verplaatst of verwijderd sinds u het opende. Er is niets geschreven. "
            "Sla uw tekst op "
            "onder deze of een andere naam.",
        ) from problem
    except FileDamaged:
        pass
    raise FileChangedElsewhere(
        path,
        "iemand anders of een ander programma heeft dit bestand veranderd sinds u het opende. Er "
        "is niets "
        "geschreven. Sla uw tekst op onder een andere naam en vergelijk de twee, of overschrijf "
        "het bestand.",
    )
