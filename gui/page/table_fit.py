"""The type and column widths in which a table fits the page without breaking a word.

The text column of the page is narrower than that of Word, counted in its own type. So a table that would
break a word is set in smaller type, as far as that can be read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from drafting.word.write.tables import column_widths
from gui.page.measures import Measures

TABLE_POINTS = 9.5
"""The size of type in the tables of the export, in which it shares out their columns."""

SMALLEST = 11
"""No smaller type than this, in pixels at full size."""

_BREAKS = re.compile(r"(?<=[-/\N{EN DASH}])(?=\w)|[ \t\n]+")
_AIR = 1.0


@dataclass(frozen=True, slots=True)
class TableFit:
    """The type of a table and the widths of its columns, in pixels; `whole` when no word is broken."""

    font: QFont
    widths: tuple[float, ...]
    whole: bool


def fit_table(words: Sequence[Sequence[str]], measures: Measures, padding: float) -> TableFit:
    """The largest type in which every word fits its column, else the smallest; the header is bold.

    `words` are the rows with the header first, as they are shown; `padding` is beside the words of a cell.
    """
    least = min(measures.small.pixelSize(), max(8, round(SMALLEST * measures.zoom)))
    size = measures.small.pixelSize()
    while True:
        font = QFont(measures.small)
        font.setPixelSize(size)
        fit = _fit_in(font, words, measures.text, padding)
        if fit.whole or size <= least:
            return fit
        size -= 1


def _fit_in(font: QFont, words: Sequence[Sequence[str]], total: float, padding: float) -> TableFit:
    shares = column_widths([list(row) for row in words], total / font.pixelSize() * TABLE_POINTS)
    widths = [total * share / sum(shares) for share in shares]
    needed = _needed(font, words, padding)
    if sum(needed) > total:
        cap = _cap(needed, total)
        return TableFit(font, tuple(min(need, cap) for need in needed), whole=False)
    return TableFit(font, tuple(_with_room(widths, needed)), whole=True)


def _cap(needed: list[float], total: float) -> float:
    """The widest a column may be so that all fit: short words stay whole, only the longest are broken."""
    left, columns = total, len(needed)
    for need in sorted(needed):
        if need * columns > left:
            return left / columns
        left -= need
        columns -= 1
    return total


def _with_room(widths: list[float], needed: list[float]) -> list[float]:
    """Widths with what each column needs, taken from the columns that have more than they need."""
    short = sum(max(0.0, need - width) for width, need in zip(widths, needed, strict=True))
    if not short:
        return widths
    spare = [max(0.0, width - need) for width, need in zip(widths, needed, strict=True)]
    share = short / sum(spare)
    return [
        need if width < need else width - over * share
        for width, need, over in zip(widths, needed, spare, strict=True)
    ]


def _needed(font: QFont, words: Sequence[Sequence[str]], padding: float) -> list[float]:
    """The width of the longest word of each column with the room beside it."""
    bold = QFont(font)
    bold.setBold(True)
    head, body = QFontMetricsF(bold), QFontMetricsF(font)
    needed = [0.0] * len(words[0])
    for number, row in enumerate(words):
        metrics = body if number else head
        for column, cell in enumerate(row):
            for word in set(_BREAKS.split(cell)):
                wide = metrics.horizontalAdvance(word) + 2 * padding + _AIR
                needed[column] = max(needed[column], wide)
    return needed
