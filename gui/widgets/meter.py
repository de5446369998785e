"""A small bar that says light, fits or heavy."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from clause_library.suitability import Load
from gui.theme import Theme

_STEPS = tuple(Load)
_ROLES = {Load.LIGHT: "attention", Load.FITS: "ready", Load.HEAVY: "deviation"}
WIDTH, HEIGHT, GAP = 42, 6, 3


def paint_meter(painter: QPainter, area: QRectF, load: Load | None, theme: Theme) -> None:
    """Three steps: one for light, two for what fits, three for heavy; all empty while unknown."""
    width = (area.width() - GAP * (len(_STEPS) - 1)) / len(_STEPS)
    filled = _STEPS.index(load) + 1 if load else 0
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(len(_STEPS)):
        role = _ROLES[load] if load and step < filled else "line"
        painter.setBrush(theme.color(role))
        painter.drawRoundedRect(
            QRectF(area.x() + step * (width + GAP), area.y(), width, area.height()), 2, 2
        )
    painter.restore()


class Meter(QWidget):
    """The bar as a widget; what it says is read aloud."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._load: Load | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_load(None)

    def show_load(self, load: Load | None) -> None:
        """Shows how heavy something is; None is unknown."""
        self._load = load
        self.setAccessibleName(load.label if load else "Zwaarte nog niet bekend")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH, HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_meter(painter, QRectF(self.rect()), self._load, self._theme)
        painter.end()
