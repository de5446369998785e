"""The page of which text can be selected without editing it: by dragging, and with the arrow keys."""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.page.marks import Marks
from gui.page.page_items import PageItem
from gui.page.page_surface import PageSurface
from gui.page.selection import Selection, Step, moved
from gui.page.set_text import SetText
from gui.theme import Theme

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_STEPS = {
    Qt.Key.Key_Left: (Step.LEFT, Step.WORD_LEFT),
    Qt.Key.Key_Right: (Step.RIGHT, Step.WORD_RIGHT),
}
_SHIFTED_STEPS = {
    **_STEPS,
    Qt.Key.Key_Up: (Step.UP, Step.START),
    Qt.Key.Key_Down: (Step.DOWN, Step.END),
    Qt.Key.Key_Home: (Step.START, Step.START),
    Qt.Key.Key_End: (Step.END, Step.END),
}
"""Keys, and how far they go without and with Ctrl."""


class SelectableSurface(PageSurface):
    """The page with a selection in one of the texts of the current block."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._selection: Selection | None = None
        self.current_changed.connect(self._left_block)

    @property
    def selection(self) -> Selection | None:
        """What is selected, or where the cursor is; None when neither is known."""
        return self._selection

    def selected_text(self) -> str:
        """The words that are selected; empty when there are none."""
        chosen = self._selection
        text = self._text_named(chosen.passage) if chosen else None
        return text.text[chosen.start : chosen.end] if chosen and text else ""

    def words_before_cursor(self) -> str:
        """What stands before the cursor in its text; empty when it is not drawn."""
        chosen = self._selection
        text = self._text_named(chosen.passage) if chosen and chosen.shown else None
        return text.text[: chosen.caret][-30:] if chosen and text else ""

    def clear_selection(self) -> bool:
        """Selects nothing any more; gives whether anything was selected."""
        had = self._selection is not None and (
            not self._selection.is_empty or self._selection.shown
        )
        self._use(None)
        return had

    def select_all(self) -> None:
        """Selects the whole text of the cursor, the first of the block when there is none."""
        texts = list(self._texts())
        known = self._selection.passage if self._selection else ""
        text = next((t for t in texts if t.passage == known), texts[0] if texts else None)
        if text is not None:
            self._use(Selection(text.passage, 0, len(text.text)))
            self._announce()

    @override
    def show_items(self, items: tuple[PageItem, ...]) -> int:
        before = self.selected_text()
        fresh = super().show_items(items)
        if self.selected_text() != before or self._text_of_cursor() is None:
            self._use(None)
        return fresh

    @override
    def show_marks(self, marks: Marks) -> None:
        super().show_marks(replace(marks, selected=self._selection))

    # pointer

    def begin_selection(self, point: QPointF, *, extend: bool = False) -> None:
        """Puts the cursor at a point of the page; with `extend` what lies between is selected."""
        found = self._text_under(point)
        if found is None:
            self._use(None)
            return
        text, at = found
        before = self._selection
        if extend and before is not None and before.passage == text.passage:
            self._use(replace(before, caret=at))
        else:
            self._use(Selection(text.passage, at, at))

    def drag_selection(self, point: QPointF) -> None:
        """Selects from where it began to this point; only within one text."""
        before = self._selection
        text = self._text_named(before.passage) if before else None
        if before is None or text is None:
            return
        number = self.column.number_of(before.passage.partition(":")[0])
        if number is not None:
            at = text.nearest(point - QPointF(0.0, self.column.top(number)))
            self._use(replace(before, caret=at))

    def is_selected_at(self, point: QPointF) -> bool:
        """Whether a point of the page lies on words that are selected."""
        found, chosen = self._text_under(point), self._selection
        if found is None or chosen is None or chosen.passage != found[0].passage:
            return False
        return chosen.start <= found[1] <= chosen.end and not chosen.is_empty

    # keys

    def selected_by_key(self, event: QKeyEvent) -> bool:
        """Moves the cursor or the end of the selection; gives whether the key was for that."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_A and held == _CONTROL:
            self.select_all()
            return True
        if key == Qt.Key.Key_Escape and held == Qt.KeyboardModifier.NoModifier:
            return self.clear_selection()
        steps = _SHIFTED_STEPS if held & _SHIFT else _STEPS
        if key not in steps or held & ~(_SHIFT | _CONTROL):
            return False
        near, far = steps[key]
        extend = bool(held & _SHIFT)
        step = far if held & _CONTROL else near
        after = moved(list(self._texts()), self._selection, step, extend=extend)
        if after is not None:
            self._use(after)
            self._announce()
        return True

    def _use(self, selection: Selection | None) -> None:
        if selection != self._selection:
            self._selection = selection
            self.show_marks(self.marks)

    def _left_block(self, stop: str) -> None:
        chosen = self._selection
        if chosen is not None and self.column.find(chosen.passage) != stop:
            self._use(None)

    def _texts(self) -> Iterator[SetText]:
        """The texts of the current block that can be selected."""
        for number in self.column.range_of(self._current):
            for text in self.column.made(number).texts:
                if text.passage:
                    yield text

    def _text_named(self, passage: str) -> SetText | None:
        number = self.column.number_of(passage.partition(":")[0])
        if number is None:
            return None
        return next((t for t in self.column.made(number).texts if t.passage == passage), None)

    def _text_under(self, point: QPointF) -> tuple[SetText, int] | None:
        """The text nearest to a point in the item there, and the place in it."""
        if not self.column.strips:
            return None
        number = self.column.number_at(point.y())
        inside = point - QPointF(0.0, self.column.top(number))
        texts = [text for text in self.column.made(number).texts if text.passage]
        if not texts:
            return None

        def away(text: SetText) -> tuple[float, float]:
            across = max(text.x - inside.x(), inside.x() - text.x - text.width, 0.0)
            return max(text.y - inside.y(), inside.y() - text.y - text.height, 0.0), across

        nearest = min(texts, key=away)
        return nearest, nearest.nearest(inside)

    def _text_of_cursor(self) -> SetText | None:
        chosen = self._selection
        text = self._text_named(chosen.passage) if chosen else None
        return text if text and chosen and chosen.end <= len(text.text) else None

    def _announce(self) -> None:
        """Says what is selected, for who cannot see it."""
        words = self.selected_text()
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self, f"Geselecteerd: {words}")
            )
