"""The Markdown subset: paragraphs, lists of two levels, tables with a caption, bold and italic.

Parsing is markdown-it-py's; here its tokens become plain values. Texts come in with every filled value as
one private-use character, so that a value can never become a heading, a list or a cell.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Inline:
    """Text with one look."""

    text: str
    bold: bool = False
    italic: bool = False


Inlines = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class TextPart:
    """A paragraph."""

    inlines: Inlines


@dataclass(frozen=True, slots=True)
class ItemPart:
    """An item of a list; `number` counts from the list's start and is 0 in a bulleted list."""

    inlines: Inlines
    depth: int
    number: int
    first: bool


@dataclass(frozen=True, slots=True)
class TablePart:
    """A table with a header row; the caption is empty when it has none."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    caption: Inlines = ()


Part = TextPart | ItemPart | TablePart

_PARSER = MarkdownIt("zero").enable(
    ["table", "list", "escape", "emphasis", "newline", "balance_pairs", "fragments_join"]
)


_MARKS = re.compile(r"[*_|\\\t]|^ *(?:[-+]|\d{1,9}[.)])(?: |$)|^ {4}|  \n|\n\s*\n", re.MULTILINE)
"""What could mean more than itself: emphasis, cells, escapes, list markers, blank lines."""

_CAPTION = re.compile(r"\s*Tabel:[ \t]+(?P<title>[^\n]*\S)[ \t]*\n(?P<table>.*\S.*)", re.DOTALL)


def split_caption(text: str) -> tuple[str, str]:
    """The title of a table and what stands below it; no title when the text begins with no `Tabel: …`."""
    found = _CAPTION.fullmatch(text)
    return (found["title"], found["table"]) if found else ("", text)


@lru_cache(maxsize=20_000)
def parse(text: str) -> tuple[Part, ...]:
    """The parts of one block, in order; empty for blank text."""
    if not _MARKS.search(text):
        # Most blocks are one plain paragraph, for which the parser's half millisecond is not needed.
        line = " ".join(part.strip() for part in text.strip().split("\n"))
        return (TextPart((Inline(line),)),) if line else ()
    title, below = split_caption(text)
    parts = tuple(_parts(_PARSER.parse(below)))
    if not title:
        return parts
    if len(parts) == 1 and isinstance(parts[0], TablePart):
        return (replace(parts[0], caption=parse_inline(title)),)
    return tuple(_parts(_PARSER.parse(text)))  # no table below it: a text that begins so


@lru_cache(maxsize=5_000)
def parse_inline(text: str) -> Inlines:
    """The inline text of a heading or a value."""
    tokens = _PARSER.parseInline(text)
    return _inlines(tokens[0]) if tokens else ()


def block_tokens(text: str) -> list[Token]:
    """What the parser makes of a block, for who must know where its lines stand."""
    return _PARSER.parse(text)


def inline_tokens(text: str) -> list[Token]:
    """What the parser makes of the text of one line or cell."""
    tokens = _PARSER.parseInline(text)
    return tokens[0].children or [] if tokens else []


def _parts(tokens: list[Token]) -> list[Part]:
    parts: list[Part] = []
    lists: list[tuple[bool, int, int]] = []  # ordered, number of the last item, items so far
    at = 0
    while at < len(tokens):
        token = tokens[at]
        match token.type:
            case "bullet_list_open" | "ordered_list_open":
                ordered = token.type.startswith("ordered")
                lists.append((ordered, int(token.attrs.get("start", 1)) - 1 if ordered else 0, 0))
            case "bullet_list_close" | "ordered_list_close":
                lists.pop()
            case "list_item_open":
                ordered, number, items = lists[-1]
                lists[-1] = (ordered, number + 1, items + 1)
            case "inline" if lists:
                ordered, number, items = lists[-1]
                depth = min(len(lists) - 1, 1)
                parts.append(
                    ItemPart(_inlines(token), depth, number if ordered else 0, first=items == 1)
                )
            case "inline":
                parts.append(TextPart(_inlines(token)))
            case "table_open":
                end = next(n for n in range(at, len(tokens)) if tokens[n].type == "table_close")
                parts.append(_table(tokens[at:end]))
                at = end
            case _:
                pass
        at += 1
    return parts


def _table(tokens: list[Token]) -> TablePart:
    rows: list[list[Inlines]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_inlines(token))
    header, *body = (tuple(row) for row in rows)
    return TablePart(header, tuple(body))


def _inlines(token: Token) -> Inlines:
    found: list[Inline] = []
    bold = italic = 0
    for child in token.children or []:
        match child.type:
            case "strong_open":
                bold += 1
            case "strong_close":
                bold -= 1
            case "em_open":
                italic += 1
            case "em_close":
                italic -= 1
            case "softbreak" | "hardbreak":
                _append(found, " ", bold=bold > 0, italic=italic > 0)
            case _:
                _append(found, child.content, bold=bold > 0, italic=italic > 0)
    return tuple(found)


def _append(found: list[Inline], text: str, *, bold: bool, italic: bool) -> None:
    if not text:
        return
    if found and found[-1].bold == bold and found[-1].italic == italic:
        text = found.pop().text + text
    found.append(Inline(text, bold, italic))
