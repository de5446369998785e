"""What a reviewer sends back: what is in the parcel now, and saving it so that it can be mailed."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout

from drafting.refusals import Refusal
from drafting.review.parcels.either_file import write_either
from drafting.review.parcels.merge import merge
from drafting.review.parcels.parcel import Parcel
from drafting.review.parcels.parcel_file import ENDING
from drafting.text.written_values import day
from gui import alerts
from gui.filing import file_stem
from gui.parcels.opening import KINDS
from gui.parcels.words import counted
from gui.services import Services
from gui.theme import Space
from gui.widgets.texts import button, text
from gui.workspace import Workspace

_WIDTH = 560


class BackDialog(QDialog):
    """Says what goes back and to whom, and makes the answer.

    Signals:
        made: the path of the answer.
    """

    made = Signal(object)

    def __init__(self, place: Workspace, services: Services, parcel: Parcel) -> None:
        super().__init__(place)
        self._place = place
        self._services = services
        self._parcel = parcel
        self.setObjectName("parcel_back")
        self.setWindowTitle("Stuur terug")
        self.setMinimumWidth(_WIDTH)
        self.name = QLineEdit(place.open_draft.hand().name or parcel.receiver)
        self.name.setAccessibleName("Uw naam")
        mine = place.open_draft.draft
        found = merge(parcel.base, parcel.base, mine, may_change=parcel.may_change)
        said = counted(found.counts)
        self.inside = text(
            f"In uw antwoord: {said}." if said else "U hebt nog niets opgemerkt of gewijzigd."
        )
        self.warning = text("", "fault")
        self.warning.setText(
            "Er is meer gewijzigd dan opmerkingen, terwijl daar niet om is gevraagd. De ontvanger kiest of "
            "dat wordt overgenomen."
        )
        self.warning.setVisible(any(not one.asked for one in found.differences))
        self.fault = text("", "fault")
        self.fault.hide()
        self.save_button = button("Sla op om terug te sturen", "primary", on_press=self.save)
        self.copy_button = button("Maak een apart bestand…", on_press=self.save_copy)
        self._lay_out()
        self.save_button.setFocus()

    def save(self) -> None:
        """Saves in the parcel itself; that same file can be mailed."""
        file = self._place.open_draft.file
        if file is None or not self._named():
            return
        try:
            self._place.open_draft.save(file.path, self._services.now())
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Het antwoord is niet opgeslagen")
            return
        self._tell(file.path)

    def save_copy(self) -> None:
        """Asks for a name and makes a file of its own; the parcel stays as it was saved."""
        opened = self._place.open_draft
        file = opened.file
        if file is None or not self._named():
            return
        stem = file_stem(f"{file.path.stem} - antwoord van {self.name.text()}")
        suggested = str(file.path.with_name(f"{stem}{ENDING}"))
        path = alerts.choose_to_save(self, "Maak een antwoord", suggested, KINDS)
        if path is None:
            return
        target = path if path.suffix.casefold() == ENDING else path.with_name(path.name + ENDING)
        try:
            write_either(
                target, file.path, opened.draft, self.name.text(), self._services.now(), None
            )
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Het antwoord is niet gemaakt")
            return
        self._tell(target)

    def _named(self) -> bool:
        name = self.name.text().strip()
        if not name:
            self.fault.setText("Vul uw naam in: in het antwoord staat van wie het is.")
            self.fault.show()
            self.name.setFocus()
        elif not self._place.open_draft.hand().name:
            self._services.settings.change(author=name)
        return bool(name)

    def _tell(self, path: Path) -> None:
        self._place.tell(
            f"{path.name} is klaar. Stuur dit bestand terug aan {self._parcel.sender}."
        )
        self.made.emit(path)
        self.accept()

    def _lay_out(self) -> None:
        parcel = self._parcel
        asked = [f"{parcel.sender} vroeg dit op {day(parcel.sent_at.date())}"]
        if parcel.until is not None:
            asked.append(f"en wil het terug op {day(parcel.until)}")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text(f"Stuur terug aan {parcel.sender}", "title"))
        whole.addWidget(text(f"{' '.join(asked)}.", "muted"))
        if parcel.request:
            whole.addWidget(text(f"Gevraagd: {parcel.request}"))
        whole.addSpacing(Space.SMALL)
        whole.addWidget(self.inside)
        whole.addWidget(self.warning)
        whole.addSpacing(Space.SMALL)
        caption = text("Uw naam", "caption")
        caption.setBuddy(self.name)
        whole.addWidget(caption)
        whole.addWidget(self.name)
        whole.addWidget(self.fault)
        whole.addSpacing(Space.MEDIUM)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(button("Annuleer", on_press=self.reject))
        foot.addStretch(1)
        foot.addWidget(self.copy_button)
        foot.addWidget(self.save_button)
        whole.addLayout(foot)
