"""One version of a document as the normal export writes it, its XML taken apart by element."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.etree import _Element

from drafting.document import Document, Element, Note, Table
from drafting.word.redline.tracked import NAMESPACE, W, style_of
from drafting.word.write.body import Body
from drafting.word.write.clean import TextDoor
from drafting.word.write.contents import contents_xml, count_contents
from drafting.word.write.manifest import Manifest
from drafting.word.write.pages import PageCount
from drafting.word.write.runs import Anchors

_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAME = re.compile(r"_(?:Ref|Toc)\d{8}")
_HIDDEN = "_cl_"


@dataclass(slots=True)
class Side:
    """A version: for each element its paragraphs and tables, and the lines of the contents list.

    `text` are the XML nodes of each element: of a table also its caption and the paragraph below it.
    """

    document: Document
    body: Body
    text: list[list[_Element]]
    contents_title: _Element
    contents: list[_Element]
    pages: int
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def elements(self) -> tuple[Element, ...]:
        """The elements of the document."""
        return self.document.elements

    def names(self, number: int) -> dict[str, str]:
        """The names of the bookmarks of an element, by the first letters that say what for."""
        return {name[:4]: name for node in self.text[number] for name in names_in(node)}

    def rename(self, names: Mapping[str, str]) -> None:
        """Gives bookmarks, and what leads to them, other names; a name that is not told keeps it."""

        def renamed(text: str) -> str:
            return _NAME.sub(lambda found: names.get(found[0], found[0]), text)

        for node in self._all_nodes():
            for mark in node.iter(f"{W}bookmarkStart", f"{W}hyperlink"):
                key = f"{W}name" if mark.tag == f"{W}bookmarkStart" else f"{W}anchor"
                mark.set(key, renamed(mark.get(key, "")))
            for code in node.iter(f"{W}instrText"):
                code.text = renamed(code.text or "")

    def number_notes_from(self, first: int) -> None:
        """Gives the footnotes other numbers in the file, so that those of two versions do not meet."""
        for node in self._all_nodes():
            for mark in node.iter(f"{W}footnoteReference"):
                mark.set(f"{W}id", str(int(mark.get(f"{W}id", "0")) + first))
        self.notes = {str(int(number) + first): text for number, text in self.notes.items()}

    def kept_notes(self, first: int) -> list[Note]:
        """The footnotes with the numbers they have in the file."""
        return [replace(note, number=note.number + first) for note in self.body.notes]

    def anchors(self, names: Mapping[str, str]) -> Anchors:
        """Where references lead, under the new names."""
        return {
            element: replace(anchor, bookmark=names.get(anchor.bookmark, anchor.bookmark))
            for element, anchor in self.body.anchors.items()
        }

    def _all_nodes(self) -> Iterator[_Element]:
        for nodes in self.text:
            yield from nodes
        yield from self.contents


def write_side(
    document: Document,
    count: PageCount,
    door: TextDoor,
    cover: Callable[[], object],
    tick: Callable[[float], None],
) -> Side:
    """The document written; `cover` sets the cover in the page count, before the contents list."""
    body = Body(document.elements, door, count, Manifest("", "", "", {}))
    body.prepare()
    cover()
    count_contents(body.entries, count)
    xml = body.write(tick)
    pages = count.finish()
    text = _parsed(body.settle_pages(xml))
    title, *lines = _parsed(contents_xml(body.entries, count.starts, TextDoor()))
    notes = {str(note.number): note.text for note in body.notes}
    return Side(document, body, _by_element(document, text), title, lines, pages, notes)


def names_in(node: _Element) -> list[str]:
    """The names of the bookmarks in a paragraph or table, without the hidden ones of a review."""
    names = (mark.get(f"{W}name", "") for mark in node.iter(f"{W}bookmarkStart"))
    return [name for name in names if not name.startswith(_HIDDEN)]


def _parsed(xml: str) -> list[_Element]:
    root = etree.fromstring(
        f'<w:body xmlns:w="{NAMESPACE}" xmlns:r="{_RELATIONS}">{xml}</w:body>'.encode(),
        etree.XMLParser(huge_tree=True, resolve_entities=False),
    )
    return list(root)


def _by_element(document: Document, nodes: Sequence[_Element]) -> list[list[_Element]]:
    """The nodes of each element: one paragraph, or a table with its caption and the paragraph that ends it."""
    found: list[list[_Element]] = []
    at = 0
    for element in document.elements:
        until = at + 1
        if isinstance(element, Table):
            while nodes[until - 1].tag != f"{W}tbl":
                until += 1
            if until < len(nodes) and style_of(nodes[until]) == "TableEnd":
                until += 1
        found.append(list(nodes[at:until]))
        at = until
    return found
