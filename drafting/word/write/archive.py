"""The zip that holds the parts of a Word file, written in one go, for every part is at hand whole.

No clock, no name of a machine: the same parts give the same bytes. zlib-ng deflates them in a third of the time that
the standard library takes.
"""

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from zlib_ng import zlib_ng

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION = 20
_DEFLATED = 8
_EARLIEST = (0, 1 << 5 | 1)
"""Time and date of 1 January 1980."""

_READABLE = 0o600 << 16
_NO_WRAPPER = -15
_LEVEL = 4
"""The fastest whose files are within 5 % of those of zlib's usual level 6."""

_SMALL = 1 << 15
"""Bytes of a part that is kept in its deflated form: those of the base come back in each export."""


@dataclass(frozen=True, slots=True)
class _Entry:
    size: int
    check: int
    deflated: bytes


def archived(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """The parts, by their names of ASCII letters, in a zip in this order; the same parts give the same bytes."""
    out: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    for name, content in parts:
        entry = (_kept if len(content) <= _SMALL else _entry)(content)
        title = name.encode("ascii")
        described = (
            _VERSION, 0, _DEFLATED, *_EARLIEST, entry.check, len(entry.deflated), entry.size,
            len(title), 0,
        )  # fmt: skip
        out += _LOCAL.pack(b"PK\3\4", *described), title, entry.deflated
        directory.append(
            _CENTRAL.pack(b"PK\1\2", _VERSION, *described, 0, 0, 0, _READABLE, at) + title
        )
        at += _LOCAL.size + len(title) + len(entry.deflated)
    count, length = len(directory), sum(map(len, directory))
    end = _END.pack(b"PK\5\6", 0, 0, count, count, length, at, 0)
    return b"".join((*out, *directory, end))


def _entry(content: bytes) -> _Entry:
    deflated = zlib_ng.compress(content, _LEVEL, wbits=_NO_WRAPPER)
    return _Entry(len(content), zlib.crc32(content), deflated)


_kept = lru_cache(maxsize=64)(_entry)
