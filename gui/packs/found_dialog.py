"""What waits for a choice, and what stands in the shared folder."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from clause_library.packs.source import Found, PackStanding, look
from clause_library.packs.standing import Offer
from drafting.refusals import Refusal
from gui import alerts, background
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.card import Card
from gui.widgets.empty_state import EmptyState
from gui.widgets.scroll import Column
from gui.widgets.texts import button, text

SIZE = (680, 620)
_TONES = {
    PackStanding.NEW: "ready",
    PackStanding.NEWER: "accent",
    PackStanding.CHANGED: "deviation",
    PackStanding.CONFLICT_COPY: "deviation",
    PackStanding.REFUSED: "violation",
}
_Shown = tuple[tuple[Offer, ...], tuple[Found, ...], str]


class FoundDialog(QDialog):
    """Cards of packs, each to be looked at.

    Signals:
        offer_wanted: an Offer that waits, to be shown.
        path_wanted: the path of a pack to be shown.
        looked: the folder was looked at.
    """

    offer_wanted = Signal(object)
    path_wanted = Signal(object)
    looked = Signal()

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._cards: list[QWidget] = []
        self.setObjectName("found_dialog")
        self.setWindowTitle("Gedeelde map met pakketten")
        self.resize(*SIZE)
        self.folder = text("", "muted")
        self.told = text("", "muted")
        self._scroll = Column("Pakketten")
        self._empty = EmptyState(theme)
        self.choose_button = button(
            "Kies de map\N{HORIZONTAL ELLIPSIS}", on_press=self.choose_folder
        )
        self.stop_button = button("Gebruik geen map", "quiet", on_press=lambda: self._use(""))
        self.again_button = button("Kijk opnieuw", on_press=self.look)
        self._build()
        self.look()

    def choose_folder(self) -> None:
        """Asks for the folder that is shared with colleagues; it is looked at on every start."""
        now = self._services.settings.now
        path = alerts.choose_folder(self, "Gedeelde map met pakketten", now.shared_folder)
        if path is not None:
            self._use(str(path))

    def look(self) -> None:
        """Looks again, in the background."""
        folder, desk = self._services.settings.now.shared_folder, self._services.packs
        self.folder.setText(folder or "Nog geen gedeelde map gekozen.")
        self.stop_button.setVisible(bool(folder))
        self.again_button.setEnabled(bool(folder))
        self.told.setText("Er wordt gekeken\N{HORIZONTAL ELLIPSIS}")

        def looked(_job: background.Job) -> _Shown:
            waiting = desk.waiting()
            try:
                found = look(Path(folder), desk.remembered()) if folder else ()
            except Refusal as refusal:
                return waiting, (), str(refusal)
            return waiting, found, ""

        background.run(looked, self._show, self._refused)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.folder, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.stop_button)
        row.addWidget(self.choose_button)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.again_button)
        foot.addWidget(button("Sluit", on_press=self.reject))
        self._scroll.column.setContentsMargins(0, 0, Space.SMALL, 0)
        self._scroll.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        whole.setSpacing(Space.MEDIUM)
        whole.addLayout(row)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._empty, 1)
        whole.addLayout(foot)

    def _show(self, shown: _Shown) -> None:
        waiting, found, fault = shown
        for card in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        for offer in waiting:
            count = len(offer.entries)
            said = f"Versie {offer.pack.version} van {offer.pack.maker}. U liet {count} {_texts(count)} voor later."
            self._add(
                offer.pack.name, "wacht op u", "gap", said, partial(self.offer_wanted.emit, offer)
            )
        for one in found:
            name = one.pack.name if one.pack is not None else one.path.name
            sound = one.pack is not None
            deed = partial(self.path_wanted.emit, one.path) if sound else None
            self._add(
                name, one.standing.label, _TONES.get(one.standing, "quiet"), one.sentence, deed
            )
        self._scroll.setVisible(bool(self._cards))
        self._empty.setVisible(not self._cards)
        self._say_empty()
        self.told.setText(fault or _counted(found))
        self.looked.emit()

    def _add(
        self, title: str, standing: str, tone: str, said: str, deed: Callable[[], object] | None
    ) -> None:
        card = Card(f"{title}, {standing}")
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(text(title, "strong"), 1)
        row.addWidget(Badge(standing, tone))
        card.column.addLayout(row)
        card.column.addWidget(text(said, "muted"))
        if deed is not None:
            press = button("Bekijk\N{HORIZONTAL ELLIPSIS}", on_press=deed)
            press.setAccessibleName(f"Bekijk {title}")
            card.column.addWidget(press, 0, Qt.AlignmentFlag.AlignLeft)
            card.opened.connect(deed)
        self._cards.append(card)
        self._scroll.column.insertWidget(self._scroll.column.count() - 1, card)

    def _say_empty(self) -> None:
        if self._services.settings.now.shared_folder:
            self._empty.say(
                "folder",
                "Geen pakketten in deze map",
                "Zet er een pakket in met 'Maak een pakket', of kies een andere map.",
            )
        else:
            self._empty.say(
                "folder",
                "Deel bepalingen met collega's",
                "Kies een map die u deelt: een netwerkschijf, OneDrive of een USB-stick. Bij elke start "
                "wordt gekeken of er iets nieuws in staat; u kiest wat u overneemt.",
                ("Kies de map\N{HORIZONTAL ELLIPSIS}", self.choose_folder),
            )

    def _use(self, folder: str) -> None:
        refusal = self._services.settings.change(shared_folder=folder)
        if refusal is not None:
            alerts.refuse(self, refusal, "De keuze is niet bewaard")
        self.look()

    def _refused(self, refusal: Refusal) -> None:
        self.told.setText(str(refusal))
        self.looked.emit()


def _counted(found: Sequence[Found]) -> str:
    fresh = sum(one.standing.worth_showing for one in found)
    return f"{len(found)} in de map, {fresh} met iets nieuws." if found else ""


def _texts(count: int) -> str:
    return "tekst" if count == 1 else "teksten"


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
