"""The ends of paragraphs that came or went, where a program could not take them away.

Who takes a paragraph away joins it to the next one. Before a table there is none, and LibreOffice then leaves
an empty paragraph. So there each end stands in for that of the paragraph behind it: the end of the paragraph
before the first is what comes or goes, and the last one keeps its own. The text is the same; in Word the
properties of the last end count, so it says what it is after either choice.

Where nothing stands before them that can give its end, as between two tables,
LibreOffice keeps an empty paragraph; it is no heading or item then, so that no number shifts. Word keeps none.
"""

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element

from drafting.word.redline.formerly import note_former, own
from drafting.word.redline.lists import HEADINGS
from drafting.word.redline.tracked import (
    OF_NEW,
    OF_OLD,
    Mark,
    Tracker,
    W,
    mark_of,
    properties_of,
    style_of,
)


def settle_ends(nodes: Sequence[_Element], tracker: Tracker) -> list[_Element]:
    """The nodes of the text with the ends of tracked paragraphs before a table put one forward.

    Where paragraphs both went and came there, the first of either kind become one, which then stays.
    """
    done: list[_Element] = []
    group: list[_Element] = []
    for node in nodes:
        if mark_of(node) is not None:
            group.append(node)
            continue
        done += _settled(done[-1] if done else None, group, node, tracker)
        group = []
        done.append(node)
    return done + _settled(done[-1] if done else None, group, None, tracker)


def _settled(
    before: _Element | None, group: list[_Element], after: _Element | None, tracker: Tracker
) -> list[_Element]:
    """A row of tracked paragraphs between two nodes that are none."""
    if not group or after is None or after.tag != f"{W}tbl":
        return group
    gone = next((p for p in group if mark_of(p) in OF_OLD), None)
    come = next((p for p in group if mark_of(p) in OF_NEW), None)
    if gone is not None and come is not None:
        rest = [p for p in group if p is not gone and p is not come]
        group = [_joined(gone, come, tracker), *rest]
        _put_forward(group, tracker)
    elif before is not None and _can_give_its_end(before, group):
        _put_forward([before, *group], tracker)
    else:
        _make_plain(group[0], tracker)
        if len(group) > 1:
            _make_plain(group[-1], tracker)
    return group


def _can_give_its_end(before: _Element, group: Sequence[_Element]) -> bool:
    """Whether the paragraph before can give its end for the group.

    Not a heading when all text behind it goes, for it would wait as a heading without words.
    """
    if before.tag != f"{W}p":
        return False
    return style_of(before) not in HEADINGS or mark_of(group[-1]) is not Mark.GONE


def _make_plain(paragraph: _Element, tracker: Tracker) -> None:
    """Makes of what may be left after the choice that takes the paragraph away an empty line without a number."""
    properties = properties_of(paragraph)
    now, plain = own(paragraph), etree.Element(f"{W}pPr")
    if now.find(f"{W}pStyle") is None:
        return
    gone = mark_of(paragraph) in OF_OLD
    ends = etree.Element(f"{W}rPr")
    ends.append(tracker.element(mark_of(paragraph) or Mark.COME))
    properties[:] = [*deepcopy(plain if gone else now), ends]
    note_former(properties, now if gone else plain, tracker)


def _joined(gone: _Element, come: _Element, tracker: Tracker) -> _Element:
    """One paragraph that holds the text of one that went and of one that came."""
    former = own(gone)
    mine = properties_of(come)
    mine[:] = list(own(come))
    gone.remove(properties_of(gone))
    come[1:1] = list(gone)
    note_former(mine, former, tracker)
    return come


def _put_forward(paragraphs: Sequence[_Element], tracker: Tracker) -> None:
    """Each end takes the mark of the paragraph behind it; the first paragraph stays, or holds both kinds."""
    marks = [None, *(mark_of(paragraph) for paragraph in paragraphs[1:])]
    said = [own(paragraph) for paragraph in paragraphs]
    held = paragraphs[0].find(f"{W}pPr/{W}pPrChange")
    now = said[0]
    former = said[0] if held is None else held[0]
    for number, paragraph in enumerate(paragraphs):
        if marks[number] in OF_NEW:
            now = said[number]
        elif marks[number] in OF_OLD:
            former = said[number]
        following = marks[number + 1] if number + 1 < len(marks) else None
        # an end that goes says what it was; only one that is there after either choice says both
        properties = properties_of(paragraph)
        properties[:] = list(deepcopy(former if following in OF_OLD else now))
        if following is None:
            note_former(properties, former, tracker)
            continue
        look = etree.SubElement(properties, f"{W}rPr")
        look.append(tracker.element(following))
