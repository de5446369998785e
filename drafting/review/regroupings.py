"""Paragraphs that were split or joined: told as one thing, with the draft's texts and the reviewer's side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.review.gathering import Gathering, key_of
from drafting.review.likeness import differences, plain
from drafting.review.placements import Placed
from drafting.review.returned import Kind, Returned, Tracking
from drafting.review.rows import Row
from drafting.word.read.reviewed import Hand


@dataclass(frozen=True, slots=True)
class Regrouping:
    """Rows of the draft that became other paragraphs; `was` and `new` hold the file's texts, a paragraph a line."""

    rows: Sequence[Row]
    placed: Placed
    was: str
    new: str
    hand: Hand
    tracking: Tracking


def tell_regrouping(out: Gathering, one: Regrouping) -> None:
    """Add it, unless the draft is divided so already.

    Was the draft changed there since the export, then the two texts are compared as the reviewer had them, and
    it is a conflict.
    """
    first, rows = one.rows[0], out.sheet.rows
    now = "\n".join(row.text for row in one.rows)
    lines = [plain(line) for line in one.new.split("\n")]
    there = [plain(row.text) for row in rows[first.index : first.index + len(lines)]]
    if lines == there:
        out.already += now != one.new
        return
    moved_on = any(out.sheet.base(row, one.was)[1] for row in one.rows)
    if moved_on and plain(one.was) == plain("\n".join(row.prefix + row.text for row in one.rows)):
        moved_on = False
    old = one.was if moved_on and one.was != one.new else now
    out.add(
        first.index,
        Returned(
            key=key_of(Kind.REGROUPED, first.element, old, one.new),
            kind=Kind.REGROUPED,
            place=out.place(first, one.placed),
            by=out.by(one.hand),
            tracking=one.tracking,
            shape=first.shape,
            old=old,
            new=one.new,
            pieces=differences(old, one.new),
            elements=tuple(row.element for row in one.rows),
            level=first.level,
            now=now,
            conflict=moved_on,
        ),
    )
