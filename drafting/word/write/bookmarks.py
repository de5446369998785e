"""A hidden bookmark around each paragraph: what survives a reviewer's work in Word and LibreOffice.

Names begin with an underscore, so that Word does not list them, and hold at most 40 letters, digits and
underscores. Word does not tell capitals apart.
"""

import re
from dataclasses import dataclass, field
from hashlib import sha256

_ODD = re.compile(r"[^A-Za-z0-9]")
_LONGEST_STEM = 29
_HASH = 8


@dataclass(slots=True)
class Bookmarks:
    """Gives each paragraph its bookmark and each bookmark its number."""

    _given: dict[str, tuple[str, int]] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _last: int = 0

    def next_paragraph(self, name: str) -> tuple[str, int]:
        """The bookmark of the next paragraph of this block or element, and its count in there from 1."""
        stem, count = self.next_paragraphs(name, 1)
        return f"{stem}{count}", count

    def next_paragraphs(self, name: str, count: int) -> tuple[str, int]:
        """The stem of the bookmarks of the next paragraphs of this block or element, and the count of the first.

        A bookmark is the stem, `_cl_core_competences_2_p`, with the count of its paragraph behind it.
        """
        stem, last = self._given.get(name) or (f"_cl_{self._stem(name)}_p", 0)
        self._given[name] = stem, last + count
        return stem, last + 1

    def _stem(self, name: str) -> str:
        """What a block or element gives to the names: `core_competences_2`."""
        stem = name.replace("-", "_")
        if not stem.isidentifier() or not stem.isascii():
            stem = _ODD.sub("_", stem)
        if len(stem) > _LONGEST_STEM or not name or stem.lower() in self._taken:
            digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH]
            stem = f"{stem[: _LONGEST_STEM - _HASH - 1]}_{digest}"
        self._taken.add(stem.lower())
        return stem

    def around(self, bookmark: str, content: str) -> str:
        """The content between the start and the end of the bookmark."""
        self._last += 1
        number = self._last
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>{content}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )
