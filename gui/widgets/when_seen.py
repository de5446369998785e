"""A pane behind another tab waits with looking again until it is seen: an edit costs what is in sight."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from drafting.edits.edit import Touched
from gui.open_draft import OpenDraft


class WhenSeen(QObject):
    """Passes the changes of a draft on to a pane: at once while it is in front, gathered once it comes there.

    `refresh` gets what was touched and who did it; None for changes that were gathered.
    """

    def __init__(
        self, pane: QWidget, open_draft: OpenDraft, refresh: Callable[[Touched, object], None]
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._refresh = refresh
        self._waiting = Touched(0)
        open_draft.changed.connect(self._changed)
        pane.installEventFilter(self)

    @property
    def behind(self) -> bool:
        """Whether another pane of the panel is shown instead; a pane without a panel never is."""
        return self._pane.isHidden() and self._pane.parentWidget() is not None

    def later(self) -> None:
        """Looks again at everything when the pane comes in front."""
        self._waiting = ~Touched(0)

    def _changed(self, touched: Touched, sender: object) -> None:
        if self.behind:
            self._waiting |= touched
        else:
            self._refresh(touched, sender)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShowToParent and self._waiting:
            touched, self._waiting = self._waiting, Touched(0)
            self._refresh(touched, None)
        return False
