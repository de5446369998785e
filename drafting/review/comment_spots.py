"""Where a comment of a file stands in the text of the draft of today."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from drafting.comment import Anchor
from drafting.comparison.words import Change, Pieces
from drafting.review.gathering import BESIDE
from drafting.review.likeness import differences, fold, plain
from drafting.review.lines import Clump
from drafting.review.quotes import Quotes
from drafting.review.returned import NO_BLOCK, NO_ELEMENT, Certainty, How, Place, Shape
from drafting.review.rows import Row
from drafting.review.sheet import Sheet
from drafting.word.read.reviewed import FileComment, Mark, Region, Spot

CONTEXT = 40
"""Characters before and after a quote that are kept with it."""

_MOST_TRIED = 8
"""Of a comment over many texts, so many that have a place at all are tried for where it begins."""
_NOWHERE = Anchor(NO_BLOCK, NO_ELEMENT)


@dataclass(frozen=True, slots=True)
class CommentSpot:
    """The place of a comment, its anchor in the text of today, and the text it marks in the file.

    `around` are the texts above and below it in the file, for a comment without a place.
    """

    place: Place
    anchor: Anchor
    quote: str
    order: float
    note: str = ""
    around: tuple[str, str] = ("", "")


class CommentSpots:
    """Finds the places of the comments of one file."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._clumps = {
            bit: number for number, clump in enumerate(sheet.clumps) for bit in _paragraphs(clump)
        }
        self._placed = sorted({sheet.clump_of[number][0] for number in sheet.placing.placed})
        self._quotes = Quotes(sheet.file.paragraphs)
        self._rulers: dict[int, _Ruler] = {}
        self._carriers: dict[tuple[int, int], _Carrier] = {}
        self._new: dict[int, tuple[bool, str]] = {}
        self._neighbours: dict[int, tuple[str, str]] = {}
        self._rows: dict[str, Row] = {}
        for row in sheet.rows:
            self._rows.setdefault(plain(row.prefix + row.text), row)
        self._headings = {
            plain(row.text): row for row in sheet.rows if row.shape is Shape.HEADING and row.text
        }

    def find(self, comment: FileComment) -> CommentSpot:
        """The place of a comment; How.NOWHERE when it has none."""
        if comment.start is not None and comment.end is not None:
            return self.between(comment.start, comment.end)
        note = "Deze opmerking staat in het bestand bij geen enkele tekst."
        return CommentSpot(Place(), _NOWHERE, "", -BESIDE, note)

    def between(self, start: Spot, end: Spot) -> CommentSpot:
        """The place of a stretch of the file."""
        clump = self._clumps.get(start.paragraph)
        quote = self._quotes.between(start, end)
        if clump is None:
            return CommentSpot(Place(), _NOWHERE, quote, -BESIDE)
        is_new, text = self._seen(start.paragraph)
        if is_new:
            return self._at_new(text, clump, quote)
        for number in self._tried(clump, self._clumps.get(end.paragraph, clump)):
            first = start if number == clump else Spot(self._top(number), 0)
            found = self._in_row(number, first, end, quote)
            if found is not None:
                return found
        return self._beside(clump, quote)

    def behind(self, spot: Spot) -> CommentSpot:
        """Beside the text above a place in a paragraph without text of its own."""
        clump = self._clumps.get(spot.paragraph)
        if clump is None:
            return CommentSpot(Place(), _NOWHERE, "", -BESIDE)
        return self._beside(clump, "", self._above(clump - 1))

    def _in_row(self, number: int, start: Spot, end: Spot, quote: str) -> CommentSpot | None:
        """In the row that the text is, if it has one."""
        sheet, clump = self._sheet, self._sheet.clumps[number]
        line, offset = self._ruler(number).at(start)
        placed = sheet.placed(number, line)
        if placed is None:
            return None
        row = sheet.rows[placed.rows[0]]
        if (number, line) not in self._carriers:
            self._carriers[number, line] = _Carrier.between(clump.was[line].text, row)
        carrier = self._carriers[number, line]
        last_line, last = self._ruler(number).at(end)
        if self._clumps.get(end.paragraph) != number or last_line != line:
            last = carrier.length
        first, last = carrier.carry(offset, last)
        anchor = anchor_at(row, first, last)
        place = Place(row.element, row.block, row.number, row.path, placed.how, placed.certainty)
        return CommentSpot(place, anchor, quote or row.text[first:last], row.index)

    def _ruler(self, number: int) -> "_Ruler":
        if number not in self._rulers:
            self._rulers[number] = _ruler(self._sheet.clumps[number])
        return self._rulers[number]

    def _tried(self, first: int, last: int) -> list[int]:
        """The clumps that a comment runs over and that may have a place."""
        begin = bisect_left(self._placed, first)
        return self._placed[begin : min(begin + _MOST_TRIED, bisect_right(self._placed, last))]

    def _seen(self, paragraph: int) -> tuple[bool, str]:
        """Whether a paragraph of the file was put in as a whole, and its text."""
        if paragraph not in self._new:
            whole = self._sheet.file.paragraphs[paragraph]
            stretches = [one for one in whole.stretches if one.text.strip()]
            new = {Mark.INSERTED, Mark.MOVED_TO}
            is_new = bool(stretches) and all(one.mark in new for one in stretches)
            self._new[paragraph] = (is_new, plain(whole.raw) if is_new else "")
        return self._new[paragraph]

    def _at_new(self, text: str, clump: int, quote: str) -> CommentSpot:
        """At a paragraph that was put in: where it came from when it was moved, else beside the one above it."""
        row = self._rows.get(text)
        if row is None:
            return self._beside(clump, quote, self._above(clump - 1))
        place = Place(
            row.element, row.block, row.number, row.path, How.EQUAL_TEXT, Certainty.LIKELY
        )
        start = max(row.text.find(quote), 0)
        return CommentSpot(place, anchor_at(row, start, start + len(quote)), quote, row.index)

    def _beside(self, number: int, quote: str, above_it: Row | None = None) -> CommentSpot:
        """Beside the text it stands at, which has no row itself."""
        sheet, clump = self._sheet, self._sheet.clumps[number]
        if clump.contents:
            row = self._heading(clump)
            note = "Deze opmerking stond in de inhoudsopgave."
        else:
            row = None if number < sheet.first else above_it or self._above(number)
            note = "Deze opmerking staat bij tekst die niet in het bestek staat."
        above, below = self._around(number)
        if row is None or clump.region in {Region.FRAME, Region.NOTE}:
            order = BESIDE + (row.index if row is not None else -1)
            return CommentSpot(Place(), _NOWHERE, quote, order, note, (above, below))
        place = Place(row.element, row.block, row.number, row.path, How.NEIGHBOUR, Certainty.LIKELY)
        return CommentSpot(place, anchor_at(row, 0, 0), quote, row.index, note, (above, below))

    def _heading(self, clump: Clump) -> Row | None:
        """The heading that a line of the contents list leads to."""
        words = clump.old.split("\t")
        found = (self._headings.get(plain(word)) for word in words)
        whole = (self._headings.get(plain(word.partition(":")[2])) for word in words)
        return next((row for row in (*found, *whole) if row is not None), None)

    def _above(self, number: int) -> Row | None:
        """The nearest row above."""
        at = bisect_right(self._placed, number) - 1
        if at < 0:
            return None
        place = self._placed[at]
        lines = range(len(self._sheet.clumps[place].was))
        found = [placed for line in lines if (placed := self._sheet.placed(place, line))]
        return self._sheet.rows[found[-1].rows[-1]]

    def _around(self, number: int) -> tuple[str, str]:
        if number not in self._neighbours:
            self._neighbours[number] = self._texts_around(number)
        return self._neighbours[number]

    def _texts_around(self, number: int) -> tuple[str, str]:
        clumps = self._sheet.clumps
        above = (clump.new for clump in reversed(clumps[max(0, number - 9) : number]))
        below = (clump.new for clump in clumps[number + 1 : number + 10])
        return (
            next((text for text in above if text.strip()), ""),
            next((text for text in below if text.strip()), ""),
        )

    def _top(self, number: int) -> int:
        return next(_paragraphs(self._sheet.clumps[number]), 0)


