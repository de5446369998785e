"""The lines of a block's text: paragraphs, items, cells and a caption, each with its letters.

What `drafting.text.markdown` makes of a text, with the way back to the letters.
"""

import re
from dataclasses import dataclass, replace

from markdown_it.token import Token

from drafting.edits.live_source import VALUE_SIGN, Letter, Letters, TooIntricate
from drafting.text.markdown import block_tokens, split_caption
from drafting.text.notes import note_spans

_BLANK = " \t"
_ESCAPED = re.compile(r"\\.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fragment:
    """The letters of one line of final text, before emphasis and references are read.

    `part` counts the parts of the block from 0; `within` is ':2.1' for a cell (the header is row 0),
    ':caption' for a caption, empty else. `anchor` is where in the source the line begins.
    """

    part: int
    within: str
    letters: Letters
    anchor: int
    cell: bool = False


def with_notes(letters: Letters) -> Letters:
    """The letters with each footnote as one."""
    found: list[Letter] = []
    at = 0
    # a bracket behind a backslash opens and closes nothing, as in `assembly.fill`
    text = _ESCAPED.sub(lambda pair: "\\\0" if pair[0] == "\\[" else pair[0], _text(letters))
    for start, end in note_spans(text):
        found += letters[at:start]
        first, last = letters[start], letters[end - 1]
        found.append(Letter(VALUE_SIGN, first.start, last.end, first.depth, note=True))
        at = end
    return (*found, *letters[at:])


def fragments_of(letters: Letters) -> list[Fragment]:
    """The lines of a block, in the order of the source.

    Raises:
        TooIntricate: a line cannot be found back in the text.
    """
    text = _text(letters)
    title, below = split_caption(text)
    if title:
        lines = _lines(letters[len(text) - len(below) :])
        if {fragment.part for fragment in lines} == {0} and all(f.cell for f in lines):
            at = text.index(title, text.index(":") + 1)
            caption = letters[at : at + len(title)]
            return [Fragment(0, ":caption", caption, caption[0].start), *lines]
    return _lines(letters)


def _lines(letters: Letters) -> list[Fragment]:
    found: list[Fragment] = []
    rows = _rows(letters)
    part, line, column, cells = -1, -1, 0, []
    in_table = False
    for token in block_tokens(_text(letters)):
        match token.type:
            case "table_open":
                part, line, in_table = part + 1, -1, True
            case "table_close":
                in_table = False
            case "tr_open":
                line, column = line + 1, 0
                cells = _cells(rows[_first_line(token)])
            case "inline" if in_table:
                if column < len(cells):
                    found.append(_cell(part, f":{line}.{column + 1}", cells[column], token))
                column += 1
            case "inline":
                part += 1
                own = _content(rows, token)
                found.append(Fragment(part, "", own, own[0].start if own else 0))
            case _:
                pass
    return found


def _rows(letters: Letters) -> list[Letters]:
    """The letters line by line, each with its line end."""
    rows: list[list[Letter]] = [[]]
    for letter in letters:
        rows[-1].append(letter)
        if letter.text == "\n":
            rows.append([])
    return [tuple(row) for row in rows]


def _first_line(token: Token) -> int:
    if token.map is None:
        raise TooIntricate
    return token.map[0]


def _content(rows: list[Letters], token: Token) -> Letters:
    """The letters of a paragraph or item; `token.content` says which of each line."""
    first = _first_line(token)
    found: list[Letter] = []
    for number, content in enumerate(token.content.split("\n")):
        row = rows[first + number]
        line = _text(row).rstrip("\n")
        core = content.strip(_BLANK)
        start = line.rfind(core)
        start -= len(content) - len(content.lstrip(_BLANK)) if core else 0
        own = row[start : start + len(content)] if start >= 0 else ()
        if _text(own) != content:
            raise TooIntricate
        if number:
            found.append(rows[first + number - 1][-1])
        found += own
    return tuple(found)


def _cells(row: Letters) -> list[tuple[Letters, int]]:
    """The letters of the cells of a row, without the spaces around, and where each begins in the source.

    A bar behind a backslash is a letter of its cell, as in the parser.
    """
    text = _text(row)
    inner = row[len(text) - len(text.lstrip()) : len(text.rstrip())]
    cells: list[list[Letter]] = [[]]
    ends = [inner[0].start if inner else 0]
    escaped = False
    for letter in inner:
        if letter.text == "|" and not escaped:
            cells.append([])
            ends.append(letter.end)
        elif letter.text == "|":
            before = cells[-1].pop()
            cells[-1].append(replace(letter, start=before.start))
        else:
            cells[-1].append(letter)
        escaped = letter.text == "\\"
    found = [(tuple(cell), start) for cell, start in zip(cells, ends, strict=True)]
    if found and not found[0][0]:
        del found[0]
    if found and not found[-1][0]:
        del found[-1]
    return [_trimmed(cell, start) for cell, start in found]


def _trimmed(cell: Letters, start: int) -> tuple[Letters, int]:
    text = _text(cell)
    core = text.strip()
    if not core:
        return (), cell[0].end if cell else start
    lead = len(text) - len(text.lstrip())
    return cell[lead : lead + len(core)], cell[lead].start


def _cell(part: int, within: str, cell: tuple[Letters, int], token: Token) -> Fragment:
    letters, anchor = cell
    if _text(letters) != token.content:
        raise TooIntricate
    return Fragment(part, within, letters, anchor, cell=True)


def _text(letters: Letters) -> str:
    return "".join(letter.text for letter in letters)
