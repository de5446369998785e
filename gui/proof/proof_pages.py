"""Lines -> pages: where each line stands on which page, and the number in the margin beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gui.proof.proof_text import SetLine

EVERY = 5
"""Of the lines every fifth shows its number, as in print."""


class Beside(StrEnum):
    """What stands in the margin."""

    LINES = "lines"
    TEXTS = "texts"
    NOTHING = "nothing"

    @property
    def label(self) -> str:
        """The Dutch words."""
        return _LABELS[self]


_LABELS = {
    Beside.LINES: "Regelnummers, per bladzijde",
    Beside.TEXTS: "Nummer van elke tekst",
    Beside.NOTHING: "Geen nummers",
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper in points: A4, the column of text, and the room at its right to write in."""

    wide: bool = False
    width: float = 595.0
    height: float = 842.0
    left: float = 78.0
    top: float = 72.0
    bottom: float = 66.0

    @property
    def right(self) -> float:
        """The margin at the right."""
        return 184.0 if self.wide else 62.0

    @property
    def column(self) -> float:
        """The width of the text."""
        return self.width - self.left - self.right

    @property
    def room(self) -> float:
        """The height of the text."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Placed:
    """A line on a page: its top below that of the text, and the words in the margin."""

    line: SetLine
    top: float
    beside: str


Page = tuple[Placed, ...]


def paginate(lines: Sequence[SetLine], room: float, beside: Beside) -> list[Page]:
    """The pages; a document without lines is one empty page.

    Lines that are kept with the next go to the next page with it, unless they fill a page by themselves.
    """
    pages: list[Page] = []
    page: list[Placed] = []
    filled, counted = 0.0, 0
    number = 0
    while number < len(lines):
        group = _together(lines, number)
        needed = sum(line.height + line.before for line in group)
        too_full = filled + needed > room and needed <= room
        if page and (lines[number].new_page or too_full):
            pages.append(tuple(page))
            page, filled, counted = [], 0.0, 0
        for line in group:
            if page and filled + line.height > room:
                pages.append(tuple(page))
                page, filled, counted = [], 0.0, 0
            top = filled + (line.before if page else 0.0)
            counted += line.counted
            page.append(Placed(line, top, _beside(line, counted, beside)))
            filled = top + line.height
        number += len(group)
    return [*pages, tuple(page)]


def _together(lines: Sequence[SetLine], start: int) -> Sequence[SetLine]:
    end = start
    while end < len(lines) - 1 and lines[end].keep_next:
        end += 1
    return lines[start : end + 1]


def _beside(line: SetLine, counted: int, beside: Beside) -> str:
    if beside is Beside.TEXTS:
        return line.label
    shown = line.counted and (counted == 1 or counted % EVERY == 0)
    return str(counted) if beside is Beside.LINES and shown else ""