def anchor_at(row: Row, start: int, end: int) -> Anchor:
    """The anchor of a stretch of a row; an empty stretch is the whole row."""
    if start >= end:
        return Anchor(row.block, row.element)
    text = row.text
    return Anchor(
        row.block,
        row.element,
        start,
        end,
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
    )


def _paragraphs(clump: Clump) -> Iterator[int]:
    """The numbers of the paragraphs of a clump, each once."""
    numbers = {line.paragraph for line in (*clump.was, *clump.stays)}
    numbers.update(bit.spot.paragraph for bit in clump.bits)
    yield from sorted(numbers)


@dataclass(frozen=True, slots=True)
class _Ruler:
    """For the bits of a clump where each begins: in the file, and in the lines before the changes."""

    spots: tuple[tuple[int, int], ...]
    places: tuple[tuple[int, int, int], ...]

    def at(self, spot: Spot) -> tuple[int, int]:
        """The line before the changes that a spot is in, and the position in it."""
        number = bisect_left(self.spots, (spot.paragraph, spot.offset)) - 1
        if number < 0:
            return 0, 0
        line, offset, length = self.places[number]
        paragraph, begin = self.spots[number]
        inside = spot.offset - begin if spot.paragraph == paragraph else length
        return (line + 1, 0) if length < 0 else (line, offset + min(inside, length))


