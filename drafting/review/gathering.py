"""What one file brings back, while it is gathered: things in the order of the draft, and what is only counted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from drafting.review.lines import Bit
from drafting.review.placements import Placed
from drafting.review.returned import (
    NO_ELEMENT,
    By,
    Certainty,
    How,
    Kind,
    Place,
    Returned,
    Tracking,
)
from drafting.review.rows import Row
from drafting.review.sheet import Sheet
from drafting.word.read.reviewed import NOBODY, Hand, Mark

BEHIND, BESIDE = 0.5, 0.7
"""In the order of the draft: what comes behind a row, and what has no place but stands behind it."""

_KEY = 20


@dataclass(slots=True)
class Gathering:
    """The things of one file; `items` with their place in the order of the draft."""

    sheet: Sheet
    items: list[tuple[float, Returned]] = field(default_factory=list)
    already: int = 0
    renumbered: int = 0
    withdrawn: list[str] = field(default_factory=list)
    contents: int = 0
    _copies: dict[tuple[object, ...], int] = field(default_factory=dict)

    def add(self, order: float, thing: Returned) -> None:
        """Add a thing at its place."""
        self.items.append((order, thing))

    def new_key(self, kind: Kind, *parts: object) -> str:
        """A key for something that may be in the file more than once; each time it is another thing."""
        seed = (kind, *parts)
        copy = self._copies[seed] = self._copies.get(seed, 0) + 1
        return key_of(kind, *parts, copy)

    def place(self, row: Row, placed: Placed | None) -> Place:
        """Where a row is; without a placed line it is where a neighbour stands."""
        how = How.NEIGHBOUR if placed is None else placed.how
        certainty = Certainty.LIKELY if placed is None else placed.certainty
        return Place(row.element, row.block, row.number, row.path, how, certainty)

    def behind(self, row: Row | None) -> Place:
        """The place of what comes behind a row, or before all of them."""
        if row is None:
            return Place(how=How.NEIGHBOUR, certainty=Certainty.LIKELY)
        element = row.whole if row.cell is not None or row.element != row.whole else row.element
        return Place(element, row.block, row.number, row.path, How.NEIGHBOUR, Certainty.LIKELY)

    def by(self, hand: Hand) -> tuple[By, ...]:
        """Who did it, in this file."""
        return (By(hand.author, hand.at, self.sheet.name),)

    def unrecognised(
        self, after: Row | None, old: str, new: str, hand: Hand, note: str, around: tuple[str, str]
    ) -> None:
        """Add text that belongs nowhere; `around` are the texts above and below it."""
        if not old.strip() and not new.strip():
            return
        order = after.index + BESIDE if after is not None else -BESIDE
        self.add(
            order,
            Returned(
                key=self.new_key(Kind.UNRECOGNISED, old, new, *around),
                kind=Kind.UNRECOGNISED,
                place=Place(path=after.path if after is not None else ()),
                by=self.by(hand),
                tracking=Tracking.TRACKED if hand != NOBODY else self.sheet.unrecorded,
                old=old,
                new=new,
                after=after.whole if after is not None else NO_ELEMENT,
                before=around[0],
                behind=around[1],
                note=note,
            ),
        )

    def around(self, clump: int) -> tuple[str, str]:
        """The texts above and below a clump."""
        clumps = self.sheet.clumps
        above = next(
            (c.old for c in reversed(clumps[max(0, clump - 9) : clump]) if c.old.strip()), ""
        )
        below = next((c.old for c in clumps[clump + 1 : clump + 10] if c.old.strip()), "")
        return above, below


def key_of(kind: Kind, *parts: object) -> str:
    """A name for a thing that is the same each time the same thing is read."""
    digest = sha256("\x1f".join([kind.value, *map(str, parts)]).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()[:_KEY]


def hand_of(bits: Iterable[Bit], *marks: Mark) -> Hand:
    """The hand of the first change of one of these marks; nobody when there is none."""
    return next((bit.hand for bit in bits if bit.mark in marks and bit.text.strip()), NOBODY)


def is_all(bits: Sequence[Bit], *marks: Mark) -> bool:
    """Whether all text in these bits has one of these marks; False when there is no text."""
    written = [bit for bit in bits if bit.text.strip() and not bit.is_end]
    return bool(written) and all(bit.mark in marks for bit in written)


def texts_of(rows: Sequence[Row]) -> str:
    """The texts, a line each; the cells of a row of a table are one line."""
    lines: list[str] = []
    last: tuple[int, int] | None = None
    for row in rows:
        spot = (row.cell.table, row.cell.row) if row.cell is not None else None
        if spot is not None and spot == last:
            lines[-1] += f"\t{row.text}"
        else:
            lines.append(row.text)
        last = spot
    return "\n".join(lines)
