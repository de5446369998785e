"""Marks in foreign texts that turn the reading order around or cannot be seen, made visible.

Source: Unicode Standard Annex 9 (directional formatting characters); Unicode Technical Report 36.
"""

import re

_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """The text with each such mark as its number, `⟨U+202E⟩`; other texts as they are."""
    return _UNSAFE.sub(_shown, _UNSEEN.sub(_shown, text))


def has_unseen(text: str) -> bool:
    """Whether the text holds a mark that turns or hides what one reads."""
    return _UNSEEN.search(text) is not None


def unsafe_mark(text: str) -> re.Match[str] | None:
    """The first control character or broken character, which no text needs; tab and line feed may be there."""
    return _UNSAFE.search(text)


def _shown(found: re.Match[str]) -> str:
    return f"⟨U+{ord(found[0]):04X}⟩"
