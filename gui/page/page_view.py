"""The page with pointer and keys: what the user points at and presses becomes a wish."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from drafting.document import Heading
from gui.alerts import plain
from gui.page.margin import handle_of
from gui.page.page_items import Cover
from gui.page.pointing import Handle, Nothing, OnFlag, OnText, Target, target_at
from gui.page.selectable_surface import SelectableSurface
from gui.theme import Theme

ZOOMS = (0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
_STILL = 4
_NO_KEYS = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_PAD = Qt.KeyboardModifier.KeypadModifier

_DEEDS = {
    (Qt.Key.Key_Return, _NO_KEYS): "edit",
    (Qt.Key.Key_Enter, _NO_KEYS): "edit",
    (Qt.Key.Key_F2, _NO_KEYS): "edit",
    (Qt.Key.Key_Insert, _NO_KEYS): "add_below",
    (Qt.Key.Key_Delete, _NO_KEYS): "leave_out",
    (Qt.Key.Key_Up, _ALT): "move_up",
    (Qt.Key.Key_Down, _ALT): "move_down",
    (Qt.Key.Key_C, _CONTROL): "copy",
    (Qt.Key.Key_F, _CONTROL): "find",
    (Qt.Key.Key_Period, _CONTROL): "actions",
    (Qt.Key.Key_Plus, _CONTROL): "zoom_in",
    (Qt.Key.Key_Equal, _CONTROL): "zoom_in",
    (Qt.Key.Key_Minus, _CONTROL): "zoom_out",
    (Qt.Key.Key_0, _CONTROL): "zoom_reset",
}
"""Keys of the page and the deed each stands for; see PagePane.do."""


class PageView(SelectableSurface):
    """The page that is worked in.

    Signals:
        pointed: the user clicked on something: a Target of gui.page.pointing.
        opened: the user double-clicked; the Target under the pointer.
        typed: the user typed a sign while no editor was open.
        wished: a deed, by its name in PagePane.do.
        zoom_changed: the zoom, 1.0 for full size.
        actions_wanted: the user asks what can be done with the current block, at a place on the screen.
    """

    pointed = Signal(object)
    opened = Signal(object)
    typed = Signal(str)
    wished = Signal(str)
    zoom_changed = Signal(float)
    actions_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._pressed: Target = Nothing()
        self._pressed_at = QPointF()
        self._dragged = False

    # going about

    @property
    def zoom(self) -> float:
        """The zoom, 1.0 for full size."""
        return self.measures.zoom

    def set_zoom(self, zoom: float) -> None:
        """Shows the page larger or smaller, within what is readable."""
        wanted = max(ZOOMS[0], min(ZOOMS[-1], zoom))
        if wanted != self.measures.zoom:
            self._lay_out(wanted)
            self.zoom_changed.emit(wanted)

    def step(self, steps: int) -> None:
        """Makes the block so many further, or back, current and shows it."""
        stops = self.column.stops()
        if not stops:
            return
        at = (
            stops.index(self._current)
            if self._current in stops
            else -1
            if steps > 0
            else len(stops)
        )
        self.select(stops[max(0, min(len(stops) - 1, at + steps))])
        self.reveal(self._current)

    def walk_headings(self, steps: int) -> None:
        """Makes the next heading current, or the previous one, and shows it."""
        stops = [
            strip.stop for strip in self.column.strips if isinstance(strip.item, (Heading, Cover))
        ]
        here = self.column.first_of(self._current)
        at = -1 if here is None else here
        places = [self.column.first_of(stop) or 0 for stop in stops]
        ahead = [
            stop for stop, place in zip(stops, places, strict=True) if (place - at) * steps > 0
        ]
        if ahead:
            self.select(ahead[0] if steps > 0 else ahead[-1])
            self.reveal(self._current)

    def reveal_stretch(self, passage: str, start: int, end: int) -> None:
        """Shows a stretch of a text, in the middle when it is out of sight."""
        number = self.column.number_of(passage.partition(":")[0])
        if number is None:
            return
        self.select(self.column.strips[number].stop)
        for text in self.column.made(number).texts:
            if text.passage == passage and (rects := text.rects(start, end)):
                y = self.column.top(number) + rects[0].top()
                bar, room = self.verticalScrollBar(), self.viewport().height()
                if not bar.value() + 32 <= y <= bar.value() + room - 64:
                    bar.setValue(int(y - room / 3))

    # pointer

    def _point(self, position: QPointF) -> QPointF:
        """A place in the window as a point of the page."""
        return QPointF(
            position.x() - self._text_left(), position.y() + self.verticalScrollBar().value()
        )

    def _target(self, position: QPointF) -> Target:
        if not self.column.strips:
            return Nothing()
        return target_at(self.column, self._point(position), self.marks, self.measures)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._selects(event.position()):
            self._dragged = True
            self.drag_selection(self._point(event.position()))
            return
        under = self._target(event.position())
        if under != self._under:
            self._under = under
            self.viewport().setCursor(under.cursor)
            self.viewport().update()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._under = Nothing()
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self._target(event.position())
        self._pressed_at = event.position()
        self.setFocus(
            Qt.FocusReason.MouseFocusReason
        )  # ends an editor, which may move what was clicked on
        if self._pressed.stop:
            self.select(self._pressed.stop)
        self._dragged = False
        if event.button() == Qt.MouseButton.LeftButton:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            if isinstance(self._pressed, (OnText, OnFlag)):
                self.begin_selection(self._point(event.position()), extend=shift)
                self._dragged = shift
            else:
                self.clear_selection()

    def _selects(self, position: QPointF) -> bool:
        """Whether a drag to this place selects text: it began on a text and went far enough."""
        far = (position - self._pressed_at).manhattanLength() > _STILL
        return (far or self._dragged) and isinstance(self._pressed, (OnText, OnFlag))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        target = self._pressed
        still = (event.position() - self._pressed_at).manhattanLength() <= _STILL
        still = still and not self._dragged
        if event.button() == Qt.MouseButton.LeftButton and still:
            if isinstance(target, Handle):
                corner = QPointF(target.rect.bottomLeft())
                self.actions_wanted.emit(self._on_screen(corner))
            else:
                self.pointed.emit(target)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        target = self._target(event.position())
        if target.stop and event.button() == Qt.MouseButton.LeftButton:
            self.select(target.stop)
            self.opened.emit(target)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.select(self._target(QPointF(event.pos())).stop)
            if not self.is_selected_at(self._point(QPointF(event.pos()))):
                self.begin_selection(self._point(QPointF(event.pos())))
            self.actions_wanted.emit(event.globalPos())
        else:
            self.actions_wanted.emit(self.place_of_actions())

    def place_of_actions(self) -> QPoint:
        """Where on the screen the actions of the current block belong."""
        rect = handle_of(self.column, self._current)
        return self._on_screen(rect.bottomLeft() if rect else QPointF(0, 0))

    def _on_screen(self, point: QPointF) -> QPoint:
        y = point.y() - self.verticalScrollBar().value()
        return self.viewport().mapToGlobal(QPoint(round(point.x() + self._text_left()), round(y)))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            words = self._target(QPointF(event.pos())).hint
            # always rich text, so that what `plain` escaped reads as it was
            shown = f"<qt>{plain(words).replace(chr(10), '<br>')}</qt>" if words else ""
            QToolTip.showText(event.globalPos(), shown, self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def zoom_by(self, steps: int) -> None:
        """Shows the page so many steps larger, or smaller."""
        nearest = min(range(len(ZOOMS)), key=lambda n: abs(ZOOMS[n] - self.zoom))
        self.set_zoom(ZOOMS[max(0, min(len(ZOOMS) - 1, nearest + steps))])

    # keys

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~_PAD & ~Qt.KeyboardModifier.ShiftModifier
        if self.selected_by_key(event):
            return
        deed = _DEEDS.get((Qt.Key(event.key()), held))
        if deed is not None:
            self.wished.emit(deed)
        elif held in {_NO_KEYS, _CONTROL} and self._walked(event, far=held == _CONTROL):
            return
        elif held == _NO_KEYS and event.text().isprintable() and event.text().strip():
            self.typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def _walked(self, event: QKeyEvent, *, far: bool) -> bool:
        everything = len(self.column.strips)
        match event.key():
            case Qt.Key.Key_Up:
                self.walk_headings(-1) if far else self.step(-1)
            case Qt.Key.Key_Down:
                self.walk_headings(1) if far else self.step(1)
            case Qt.Key.Key_Home:
                self.step(-everything)
            case Qt.Key.Key_End:
                self.step(everything)
            case Qt.Key.Key_PageUp:
                self._turn(-1)
            case Qt.Key.Key_PageDown:
                self._turn(1)
            case _:
                return False
        return True

    def _turn(self, pages: int) -> None:
        """Scrolls a page and takes the cursor along."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + pages * (bar.pageStep() - 48))
        self.select(self.column.strips[self.column.number_at(bar.value() + 48)].stop)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.current and self.column.strips:
            self.select(
                self.column.strips[self.column.number_at(self.verticalScrollBar().value())].stop
            )
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
