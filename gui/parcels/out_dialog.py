"""The window in which a parcel for a reviewer is made, with the parcels that were sent before."""

import uuid
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QRadioButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from drafting.refusals import Refusal
from drafting.review.parcels.parcel import Along, Request, make_parcel
from drafting.review.parcels.parcel_file import ENDING, write_parcel
from drafting.review.parcels.records import remember_sent
from drafting.text.written_values import read_day
from gui import alerts
from gui.alerts import visible
from gui.filing import file_stem
from gui.parcels.opening import KINDS
from gui.parcels.words import sent_words
from gui.services import Services
from gui.theme import Space
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.texts import button, text
from gui.workspace import Workspace

_SIZE = (680, 700)
_KEY = Qt.ItemDataRole.UserRole
_WORDS_HEIGHT = 72
_SENT_HEIGHT = 88


class OutDialog(QDialog):
    """For whom, what is asked, by when, what may be done, and which chapters.

    Signals:
        made: the path of the parcel that was made.
    """

    made = Signal(object)

    def __init__(self, place: Workspace, services: Services) -> None:
        super().__init__(place)
        self._place = place
        self._services = services
        self.setObjectName("parcel_out")
        self.setWindowTitle("Stuur ter beoordeling")
        self.resize(*_SIZE)
        self.receiver = _line("Voor wie?", "Naam van de beoordelaar")
        self.sender_name = _line("Van wie?", "Uw naam")
        self.sender_name.setText(place.open_draft.hand().name)
        self.until = _line("Graag terug op", "8-2-2027, of leeg")
        self.words = QPlainTextEdit()
        self.words.setAccessibleName("Wat vraagt u?")
        self.words.setPlaceholderText("Bijvoorbeeld: wilt u de geschiktheidseisen nalezen?")
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(_WORDS_HEIGHT)
        self.only_comments = QRadioButton("Alleen opmerkingen en goedkeuringen")
        self.may_change = QRadioButton("Ook de tekst wijzigen")
        self.only_comments.setChecked(True)
        self._may = QButtonGroup(self)
        self._may.addButton(self.only_comments)
        self._may.addButton(self.may_change)
        self.along = ChoiceBox()
        self.along.setAccessibleName("Welke opmerkingen gaan mee?")
        for choice in Along:
            self.along.addItem(choice.label.capitalize(), choice)
        self.worksheets = QCheckBox("Werkbladen voor het eigen dossier gaan mee")
        self.chapters = QTreeWidget()
        self.chapters.setAccessibleName("Welke hoofdstukken?")
        self.chapters.setHeaderHidden(True)
        self.chapters.setRootIsDecorated(False)
        self.fault = text("", "fault")
        self.fault.hide()
        self.sent = QListWidget()
        self.sent.setAccessibleName("Eerder verstuurd")
        self.sent.setProperty("role", "choices")
        self.sent.setFixedHeight(_SENT_HEIGHT)
        self._sent_title = text("Eerder verstuurd", "caption")
        self.make_button = button("Maak pakket…", "primary", on_press=self.make)
        self._lay_out()
        self._fill_chapters()
        self._fill_sent()
        self.receiver.setFocus()

    @property
    def request(self) -> Request:
        """What is asked."""
        rows = self._rows()
        chosen = tuple(
            str(r.data(0, _KEY)) for r in rows if r.checkState(0) is Qt.CheckState.Checked
        )
        return Request(
            self.receiver.text(),
            self.words.toPlainText(),
            read_day(self.until.text()) if self.until.text().strip() else None,
            self.may_change.isChecked(),
            () if len(chosen) == len(rows) else chosen,
            Along(self.along.currentData()),
            self.worksheets.isChecked(),
        )

    def make(self) -> None:
        """Asks where, and makes the parcel there; what is missing is said first."""
        if self._says_fault():
            return
        opened = self._place.open_draft
        try:
            parcel = make_parcel(
                opened.draft,
                str(uuid.uuid4()),
                self.sender_name.text(),
                self.request,
                self._services.now(),
            )
        except Refusal as refusal:
            self._say(str(refusal))
            return
        folder = Path(self._services.settings.now.last_folder or Path.home())
        stem = file_stem(f"{parcel.title} voor {parcel.receiver}")
        path = alerts.choose_to_save(self, "Maak pakket", str(folder / f"{stem}{ENDING}"), KINDS)
        if path is None:
            return
        target = path if path.suffix.casefold() == ENDING else path.with_name(path.name + ENDING)
        try:
            write_parcel(target, parcel)
            opened.apply(remember_sent(opened.draft, parcel), self)
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Het pakket is niet gemaakt")
            return
        self._services.settings.change(last_folder=str(target.parent))
        self._place.tell(
            f"{target.name} is gemaakt. Mail het aan {parcel.receiver}, of geef het op een stick."
        )
        self.made.emit(target)
        self.accept()

    def _says_fault(self) -> bool:
        for entry in (self.receiver, self.sender_name):
            if not entry.text().strip():
                self._say(f"Vul in: {entry.accessibleName().rstrip('?').lower()}.")
                entry.setFocus()
                return True
        if self.until.text().strip() and read_day(self.until.text()) is None:
            self._say("Schrijf de datum zo: 8-2-2027, of laat het veld leeg.")
            self.until.setFocus()
            return True
        rows = self._rows()
        if rows and all(row.checkState(0) is not Qt.CheckState.Checked for row in rows):
            self._say("Kies ten minste één hoofdstuk.")
            self.chapters.setFocus()
            return True
        return False

    def _say(self, words: str) -> None:
        self.fault.setText(words)
        self.fault.show()

    def _fill_chapters(self) -> None:
        for part in self._place.open_draft.draft.parts:
            for chapter in part.chapters:
                if chapter.omitted:
                    continue
                row = QTreeWidgetItem([visible(f"{part.title}: {chapter.title}")])
                row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                row.setCheckState(0, Qt.CheckState.Checked)
                row.setData(0, _KEY, chapter.key)
                self.chapters.addTopLevelItem(row)

    def _rows(self) -> list[QTreeWidgetItem]:
        found = (self.chapters.topLevelItem(n) for n in range(self.chapters.topLevelItemCount()))
        return [row for row in found if row is not None]

    def _fill_sent(self) -> None:
        parcels = self._place.open_draft.draft.parcels
        for one in reversed(parcels):
            self.sent.addItem(visible("\n".join(sent_words(one, self._services.now()))))
        self.sent.setVisible(bool(parcels))
        self._sent_title.setVisible(bool(parcels))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.LARGE)
        grid.setVerticalSpacing(Space.TINY)
        for column, entry in enumerate((self.receiver, self.sender_name, self.until)):
            caption = text(entry.accessibleName(), "caption")
            caption.setBuddy(entry)
            grid.addWidget(caption, 0, column)
            grid.addWidget(entry, 1, column)
        rights = QVBoxLayout()
        rights.setSpacing(Space.TINY)
        for widget in (
            text("Wat mag de beoordelaar?", "caption"),
            self.only_comments,
            self.may_change,
        ):
            rights.addWidget(widget)
        rights.addStretch(1)
        goes = QVBoxLayout()
        goes.setSpacing(Space.TINY)
        caption = text("Welke opmerkingen gaan mee?", "caption")
        caption.setBuddy(self.along)
        goes.addWidget(caption)
        goes.addWidget(self.along)
        goes.addWidget(self.worksheets)
        goes.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(Space.WIDE)
        both.addLayout(rights, 1)
        both.addLayout(goes, 1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.fault, 1)
        foot.addStretch(0)
        foot.addWidget(button("Annuleer", on_press=self.reject))
        foot.addWidget(self.make_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text("Stuur ter beoordeling", "title"))
        whole.addWidget(
            text(
                "Er komt één bestand. De beoordelaar opent het in Bestekwijzer, slaat erin op en stuurt "
                "hetzelfde bestand terug. Wat terugkomt, wordt alleen overgenomen als u dat wilt.",
                "muted",
            )
        )
        whole.addSpacing(Space.SMALL)
        whole.addLayout(grid)
        whole.addSpacing(Space.SMALL)
        whole.addWidget(text("Wat vraagt u?", "caption"))
        whole.addWidget(self.words)
        whole.addSpacing(Space.SMALL)
        whole.addLayout(both)
        whole.addSpacing(Space.SMALL)
        whole.addWidget(text("Welke hoofdstukken?", "caption"))
        whole.addWidget(self.chapters, 1)
        whole.addSpacing(Space.TINY)
        whole.addWidget(self._sent_title)
        whole.addWidget(self.sent)
        whole.addLayout(foot)


def _line(name: str, hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setAccessibleName(name)
    made.setPlaceholderText(hint)
    return made
