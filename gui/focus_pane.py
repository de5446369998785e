"""Where the focus goes when a pane is asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_pane(pane: QWidget) -> None:
    """Puts the focus in a pane: on what had it last there, else on the first thing that takes it."""
    last = pane.focusWidget()
    if last is not None and last is not pane:
        last.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus:
        pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return
    at = pane.nextInFocusChain()
    while at is not None and at is not pane:
        takes = at.isVisible() and at.isEnabled() and at.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes and pane.isAncestorOf(at):
            at.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        at = at.nextInFocusChain()
