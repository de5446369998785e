"""What the actions of the publication do; the windows themselves are read when they are first wanted."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QDialog

from gui.actions import Act
from gui.content_dialogs import Ground


def clarification_deeds(
    window: Ground, open_dialog: Callable[[QDialog], None]
) -> Mapping[Act, Callable[[], object]]:
    """The deeds of this room."""

    def publish() -> None:
        place = window.workspace
        if place is None or not place.finish():
            return
        # the check must have seen the text that is published
        place.open_draft.check_then(lambda: open_publication(window, open_dialog))

    def show() -> None:
        from gui.clarifications.clarifications_dialog import ClarificationsDialog  # rarely wanted

        place = window.workspace
        if place is None or not place.finish():
            return
        desk = place.publication.desk
        dialog = next(iter(place.findChildren(ClarificationsDialog)), None)
        if dialog is None:
            dialog = ClarificationsDialog(place, desk, window.theme, publish)
        dialog.show()
        dialog.raise_()
        dialog.activateWindow()

    return {Act.PUBLISH: publish, Act.CLARIFICATIONS: show}


def open_publication(window: Ground, open_dialog: Callable[[QDialog], None]) -> None:
    """Opens what publishing does; of a bestek that is published, taking that back."""
    from drafting.clarifications.publishing import concerns
    from gui.clarifications.publish_dialog import PublishDialog, WithdrawDialog

    place = window.workspace
    if place is None:
        return
    opened, desk = place.open_draft, place.publication.desk
    name = window.services.author()
    dialog: QDialog
    if opened.draft.publication is None:
        told = concerns(opened.draft, opened.document, opened.report)
        earlier = opened.draft.withdrawn
        dialog = PublishDialog(told, name, earlier, desk.publish, window.theme, place.window())
        dialog.accepted.connect(
            lambda: place.tell("Dit bestek is gepubliceerd; de nummers staan vast.")
        )
    else:
        publication = opened.draft.publication
        dialog = WithdrawDialog(publication, name, desk.withdraw, window.theme, place.window())
        dialog.accepted.connect(
            lambda: place.tell("De publicatie is ingetrokken; u kunt het ongedaan maken.")
        )
    open_dialog(dialog)
