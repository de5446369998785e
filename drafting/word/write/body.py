"""The body of a Word file: each element of the document as a paragraph or a table."""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import assert_never

from drafting.document import (
    Document,
    Element,
    ElementId,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Runs,
    Table,
    stretches,
    text_of,
)
from drafting.terms import HeadingLevel
from drafting.word.write.bookmarks import Bookmarks
from drafting.word.write.clean import TextDoor
from drafting.word.write.comments import Threads
from drafting.word.write.contents import Entry
from drafting.word.write.manifest import Manifest
from drafting.word.write.numbering import NumberingPlan, Placement
from drafting.word.write.pages import OwnSetting, PageCount
from drafting.word.write.runs import (
    Anchor,
    Anchors,
    field_xml,
    marked_xml,
    runs_xml,
    text_xml,
    with_pages,
)
from drafting.word.write.tables import column_widths, figure_columns, plain_cells, table_xml

_AFTER_TABLE = '<w:spacing w:before="200"/>'
_SPACING = {
    (False, False): "",
    (False, True): '<w:spacing w:after="120"/>',
    (True, False): _AFTER_TABLE,
    (True, True): '<w:spacing w:before="200" w:after="120"/>',
}
"""Of an item: whether it stands below a table, and whether it is the last of its list."""

_own = cache(OwnSetting)
"""There are few, and each paragraph has one."""

_TABLE_END = '<w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr></w:p>'
_LIST_INDENT = 19.85
_HANGING = 397
_STRIDE = 64


