"""The page onto which a clause of the library can be dropped, with a line where it will come and as what."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from drafting.document import Heading
from drafting.terms import HeadingLevel
from gui.library.clause_model import MIME
from gui.page.page_items import Cover, NewText
from gui.page.page_view import PageView
from gui.theme import Space, Theme, TypeSize

_EDGE, _PULL = 48, 24
"""So near the edge of the window a dragged clause scrolls the page, so many pixels at a time."""
_END = 5.0
_OWN, _AMONG = "als eigen paragraaf", "als tekst in deze paragraaf"


class Edge(StrEnum):
    """Where a clause comes, seen from the stop it is dropped on."""

    SECTION = "section"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class DropPlace:
    """Where a clause comes: the stop, the edge of it, and the height of the line on the page."""

    stop: str
    edge: Edge
    line: float


class DropView(PageView):
    """The page.

    Signals:
        clause_dropped: id of a clause, the stop it was dropped on, and the Edge of that.
    """

    clause_dropped = Signal(str, str, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._over: DropPlace | None = None
        self.setAcceptDrops(True)

    def line_of(self, stop: str) -> float | None:
        """Where on the page a section of its own comes that is dropped on this stop; None for nowhere.

        On the title of a chapter, or in its introduction, it comes below the introduction.
        """
        heading = self.column.heading_above(stop)
        number = self.column.number_of(heading.id) if heading else None
        if heading is None or number is None or heading.level is HeadingLevel.PART:
            return None
        last = number + 1
        strips = self.column.strips
        while last < len(strips) and not isinstance(strips[last].item, (Heading, Cover)):
            last += 1
        return self.column.bottom(last - 1)

    def place_at(self, y: float) -> DropPlace | None:
        """Where a clause comes that is dropped at this height of the page; None for nowhere.

        Between two texts it comes among them: before the one that is pointed at, or in the lower half of it
        after it. On a heading, or below the last text of a section, it becomes a section of its own.
        """
        if not self.column.strips:
            return None
        number = self.column.number_at(y)
        strip = self.column.strips[number]
        line = self.line_of(strip.stop)
        if line is None:
            return None
        if isinstance(strip.item, (Heading, Cover, NewText)):
            return DropPlace(strip.stop, Edge.SECTION, line)
        numbers = self.column.range_of(strip.stop)
        top, bottom = self.column.top(numbers[0]), self.column.bottom(numbers[-1])
        if y < (top + bottom) / 2:
            return DropPlace(strip.stop, Edge.BEFORE, top)
        if bottom >= line:
            return DropPlace(strip.stop, Edge.SECTION, line)
        return DropPlace(strip.stop, Edge.AFTER, bottom)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        y, room = event.position().y(), self.viewport().height()
        bar = self.verticalScrollBar()
        if y < _EDGE:
            bar.setValue(bar.value() - _PULL)
        elif y > room - _EDGE:
            bar.setValue(bar.value() + _PULL)
        wanted = event.mimeData().hasFormat(MIME)
        self._hover(self._place_under(event.position()) if wanted else None)
        event.setAccepted(self._over is not None)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover(None)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        place = self._place_under(event.position())
        self._hover(None)
        if place is not None:
            event.acceptProposedAction()
            clause = bytes(event.mimeData().data(MIME).data()).decode("utf-8", "replace")
            self.clause_dropped.emit(clause, place.stop, place.edge)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._over is None:
            return
        painter = QPainter(self.viewport())
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self._text_left(), self._over.line - self.verticalScrollBar().value())
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(self._theme.color("accent"))
            painter.drawLine(QLineF(0.0, 0.0, self.measures.text, 0.0))
            painter.drawEllipse(QPointF(0.0, 0.0), _END, _END)
            self._paint_words(painter, _OWN if self._over.edge is Edge.SECTION else _AMONG)
        finally:
            painter.end()

    def _paint_words(self, painter: QPainter, words: str) -> None:
        """The words at the end of the line, so that it is clear what the clause will become."""
        font = self.font()
        font.setPixelSize(TypeSize.SMALL)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        width = metrics.horizontalAdvance(words) + 2.0 * Space.SMALL
        height = metrics.height() + float(Space.TINY)
        box = QRectF(self.measures.text - width, -height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, Space.TINY, Space.TINY)
        painter.setPen(self._theme.color("accent_ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _place_under(self, position: QPointF) -> DropPlace | None:
        return self.place_at(position.y() + self.verticalScrollBar().value())

    def _hover(self, place: DropPlace | None) -> None:
        if place != self._over:
            self._over = place
            self.viewport().update()
