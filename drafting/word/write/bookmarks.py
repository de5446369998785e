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

    _stems: dict[str, str] = field(default_factory=dict)
    _owners: dict[str, str] = field(default_factory=dict)
    _counts: dict[str, int] = field(default_factory=dict)
    _last: int = 0

    def stem(self, name: str) -> str:
        """The part of the bookmark names that a block or element gives: `_cl_core_competences_2`."""
        known = self._stems.get(name)
        if known is not None:
            return known
        stem = name.replace("-", "_")
        if not stem.isidentifier() or not stem.isascii():
            stem = _ODD.sub("_", stem)
        folded = stem.casefold()
        if len(stem) > _LONGEST_STEM or not name or self._owners.get(folded, name) != name:
            digest = sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:_HASH]
            stem = f"{stem[: _LONGEST_STEM - _HASH - 1]}_{digest}"
        self._owners[stem.casefold()] = name
        self._stems[name] = stem = f"_cl_{stem}"
        return stem

    def next_paragraph(self, name: str) -> tuple[str, int]:
        """The bookmark of the next paragraph of this block or element, and its count in there from 1."""
        count = self._counts.get(name, 0) + 1
        self._counts[name] = count
        return f"{self._stems.get(name) or self.stem(name)}_p{count}", count

    def around(self, bookmark: str, content: str) -> str:
        """The content between the start and the end of the bookmark."""
        self._last += 1
        number = self._last
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/>{content}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )
