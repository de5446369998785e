"""A zip: made with the same bytes for the same files, and one from outside read within limits.

Nothing is ever unpacked to the disk. A name never leads out of the zip, a link is refused, and each file stops at its
limit whatever the zip says of its size.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from drafting.file_reading import read_within
from drafting.refusals import FileRefused

FILE_CAP = 300 * 1024 * 1024
ENTRIES_CAP = 2_000
ENTRY_CAP = 100 * 1024 * 1024
WHOLE_CAP = 600 * 1024 * 1024
NAME_CAP = 200
_CHUNK = 1 << 16
_END, _FAR_END = b"PK\x05\x06", b"PK\x06\x07"
_END_SIZE, _COMMENT_CAP, _LOCATOR, _ENTRY_ROOM = 22, 65_535, 20, 400
_ENCRYPTED = 0x41
_EARLIEST = (1980, 1, 1, 0, 0, 0)
_UNTOUCHED = "Er is niets uitgepakt."
_LARGE = f"dit bestand is groter dan {FILE_CAP >> 20} MB. {_UNTOUCHED}"


def zip_of(files: Mapping[str, bytes], at: datetime) -> bytes:
    """The bytes of a zip with these files in order of name; the same files and moment give the same bytes."""
    moment = max(_EARLIEST, (at.year, at.month, at.day, at.hour, at.minute, at.second // 2 * 2))
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, moment)
            entry.create_system = 3
            entry.external_attr = (stat.S_IFREG | 0o644) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name], compresslevel=9)
    return whole.getvalue()


class Bundle:
    """The files of a zip from outside; made by `open_bundle`."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path = path
        self._archive = archive
        self._read = 0
        self.names = tuple(
            entry.filename for entry in archive.infolist() if not entry.filename.endswith("/")
        )

    def content(self, name: str) -> bytes:
        """The bytes of one file.

        Raises:
            FileRefused: it is damaged, or larger than it may be.
        """
        return b"".join(self._pieces(name))

    def digest(self, name: str) -> str:
        """The SHA-256 of one file, in hexadecimal; raises FileRefused as `content`."""
        found = sha256()
        for piece in self._pieces(name):
            found.update(piece)
        return found.hexdigest()

    def _pieces(self, name: str) -> Iterator[bytes]:
        size = 0
        try:
            with self._archive.open(name) as file:
                while piece := file.read(_CHUNK):
                    size += len(piece)
                    self._read += len(piece)
                    if size > ENTRY_CAP or self._read > WHOLE_CAP:
                        raise _refused(self._path, f"'{name[:80]}' is te groot om na te kijken.")
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, KeyError, RuntimeError) as fault:
            raise _refused(self._path, f"'{name[:80]}' is beschadigd.") from fault


def open_bundle(path: Path) -> Bundle:
    """The zip at this path.

    Raises:
        FileRefused: it is no zip, or one that breaks a limit.
    """
    return bundle_of(path, read_within(path, FILE_CAP, _LARGE))


def bundle_of(path: Path, content: bytes) -> Bundle:
    """The zip of these bytes; `path` is only for the sentences.

    Raises:
        FileRefused: as `open_bundle`.
    """
    if not content.startswith((b"PK\x03\x04", _END)):
        raise _refused(path, "dit is geen zip-bestand en dus geen dossier.")
    _check_directory(path, content)
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        entries = archive.infolist()
    except (zipfile.BadZipFile, struct.error, ValueError, NotImplementedError, EOFError) as fault:
        raise _refused(path, "dit zip-bestand is beschadigd.") from fault
    _check_entries(path, entries)
    return Bundle(path, archive)


def _check_directory(path: Path, content: bytes) -> None:
    """Looks at the end record before a directory of half a million entries is read."""
    place = content.rfind(_END, max(0, len(content) - _END_SIZE - _COMMENT_CAP))
    if place < 0 or len(content) < place + _END_SIZE:
        raise _refused(path, "dit zip-bestand is beschadigd.")
    entries, size = struct.unpack("<HI", content[place + 10 : place + 16])
    if content[max(0, place - _LOCATOR) : place].startswith(_FAR_END):
        raise _refused(path, "dit zip-bestand is te groot om na te kijken.")
    if entries > ENTRIES_CAP or size > ENTRIES_CAP * _ENTRY_ROOM:
        raise _refused(path, f"dit zip-bestand heeft meer dan {ENTRIES_CAP} bestanden.")


def _check_entries(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    end = total = 0
    for entry in sorted(entries, key=lambda entry: entry.header_offset):
        name = entry.orig_filename
        if (
            len(name) > NAME_CAP
            or name.startswith("/")
            or ".." in name.split("/")
            or any(letter in name for letter in "\\:\0")
        ):
            raise _refused(path, f"de naam '{name[:80]}' hoort niet in een dossier.")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise _refused(path, f"'{name[:80]}' is een koppeling en geen bestand.")
        if name.casefold() in seen:
            raise _refused(path, f"'{name[:80]}' staat er twee keer in.")
        seen.add(name.casefold())
        if entry.flag_bits & _ENCRYPTED:
            raise _refused(path, f"'{name[:80]}' is met een wachtwoord beveiligd.")
        if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise _refused(path, f"'{name[:80]}' is op een onbekende manier ingepakt.")
        if entry.header_offset < end:
            raise _refused(path, "twee bestanden in deze zip overlappen elkaar.")
        end = entry.header_offset + 30 + entry.compress_size
        total += entry.file_size
        if entry.file_size > ENTRY_CAP or total > WHOLE_CAP:
            raise _refused(path, f"'{name[:80]}' is uitgepakt te groot om na te kijken.")


def _refused(path: Path, sentence: str) -> FileRefused:
    return FileRefused(path, f"{sentence} {_UNTOUCHED}")
