"""The paragraphs of a file in the making: text with its fate, bookmarks and the spots of comments."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from drafting.word.read.reviewed import (
    NOBODY,
    CellPlace,
    FileParagraph,
    Hand,
    Mark,
    Region,
    Span,
    Spot,
    Stretch,
)

BOOKMARK = "_cl_"
"""How the names of our own bookmarks begin."""

_MOST_SPANS = 40
_LONGEST_RUN = 20
"""Over so many paragraphs a bookmark is followed; ours never span more than a reviewer made of one."""


@dataclass(frozen=True, slots=True)
class Change:
    """The fate of what stands inside an element for a change."""

    mark: Mark
    hand: Hand = NOBODY
    move: str = ""


UNCHANGED = Change(Mark.SAME)


def combined(outer: Change, inner: Change) -> Change:
    """What becomes of text inside two changes: what was put in and taken out again is withdrawn."""
    if inner.mark is Mark.SAME:
        return outer
    if outer.mark is Mark.SAME or outer.mark is inner.mark:
        return inner
    put_in = outer.mark.stays or inner.mark.stays
    taken_out = outer.mark.was or inner.mark.was
    if put_in and taken_out:
        return Change(Mark.WITHDRAWN, inner.hand)
    return inner


@dataclass(slots=True)
class OpenParagraph:
    """A paragraph while it is read."""

    number: int
    region: Region
    cell: CellPlace | None
    style: str = ""
    level: int | None = None
    numbered: bool | None = None
    contents: bool = False
    mark: Change = UNCHANGED
    length: int = 0
    stretches: list[tuple[list[str], Change, bool]] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def write(self, text: str, change: Change, *, by_field: bool) -> None:
        """Add text to the end."""
        self.length += len(text)
        if self.stretches:
            pieces, last, was_field = self.stretches[-1]
            if last == change and was_field is by_field:
                pieces.append(text)
                return
        self.stretches.append(([text], change, by_field))

    def add_span(self, span: Span) -> None:
        """Add a bookmark; ours stand on a paragraph by themselves, so a crowd of them is nonsense."""
        if len(self.spans) < _MOST_SPANS:
            self.spans.append(span)

    def closed(self, *, level: int, item: bool, title: bool, contents: bool) -> FileParagraph:
        """The paragraph as a value; one with our bookmark is never a line of the contents list."""
        return FileParagraph(
            stretches=tuple(
                Stretch("".join(pieces), change.mark, change.hand, change.move, by_field)
                for pieces, change, by_field in self.stretches
            ),
            mark=self.mark.mark,
            hand=self.mark.hand,
            move=self.mark.move,
            region=self.region,
            cell=self.cell,
            level=level,
            item=item,
            title=title,
            contents=(contents or self.contents) and not self.spans,
            spans=tuple(self.spans),
        )


@dataclass(slots=True)
class Bookmarks:
    """Which of our bookmarks are open, and the paragraphs they ran over."""

    _open: dict[str, tuple[str, int, int]] = field(default_factory=dict)
    _unclosed: list[tuple[str, int, int]] = field(default_factory=list)

    def start(self, number: str, name: str, spot: Spot) -> None:
        """A bookmark begins; one that was never closed ends with its paragraph."""
        if number in self._open:
            self._unclosed.append(self._open.pop(number))
        if name.startswith(BOOKMARK):
            self._open[number] = (name.casefold(), spot.paragraph, spot.offset)

    def end(self, number: str, spot: Spot, paragraphs: list[OpenParagraph]) -> None:
        """A bookmark ends: every paragraph it ran over gets its part."""
        found = self._open.pop(number, None)
        if found is None:
            return
        name, first, offset = found
        last = min(spot.paragraph, first + _LONGEST_RUN, len(paragraphs) - 1)
        for place in range(first, last + 1):
            begin = offset if place == first else 0
            end = spot.offset if place == spot.paragraph else paragraphs[place].length
            paragraphs[place].add_span(Span(name, min(begin, end), max(begin, end)))

    def close(self, paragraphs: list[OpenParagraph]) -> None:
        """At the end of the part: those without an end."""
        for name, first, offset in [*self._unclosed, *self._open.values()]:
            if first < len(paragraphs):
                end = paragraphs[first].length
                paragraphs[first].add_span(Span(name, min(offset, end), end))


@dataclass(slots=True)
class Ranges:
    """Where comments begin and end, by their number in the file."""

    starts: dict[str, Spot] = field(default_factory=dict)
    ends: dict[str, Spot] = field(default_factory=dict)
    references: dict[str, Spot] = field(default_factory=dict)

    def of(self, number: str) -> tuple[Spot, Spot] | None:
        """The beginning and end of a comment, in order; None when it stands nowhere."""
        found = [
            spots[number] for spots in (self.starts, self.ends, self.references) if number in spots
        ]
        if not found:
            return None
        start, end = found[0], found[min(1, len(found) - 1)]
        in_order = (start.paragraph, start.offset) <= (end.paragraph, end.offset)
        return (start, end) if in_order else (end, start)

    def items(self) -> Iterator[tuple[str, Spot, Spot]]:
        """Every comment that stands somewhere."""
        for number in dict.fromkeys([*self.starts, *self.ends, *self.references]):
            found = self.of(number)
            if found:
                yield number, *found
