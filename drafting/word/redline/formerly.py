"""What a paragraph was before: its former style and place in a list, as a tracked change of its own."""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element

from drafting.word.redline.lists import HEADINGS, place_of_style
from drafting.word.redline.tracked import (
    OF_OLD,
    Tracker,
    W,
    alike,
    mark_of,
    properties_of,
    put_in_list,
    style_of,
)

_ABOVE = "240"
"""The room above a heading that went, in twentieths of a point; its own style is not in force."""


def own(paragraph: _Element) -> _Element:
    """What the properties of a paragraph say of itself, without any mark."""
    made = etree.Element(f"{W}pPr")
    made.extend(
        deepcopy(node)
        for node in properties_of(paragraph)
        if node.tag not in {f"{W}rPr", f"{W}pPrChange"}
    )
    return made


def note_former(properties: _Element, former: _Element, tracker: Tracker) -> None:
    """Says in the properties what they were, when that is something else."""
    if alike([node for node in properties if node.tag != f"{W}rPr"], list(former)):
        return
    change = tracker.element("pPrChange")
    change.append(deepcopy(former))
    properties.append(change)
    style = former.find(f"{W}pStyle")
    number, level = place_of_style("" if style is None else style.get(f"{W}val", ""))
    if number and former.find(f"{W}numPr") is None:
        # LibreOffice takes back the style, but not the list that comes with it
        put_in_list(change[0], number, level)


def former_lists(body: _Element) -> frozenset[int]:
    """The numbers of the lists that paragraphs of the body were in formerly."""
    found = body.iterfind(f".//{W}pPrChange/{W}pPr/{W}numPr/{W}numId")
    return frozenset(int(number.get(f"{W}val", "0")) for number in found)


def hide_gone_headings(
    nodes: Iterable[_Element], tracker: Tracker, like: _Element | None = None
) -> None:
    """A heading of which all text went is no heading while it waits: a screen reader would find it empty.

    It looks like the paragraph `like`, when that is given. It is a heading again, with its look and its number,
    when the change is rejected.
    """
    for node in nodes:
        if not is_gone_heading(node):
            continue
        properties = properties_of(node)
        former = own(node)
        change = properties.find(f"{W}pPrChange")
        if change is not None:
            former = deepcopy(change[0])
            properties.remove(change)
        look = properties.find(f"{W}rPr")
        plain = [
            etree.Element(f"{W}keepNext"),
            etree.Element(f"{W}spacing", {f"{W}before": _ABOVE}),
        ]
        properties[:] = [
            *(plain if like is None else own(like)),
            *([] if look is None else [look]),
        ]
        note_former(properties, former, tracker)


def is_gone_heading(node: _Element) -> bool:
    """Whether it is a heading that went as a whole, with all its text."""
    if mark_of(node) not in OF_OLD or style_of(node) not in HEADINGS:
        return False
    words = any(text.text for text in node.iter(f"{W}t"))
    return not words and node.find(f".//{W}delText") is not None
