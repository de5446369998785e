"""The windows of the rounds a draft goes through: review, comparison, publication, dossier.

None of them is read at a start, for they are rarely wanted.
"""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog

from gui.actions import Act
from gui.content_dialogs import Ground

Open = Callable[[QDialog], None]


def round_deeds(window: Ground, open_dialog: Open) -> Mapping[Act, Callable[[], object]]:
    """What the actions of the rounds do; each room of gui gives its own."""
    _asked = window, open_dialog
    return {}
