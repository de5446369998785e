"""What the window shows and allows while the bestek is only reviewed.

Every change passes OpenDraft.apply, which refuses it; here the screen says so beforehand. What changes the
text is marked where it is made (gui/widgets/changing.py).
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gui.actions import Act, Actions
from gui.open_draft import OpenDraft
from gui.page.page_pane import PagePane
from gui.panel import Panel
from gui.variables.variables_pane import VariablesPane
from gui.widgets.changing import REVIEWING, WORKSPACE, ChangeMark
from gui.widgets.group import Group


class ReviewerMode(QObject):
    """Follows whether the draft is only reviewed."""

    def __init__(
        self, open_draft: OpenDraft, actions: Actions, page: PagePane, panel: Panel
    ) -> None:
        super().__init__(page)
        self._open_draft = open_draft
        self._actions = actions
        self._page = page
        self._panel = panel
        panel.shown.connect(self._show_pane)
        open_draft.reviewing_changed.connect(self.show_mode)
        self.show_mode()

    def show_mode(self, *_changed: object) -> None:
        """Allows changes, or not."""
        reviewing = self._open_draft.reviewing
        place = self._place()
        place.setProperty(REVIEWING, reviewing)
        for mark in place.window().findChildren(ChangeMark):
            mark.look()
        self._page.view.setAcceptDrops(not reviewing)
        self._actions.allow_changes(there=not reviewing)
        self._actions.show_reviewing(reviewing=reviewing)
        self._show_pane(self._panel.current)

    def _place(self) -> QWidget:
        """The workspace; where there is none, as in a test of a pane, what stands highest."""
        place: QWidget = self._panel
        while place.objectName() != WORKSPACE and (above := place.parentWidget()) is not None:
            place = above
        return place

    def _show_pane(self, act: Act) -> None:
        """The values of a bestek that is reviewed can be read, and not changed."""
        if self._panel.made(act) and isinstance(self._panel.pane(act), VariablesPane):
            for group in self._panel.pane(act).findChildren(Group):
                group.body.setEnabled(not self._open_draft.reviewing)
