"""Footnotes in a source text: `^[the note]`, right behind the word it belongs to."""

import re
from collections.abc import Callable, Iterator

_OPENING = re.compile(r"(?<!\\)\^\[")


def replace_notes(text: str, said: Callable[[str], str]) -> str:
    """The text with each note replaced by what `said` makes of its words.

    Square brackets in a note come in pairs, as those of a cross reference do. A note that is empty or not
    closed is text like any other, and so is what looks like a note inside a note.
    """
    out: list[str] = []
    at = 0
    for start, end in note_spans(text):
        out += text[at:start], said(text[start + 2 : end - 1].strip())
        at = end
    return "".join((*out, text[at:])) if out else text


def note_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where the notes of a text start and end, in order, their signs `^[` and `]` included."""
    at = 0
    for found in _OPENING.finditer(text):
        if found.start() < at:
            continue
        end = _closing(text, found.end())
        if end < 0 or not text[found.end() : end].strip():
            continue
        at = end + 1
        yield found.start(), at


def _closing(text: str, at: int) -> int:
    """Where the bracket that was opened just before `at` is closed; -1 when it is not."""
    depth = 1
    for place in range(at, len(text)):
        depth += {"[": 1, "]": -1}.get(text[place], 0)
        if depth == 0:
            return place
    return -1
