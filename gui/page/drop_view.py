"""The page onto which a clause of the library can be dropped, with a line where it will come."""

from PySide6.QtCore import QLineF, QPointF, Signal
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
from gui.page.page_items import Cover
from gui.page.page_view import PageView
from gui.theme import Theme

_EDGE, _PULL = 48, 24
"""So near the edge of the window a dragged clause scrolls the page, so many pixels at a time."""
_END = 5.0


class DropView(PageView):
    """The page.

    Signals:
        clause_dropped: id of a clause, and the stop it was dropped on.
    """

    clause_dropped = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._over = ""
        self.setAcceptDrops(True)

    def line_of(self, stop: str) -> float | None:
        """Where on the page a clause dropped on this stop comes: below its section; None for nowhere.

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
        self._hover(self._stop_at(event.position()) if wanted else "")
        event.setAccepted(bool(self._over))

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._hover("")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        stop = self._stop_at(event.position())
        self._hover("")
        if stop:
            event.acceptProposedAction()
            clause = bytes(event.mimeData().data(MIME).data()).decode("utf-8", "replace")
            self.clause_dropped.emit(clause, stop)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        y = self.line_of(self._over) if self._over else None
        if y is None:
            return
        painter = QPainter(self.viewport())
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(self._text_left(), y - self.verticalScrollBar().value())
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(self._theme.color("accent"))
            painter.drawLine(QLineF(0.0, 0.0, self.measures.text, 0.0))
            painter.drawEllipse(QPointF(0.0, 0.0), _END, _END)
        finally:
            painter.end()

    def _stop_at(self, position: QPointF) -> str:
        """The stop at this height, where a clause may come; empty elsewhere."""
        if not self.column.strips:
            return ""
        number = self.column.number_at(position.y() + self.verticalScrollBar().value())
        stop = self.column.strips[number].stop
        return stop if self.line_of(stop) is not None else ""

    def _hover(self, stop: str) -> None:
        if stop != self._over:
            self._over = stop
            self.viewport().update()
