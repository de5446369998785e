"""Choosing files that came back from reviewers, and opening what they did."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from gui import alerts
from gui.actions import Act
from gui.content_dialogs import Ground

KINDS = "Word-bestanden (*.docx)"


def returned_deeds(window: Ground) -> Mapping[Act, Callable[[], object]]:
    """Asks for reviewed files and opens them; reading Word is not needed at a start."""
    return {Act.REVIEWED_FILE: lambda: choose_reviewed(window)}


def choose_reviewed(window: Ground) -> None:
    """Asks for one or more reviewed files and opens what came back in them."""
    place = window.workspace
    if place is None or not place.finish():
        return
    folder = window.services.settings.now.last_folder
    paths = alerts.choose_several(place, "Haal beoordeelde Word-bestanden binnen", folder, KINDS)
    if paths:
        open_reviewed(window, paths)


def open_reviewed(window: Ground, paths: Sequence[Path]) -> None:
    """Opens what came back in these files; the window can be used beside it."""
    from gui.review.returned_dialog import ReturnedDialog  # rarely wanted

    place = window.workspace
    if place is None or not place.finish():
        return
    dialog = ReturnedDialog(place, window.services, window.theme)
    dialog.show()
    dialog.read(paths)
