"""Sizes of type and paper, at a zoom and in the room there is."""

from functools import cached_property

from PySide6.QtGui import QFont, QFontMetricsF

FAMILIES = ("Arial", "Liberation Sans", "Helvetica")
"""The type of the house style that the product exports with, and its equals."""

CHARACTERS = 75
LINE = 1.5
_SAMPLE = "De inschrijver heeft ervaring met begeleiding van inwoners in de eigen wijk."
_BODY, _SMALL, _PART, _CHAPTER, _SECTION, _TITLE = 15, 13, 22, 22, 18, 28
_MARGIN, _NARROW_MARGIN, _GROUND = 72.0, 48.0, 16.0
_SMALLEST = 240.0


class Measures:
    """Sizes in device-independent pixels for a page of at most 75 characters a line."""

    def __init__(self, zoom: float, room: float) -> None:
        self.zoom = zoom
        line = QFontMetricsF(self.body).horizontalAdvance(_SAMPLE) / len(_SAMPLE) * CHARACTERS
        wide = line + 2 * _MARGIN * zoom + 2 * _GROUND <= room
        self.margin = _MARGIN * zoom if wide else _NARROW_MARGIN
        self.paper = max(_SMALLEST, min(line + 2 * self.margin, room - 2 * _GROUND))
        self.text = self.paper - 2 * self.margin
        self.left = max(_GROUND, (room - self.paper) / 2)

    def same_as(self, other: "Measures") -> bool:
        """Whether everything that was laid out with `other` still fits."""
        return (self.zoom, self.text) == (other.zoom, other.text)

    def scaled(self, size: float) -> float:
        """A length at the zoom, in whole pixels."""
        return round(size * self.zoom)

    @cached_property
    def body(self) -> QFont:
        """The type of running text."""
        return self._font(_BODY)

    @cached_property
    def small(self) -> QFont:
        """The type of tables, numbers and remarks."""
        return self._font(_SMALL)

    @cached_property
    def title(self) -> QFont:
        """The type of the title on the cover."""
        return self._font(_TITLE, bold=True)

    @cached_property
    def part(self) -> QFont:
        """The type of the name of a part."""
        return self._font(_PART, bold=True)

    @cached_property
    def chapter(self) -> QFont:
        """The type of a chapter."""
        return self._font(_CHAPTER, bold=True)

    @cached_property
    def section(self) -> QFont:
        """The type of a section."""
        return self._font(_SECTION, bold=True)

    def _font(self, size: int, *, bold: bool = False) -> QFont:
        font = QFont()
        font.setFamilies(list(FAMILIES))
        font.setPixelSize(max(8, round(size * self.zoom)))
        font.setBold(bold)
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        return font
