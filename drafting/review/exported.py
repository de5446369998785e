"""What the manifest of a file says about the draft of today: which row a bookmark stands for.

The draft may have changed since the export: an item put in gives the items after it another id. So what was
exported is matched with what there is by text first, and by id where the text was changed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from drafting.review.rows import Row
from drafting.word.read.reviewed import ExportedElement, FileManifest

_TABLE = "table"
_COPY = re.compile(r"_copy_?\d+$")
"""What LibreOffice adds to a name that stands twice, as after a paragraph was split."""


@dataclass(frozen=True, slots=True)
class Known:
    """An element of the export: its place in the order then, the hash of its text then."""

    order: int
    hash: str
    rows: tuple[int, ...] = ()

    @property
    def is_gone(self) -> bool:
        """Whether the draft of today has it no more."""
        return not self.rows


@dataclass(slots=True)
class Exported:
    """The export as far as the file tells of it; without a manifest the names are those of today.

    `by_stem` has the elements with one beginning of their bookmarks, by the number of the first.
    """

    has_manifest: bool = False
    by_row: dict[int, Known] = field(default_factory=dict)
    by_stem: dict[str, list[tuple[int, int, Known]]] = field(default_factory=dict)
    by_name: dict[str, int] = field(default_factory=dict)

    def of_row(self, row: int) -> Known | None:
        """The exported element a row of today comes from; None when it was not exported or is not known."""
        return self.by_row.get(row)

    def named(self, name: str) -> int | Known | None:
        """The row a bookmark stands for, or the element when its rows cannot be told; None for a strange one."""
        name = _COPY.sub("", name)
        if not self.has_manifest:
            return self.by_name.get(name)
        stem, mark, count = name.rpartition("_p")
        if not mark or not count.isdecimal() or len(count) > 7:
            return None
        number = int(count)
        own = self.by_stem.get(f"{stem}_p", [])
        at = bisect_right(own, number, key=lambda one: one[0]) - 1
        if at < 0:
            return None
        first, total, known = own[at]
        if number >= first + total:
            return None
        return known.rows[number - first] if len(known.rows) == total else known


def read_export(rows: Sequence[Row], manifest: FileManifest | None) -> Exported:
    """What was exported, matched with the rows of today."""
    if manifest is None or not manifest.elements:
        names = {row.bookmark: row.index for row in rows if row.bookmark}
        return Exported(by_name=names)
    found = Exported(has_manifest=True)
    today = _Today(rows)
    owners = today.owners(manifest.elements)
    for order, element in enumerate(manifest.elements):
        owner = owners.get(order)
        own = today.rows_named(owner) if owner is not None else ()
        known = Known(order, element.hash, tuple(row.index for row in own))
        found.by_stem.setdefault(element.bookmark, []).append((element.first, element.count, known))
        for row in own:
            found.by_row[row.index] = known
    for named in found.by_stem.values():
        named.sort(key=lambda one: one[0])
    return found


class _Today:
    """The elements of today, each taken once."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows: dict[str, list[Row]] = {}
        for row in rows:
            self._rows.setdefault(row.owner, []).append(row)

    def rows_named(self, owner: str) -> tuple[Row, ...]:
        """The rows of an element."""
        return tuple(self._rows[owner])

    def owners(self, elements: Sequence[ExportedElement]) -> dict[int, str]:
        """For each exported element, by its place, the id of the element it is today."""
        found: dict[int, str] = {}
        free = dict.fromkeys(self._rows)

        def take(pairs: Iterable[tuple[int, str]]) -> None:
            for order, owner in pairs:
                if owner in free and order not in found:
                    found[order] = owner
                    del free[owner]

        def first(owner: str) -> Row:
            return self._rows[owner][0]

        every = list(enumerate(elements))
        take((n, e.id) for n, e in every if e.id in free and first(e.id).hash == e.hash)
        in_block: dict[tuple[str, str], list[str]] = {}
        for owner in free:
            in_block.setdefault((first(owner).block, first(owner).hash), []).append(owner)
        left = [(n, e) for n, e in every if n not in found]
        for n, e in left:
            same = in_block.get((e.block, e.hash), [])
            take((n, owner) for owner in list(same[:1]))
            if n in found:
                same.remove(found[n])
        by_hash: dict[str, list[str]] = {}
        for owner in free:
            by_hash.setdefault(first(owner).hash, []).append(owner)
        take((n, by_hash[e.hash][0]) for n, e in left if len(by_hash.get(e.hash, ())) == 1)
        take((n, e.id) for n, e in left if e.id in free and self._kind(e.id) == (e.kind == _TABLE))
        return found

    def _kind(self, owner: str) -> bool:
        return self._rows[owner][0].cell is not None
