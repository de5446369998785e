"""Where each comment stands in the document that is exported: nothing that somebody remarked gets lost.

A comment goes to the words it quotes; when those are gone, to its whole text; when that is gone, to the
heading of its chapter, or to the title, with the words it stood at.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from drafting.comment import Anchor, Comment
from drafting.document import Document, Element, Heading, Runs, Table, text_of

TITLE = ""
"""The place of what has no better one: the title on the cover."""

_WHOLE_BLOCK = "de tekst die hier stond"
_AROUND = 40
"""Characters before and after a quote that an anchor remembers."""


@dataclass(frozen=True, slots=True)
class CommentPlace:
    """A comment with its place: an element, `table:row.column` (the header is row 0), `table:caption`, or TITLE.

    `start` and `end` count characters of the text there. `stood` is the text it stood at when that is gone.
    """

    comment: Comment
    place: str
    start: int
    end: int
    stood: str = ""


def place_comments(
    document: Document, comments: Iterable[Comment], chapter_of: Mapping[str, str]
) -> tuple[CommentPlace, ...]:
    """The place of each comment, in the order given.

    `chapter_of` gives the key of the chapter for each block and section of the draft, those left out too.
    """
    given = tuple(comments)
    asked: set[str] = {comment.anchor.block for comment in given}
    asked |= {comment.anchor.element.partition(":")[0] for comment in given}
    texts = _Texts({TITLE: document.title})
    for element in document.elements:
        if element.id in asked or element.block in asked or isinstance(element, Heading):
            texts.take(element)
    return tuple(_placed(comment, texts, chapter_of) for comment in given)


@dataclass(slots=True)
class _Texts:
    """The texts that comments ask for, by their place, with the places of each block and of each footnote."""

    by_place: dict[str, str]
    of_block: dict[str, list[str]] = field(default_factory=dict)
    notes: dict[str, tuple[str, int]] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    tables: dict[str, str] = field(default_factory=dict)

    def take(self, element: Element) -> None:
        if isinstance(element, Heading):
            self.headings.setdefault(element.key, element.id)
        notes = 0
        for place, runs in _stretches(element):
            self.by_place[place] = text_of(runs)
            if element.block:
                self.of_block.setdefault(element.block, []).append(place)
            if isinstance(element, Table):
                self.tables.setdefault(element.id, place)
            at = 0
            for run in runs:
                if run.note is not None:
                    notes += 1
                    self.notes[f"{element.id}:n{notes}"] = (place, at)
                at += len(text_of((run,)))


def _stretches(element: Element) -> Iterator[tuple[str, Runs]]:
    if not isinstance(element, Table):
        yield element.id, element.runs
        return
    if element.caption:
        yield f"{element.id}:caption", element.caption
    for row_number, row in enumerate((element.header, *element.rows)):
        for column, cell in enumerate(row, 1):
            yield f"{element.id}:{row_number}.{column}", cell


def _placed(comment: Comment, texts: _Texts, chapter_of: Mapping[str, str]) -> CommentPlace:
    anchor = comment.anchor
    if anchor.element in texts.notes:
        place, at = texts.notes[anchor.element]  # Word keeps no comments in a footnote itself
        return CommentPlace(comment, place, at, at)
    own = texts.tables.get(anchor.element, anchor.element)
    text = texts.by_place.get(own)
    if text is not None:
        found = find_quote(anchor, text)
        if found:
            return CommentPlace(comment, own, *found)
        return CommentPlace(comment, own, 0, len(text), anchor.quote)
    others = texts.of_block.get(anchor.block, [])
    for place in others:
        found = find_quote(anchor, texts.by_place[place]) if anchor.quote else None
        if found:
            return CommentPlace(comment, place, *found)
    if others:
        return CommentPlace(comment, others[0], 0, len(texts.by_place[others[0]]), anchor.quote)
    return _beside(comment, texts, chapter_of)


def _beside(comment: Comment, texts: _Texts, chapter_of: Mapping[str, str]) -> CommentPlace:
    anchor = comment.anchor
    key = chapter_of.get(anchor.block) or chapter_of.get(anchor.element.partition(".l")[0], "")
    place = texts.headings.get(key, TITLE)
    length = len(texts.by_place[place])
    return CommentPlace(comment, place, 0, length, anchor.quote or _WHOLE_BLOCK)


def find_quote(anchor: Anchor, text: str) -> tuple[int, int] | None:
    """Where the quote of an anchor stands in a text; None when it does not.

    Of several places the one with the same words around it is meant, and of equals the nearest. An empty
    quote is the whole text.
    """
    quote = anchor.quote
    if not quote:
        return 0, len(text)
    if text[anchor.start : anchor.end] == quote:
        return anchor.start, anchor.end
    places = []
    at = text.find(quote)
    while at >= 0:
        places.append(at)
        at = text.find(quote, at + 1)
    if not places:
        return None

    def likeness(at: int) -> tuple[int, int]:
        before = text[max(0, at - _AROUND) : at]
        after = text[at + len(quote) : at + len(quote) + _AROUND]
        alike = _shared(before[::-1], anchor.before[::-1]) + _shared(after, anchor.after)
        return alike, -abs(at - anchor.start)

    best = max(places, key=likeness)
    return best, best + len(quote)


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin alike."""
    length = min(len(one), len(other))
    return next((n for n in range(length) if one[n] != other[n]), length)
