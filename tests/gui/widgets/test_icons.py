import re

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer

from gui.widgets.icons import FOLDER, icon, pixmap

DRAWINGS = sorted(FOLDER.glob("*.svg"))


@pytest.mark.parametrize("path", DRAWINGS, ids=lambda path: path.stem)
def test_a_drawing_is_ours_and_can_be_drawn(path, qapp):
    text = path.read_text(encoding="utf-8")
    assert QSvgRenderer(QByteArray(text.encode())).isValid()
    assert 'viewBox="0 0 20 20"' in text
    assert not re.search(r"#[0-9a-fA-F]{3,6}|href|<image|<text", text)


def test_an_icon_has_the_colour_of_its_role(theme):
    picture = pixmap("violation", theme, "violation", 20).toImage()
    middle = picture.pixelColor(picture.width() // 2, picture.height() // 2)
    assert middle.name() == theme.color("violation").name()


def test_an_icon_comes_in_both_sizes(theme):
    sizes = {size.width() for size in icon("search", theme).availableSizes()}
    assert {16, 20} <= sizes
