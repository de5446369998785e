"""The text that comments of a file mark, as the reviewer saw it.

A paragraph is taken apart once, however many comments stand in it.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from drafting.word.read.reviewed import FileParagraph, Mark, Spot

LONGEST_QUOTE = 2_000
_MOST_PARAGRAPHS = 40


class Quotes:
    """Cuts quotes out of the paragraphs of a file."""

    def __init__(self, paragraphs: Sequence[FileParagraph]) -> None:
        self._paragraphs = paragraphs
        self._views: dict[int, tuple[_View, _View]] = {}

    def between(self, start: Spot, end: Spot) -> str:
        """The text between two places, a paragraph a line; what was taken out only when nothing is left."""
        last = min(end.paragraph, start.paragraph + _MOST_PARAGRAPHS, len(self._paragraphs) - 1)
        seen: list[str] = []
        was: list[str] = []
        for number in range(start.paragraph, last + 1):
            begin = start.offset if number == start.paragraph else 0
            stop = end.offset if number == end.paragraph else None
            for lines, view in zip((seen, was), self._of(number), strict=True):
                lines.append(view.between(begin, stop))
        text = "\n".join(seen)
        return (text if text.strip() else "\n".join(was)).strip("\n")[:LONGEST_QUOTE]

    def _of(self, number: int) -> "tuple[_View, _View]":
        if number not in self._views:
            paragraph = self._paragraphs[number]
            self._views[number] = (
                _view(paragraph, lambda mark: mark.stays),
                _view(paragraph, lambda mark: mark.was),
            )
        return self._views[number]


@dataclass(frozen=True, slots=True)
class _View:
    """A paragraph in one view: its text there, and for each stretch where it begins in the file and in the text."""

    text: str
    starts: tuple[int, ...]
    places: tuple[int, ...]

    def between(self, start: int, end: int | None) -> str:
        """The text between two positions in the whole text of the paragraph; None is its end."""
        return self.text[self._place(start) : None if end is None else self._place(end)]

    def _place(self, position: int) -> int:
        at = bisect_right(self.starts, position) - 1
        if at < 0:
            return 0
        return min(self.places[at] + position - self.starts[at], self.places[at + 1])


def _view(paragraph: FileParagraph, is_in: Callable[[Mark], bool]) -> _View:
    parts = [one.text if is_in(one.mark) else "" for one in paragraph.stretches]
    lengths = [len(one.text) for one in paragraph.stretches]
    starts = tuple(accumulate(lengths, initial=0))[:-1]
    return _View("".join(parts), starts, tuple(accumulate(map(len, parts), initial=0)))
