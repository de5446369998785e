"""Where the words a comment is about stand now, after the text was edited.

Looked for in this order: at their old place; elsewhere in their element, by the words around them; in another
element of their block, for a list that got an item gets other numbers; in a changed form; and else the whole
element, another element of the block, or nowhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from drafting.comment import Anchor
from drafting.comparison.texts import Texts
from drafting.comparison.words import Change, compare
from drafting.document import ElementId

REACH = 40
"""So many characters before and after the words are kept with a comment."""

_LONG_QUOTE = 12
_SOME_CONTEXT = 4
_LIKE_ENOUGH = 0.4
_MOST_GROWTH, _SPARE = 3, 80


NO_ELEMENT = ElementId("")


class Found(StrEnum):
    """How the words of a comment were found back."""

    SAME = "same"
    SHIFTED = "shifted"
    REWORDED = "reworded"
    ELEMENT = "element"
    BLOCK = "block"
    NOWHERE = "nowhere"

    @property
    def label(self) -> str:
        """What to tell of it in Dutch; empty when there is nothing to tell."""
        return _LABELS[self]


_LABELS = {
    Found.SAME: "",
    Found.SHIFTED: "",
    Found.REWORDED: "de tekst is sindsdien gewijzigd",
    Found.ELEMENT: "deze woorden staan er niet meer",
    Found.BLOCK: "deze woorden staan er niet meer",
    Found.NOWHERE: "de tekst is verdwenen",
}


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a comment stands now: characters `start` to `end` of the text of an element.

    A comment on a whole element, or whose words are gone, has the whole text. Found nowhere, the element is
    empty.
    """

    found: Found
    element: ElementId = NO_ELEMENT
    start: int = 0
    end: int = 0


def anchor_at(texts: Texts, element: ElementId, start: int = 0, end: int = 0) -> Anchor:
    """The anchor for a comment on these characters of an element or cell, without empty space at their ends.

    Nothing between start and end makes it a comment on the whole element. The element must be one of `texts`.
    """
    text = texts.text(element)
    start, end = max(0, start), min(len(text), end)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start >= end:
        start = end = 0
    where = texts.place(element)
    return Anchor(
        block=where.block,
        element=element,
        start=start,
        end=end,
        quote=text[start:end],
        before=text[max(0, start - REACH) : start],
        after=text[end : end + REACH],
        chapter=where.chapter,
        place=where.words,
    )


def find_anchor(anchor: Anchor, texts: Texts) -> Stretch:
    """Where the anchor stands in these texts."""
    siblings = texts.siblings(anchor.element, anchor.block)
    here = [anchor.element] if anchor.element in texts else []
    found = _whole(anchor, here, siblings, texts) if not anchor.quote else None
    found = found or _words(anchor, here, siblings, texts)
    if found is not None:
        return found
    if here:
        return Stretch(Found.ELEMENT, anchor.element, 0, len(texts.text(anchor.element)))
    if siblings:
        return Stretch(Found.BLOCK, siblings[0], 0, len(texts.text(siblings[0])))
    return Stretch(Found.NOWHERE)


def _whole(
    anchor: Anchor, here: list[ElementId], siblings: tuple[ElementId, ...], texts: Texts
) -> Stretch | None:
    """The element of a comment on a whole one; another of its block when that begins as this one did."""
    if here and (not anchor.after or texts.text(anchor.element).startswith(anchor.after)):
        return Stretch(Found.SAME, anchor.element, 0, len(texts.text(anchor.element)))
    if len(anchor.after) >= _LONG_QUOTE:
        for other in siblings:
            if texts.text(other).startswith(anchor.after):
                return Stretch(Found.SHIFTED, other, 0, len(texts.text(other)))
    if here:
        return Stretch(Found.SAME, anchor.element, 0, len(texts.text(anchor.element)))
    return None


def _words(
    anchor: Anchor, here: list[ElementId], siblings: tuple[ElementId, ...], texts: Texts
) -> Stretch | None:
    """The quoted words, as they were or in a changed form."""
    if not anchor.quote:
        return None
    if here and texts.text(anchor.element)[anchor.start : anchor.end] == anchor.quote:
        return Stretch(Found.SAME, anchor.element, anchor.start, anchor.end)
    for element in (*here, *siblings):
        at = _nearest(anchor, texts.text(element), own=element == anchor.element)
        if at is not None:
            return Stretch(Found.SHIFTED, element, at, at + len(anchor.quote))
    for element in (*here, *siblings):
        stretch = _reworded(anchor, texts.text(element))
        if stretch is not None:
            return Stretch(Found.REWORDED, element, *stretch)
    return None


def _nearest(anchor: Anchor, text: str, *, own: bool) -> int | None:
    """Where the quote stands with most of the words around it; of equals the nearest to its old place.

    A few letters that stand anywhere are no find: they need some of what stood around them.
    """
    best: tuple[int, int, int] | None = None
    for at in _places(anchor.quote, text):
        around = _alike_end(anchor.before, text[:at])
        around += _alike_start(anchor.after, text[at + len(anchor.quote) :])
        rank = (around, -abs(at - anchor.start), at)
        best = rank if best is None or rank > best else best
    if best is None:
        return None
    enough = best[0] >= min(_SOME_CONTEXT, len(anchor.before) + len(anchor.after))
    if enough or (own and len(anchor.quote) >= _LONG_QUOTE) or len(anchor.quote) >= 2 * _LONG_QUOTE:
        return best[2]
    return None


def _reworded(anchor: Anchor, text: str) -> tuple[int, int] | None:
    """What became of the quote in a text that was edited, by what stays of the words around it; None when unclear."""
    window = anchor.before + anchor.quote + anchor.after
    first, last = len(anchor.before), len(anchor.before) + len(anchor.quote)
    old = new = same = 0
    begin = end = -1
    touched = False
    for piece in compare(window, text):
        length = len(piece.text)
        if piece.change is Change.GONE:
            touched = old < last and old + length > first
            old += length
            continue
        if piece.change is Change.SAME:
            same += len(piece.text.split())
            left, right = max(first, old), min(last, old + length)
            inside = (new + left - old, new + right - old) if left < right else None
            old += length
        else:
            inside = (new, new + length) if touched or first < old < last else None
        touched = False
        new += length
        if inside is not None:
            begin, end = inside[0] if begin < 0 else begin, inside[1]
    if begin < 0 or same < _LIKE_ENOUGH * len(window.split()):
        return None
    while begin < end and text[begin].isspace():
        begin += 1
    while begin < end and text[end - 1].isspace():
        end -= 1
    fits = begin < end and end - begin <= _MOST_GROWTH * len(anchor.quote) + _SPARE
    return (begin, end) if fits else None


def _places(quote: str, text: str) -> Iterable[int]:
    at = text.find(quote)
    while at >= 0:
        yield at
        at = text.find(quote, at + 1)


def _alike_end(one: str, other: str) -> int:
    return _alike_start(one[::-1], other[::-1])


def _alike_start(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
