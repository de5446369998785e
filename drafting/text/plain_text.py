"""Text and Markdown files that somebody else made, as passages for the check.

A text file has no marks for what is a heading: a short line with a number in front, in capitals, or
with a line of signs under it is taken for one, when it stands alone or directly above its paragraph and
does not end as a sentence.
"""

import codecs
import re
from pathlib import Path

from drafting.document import BlockId, ElementId, Passage
from drafting.file_reading import read_within
from drafting.refusals import FileRefused
from drafting.text.topics import topic_of

FILE_CAP = 10 * 1024 * 1024
_LARGE = "dit bestand is te groot om te lezen. Verdeel het in kleinere bestanden."
HEADING_LENGTH = 90
TITLE_LENGTH = 70
"""A title directly above its text is shorter than a line of text."""

COLUMNS_CAP = 60
LETTERS = 4
"""A line in capitals with fewer letters is an abbreviation."""

_HASHES = re.compile(r"(#{1,6})\s+(.*?)\s*#*")
_NUMBERED = re.compile(
    r"(?:(?:hoofdstuk|artikel|bijlage)\s+)?(\d{1,2}(?:\.\d{1,2}){0,4})\.?\s+(\S.*)", re.IGNORECASE
)
_ITEM = re.compile(r"\s*(?:[-*•\u2013o]|\(?(?:\d{1,3}|[a-z])[.)])\s+(\S.*)")
_UNDERLINE = re.compile(r"(=|-){3,}")
_ROW = re.compile(r"\|.*\|")
_RULER = re.compile(r"\|?[\s:|-]*-[\s:|-]*\|?")


def read_plain_passages(path: Path) -> tuple[Passage, ...]:
    """The passages of a .txt or .md file in reading order; empty for a file without text.

    Raises:
        FileRefused: the file is no text, is too large, or cannot be read; it is not touched.
    """
    return passages_of(_decoded(path, read_within(path, FILE_CAP, _LARGE)))


def passages_of(text: str) -> tuple[Passage, ...]:
    """The passages of plain or Markdown text: blocks, items, headings, tables."""
    reader = _Reader()
    lines = [line.rstrip() for line in text.splitlines()]
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        alone = (number == 0 or not lines[number - 1]) and (
            not after or _UNDERLINE.fullmatch(after) is not None or _above_text(line, after)
        )
        reader.take(line, after, alone=alone)
    return reader.finish()


def _decoded(path: Path, content: bytes) -> str:
    """The text; UTF-8, UTF-16 with its mark, or else the old Western European code of Windows."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return content.decode("utf-16", "replace")
    if b"\0" in content:
        raise FileRefused(path, "dit is geen tekstbestand. Kies een .txt-, .md- of .docx-bestand.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _above_text(line: str, after: str) -> bool:
    """Whether a line may be the title of the text right under it, not the first line of that text.

    A line that was broken off is about as long as the next one, and the next one goes on with a small
    letter. The lines of a numbered list all have a number.
    """
    words, below = line.strip(), after.strip()
    if _ITEM.fullmatch(words) or _ITEM.fullmatch(below) or _ROW.fullmatch(below):
        return _NUMBERED.fullmatch(words) is not None and not _ITEM.fullmatch(words)
    starts = below[:1].isupper() or below[:1] in "€\"'(" or below[:1].isdigit()
    if not starts or (_NUMBERED.fullmatch(below) and not below.endswith(".")):
        return False
    return len(words) <= TITLE_LENGTH and (len(words) < len(below) or below.endswith("."))


class _Reader:
    """Collects passages line by line."""

    def __init__(self) -> None:
        self._passages: list[Passage] = []
        self._headings: list[tuple[int, str]] = []
        self._lines: list[str] = []
        self._kind = "paragraph"
        self._paragraphs = 0
        self._tables = 0
        self._rows: list[list[str]] = []

    def take(self, line: str, after: str, *, alone: bool) -> None:
        if _ROW.fullmatch(line.strip()):
            self._close_text()
            if not _RULER.fullmatch(line.strip()):
                self._rows.append(
                    [cell.strip() for cell in line.strip().strip("|").split("|", COLUMNS_CAP)]
                )
            return
        self._close_table()
        if not line.strip() or _UNDERLINE.fullmatch(line):
            self._close_text()
        elif (heading := _heading_of(line.strip(), after, alone=alone)) is not None:
            self._close_text()
            self._enter(*heading)
        elif (item := _ITEM.fullmatch(line)) is not None:
            self._close_text()
            self._kind = "item"
            self._lines = [item[1]]
        else:
            self._lines.append(line.strip())

    def finish(self) -> tuple[Passage, ...]:
        self._close_text()
        self._close_table()
        return tuple(self._passages)

    def _close_text(self) -> None:
        text = _without_marks(" ".join(self._lines))
        kind, self._kind, self._lines = self._kind, "paragraph", []
        if text:
            self._add(text, kind)

    def _enter(self, level: int, text: str) -> None:
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._headings.append((level, text))
        self._add(text, "heading")

    def _add(self, text: str, kind: str) -> None:
        self._paragraphs += 1
        place = f"p{self._paragraphs}"
        self._passages.append(self._passage(ElementId(place), place, text, kind))

    def _close_table(self) -> None:
        rows, self._rows = self._rows, []
        if not rows:
            return
        self._tables += 1
        header = rows[0] if len(rows) > 1 else []
        for row_number, row in enumerate(rows, 1):
            for number, cell in enumerate(row, 1):
                if not (text := _without_marks(cell)):
                    continue
                place = ElementId(f"t{self._tables}:{row_number}.{number}")
                column = header[number - 1] if row_number > 1 and number <= len(header) else ""
                head = row[0] if number > 1 else ""
                self._passages.append(
                    self._passage(place, f"t{self._tables}", text, "cell", (column, head))
                )

    def _passage(
        self, element: ElementId, block: str, text: str, kind: str, cell: tuple[str, str] = ("", "")
    ) -> Passage:
        headings = tuple(words for _level, words in self._headings)
        return Passage(
            element=element,
            block=BlockId(block),
            text=text,
            kind=kind,
            part=None,
            topic=topic_of(headings),
            headings=headings,
            column=_without_marks(cell[0]),
            row_head=_without_marks(cell[1]),
        )


def _heading_of(line: str, after: str, *, alone: bool) -> tuple[int, str] | None:
    """The level and words of a heading; None when the line is text."""
    if (marked := _HASHES.fullmatch(line)) is not None:
        return len(marked[1]), _without_marks(marked[2])
    if not alone or len(line) > HEADING_LENGTH or line.endswith((".", ";", ",", ":", "?")):
        return None
    if _UNDERLINE.fullmatch(after):
        return (1 if after.startswith("=") else 2), _without_marks(line)
    if (numbered := _NUMBERED.fullmatch(line)) is not None:
        return numbered[1].count(".") + 1, line
    if line.isupper() and sum(letter.isalpha() for letter in line) >= LETTERS:
        return 1, line
    return None


def _without_marks(text: str) -> str:
    """The words without the signs for bold, italic and code."""
    return re.sub(r"(\*\*|__|`)(.+?)\1", r"\2", text).replace("\\|", "|").strip()
