"""The source of a table as cells, and back."""

import re
from dataclasses import dataclass

from drafting.text.markdown import split_caption
from gui.page.source_chips import Chip, ChipKind, split_source

_BAR = re.compile(r"(?<!\\)\|")
_RULER_CELL = re.compile(r":?-+:?")


@dataclass(frozen=True, slots=True)
class TableSource:
    """The cells of a table, the header first; `ruler` is the line between header and rows.

    `caption` is the title that stands above it, empty for none.
    """

    rows: tuple[tuple[str, ...], ...]
    ruler: str
    caption: str = ""

    def written(self) -> str:
        """The source text of the table."""
        lines = ["| " + " | ".join(_escaped(cell) for cell in row) + " |" for row in self.rows]
        title = " ".join(self.caption.split())
        above = (f"Tabel: {title}",) if title else ()
        return "\n".join((*above, lines[0], self.ruler, *lines[1:]))


def read_table(source: str) -> TableSource | None:
    """The cells of a source text; None when it is no table, or one that cannot be edited cell by cell.

    A condition that begins in one cell and ends in another keeps its table a text.
    """
    caption, below = split_caption(source)
    lines = below.strip().split("\n")
    if len(lines) < 2 or not all(line.strip().startswith("|") for line in lines):
        return None
    header, ruler, *rows = (_cells(line) for line in lines)
    if not ruler or not all(_RULER_CELL.fullmatch(cell) for cell in ruler):
        return None
    table = tuple(_padded(row, len(header)) for row in (header, *rows))
    if len(ruler) != len(header) or any(len(row) > len(header) for row in table):
        return None
    if not all(_whole(cell) for row in table for cell in row):
        return None
    return TableSource(table, lines[1], caption)


def _cells(line: str) -> tuple[str, ...]:
    cells = [""]
    for part in split_source(line.strip()):
        if isinstance(part, Chip):
            cells[-1] += part.source
        else:
            first, *others = _BAR.split(part)
            cells[-1] += first
            cells += others
    inner = cells[1:-1] if not cells[-1].strip() else cells[1:]
    return tuple(cell.strip().replace("\\|", "|") for cell in inner)


def _padded(row: tuple[str, ...], count: int) -> tuple[str, ...]:
    return row + ("",) * (count - len(row))


def _whole(cell: str) -> bool:
    """Whether every condition that begins in the cell ends there."""
    depth = 0
    for part in split_source(cell):
        if isinstance(part, Chip) and part.kind is ChipKind.CONDITION:
            word = part.source.strip("{}%- ").partition(" ")[0]
            depth += {"if": 1, "endif": -1}.get(word, 0)
            if depth < 0 or (depth == 0 and word in {"else", "elif"}):
                return False
    return depth == 0


def _escaped(cell: str) -> str:
    """A bar in the words of a cell, written so that it divides nothing."""
    parts = split_source(" ".join(cell.split("\n")))
    return "".join(
        part.source if isinstance(part, Chip) else _BAR.sub(r"\\|", part) for part in parts
    ).strip()
