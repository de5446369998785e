"""Icons in the colours of the theme: line drawings on a field of 20 by 20, made for this program."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.theme import Theme

FOLDER = Path(__file__).parent / "icons"
SMALL = 16
LARGE = 20
_RATIOS = (1, 2)


def icon(name: str, theme: Theme, role: str = "ink") -> QIcon:
    """The icon in a colour of the theme, muted where it is disabled; an unknown name is a bug."""
    made = QIcon()
    for size in (SMALL, LARGE):
        for ratio in _RATIOS:
            made.addPixmap(_drawn(name, theme.hex(role), size, ratio))
            muted = _drawn(name, theme.hex("muted"), size, ratio)
            made.addPixmap(muted, QIcon.Mode.Disabled)
    return made


def pixmap(name: str, theme: Theme, role: str = "ink", size: int = SMALL) -> QPixmap:
    """The icon as a picture of this size, sharp on a fine screen."""
    return _drawn(name, theme.hex(role), size, _RATIOS[-1])


@lru_cache(maxsize=1_000)
def _drawn(name: str, colour: str, size: int, ratio: int) -> QPixmap:
    drawing = (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    made = QPixmap(size * ratio, size * ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made
