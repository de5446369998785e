"""The house style of an organisation, read from one of its Word files or templates (.docx, .dotx).

Only looks are taken: fonts, sizes, colours and spacing of the styles that an export uses, and the size and
margins of the page. Never the file itself, nor a logo, a text, a macro or a link in it. Styles are found by
their English names, which the file holds also when Word shows them as Kop 1 or Titel.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from drafting.word.write.foreign_parts import ForeignParts, read_foreign_parts

STYLES = (
    "Normal", "heading 1", "heading 2", "heading 3", "Title", "Subtitle",
    "toc 1", "toc 2", "toc 3", "header", "footer", "List Bullet", "List Number",
)  # fmt: skip

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_FONT = re.compile(r"[\w][\w .+\-]{0,30}")
_DEEPEST = 12
_LEAST_SPACE = 60
_LISTS = ("List Bullet", "List Number")
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, slots=True)
class StyleLook:
    """How one style looks; None leaves it as it is.

    `size` is in points, spacing in twentieths of a point, `line` in 240ths of a line.
    """

    name: str
    font: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    colour: str | None = None
    before: int | None = None
    after: int | None = None
    line: int | None = None


@dataclass(frozen=True, slots=True)
class PageLook:
    """Size and margins of the page in twentieths of a point."""

    width: int = 11906
    height: int = 16838
    top: int = 1418
    right: int = 1418
    bottom: int = 1418
    left: int = 1418

    @property
    def text_width(self) -> int:
        """What the margins leave of the width."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """What the margins leave of the height."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """The looks of the styles that were found, and of the page when it is a usable one."""

    looks: tuple[StyleLook, ...] = ()
    page: PageLook | None = None

    def look(self, name: str) -> StyleLook | None:
        """The look of the style with this English name."""
        return next((look for look in self.looks if look.name == name), None)

    @property
    def accent(self) -> str | None:
        """The colour of the headings."""
        colours = (self.look(name) for name in ("heading 1", "heading 2", "Title"))
        return next((look.colour for look in colours if look and look.colour), None)


def read_house_style(source: Path | bytes) -> HouseStyle:
    """The house style of a .docx or .dotx; empty when the file has none of the styles that are used.

    Raises:
        DocxRefused: it is no Word file, it is damaged, or it breaks a limit.
    """
    name = source if isinstance(source, Path) else Path("huisstijl.docx")
    parts = read_foreign_parts(source, name)
    return HouseStyle(tuple(_looks(parts)), _page(parts))


def _looks(parts: ForeignParts) -> Iterator[StyleLook]:
    if parts.styles is None:
        return
    styles = {style.get(f"{_W}styleId", ""): style for style in parts.styles.iter(f"{_W}style")}
    by_name = {}
    for style in styles.values():
        name = style.find(f"{_W}name")
        if name is not None and style.get(f"{_W}type") == "paragraph":
            by_name[name.get(f"{_W}val", "").casefold()] = style
    fonts = _theme_fonts(parts.theme)
    defaults = parts.styles.find(f"{_W}docDefaults")
    for wanted in STYLES:
        found = by_name.get(wanted.casefold())
        if found is not None:
            chain = [*_chain(found, styles), *([defaults] if defaults is not None else [])]
            yield _look(wanted, chain, fonts)


def _chain(style: etree._Element, styles: dict[str, etree._Element]) -> Iterator[etree._Element]:
    for _ in range(_DEEPEST):
        yield style
        based_on = style.find(f"{_W}basedOn")
        above = styles.get(based_on.get(f"{_W}val", "")) if based_on is not None else None
        if above is None:
            return
        style = above


def _look(name: str, chain: list[etree._Element], fonts: dict[str, str]) -> StyleLook:
    before, after = _spacing(chain, "before"), _spacing(chain, "after")
    if name == "Normal" and (before or 0) + (after or 0) < _LEAST_SPACE:
        # a house that puts empty lines between paragraphs; an export has none
        before = after = None
    if name in _LISTS:
        # the space between items is set by the list here, not by what its style is based on
        before = after = None
    return StyleLook(
        name,
        font=_font(chain, fonts),
        size=_size(chain),
        bold=_switch(chain, "b"),
        italic=_switch(chain, "i"),
        colour=_colour(chain),
        before=before,
        after=after,
        line=_line(chain),
    )


def _first(chain: list[etree._Element], tag: str) -> Iterator[etree._Element]:
    for style in chain:
        yield from style.iter(f"{_W}{tag}")


def _font(chain: list[etree._Element], fonts: dict[str, str]) -> str | None:
    for element in _first(chain, "rFonts"):
        theme = element.get(f"{_W}asciiTheme", "")
        font = fonts.get(theme[:5]) if theme else element.get(f"{_W}ascii")
        if font and _FONT.fullmatch(font):
            return font
    return None


def _size(chain: list[etree._Element]) -> float | None:
    for element in _first(chain, "sz"):
        half_points = _whole(element.get(f"{_W}val"), 12, 144)
        if half_points is not None:
            return half_points / 2
    return None


def _switch(chain: list[etree._Element], tag: str) -> bool:
    for element in _first(chain, tag):
        return element.get(f"{_W}val", "1") not in _OFF
    return False


def _colour(chain: list[etree._Element]) -> str:
    """The colour; black when the file leaves it to Word."""
    for element in _first(chain, "color"):
        colour = element.get(f"{_W}val", "")
        return colour.upper() if _COLOUR.fullmatch(colour) else "000000"
    return "000000"


def _spacing(chain: list[etree._Element], side: str) -> int | None:
    for element in _first(chain, "spacing"):
        value = _whole(element.get(f"{_W}{side}"), 0, 2400)
        if value is not None:
            return value
    return None


def _line(chain: list[etree._Element]) -> int | None:
    for element in _first(chain, "spacing"):
        if element.get(f"{_W}lineRule", "auto") == "auto":
            value = _whole(element.get(f"{_W}line"), 200, 600)
            if value is not None:
                return value
    return None


def _theme_fonts(theme: etree._Element | None) -> dict[str, str]:
    fonts: dict[str, str] = {}
    if theme is not None:
        for kind in ("major", "minor"):
            latin = theme.find(f".//{_A}{kind}Font/{_A}latin")
            if latin is not None:
                fonts[kind] = latin.get("typeface", "")
    return fonts


def _page(parts: ForeignParts) -> PageLook | None:
    size, margins = parts.page_size, parts.page_margins
    width, height = _whole(size.get("w"), 7000, 24000), _whole(size.get("h"), 9000, 32000)
    sides = [_whole(margins.get(side), 280, 5000) for side in ("top", "right", "bottom", "left")]
    if width is None or height is None or None in sides:
        return None
    top, right, bottom, left = (side or 0 for side in sides)
    page = PageLook(width, height, top, right, bottom, left)
    # a page on which a table of four columns cannot stand is no page for a bestek
    return page if page.text_width >= 6000 and page.text_height >= 6000 else None


def _whole(value: str | None, least: int, most: int) -> int | None:
    if value is None or not re.fullmatch(r"-?\d{1,6}", value):
        return None
    number = abs(int(value))
    return number if least <= number <= most else None
