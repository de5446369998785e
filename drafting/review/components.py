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
    lonely = [
        (i, j)
        for i, before in enumerate(clump.was)
        for j, after in enumerate(clump.stays)
        if i not in paired_was and j not in paired_stays and _meet(before, after)
    ]
    for i, j in lonely:
        if i not in paired_was and j not in paired_stays:
            partners.add((i, j))
            paired_was.add(i)
            paired_stays.add(j)
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


def _meet(before: Line, after: Line) -> bool:
    """Whether the one replaced the other within a paragraph of the file."""
    if not before.text.strip() or not after.text.strip():
        return not before.bits and not after.bits
    ours = {bit.spot.paragraph for bit in before.bits}
    return any(bit.spot.paragraph in ours for bit in after.bits)


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
    made = [_component(clump, tuple(was), tuple(stays)) for was, stays in found.values()]
    return sorted(made, key=_place)


def _component(clump: Clump, was: tuple[int, ...], stays: tuple[int, ...]) -> Component:
    own = {id(bit) for i in was for bit in clump.was[i].bits}
    own |= {id(bit) for j in stays for bit in clump.stays[j].bits}
    bits = tuple(bit for bit in clump.bits if id(bit) in own and not bit.is_end)
    return Component(was, stays, bits)


def _place(one: Component) -> tuple[int, int]:
    spot = one.bits[0].spot if one.bits else None
    return (spot.paragraph, spot.offset) if spot else (one.was[0] if one.was else 0, 0)
