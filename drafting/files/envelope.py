"""The wrapping of every file of ours: which program and kind, its format, and a sum over all of it.

A file is JSON in ASCII, of two lines: the head and the payload. A file that is empty, cut off,
changed in one byte, of another kind or of a newer format is refused and never touched.
"""

import hashlib
import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from drafting.files.file_faults import FileDamaged, FileMissing, FileTooNew
from drafting.files.safe_write import errno_name
from drafting.refusals import FileRefused

APP = "Bestekwijzer"
CAP = 64 * 1024 * 1024
"""Bytes; a draft of 2,000 pages takes about 15 MB."""

Json = None | bool | int | str | list["Json"] | dict[str, "Json"]
"""What a payload is made of: no fractions, amounts are written as text."""

_PAYLOAD = b', "payload":\n'
_UNCHANGED = "Er is niets veranderd."


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: key, format we write, lowest format a reader must know, Dutch name."""

    schema: str
    format: int
    min_reader: int
    dutch: str


@dataclass(frozen=True, slots=True)
class Envelope:
    """What was read; `generation` counts the saves, `digest` is the sha-256 of the whole file."""

    generation: int
    content_version: str
    payload: Json
    digest: str


def digest_of(content: bytes) -> str:
    """The sha-256 of a whole file, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def pack(kind: FileKind, generation: int, content_version: str, payload: Json) -> bytes:
    """The bytes of a file.

    Raises:
        ValueError: the payload holds something that is not JSON (a fault of the program, not of the
            user).
    """
    body = _canonical(payload)
    head: dict[str, Json] = {
        "app": APP,
        "schema": kind.schema,
        "format": kind.format,
        "min_reader": kind.min_reader,
        "generation": generation,
        "content_version": content_version,
    }
    head["sum"] = _sum(head, body)
    opening = json.dumps(head, ensure_ascii=True, allow_nan=False)[:-1]
    return opening.encode("ascii") + _PAYLOAD + body.encode("ascii") + b"}\n"


def unpack(kind: FileKind, content: bytes, path: Path) -> Envelope:
    """What a file of this kind holds; `path` is only for the sentences.

    Raises:
        FileDamaged: the content cannot be trusted or is of another kind.
        FileTooNew: it was written by a newer version of the program.
    """
    head = _parsed(content, path)
    _check_kind(kind, head, path)
    _check_format(kind, head, path)
    if set(head) != _FIELDS:
        raise _damaged(path, "er ontbreekt iets aan het begin van het bestand")
    payload = head.pop("payload")
    total = head.pop("sum")
    generation, version = head["generation"], head["content_version"]
    if type(generation) is not int or generation < 0 or not isinstance(version, str):
        raise _damaged(path, "het begin van het bestand klopt niet")
    as_written = total == _sum(head, _body_as_written(content))
    if not as_written and total != _sum(head, _canonical(payload)):
        raise _damaged(path, "de inhoud is veranderd of afgebroken nadat zij werd opgeslagen")
    return Envelope(generation, version, payload, digest_of(content))


def read_envelope(kind: FileKind, path: Path) -> Envelope:
    """Read a file of this kind from the disk.

    Raises:
        FileMissing, FileDamaged, FileTooNew, FileRefused: as `read_bounded` and `unpack`.
    """
    return unpack(kind, read_bounded(path), path)


