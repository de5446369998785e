"""What the actions of the review parcels do; the windows themselves are read when they are first wanted."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtWidgets import QDialog

from gui import alerts
from gui.actions import Act
from gui.content_dialogs import Ground

KINDS = "Beoordelingspakketten (*.beoordeling)"


def parcel_deeds(
    window: Ground, open_dialog: Callable[[QDialog], None]
) -> Mapping[Act, Callable[[], object]]:
    """The deeds of this room."""

    def send() -> None:
        from gui.parcels.back_dialog import BackDialog  # rarely wanted
        from gui.parcels.filing import parcel_of_draft
        from gui.parcels.out_dialog import OutDialog

        place = window.workspace
        if place is None or not place.finish():
            return
        parcel = parcel_of_draft(place.open_draft)
        if parcel is not None:
            open_dialog(BackDialog(place, window.services, parcel))
        else:
            open_dialog(OutDialog(place, window.services))

    def take_in() -> None:
        place = window.workspace
        if place is None or not place.finish():
            return
        folder = window.services.settings.now.last_folder
        path = alerts.choose_to_open(place, "Haal een beoordeling binnen", folder, KINDS)
        if path is not None:
            open_parcel(window, path)

    return {Act.PARCEL_OUT: send, Act.PARCEL_IN: take_in}


def open_parcel(window: Ground, path: Path) -> None:
    """Lays a parcel that came back beside the bestek; the window can be used beside it."""
    from gui.parcels.in_dialog import InDialog  # rarely wanted

    place = window.workspace
    if place is not None:
        dialog = InDialog(place, window.services, window.theme)
        dialog.show()
        dialog.read(path)
