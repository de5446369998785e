"""The ends of paragraphs that came or went, where a program could not take them away as they are.

Who takes a paragraph away joins it to the next one. Before a table there is none, and LibreOffice then leaves
an empty paragraph. So there each end stands in for that of the paragraph behind it: the end of the paragraph
before the first is what comes or goes, and the last one keeps its own. The text is the same; in Word the
properties of the last end count, so it says what it is after either choice.

Where nothing stands before them that can give its end, as between two tables,
LibreOffice keeps an empty paragraph; it is no heading or item then, so that no number shifts. Word keeps none.

Ends are put forward in two more places. A heading that went waits as a plain paragraph, which is a change of its own:
LibreOffice takes its text away last, and the paragraph behind it gets its looks. And where a text that came ends a
paragraph and the next one came too, LibreOffice takes both for one, and the end between them along.
"""

from collections.abc import Sequence
from copy import deepcopy

from lxml import etree
from lxml.etree import _Element

from drafting.word.redline.formerly import (
    hide_gone_headings,
    is_gone_heading,
    note_former,
    own,
)
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
    """The nodes of the text with the ends of tracked paragraphs put one forward: before a table, or with gone headings.

    Where paragraphs both went and came before a table, the first of either kind become one, which then stays.
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
    if not group or after is None:
        return group
    if after.tag == f"{W}tbl":
        return _before_table(before, group, tracker)
    if any(is_gone_heading(paragraph) for paragraph in group):
        return _before_paragraph(before, group, after, tracker)
    if before is not None and _runs_on(before, group[0]):
        _put_forward([before, *group], tracker)
    return group


def _runs_on(before: _Element, first: _Element) -> bool:
    """Whether LibreOffice takes what came at the end of one paragraph, and the next that came, for one text.

    It would take the end between them away too.
    """
    last = [node for node in before if node.tag != f"{W}bookmarkEnd"][-1:]
    return mark_of(first) is Mark.COME and any(node.tag == f"{W}ins" for node in last)


def _before_table(
    before: _Element | None, group: list[_Element], tracker: Tracker
) -> list[_Element]:
    gone = [p for p in group if mark_of(p) in OF_OLD]
    come = [p for p in group if mark_of(p) in OF_NEW]
    if gone and come and (len(gone) == 1 or style_of(come[0]) not in HEADINGS):
        group = [_joined(gone[0], come[0], tracker), *gone[1:], *come[1:]]
        _put_forward(group, tracker)
    elif gone and come:
        _leave_plain(gone, tracker)
        group = [*come, *gone]
    elif before is not None and _can_give_its_end(before, group):
        _put_forward([before, *group], tracker)
    else:
        _leave_plain(group, tracker)
    return group


def _before_paragraph(
    before: _Element | None, group: list[_Element], after: _Element, tracker: Tracker
) -> list[_Element]:
    """A row in which headings went: LibreOffice gives their looks to the paragraph behind them.

    So the text before them takes the change upon its end; when there is none, they wait with the looks of the text
    behind, and what came stands before them.
    """
    if before is not None and before.tag == f"{W}p" and style_of(before) not in HEADINGS:
        _put_forward([before, *group], tracker)
        return group
    gone = [p for p in group if mark_of(p) in OF_OLD]
    if style_of(after) not in HEADINGS:
        hide_gone_headings(gone, tracker, like=after)
    return [*(p for p in group if mark_of(p) not in OF_OLD), *gone]


def _can_give_its_end(before: _Element, group: Sequence[_Element]) -> bool:
    """Whether the paragraph before can give its end for the group.

    Not a heading when all text behind it goes, for it would wait as a heading without words.
    """
    if before.tag != f"{W}p":
        return False
    return style_of(before) not in HEADINGS or mark_of(group[-1]) is not Mark.GONE


def _leave_plain(group: Sequence[_Element], tracker: Tracker) -> None:
    """Sees to it that what may be left of a row of paragraphs of one kind is an empty line without a number."""
    _make_plain(group[0], tracker)
    if len(group) > 1:
        _make_plain(group[-1], tracker)


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
        # an end that goes says what it was; the one that is there after either choice says both, and so does each
        # with which LibreOffice goes on when it joins: the first, and where what went meets what came
        turn = number > 0 and (marks[number] in OF_OLD) is not (following in OF_OLD)
        both = not number or following is None or turn
        properties = properties_of(paragraph)
        properties[:] = list(deepcopy(former if following in OF_OLD and not both else now))
        if following is not None:
            look = etree.SubElement(properties, f"{W}rPr")
            look.append(tracker.element(following))
        if both:
            note_former(properties, former, tracker)
