"""Colours and sizes as roles.

The look is Qt's Fusion style with a palette and a style sheet made of these roles; the platform's own
colour scheme is not used, for `setColorScheme` does nothing under xcb.
"""

import tomllib
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from drafting.terms import Severity

FOLDER = Path(__file__).parent / "themes"
SHEETS = ("style.qss", "widgets.qss")


class Space(IntEnum):
    """Steps of space, in device-independent pixels."""

    TINY = 4
    SMALL = 8
    MEDIUM = 12
    LARGE = 16
    WIDE = 24


class TypeSize(IntEnum):
    """Sizes of type, in device-independent pixels."""

    SMALL = 13
    BODY = 15
    TITLE = 18
    LARGE = 22


SIGNS = {Severity.VIOLATION: "⬣", Severity.DEVIATION: "▲", Severity.ATTENTION: "ⓘ"}
"""Signs that say the severity without colour."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A named set of colours; each role is a #RRGGBB text."""

    key: str
    roles: dict[str, str]

    def color(self, role: str) -> QColor:
        """The colour of a role; an unknown role is a bug."""
        return QColor(self.roles[role])

    def hex(self, role: str) -> str:
        """The colour of a role as text, for style sheets."""
        return self.roles[role]

    def severity(self, severity: Severity) -> QColor:
        """The colour of a finding of this severity."""
        return self.color(str(severity))


def read_theme(key: str) -> Theme:
    """The theme 'light' or 'dark'."""
    with (FOLDER / f"{key}.toml").open("rb") as file:
        roles = tomllib.load(file)
    return Theme(key, {role: str(value) for role, value in roles.items()})


def palette(theme: Theme) -> QPalette:
    """Qt's palette in the colours of the theme."""
    made = QPalette()
    pairs = {
        QPalette.ColorRole.Window: "ground",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "paper",
        QPalette.ColorRole.AlternateBase: "ground",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.Button: "paper",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.ToolTipBase: "paper",
        QPalette.ColorRole.ToolTipText: "ink",
        QPalette.ColorRole.Highlight: "selection",
        QPalette.ColorRole.HighlightedText: "ink",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Accent: "accent",
    }
    for role, name in pairs.items():
        made.setColor(role, theme.color(name))
    for role in (
        QPalette.ColorRole.Text,
        QPalette.ColorRole.ButtonText,
        QPalette.ColorRole.WindowText,
    ):
        made.setColor(QPalette.ColorGroup.Disabled, role, theme.color("muted"))
    return made


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Gives the whole program this look; nothing happens when it has it already."""
    sheet = style_sheet(theme)
    if application.styleSheet() == sheet:
        return
    application.setStyle("Fusion")
    application.setPalette(palette(theme))
    application.setStyleSheet(sheet)


def style_sheet(theme: Theme) -> str:
    """The style sheet of window and shared widgets, with every `@role` replaced by its colour."""
    sheet = "".join((FOLDER / name).read_text(encoding="utf-8") for name in SHEETS)
    sheet = sheet.replace("@folder", FOLDER.as_posix()).replace("@key", theme.key)
    for role in sorted(theme.roles, key=len, reverse=True):
        sheet = sheet.replace(f"@{role}", theme.roles[role])
    return sheet
