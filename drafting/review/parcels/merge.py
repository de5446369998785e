"""Three drafts laid beside each other: the one that was sent, mine as it is now, and the one that came back.

Only what they made different is told: what I alone changed stays as it is, and what both changed alike is there.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from drafting.draft import Draft
from drafting.refusals import EditRefused
from drafting.review.parcels.difference import Difference, Kind
from drafting.review.parcels.discussion import approval_differences, comment_differences
from drafting.review.parcels.facts import fact_differences
from drafting.review.parcels.free_ids import with_free_ids
from drafting.review.parcels.outline import outline_differences
from drafting.review.parcels.questions import question_differences


@dataclass(frozen=True, slots=True)
class Merge:
    """What came back and is not decided on yet; `theirs` is the draft that came back, with ids of its own."""

    theirs: Draft
    differences: tuple[Difference, ...]

    @property
    def plain(self) -> tuple[Difference, ...]:
        """What can be taken over without a choice."""
        return tuple(one for one in self.differences if one.is_plain)

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        """What wants a choice: both sides changed it, or it was not asked for."""
        return tuple(one for one in self.differences if not one.is_plain)

    def find(self, key: str) -> Difference | None:
        """The difference with this name."""
        return next((one for one in self.differences if one.key == key), None)

    @property
    def counts(self) -> dict[Kind, int]:
        """How many there are of each kind, in the order they are told."""
        kinds = [one.kind for one in self.differences]
        return {kind: kinds.count(kind) for kind in Kind if kind in kinds}


def merge(base: Draft, mine: Draft, theirs: Draft, *, may_change: bool = True) -> Merge:
    """What theirs made of base and mine does not have yet; what was decided on before is not told again.

    `may_change` false marks what is no comment or approval as not asked for.

    Raises:
        EditRefused: the three are not copies of one bestek; both titles are named.
    """
    if not base.id == mine.id == theirs.id:
        other = theirs.procurement.title or "zonder titel"
        raise EditRefused(
            f"Dit pakket is van een ander bestek: '{other}'. U werkt aan "
            f"'{mine.procurement.title or 'zonder titel'}'. Er is niets veranderd."
        )
    theirs = with_free_ids(base, mine, theirs)
    decided = {one.key for one in mine.decided}
    found: dict[str, Difference] = {}
    for one in _differences(base, mine, theirs):
        if one.key not in decided:
            asked = may_change or one.kind.is_review
            found.setdefault(one.key, replace(one, asked=asked))
    return Merge(theirs, tuple(found.values()))


def _differences(base: Draft, mine: Draft, theirs: Draft) -> Iterator[Difference]:
    yield from outline_differences(base, mine, theirs)
    yield from fact_differences(base, mine, theirs)
    yield from question_differences(base, mine, theirs)
    yield from comment_differences(base, mine, theirs)
    titles = {c.key: c.title for part in theirs.parts for c in part.chapters}
    yield from approval_differences(base, mine, theirs, titles)
