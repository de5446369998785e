"""Which paragraph of a reviewed file is which row of the draft, and how that was found.

First by our bookmarks; then, in one go and keeping the order, by equal and by alike text; then texts that are
unmistakable but stand elsewhere (moved chapters); then what stands between two placed neighbours. Tables are
placed as a whole, and their rows and cells within them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from drafting.review.exported import Exported, Known
from drafting.review.likeness import (
    Pair,
    TextIndex,
    best_in_order,
    likeness,
    plain,
    share_held,
)
from drafting.review.placements import Placed, Placing
from drafting.review.returned import Certainty, How
from drafting.review.rows import Row
from drafting.review.tables import FileTable, place_cells
from drafting.review.units import FileLine, Guess, Unit, line_units, row_units

_BY_BOOKMARK = 4.0
_EQUAL = 1.5
_BESIDE = 0.4
"""What a copy of a text weighs more when it stands beside the same text as in the draft."""
_SAME_COPIES = 8
"""Of a text that stands often in the draft ("Ja"), so many places around the likeliest are tried."""
_UNMISTAKABLE = 4
"""Words a text needs to be known elsewhere by being the same."""
_MOST_ASKED = 4_000
"""So many texts without an equal are compared with those of the draft; a file with more is no review of it."""
_MOVED_ALIKE = 0.6
_STRANGE = 0.2
"""Below this likeness a bookmark, or a place between two others, is not believed when something fits better."""
_PART = 0.6
"""The share of its words that a piece of a paragraph has in common with the whole."""


def place(lines: Sequence[FileLine], rows: Sequence[Row], exported: Exported) -> Placing:
    """The place of every line that has one."""
    return _Placer(lines, rows, exported).run()


class _Placer:
    def __init__(self, lines: Sequence[FileLine], rows: Sequence[Row], exported: Exported) -> None:
        self._lines = {line.number: line for line in lines}
        self._rows = rows
        self._exported = exported
        self._found = Placing()
        self._left = line_units(lines)
        self._right = row_units(rows)
        self._unit_of_row = {row: n for n, unit in enumerate(self._right) for row in unit.members}
        self._partner: dict[int, tuple[int, How, Certainty]] = {}
        self._has_names = any(line.names for line in lines)

    def run(self) -> Placing:
        """All steps, in order."""
        self._by_bookmarks()
        self._tables_by_bookmarks()
        self._in_order()
        self._elsewhere()
        self._between()
        for left, (right, how, certainty) in self._partner.items():
            self._settle(self._left[left], self._right[right], how, certainty)
        return self._found

    def _by_bookmarks(self) -> None:
        """Paragraphs by their own bookmarks; a bookmark over several paragraphs belongs to what it began as."""
        claims: dict[int, list[int]] = {}
        for left, unit in enumerate(self._left):
            if unit.is_table or not unit.members:
                continue
            line = self._lines[unit.members[0]]
            for name, held in line.names:
                found = self._exported.named(name)
                if isinstance(found, Known):
                    if found.is_gone and (held or not line.text):
                        self._found.gone[line.number] = found
                elif (
                    found is not None
                    and self._rows[found].cell is None
                    and not (line.text and not held)
                ):
                    claims.setdefault(found, []).append(left)
        equal = {unit.text for unit in self._right}
        for row, claimed in claims.items():
            for left in self._believed(row, claimed, equal):
                self._join(left, row)

    def _believed(self, row: int, claimed: list[int], equal: set[str]) -> list[int]:
        """Of the paragraphs that a bookmark runs over, those that are this row or a piece of it."""
        right = self._right[self._unit_of_row[row]]
        same = [left for left in claimed if self._left[left].text == right.text]
        if same:
            return same[:1]
        alike = {left: likeness(self._left[left].words, right.words) for left in claimed}
        kept = [left for left in claimed if not self._is_another(left, alike[left], equal)]
        if len(kept) < 2:
            return kept
        pieces = [left for left in kept if share_held(self._left[left].words, right.words) >= _PART]
        return pieces or [max(kept, key=lambda left: alike[left])]

    def _is_another(self, left: int, alike: float, equal: set[str]) -> bool:
        """Whether a text with the bookmark of one row is plainly that of another."""
        unit = self._left[left]
        unmistakable = unit.words.total() >= _UNMISTAKABLE or alike < _STRANGE
        return unit.text in equal and unmistakable

    def _join(self, left: int, row: int) -> None:
        number = self._left[left].members[0]
        before = self._found.placed.get(number)
        rows = (row,) if before is None else tuple(sorted({*before.rows, row}))
        if len(rows) > 1:
            words = self._left[left].words
            rows = tuple(r for r in rows if self._is_part(r, words)) or rows[:1]
        self._found.placed[number] = Placed(rows, How.BOOKMARK, Certainty.SURE)
        self._found.gone.pop(number, None)

    def _is_part(self, row: int, words: Counter[str]) -> bool:
        return share_held(self._right[self._unit_of_row[row]].words, words) >= _PART

    def _tables_by_bookmarks(self) -> None:
        """Whole tables, by what most of the bookmarks in their cells say."""
        taken: set[int] = set()
        for left, unit in enumerate(self._left):
            if not unit.is_table:
                continue
            votes: Counter[int] = Counter()
            for member in unit.members:
                for name, _held in self._lines[member].names:
                    found = self._exported.named(name)
                    row = found.rows[0] if isinstance(found, Known) and found.rows else found
                    if isinstance(found, Known) and found.is_gone:
                        self._found.gone[member] = found
                    elif isinstance(row, int) and self._rows[row].cell is not None:
                        votes[self._unit_of_row[row]] += 1
            best = next(
                (right for right, _count in votes.most_common() if right not in taken), None
            )
            if best is not None:
                taken.add(best)
                self._partner[left] = (best, How.BOOKMARK, Certainty.SURE)

    def _anchors(self) -> dict[int, int]:
        """The units placed so far."""
        found = {left: right for left, (right, _how, _certainty) in self._partner.items()}
        for left, unit in enumerate(self._left):
            placed = None if unit.is_table else self._found.placed.get(unit.members[0])
            if placed is not None:
                found[left] = self._unit_of_row[placed.rows[0]]
        return found

    def _free(self, anchors: dict[int, int]) -> tuple[list[int], list[int]]:
        """The units of both sides that have no place yet."""
        taken = {
            self._unit_of_row[row] for one in self._found.placed.values() for row in one.rows
        } | set(anchors.values())
        gone = self._found.gone
        left = [
            n
            for n, unit in enumerate(self._left)
            if n not in anchors and unit.text and not gone.keys() & set(unit.members)
        ]
        right = [n for n, unit in enumerate(self._right) if n not in taken and unit.text]
        return left, right

    def _in_order(self) -> None:
        """The rest by text, keeping the order of what is placed."""
        anchors = self._anchors()
        left, right = self._free(anchors)
        pairs = [Pair(n, row, _BY_BOOKMARK) for n, row in anchors.items()]
        guess = Guess(anchors, len(self._left), len(self._right))
        by_text: dict[str, list[int]] = {}
        for n in right:
            by_text.setdefault(self._right[n].text, []).append(n)
        index = TextIndex({n: self._right[n].words for n in right})
        sure = anchors | {
            n: by_text[self._left[n].text][0]
            for n in left
            if len(by_text.get(self._left[n].text, ())) == 1
        }
        asked = 0
        for n in left:
            unit = self._left[n]
            same = [r for r in by_text.get(unit.text, ()) if self._fits(unit, r)]
            if same:
                expected = guess.row(n)
                same.sort(key=lambda row: abs(row - expected))
                weight = _EQUAL * min(1.0, 0.3 + unit.words.total() / 10)
                # a text more often goes with what stands above it than with what stands below
                beside = {sure.get(n + 1, -9) - 1: _BESIDE / 2, sure.get(n - 1, -9) + 1: _BESIDE}
                near = [row for row in same if row in beside]
                pairs += [
                    Pair(n, row, weight + beside.get(row, 0.0))
                    for row in [*near, *same[:_SAME_COPIES]]
                ]
            elif asked < _MOST_ASKED:
                asked += 1
                pairs += [
                    Pair(n, row, alike * min(1.0, 0.3 + unit.words.total() / 10))
                    for alike, row in index.alike(unit.words)
                    if self._fits(unit, row)
                ]
        for pair in best_in_order(pairs, len(self._right)):
            if pair.line not in anchors:
                self._accept(
                    pair.line,
                    pair.row,
                    unique=len(by_text.get(self._left[pair.line].text, ())) == 1,
                )

    def _elsewhere(self) -> None:
        """Texts that are unmistakable but stand in another place than in the draft."""
        left, right = self._free(self._anchors())
        by_text: dict[str, list[int]] = {}
        for n in right:
            by_text.setdefault(self._right[n].text, []).append(n)
        copies = Counter(self._left[n].text for n in left)
        for n in left:
            unit = self._left[n]
            same = by_text.get(unit.text, [])
            long = unit.words.total() >= _UNMISTAKABLE or unit.is_table
            if len(same) == 1 and copies[unit.text] == 1 and long and self._fits(unit, same[0]):
                self._accept(n, same[0], unique=True)
        self._run_on(left, set(right))
        left, right = self._free(self._anchors())
        index = TextIndex({n: self._right[n].words for n in right})
        found = [
            (alike, n, row)
            for n in left[:_MOST_ASKED]
            if self._left[n].words.total() >= _UNMISTAKABLE
            for alike, row in index.alike(self._left[n].words)
            if alike >= _MOVED_ALIKE and self._fits(self._left[n], row)
        ]
        taken: set[int] = set()
        for alike, n, row in sorted(found, key=lambda one: (-one[0], one[1], one[2])):
            if n not in self._partner and row not in taken:
                taken.add(row)
                self._partner[n] = (row, How.LIKENESS, _certainty(alike))

    def _run_on(self, left: Iterable[int], free: set[int]) -> None:
        """A short text beside one that was found elsewhere, and the same beside it in the draft, belongs to it."""
        waiting = [n for n in left if n not in self._partner]
        for ordered, step in ((waiting, 1), (waiting[::-1], -1)):
            for n in ordered:
                if n in self._partner:
                    continue
                beside = self._place_of(n - step)
                row = None if beside is None else beside + step
                if row is None or row not in free or self._is_taken(row):
                    continue
                if self._right[row].text == self._left[n].text:
                    self._partner[n] = (row, How.EQUAL_TEXT, Certainty.LIKELY)

    def _between(self) -> None:
        """What stands between two neighbours, when as many rows are free between them in the draft."""
        anchors = self._anchors()
        left, right = self._free(anchors)
        free_left, free_right = set(left), set(right)
        start = 0
        while start < len(self._left):
            if start not in free_left:
                start += 1
                continue
            end = start
            while end + 1 < len(self._left) and (
                end + 1 in free_left or not self._left[end + 1].text
            ):
                end += 1
            group = [n for n in range(start, end + 1) if n in free_left]
            above, below = self._neighbour(start, -1), self._neighbour(end, 1)
            if above is not None and below is not None and above < below:
                between = [row for row in range(above + 1, below) if row in free_right]
                self._pair_up(group, between)
            start = end + 1

    def _pair_up(self, group: list[int], between: list[int]) -> None:
        if len(group) != len(between):
            return
        for n, row in zip(group, between, strict=True):
            alike = likeness(self._left[n].words, self._right[row].words)
            if not self._fits(self._left[n], row):
                continue
            if alike >= _STRANGE or (not self._has_names and len(group) == 1):
                self._partner[n] = (row, How.BETWEEN, Certainty.LIKELY)

    def _neighbour(self, place: int, step: int) -> int | None:
        """The row of the nearest placed unit above or below."""
        place += step
        while 0 <= place < len(self._left):
            row = self._place_of(place)
            if row is not None:
                return row
            if self._left[place].text:
                return None
            place += step
        return None

    def _place_of(self, left: int) -> int | None:
        if not 0 <= left < len(self._left):
            return None
        if left in self._partner:
            return self._partner[left][0]
        unit = self._left[left]
        placed = None if unit.is_table else self._found.placed.get(unit.members[0])
        return None if placed is None else self._unit_of_row[placed.rows[-1]]

    def _is_taken(self, right: int) -> bool:
        return any(found[0] == right for found in self._partner.values())

    def _fits(self, unit: Unit, right: int) -> bool:
        other = self._right[right]
        return unit.is_table is other.is_table and unit.is_note is other.is_note

    def _accept(self, left: int, right: int, *, unique: bool) -> None:
        unit, other = self._left[left], self._right[right]
        if unit.text == other.text:
            certainty = Certainty.SURE if unique else Certainty.LIKELY
            self._partner[left] = (right, How.EQUAL_TEXT, certainty)
        else:
            alike = likeness(unit.words, other.words)
            self._partner[left] = (right, How.LIKENESS, _certainty(alike))

    def _settle(self, unit: Unit, other: Unit, how: How, certainty: Certainty) -> None:
        if not unit.is_table:
            self._found.placed[unit.members[0]] = Placed((other.members[0],), how, certainty)
            return
        table = FileTable(tuple(self._lines[member] for member in unit.members))
        cells = [self._rows[row] for row in other.members]
        cell = cells[0].cell
        assert table.number is not None
        assert cell is not None
        self._found.tables[table.number] = cell.table
        for number, row, by_name in place_cells(table, cells, self._exported):
            equal = plain(self._lines[number].text) == plain(self._rows[row].text)
            own = How.EQUAL_TEXT if equal else How.BETWEEN
            self._found.placed[number] = Placed((row,), How.BOOKMARK if by_name else own, certainty)


def _certainty(alike: float) -> Certainty:
    return Certainty.LIKELY if alike >= _MOVED_ALIKE else Certainty.DOUBTFUL
