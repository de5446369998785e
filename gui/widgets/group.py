"""A group that can be folded: a heading with a count, and what is under it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.elided import ElidedButton
from gui.widgets.icons import SMALL, icon


class _Heading(ElidedButton):
    """The heading of a group: Left folds, Right unfolds, Enter and Space turn it over."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.setChecked(event.key() == Qt.Key.Key_Right)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.toggle()
        else:
            super().keyPressEvent(event)


class Group(QWidget):
    """A group; what is under it may be made when it is first unfolded.

    Signals:
        unfolded: whether it is unfolded now.
    """

    unfolded = Signal(bool)

    def __init__(
        self,
        title: str,
        theme: Theme,
        *,
        fill: Callable[[QVBoxLayout], None] | None = None,
        is_open: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._title = title
        self._fill = fill
        self._count = ""
        self.heading = _Heading(title)
        self.heading.setCheckable(True)
        self.heading.setProperty("role", "group")
        self.heading.setIconSize(QSize(SMALL, SMALL))
        self.badge = Badge()
        top = QHBoxLayout()
        top.setContentsMargins(0, 0, Space.TINY, 0)
        top.setSpacing(Space.SMALL)
        top.addWidget(self.heading, 1)
        top.addWidget(self.badge)
        self.body = QWidget()
        self.body.setObjectName("body")
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, Space.SMALL, 0, Space.LARGE)
        self.column.setSpacing(Space.LARGE)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.body)
        self.body.setVisible(False)
        self.heading.toggled.connect(self._turned)
        self._name()
        self.heading.setChecked(is_open)
        self._draw()

    @property
    def is_open(self) -> bool:
        """Whether it is unfolded."""
        return self.heading.isChecked()

    @property
    def is_filled(self) -> bool:
        """Whether what is under it has been made."""
        return self._fill is None

    def open(self) -> None:
        """Unfolds it."""
        self.heading.setChecked(True)

    def fold(self) -> None:
        """Folds it."""
        self.heading.setChecked(False)

    def say(self, title: str, count: str = "", tone: str = "quiet") -> None:
        """Shows another title, and a count beside it."""
        self._title, self._count = title, count
        self.heading.say(title)
        self.badge.say(count, tone)
        self._name()

    def make(self) -> None:
        """Makes what is under it, when that has not been done."""
        if self._fill is not None:
            fill, self._fill = self._fill, None
            fill(self.column)

    def _turned(self, is_open: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        if is_open:
            self.make()
        self.body.setVisible(is_open)
        self._draw()
        self._name()
        self.unfolded.emit(is_open)

    def _draw(self) -> None:
        name = "chevron-down" if self.is_open else "chevron-right"
        self.heading.setIcon(icon(name, self._theme, "muted"))

    def _name(self) -> None:
        state = "open" if self.is_open else "dicht"
        words = ", ".join(part for part in (self._title, self._count, state) if part)
        self.heading.setAccessibleName(words)
