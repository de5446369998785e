"""Where a text stands, as people say it, and the sentence around a quote."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from drafting.checks.reading.words import sentence_spans
from drafting.document import ElementId, Passage
from drafting.finding import Place

Passages = Mapping[ElementId, Passage]

_NUMBER = re.compile(
    r"(?:(hoofdstuk|artikel|bijlage|deel)\s+)?(\d{1,2}(?:\.\d{1,2})*|[A-Z](?=\s))", re.IGNORECASE
)
_PARAGRAPH = re.compile(r"p(\d+)")
_SHOWN = 70
LONGEST = 600
"""Characters of a sentence that are shown around a quote; a longer one is cut at both ends."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote with what stands before and after it in its sentence."""

    before: str
    quote: str
    after: str

    @property
    def text(self) -> str:
        """The whole sentence."""
        return f"{self.before}{self.quote}{self.after}"


def where(passage: Passage | None, element: ElementId) -> str:
    """The place of a text: 'paragraaf 3.5', 'onder ‘Omzet’', 'alinea 12'; for a cell with its row."""
    if passage is None:
        return _bare(element)
    heading = next((words for words in reversed(passage.headings) if words.strip()), "")
    found = _NUMBER.match(heading.strip())
    if found:
        place = f"{(found[1] or 'paragraaf').lower()} {found[2]}"
        rest = heading.strip()[found.end() :].strip(" .:-")
        place = f"{place} {_short(rest)}" if rest else place
    else:
        place = f"onder {_short(heading)}" if heading else _bare(element)
    row = passage.row_head.strip()
    return f"{place}, regel {_short(row)}" if row else place


def quoted(place: Place, passage: Passage | None) -> Quoted:
    """The quote in the sentences it touches; alone when the text is not known."""
    if passage is None or passage.text[place.start : place.end] != place.quote:
        return Quoted("", place.quote, "")
    start, end = place.start, place.end
    for span in sentence_spans(passage.text):
        if span.start <= place.start < span.end:
            start = span.start
        if span.start < place.end <= span.end:
            end = span.end
    room = max(0, LONGEST - len(place.quote)) // 2
    before, after = passage.text[start : place.start], passage.text[place.end : end]
    if len(before) > room:
        before = "… " + before[len(before) - room :].partition(" ")[2]
    if len(after) > room:
        after = after[:room].rpartition(" ")[0] + " …"
    return Quoted(before, place.quote, after)


def _bare(element: ElementId) -> str:
    found = _PARAGRAPH.fullmatch(element)
    return f"alinea {found[1]}" if found else "in de tekst"


def _short(words: str) -> str:
    """The words between quotation marks, cut when they are many."""
    words = " ".join(words.split())
    shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
    return f"\N{LEFT SINGLE QUOTATION MARK}{shown}\N{RIGHT SINGLE QUOTATION MARK}"
