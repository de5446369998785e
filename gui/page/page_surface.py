"""The scrolling page: lays out and paints what is in sight, and keeps its place when things change.

It is drawn item by item and not held in one text document: so only what is in sight is laid out and
painted, an edit costs the items that differ, and values, gaps, signs and handles stand exactly where
they belong. Nothing in it reads HTML or loads anything.
"""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from drafting.document import Heading
from drafting.terms import HeadingLevel
from gui.page.column import Column
from gui.page.margin import (
    SHEET_END,
    body_of,
    draw_changed,
    draw_grip,
    draw_note,
    draw_number,
    draw_ring,
    draw_sheet,
    draw_signs,
    handle_of,
    sheets,
    signs_beside,
)
from gui.page.marks import Marks
from gui.page.measures import Measures
from gui.page.page_items import Cover, PageItem
from gui.page.pointing import Handle, Nothing, Target
from gui.page.set_item import SHEET_GAP, Typesetter
from gui.theme import Theme

_SLICE_MS = 8


class PageSurface(QAbstractScrollArea):
    """The page as it is seen.

    Signals:
        current_changed: another block is current.
        moved: the page was scrolled or laid out, so what floats over it must follow.
    """

    current_changed = Signal(str)
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.measures = Measures(1.0, 800.0)
        self.typesetter = Typesetter(self.measures, theme)
        self.column = Column(self.typesetter)
        self.marks = Marks()
        self._openers: list[int] = []
        self._current = ""
        self._under: Target = Nothing()
        self._editing = ""
        self._idle = QTimer(self)
        self._idle.setInterval(0)
        self._idle.timeout.connect(self._make_some)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName("Bestek")
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(40)

    # what is shown

    def show_items(self, items: tuple[PageItem, ...]) -> int:
        """Shows these items; gives how many had to be laid out anew. What is in sight stays in sight."""
        anchor = self._anchor()
        fresh = self.column.show(items)
        self._openers = [
            number
            for number, strip in enumerate(self.column.strips)
            if isinstance(strip.item, Cover)
            or (isinstance(strip.item, Heading) and strip.item.level is HeadingLevel.PART)
        ]
        if self.column.first_of(self._current) is None:
            self._current = ""
        self._settle(anchor)
        self._idle.start()
        return fresh

    def show_marks(self, marks: Marks) -> None:
        """Shows other findings, hits and changes; nothing is laid out again."""
        self.marks = marks
        self.viewport().update()

    def set_theme(self, theme: Theme) -> None:
        """Shows the page in other colours."""
        self._theme = theme
        self._lay_out(self.measures.zoom, force=True)

    # the current block

    @property
    def current(self) -> str:
        """The stop the cursor is at; empty before the first."""
        return self._current

    def select(self, stop: str) -> None:
        """Makes a stop current, without scrolling."""
        if stop == self._current or self.column.first_of(stop) is None:
            return
        self._current = stop
        self.viewport().update()
        text = self.column.text_of(stop)
        self.setAccessibleDescription(text)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))
        self.current_changed.emit(stop)

    def reveal(self, stop: str, *, high: bool = False) -> None:
        """Scrolls as little as needed to show a stop; with `high` it comes in the upper part."""
        number = self.column.first_of(stop)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if (
            number is not None
        ):  # what will be in sight is laid out first, so that it does not move after
            self.column.make_between(
                max(0.0, self.column.top(number) - room), self.column.top(number)
            )
            self._fit_bar()
        rect = self.body(stop)
        if rect is None:
            return
        top, bottom = rect.top() - 32, rect.bottom() + 48
        if high or top < bar.value() or bottom > bar.value() + room:
            if high or top < bar.value() or rect.height() > room:
                bar.setValue(int(rect.top() - (room // 4 if high else 32)))
            else:
                bar.setValue(int(bottom - room))

    def body(self, stop: str) -> QRectF | None:
        """Where a stop stands on the page."""
        first = self.column.first_of(stop)
        if stop and stop == self._editing and first is not None:
            top = self.column.top(first)
            return QRectF(0.0, top, 0.0, self.column.bottom(first) - top)
        return body_of(self.column, stop)

    def editor_place(self, stop: str) -> QRect | None:
        """Where an editor for a stop belongs in the viewport: the corner and width of its text."""
        first = self.column.first_of(stop)
        if first is None:
            return None
        made = self.column.made(first)
        strip = self.column.strips[first]
        indent = self.typesetter.indent(strip.item) if len(self.column.range_of(stop)) == 1 else 0.0
        y = self.column.top(first) + made.body_top - self.verticalScrollBar().value()
        return QRect(
            round(self._text_left() + indent), round(y), round(self.measures.text - indent), 0
        )

    def keep_room(self, stop: str, height: float) -> None:
        """Leaves room of this height for the editor over a stop; an empty stop ends that."""
        first = self.column.first_of(stop) if stop else None
        above = self.column.made(first).body_top if first is not None else 0.0
        self._editing = stop
        self.column.edit(stop, height + above)
        self._fit_bar()
        self.viewport().update()

    # laying out

    def _text_left(self) -> float:
        return round(self.measures.left + self.measures.margin)

    def _lay_out(self, zoom: float, *, force: bool = False) -> None:
        measures = Measures(zoom, float(self.viewport().width()))
        anchor = self._anchor()
        same = measures.same_as(self.measures)
        self.measures = measures
        if force or not same:
            self.typesetter = Typesetter(measures, self._theme)
            self.column.use(self.typesetter)
            self._idle.start()
        self._settle(anchor)

    def _anchor(self) -> tuple[str, float]:
        """The item at the top of the window, and how far above it that top lies."""
        if not self.column.strips:
            return "", 0.0
        value = self.verticalScrollBar().value()
        number = self.column.number_at(value)
        return self.column.strips[number].item.id, value - self.column.top(number)

    def _settle(self, anchor: tuple[str, float]) -> None:
        """Fits the scroll bar and puts the anchor back where it was."""
        for number in self._openers:
            self.column.made(number)
        self._fit_bar()
        wanted, offset = anchor
        value = self.verticalScrollBar().value()
        if wanted and value:
            place = self.column.number_of(wanted)
            if place is not None:
                self.verticalScrollBar().setValue(round(self.column.top(place) + offset))
        self.viewport().update()
        self.moved.emit()

    def _follow(self) -> None:
        """After items in sight were laid out: the bar and what floats over the page take their places."""
        self._fit_bar()
        self.moved.emit()

    def _fit_bar(self) -> None:
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setPageStep(room)
        bar.setRange(0, max(0, round(self.column.height + SHEET_END + SHEET_GAP) - room))

    def _make_some(self) -> None:
        """Lays out a few more items out of sight, so that the scroll bar comes to tell the truth."""
        anchor = self._anchor()
        number = self.column.number_at(self.verticalScrollBar().value())
        before = self.column.top(number)
        if not self.column.make_next(_SLICE_MS):
            self._idle.stop()
        if self.column.top(number) != before:
            self._settle(anchor)
        else:
            self._fit_bar()

    # Qt

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out(self.measures.zoom)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self.moved.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(event.rect(), self._theme.color("ground"))
            if self.column.strips:
                self._paint(painter)
        finally:
            painter.end()  # a painter that outlives a fault would take the window down with it

    def _paint(self, painter: QPainter) -> None:
        top = float(self.verticalScrollBar().value())
        bottom = top + self.viewport().height()
        before = self.column.height
        numbers = self.column.make_between(top, bottom)
        if self.column.height != before:
            QTimer.singleShot(0, self._follow)
        painter.translate(0.0, -top)
        for start, end in sheets(self.column, self._openers):
            if end >= top and start <= bottom:
                draw_sheet(painter, start, end, self.measures, self._theme)
        painter.translate(self._text_left(), 0.0)
        body = self.body(self._current) if self._current != self._editing else None
        if body is not None and self.hasFocus():
            draw_ring(painter, body, self.measures, self._theme)
        for number in numbers:
            strip = self.column.strips[number]
            if strip.stop == self._editing:
                draw_number(painter, self.column, number, self._theme)
                continue
            self.column.made(number).draw(
                painter, QPointF(0.0, self.column.top(number)), self.marks, self._theme
            )
            draw_changed(painter, self.column, number, self.marks, self._theme)
            draw_note(painter, self.column, number, self.marks, self.measures, self._theme)
            draw_signs(
                painter, signs_beside(self.column, number, self.marks, self.measures), self._theme
            )
        self._paint_handles(painter)

    def _paint_handles(self, painter: QPainter) -> None:
        hovered = self._under.stop
        for stop in dict.fromkeys((self._current, hovered)):
            rect = handle_of(self.column, stop) if stop and stop != self._editing else None
            if rect is not None:
                on = isinstance(self._under, Handle) and stop == hovered
                draw_grip(painter, rect, self._theme, strong=stop == self._current, ground=on)
