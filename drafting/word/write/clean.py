"""The one door through which text enters a Word file: whatever it was, it is safe for XML afterwards.

One control character that was pasted from another program makes a whole Word file unreadable. Such
characters are taken out here, and the user is told where.
"""

import re
from dataclasses import dataclass, field

LONGEST_TEXT = 200_000
"""Characters in one stretch of text, about sixty pages; beyond it somebody pasted a whole file."""

LONGEST_TITLE = 255
"""Characters in a title: the limit of the properties of a Word file."""

_UNSAFE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CERTAIN = {*b"\t\n", *range(0x20, 0x7F), *range(0x80, 0x100)} - {0xC2, 0xE2, 0xED, 0xEF}
"""The bytes of UTF-8 in which no unsafe character begins; a text of these needs no closer look."""

_LOOK = bytes(byte in _CERTAIN for byte in range(0x100))
"""Makes 0 of the others. To translate and seek it takes a tenth of the time of the search that few texts need."""

_LOOK_XML = bytes(byte in _CERTAIN and byte not in b"&<>" for byte in range(0x100))
"""Makes 0 of what means something to XML too."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that is safe, the characters taken out of it and the characters cut off its end."""

    text: str
    removed: int = 0
    cut: int = 0


@dataclass(frozen=True, slots=True)
class Notice:
    """What was cleaned and where, as a Dutch sentence."""

    place: str
    sentence: str

    def __str__(self) -> str:
        """The place and the sentence."""
        return f"{self.place}: {self.sentence}" if self.place else self.sentence


def clean(text: str, limit: int = LONGEST_TEXT) -> Cleaned:
    """The text without what XML cannot hold; every kind of line end becomes a line feed.

    Left out are control characters (C0 and C1, but for tab and line feed), lone surrogates, U+FFFE and
    U+FFFF. What is longer than `limit` characters is cut.

    Source: XML 1.0, production 2 (Char) and its note on discouraged characters.
    """
    removed = 0
    if not _is_safe(text):
        text, removed = _UNSAFE.subn("", _LINE_ENDS.sub("\n", text))
    cut = max(0, len(text) - limit)
    return Cleaned(text[:limit] if cut else text, removed, cut)


def cleaned_bytes(text: str) -> bytes:
    """The text of `clean` in UTF-8, when nobody is told what was cleaned."""
    content = text.encode("utf-8", "surrogatepass")
    if len(text) > LONGEST_TEXT or 0 in content.translate(_LOOK):
        return clean(text).text.encode()
    return content


def _is_safe(text: str) -> bool:
    return 0 not in text.encode("utf-8", "surrogatepass").translate(_LOOK) or not _UNSAFE.search(
        text
    )


def lines_of(text: str) -> list[str]:
    """The lines of a text, whatever ends them; not cleaned otherwise."""
    return _LINE_ENDS.sub("\n", text).split("\n")


@dataclass(slots=True)
class TextDoor:
    """Cleans the texts of one export and remembers what it cleaned.

    `place` says where the next texts stand; whoever walks through the document keeps it up to date.
    """

    place: str = ""
    _removed: dict[str, int] = field(default_factory=dict)
    _cut: dict[str, int] = field(default_factory=dict)

    def plain(self, text: str, limit: int = LONGEST_TEXT) -> str:
        """The text, safe to hand to a library."""
        if len(text) <= limit and _is_safe(text):
            return text
        cleaned = clean(text, limit)
        if cleaned.removed:
            self._removed[self.place] = self._removed.get(self.place, 0) + cleaned.removed
        if cleaned.cut:
            self._cut[self.place] = self._cut.get(self.place, 0) + cleaned.cut
        return cleaned.text

    def xml(self, text: str) -> str:
        """The text, safe to stand between two tags."""
        look = text.encode("utf-8", "surrogatepass").translate(_LOOK_XML)
        if 0 not in look and len(text) <= LONGEST_TEXT:
            return text
        text = self.plain(text)
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    def notices(self) -> tuple[Notice, ...]:
        """What was cleaned, by place, in the order of the document."""
        found = [
            Notice(place, f"{_characters(count, 'onleesbaar', 'onleesbare')} weggelaten.")
            for place, count in self._removed.items()
        ]
        found += [
            Notice(
                place,
                f"de tekst was te lang; {_characters(count, '', '')} aan het eind weggelaten.",
            )
            for place, count in self._cut.items()
        ]
        return tuple(found)


def _characters(count: int, one: str, more: str) -> str:
    words = (one, "teken is") if count == 1 else (more, "tekens zijn")
    return " ".join(word for word in (str(count), *words) if word)
