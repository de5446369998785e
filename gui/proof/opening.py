"""What the action of the proof print does."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog, QWidget

from gui.actions import Act
from gui.content_dialogs import Ground


def proof_deeds(
    window: Ground, open_dialog: Callable[[QDialog], None]
) -> Mapping[Act, Callable[[], object]]:
    """Opens the preview of the proof; it brings Qt's printing along, which a start need not wait for."""

    def show() -> None:
        from gui.proof.proof_dialog import ProofDialog

        place = window.workspace
        if place is not None:
            parent = window if isinstance(window, QWidget) else None
            open_dialog(ProofDialog(place.open_draft, window.services, window.theme, parent))

    return {Act.PROOF_PRINT: show}
