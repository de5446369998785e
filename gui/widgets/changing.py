"""What changes the text of a bestek, marked as such: it is grey while the bestek is only reviewed.

ReviewerMode (gui/review/reviewer_mode.py) says on the workspace whether it is, and has each mark look.
"""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from typing_extensions import override

from gui.alerts import plain

REVIEWING = "reviewing"
"""The property of the workspace that says that its bestek is only reviewed."""

WORKSPACE = "workspace"
WHY = "U beoordeelt dit bestek. De tekst kan niet worden gewijzigd."

W = TypeVar("W", bound=QWidget)


def changes(widget: W) -> W:
    """Marks a widget that changes the bestek."""
    ChangeMark(widget)
    return widget


def changes_by(menu: QMenu, action: QAction) -> None:
    """Marks an action of a menu that changes the bestek."""
    menu.aboutToShow.connect(lambda: action.setEnabled(not is_reviewing(menu)))


def is_reviewing(widget: QWidget) -> bool:
    """Whether the bestek of the window that a widget or dialog belongs to is only reviewed."""
    above: QWidget | None = widget
    top = widget
    while above is not None and above.objectName() != WORKSPACE:
        top, above = above, above.parentWidget()
    place = above or top.findChild(QWidget, WORKSPACE)
    return place is not None and bool(place.property(REVIEWING))


class ChangeMark(QObject):
    """Keeps one widget grey, with the reason as its tooltip, as long as the bestek is only reviewed."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._holds = False
        self._said = ""
        widget.installEventFilter(self)

    def look(self) -> None:
        """Greys the widget, or lets go of it."""
        widget = self._widget
        reviewing = is_reviewing(widget)
        free = not widget.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
        if reviewing and free:
            if not self._holds:
                self._said = widget.toolTip()
            self._holds = True
            widget.setToolTip(plain(WHY))
            widget.setEnabled(False)
        elif not reviewing and self._holds:
            self._holds = False
            widget.setToolTip(self._said)
            widget.setEnabled(True)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A widget that comes, or that its pane allows again, is looked at."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.EnabledChange}:
            self.look()
        return super().eventFilter(watched, event)
