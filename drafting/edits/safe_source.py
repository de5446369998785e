"""Text that somebody else wrote, as source: signs of Markdown, placeholders and references count as letters."""

import re

_LINE_ENDS = re.compile(r"[\t\r\n\x0b\x0c\x85\u2028\u2029]+")
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\ue000-\uf8ff]"
)
"""Control characters, broken characters and private ones, which mean something in one font only."""
_SYMBOLS = str.maketrans(
    {"\uf0b7": "•", "\uf0a7": "•", "\uf0d8": "•", "\uf02d": "–", "\uf0e0": "→"}
)
"""What Word writes with the fonts Symbol and Wingdings."""
_LIST = re.compile(r"(?:[-+]|(\d{1,9})[.)])(?= |$)")
_CAPTION = re.compile(r"Tabel:(?=\s)")


def clean_line(text: str) -> tuple[str, int]:
    """The text as one line that a source can hold, and how many characters could not be kept.

    Line ends and tabs become a space; space at the ends goes.
    """
    text = _LINE_ENDS.sub(" ", text.translate(_SYMBOLS))
    text, removed = _UNWANTED.subn("", text)
    return text.strip(), removed


def escaped(text: str, *, cell: bool = False, line_start: bool = False) -> str:
    """Source that gives exactly this text; `line_start` when a list marker at its begin would be one."""
    out = "".join(_sign(text, at, cell=cell) for at in range(len(text)))
    if not line_start:
        return out
    if found := _LIST.match(text):
        # the digits need no backslash, so the marker stands at the same place in both
        at = len(found[1]) if found[1] else 0
        return f"{out[:at]}\\{out[at:]}"
    return f"Tabel\\{out[5:]}" if _CAPTION.match(text) else out


def _sign(text: str, at: int, *, cell: bool) -> str:
    sign = text[at]
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    match sign:
        case "\\" | "*":
            special = True
        case "{" | "%" | "#":
            special = before == "{"
        case "_":
            special = not (before.isalnum() and after.isalnum())
        case "[":
            special = before in ("", "[", "^") or after in ("", "[")
        case "^":
            special = after in ("", "[")
        case "|":
            special = cell
        case _:
            special = False
    return f"\\{sign}" if special else sign
