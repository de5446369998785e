"""What stands beside the text: handles, lines at changed texts, signs of findings, and the paper itself."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from gui.page.column import Column
from gui.page.marks import Flag, Marks
from gui.page.measures import Measures
from gui.page.page_items import block_of
from gui.page.set_item import SHEET_GAP
from gui.theme import Theme
from gui.widgets.icons import SMALL, pixmap

SIGN = 16.0
_SIGN_AWAY, _HANDLE_AWAY, _LINE_AWAY = 16.0, 42.0, 16.0
_RING_X, _RING_Y = 10.0, 4.0
_HANDLE_WIDTH, _HANDLE_HEIGHT = 20.0, 24.0
_SIGNS_A_LINE = 2
SHEET_END = 56.0
"""Paper below the last text of a sheet."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign in the margin, with the finding it stands for; its place is on the page, not in the window."""

    rect: QRectF
    flag: Flag


def signs_beside(column: Column, number: int, marks: Marks, measures: Measures) -> list[Sign]:
    """The signs beside an item that is laid out; at most two on a line, the heaviest first."""
    signs: list[Sign] = []
    taken: dict[int, int] = {}
    for y, flag in column.made(number).flags(marks):
        line = round(y)
        place = taken.get(line, 0)
        taken[line] = place + 1
        if place < _SIGNS_A_LINE:
            x = measures.text + _SIGN_AWAY + place * (SIGN + 4)
            signs.append(Sign(QRectF(x, column.top(number) + y - SIGN / 2, SIGN, SIGN), flag))
    return signs


def handle_of(column: Column, stop: str) -> QRectF | None:
    """Where the handle of a stop stands, on the page."""
    first = column.first_of(stop)
    if first is None:
        return None
    made = column.made(first)
    line = made.texts[0].line_height if made.texts else _HANDLE_HEIGHT
    top = column.top(first) + made.body_top + (line - _HANDLE_HEIGHT) / 2
    if made.texts:
        top = column.top(first) + made.texts[0].y + (line - _HANDLE_HEIGHT) / 2
    return QRectF(-_HANDLE_AWAY, top, _RING_X, _RING_Y = 10.0, 4.0
_HANDLE_WIDTH, _HANDLE_HEIGHT)


def body_of(column: Column, stop: str) -> QRectF | None:
    """The height a stop takes without the space above it; x runs over the text column."""
    numbers = column.range_of(stop)
    if not numbers:
        return None
    made = column.made(numbers[0])
    for number in numbers:
        column.made(number)
    top = column.top(numbers[0]) + made.body_top
    last = column.made(numbers[-1])
    ends = [text.y + text.height for text in last.texts] or [last.height]
    bottom = max(*ends, last.rules[-1].y1() if last.rules else 0.0)
    return QRectF(0.0, top, 0.0, column.top(numbers[-1]) + bottom - top)


def sheets(column: Column, openers: list[int]) -> list[tuple[float, float]]:
    """Top and bottom of every sheet of paper, on the page."""
    starts = [column.top(n) + (column.made(n).sheet or 0.0) for n in openers]
    ends = [start - SHEET_GAP for start in starts[1:]] + [column.height + SHEET_END]
    return list(zip(starts, ends, strict=True))


def draw_sheet(
    painter: QPainter, top: float, bottom: float, measures: Measures, theme: Theme
) -> None:
    """Paints a sheet of paper; the painter stands at the left of the window."""
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("paper"))
    corner = QPointF(round(measures.left) + 0.5, round(top) + 0.5)
    painter.drawRect(QRectF(corner, QSizeF(round(measures.paper), round(bottom - top))))


def draw_ring(painter: QPainter, body: QRectF, measures: Measures, theme: Theme) -> None:
    """Paints the ring of the focus around a block."""
    around = QRectF(-_RING_X, body.top() - _RING_Y, 0.0, body.height() + 2 * _RING_Y)
    around.setWidth(measures.text + 2 * _RING_X)
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(around, 4, 4)


def draw_signs(painter: QPainter, signs: list[Sign], theme: Theme) -> None:
    """Paints the signs; a justified finding is a tick."""
    for sign in signs:
        name = str(sign.flag.severity) if sign.flag.open else "check"
        role = str(sign.flag.severity) if sign.flag.open else "ready"
        _draw_icon(painter, name, role, sign.rect, theme)


def draw_changed(
    painter: QPainter, column: Column, number: int, marks: Marks, theme: Theme
) -> None:
    """A thin line beside adopted text that was changed."""
    if block_of(column.strips[number].item) not in marks.changed:
        return
    made = column.made(number)
    top = column.top(number) + made.body_top
    bottom = max(text.y + text.height for text in made.texts) + column.top(number)
    painter.setPen(QPen(theme.color("deviation"), 2))
    painter.drawLine(QPointF(-_LINE_AWAY, top + 1), QPointF(-_LINE_AWAY, bottom - 1))


def draw_grip(painter: QPainter, rect: QRectF, theme: Theme, *, strong: bool, ground: bool) -> None:
    """The handle of a block, on a ground when the pointer is on it."""
    if ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(rect, 4, 4)
    middle = rect.center() - QPointF(SMALL / 2, SMALL / 2)
    place = QRectF(round(middle.x()), round(middle.y()), SMALL, SMALL)
    _draw_icon(painter, "drag", "accent" if strong else "muted", place, theme)


def _draw_icon(painter: QPainter, name: str, role: str, rect: QRectF, theme: Theme) -> None:
    picture = pixmap(name, theme, role)
    painter.drawPixmap(rect, picture, QRectF(picture.rect()))
