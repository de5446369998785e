"""Two versions of a document -> one Word file with tracked changes.

Accept all changes and it is the new version, reject them and it is the old one, to the letter. Its looks
are those of the normal export. It has no manifest: it never passes for a reviewed file that comes back.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from docx.document import Document as WordDocument
from lxml import etree
from lxml.etree import _Element

from drafting.comparison.documents import Comparison, ElementChange, Kind
from drafting.document import Element, Heading, Note, Table
from drafting.word.redline.contents import contents_nodes
from drafting.word.redline.formerly import former_lists, hide_gone_headings
from drafting.word.redline.lists import SharedLists, place_of_style, shared_lists
from drafting.word.redline.merging import Merger
from drafting.word.redline.paragraph_ends import settle_ends
from drafting.word.redline.rows import Row, Shape, plain_moves
from drafting.word.redline.side import Side, write_side
from drafting.word.redline.tracked import (
    NAMESPACE,
    Mark,
    Tracker,
    W,
    mark_of,
    properties_of,
    put_in_list,
    style_of,
)
from drafting.word.write.clean import TextDoor
from drafting.word.write.cover import cover_xml
from drafting.word.write.footnotes import add_footnotes
from drafting.word.write.frame_room import page_of
from drafting.word.write.numbering import Placement, StartedList
from drafting.word.write.pages import PageCount, settings_of
from drafting.word.write.report_export import bound
from drafting.word.write.runs import Anchors
from drafting.word.write.settings import ExportCancelled, ExportResult, ExportSettings

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SIDE_SHARE = 0.4
"""The share of the work that writing one version is."""


@dataclass(frozen=True, slots=True)
class Signature:
    """Under whose name the changes stand in the file, and when they were made."""

    author: str
    moment: datetime


def write_redline(
    comparison: Comparison, settings: ExportSettings, signed: Signature
) -> ExportResult:
    """The Word file of a comparison: cover, contents and text with what came, went and moved marked.

    The rows on the cover are those of `settings.summary`; they should say which two were compared. Of the
    settings the justifications and origins are left out: a comparison is made of documents that hold their
    annex already. The same comparison, settings and signature give the same bytes.

    Raises:
        ExportCancelled: `settings.cancelled` said so.
    """
    door = TextDoor("Omslag")
    covers: list[str] = []
    count = _count(settings)
    new = write_side(
        comparison.new,
        count,
        door,
        lambda: covers.append(cover_xml(comparison.new, settings, door, count)),
        lambda share: _tick(settings, share * _SIDE_SHARE),
    )
    old = write_side(
        comparison.old,
        _count(settings),
        TextDoor(),
        lambda: None,
        lambda share: _tick(settings, (1 + share) * _SIDE_SHARE),
    )
    redline = _Redline(comparison, old, new, Tracker(signed.author or "Onbekend", signed.moment))
    text = redline.xml()
    _tick(settings, 2 * _SIDE_SHARE)

    def notes(word: WordDocument) -> None:
        found = redline.notes()
        add_footnotes(word, found, door, redline.anchors(), new.body.settle_pages)

    result = bound(
        comparison.new,
        settings,
        door,
        covers[0] + text,
        redline.started_lists(),
        new.pages,
        notes=notes,
    )
    _tick(settings, 1.0)
    return result


def _count(settings: ExportSettings) -> PageCount:
    return PageCount(page_of(settings.house_style), settings_of(settings.house_style))


def _tick(settings: ExportSettings, share: float) -> None:
    if settings.cancelled is not None and settings.cancelled():
        raise ExportCancelled
    if settings.progress is not None:
        settings.progress(share)


class _Redline:
    """Lays two written versions into each other."""

    def __init__(self, comparison: Comparison, old: Side, new: Side, tracker: Tracker) -> None:
        self._old, self._new, self._tracker = old, new, tracker
        both = [change for change in comparison.changes if change.old_at >= 0 <= change.new_at]
        stay = [change for change in both if not change.moved and _as_one(change)]
        pairs = [(change.old_at, change.new_at) for change in stay]
        plans = [(side.body.lists, side.body.placements) for side in (old, new)]
        self.lists = shared_lists(plans[0], plans[1], pairs)
        self._kept = {(change.old_at, change.new_at): change for change in stay}
        moved = {
            (change.old_at, change.new_at)
            for change in both
            if change.kind is Kind.MOVED
            and not isinstance(change.element, Table)
            and _may_move(old.text[change.old_at][0])
            and _may_move(new.text[change.new_at][0])
        }
        sizes = len(old.elements), len(new.elements)
        headings, tables = ((_all(kind, old), _all(kind, new)) for kind in (Heading, Table))
        shape = Shape(sizes, headings, tables)
        self._rows, self._text_rows = plain_moves(shape, self._kept, moved)
        self._merger = self._prepared()
        self._move = ""
        self._former_lists: frozenset[int] = frozenset()

    def xml(self) -> str:
        """The contents list and the text."""
        contents = contents_nodes(self._old, self._new, self._rows, self._tracker)
        root = etree.Element(f"{W}body", nsmap={"w": NAMESPACE, "r": _RELATIONS})
        root.extend(contents)
        root.extend(self._text())
        self._former_lists = former_lists(root)
        whole = etree.tostring(root, encoding="unicode")
        return whole[whole.index(">") + 1 : whole.rindex("</")]

    def started_lists(self) -> list[StartedList]:
        """The lists to add to the file; to be asked when the text is made."""
        return list(self.lists.apart(self._former_lists))

    def notes(self) -> list[Note]:
        """The footnotes of both, with the numbers they have in the file."""
        return [*self._new.body.notes, *self._old.kept_notes(len(self._new.notes))]

    def anchors(self) -> Anchors:
        """Where the references in footnotes lead."""
        return self._old.anchors(self._names) | self._new.body.anchors

    def _prepared(self) -> Merger:
        """Makes the names of bookmarks and the numbers of lists and notes those of one file."""
        own: dict[str, str] = {}
        for number in range(len(self._old.elements)):
            own |= {name: _set_apart(name) for name in self._old.names(number).values()}
        for before, after in self._kept:
            theirs, mine = self._old.names(before), self._new.names(after)
            own |= {theirs[kind]: mine[kind] for kind in theirs if kind in mine}
        self._names = own
        self._old.rename(own)
        self._old.number_notes_from(len(self._new.notes))
        for side, is_old in ((self._old, True), (self._new, False)):
            for nodes, placement in zip(side.text, side.body.placements, strict=True):
                _put_in_list(nodes[0], placement, self.lists, is_old=is_old)
        taken = frozenset(
            name
            for number in range(len(self._new.elements))
            for name in self._new.names(number).values()
        )
        return Merger(self._tracker, self._old.notes | self._new.notes, taken)

    def _text(self) -> list[_Element]:
        done: list[_Element] = []
        for number, row in enumerate(self._text_rows):
            if row.old is not None and row.new is not None:
                change = self._kept[row.old, row.new]
                done += self._merger.nodes(
                    self._old.text[row.old], self._new.text[row.new], change.table
                )
            elif row.old is not None:
                done += self._of_one(self._old.text[row.old], row, number)
            elif row.new is not None:
                done += self._of_one(self._new.text[row.new], row, number)
        settled = settle_ends(_ended(done), self._tracker)
        hide_gone_headings(settled, self._tracker)
        return _with_ends_of_moves(settled)

    def _of_one(self, nodes: Sequence[_Element], row: Row, number: int) -> Iterator[_Element]:
        """What only one version has in this place, with the marks of the move it is part of."""
        here = row.new is not None
        if not row.move:
            yield from self._merger.tracked(nodes, Mark.COME if here else Mark.GONE)
            return
        rows = self._text_rows
        before = rows[number - 1] if number else None
        after = rows[number + 1] if number + 1 < len(rows) else None
        name = Mark.MOVED_HERE if here else Mark.MOVED_AWAY
        (paragraph,) = self._merger.tracked(nodes, name)
        if not _of_same_move(before, row):
            begin = self._tracker.element(f"{name}RangeStart", name=row.move)
            self._move = begin.get(f"{W}id", "")
            paragraph.insert(1, begin)
        if not _of_same_move(after, row):
            paragraph.append(etree.Element(f"{W}{name}RangeEnd", {f"{W}id": self._move}))
        yield paragraph


def _of_same_move(other: Row | None, row: Row) -> bool:
    return other is not None and other.move == row.move and (other.old is None) == (row.old is None)


def _as_one(change: ElementChange) -> bool:
    """Whether an element can stay with changes inside; a table only with the columns it had."""
    if isinstance(change.old, Table) and isinstance(change.new, Table):
        if change.table is not None:
            return change.table.same_columns
        return len(change.old.header) == len(change.new.header)
    return True


def _all(kind: type[Element], side: Side) -> frozenset[int]:
    """The numbers of the elements of this kind."""
    return frozenset(n for n, one in enumerate(side.elements) if isinstance(one, kind))


def _set_apart(name: str) -> str:
    """A name for a bookmark of the old version that none of the new version has."""
    return f"{name[:4]}9{name[5:]}"


def _put_in_list(
    paragraph: _Element, placement: Placement, lists: SharedLists, *, is_old: bool
) -> None:
    """Makes the paragraph one of the list it is in in this file."""
    if paragraph.tag != f"{W}p" or (not placement.counted and not placement.list_number):
        return
    number = lists.of(placement, old=is_old)
    found = properties_of(paragraph).find(f"{W}numPr/{W}numId")
    if found is not None:
        found.set(f"{W}val", str(number))
    elif number != place_of_style(placement.style)[0]:
        put_in_list(properties_of(paragraph), number, placement.level)


def _with_ends_of_moves(nodes: Sequence[_Element]) -> list[_Element]:
    """The nodes with the end of a move behind its last paragraph, where that paragraph goes or comes whole."""
    done: list[_Element] = []
    for node in nodes:
        done.append(node)
        last = node[-1] if len(node) else None
        if last is not None and last.tag == f"{W}{mark_of(node)}RangeEnd":
            done.append(last)  # a node has one place, so this takes it out of the paragraph
    return done


def _may_move(paragraph: _Element) -> bool:
    """Whether a paragraph can be marked as moved: LibreOffice leaves an empty one of a move with a field in it."""
    return paragraph.find(f".//{W}fldChar") is None and paragraph.find(f"{W}hyperlink") is None


def _ended(nodes: list[_Element]) -> list[_Element]:
    """The text with a paragraph at its end that both versions have: Word cannot take the last one away."""
    if nodes and nodes[-1].tag == f"{W}p" and mark_of(nodes[-1]) is None:
        return nodes
    if nodes and nodes[-1].tag == f"{W}p" and style_of(nodes[-1]) == "TableEnd":
        nodes = nodes[:-1]
    end = etree.Element(f"{W}p")
    properties = etree.SubElement(end, f"{W}pPr")
    etree.SubElement(properties, f"{W}pStyle", {f"{W}val": "TableEnd"})
    return [*nodes, end]
