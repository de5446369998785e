"""Paragraphs and tables of two versions as one, and those of one version in their mark."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml.etree import _Element

from drafting.comparison.table_rows import TableChange
from drafting.word.redline.formerly import note_former, own
from drafting.word.redline.rows import rows
from drafting.word.redline.side import names_in
from drafting.word.redline.stretches import merged, stretches
from drafting.word.redline.tracked import OF_OLD, Mark, Tracker, W, properties_of, style_of

_MARKERS = (f"{W}bookmarkStart", f"{W}bookmarkEnd")


@dataclass(slots=True)
class Merger:
    """Lays old and new nodes into each other; `notes` are the texts of all footnotes by number.

    `taken` are the names of bookmarks that the new version has; an old one of that name is left out.
    """

    tracker: Tracker
    notes: Mapping[str, str]
    taken: frozenset[str]
    _bookmarks: int = field(default=0)

    def tracked(self, nodes: Iterable[_Element], mark: Mark) -> list[_Element]:
        """Nodes that only one version has."""
        done = []
        for node in nodes:
            self._settle_bookmarks(node, self.taken if mark in OF_OLD else frozenset())
            if node.tag == f"{W}tbl":
                done.append(self.tracker.table(node, mark))
            else:
                done.append(self.tracker.whole(node, mark))
        return done

    def paragraph(self, old: _Element, new: _Element) -> _Element:
        """A paragraph that both have, in the place and the look of the new one; it knows another style or list."""
        former = own(old)
        if _place(former) != _place(own(new)):
            note_former(properties_of(new), former, self.tracker)
        names = names_in(new) + [name for name in names_in(old) if name not in self.taken]
        nodes = merged(
            list(stretches(old, self.notes)),
            list(stretches(new, self.notes)),
            self.tracker,
        )
        properties = new.find(f"{W}pPr")
        new[:] = ([] if properties is None else [properties]) + self._around(names, nodes)
        return new

    def nodes(
        self, old: Sequence[_Element], new: Sequence[_Element], table: TableChange | None
    ) -> list[_Element]:
        """The nodes of an element that both have: a paragraph, or a table with what belongs to it."""
        before = {_role(node): node for node in old}
        after = {_role(node): node for node in new}
        done: list[_Element] = []
        for role in ("caption", "text", "end"):
            gone, come = before.get(role), after.get(role)
            if gone is not None and come is not None:
                if come.tag == f"{W}tbl":
                    done.append(self.table(gone, come, table))
                else:
                    done.append(self.paragraph(gone, come))
            elif gone is not None:
                done += self.tracked((gone,), Mark.GONE)
            elif come is not None:
                done += self.tracked((come,), Mark.COME)
        return done

    def table(self, old: _Element, new: _Element, change: TableChange | None) -> _Element:
        """A table that both have, with the same columns; its rows stay, come and go."""
        before, after = old.findall(f"{W}tr"), new.findall(f"{W}tr")
        pairs = [(number, number) for number in range(len(after))]
        if change is not None:
            pairs = [
                (one.old, one.new)
                for one in change.rows
                if one.old is not None and one.new is not None and not one.moved
            ]
        widths = [width.get(f"{W}w", "") for width in after[0].iter(f"{W}tcW")]
        for come in after:
            new.remove(come)
        for row in rows(len(before), len(after), pairs):
            if row.old is not None and row.new is not None:
                new.append(self._row(before[row.old], after[row.new]))
            elif row.old is not None:
                gone = before[row.old]
                for width, words in zip(gone.iter(f"{W}tcW"), widths, strict=True):
                    width.set(f"{W}w", words)
                self._settle_bookmarks(gone, self.taken)
                new.append(self.tracker.row(gone, Mark.GONE))
            elif row.new is not None:
                self._settle_bookmarks(after[row.new], frozenset())
                new.append(self.tracker.row(after[row.new], Mark.COME))
        return new

    def _row(self, old: _Element, new: _Element) -> _Element:
        for gone, come in zip(list(old.iter(f"{W}p")), list(new.iter(f"{W}p")), strict=True):
            self.paragraph(gone, come)
        return new

    def _settle_bookmarks(self, node: _Element, but: frozenset[str]) -> None:
        """Each paragraph of a node keeps its names around all of its text, but these; the others go."""
        for paragraph in node.iter(f"{W}p"):
            names = [name for name in names_in(paragraph) if name not in but]
            properties = paragraph.find(f"{W}pPr")
            inner = [n for n in paragraph if n.tag not in {*_MARKERS, f"{W}pPr"}]
            paragraph[:] = ([] if properties is None else [properties]) + self._around(names, inner)

    def _around(self, names: Sequence[str], nodes: Sequence[_Element]) -> list[_Element]:
        begins, ends = [], []
        for name in names:
            self._bookmarks += 1
            number = str(self._bookmarks)
            begin = etree.Element(f"{W}bookmarkStart", {f"{W}id": number, f"{W}name": name})
            begins.append(begin)
            ends.append(etree.Element(f"{W}bookmarkEnd", {f"{W}id": number}))
        return [*begins, *nodes, *ends]


def _place(properties: _Element) -> list[str]:
    """The style and the place in a list that properties give."""
    found = (properties.find(W + name) for name in ("pStyle", f"numPr/{W}ilvl", f"numPr/{W}numId"))
    return ["" if one is None else one.get(f"{W}val", "") for one in found]


def _role(node: _Element) -> str:
    if node.tag == f"{W}tbl":
        return "text"
    return {"Caption": "caption", "TableEnd": "end"}.get(style_of(node), "text")
