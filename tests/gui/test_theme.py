import re

import pytest

from gui.theme import FOLDER, read_theme, style_sheet

THEMES = ("light", "dark")
READ = (
    ("ink", "ground"),
    ("ink", "paper"),
    ("ink", "hover"),
    ("ink", "selection"),
    ("ink", "tint"),
    ("ink", "value_ground"),
    ("muted", "ground"),
    ("muted", "paper"),
    ("muted", "hover"),
    ("accent", "ground"),
    ("accent", "paper"),
    ("accent", "tint"),
    ("accent_ink", "accent"),
    ("accent_ink", "accent_hover"),
    ("violation", "ground"),
    ("violation", "paper"),
    ("violation", "violation_ground"),
    ("deviation", "ground"),
    ("deviation", "paper"),
    ("deviation", "deviation_ground"),
    ("ink", "deviation_ground"),
    ("attention", "ground"),
    ("attention", "paper"),
    ("attention", "attention_ground"),
    ("ready", "ground"),
    ("ready", "paper"),
    ("ready", "ready_ground"),
    ("gap", "gap_ground"),
    ("gap", "paper"),
    ("gap", "ground"),
    ("comment", "ground"),
    ("comment", "paper"),
    ("comment", "comment_ground"),
    ("ink", "comment_ground"),
    ("muted", "comment_ground"),
    ("accent", "comment_ground"),
    ("gap", "comment_ground"),
)


def luminance(colour: str) -> float:
    """WCAG 2.1, relative luminance."""
    parts = (int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("key", THEMES)
@pytest.mark.parametrize(("text", "ground"), READ)
def test_text_can_be_read_on_its_ground(key, text, ground):
    theme = read_theme(key)
    assert contrast(theme.hex(text), theme.hex(ground)) >= 4.5


@pytest.mark.parametrize("key", THEMES)
@pytest.mark.parametrize("ground", ["ground", "paper"])
@pytest.mark.parametrize("edge", ["field", "accent"])
def test_edges_of_fields_and_focus_can_be_seen(key, edge, ground):
    theme = read_theme(key)
    assert contrast(theme.hex(edge), theme.hex(ground)) >= 3


def test_both_themes_have_the_same_roles():
    assert read_theme("light").roles.keys() == read_theme("dark").roles.keys()


@pytest.mark.parametrize("key", THEMES)
def test_the_style_sheet_names_only_roles_that_exist(key):
    sheet = style_sheet(read_theme(key))
    assert not re.search(r"@\w+(?=[;\s)])", sheet.partition("*/")[2])
    for picture in re.findall(r'url\("([^"]+)"\)', sheet):
        assert picture.startswith(FOLDER.as_posix())
        assert (FOLDER / picture.rpartition("/")[2]).exists()
