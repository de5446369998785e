"""What a style of a Word file means for reading: heading, numbered item, line of the contents list.

Word keeps built-in styles under their English names, also in a Dutch Word; styles somebody made are
judged by their name and by the style they are based on.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from drafting.word.read.markup import feed

WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main ",
    "http://purl.oclc.org/ooxml/wordprocessingml/main ",
)
"""The namespaces of the two kinds of .docx, with the space that divides them from a name."""

HEADING_NAME = re.compile(r"(?:heading|kop)\s*([1-9])", re.IGNORECASE)
CONTENTS_NAME = re.compile(r"(?:toc|inhopg|inhoud|contents)\s*(?:heading|[1-9])", re.IGNORECASE)
TITLE_NAMES = frozenset({"title", "titel"})
LINKS_CAP = 20
"""How many steps a style may be based on others."""


@dataclass(slots=True)
class Style:
    """One style; `level` is an outline level from 1, 0 for text, None when not said."""

    name: str = ""
    based_on: str = ""
    level: int | None = None
    numbered: bool | None = None


@dataclass(frozen=True, slots=True)
class Role:
    """What a style is: a heading of a level (0 = none), a title, an item, a contents line."""

    level: int = 0
    title: bool = False
    item: bool = False
    contents: bool = False


@dataclass(slots=True)
class Styles:
    """The styles of a file by id; the default paragraph style under the empty id."""

    by_id: dict[str, Style] = field(default_factory=dict)
    _roles: dict[str, Role] = field(default_factory=dict)

    def role(self, style_id: str) -> Role:
        """The role of a style, after what it is based on; one not in the file goes by its id."""
        if style_id not in self._roles:
            self._roles[style_id] = self._role_of(style_id)
        return self._roles[style_id]

    def _role_of(self, style_id: str) -> Role:
        chain = self._chain(style_id)
        names = [style.name.strip() or style_id for style in chain] or [style_id]
        level = next((style.level for style in chain if style.level is not None), None)
        if level is None:
            level = next((int(m[1]) for m in map(HEADING_NAME.fullmatch, names) if m), 0)
        numbered = next((style.numbered for style in chain if style.numbered is not None), False)
        return Role(
            level=level,
            title=names[0].casefold() in TITLE_NAMES,
            item=numbered and not level,
            contents=CONTENTS_NAME.fullmatch(names[0]) is not None,
        )

    def _chain(self, style_id: str) -> list[Style]:
        chain: list[Style] = []
        while style_id in self.by_id and len(chain) < LINKS_CAP:
            chain.append(self.by_id[style_id])
            style_id = chain[-1].based_on
            if not style_id:
                break
        return chain


def read_styles(content: bytes) -> Styles:
    """The paragraph styles of styles.xml.

    Raises:
        UnsafePart: the part is damaged or goes over a limit.
    """
    listener = _StyleListener()
    feed(content, listener)
    return Styles(listener.found)


@lru_cache(maxsize=1024)
def local_name(name: str) -> str:
    """The name of a Word element or attribute without its namespace; empty for one of another."""
    for namespace in WORD:
        if name.startswith(namespace):
            return name[len(namespace) :]
    return ""


def value_of(attributes: Mapping[str, str], name: str = "val") -> str:
    """An attribute in the namespace of Word; empty when it is not there."""
    if not attributes:
        return ""
    transitional, strict = WORD
    return attributes.get(transitional + name) or attributes.get(strict + name, "")


def outline_level(text: str) -> int:
    """The level from 1 of a w:outlineLvl; 0 for body text and for nonsense."""
    return int(text) + 1 if text in {"0", "1", "2", "3", "4", "5", "6", "7", "8"} else 0


class _StyleListener:
    """Collects the paragraph styles."""

    def __init__(self) -> None:
        self.found: dict[str, Style] = {}
        self._style: Style | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        match local_name(name):
            case "style":
                self._style = Style()
                if value_of(attributes, "type") in {"paragraph", ""}:
                    self.found[value_of(attributes, "styleId")] = self._style
                    if value_of(attributes, "default") in {"1", "true", "on"}:
                        self.found[""] = self._style
            case tag if self._style is not None:
                self._fill(self._style, tag, value_of(attributes))

    def end(self, name: str) -> None:
        if local_name(name) == "style":
            self._style = None

    def text(self, text: str) -> None:
        """Styles hold no text."""

    @staticmethod
    def _fill(style: Style, tag: str, value: str) -> None:
        match tag:
            case "name":
                style.name = value
            case "basedOn":
                style.based_on = value
            case "outlineLvl":
                style.level = outline_level(value)
            case "numId":
                style.numbered = value != "0"
            case _:
                pass
