"""What stands elsewhere: moves with a record, and paragraphs in another order than they were exported in."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from drafting.comparison.words import Change, Piece
from drafting.review.deletions import Deletion
from drafting.review.gathering import Gathering, key_of, texts_of
from drafting.review.likeness import differences, fold, plain, rising
from drafting.review.placements import Placed
from drafting.review.returned import NO_ELEMENT, Kind, Returned, Shape, Tracking
from drafting.review.rows import Row
from drafting.review.sheet import Sheet
from drafting.word.read.reviewed import NOBODY, Hand, Region


@dataclass(frozen=True, slots=True)
class MovedText:
    """One end of a recorded move: `row` where it was, or `after` where it stands now."""

    move: str
    text: str
    hand: Hand
    row: Row | None = None
    placed: Placed | None = None
    after: Row | None = None
    form: tuple[Shape, int] = (Shape.PARAGRAPH, 0)


def tell_moves(
    out: Gathering,
    went: Sequence[MovedText],
    came: Sequence[MovedText],
    insert: Callable[[MovedText], None],
) -> list[Deletion]:
    """Add the recorded moves; gives what was moved away and came nowhere, and inserts what came from nowhere."""
    waiting = _Waiting(went)
    told: list[tuple[MovedText, MovedText]] = []
    for arrived in came:
        departed = waiting.take(arrived)
        if departed is None:
            insert(arrived)
        else:
            told.append((departed, arrived))
    for run in _runs(told):
        _tell_move(out, run)
    return [
        Deletion(one.row, one.placed, one.hand, Tracking.TRACKED)
        for one in waiting.left()
        if one.row is not None and one.placed is not None
    ]


class _Waiting:
    """What was moved away and has not been seen elsewhere yet."""

    def __init__(self, went: Sequence[MovedText]) -> None:
        self._went = dict(enumerate(went))
        self._by: dict[tuple[str, ...], dict[int, None]] = {}
        for number, one in self._went.items():
            for key in self._keys(one):
                self._by.setdefault(key, {})[number] = None

    def take(self, arrived: MovedText) -> MovedText | None:
        """What arrives: of the same move and text, else of the move, else of the text; None when it is nothing here."""
        for key in self._keys(arrived):
            number = next(iter(self._by.get(key, ())), None)
            if number is not None:
                found = self._went.pop(number)
                for own in self._keys(found):
                    self._by[own].pop(number)
                return found
        return None

    def left(self) -> Sequence[MovedText]:
        """What arrived nowhere."""
        return tuple(self._went.values())

    @staticmethod
    def _keys(one: MovedText) -> tuple[tuple[str, ...], ...]:
        text = plain(one.text)
        named = ((one.move, text), (one.move,)) if one.move else ()
        return (*named, ("", text))


def _runs(
    told: Sequence[tuple[MovedText, MovedText]],
) -> Iterator[list[tuple[MovedText, MovedText]]]:
    """Neighbours that moved together to one place."""
    run: list[tuple[MovedText, MovedText]] = []
    for one in told:
        if run and not _is_next(run[-1], one):
            yield run
            run = []
        run.append(one)
    if run:
        yield run


def _is_next(last: tuple[MovedText, MovedText], one: tuple[MovedText, MovedText]) -> bool:
    before, after = last[0].row, one[0].row
    together = before is not None and after is not None and after.index == before.index + 1
    return together and last[1].after == one[1].after and last[0].hand.author == one[0].hand.author


def _tell_move(out: Gathering, run: Sequence[tuple[MovedText, MovedText]]) -> None:
    rows = [went.row for went, _came in run if went.row is not None]
    placed = run[0][0].placed
    if placed is None:
        return
    add_move(out, rows, placed, run[0][1].after, run[0][1].hand, Tracking.TRACKED)
    for went, came in run:
        if went.row is None or fold(came.text) == fold(went.text):
            continue
        row = went.row
        new = came.text.removeprefix(row.prefix)
        base, moved_on = out.sheet.base(row, went.text)
        out.add(
            row.index,
            Returned(
                key=key_of(Kind.EDIT, row.element, base.old, 0, len(base.old), new),
                kind=Kind.EDIT,
                place=out.place(row, placed),
                by=out.by(came.hand),
                shape=row.shape,
                old=base.old,
                new=new,
                pieces=differences(base.old, new),
                end=len(base.old),
                put=new,
                elements=(row.element,),
                level=row.level,
                now=row.text,
                conflict=moved_on,
            ),
        )


def add_move(
    out: Gathering,
    rows: Sequence[Row],
    placed: Placed,
    after: Row | None,
    hand: Hand,
    tracking: Tracking,
) -> None:
    """Add rows that stand behind another row now."""
    elements = tuple(dict.fromkeys(row.whole for row in rows))
    old = texts_of(rows)
    behind = after.whole if after is not None else NO_ELEMENT
    if behind in elements:
        return
    if after is not None and _next(out.sheet, after) == rows[0].index:
        out.already += 1
        return
    out.add(
        rows[0].index,
        Returned(
            key=key_of(Kind.MOVED, behind, *elements),
            kind=Kind.MOVED,
            place=replace(out.place(rows[0], placed), element=elements[0]),
            by=out.by(hand),
            tracking=tracking,
            shape=Shape.TABLE if rows[0].cell is not None else rows[0].shape,
            old=old,
            pieces=(Piece(Change.SAME, old),),
            elements=elements,
            after=behind,
            level=rows[0].level,
            now=old,
        ),
    )


def _next(sheet: Sheet, row: Row) -> int:
    """The number of the first row behind an element."""
    whole = _whole(sheet, row)
    return whole[-1].index + 1


def tell_unrecorded_moves(out: Gathering) -> None:
    """Add what stands in another order than it was exported in; as few rows as possible count as moved."""
    sheet = out.sheet
    seen: list[tuple[int, Row, Placed]] = []
    tables: set[int] = set()
    for number in sorted(sheet.placing.placed):
        placed = sheet.placing.placed[number]
        row = sheet.rows[placed.rows[0]]
        clump = sheet.clumps[sheet.clump_of[number][0]]
        if clump.region is not Region.BODY or not clump.new.strip():
            continue
        if row.cell is not None:
            if row.cell.table in tables:
                continue
            tables.add(row.cell.table)
        order = _order(sheet, row)
        if order is not None:
            seen.append((order, row, placed))
    kept = rising([order for order, _row, _placed in seen])
    run: list[int] = []
    for number in [*range(len(seen)), len(seen)]:
        moved = number < len(seen) and number not in kept
        if run and (not moved or seen[number][0] <= seen[run[-1]][0]):
            above = seen[run[0] - 1][1] if run[0] else None
            rows = [row for n in run for row in _whole(sheet, seen[n][1])]
            add_move(out, rows, seen[run[0]][2], above, NOBODY, sheet.unrecorded)
            run = []
        if moved:
            run.append(number)


def _order(sheet: Sheet, row: Row) -> int | None:
    """The place of a row when it was exported; None for one that was not."""
    if not sheet.exported.has_manifest:
        return row.index
    known = sheet.exported.of_row(row.index)
    return known.order if known is not None else None


def _whole(sheet: Sheet, row: Row) -> list[Row]:
    """The row, or all rows of its table."""
    if row.cell is None:
        return [row]
    return [one for one in sheet.rows if one.cell is not None and one.whole == row.whole]
