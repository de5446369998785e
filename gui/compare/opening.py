"""What the actions of the comparison do; the window itself is read when it is first wanted."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog

from gui.actions import Act
from gui.content_dialogs import Ground


def compare_deeds(
    window: Ground, open_dialog: Callable[[QDialog], None]
) -> Mapping[Act, Callable[[], object]]:
    """The deeds of this room."""

    def compare() -> None:
        from gui.compare.compare_desk import open_comparison  # rarely wanted

        if window.workspace is not None:
            open_comparison(window.workspace, window.services, window.theme, open_dialog)

    return {Act.COMPARE: compare}
