"""The sections of somebody else's document: page set-up, and which headers and footers each has."""

from collections.abc import Mapping
from dataclasses import dataclass, field

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_R_ID = "http://schemas.openxmlformats.org/officeDocument/2006/relationships id"
_OFF = {"0", "false", "off"}
_MOST_SECTIONS = 2_000


@dataclass(slots=True)
class ForeignSection:
    """One section; `frames` holds relationship ids by kind and type ("header", "first").

    A section without a header of its own has that of the section before it.
    """

    size: dict[str, str] = field(default_factory=dict)
    margins: dict[str, str] = field(default_factory=dict)
    frames: dict[tuple[str, str], str] = field(default_factory=dict)
    own_first: bool = False
    paragraphs: int = 0
    has_text: bool = False


class Sections:
    """Hears a document go by and remembers its sections in order."""

    def __init__(self) -> None:
        self._done: list[ForeignSection] = []
        self._open: ForeignSection | None = None
        self._paragraphs = 0
        self._text = False
        self._changed = 0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if not name.startswith(_W):
            return
        tag = name[len(_W) :]
        if tag == "sectPrChange":
            self._changed += 1
        elif tag == "p":
            self._paragraphs += 1
        elif tag == "t":
            self._text = True
        elif not self._changed:
            self._set(tag, attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == f"{_W}sectPrChange":
            self._changed -= 1
        elif name == f"{_W}sectPr" and not self._changed and self._open is not None:
            if len(self._done) < _MOST_SECTIONS:
                self._done.append(self._open)
            self._open = None

    def text(self, text: str) -> None:
        """Text inside an element."""

    def main(self) -> ForeignSection:
        """The section with most paragraphs, the last of equals: a cover and an annex are shorter."""
        found = max(reversed(self._done), key=lambda section: section.paragraphs, default=None)
        return ForeignSection() if found is None else found

    def frames(self, section: ForeignSection) -> dict[str, str]:
        """The relationship ids of the headers and footers that count in a section, by place.

        Those of a first page are of the first section that has them switched on.
        """
        found: dict[str, str] = {}
        inherited: dict[tuple[str, str], str] = {}
        for one in self._done:
            inherited.update(one.frames)
            for kind in ("header", "footer"):
                if one.own_first and f"first_{kind}" not in found:
                    found[f"first_{kind}"] = inherited.get((kind, "first"), "")
            if one is section:
                break
        for kind in ("header", "footer"):
            if reference := inherited.get((kind, "default")):
                found[kind] = reference
        return {place: reference for place, reference in found.items() if reference}

    def _set(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "sectPr":
            self._open = ForeignSection(paragraphs=self._paragraphs, has_text=self._text)
            self._paragraphs = 0
        elif self._open is None:
            return
        elif tag == "pgSz":
            self._open.size = _bare(attributes)
        elif tag == "pgMar":
            self._open.margins = _bare(attributes)
        elif tag == "titlePg":
            self._open.own_first = attributes.get(f"{_W}val", "1") not in _OFF
        elif tag in {"headerReference", "footerReference"}:
            place = (tag.removesuffix("Reference"), attributes.get(f"{_W}type", "default"))
            self._open.frames[place] = attributes.get(_R_ID, "")


def _bare(attributes: Mapping[str, str]) -> dict[str, str]:
    return {key.rpartition(" ")[2]: value for key, value in attributes.items()}
