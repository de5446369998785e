"""Two assembled documents: what became of each element, in the order of the new one.

A number that is another because something came before it is no difference; it is told apart as
"vernummerd", and so is a reference that only names that other number.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from drafting.comparison.blocks import Fate
from drafting.comparison.order import in_order
from drafting.comparison.pairing import partners, shown_text
from drafting.comparison.table_rows import TableChange, compare_tables, flat
from drafting.comparison.words import Change, Piece, Pieces, compare, touches_figures
from drafting.document import (
    Document,
    Element,
    ElementId,
    Heading,
    ListItem,
    Runs,
    Table,
    notes_of,
    stretches,
    text_of,
)
from drafting.terms import HeadingLevel


class Kind(StrEnum):
    """What a reader calls a difference; the value is the Dutch word for it."""

    CHANGED = "gewijzigd"
    ADDED = "nieuw"
    REMOVED = "vervallen"
    MOVED = "verplaatst"
    MOVED_AND_CHANGED = "verplaatst en gewijzigd"


_KINDS = {
    (Fate.CHANGED, False): Kind.CHANGED,
    (Fate.CHANGED, True): Kind.MOVED_AND_CHANGED,
    (Fate.SAME, True): Kind.MOVED,
    (Fate.ADDED, False): Kind.ADDED,
    (Fate.REMOVED, False): Kind.REMOVED,
}


@dataclass(frozen=True, slots=True)
class ElementChange:
    """An element with what became of it.

    `old` is None for one that was added, `new` for one that was removed; `old_at` and `new_at` are their
    numbers in their documents, -1 where there is none. `pieces` lead from the old text to the new one; of a
    table they are the rows that differ, and `table` has them apart. `renumbered`: its own number, or one it
    refers to, is another. `path` are the headings above it, from part to section; of a heading it is the last.
    """

    fate: Fate
    old: Element | None
    new: Element | None
    old_at: int
    new_at: int
    pieces: Pieces
    path: tuple[Heading, ...]
    moved: bool = False
    renumbered: bool = False
    table: TableChange | None = None

    @property
    def kind(self) -> Kind | None:
        """What a reader calls it; None when nothing differs but perhaps a number."""
        return _KINDS.get((self.fate, self.moved))

    @property
    def element(self) -> Element:
        """The element as it is now; as it was when it was removed."""
        element = self.new if self.new is not None else self.old
        assert element is not None
        return element

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading that differs."""
        return isinstance(self.element, Heading)

    @property
    def touches_figures(self) -> bool:
        """Whether an amount, a day, a percentage or a period is in what differs."""
        return touches_figures(self.pieces)

    @property
    def chapter(self) -> Heading | None:
        """The chapter it stands in; the part where there is none yet."""
        upper = [heading for heading in self.path if heading.level <= HeadingLevel.CHAPTER]
        return upper[-1] if upper else None

    @property
    def place(self) -> str:
        """Where it stands, from chapter to section; the part where that is all there is."""
        below = [heading for heading in self.path if heading.level > HeadingLevel.PART]
        return " > ".join(titled(heading) for heading in below or self.path)


def titled(heading: Heading) -> str:
    """A heading with its number."""
    return f"{heading.number} {heading.text}".strip()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What became of every element of two documents."""

    old: Document
    new: Document
    changes: tuple[ElementChange, ...]
    counts: dict[Kind, int] = field(init=False)

    def __post_init__(self) -> None:
        found = Counter(change.kind for change in self.changes)
        object.__setattr__(self, "counts", {kind: found[kind] for kind in Kind if found[kind]})

    @property
    def differences(self) -> tuple[ElementChange, ...]:
        """The elements that a reader would call changed, in order."""
        return tuple(change for change in self.changes if change.kind is not None)

    @property
    def renumbered(self) -> int:
        """How many elements only have another number, or name one."""
        return sum(change.renumbered and change.kind is None for change in self.changes)


def compare_documents(old: Document, new: Document, *, one_draft: bool) -> Comparison:
    """What became of each element; removed ones stand after the element they followed.

    `one_draft` says that both are versions of the same draft: equal ids are then the same text.
    """
    partner = partners(old.elements, new.elements, one_draft=one_draft)
    stays = in_order([partner.get(number, -1) for number in range(len(new.elements))])
    names = _Names(old, new, partner)
    paths_old, paths_new = list(_paths(old.elements)), list(_paths(new.elements))
    gone = _gone_after(len(old.elements), partner, stays)
    changes: list[ElementChange] = []
    for number in range(-1, len(new.elements)):
        if number >= 0:
            before = partner.get(number, -1)
            moved = number not in stays
            changes.append(names.change(before, number, paths_new[number], moved=moved))
        changes += [
            names.change(at, -1, names.path_now(paths_old[at])) for at in gone.get(number, ())
        ]
    return Comparison(old, new, tuple(changes))


def _gone_after(count: int, partner: dict[int, int], stays: frozenset[int]) -> dict[int, list[int]]:
    """For each new element, -1 for the start, the removed ones that come after it."""
    place = {before: after for after, before in partner.items() if after in stays}
    kept = set(partner.values())
    found: dict[int, list[int]] = {}
    last = -1
    for number in range(count):
        last = place.get(number, last)
        if number not in kept:
            found.setdefault(last, []).append(number)
    return found


class _Names:
    """Which elements of two documents are the same, for references that lead to them."""

    def __init__(self, old: Document, new: Document, partner: dict[int, int]) -> None:
        self._old, self._new = old.elements, new.elements
        self._became: dict[ElementId, ElementId] = {
            self._old[before].id: self._new[after].id for after, before in partner.items()
        }
        self._headings = {
            self._old[before].id: heading
            for after, before in partner.items()
            if isinstance(heading := self._new[after], Heading)
        }

    def path_now(self, path: tuple[Heading, ...]) -> tuple[Heading, ...]:
        """The headings above an old element as they are now, where they still are."""
        return tuple(self._headings.get(heading.id, heading) for heading in path)

    def change(
        self, before: int, after: int, path: tuple[Heading, ...], *, moved: bool = False
    ) -> ElementChange:
        old = self._old[before] if before >= 0 else None
        new = self._new[after] if after >= 0 else None
        was, now = shown_text(old) if old else "", shown_text(new) if new else ""
        if old is None or new is None:
            fate = Fate.ADDED if old is None else Fate.REMOVED
            return ElementChange(fate, old, new, before, after, compare(was, now), path)
        renumbered = _number(old) != _number(new)
        if was == now:
            same: Pieces = (Piece(Change.SAME, now),) if now else ()
            return ElementChange(Fate.SAME, old, new, before, after, same, path, moved, renumbered)
        if self._settled(old, of_old=True) == self._settled(new, of_old=False):
            pieces = compare(was, now)
            return ElementChange(
                Fate.SAME, old, new, before, after, pieces, path, moved, renumbered=True
            )
        table = None
        if isinstance(old, Table) and isinstance(new, Table):
            table = compare_tables(old, new)
        pieces = _flat(old, new, table) if table else compare(was, now)
        return ElementChange(
            Fate.CHANGED, old, new, before, after, pieces, path, moved, renumbered, table
        )

    def _settled(self, element: Element, *, of_old: bool) -> tuple[str, ...]:
        """The texts of an element with the place a reference leads to instead of its number."""

        def settled(runs: Runs) -> str:
            return "".join(
                text_of((run,))
                if run.target is None
                else f"\0{self._became.get(run.target, run.target) if of_old else run.target}\0"
                for run in runs
            )

        notes = [settled(note.runs) for note in notes_of(element)]
        width = str(len(element.header)) if isinstance(element, Table) else ""
        return (width, *(settled(runs) for runs in stretches(element)), *notes)


def _flat(old: Element, new: Element, change: TableChange) -> Pieces:
    """What differs in a table, its caption first."""
    former = text_of(old.caption) if isinstance(old, Table) else ""
    caption = text_of(new.caption) if isinstance(new, Table) else ""
    rows = flat(change)
    if former == caption:
        return rows
    return (*compare(former, caption), *((Piece(Change.SAME, "\n"), *rows) if rows else ()))


def _number(element: Element) -> str:
    if isinstance(element, Table):
        return element.number
    return element.marker if isinstance(element, ListItem) else element.number


def _paths(elements: Sequence[Element]) -> Iterator[tuple[Heading, ...]]:
    """For each element the headings above it; a heading is the last of its own."""
    path: tuple[Heading, ...] = ()
    for element in elements:
        if isinstance(element, Heading):
            path = (*(h for h in path if h.level < element.level), element)
        yield path
