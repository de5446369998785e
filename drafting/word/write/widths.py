"""How wide a text is set, without a font at hand: the widths of Arial and Liberation Sans.

Used to share out the columns of a table and to foresee on which page a heading falls. Half a per cent
off is of no account to either.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
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
    return _lines(text, max(width, size) / _scale(size, font))


def _lines(text: str, room: float) -> int:
    if "\n" in text:
        return sum([_lines(stretch, room) for stretch in text.split("\n")])
    if len(text) * _WIDEST <= room:
        return 1
    whole = _units(text)
    if whole <= room * 1.5:
        return 1 if whole <= room else 2
    least = -int(-whole // room)
    longest_shortfall = min(1.6 * whole / (text.count(" ") + 1), room / 2)
    most = 1 - int((room - whole) // (room - longest_shortfall))
    return least if least >= most else _filled_lines(text, room)


def _filled_lines(text: str, room: float) -> int:
    """Each line ends at the last space that leaves it in its room, sought from where lines end as a rule."""
    text = text.replace("-", "- ")
    beyond = _beyond_narrowest(text)
    left = _added(beyond)
    usual = int(len(text) * room / max(left, 1))
    lines, at = 1, 0
    while left > room:
        end = text.rfind(" ", at, at + usual)
        if end < 0:
            end = text.find(" ", at)
        if end < 0:
            break
        width = _added(beyond[at:end])
        while width > room and (before := text.rfind(" ", at, end)) >= 0:
            # a word that is wider than the line has one of its own
            width -= _added(beyond[before:end])
            end = before
        while (after := text.find(" ", end + 1)) >= 0:
            wider = width + _added(beyond[end:after])
            if wider > room:
                break
            width, end = wider, after
        left -= width + _SPACE
        at = end + 1
        lines += 1
    return lines


def _units(text: str) -> int:
    return _added(_beyond_narrowest(text))


def _beyond_narrowest(text: str) -> bytes:
    """For each letter what it is wider than the narrowest."""
    return text.encode("latin-1", "replace").translate(_BEYOND_NARROWEST)


def _added(beyond: bytes) -> int:
    """The width of letters together."""
    if len(beyond) > _ADDED_AT_ONCE:
        half = len(beyond) // 2
        return _added(beyond[:half]) + _added(beyond[half:])
    # the lower half of adler32 is the sum of the bytes and 1, modulo 65,521; Python's own sum takes four times as long
    return len(beyond) * _NARROWEST + (adler32(beyond) & 0xFFFF) - 1


_SPACE = _units(" ")


@lru_cache(maxsize=1 << 14)
def _units_with_space(word: str) -> int:
    """Of a word; those of a bestek come back, in its text and in its next export."""
    return _units(word) + _SPACE


@cache
def _scale(size: float, font: str) -> float:
    return _UNIT * size / 1000 * _NARROWNESS.get(font.casefold(), 1.0)
