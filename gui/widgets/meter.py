"""A small bar that says light, fits or heavy."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

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
