"""On which page each heading will fall, foreseen without a word processor.

The contents list needs page numbers before any program has set the pages. They are worked out from the
widths of the letters, the sizes and spacing of the styles, and the rules for keeping lines together. Word
and LibreOffice show these numbers until the list is updated; they differ by a page at times.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from drafting.word.write.frame_room import LOW_COVER, LOW_PAGE, page_of
from drafting.word.write.house_style import HouseStyle, PageLook
from drafting.word.write.widths import line_count

_LINE = 1.15
"""Height of a line of Arial in its own size."""

_LEADING = 2.4
"""Points of the line spacing that may fall below the foot of a page with the last line on it."""

_ROW_PADDING = 2.8 + 0.5
"""Points above and below the text of a table row (cell margins and rule)."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How a style is set: size, line spacing (1 = single), space and indent in points.

    `rule` is the room that a line under the paragraph takes.
    """

    size: float
    line: float
    before: float
    after: float
    indent: float = 0.0
    new_page: bool = False
    keep_next: bool = False
    font: str = "Arial"
    rule: float = 0.0


_HEADING_1 = Setting(22, 1.1, 0, 18, new_page=True, keep_next=True, rule=7.5)
_HEADING_2 = Setting(15, 1.1, 24, 8, 39.7, keep_next=True)
_HEADING_3 = Setting(11.5, 1.1, 14, 4, 39.7, keep_next=True)
_SETTINGS = {
    "Normal": Setting(10.5, 1.2, 0, 6),
    "Heading1": _HEADING_1,
    "Heading1Plain": _HEADING_1,
    "Heading2": _HEADING_2,
    "Heading2Plain": replace(_HEADING_2, indent=0),
    "Heading3": _HEADING_3,
    "Heading3Plain": replace(_HEADING_3, indent=0),
    "Article": replace(_HEADING_3, indent=65),
    "Annex": replace(_HEADING_2, indent=85, before=0, new_page=True),
    "AnnexSection": _HEADING_3,
    "Requirement": Setting(10.5, 1.2, 0, 6, 39.7),
    "ArticleParagraph": Setting(10.5, 1.2, 0, 6, 39.7),
    "ListBullet": Setting(10.5, 1.2, 0, 2, 19.8),
    "ListNumber": Setting(10.5, 1.2, 0, 2, 19.8),
    "TableText": Setting(9.5, 1.1, 2.5, 2.5),
    "Caption": Setting(9.5, 1.1, 12, 4, keep_next=True),
    "FootnoteText": Setting(8.5, 1.1, 0, 2),
    "CoverOrganisation": Setting(13, 1.2, 30, 90, rule=10),
    "Title": Setting(30, 1.05, 0, 8),
    "Subtitle": Setting(15, 1.1, 0, 18),
    "CoverLine": Setting(11, 1.2, 0, 2),
    "TOCHeading": Setting(18, 1.2, 0, 12, new_page=True, keep_next=True),
    "TOC1": Setting(10.5, 1.2, 12, 3, 28.4, keep_next=True),
    "TOC2": Setting(10.5, 1.1, 3, 1, 56.7),
    "TOC3": Setting(9.5, 1.1, 0, 0, 90.7),
}
_NAMES = {
    "Heading1": "heading 1", "Heading1Plain": "heading 1", "Heading2": "heading 2",
    "Heading2Plain": "heading 2", "Annex": "heading 2", "Heading3": "heading 3",
    "Heading3Plain": "heading 3", "Article": "heading 3", "AnnexSection": "heading 3",
    "TOC1": "toc 1", "TOC2": "toc 2", "TOC3": "toc 3",
}  # fmt: skip


def settings_of(house_style: HouseStyle | None) -> dict[str, Setting]:
    """The setting of each style, with the sizes and spacing of a house style laid over them."""
    if house_style is None:
        return dict(_SETTINGS)
    settings = {}
    for style, setting in _SETTINGS.items():
        look = house_style.look(_NAMES.get(style, "Normal"))
        if look is not None:
            size = look.size or setting.size
            setting = replace(  # noqa: PLW2901 -- the same setting, seen through the house style
                setting,
                size=size - 1 if style == "TableText" else size,
                font=look.font or setting.font,
                line=look.line / 240 if look.line else setting.line,
                before=look.before / 20 if look.before is not None else setting.before,
                after=look.after / 20 if look.after is not None else setting.after,
            )
        settings[style] = setting
    if page_of(house_style).text_height < LOW_PAGE:
        settings["CoverOrganisation"] = replace(settings["CoverOrganisation"], after=LOW_COVER)
    return settings


@dataclass(frozen=True, slots=True)
class OwnSetting:
    """What one paragraph has of its own, in points; None: as its style has it."""

    indent: float = 0.0
    keep_next: bool = False
    new_page: bool | None = None
    before: float | None = None
    after: float | None = None


AS_ITS_STYLE = OwnSetting()


@dataclass(slots=True)
class PageCount:
    """Sets one paragraph or table after another and tells on which page each begins."""

    page_look: PageLook
    settings: dict[str, Setting]
    page: int = 1
    _room: float = field(init=False)
    _width: float = field(init=False)
    _filled: float = 0.0
    _after: float = 0.0
    _kept: list[tuple[str, float, float, float]] = field(default_factory=list)
    starts: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._room = self.page_look.text_height / 20
        self._width = self.page_look.text_width / 20

    def paragraph(
        self, style: str, text: str, *, name: str = "", own: OwnSetting = AS_ITS_STYLE
    ) -> None:
        """Set a paragraph; `name` is looked up in `starts` afterwards."""
        setting = self.settings.get(style) or self.settings["Normal"]
        before = setting.before if own.before is None else own.before
        after = setting.after if own.after is None else own.after
        if setting.new_page if own.new_page is None else own.new_page:
            self.break_page()
        width = self._width - setting.indent - own.indent
        height = setting.size * _LINE * setting.line
        lines = line_count(text, width, setting.size, setting.font)
        if setting.keep_next or own.keep_next:
            self._kept.append((name, before, lines * height + setting.rule, after))
            return
        together = lines if lines < 4 else 2
        start = together * height + setting.rule
        if self._kept:
            self._flush(before, start)
        self._begin(name, before, start)
        if lines > together:
            self._lines(lines - together, height)
        self._after = after

    def notes(self, texts: Sequence[str]) -> None:
        """Set footnotes, on the page of what was set last."""
        setting = self.settings["FootnoteText"]
        height = setting.size * _LINE * setting.line
        for text in texts:
            lines = line_count(f"0 {text}", self._width, setting.size, setting.font)
            self._filled += lines * height + setting.after

    def table(
        self, rows: Sequence[Sequence[str]], widths: Sequence[int], *, name: str = ""
    ) -> None:
        """Set a table; `widths` in twentieths of a point; `name` as of a paragraph."""
        setting = self.settings["TableText"]
        height = setting.size * _LINE * setting.line
        columns = [
            [line_count(cell, width / 20 - 9.6, setting.size, setting.font) for cell in column]
            for column, width in zip(zip(*rows, strict=True), widths, strict=True)
        ]
        heights = [
            max(lines) * height + setting.before + setting.after + _ROW_PADDING
            for lines in zip(*columns, strict=True)
        ]
        self._flush(0, sum(heights[:2]))
        self._begin(name, 0, heights[0])
        for row in heights[1:]:
            if self._filled + row > self._room:
                self._next_page()
                self._filled = heights[0]
            self._filled += row
        self._after = 0.0

    def break_page(self) -> None:
        """Go on at the top of a new page, unless this page is empty still."""
        self._flush(0, 0)
        if self._filled:
            self._next_page()

    def finish(self) -> int:
        """The number of pages."""
        self._flush(0, 0)
        return self.page

    def _next_page(self) -> None:
        self.page += 1
        self._filled = 0.0
        self._after = 0.0

    def _flush(self, before: float, height: float) -> None:
        """Set what was kept, on a page where it has room together with what follows."""
        kept, self._kept = self._kept, []
        if not kept:
            return
        needed, gap = 0.0, self._after
        for _, kept_before, kept_height, kept_after in kept:
            needed += max(gap, kept_before) + kept_height
            gap = kept_after
        needed += max(gap, before) + height
        if self._filled and self._filled + needed > self._room + _LEADING:
            self._next_page()
        for name, kept_before, kept_height, kept_after in kept:
            self._begin(name, kept_before, kept_height)
            self._after = kept_after

    def _begin(self, name: str, before: float, height: float) -> None:
        # between two paragraphs comes the larger of their spaces, not both
        gap = max(self._after, before) if self._filled else 0.0
        if self._filled and self._filled + gap + height > self._room + _LEADING:
            self._next_page()
            gap = 0.0
        self._filled += gap + height
        if name:
            self.starts[name] = self.page

    def _lines(self, count: int, height: float) -> None:
        """Set lines one by one; the last two stay together."""
        for left in range(count, 0, -1):
            needed = height * 2 if left == 2 else height
            if self._filled + needed > self._room + _LEADING:
                self._next_page()
            self._filled += height
