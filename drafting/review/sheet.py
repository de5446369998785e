"""A reviewed file laid on the draft: its paragraphs, the rows they are, and what was exported then."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from drafting.review.exported import Exported, Known, read_export
from drafting.review.likeness import fold
from drafting.review.lines import Clump, clumps_of
from drafting.review.placements import Placed, Placing
from drafting.review.placing import place
from drafting.review.returned import Tracking
from drafting.review.rows import Row
from drafting.review.text_edits import Base
from drafting.review.units import FileLine
from drafting.word.read.reviewed import Region, ReviewedFile
from drafting.word.write.manifest import text_hash


@dataclass(slots=True)
class Sheet:
    """A file and the draft.

    Lines before the changes are numbered through the file: `numbers` gives for a clump and a line in it the
    number, for those that are placed at all. `first` and `last` are the first and last clump with a place in the
    body of the draft.
    """

    name: str
    file: ReviewedFile
    rows: tuple[Row, ...]
    exported: Exported
    clumps: tuple[Clump, ...]
    numbers: dict[tuple[int, int], int]
    placing: Placing
    first: int = 0
    last: int = 0
    by_row: dict[int, list[int]] = field(default_factory=dict)
    clump_of: dict[int, tuple[int, int]] = field(default_factory=dict)
    _intact: dict[int, bool] = field(default_factory=dict)

    def placed(self, clump: int, line: int) -> Placed | None:
        """The place of a line before the changes."""
        return self.placing.placed.get(self.numbers.get((clump, line), -1))

    def gone(self, clump: int, line: int) -> Known | None:
        """The element of the export that a line was, when the draft has it no more."""
        return self.placing.gone.get(self.numbers.get((clump, line), -1))

    @property
    def unrecorded(self) -> Tracking:
        """What is said of a change without a record, when nothing more is known of the text."""
        return Tracking.UNTRACKED if self.exported.has_manifest else Tracking.UNCLEAR

    def share(self) -> float:
        """The share of the characters of the file that have a place, cover and frame not counted."""
        total = placed = 0
        for (clump, line), number in self.numbers.items():
            if self.clumps[clump].region is Region.BODY and clump >= self.first:
                length = len(self.clumps[clump].was[line].text)
                total += length
                known = number in self.placing.placed or number in self.placing.gone
                placed += length if known else 0
        return placed / total if total else 0.0

    def base(self, row: Row, text: str) -> tuple[Base, bool]:
        """From what the edits of a row start, and whether the draft was changed there since the export.

        `text` is what the file has there before its changes. Is that what was exported, then the edits start from
        it; else from the text of today.
        """
        known = self.exported.of_row(row.index)
        today = Base(row.text, row.prefix, row.text, row.runs, self.unrecorded)
        if known is None:
            return _with(today, Tracking.UNCLEAR), False
        if known.hash == row.hash:
            return _with(today, Tracking.UNTRACKED), False
        bare = text.removeprefix(row.prefix)
        if fold(bare) == fold(row.text):
            return today, False
        if row.cell is not None:
            exact = self._intact.get(row.cell.table, False)
        else:
            exact = known.hash in {text_hash(bare), text_hash(row.prefix + bare), text_hash(text)}
        if exact:
            return Base(bare, row.prefix, row.text, row.runs, Tracking.UNTRACKED), True
        return _with(today, Tracking.UNCLEAR), True

    def note_tables(self) -> None:
        """See of which tables the file has the text exactly as it was exported."""
        texts: dict[int, dict[int, list[str]]] = {}
        for number, clump in enumerate(self.clumps):
            cell = clump.cell
            if cell is None or (number, 0) not in self.numbers:
                continue
            table = self.placing.tables.get(cell.table)
            if table is not None:
                texts.setdefault(table, {}).setdefault(cell.row, []).append(clump.old)
        for row in self.rows:
            if row.cell is None or row.cell.table in self._intact:
                continue
            known = self.exported.of_row(row.index)
            lines = texts.get(row.cell.table, {})
            whole = "\n".join("\t".join(lines[n]) for n in sorted(lines))
            self._intact[row.cell.table] = known is not None and text_hash(whole) == known.hash


def lay(name: str, file: ReviewedFile, rows: Sequence[Row]) -> Sheet:
    """The file laid on the rows of the draft."""
    clumps = clumps_of(file.paragraphs)
    exported = read_export(rows, file.manifest)
    numbers: dict[tuple[int, int], int] = {}
    lines: list[FileLine] = []
    for number, clump in enumerate(clumps):
        if clump.contents or clump.region in {Region.FRAME, Region.BOX}:
            continue
        if clump.cell is not None and not clump.cell.row_mark.was:
            continue
        cell = clump.cell
        for line_number, line in enumerate(clump.was):
            numbers[number, line_number] = len(lines)
            lines.append(
                FileLine(
                    len(lines),
                    line.text,
                    line.names,
                    (cell.table, cell.row, cell.column) if cell is not None else None,
                    note=clump.region is Region.NOTE,
                )
            )
    placing = place(lines, rows, exported)
    sheet = Sheet(name, file, tuple(rows), exported, clumps, numbers, placing)
    sheet.clump_of = {number: key for key, number in numbers.items()}
    sheet.by_row = placing.by_row()
    known = [
        sheet.clump_of[number][0] for number in {*placing.placed, *placing.gone}
        if not lines[number].note
    ]  # fmt: skip
    sheet.first, sheet.last = min(known, default=len(clumps)), max(known, default=-1)
    sheet.note_tables()
    return sheet


def _with(base: Base, untracked: Tracking) -> Base:
    return Base(base.old, base.prefix, base.now, base.runs, untracked)
