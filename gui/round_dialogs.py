"""The windows of the rounds a draft goes through: review, comparison, publication, dossier.

None of them is read at a start, for they are rarely wanted.
"""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog

from gui.actions import Act
from gui.clarifications.opening import clarification_deeds
from gui.compare.opening import compare_deeds
from gui.content_dialogs import Ground
from gui.dossier.opening import dossier_deeds
from gui.parcels.opening import parcel_deeds
from gui.proof.opening import proof_deeds
from gui.review.returned_opening import returned_deeds

Open = Callable[[QDialog], None]


def round_deeds(window: Ground, open_dialog: Open) -> Mapping[Act, Callable[[], object]]:
    """What the actions of the rounds do; each room of gui gives its own."""
    return {
        **clarification_deeds(window, open_dialog),
        **compare_deeds(window, open_dialog),
        **dossier_deeds(window, open_dialog),
        **parcel_deeds(window, open_dialog),
        **proof_deeds(window, open_dialog),
        **returned_deeds(window),
    }