def _ruler(clump: Clump) -> _Ruler:
    """A length of -1 stands for an end that divides two lines."""
    spots, places = [], []
    line = offset = 0
    for bit in clump.bits:
        divides = bit.is_end and clump.cell is None and bit.mark.was
        length = len(bit.text) if bit.mark.was else 0
        spots.append((bit.spot.paragraph, bit.spot.offset))
        places.append((line, offset, -1 if divides else length))
        line, offset = (line + 1, 0) if divides else (line, offset + length)
    return _Ruler(tuple(spots), tuple(places))


@dataclass(frozen=True, slots=True)
class _Carrier:
    """Carries positions in a text of the file to the row of today, which may have been changed since.

    `typed` characters of a number stand before the text in the file; `pieces` lead from it to the row, and are
    None when they are the same.
    """

    length: int
    typed: int
    today: int
    pieces: Pieces | None

    @classmethod
    def between(cls, text: str, row: Row) -> "_Carrier":
        """The one for a text and its row."""
        typed = len(row.prefix) if fold(text).startswith(fold(row.prefix)) else 0
        bare = text[typed:]
        same = fold(bare) == fold(row.text)
        return cls(len(text), typed, len(row.text), None if same else differences(bare, row.text))

    def carry(self, start: int, end: int) -> tuple[int, int]:
        """The stretch in the text of today; 0 and 0 when nothing is left of it."""
        start, end = max(0, start - self.typed), max(0, end - self.typed)
        if self.pieces is None:
            return start, end
        at_file = at_row = 0
        first = last = None
        for piece in self.pieces:
            length = len(piece.text)
            if piece.change is Change.COME:
                at_row += length
                continue
            same = piece.change is Change.SAME
            if first is None and start < at_file + length:
                first = at_row + (start - at_file if same else 0)
            if last is None and end <= at_file + length:
                last = at_row + (end - at_file if same else 0)
            at_file, at_row = at_file + length, at_row + (length if same else 0)
        first = self.today if first is None else first
        last = self.today if last is None else last
        return (first, last) if first < last else (0, 0)
