"""The marks of tracked changes around runs, paragraphs and rows of a table."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from itertools import count

from lxml import etree
from lxml.etree import _Element

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NAMESPACE}}}"

_FIRST = 1_000_001
"""The marks are numbered apart from bookmarks, comments and notes."""

_BEFORE_LIST = ("pStyle", "keepNext", "keepLines", "pageBreakBefore")
"""What comes before the list in the properties of a paragraph, of all that the export writes."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Mark(StrEnum):
    """How a stretch of text is tracked; the value is the name of its mark in the file."""

    COME = "ins"
    GONE = "del"
    MOVED_HERE = "moveTo"
    MOVED_AWAY = "moveFrom"


OF_OLD = frozenset({Mark.GONE, Mark.MOVED_AWAY})
"""The marks of what only the old version has."""

OF_NEW = frozenset({Mark.COME, Mark.MOVED_HERE})
"""The marks of what only the new version has."""

_MARKS = {W + mark: mark for mark in Mark}


@dataclass(slots=True)
class Tracker:
    """Makes the marks of one file, all by the same author at the same moment."""

    author: str
    moment: datetime
    _numbers: Iterator[int] = field(default_factory=lambda: count(_FIRST))

    def element(self, tag: str, **attributes: str) -> _Element:
        """A mark of its own; its attributes are those of a tracked change with these added."""
        made = etree.Element(W + tag)
        made.set(f"{W}id", str(next(self._numbers)))
        made.set(f"{W}author", self.author)
        made.set(f"{W}date", self.moment.strftime("%Y-%m-%dT%H:%M:%SZ"))
        for key, value in attributes.items():
            made.set(W + key, value)
        return made

    def around(self, nodes: Sequence[_Element], mark: Mark) -> list[_Element]:
        """The runs in the mark; the mark goes inside a hyperlink and leaves bookmarks alone."""
        done: list[_Element] = []
        held: list[_Element] = []

        def let_go() -> None:
            if held:
                wrapper = self.element(mark)
                wrapper.extend(held)
                done.append(wrapper)
                held.clear()

        for node in nodes:
            if node.tag == f"{W}hyperlink":
                let_go()
                inner = self.around(list(node), mark)
                node[:] = inner
                done.append(node)
            elif node.tag == f"{W}r":
                held.append(as_deleted(node) if mark is Mark.GONE else node)
            else:
                let_go()
                done.append(node)
        let_go()
        return done

    def whole(self, paragraph: _Element, mark: Mark) -> _Element:
        """The paragraph with all its text and its own end in the mark."""
        paragraph[:] = [
            self.with_end(paragraph, mark),
            *self.around([node for node in paragraph if node.tag != f"{W}pPr"], mark),
        ]
        return paragraph

    def with_end(self, paragraph: _Element, mark: Mark) -> _Element:
        """The properties of the paragraph, which say that its end came or went."""
        properties = properties_of(paragraph)
        look = properties.find(f"{W}rPr")
        if look is None:
            look = etree.SubElement(properties, f"{W}rPr")
        look.insert(0, self.element(mark))
        return properties

    def row(self, row: _Element, mark: Mark) -> _Element:
        """The row of a table with all that is in it in the mark."""
        properties = row.find(f"{W}trPr")
        if properties is None:
            properties = etree.Element(f"{W}trPr")
            row.insert(0, properties)
        properties.append(self.element(mark))
        for paragraph in row.iter(f"{W}p"):
            self.whole(paragraph, mark)
        return row

    def table(self, table: _Element, mark: Mark) -> _Element:
        """The table with every row in the mark."""
        for row in table.findall(f"{W}tr"):
            self.row(row, mark)
        return table


def as_deleted(run: _Element) -> _Element:
    """The run as it stands in a deletion, where text has names of its own."""
    for node in run.iter(f"{W}t", f"{W}instrText"):
        node.tag = f"{W}delText" if node.tag == f"{W}t" else f"{W}delInstrText"
    return run


def mark_of(node: _Element) -> Mark | None:
    """How the end of a paragraph is tracked; None when it is not, or when it is no paragraph."""
    found = (_MARKS.get(mark.tag) for mark in node.iterfind(f"{W}pPr/{W}rPr/*"))
    return next((mark for mark in found if mark is not None), None)


def alike(one: Sequence[_Element], other: Sequence[_Element]) -> bool:
    """Whether two rows of nodes say the same, whatever prefixes their namespaces have."""
    if len(one) != len(other):
        return False
    return all(
        a.tag == b.tag
        and sorted(a.attrib.items()) == sorted(b.attrib.items())
        and (a.text or "").strip() == (b.text or "").strip()
        and alike(list(a), list(b))
        for a, b in zip(one, other, strict=True)
    )


def properties_of(paragraph: _Element) -> _Element:
    """The properties of a paragraph, made when it has none."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = etree.Element(f"{W}pPr")
        paragraph.insert(0, properties)
    return properties


def style_of(paragraph: _Element) -> str:
    """The id of the style of a paragraph; empty for the usual one."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def put_in_list(properties: _Element, number: int, level: int) -> None:
    """Says in the properties of a paragraph that it is in this list, at this level."""
    numbered = etree.Element(f"{W}numPr")
    etree.SubElement(numbered, f"{W}ilvl", {f"{W}val": str(level)})
    etree.SubElement(numbered, f"{W}numId", {f"{W}val": str(number)})
    at = sum(properties.find(W + name) is not None for name in _BEFORE_LIST)
    properties.insert(at, numbered)


def run_of(text: str, look: _Element | None) -> _Element:
    """A run with this text and look; a tab and a line end become those of Word."""
    run = etree.Element(f"{W}r")
    if look is not None:
        run.append(deepcopy(look))
    for number, line in enumerate(text.split("\n")):
        if number:
            etree.SubElement(run, f"{W}br")
        for at, words in enumerate(line.split("\t")):
            if at:
                etree.SubElement(run, f"{W}tab")
            if words:
                node = etree.SubElement(run, f"{W}t")
                node.text = words
                node.set(_SPACE, "preserve")
    return run
