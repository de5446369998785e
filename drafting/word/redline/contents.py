"""The contents lists of two versions as one, each line tracked as its heading is.

A page number is that of the new version, so that a line whose heading only stands on another page is no
change. The lines are no field that Word updates as a whole: it would lose the marks.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lxml.etree import _Element

from drafting.document import Element, Heading
from drafting.word.redline.rows import Row
from drafting.word.redline.side import Side
from drafting.word.redline.stretches import Stretch, merged, stretches
from drafting.word.redline.tracked import Mark, Tracker, W, run_of

_PAGE = "field PAGEREF"
_LONG = 8
"""From so many characters an old and a new number do not fit before the title."""

_MORE = 454
"""Twentieths of a point that the title moves then."""


def contents_nodes(
    old: Side, new: Side, rows: Sequence[Row], tracker: Tracker
) -> Iterator[_Element]:
    """The title and a line for each heading of either version."""
    before, after = _lines(old), _lines(new)
    yield new.contents_title
    for row in rows:
        gone = before.get(row.old) if row.old is not None else None
        come = after.get(row.new) if row.new is not None else None
        if gone is not None and come is not None:
            yield _merged(gone, come, tracker)
        elif gone is not None:
            yield tracker.whole(_set(gone), Mark.GONE)
        elif come is not None:
            yield tracker.whole(_set(come), Mark.COME)


def _lines(side: Side) -> dict[int, _Element]:
    """The line of each heading by the number of its element."""
    headings = [n for n, element in enumerate(side.elements) if _is_heading(element)]
    return dict(zip(headings, side.contents, strict=True))


def _is_heading(element: Element) -> bool:
    return isinstance(element, Heading)


def _bare(line: _Element) -> _Element:
    """The line without the marks of the field that the whole list is in."""
    for node in list(line):
        if node.tag not in {f"{W}pPr", f"{W}hyperlink"}:
            line.remove(node)
    return line


def _set(line: _Element) -> _Element:
    """The line as plain text: LibreOffice does not take a link or a field away with its line."""
    link = _bare(line).find(f"{W}hyperlink")
    assert link is not None
    at = line.index(link)
    line[at : at + 1] = [run_of(stretch.text, stretch.look) for stretch in stretches(link, {})]
    return line


def _merged(gone: _Element, come: _Element, tracker: Tracker) -> _Element:
    link = _bare(come).find(f"{W}hyperlink")
    former = gone.find(f"{W}hyperlink")
    assert link is not None
    assert former is not None
    mine = list(stretches(link, {}))
    page = next((stretch.text for stretch in mine if stretch.key.startswith(_PAGE)), "")
    theirs = [_on_page(stretch, page) for stretch in stretches(former, {})]
    link[:] = merged(theirs, mine, tracker)
    _make_room(come, _number(theirs), _number(mine))
    return come


def _number(found: Sequence[Stretch]) -> str:
    """What stands before the first tab of a line."""
    return "".join(stretch.text for stretch in found).partition("\t")[0]


def _make_room(line: _Element, old: str, new: str) -> None:
    """Puts the title further on when two long numbers stand before it."""
    if old == new or len(old + new) < _LONG:
        return
    for node, key in (("tabs/{0}tab", "pos"), ("ind", "left"), ("ind", "hanging")):
        found = line.find(f"{W}pPr/{W}{node.format(W)}")
        if found is not None:
            found.set(f"{W}{key}", str(int(found.get(f"{W}{key}", "0")) + _MORE))


def _on_page(stretch: Stretch, page: str) -> Stretch:
    return replace(stretch, text=page) if stretch.key.startswith(_PAGE) and page else stretch
