"""The house style of an organisation, read from one of its Word files or templates (.docx, .dotx).

Taken are looks: fonts, sizes, colours and spacing of the styles that an export uses, the signs of its lists, the
size and margins of the page, and what stands in header and footer (text, a few fields, a logo), understood and
written anew. Never the file itself, nor a part, a macro or a link of it. Styles are found by their English names,
which the file holds also when Word shows them as Kop 1 or Titel.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from drafting.word.read.guard import DocxRefused
from drafting.word.write.foreign_parts import ForeignParts, read_foreign_parts
from drafting.word.write.frame import HouseFrame
from drafting.word.write.house_bullets import bullets_of
from drafting.word.write.house_frame import read_frame
from drafting.word.write.style_looks import (
    ForeignStyles,
    colour_of,
    font_of,
    foreign_styles,
    line_of,
    size_of,
    spacing_of,
    switch_of,
    whole,
)

STYLES = (
    "Normal", "heading 1", "heading 2", "heading 3", "Title", "Subtitle",
    "toc 1", "toc 2", "toc 3", "header", "footer", "List Bullet", "List Number",
)  # fmt: skip

_LEAST_SPACE = 60
_LISTS = ("List Bullet", "List Number")
_UNREAD = (
    "dit Word-bestand kan niet als huisstijl worden gelezen. Sla het in Word op onder een andere naam en "
    "probeer het weer."
)


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
    """The looks of the styles that were found, and of the page when it is a usable one.

    `frame` is what stands above and below the text; `bullets` are the signs of the first two depths of a
    list, none when ours stay. `left` names in Dutch what the file holds and was not taken over.
    """

    looks: tuple[StyleLook, ...] = ()
    page: PageLook | None = None
    frame: HouseFrame | None = None
    bullets: tuple[str, ...] = ()
    left: tuple[str, ...] = ()

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
    try:
        return _house_style(parts)
    except DocxRefused:
        raise
    except Exception as problem:  # whatever a foreign file does, the user reads a sentence
        raise DocxRefused(name, _UNREAD) from problem


def _house_style(parts: ForeignParts) -> HouseStyle:
    styles = foreign_styles(parts.styles, parts.theme)
    frame, left = read_frame(parts, styles)
    return HouseStyle(
        tuple(_looks(styles)),
        _page(parts),
        None if frame.empty else frame,
        bullets_of(parts.numbering, styles),
        tuple(dict.fromkeys((*left, *parts.left))),
    )


def _looks(styles: ForeignStyles) -> Iterator[StyleLook]:
    by_name = styles.by_name()
    for wanted in STYLES:
        found = by_name.get(wanted.casefold())
        if found is not None:
            yield _look(wanted, found, styles)


def _look(name: str, style: etree._Element, styles: ForeignStyles) -> StyleLook:
    chain = styles.chain(style)
    before, after = spacing_of(chain, "before"), spacing_of(chain, "after")
    if name == "Normal" and (before or 0) + (after or 0) < _LEAST_SPACE:
        # a house that puts empty lines between paragraphs; an export has none
        before = after = None
    if name in _LISTS:
        # the space between items is set by the list here, not by what its style is based on
        before = after = None
    return StyleLook(
        name,
        font=font_of(chain, styles.fonts),
        size=size_of(chain),
        bold=switch_of(chain, "b"),
        italic=switch_of(chain, "i"),
        colour=colour_of(chain),
        before=before,
        after=after,
        line=line_of(chain),
    )


def _page(parts: ForeignParts) -> PageLook | None:
    size, margins = parts.page_size, parts.page_margins
    width, height = whole(size.get("w"), 7000, 24000), whole(size.get("h"), 9000, 32000)
    sides = [whole(margins.get(side), 280, 5000) for side in ("top", "right", "bottom", "left")]
    if width is None or height is None or None in sides:
        return None
    top, right, bottom, left = (side or 0 for side in sides)
    page = PageLook(width, height, top, right, bottom, left)
    # a page on which a table of four columns cannot stand is no page for a bestek
    return page if page.text_width >= 6000 and page.text_height >= 6000 else None
