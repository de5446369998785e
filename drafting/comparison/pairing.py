"""Which element of an old document became which of the new one.

Of one draft the ids tell: a text keeps its block, also when it is rewritten. Within a block, and between
documents that know nothing of each other, the texts tell: equal ones first, then those beside a pair that
is known, then those that are alike.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field

from drafting.comparison.likeness import best_pairs
from drafting.document import Element, Heading, ListItem, Paragraph, Table, notes_of, text_of

ALIKE = 0.55
"""From this share of common words two texts without a common id are taken for versions of one text."""
_SOMEWHAT = 0.3
"""From this share a common id is believed between documents that are not of one draft."""

_LOT = re.compile(r"\.l(\d+)(?=\.|$)")
_ORDINAL = re.compile(r"\.\d+$")
Form = tuple[str, int]


def partners(old: Sequence[Element], new: Sequence[Element], *, one_draft: bool) -> dict[int, int]:
    """For the numbers of new elements the number of the old element each was; a heading is never a paragraph.

    `one_draft` says that both are of the same draft, so that equal ids are the same text whatever it says now.
    """
    lots = _lots(old, new)
    pairing = _Pairing(
        [_known(e, e.id) for e in old], [_known(e, _with_lot(e.id, lots)) for e in new]
    )
    if one_draft:
        pairing.equal(lambda one: (one.id, one.form, one.text))
        pairing.within_blocks()
        pairing.equal(lambda one: (one.id, one.form))
    pairing.unique(lambda one: (one.form, one.text))
    if not one_draft:
        pairing.same_id_if_alike()
    pairing.beside(lambda one: (one.form, one.text))
    pairing.equal(lambda one: (one.form, one.text))
    pairing.alike(pairing.free_old, pairing.free_new, ALIKE)
    return pairing.partner


@dataclass(frozen=True, slots=True)
class _Known:
    """What an element is known by; its text is put together of its runs once."""

    id: str
    text: str
    form: Form
    group: str


def _known(element: Element, name: str) -> _Known:
    return _Known(name, shown_text(element), _form(element), _group(element, name))


@dataclass(slots=True)
class _Pairing:
    old: list[_Known]
    new: list[_Known]
    partner: dict[int, int] = field(default_factory=dict)
    free_old: dict[int, _Known] = field(init=False)
    free_new: dict[int, _Known] = field(init=False)

    def __post_init__(self) -> None:
        self.free_old = dict(enumerate(self.old))
        self.free_new = dict(enumerate(self.new))

    def take(self, before: int, after: int) -> None:
        self.partner[after] = before
        del self.free_old[before], self.free_new[after]

    def equal(self, key: Callable[[_Known], Hashable]) -> None:
        """Pairs what has the same key, in the order of both."""
        waiting = _by_key(self.free_old, key)
        for after, one in list(self.free_new.items()):
            same = waiting.get(key(one))
            if same:
                self.take(same.pop(0), after)

    def unique(self, key: Callable[[_Known], Hashable]) -> None:
        """Pairs what has a key that is nowhere else in its document."""
        all_old, all_new = Counter(map(key, self.old)), Counter(map(key, self.new))
        waiting = _by_key(self.free_old, key)
        for after, one in list(self.free_new.items()):
            wanted = key(one)
            if all_old[wanted] == 1 == all_new[wanted] and waiting.get(wanted):
                self.take(waiting[wanted][0], after)

    def beside(self, key: Callable[[_Known], Hashable]) -> None:
        """Pairs what has the same key and follows, or comes before, what is paired already."""
        for step in (1, -1):
            for after in list(self.free_new)[::step]:
                before = self.partner.get(after - step, -2) + step
                if before in self.free_old and key(self.old[before]) == key(self.new[after]):
                    self.take(before, after)

    def within_blocks(self) -> None:
        """Pairs the texts of each block: equal ones, then those alike, then the only one left."""
        old, new = _by_group(self.free_old), _by_group(self.free_new)
        for group, mine in new.items():
            theirs = old.get(group, {})
            waiting = _by_key(theirs, lambda one: (one.form, one.text))
            for after, one in mine.items():
                same = waiting.get((one.form, one.text))
                if same:
                    self.take(same.pop(0), after)
            self.alike(self._left(theirs, self.free_old), self._left(mine, self.free_new), ALIKE)
            only_old, only_new = self._left(theirs, self.free_old), self._left(mine, self.free_new)
            if len(only_old) == 1 == len(only_new):
                (before, one), (after, other) = *only_old.items(), *only_new.items()
                if one.form == other.form:
                    self.take(before, after)

    @staticmethod
    def _left(some: dict[int, _Known], free: dict[int, _Known]) -> dict[int, _Known]:
        return {number: one for number, one in some.items() if number in free}

    def same_id_if_alike(self) -> None:
        """Pairs what has the same id and something in common; for documents of two drafts."""
        waiting = _by_key(self.free_old, lambda one: (one.id, one.form))
        for after, one in list(self.free_new.items()):
            for before in waiting.get((one.id, one.form), ()):
                if before in self.free_old and any(
                    best_pairs({0: self.old[before].text}, {0: one.text}, _SOMEWHAT)
                ):
                    self.take(before, after)
                    break

    def alike(self, old: dict[int, _Known], new: dict[int, _Known], least: float) -> None:
        """Pairs the texts that are alike, the best first."""
        for form in {one.form for one in new.values()}:
            texts = {n: one.text for n, one in old.items() if one.form == form}
            others = {n: one.text for n, one in new.items() if one.form == form}
            if texts:
                for before, after in list(best_pairs(texts, others, least)):
                    self.take(before, after)


def _by_key(
    known: dict[int, _Known], key: Callable[[_Known], Hashable]
) -> dict[Hashable, list[int]]:
    found: dict[Hashable, list[int]] = defaultdict(list)
    for number, one in known.items():
        found[key(one)].append(number)
    return found


def _by_group(known: dict[int, _Known]) -> dict[str, dict[int, _Known]]:
    found: dict[str, dict[int, _Known]] = defaultdict(dict)
    for number, one in known.items():
        found[one.group][number] = one
    return found


def shown_text(element: Element) -> str:
    """All that a reader sees of an element: a table with its caption, a text with its footnotes behind it."""
    notes = "".join(f" [noot: {note.text}]" for note in notes_of(element))
    if isinstance(element, Table) and element.caption:
        return f"{text_of(element.caption)}\n{element.text}{notes}"
    return element.text + notes


def _form(element: Element) -> Form:
    match element:
        case Heading():
            return "heading", element.level.value
        case Paragraph():
            return "paragraph", 0
        case ListItem():
            return "item", 0
        case Table():
            return "table", 0


def _group(element: Element, name: str) -> str:
    """What an element is a part of: its block with its lot; a heading stands alone."""
    if isinstance(element, Heading) or not element.block:
        return name
    stem = str(element.block)
    rest = name.removeprefix(stem)
    lot = _LOT.match(rest)
    return stem + (lot[0] if lot else "")


def _with_lot(name: str, lots: dict[str, str]) -> str:
    return _LOT.sub(lambda found: f".l{lots.get(found[1], found[1] + '+')}", name)


def _lots(old: Sequence[Element], new: Sequence[Element]) -> dict[str, str]:
    """For each lot of the new document the lot that it was, by the texts they have in common.

    A lot that was put in before another gets its number; its texts are not those of the other.
    """
    before, after = _lot_texts(old), _lot_texts(new)
    scores = sorted(
        (
            (-len(before[theirs] & after[mine]), theirs != mine, int(mine), mine, theirs)
            for mine in after
            for theirs in before
        ),
    )
    found: dict[str, str] = {}
    for _score, _other, _number, mine, theirs in scores:
        if mine not in found and theirs not in found.values():
            found[mine] = theirs
    return found


def _lot_texts(elements: Sequence[Element]) -> dict[str, set[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for element, lot in _of_lots(elements):
        found[lot].add((_ORDINAL.sub("", _LOT.sub("", element.id)), shown_text(element)))
    return found


def _of_lots(elements: Sequence[Element]) -> Iterator[tuple[Element, str]]:
    for element in elements:
        lot = _LOT.search(element.id)
        if lot:
            yield element, lot[1]
