"""What was taken out, told together with what stands beside it: a chapter is one thing, not forty."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from drafting.comparison.words import Change, Piece
from drafting.document import ElementId
from drafting.review.gathering import Gathering, key_of, texts_of
from drafting.review.placements import Placed
from drafting.review.returned import Certainty, How, Kind, Returned, Shape, Tracking
from drafting.review.rows import Row
from drafting.review.sheet import Sheet
from drafting.word.read.reviewed import NOBODY, Hand


@dataclass(frozen=True, slots=True)
class Deletion:
    """A row that a reviewer took out, to be told together with its neighbours."""

    row: Row
    placed: Placed
    hand: Hand
    tracking: Tracking
    note: str = ""
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class _Group:
    """Deletions that are told as one."""

    parts: tuple[Deletion, ...]
    shape: Shape


def absent(sheet: Sheet) -> Iterator[Deletion]:
    """The rows of the draft that are not in the file: taken out without a record.

    Rows that were not exported do not count, nor cells of a table that is there.
    """
    there = set(sheet.placing.tables.values())
    for row in sheet.rows:
        if row.index in sheet.by_row or not row.text.strip():
            continue
        if row.cell is not None and row.cell.table in there:
            continue
        known = sheet.exported.of_row(row.index)
        if sheet.exported.has_manifest and known is None:
            continue
        changed = known is not None and known.hash != row.hash
        certainty = Certainty.LIKELY if known is not None else Certainty.DOUBTFUL
        placed = Placed((row.index,), How.BETWEEN, certainty)
        yield Deletion(row, placed, NOBODY, sheet.unrecorded, conflict=changed)


def tell_deletions(out: Gathering, deletions: Sequence[Deletion]) -> None:
    """Add the deletions: a section with its heading as one, a whole block as one, else each by itself."""
    found = {one.row.index: one for one in deletions}
    for group in _groups(out.sheet.rows, found):
        rows = [part.row for part in group.parts]
        first = group.parts[0]
        elements = tuple(dict.fromkeys(_named(row, group.shape) for row in rows))
        old = texts_of(rows)
        out.add(
            rows[0].index,
            Returned(
                key=key_of(Kind.DELETED, *elements, old),
                kind=Kind.DELETED,
                place=replace(out.place(rows[0], first.placed), element=elements[0]),
                by=out.by(first.hand),
                tracking=first.tracking,
                shape=group.shape,
                old=old,
                pieces=(Piece(Change.GONE, old),),
                elements=elements,
                level=rows[0].level,
                now=old,
                conflict=any(part.conflict for part in group.parts),
                note=next((part.note for part in group.parts if part.note), ""),
            ),
        )


def _groups(rows: Sequence[Row], found: dict[int, Deletion]) -> Iterator[_Group]:
    done: set[int] = set()
    for index in sorted(found):
        if index in done:
            continue
        row = rows[index]
        span = _section(rows, row) or _block(rows, row)
        if not all(n in found and _alike(found[index], found[n]) for n in span):
            span = _block(rows, row)
        if not all(n in found and _alike(found[index], found[n]) for n in span):
            span = [index]
        done.update(span)
        shape = Shape.TABLE if row.cell is not None and len(span) > 1 else row.shape
        yield _Group(tuple(found[n] for n in span), shape)


def _alike(one: Deletion, other: Deletion) -> bool:
    return one.hand.author == other.hand.author and one.tracking is other.tracking


def _section(rows: Sequence[Row], heading: Row) -> list[int]:
    """The numbers of a heading and all rows below it that hold text; empty for another row."""
    if heading.shape is not Shape.HEADING:
        return []
    span = [heading.index]
    for row in rows[heading.index + 1 :]:
        if row.note or (row.shape is Shape.HEADING and row.level <= heading.level):
            break
        if row.text.strip():
            span.append(row.index)
    return span


def _block(rows: Sequence[Row], row: Row) -> list[int]:
    """The numbers of the rows of a block that hold text, around this row."""
    if not row.block or row.note:
        return [row.index]
    first = last = row.index
    while first and rows[first - 1].block == row.block:
        first -= 1
    while last + 1 < len(rows) and rows[last + 1].block == row.block and not rows[last + 1].note:
        last += 1
    return [n for n in range(first, last + 1) if rows[n].text.strip()]


def _named(row: Row, shape: Shape) -> ElementId:
    return row.whole if row.cell is not None and shape is not Shape.CELL else row.element
