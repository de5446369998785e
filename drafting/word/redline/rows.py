"""Old and new as one row: what stays, what goes, what comes, in an order that holds both.

Whoever leaves out what came has the old row, whoever leaves out what went the new one.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

Sides = tuple[Collection[int], Collection[int]]
"""Numbers of elements of the old and of the new version."""


@dataclass(frozen=True, slots=True)
class Row:
    """A place in the row; the old number is None for what came, the new one for what went.

    `move` names the move it is part of: it went from here or came to here from elsewhere.
    """

    old: int | None
    new: int | None
    move: str = ""


def rows(
    old: int, new: int, kept: Iterable[tuple[int, int]], moved: Iterable[tuple[int, int]] = ()
) -> Iterator[Row]:
    """The row of this many old and new elements; what goes stands before what comes in its place.

    `kept` are the pairs of old and new number that stay, both rising; `moved` those that stand elsewhere.
    """
    names = _names(sorted(moved, key=lambda pair: pair[1]))
    away = {pair[0]: name for pair, name in names.items()}
    here = {pair[1]: name for pair, name in names.items()}
    last_old = last_new = 0
    for at_old, at_new in [*sorted(kept), (old, new)]:
        for number in range(last_old, at_old):
            yield Row(number, None, away.get(number, ""))
        for number in range(last_new, at_new):
            yield Row(None, number, here.get(number, ""))
        if at_old < old:
            yield Row(at_old, at_new)
        last_old, last_new = at_old + 1, at_new + 1


@dataclass(frozen=True, slots=True)
class Shape:
    """How many old and new elements there are, and the numbers of those that are a heading or a table."""

    sizes: tuple[int, int]
    headings: Sides = (frozenset(), frozenset())
    tables: Sides = (frozenset(), frozenset())


def plain_moves(
    shape: Shape, kept: Collection[tuple[int, int]], moved: Collection[tuple[int, int]]
) -> tuple[list[Row], list[Row]]:
    """The row of old and new, and the same as it is told in a text; see `headings_told_apart`.

    As moves it has only what stands apart from other changes and before a paragraph: LibreOffice leaves empty
    paragraphs where a move meets another kind of change, or a table. There it is told as something that went and
    something that came.
    """
    left = set(moved)
    while True:
        found = list(rows(*shape.sizes, kept, left))
        told = headings_told_apart(found, shape)
        touched = {
            end
            for group, after in _groups(told, shape.tables)
            for end in _mixed(group, after, shape.tables)
        }
        mixed = {(old, new) for old, new in left if {("old", old), ("new", new)} & touched}
        if not mixed:
            return found, told
        left -= mixed


def headings_told_apart(found: Sequence[Row], shape: Shape) -> list[Row]:
    """The row with a heading that stays told as come and gone, where headings went right before it.

    LibreOffice gives the paragraph behind a heading that went the looks of that heading. A text before it can
    take the change upon its end (see paragraph_ends); where only a heading, a table or nothing stands there, the
    heading behind comes before what goes, so that a text is behind.
    """
    headings, tables = shape.headings, shape.tables
    done: list[Row] = []
    group: list[Row] = []
    before: int | None = None
    for row in found:
        if row.old is None or row.new is None:
            group.append(row)
            continue
        head, gone = _from_last_table([one for one in group if one.new is None], tables[0])
        alone = bool(head) or before is None or before in headings[1] or before in tables[1]
        if alone and row.new in headings[1] and _heading_among(gone, headings[0]):
            come = [one for one in group if one.old is None]
            group = [*head, *come, Row(None, row.new), *gone, Row(row.old, None)]
            continue
        done += (*group, row)
        group, before = [], row.new
    return [*done, *group]


def _from_last_table(
    gone: Sequence[Row], tables: Collection[int]
) -> tuple[Sequence[Row], Sequence[Row]]:
    """What went up to and with the last table, and behind that."""
    behind = 1 + max((n for n, one in enumerate(gone) if one.old in tables), default=-1)
    return gone[:behind], gone[behind:]


def _heading_among(gone: Sequence[Row], headings: Collection[int]) -> bool:
    return not any(row.move for row in gone) and any(row.old in headings for row in gone)


def _groups(found: Sequence[Row], tables: Sides) -> Iterator[tuple[list[Row], Row | None]]:
    """What went or came together, with the table or the element that stays behind it."""
    group: list[Row] = []
    for row in found:
        if (row.old is not None and row.new is not None) or _is_one(row, tables):
            yield group, row
            group = []
        else:
            group.append(row)
    yield group, None


def _is_one(row: Row, of_kind: Sides) -> bool:
    return row.old in of_kind[0] if row.new is None else row.new in of_kind[1]


def _mixed(group: Sequence[Row], after: Row | None, tables: Sides) -> Iterator[tuple[str, int]]:
    """The moves of a group that does not stand apart; each by its side and number."""
    kinds = {(row.new is None, bool(row.move)) for row in group}
    apart = after is not None and not _is_one(after, tables) and len(kinds) == 1
    for row in group:
        if row.move and not apart:
            yield ("new", row.new) if row.new is not None else ("old", row.old or 0)


def _names(moved: Sequence[tuple[int, int]]) -> dict[tuple[int, int], str]:
    """A name for each move; what follows each other in both is one move."""
    found: dict[tuple[int, int], str] = {}
    count = 0
    before = (-2, -2)
    for pair in moved:
        count += pair != (before[0] + 1, before[1] + 1)
        found[pair] = f"verplaatst{count}"
        before = pair
    return found
