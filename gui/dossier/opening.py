"""What the actions of the dossier do; the windows themselves are read when they are first wanted."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QWidget

from gui.actions import Act
from gui.content_dialogs import Ground


def dossier_deeds(
    window: Ground, open_dialog: Callable[[QDialog], None]
) -> Mapping[Act, Callable[[], object]]:
    """The deeds of this room."""

    def make() -> None:
        from gui.dossier.make_dialog import DossierDialog  # rarely wanted

        place = window.workspace
        if place is not None and place.finish():
            open_dialog(DossierDialog(place, window.services))

    def check() -> None:
        from gui.dossier.check_dialog import CheckDialog

        parent = window if isinstance(window, QWidget) else None
        dialog = CheckDialog(window.services, window.theme, parent)
        open_dialog(dialog)
        dialog.choose()

    return {Act.DOSSIER: make, Act.CHECK_DOSSIER: check}
