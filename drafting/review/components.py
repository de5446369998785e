"""Which paragraphs before the changes became which after them, within a clump."""

from dataclasses import dataclass

from drafting.review.lines import Bit, Clump, Line


@dataclass(frozen=True, slots=True)
class Component:
    """Lines of a clump that belong together, by their numbers in it.

    One and one is a paragraph that stayed one; none before is a new paragraph, none after one taken out;
    anything else was split or joined. `bits` are theirs, in order, ends of paragraphs left out.
    """

    was: tuple[int, ...]
    stays: tuple[int, ...]
    bits: tuple[Bit, ...]


def components(clump: Clump) -> list[Component]:
    """The components, in the order of the text after the changes; what was taken out stands where it stood."""
    if len(clump.was) == 1 and len(clump.stays) == 1:
        return [Component((0,), (0,), clump.bits)]
    partners = _shared(clump)
    paired_was = {i for i, _j in partners}
    paired_stays = {j for _i, j in partners}
    was = [_Alone(i, line) for i, line in enumerate(clump.was) if i not in paired_was]
    stays = [_Alone(j, line) for j, line in enumerate(clump.stays) if j not in paired_stays]
    for before in was:
        after = next((one for one in stays if before.meets(one)), None)
        if after is not None:
            partners.add((before.number, after.number))
            stays.remove(after)
    return _grouped(clump, partners)


def _shared(clump: Clump) -> set[tuple[int, int]]:
    """Lines that have text in common, white space not counted."""
    owner = {id(bit): i for i, line in enumerate(clump.was) for bit in line.bits}
    return {
        (owner[id(bit)], j)
        for j, line in enumerate(clump.stays)
        for bit in line.bits
        if id(bit) in owner and bit.text.strip()
    }


class _Alone:
    """A line that has no text in common with one of the other view."""

    def __init__(self, number: int, line: Line) -> None:
        self.number = number
        self.is_empty = not line.bits
        self.is_blank = not line.text.strip()
        self.paragraphs = {bit.spot.paragraph for bit in line.bits}

    def meets(self, other: "_Alone") -> bool:
        """Whether the one replaced the other within a paragraph of the file."""
        if self.is_blank or other.is_blank:
            return self.is_empty and other.is_empty
        return not self.paragraphs.isdisjoint(other.paragraphs)


def _grouped(clump: Clump, partners: set[tuple[int, int]]) -> list[Component]:
    was_group = list(range(len(clump.was)))
    stays_group = [-1] * len(clump.stays)
    for i, j in sorted(partners):
        if stays_group[j] < 0:
            stays_group[j] = was_group[i]
        else:
            old, new = was_group[i], stays_group[j]
            was_group = [new if group == old else group for group in was_group]
            stays_group = [new if group == old else group for group in stays_group]
    found: dict[int, tuple[list[int], list[int]]] = {}
    for i, group in enumerate(was_group):
        found.setdefault(group, ([], []))[0].append(i)
    for j, group in enumerate(stays_group):
        key = group if group >= 0 else len(clump.was) + j
        found.setdefault(key, ([], []))[1].append(j)
    return sorted(_with_bits(clump, list(found.values())), key=_place)


def _with_bits(clump: Clump, groups: list[tuple[list[int], list[int]]]) -> list[Component]:
    """The components of these lines before and after, each with its bits; all bits are looked at once."""
    owners: dict[int, dict[int, None]] = {}
    for number, (was, stays) in enumerate(groups):
        for line in (*(clump.was[i] for i in was), *(clump.stays[j] for j in stays)):
            for bit in line.bits:
                owners.setdefault(id(bit), {})[number] = None
    bits: list[list[Bit]] = [[] for _group in groups]
    for bit in clump.bits:
        if not bit.is_end:
            for number in owners.get(id(bit), ()):
                bits[number].append(bit)
    return [
        Component(tuple(was), tuple(stays), tuple(own))
        for (was, stays), own in zip(groups, bits, strict=True)
    ]


def _place(one: Component) -> tuple[int, int]:
    spot = one.bits[0].spot if one.bits else None
    return (spot.paragraph, spot.offset) if spot else (one.was[0] if one.was else 0, 0)
