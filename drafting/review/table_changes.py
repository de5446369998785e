"""What happened to the tables of a file: rows put in and taken out, cells changed, whole tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.comparison.words import Change, Piece
from drafting.document import ElementId
from drafting.review.body_changes import BodyChanges
from drafting.review.deletions import Deletion
from drafting.review.gathering import BEHIND, Gathering, hand_of, is_all, key_of
from drafting.review.lines import Clump
from drafting.review.placements import Placed
from drafting.review.returned import Certainty, How, Kind, Returned, Shape, Tracking
from drafting.review.rows import Row
from drafting.word.read.reviewed import NOBODY, Hand, Mark

_COLUMN = "Deze cel staat in een kolom die de tabel in het bestek niet heeft."
_COVER = (
    "Dit staat in de tabel op het voorblad. Die maakt het programma uit de gegevens van het bestek."
)
_CHANGED = (Mark.INSERTED, Mark.DELETED, Mark.MOVED_FROM, Mark.MOVED_TO)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table of the file: the numbers of its clumps with the clumps."""

    cells: tuple[tuple[int, Clump], ...]

    @property
    def mark(self) -> Mark:
        """What became of the row as a whole."""
        cell = self.cells[0][1].cell
        mark = cell.row_mark if cell is not None else Mark.SAME
        bits = [bit for _number, clump in self.cells for bit in clump.bits]
        if mark is Mark.SAME and is_all(bits, Mark.DELETED, Mark.MOVED_FROM):
            return Mark.DELETED
        return mark

    @property
    def hand(self) -> Hand:
        """Who put it in or took it out."""
        cell = self.cells[0][1].cell
        if cell is not None and cell.row_hand != NOBODY:
            return cell.row_hand
        return hand_of([bit for _number, clump in self.cells for bit in clump.bits], *_CHANGED)

    def text(self, *, old: bool = False) -> str:
        """The cells, divided by tabs; paragraphs in a cell by a space."""
        return "\t".join(
            " ".join((clump.old if old else clump.new).split()) for _number, clump in self.cells
        )


