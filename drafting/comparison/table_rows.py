"""Two versions of a table: which column and which row became which, and what differs in each cell."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from drafting.comparison.blocks import Fate, Text, align
from drafting.comparison.words import Change, Piece, Pieces, compare
from drafting.document import Table, text_of

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column with its place in the old and in the new table; None where it is not."""

    old: int | None
    new: int | None


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row with what became of it; the numbers count from 0, the header.

    `cells` has the pieces for each column of the comparison: old and new columns together, in reading order.
    """

    fate: Fate
    old: int | None
    new: int | None
    cells: tuple[Pieces, ...]
    moved: bool = False


@dataclass(frozen=True, slots=True)
class TableChange:
    """What differs between two tables; the first row is the header."""

    columns: tuple[Column, ...]
    rows: tuple[RowChange, ...]

    @property
    def same_columns(self) -> bool:
        """Whether no column came, went or moved."""
        return all(column.old == column.new for column in self.columns)


def compare_tables(old: Table, new: Table) -> TableChange:
    """The rows of both tables in the order of the new one; removed rows after the one they followed."""
    before, after = _rows(old), _rows(new)
    columns = _columns(before[0], after[0])
    rows = [_row(Fate.CHANGED, before[0], after[0], columns, (0, 0))]
    shared = [column for column in columns if column.old is not None and column.new is not None]
    olds = [_text([row[c.old] for c in shared if c.old is not None]) for row in before[1:]]
    news = [_text([row[c.new] for c in shared if c.new is not None]) for row in after[1:]]
    change_of = align(
        [Text(name, text) for name, text in zip(_names(olds, news, "o"), olds, strict=True)],
        [Text(name, text) for name, text in zip(_names(news, olds, "n"), news, strict=True)],
    )
    at_old = _places([change.old for change in change_of], _names(olds, news, "o"))
    at_new = _places([change.new for change in change_of], _names(news, olds, "n"))
    for change, number, other in zip(change_of, at_old, at_new, strict=True):
        first = before[number] if number is not None else None
        second = after[other] if other is not None else None
        rows.append(_row(change.fate, first, second, columns, (number, other), moved=change.moved))
    return TableChange(tuple(columns), tuple(rows))


def _row(
    fate: Fate,
    old: Row | None,
    new: Row | None,
    columns: Sequence[Column],
    at: tuple[int | None, int | None],
    *,
    moved: bool = False,
) -> RowChange:
    cells = tuple(
        compare(
            old[column.old] if old is not None and column.old is not None else "",
            new[column.new] if new is not None and column.new is not None else "",
        )
        for column in columns
    )
    if fate in {Fate.CHANGED, Fate.SAME}:
        changed = any(piece.change is not Change.SAME for cell in cells for piece in cell)
        fate = Fate.CHANGED if changed else Fate.SAME
    return RowChange(fate, at[0], at[1], cells, moved)


def _rows(table: Table) -> tuple[Row, ...]:
    return tuple(tuple(text_of(cell) for cell in row) for row in (table.header, *table.rows))


def _columns(old: Row, new: Row) -> list[Column]:
    """The columns of both, by the text of their header; as many on both sides pair by place where texts fail."""
    changes = align(
        [Text(f"o{n}", text) for n, text in enumerate(old)],
        [Text(f"n{n}", text) for n, text in enumerate(new)],
    )
    found = [
        Column(
            int(change.old.id[1:]) if change.old else None,
            int(change.new.id[1:]) if change.new else None,
        )
        for change in changes
    ]
    if len(old) == len(new) and all(
        c.old is None or c.new is None or c.old == c.new for c in found
    ):
        return [Column(number, number) for number in range(len(old))]
    return found


def _names(rows: Sequence[str], others: Sequence[str], side: str) -> list[str]:
    """A name for each row: its first cell when that is once in both tables, so that a new figure keeps its row.

    A row without such a name gets one of its own side, so that only its text decides.
    """
    heads = [row.partition("\t")[0].strip() for row in rows]
    mine = Counter(heads)
    theirs = Counter(row.partition("\t")[0].strip() for row in others)
    return [
        f"={head}" if head and mine[head] == 1 == theirs[head] else f"{side}{number}"
        for number, head in enumerate(heads)
    ]


def _places(texts: Sequence[Text | None], names: Sequence[str]) -> list[int | None]:
    """The row, from 1, that each text was made of; None where there is none."""
    place = {name: number for number, name in enumerate(names, 1)}
    return [place[text.id] if text is not None else None for text in texts]


def _text(cells: Sequence[str]) -> str:
    return "\t".join(cells)


def flat(change: TableChange) -> Pieces:
    """All that differs in a table as one redline, a row a line, cells divided by a tab."""
    pieces: list[Piece] = []
    for row in change.rows:
        if row.fate is Fate.SAME:
            continue
        for number, cell in enumerate(row.cells):
            if number:
                pieces.append(Piece(Change.SAME, "\t"))
            pieces += cell
        pieces.append(Piece(Change.SAME, "\n"))
    return tuple(pieces[:-1])
