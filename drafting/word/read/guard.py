"""The door for Word files from outside: read once, within limits, and never believed.

The file is read whole (at most 30 MB) and after that nothing is opened, followed or written. The
parts that are needed are unpacked one by one, each within its own limit whatever the file says of
their size.
"""

import io
import posixpath
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from drafting.file_reading import read_within
from drafting.refusals import FileRefused

FILE_CAP = 30 * 1024 * 1024
PART_CAP = 24 * 1024 * 1024
ENTRIES_CAP = 5_000
NAME_CAP = 300
DIRECTORY_CAP = ENTRIES_CAP * 200
CHUNK = 1 << 16

_AGAIN = "Open het in Word en sla het op als Word-document (.docx)."
_ENCRYPTED_NAME = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED = (
    "dit bestand is met een wachtwoord beveiligd. Haal in Word het wachtwoord weg en sla het "
    "opnieuw op."
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OTHER_FORMATS = (
    (b"%PDF", f"dit is een pdf. {_AGAIN}"),
    (b"{\\rtf", f"dit is een rtf-bestand. {_AGAIN}"),
    (b"<html", f"dit is een webpagina. {_AGAIN}"),
    (b"<!doc", f"dit is een webpagina. {_AGAIN}"),
    (b"mime-version:", f"dit is een webpagina. {_AGAIN}"),
    (b"<?xml", f"dit is een los xml-bestand. {_AGAIN}"),
)
_OTHER_PACKAGES = (
    ("xl/workbook.xml", f"dit is een Excel-bestand. {_AGAIN}"),
    ("ppt/presentation.xml", f"dit is een PowerPoint-bestand. {_AGAIN}"),
    ("content.xml", f"dit is een OpenDocument-bestand (.odt). {_AGAIN}"),
)
_NO_WORD = f"dit is geen Word-document. {_AGAIN}"
_DAMAGED = (
    "dit Word-bestand is beschadigd. Open het in Word, sla het op onder een andere naam en probeer "
    "het weer."
)
_ODD = f"dit bestand is niet ingepakt zoals een Word-document. {_AGAIN}"
_LARGE = (
    "dit bestand is te groot om te lezen. Verdeel het in kleinere documenten of haal de "
    "afbeeldingen eruit."
)


class DocxRefused(FileRefused):
    """A Word file from outside that is not read; the file itself is as it was."""


class UnsafePart(Exception):
    """A part that breaks a rule of the door; the text is the sentence for the user."""


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of one Word file: which there are, and the bytes of one within the limit."""

    names: frozenset[str]
    read: Callable[[str], bytes]


def open_package(path: Path) -> Package:
    """The parts of a Word file, by name as in the package ("word/document.xml").

    Raises:
        DocxRefused: it is no Word file, or one that breaks a limit.
        UnsafePart: raised by `read`, for a part that is damaged or larger than it may be.
    """
    return open_content(read_within(path, FILE_CAP, _LARGE, DocxRefused), path)


def open_content(content: bytes, path: Path) -> Package:
    """The parts of a Word file whose bytes are at hand; `path` is the name used in a refusal.

    Raises:
        DocxRefused: as `open_package`.
        UnsafePart: as `open_package`.
    """
    if len(content) > FILE_CAP:
        raise DocxRefused(path, _LARGE)
    _check_magic(path, content)
    try:
        _check_directory_size(content)
        archive = zipfile.ZipFile(io.BytesIO(content))
        entries = archive.infolist()
        _check_entries(entries, archive.start_dir)
    except UnsafePart as problem:
        raise DocxRefused(path, str(problem)) from problem
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, EOFError) as problem:
        raise DocxRefused(path, _DAMAGED) from problem
    names = frozenset(entry.filename for entry in entries)
    _check_is_word(path, names)
    return Package(names, lambda name: _read_part(archive, name))


def within_package(folder: str, target: str) -> str:
    """The part that a relationship of a part in `folder` names.

    Raises:
        UnsafePart: the target climbs out of the package.
    """
    part = posixpath.normpath(posixpath.join(f"/{folder}", target.replace("\\", "/")))
    climbs = posixpath.normpath(posixpath.join(folder, target.replace("\\", "/"))).startswith("..")
    if climbs and not target.startswith("/"):
        raise odd()
    return part.lstrip("/")


def no_word() -> UnsafePart:
    """A package of another kind."""
    return UnsafePart(_NO_WORD)


def damaged() -> UnsafePart:
    """A part that is not what it should be."""
    return UnsafePart(_DAMAGED)


def too_large() -> UnsafePart:
    """A part with more in it than may be read."""
    return UnsafePart(_LARGE)


def odd() -> UnsafePart:
    """A part that holds what a Word document never holds."""
    return UnsafePart(_ODD)


def _check_magic(path: Path, content: bytes) -> None:
    if not content.strip(b"\0 \t\r\n"):
        raise DocxRefused(path, "dit bestand is leeg.")
    if content.startswith(b"PK"):
        return
    if content.startswith(_OLE):
        old = f"dit is een oud Word-bestand (.doc). {_AGAIN}"
        raise DocxRefused(path, _ENCRYPTED if _ENCRYPTED_NAME in content else old)
    start = content[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for magic, sentence in _OTHER_FORMATS:
        if start.startswith(magic.lower()):
            raise DocxRefused(path, sentence)
    raise DocxRefused(path, _NO_WORD)


def _check_directory_size(content: bytes) -> None:
    """Look at the end record before zipfile reads a directory of half a million entries."""
    place = content.rfind(b"PK\x05\x06", max(0, len(content) - 65_557))
    if place < 0 or len(content) < place + 22:
        raise damaged()
    entries, size, _offset = struct.unpack("<HII", content[place + 10 : place + 20])
    if content[max(0, place - 20) : place].startswith(b"PK\x06\x07"):
        raise odd()  # a directory for files over 4 GB
    if entries > ENTRIES_CAP or size > DIRECTORY_CAP:
        raise too_large()


def _check_entries(entries: list[zipfile.ZipInfo], directory: int) -> None:
    seen: set[str] = set()
    for entry in entries:
        _check_name(entry)
        folded = entry.filename.casefold()
        if folded in seen:
            raise odd()
        seen.add(folded)
        if entry.flag_bits & 0x41:
            raise UnsafePart(_ENCRYPTED)
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise odd()
    end = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        if entry.header_offset < end:
            raise odd()
        end = entry.header_offset + 30 + entry.compress_size
    if end > directory:
        raise damaged()


def _check_name(entry: zipfile.ZipInfo) -> None:
    name = entry.orig_filename
    steps = name.split("/")
    if len(name) > NAME_CAP or name.startswith("/") or ".." in steps:
        raise odd()
    if any(letter in name for letter in "\\:\0"):
        raise odd()
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise odd()


def _check_is_word(path: Path, names: frozenset[str]) -> None:
    for name, sentence in _OTHER_PACKAGES:
        if name in names:
            raise DocxRefused(path, sentence)
    if not {"[Content_Types].xml", "_rels/.rels"} <= names:
        raise DocxRefused(path, _NO_WORD)


def _read_part(archive: zipfile.ZipFile, name: str) -> bytes:
    """Unpack one part, piece by piece, so that a bomb stops at the limit."""
    pieces: list[bytes] = []
    size = 0
    try:
        with archive.open(name) as part:
            while piece := part.read(CHUNK):
                size += len(piece)
                if size > PART_CAP:
                    raise too_large()
                pieces.append(piece)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, RuntimeError) as problem:
        raise damaged() from problem
    return b"".join(pieces)
