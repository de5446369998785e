"""Two rows of blocks: which one became which, what is new, what is gone and what was moved."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from drafting.comparison.likeness import best_pairs
from drafting.comparison.order import in_order
from drafting.comparison.words import Pieces, compare

ALIKE = 0.55
"""From this share of common words a text without a known id is taken for a changed version of another."""


class Fate(StrEnum):
    """What became of a block."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Text:
    """A block as it is compared: its id, which may be empty, and its text."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class BlockChange:
    """A block with what became of it; `moved` says that it stands elsewhere than before.

    `old` is None for one that was added, `new` for one that was removed. The pieces are those of its text.
    """

    fate: Fate
    old: Text | None
    new: Text | None
    pieces: Pieces
    moved: bool = False


def align(old: Sequence[Text], new: Sequence[Text]) -> tuple[BlockChange, ...]:
    """What became of each block, in the order of the new row; removed ones after the block they followed.

    Blocks belong together by id, then by equal text, then by likeness. Of blocks that changed places as few as
    possible count as moved.
    """
    partner = _partners(old, new)
    stays = in_order([partner.get(number, -1) for number in range(len(new))])
    removed = sorted(set(range(len(old))) - set(partner.values()))
    changes: list[BlockChange] = []
    place_of = {before: after for after, before in partner.items()}
    after_new: dict[int, list[int]] = {}
    for gone in removed:
        kept = max((place_of[n] for n in range(gone) if n in place_of), default=-1)
        after_new.setdefault(kept, []).append(gone)
    for number in range(-1, len(new)):
        if number >= 0:
            changes.append(
                _change(old, new, partner.get(number), number, moved=number not in stays)
            )
        changes += [
            BlockChange(Fate.REMOVED, old[gone], None, compare(old[gone].text, ""))
            for gone in after_new.get(number, ())
        ]
    return tuple(changes)


def _change(
    old: Sequence[Text], new: Sequence[Text], before: int | None, number: int, *, moved: bool
) -> BlockChange:
    after = new[number]
    if before is None:
        return BlockChange(Fate.ADDED, None, after, compare("", after.text))
    pieces = compare(old[before].text, after.text)
    fate = Fate.SAME if old[before].text == after.text else Fate.CHANGED
    return BlockChange(fate, old[before], after, pieces, moved)


def _partners(old: Sequence[Text], new: Sequence[Text]) -> dict[int, int]:
    """For the numbers of new blocks the number of the old one."""
    partner: dict[int, int] = {}
    free = set(range(len(old)))

    def take(number: int, before: int) -> None:
        partner[number] = before
        free.discard(before)

    by_id = {text.id: n for n, text in enumerate(old) if text.id}
    for number, text in enumerate(new):
        if text.id in by_id and by_id[text.id] in free:
            take(number, by_id[text.id])
    by_text: dict[str, list[int]] = {}
    for before in sorted(free):
        by_text.setdefault(old[before].text, []).append(before)
    for number, text in enumerate(new):
        same = by_text.get(text.text)
        if number not in partner and same:
            take(number, same.pop(0))
    left = {number: text.text for number, text in enumerate(new) if number not in partner}
    for before, number in best_pairs({n: old[n].text for n in sorted(free)}, left, ALIKE):
        take(number, before)
    return partner
