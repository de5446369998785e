"""The numbered lists of two versions as one set.

Word counts by itself. A list that both versions have must be one list in the redline, so that it counts
right whether the changes are accepted or rejected; a list that only one has begins anew on its own.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from drafting.word.write.numbering import (
    ANNEXES,
    ARTICLES,
    CHAPTERS,
    FIRST_OWN,
    PARTS,
    Ladder,
    NumberingPlan,
    Placement,
    Start,
    StartedList,
)

_LADDERS: tuple[Ladder, ...] = (PARTS, CHAPTERS, ARTICLES, ANNEXES)
_OF_STYLE = {style: ladder.number for ladder in _LADDERS for style in ladder.styles}
_OF_STYLE |= {"ListBullet": 5, "ListNumber": 6}
HEADINGS = frozenset(
    style
    for ladder in _LADDERS
    for style in ladder.styles
    if style not in {"Requirement", "ArticleParagraph"}
) | {"Heading1Plain", "Heading2Plain", "Heading3Plain"}
"""The styles of headings: those with a level in the outline."""

_BULLETS = frozenset({5, 7})
"""The lists that do not count; they are the same in every version."""


@dataclass(frozen=True, slots=True)
class SharedLists:
    """The lists of both versions by their numbers in the redline, and those to add to the file.

    Made by `shared_lists`. `family`: for each that is added the one it counts on from, itself when it begins at
    the highest level.
    """

    old: Mapping[int, int]
    new: Mapping[int, int]
    started: tuple[StartedList, ...]
    family: Mapping[int, int]

    def apart(self, numbers: Collection[int]) -> Iterator[StartedList]:
        """The lists to add, those of these numbers with a shape that they share with their family only.

        LibreOffice gives a paragraph its former list back, but lets it count with the others of its shape no more.
        """
        families = {self.family[number] for number in numbers if number in self.family}
        for one in self.started:
            family = self.family[one.number]
            own = family if family in families and family >= FIRST_OWN else 0
            yield replace(one, apart=own)

    def of(self, placement: Placement, *, old: bool) -> int:
        """The list of a paragraph in the redline; 0 when it is in none."""
        known = list_of(placement)
        return (self.old if old else self.new).get(known, known)


def place_of_style(style: str) -> tuple[int, int]:
    """The list that a style brings along, and the level in it; 0 and 0 for none."""
    ladder = next((ladder for ladder in _LADDERS if style in ladder.styles), None)
    return _OF_STYLE.get(style, 0), ladder.styles.index(style) if ladder else 0


def list_of(placement: Placement) -> int:
    """The list a paragraph is in, also when its style brings it; 0 for none."""
    if placement.list_number:
        return placement.list_number
    return 0 if placement.written else _OF_STYLE.get(placement.style, 0)


def shared_lists(
    old: tuple[NumberingPlan, Sequence[Placement]],
    new: tuple[NumberingPlan, Sequence[Placement]],
    kept: Iterable[tuple[int, int]],
) -> SharedLists:
    """The lists of both; `kept` are the numbers of the elements that stay."""
    shapes_old, shapes_new = _shapes(old[0]), _shapes(new[0])
    together = Counter((list_of(old[1][before]), list_of(new[1][after])) for before, after in kept)
    partner: dict[int, int] = {}
    for (mine, theirs), _count in sorted(together.items(), key=lambda one: (-one[1], one[0])):
        free = mine not in partner and theirs not in partner.values()
        if free and _may_be_one((mine, shapes_old.get(mine)), (theirs, shapes_new.get(theirs))):
            partner[mine] = theirs
    former = {theirs: mine for mine, theirs in partner.items()}
    started: list[StartedList] = []

    def begin(shape: int, starts: Start) -> int:
        started.append(StartedList(FIRST_OWN + len(started), shape, starts))
        return started[-1].number

    family: dict[int, int] = {}
    of_new: dict[int, int] = {}
    for theirs in _used(new[1]):
        begun = shapes_new.get(theirs) or shapes_old.get(former.get(theirs, -1))
        of_new[theirs] = begin(*begun) if begun else theirs
    of_old: dict[int, int] = {}
    for mine in _used(old[1]):
        if mine in partner:
            of_old[mine] = of_new[partner[mine]]
        elif mine in _BULLETS or not mine:
            of_old[mine] = mine
        else:
            anew = mine, tuple((level, 1) for level in range(_depth(mine)))
            of_old[mine] = begin(*(shapes_old.get(mine) or anew))
    for plan, numbers in ((old[0], of_old), (new[0], of_new)):
        of_plan = _families(plan)
        family |= {
            number: numbers.get(of_plan.get(one, one), number) for one, number in numbers.items()
        }
    added = {one.number: family[one.number] for one in started}
    return SharedLists(of_old, of_new, tuple(started), added)


def _families(plan: NumberingPlan) -> dict[int, int]:
    """For each list that was started the one it counts on from: itself when it begins at the highest level."""
    family: dict[int, int] = {}
    latest: dict[int, int] = {}
    for one in plan.started():
        if any(level == 0 for level, _first in one.starts):
            latest[one.shape] = one.number
        family[one.number] = latest.get(one.shape, one.shape)
    return family


def _depth(number: int) -> int:
    ladder = next((ladder for ladder in _LADDERS if ladder.number == number), None)
    return len(ladder.styles) if ladder else 1


def _shapes(plan: NumberingPlan) -> dict[int, tuple[int, Start]]:
    """For the lists that were started anew their shape and where they begin."""
    return {one.number: (one.shape, one.starts) for one in plan.started()}


def _may_be_one(
    mine: tuple[int, tuple[int, Start] | None], theirs: tuple[int, tuple[int, Start] | None]
) -> bool:
    """Whether one list can count for both: it looks the same and begins at the same number.

    Each is the number of a list and, when it was started anew, its shape and where it begins; a list of the base
    begins at 1.
    """
    (number, old), (other, new) = mine, theirs
    if (old[0] if old else number) != (new[0] if new else other):
        return False
    if old and new:
        return old[1] == new[1]
    begun = old or new
    return begun is None or all(start == 1 for _level, start in begun[1])


def _used(placements: Sequence[Placement]) -> list[int]:
    return sorted({list_of(placement) for placement in placements})