@dataclass(slots=True)
class TableChanges:
    """Goes through one table of the file."""

    out: Gathering
    body: BodyChanges

    def read(self, cells: Sequence[tuple[int, Clump]]) -> None:
        """All cells of the table, in order."""
        by_row: dict[int, list[tuple[int, Clump]]] = {}
        for number, clump in cells:
            place = clump.cell.row if clump.cell is not None else 0
            by_row.setdefault(place, []).append((number, clump))
        rows = [TableRow(tuple(by_row[n])) for n in sorted(by_row)]
        table = cells[0][1].cell
        ours = self.out.sheet.placing.tables.get(table.table) if table is not None else None
        if ours is None:
            self._strange(cells[0][0], rows)
        else:
            self._known(ours, rows)

    def _known(self, table: int, rows: Sequence[TableRow]) -> None:
        sheet = self.out.sheet
        ours = [row for row in sheet.rows if row.cell is not None and row.cell.table == table]
        last: Row | None = None
        there: set[int] = set()
        taken: list[tuple[int, TableRow]] = []
        for line in rows:
            found = self._row(line)
            if found is None:
                self._insert(line, ours[0] if last is None else last, first=last is None)
                continue
            assert found.cell is not None
            there.add(found.cell.row)
            last = found
            if line.mark in {Mark.DELETED, Mark.MOVED_FROM}:
                taken.append((found.cell.row, line))
                continue
            for number, clump in line.cells:
                self._cell(number, clump)
        counts = {row.cell.row for row in ours if row.cell is not None}
        if len(taken) == len(counts):
            self._whole(ours, taken[0][1].hand)
        else:
            for number, line in taken:
                self._take_out(ours, number, line.hand, Tracking.TRACKED)
            known = sheet.exported.of_row(ours[0].index)
            for number in sorted(counts - there):
                unsure = known is None or known.hash != ours[0].hash
                tracking = Tracking.UNCLEAR if unsure else Tracking.UNTRACKED
                self._take_out(ours, number, NOBODY, tracking)

    def _row(self, line: TableRow) -> Row | None:
        """The first cell in the draft of the row that this is."""
        if not line.mark.was:
            return None
        for number, _clump in line.cells:
            placed = self.out.sheet.placed(number, 0)
            if placed is not None:
                return self.out.sheet.rows[placed.rows[0]]
        return None

    def _cell(self, number: int, clump: Clump) -> None:
        if self.out.sheet.placed(number, 0) is not None:
            self.body.read_cell(number, clump)
        elif clump.new.strip() or clump.is_changed:
            old = clump.old if clump.is_changed else ""
            hand = hand_of(clump.bits, *_CHANGED)
            around = self.out.around(number)
            self.out.unrecognised(self.body.after(), old, clump.new, hand, _COLUMN, around)

    def _insert(self, line: TableRow, above: Row, *, first: bool) -> None:
        """A new row behind another; behind row -1 would be above the header, so it comes below that."""
        text = line.text()
        if not text.strip():
            return
        assert above.cell is not None
        row = 0 if first else above.cell.row
        behind = ElementId(f"{above.whole}:{row}")
        new = line.mark is Mark.INSERTED or is_all(
            [bit for _number, clump in line.cells for bit in clump.bits], Mark.INSERTED
        )
        self.out.add(
            above.index + BEHIND,
            Returned(
                key=self.out.new_key(Kind.INSERTED, behind, text),
                kind=Kind.INSERTED,
                place=self.out.behind(above),
                by=self.out.by(line.hand),
                tracking=Tracking.TRACKED if new else self.out.sheet.unrecorded,
                shape=Shape.ROW,
                new=text,
                pieces=(Piece(Change.COME, text),),
                after=behind,
            ),
        )

    def _take_out(self, ours: Sequence[Row], number: int, hand: Hand, tracking: Tracking) -> None:
        """A row of the table in the draft that was taken out."""
        cells = [row for row in ours if row.cell is not None and row.cell.row == number]
        old = "\t".join(cell.text for cell in cells)
        element = ElementId(f"{cells[0].whole}:{number}")
        known = self.out.sheet.exported.of_row(cells[0].index)
        how = How.BOOKMARK if known is not None else How.BETWEEN
        placed = Placed((cells[0].index,), how, Certainty.LIKELY)
        place = self.out.place(cells[0], placed)
        self.out.add(
            cells[0].index,
            Returned(
                key=key_of(Kind.DELETED, element, old),
                kind=Kind.DELETED,
                place=place,
                by=self.out.by(hand),
                tracking=tracking,
                shape=Shape.ROW,
                old=old,
                pieces=(Piece(Change.GONE, old),),
                elements=(element,),
                now=old,
                conflict=known is not None and known.hash != cells[0].hash,
            ),
        )

    def _whole(self, ours: Sequence[Row], hand: Hand) -> None:
        """The table as a whole was taken out; it is told with what stands beside it."""
        for row in ours:
            if row.text.strip():
                placed = Placed((row.index,), How.BOOKMARK, Certainty.SURE)
                known = self.out.sheet.exported.of_row(row.index)
                changed = known is not None and known.hash != row.hash
                self.body.deletions.append(
                    Deletion(row, placed, hand, Tracking.TRACKED, conflict=changed)
                )

    def _strange(self, number: int, rows: Sequence[TableRow]) -> None:
        """A table without a place: that of the cover, or one that was put in."""
        bits = [bit for line in rows for _number, clump in line.cells for bit in clump.bits]
        changed = any(bit.mark is not Mark.SAME for bit in bits)
        old = "\n".join(line.text(old=True) for line in rows)
        new = "\n".join(line.text() for line in rows)
        after = self.body.after()
        hand = hand_of(bits, *_CHANGED)
        all_new = is_all(bits, Mark.INSERTED) or all(line.mark is Mark.INSERTED for line in rows)
        if number < self.out.sheet.first:
            if changed:
                around = self.out.around(number)
                self.out.unrecognised(after, old, new, hand, _COVER, around)
        elif changed and not all_new:
            note = "Deze tabel is niet gevonden in het bestek en bevat bijgehouden wijzigingen."
            self.out.unrecognised(after, old, new, hand, note, self.out.around(number))
        elif new.strip():
            tracking = Tracking.TRACKED if all_new else self.out.sheet.unrecorded
            self.body.insert(
                new, hand if hand != NOBODY else rows[0].hand, (Shape.TABLE, 0), tracking=tracking
            )