def read_bounded(path: Path) -> bytes:
    """The bytes of a file of at most 64 MB.

    Raises:
        FileMissing: there is no such file.
        FileDamaged: it is too large to be one of ours.
        FileRefused: it is a folder, or cannot be read.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise FileRefused(
                path, f"dit is geen gewoon bestand. {_UNCHANGED} Kies een ander bestand."
            )
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            content = file.read(CAP + 1) if size <= CAP else None
    except FileNotFoundError as problem:
        raise FileMissing(
            path, "dit bestand is er niet (meer). Controleer of het is verplaatst of hernoemd."
        ) from problem
    except (OSError, ValueError) as problem:
        raise FileRefused(path, f"{_why_unreadable(problem)} {_UNCHANGED}") from problem
    if content is None or len(content) > CAP:
        raise _damaged(path, "het is groter dan 64 MB en kan geen bestand van Bestekwijzer zijn")
    return content


_FIELDS = frozenset(
    {"app", "schema", "format", "min_reader", "generation", "content_version", "sum", "payload"}
)


def _canonical(payload: Json) -> str:
    return json.dumps(
        payload, ensure_ascii=True, allow_nan=False, sort_keys=True, separators=(",", ":")
    )


def _sum(head: dict[str, Json], body: str) -> str:
    """Over head and payload together, so that no byte of the file can change its meaning unseen."""
    return hashlib.sha256(f"{_canonical(head)}\n{body}".encode("utf-8", "replace")).hexdigest()


def _body_as_written(content: bytes) -> str:
    """The second line; when its sum is right, nothing need be written out to check it."""
    return content.partition(_PAYLOAD)[2].removesuffix(b"}\n").decode("utf-8", "replace")


def _parsed(content: bytes, path: Path) -> dict[str, Json]:
    if not content.strip():
        raise _damaged(path, "het is leeg")
    try:
        found = json.loads(
            content.decode("utf-8-sig"),
            object_pairs_hook=_without_doubles,
            parse_constant=_refuse_number,
            parse_float=_refuse_number,
        )
    except (ValueError, RecursionError) as problem:
        raise _damaged(path, "het is geen leesbaar bestand van Bestekwijzer") from problem
    if not isinstance(found, dict):
        raise _damaged(path, "het is geen bestand van Bestekwijzer")
    return found


def _without_doubles(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _refuse_number(text: str) -> Json:
    raise ValueError(f"a number that is not whole: {text[:20]}")


def _check_kind(kind: FileKind, head: dict[str, Json], path: Path) -> None:
    if head.get("app") != APP:
        raise _damaged(path, "het is geen bestand van Bestekwijzer")
    if head.get("schema") != kind.schema:
        raise FileDamaged(
            path,
            f"dit is een bestand van Bestekwijzer, maar geen {kind.dutch}. {_UNCHANGED} Kies een "
            "ander bestand.",
        )


def _check_format(kind: FileKind, head: dict[str, Json], path: Path) -> None:
    found, reader = head.get("format"), head.get("min_reader")
    if type(found) is not int or type(reader) is not int or found < 1 or reader < 1:
        raise _damaged(path, "het nummer van de indeling ontbreekt of klopt niet")
    newest = max(found, reader)
    if newest > kind.format:
        raise FileTooNew(
            path,
            f"dit bestand heeft indeling {newest}; deze versie van Bestekwijzer kent indelingen "
            f"tot en met {kind.format}. "
            f"{_UNCHANGED} Open het met een nieuwere versie van Bestekwijzer.",
            found=newest,
            known=kind.format,
        )


def _damaged(path: Path, what: str) -> FileDamaged:
    return FileDamaged(path, f"dit bestand is niet te gebruiken: {what}. {_UNCHANGED}")


def _why_unreadable(problem: OSError | ValueError) -> str:
    match errno_name(problem) if isinstance(problem, OSError) else "":
        case "EACCES" | "EPERM":
            return "u mag dit bestand niet lezen. Vraag de eigenaar of de beheerder om leesrechten."
        case "ELOOP":
            return "deze koppeling verwijst naar zichzelf. Kies een ander bestand."
        case "ENAMETOOLONG":
            return "de naam van het bestand en de mappen is te lang. Kies een kortere naam."
        case "ENOTDIR":
            return "de map is er niet (meer). Kies een ander bestand."
        case _:
            return (
                "de schijf of de netwerkmap gaf een fout bij het lezen. Probeer het nog een keer."
            )
