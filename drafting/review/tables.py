"""The rows and cells of a table that came back, placed in the table of the draft."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from drafting.review.exported import Exported
from drafting.review.likeness import Pair, best_in_order, likeness, plain, words_of
from drafting.review.rows import Row
from drafting.review.units import FileLine

_LEAST_ALIKE = 0.3
_BY_BOOKMARK = 4.0
_EQUAL = 2.0


@dataclass(frozen=True, slots=True)
class FileTable:
    """The cells of one table of the file."""

    lines: tuple[FileLine, ...]

    @property
    def number(self) -> int | None:
        """Its number in the file."""
        cell = self.lines[0].cell
        return None if cell is None else cell[0]

    def rows(self) -> dict[int, dict[int, FileLine]]:
        """The cells by row and place in the row."""
        found: dict[int, dict[int, FileLine]] = {}
        for line in self.lines:
            if line.cell is not None:
                found.setdefault(line.cell[1], {})[line.cell[2]] = line
        return found


def place_cells(
    table: FileTable, cells: Sequence[Row], exported: Exported
) -> Iterator[tuple[int, int, bool]]:
    """Each line with the row it is, and whether its own bookmark says so; cells that were put in are left out.

    Rows of the table are matched first, in order, and columns after that.
    """
    theirs = table.rows()
    ours: dict[int, dict[int, Row]] = {}
    for row in cells:
        if row.cell is not None:
            ours.setdefault(row.cell.row, {})[row.cell.column] = row
    named = _named(table, cells, exported)
    partners = _row_partners(theirs, ours, named)
    columns = _columns(theirs, ours, partners, named)
    for their_row, our_row in partners.items():
        for place, line in theirs[their_row].items():
            found = ours[our_row].get(columns.get(place, -1))
            if found is not None:
                yield line.number, found.index, named.get(line.number) == found.index


def _named(table: FileTable, cells: Sequence[Row], exported: Exported) -> dict[int, int]:
    """By the number of a line the row that its bookmark says."""
    own = {row.index for row in cells}
    found: dict[int, int] = {}
    for line in table.lines:
        for name, _held in line.names:
            row = exported.named(name)
            if isinstance(row, int) and row in own:
                found.setdefault(line.number, row)
    return found


def _row_partners(
    theirs: dict[int, dict[int, FileLine]],
    ours: dict[int, dict[int, Row]],
    named: dict[int, int],
) -> dict[int, int]:
    row_of = {row.index: number for number, line in ours.items() for row in line.values()}
    our_words = {
        n: words_of(" ".join(row.text for row in line.values())) for n, line in ours.items()
    }
    our_texts = {n: [plain(line[c].text) for c in sorted(line)] for n, line in ours.items()}
    pairs: list[Pair] = []
    for number, line in theirs.items():
        votes = Counter(row_of[named[c.number]] for c in line.values() if c.number in named)
        if votes:
            pairs.append(Pair(number, votes.most_common(1)[0][0], _BY_BOOKMARK))
            continue
        text = [plain(line[c].text) for c in sorted(line)]
        same = [n for n, other in our_texts.items() if other == text]
        pairs += [Pair(number, n, _EQUAL) for n in same]
        if not same:
            words = words_of(" ".join(text))
            alike = [(likeness(words, other), n) for n, other in our_words.items()]
            pairs += [Pair(number, n, share) for share, n in alike if share >= _LEAST_ALIKE]
    found = {pair.line: pair.row for pair in best_in_order(pairs, len(ours))}
    return found | _left_over(sorted(theirs), sorted(ours), found)


def _left_over(theirs: list[int], ours: list[int], found: dict[int, int]) -> dict[int, int]:
    """Rows without a word in common, when as many are left between the same neighbours."""
    added: dict[int, int] = {}
    known = [(-1, -1), *sorted(found.items()), (len(theirs), len(ours))]
    for (above, our_above), (below, our_below) in pairwise(known):
        between = [n for n in theirs if above < n < below]
        free = [n for n in ours if our_above < n < our_below]
        if len(between) == len(free):
            added |= dict(zip(between, free, strict=True))
    return added


def _columns(
    theirs: dict[int, dict[int, FileLine]],
    ours: dict[int, dict[int, Row]],
    partners: dict[int, int],
    named: dict[int, int],
) -> dict[int, int]:
    """For the place of a cell in a row of the file the column in the draft."""
    widest = max((max(line) + 1 for line in theirs.values()), default=0)
    width = max((len(line) for line in ours.values()), default=0)
    if widest == width:
        return {place: place for place in range(width)}
    column_of = {row.index: column for line in ours.values() for column, row in line.items()}
    votes: dict[int, Counter[int]] = {}
    for their_row, our_row in partners.items():
        for place, line in theirs[their_row].items():
            if line.number in named:
                votes.setdefault(place, Counter())[column_of[named[line.number]]] += 2
            for column, row in ours[our_row].items():
                if line.text and plain(line.text) == plain(row.text):
                    votes.setdefault(place, Counter())[column] += 1
    pairs = [
        Pair(place, column, float(count))
        for place, counts in votes.items()
        for column, count in counts.items()
    ]
    return {pair.line: pair.row for pair in best_in_order(pairs, width)}
