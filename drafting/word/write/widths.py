"""How wide a text is set, without a font at hand: the widths of Arial and Liberation Sans.

Used to share out the columns of a table and to foresee on which page a heading falls. Half a per cent
off is of no account to either.
"""

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import accumulate
from zlib import adler32

_RUNS = {
    222: "ijl",
    278: " !,./:;I[\\]ft\xa0",
    333: "()-`r{}\xad",
    389: "*",
    500: "Jckxyszv",
    556: "#$0123456789?L_abdeghnopqu",
    584: "+<=>~^|\"'",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "@",
}
_UNIT = 4
_NARROWEST = min(_RUNS) // _UNIT
_WIDEST = max(_RUNS) // _UNIT
_TABLE = bytearray([556 // _UNIT - _NARROWEST] * 256)
for _width, _characters in _RUNS.items():
    for _character in _characters:
        _TABLE[ord(_character)] = _width // _UNIT - _NARROWEST
_BEYOND_NARROWEST = bytes(_TABLE)
_ADDED_AT_ONCE = 65_519 // (_WIDEST - _NARROWEST)
"""So many characters have a sum that adler32 can hold."""

_NARROWNESS = {
    "arial": 1.0,
    "helvetica": 1.0,
    "liberation sans": 1.0,
    "calibri": 0.89,
    "carlito": 0.89,
    "cambria": 0.95,
    "corbel": 0.93,
    "candara": 0.95,
    "garamond": 0.82,
    "georgia": 1.01,
    "open sans": 1.05,
    "segoe ui": 1.0,
    "tahoma": 1.0,
    "times new roman": 0.88,
    "trebuchet ms": 0.98,
    "verdana": 1.16,
}
BOLD = 1.06
"""How much wider a bold text is."""


def text_width(text: str, size: float, font: str = "Arial") -> float:
    """The width in points of a text on one line; `size` in points."""
    return _units(text) * _scale(size, font)


def widest(words: Sequence[str], size: float, font: str = "Arial") -> float:
    """The width in points of the widest of these words; 0 for none."""
    units = max(map(_units_with_space, words), default=_SPACE) - _SPACE
    return units * _scale(size, font)


def line_count(text: str, width: float, size: float, font: str = "Arial") -> int:
    """How many lines a text takes in a column of `width` points; at least 1.

    Lines are only really filled, word by word, when the length leaves it open how many there are.
    """
    room = max(width, size) / _scale(size, font)
    if len(text) * _WIDEST <= room and "\n" not in text:
        return 1
    if "\n" in text:
        return sum(_lines(stretch, room) for stretch in text.split("\n"))
    return _lines(text, room)


def _lines(text: str, room: float) -> int:
    whole = _units(text)
    least = -int(-whole // room) or 1
    longest_shortfall = min(1.6 * whole / (text.count(" ") + 1), room / 2)
    most = 1 - int((room - whole) // (room - longest_shortfall))
    return least if least >= most else _filled_lines(text, room)


def _filled_lines(text: str, room: float) -> int:
    widths = map(_units_with_space, text.replace("-", "- ").split(" "))
    ends = list(accumulate(widths))
    limit = int(room) + _SPACE
    lines = words = start = 0
    while words < len(ends):
        # a word that is wider than the line has one of its own
        words = max(words + 1, bisect_right(ends, start + limit, words))
        start = ends[words - 1]
        lines += 1
    return lines


def _units(text: str) -> int:
    least = len(text) * _NARROWEST
    beyond = text.encode("latin-1", "replace").translate(_BEYOND_NARROWEST)
    # the lower half of adler32 is the sum of the bytes and 1, modulo 65,521; Python's own sum takes four times as long
    if len(beyond) <= _ADDED_AT_ONCE:
        return least + (adler32(beyond) & 0xFFFF) - 1
    parts = range(0, len(beyond), _ADDED_AT_ONCE)
    return least + sum((adler32(beyond[at : at + _ADDED_AT_ONCE]) & 0xFFFF) - 1 for at in parts)


_SPACE = _units(" ")


@lru_cache(maxsize=1 << 14)
def _units_with_space(word: str) -> int:
    """Of a word; those of a bestek come back, in its text and in its next export."""
    return _units(word) + _SPACE


@cache
def _scale(size: float, font: str) -> float:
    return _UNIT * size / 1000 * _NARROWNESS.get(font.casefold(), 1.0)
