"""What is placed as one: a paragraph, or a whole table; of the file and of the draft."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from drafting.review.likeness import plain, words_of
from drafting.review.rows import Row

LONGEST = 50_000
"""Characters of a text by which it is placed; a paragraph of more is not a paragraph."""


@dataclass(frozen=True, slots=True)
class FileLine:
    """A paragraph of the file before the changes, as it is placed; `text` without a number that was typed in it.

    `cell` is its table, row and cell in the file.
    """

    number: int
    text: str
    names: tuple[tuple[str, int], ...] = ()
    cell: tuple[int, int, int] | None = None
    note: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a whole table, on one of the two sides; `members` are its lines or rows."""

    members: tuple[int, ...]
    text: str
    words: Counter[str]
    is_table: bool = False
    is_note: bool = False


@dataclass(slots=True)
class Guess:
    """Where in the draft a unit of the file is likely to be, after the units placed around it."""

    anchors: dict[int, int]
    left: int
    right: int
    _cache: list[float] = field(default_factory=list)

    def row(self, place: int) -> float:
        """The likely place among the rows."""
        if not self._cache:
            self._fill()
        return self._cache[place]

    def _fill(self) -> None:
        ends = [(-1, -1), *sorted(self.anchors.items()), (self.left, self.right)]
        self._cache = [0.0] * (self.left + 1)
        for (left, right), (next_left, next_right) in pairwise(ends):
            for place in range(max(left, 0), next_left):
                share = (place - left) / max(1, next_left - left)
                self._cache[place] = right + share * (next_right - right)


def line_units(lines: Sequence[FileLine]) -> list[Unit]:
    """The units of a file, in order; a table stands where its first cell stands."""
    units: list[Unit] = []
    tables: dict[int, list[FileLine]] = {}
    order: list[FileLine | int] = []
    for line in lines:
        if line.cell is None:
            order.append(line)
        else:
            if line.cell[0] not in tables:
                order.append(line.cell[0])
            tables.setdefault(line.cell[0], []).append(line)
    for one in order:
        if isinstance(one, FileLine):
            text = plain(one.text[:LONGEST])
            units.append(Unit((one.number,), text, words_of(text), is_note=one.note))
        else:
            cells = tables[one]
            units.append(_table_unit([line.number for line in cells], [c.text for c in cells]))
    return units


def row_units(rows: Sequence[Row]) -> list[Unit]:
    """The units of the draft, in order."""
    units: list[Unit] = []
    cells: list[Row] = []
    for row in [*rows, None]:
        if cells and (row is None or row.cell is None or row.cell.table != _table(cells)):
            units.append(_table_unit([c.index for c in cells], [c.text for c in cells]))
            cells = []
        if row is not None and row.cell is not None:
            cells.append(row)
        elif row is not None:
            text = plain((row.prefix + row.text)[:LONGEST])
            units.append(Unit((row.index,), text, words_of(text), is_note=row.note))
    return units


def _table(cells: Sequence[Row]) -> int:
    cell = cells[0].cell
    return -1 if cell is None else cell.table


def _table_unit(members: Sequence[int], texts: Sequence[str]) -> Unit:
    text = "\n".join(plain(one[:LONGEST]) for one in texts)
    return Unit(tuple(members), text, words_of(text), is_table=True)
