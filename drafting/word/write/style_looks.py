"""How a style of somebody else's Word file looks: fonts, sizes, colours, spacing, by what it is based on.

A value that is not there, or is no value a document can have, is passed over.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
COLOUR = re.compile(r"[0-9A-Fa-f]{6}")

_FONT = re.compile(r"[\w][\w .+\-]{0,30}")
_DEEPEST = 12
_OFF = {"0", "false", "off", "none"}

Chain = Sequence[etree._Element]  # noqa: SLF001 -- the type of an lxml element has no other name
"""The elements in which a property is looked for, the nearest first."""


@dataclass(frozen=True, slots=True)
class ForeignStyles:
    """The styles of a file by id, its defaults, and the fonts of its theme."""

    by_id: dict[str, etree._Element]
    defaults: tuple[etree._Element, ...]
    fonts: dict[str, str]

    def chain(self, style: etree._Element | None) -> list[etree._Element]:
        """A style, what it is based on, and the defaults of the file."""
        found = [] if style is None else list(self._steps(style))
        return [*found, *self.defaults]

    def by_name(self) -> dict[str, etree._Element]:
        """The paragraph styles by their English name in small letters."""
        found = {}
        for style in self.by_id.values():
            name = style.find(f"{W}name")
            if name is not None and style.get(f"{W}type") == "paragraph":
                found[name.get(f"{W}val", "").casefold()] = style
        return found

    def name_of(self, style_id: str) -> str:
        """The English name of a style in small letters; empty for one that is not there."""
        style = self.by_id.get(style_id)
        name = style.find(f"{W}name") if style is not None else None
        return name.get(f"{W}val", "").casefold() if name is not None else ""

    def _steps(self, style: etree._Element) -> Iterator[etree._Element]:
        for _ in range(_DEEPEST):
            yield style
            based_on = style.find(f"{W}basedOn")
            above = self.by_id.get(based_on.get(f"{W}val", "")) if based_on is not None else None
            if above is None:
                return
            style = above


def foreign_styles(styles: etree._Element | None, theme: etree._Element | None) -> ForeignStyles:
    """The styles of a file; empty for a file that has none."""
    if styles is None:
        return ForeignStyles({}, (), _theme_fonts(theme))
    defaults = styles.find(f"{W}docDefaults")
    return ForeignStyles(
        {style.get(f"{W}styleId", ""): style for style in styles.iter(f"{W}style")},
        () if defaults is None else (defaults,),
        _theme_fonts(theme),
    )


def font_of(chain: Chain, fonts: dict[str, str]) -> str | None:
    """The font; one of the theme by its name."""
    for element in _first(chain, "rFonts"):
        theme = element.get(f"{W}asciiTheme", "")
        font = fonts.get(theme[:5]) if theme else element.get(f"{W}ascii")
        if font and _FONT.fullmatch(font):
            return font
    return None


def size_of(chain: Chain) -> float | None:
    """The size in points, 6 to 72."""
    for element in _first(chain, "sz"):
        half_points = whole(element.get(f"{W}val"), 12, 144)
        if half_points is not None:
            return half_points / 2
    return None


def switch_of(chain: Chain, tag: str) -> bool:
    """Whether a property such as b or i is on."""
    for element in _first(chain, tag):
        return element.get(f"{W}val", "1") not in _OFF
    return False


def colour_of(chain: Chain) -> str:
    """The colour; black when the file leaves it to Word."""
    for element in _first(chain, "color"):
        colour = element.get(f"{W}val", "")
        return colour.upper() if COLOUR.fullmatch(colour) else "000000"
    return "000000"


def spacing_of(chain: Chain, side: str) -> int | None:
    """The space before or after in twentieths of a point."""
    for element in _first(chain, "spacing"):
        value = whole(element.get(f"{W}{side}"), 0, 2400)
        if value is not None:
            return value
    return None


def line_of(chain: Chain) -> int | None:
    """The line spacing in 240ths of a line."""
    for element in _first(chain, "spacing"):
        if element.get(f"{W}lineRule", "auto") == "auto":
            value = whole(element.get(f"{W}line"), 200, 600)
            if value is not None:
                return value
    return None


def whole(value: str | None, least: int, most: int) -> int | None:
    """A whole number within bounds, without its sign; None for anything else."""
    if value is None or not re.fullmatch(r"-?\d{1,6}", value):
        return None
    number = abs(int(value))
    return number if least <= number <= most else None


def _first(chain: Chain, tag: str) -> Iterator[etree._Element]:
    for style in chain:
        yield from style.iter(f"{W}{tag}")


def _theme_fonts(theme: etree._Element | None) -> dict[str, str]:
    fonts: dict[str, str] = {}
    if theme is not None:
        for kind in ("major", "minor"):
            latin = theme.find(f".//{A}{kind}Font/{A}latin")
            if latin is not None:
                fonts[kind] = latin.get("typeface", "")
    return fonts
