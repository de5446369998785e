"""The buttons under a thing of a reviewer: take over, decline, later, and the other ways."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from drafting.review.acceptance import Left
from drafting.review.returned import Kind, Returned
from gui.theme import Space
from gui.widgets.flow import FlowLayout
from gui.widgets.texts import button

_TAKE, _AGREE, _AS_TEXT = "Neem over", "Ja, neem over", "Neem over als tekst"
_PUT_IN = "Zet hierachter"
_FOLLOWED = {Kind.EDIT, Kind.DELETED, Kind.MOVED, Kind.REGROUPED}


class ReturnedDeeds(QWidget):
    """What can be done with one thing.

    Signals:
        taken, declined, put_off: take it over in the way that is offered, decline it, leave it.
        theirs_taken, commented: take the reviewer's whole text, keep it as a comment.
        behind_wanted: it is to come behind the text of the cursor.
        place_wanted: show its place on the page.
    """

    taken = Signal()
    declined = Signal()
    put_off = Signal()
    theirs_taken = Signal()
    commented = Signal()
    behind_wanted = Signal()
    place_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take_button = button(_TAKE, "primary", on_press=self.taken.emit)
        self.decline_button = button("Wijs af (W)", on_press=self.declined.emit)
        self.later_button = button("Later (L)", on_press=self.put_off.emit)
        self.theirs_button = button("Volg de beoordelaar", on_press=self.theirs_taken.emit)
        self.comment_button = button("Houd als opmerking", on_press=self.commented.emit)
        self.behind_button = button("Zet achter de cursor", on_press=self.behind_wanted.emit)
        self.go_button = button("Ga erheen", on_press=self.place_wanted.emit)
        self.theirs_button.setToolTip("Neemt de hele tekst van de beoordelaar in plaats van de uwe")
        self.behind_button.setToolTip(
            "Kies op de bladzijde de tekst waar dit achter hoort, en druk dan hier"
        )
        for name, made in (
            ("take", self.take_button),
            ("decline", self.decline_button),
            ("later", self.later_button),
            ("theirs", self.theirs_button),
            ("comment", self.comment_button),
            ("behind", self.behind_button),
            ("go", self.go_button),
        ):
            made.setObjectName(name)
        row = FlowLayout(self, Space.SMALL)
        for made in (
            self.take_button,
            self.decline_button,
            self.later_button,
            self.behind_button,
            self.theirs_button,
            self.comment_button,
            self.go_button,
        ):
            row.addWidget(made)

    def show_for(self, one: Returned, left: Left | None, *, placed: bool) -> None:
        """Shows what can be done; `left` is why it cannot simply be taken over, `placed` that it has a place."""
        words = _TAKE
        if left is not None:
            words = _AGREE if left.asks else _AS_TEXT if left.as_text else _TAKE
        if one.kind is Kind.UNRECOGNISED:
            words = _PUT_IN
        self.take_button.setText(f"{words} (A)")
        self.take_button.setAccessibleName(words)
        self.take_button.setEnabled(left is None or left.asks or left.as_text)
        self.theirs_button.setVisible(one.conflict and one.kind in _FOLLOWED)
        self.behind_button.setVisible(one.kind is Kind.UNRECOGNISED and bool(one.new.strip()))
        self.comment_button.setVisible(not one.kind.is_comment)
        self.comment_button.setEnabled(placed)
        self.go_button.setEnabled(placed)
