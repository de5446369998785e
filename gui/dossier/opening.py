"""What the actions of the dossier do; the windows themselves are read when they are first wanted."""

from collections.abc import Callable, Mapping
from pathlib import Path

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

    return {Act.DOSSIER: make, Act.CHECK_DOSSIER: lambda: check_dossier(window, open_dialog)}


def check_dossier(
    window: Ground, open_dialog: Callable[[QDialog], None], path: Path | None = None
) -> None:
    """Opens the check of a dossier: of this file, else of the one that the user is asked for."""
    from gui.dossier.check_dialog import CheckDialog

    parent = window if isinstance(window, QWidget) else None
    dialog = CheckDialog(window.services, window.theme, parent)
    open_dialog(dialog)
    if path is None:
        dialog.choose()
    else:
        dialog.look_at(path)