@dataclass(slots=True)
class Body:
    """Writes the elements one after another, with what has to be known of all of them before."""

    elements: tuple[Element, ...]
    door: TextDoor
    count: PageCount
    manifest: Manifest
    threads: Threads = field(default_factory=Threads)
    lists: NumberingPlan = field(default_factory=NumberingPlan)
    placements: list[Placement] = field(default_factory=list)
    anchors: Anchors = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _bookmarks: Bookmarks = field(default_factory=Bookmarks)
    _toc: dict[ElementId, str] = field(default_factory=dict)
    _noted: dict[int, list[Note]] = field(default_factory=dict)
    _remarked: Container[str] = ()

    def prepare(self) -> None:
        """Number the elements, name the targets of references, and list the contents."""
        self.placements = [self.lists.place(element) for element in self.elements]
        self._remarked = self.threads.places
        targets = self._targets()
        for element, placement in zip(self.elements, self.placements, strict=True):
            if element.id in targets:
                self.anchors[element.id] = self._anchor(element, placement)
            if isinstance(element, Heading):
                name = f"_Toc{len(self.entries) + 1:08d}"
                self._toc[element.id] = name
                self.entries.append(Entry(element.level.value, element.number, element.text, name))

    def _targets(self) -> set[ElementId]:
        """What references lead to; on the way the footnotes are noted, by the number of their element."""
        targets = set()
        for number, element in enumerate(self.elements):
            for runs in stretches(element):
                for run in runs:
                    if run.target:
                        targets.add(run.target)
                    if run.note:
                        self._noted.setdefault(number, []).append(run.note)
                        targets |= {inside.target for inside in run.note.runs if inside.target}
        return targets

    def settle_pages(self, xml: str) -> str:
        """The XML with the numbers of the pages that references name, once all pages are counted."""
        return "".join(self.settled([xml]))

    def settled(self, pieces: Sequence[str]) -> Iterator[str]:
        """The pieces of XML with the numbers of the pages that references name, once all pages are counted."""
        starts = self.count.starts
        headings = {self._name(e): starts.get(toc, 1) for e, toc in self._toc.items()}
        return with_pages(pieces, starts | headings)

    def _anchor(self, element: Element, placement: Placement) -> Anchor:
        name = f"_Ref{len(self.anchors) + 1:08d}"
        match element:
            case ListItem():
                return Anchor(name, "", counted=False)
            case Table():
                number = element.number.rpartition(" ")[2]
                return Anchor(name, number, counted=bool(number), within=True)
            case _:
                counted = placement.counted and placement.style != "Heading1"
                return Anchor(name, element.number, counted)

    def write(self, tick: Callable[[float], None]) -> str:
        """The XML of all elements; `tick` hears how far it is."""
        return "".join(self.pieces(tick))

    def pieces(self, tick: Callable[[float], None]) -> Iterator[str]:
        """The XML of each element; `tick` hears how far it is."""
        total = len(self.elements)
        before: Element | None = None
        followed = zip(self.elements, self.placements, (*self.elements[1:], None), strict=False)
        for number, (element, placement, after) in enumerate(followed):
            if number % _STRIDE == 0:
                tick(number / total)
            yield self._element(element, placement, before, after)
            if number in self._noted:
                self._keep_notes(element, self._noted[number])
            before = element

    def _keep_notes(self, element: Element, notes: Sequence[Note]) -> None:
        for order, note in enumerate(notes, 1):
            self.manifest.add_note(element.id, order, note)
        self.count.notes([note.text for note in notes])
        self.notes += notes

    def _element(
        self, element: Element, placement: Placement, before: Element | None, after: Element | None
    ) -> str:
        match element:
            case Paragraph():
                return self._paragraph(element, placement, before, after)
            case ListItem():
                return self._item(element, placement, before, after)
            case Heading():
                return self._heading(element, placement, before)
            case Table():
                return self._table(element, after)
            case _:
                assert_never(element)

    def _heading(self, heading: Heading, placement: Placement, before: Element | None) -> str:
        text = text_of(heading.runs)
        self.door.place = f"{heading.number} {text}".strip()
        toc = self._toc[heading.id]
        below_part = isinstance(before, Heading) and before.level is HeadingLevel.PART
        new_page = False if below_part and placement.style == "Annex" else None
        self.count.paragraph(placement.style, text, name=toc, own=_own(new_page=new_page))
        page = '<w:pageBreakBefore w:val="0"/>' if new_page is False else ""
        content = self._number(placement) + self._runs(heading.id, heading.runs)
        content = self._bookmarks.around(toc, content)
        return self._marked(heading, text, _properties(placement, early=page), content)

    def _paragraph(
        self,
        paragraph: Paragraph,
        placement: Placement,
        before: Element | None,
        after: Element | None,
    ) -> str:
        text = text_of(paragraph.runs)
        keep = isinstance(after, Table) or (
            isinstance(after, ListItem) and text.rstrip().endswith(":")
        )
        below_table = isinstance(before, Table)
        own = _own(keep_next=keep, before=10.0 if below_table else None)
        self.count.paragraph(placement.style, text, name=self._name(paragraph.id), own=own)
        spacing = _AFTER_TABLE if below_table else ""
        properties = _properties(placement, "<w:keepNext/>" if keep else "", spacing)
        content = self._number(placement) + self._runs(paragraph.id, paragraph.runs)
        return self._marked(paragraph, text, properties, content)

    def _item(
        self, item: ListItem, placement: Placement, before: Element | None, after: Element | None
    ) -> str:
        text = text_of(item.runs)
        last = not isinstance(after, ListItem)
        below_table = isinstance(before, Table)
        own = _own(
            indent=_LIST_INDENT * (item.depth + 2 * placement.below_number),
            before=10.0 if below_table else None,
            after=6.0 if last else None,
        )
        self.count.paragraph(placement.style, text, name=self._name(item.id), own=own)
        spacing = _SPACING[below_table, last]
        content = self._runs(item.id, item.runs)
        if placement.written:
            left = _HANGING * (item.depth + 1 + 2 * placement.below_number)
            spacing += f'<w:ind w:left="{left}" w:hanging="{_HANGING}"/>'
            content = text_xml(f"{placement.written}\t", self.door) + content
        return self._marked(item, text, _properties(placement, "", spacing), content)

    def _table(self, table: Table, after: Element | None) -> str:
        texts = plain_cells(table)
        widths = column_widths(texts, self.count.page_look.text_width / 20)
        owner = table.block or table.id
        caption = self._caption(table, owner) if table.number else ""
        anchor = None if caption else self.anchors.get(table.id)
        self.count.table(texts, widths, name=anchor.bookmark if anchor else "")
        columns = range(1, len(table.header) + 1)
        places = [f"{table.id}:{row}.{column}" for row in range(len(texts)) for column in columns]
        stem, first = self._bookmarks.next_paragraphs(owner, len(places))
        cells = enumerate(places)

        def cell_xml(runs: Runs) -> str:
            cell, place = next(cells)
            content = self._runs(place, runs)
            if anchor and not cell:
                content = self._bookmarks.around(anchor.bookmark, content)
            return self._bookmarks.around(f"{stem}{first + cell}", content)

        rows = (table.header, *table.rows)
        title = self.door.plain(text_of(table.caption))
        xml = table_xml(rows, widths, figure_columns(texts), cell_xml, title)
        whole = "\n".join(["\t".join(row) for row in texts])
        self.manifest.add(table, whole, stem, first, len(places))
        ends = after is None or isinstance(after, Table)
        return caption + xml + (_TABLE_END if ends else "")

    def _caption(self, table: Table, owner: str) -> str:
        """The line above a table, with the number that Word counts."""
        word, _, number = table.number.rpartition(" ")
        text = f"{table.number}. {text_of(table.caption)}"
        self.count.paragraph("Caption", text, name=self._name(table.id))
        count = field_xml(f"SEQ {word} \\* ARABIC", text_xml(number, self.door))
        anchor = self.anchors.get(table.id)
        if anchor:
            count = self._bookmarks.around(anchor.bookmark, count)
        before, behind = text_xml(f"{word} ", self.door), text_xml(". ", self.door)
        content = before + count + behind + self._runs(f"{table.id}:caption", table.caption)
        stem, at = self._bookmarks.next_paragraphs(owner, 1)
        self.manifest.add_caption(table.id, table.block, text, stem, at)
        content = self._bookmarks.around(f"{stem}{at}", content)
        return f'<w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr>{content}</w:p>'

    def _runs(self, place: str, runs: Runs) -> str:
        """The runs of an element or cell, with the comments that stand in them."""
        if place in self._remarked:
            return marked_xml(runs, self.threads.marks(place, runs), self.door, self.anchors)
        return runs_xml(runs, self.door, self.anchors)

    def _name(self, element: ElementId) -> str:
        anchor = self.anchors.get(element)
        return anchor.bookmark if anchor else ""

    def _number(self, placement: Placement) -> str:
        """The number that is written before a text, when no list gives it."""
        if not placement.written:
            return ""
        return text_xml(placement.written + placement.space, self.door)

    def _marked(
        self, element: Heading | Paragraph | ListItem, text: str, properties: str, content: str
    ) -> str:
        """The paragraph with its content in its bookmarks; the element comes into the manifest."""
        anchor = self.anchors.get(element.id)
        if anchor:
            content = self._bookmarks.around(anchor.bookmark, content)
        stem, number = self._bookmarks.next_paragraphs(element.block or element.id, 1)
        self.manifest.add(element, text, stem, number, 1)
        return f"<w:p>{properties}{self._bookmarks.around(f'{stem}{number}', content)}</w:p>"


def all_runs(elements: Sequence[Element]) -> Iterator[Runs]:
    """The runs of every paragraph, caption, cell and footnote."""
    for element in elements:
        for runs in stretches(element):
            yield runs
            for run in runs:
                if run.note:
                    yield run.note.runs


def has_gaps(document: Document) -> bool:
    """Whether a value is missing somewhere in the text."""
    return any(run.gap for runs in all_runs(document.elements) for run in runs)


def _properties(placement: Placement, early: str = "", late: str = "") -> str:
    style = "" if placement.style == "Normal" else f'<w:pStyle w:val="{placement.style}"/>'
    numbered = ""
    if placement.list_number:
        numbered = (
            f'<w:numPr><w:ilvl w:val="{placement.level}"/>'
            f'<w:numId w:val="{placement.list_number}"/></w:numPr>'
        )
    elif placement.written and placement.style == "ListNumber":
        numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
    hang = (
        f'<w:ind w:left="{placement.hang}" w:hanging="{placement.hang}"/>' if placement.hang else ""
    )
    inner = style + early + numbered + late + hang
    return f"<w:pPr>{inner}</w:pPr>" if inner else ""
