"""The window in which a pack is taken over: what is new, changed or in conflict, beside what the user has."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QRadioButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from clause_library.packs.comparison import compare_items
from clause_library.packs.contents import Key
from clause_library.packs.desk import Applied, PackDesk
from clause_library.packs.standing import Choice, Entry, Offer, Standing
from drafting.refusals import Refusal
from drafting.text.written_values import day
from gui import alerts
from gui.clauses.compared import Compared
from gui.packs.offer_list import OfferList
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.scroll import Column
from gui.widgets.texts import button, text

SIZE = (1180, 740)
_LIST_WIDTH = 300
_TONES = {Standing.CONFLICT: "violation", Standing.CHANGED: "deviation", Standing.NEW: "ready"}


class OfferDialog(QDialog):
    """The items of a pack at the left, the chosen one beside the user's own at the right.

    Signals:
        changed: the user's own content is another one.
    """

    changed = Signal()

    def __init__(
        self, services: Services, theme: Theme, offer: Offer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._desk: PackDesk = services.packs
        self._applied: Applied | None = None
        self.offer = offer
        self.choices: dict[Key, Choice] = {}
        self.current: Entry | None = None
        self.setObjectName("offer_dialog")
        self.setWindowTitle("Pakket overnemen")
        self.resize(*SIZE)
        self.list = OfferList(theme)
        self.title = text("", "title")
        self.badge = Badge()
        self.notices = text("", "fault")
        self.compared = Compared(theme)
        self.radios: dict[Choice, QRadioButton] = {}
        self.told = text("", "muted")
        self._build()
        self.list.chosen.connect(self._show)
        self._show_offer(offer)

    def choose(self, choice: Choice) -> None:
        """Chooses about the item that is shown, and goes on to the next that asks."""
        if self.current is None or self.current.decided:
            return
        self.choices[self.current.key] = choice
        self._refresh()

    def take_new(self) -> None:
        """Chooses to take over everything that is new for the user and everything the user never changed."""
        for entry in self.offer.open:
            if entry.standing is not Standing.CONFLICT:
                self.choices[entry.key] = Choice.ACCEPT
        self._refresh()
        self._show_choice()

    def apply(self) -> None:
        """Carries out the choices."""
        today = self._services.today()
        try:
            self._applied = self._desk.apply(self.offer, self.choices, today)
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Het pakket is niet overgenomen")
            return
        done = self._applied
        said = [
            _counted(len(done.accepted), "overgenomen"),
            _counted(len(done.kept), "gehouden zoals u had"),
        ]
        said.append(_counted(len(done.later), "wacht nog"))
        refused = [sentence for _key, sentence in done.refused]
        if done.conflicts:
            refused.append(
                "Een collega veranderde intussen hetzelfde; kies bij Eigen bepalingen welke tekst blijft."
            )
        self._look_again()
        self.told.setText(
            " ".join([", ".join(part for part in said if part) + ".", *refused]).strip()
        )
        self.changed.emit()

    def take_back(self) -> None:
        """Undoes what was carried out."""
        if self._applied is None:
            return
        try:
            stay = self._desk.take_back(self._applied)
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Dit kan niet ongedaan worden gemaakt")
            return
        self._applied = None
        self._look_again()
        self.told.setText(" ".join(stay) or "Ongedaan gemaakt: alles is zoals het was.")
        self.changed.emit()

    def _build(self) -> None:
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.list)
        splitter.addWidget(self._right())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, SIZE[0] - _LIST_WIDTH])
        pack = self.offer.pack
        made = f"Versie {pack.version} van {pack.maker}, {day(pack.day)}"
        made += f". U had versie {self.offer.known}." if self.offer.known else "."
        warned = text("\n".join(self.offer.notices), "fault")
        warned.setVisible(bool(self.offer.notices))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text(pack.name, "large"))
        whole.addWidget(text(" ".join((made, pack.note)), "muted"))
        whole.addWidget(warned)
        whole.addSpacing(Space.SMALL)
        whole.addWidget(splitter, 1)
        whole.addLayout(self._foot())

    def _right(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self.title, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        scroll = Column("Uw tekst naast die van het pakket")
        scroll.column.setContentsMargins(0, 0, 0, 0)
        scroll.column.addWidget(self.compared)
        scroll.column.addStretch(1)
        choice = QHBoxLayout()
        choice.setSpacing(Space.LARGE)
        group = QButtonGroup(self)
        for one in Choice:
            radio = QRadioButton(one.label)
            radio.setAccessibleName(one.label)
            radio.clicked.connect(lambda *_, chosen=one: self.choose(chosen))
            group.addButton(radio)
            self.radios[one] = radio
            choice.addWidget(radio)
        choice.addStretch(1)
        right = QWidget()
        lines = QVBoxLayout(right)
        lines.setContentsMargins(Space.LARGE, 0, 0, 0)
        lines.setSpacing(Space.MEDIUM)
        lines.addLayout(head)
        lines.addWidget(self.notices)
        lines.addWidget(scroll, 1)
        lines.addLayout(choice)
        return right

    def _foot(self) -> QHBoxLayout:
        self.new_button = button("Kies al het nieuwe en gewijzigde", on_press=self.take_new)
        self.apply_button = button("Voer uit", "primary", on_press=self.apply)
        self.back_button = button("Maak ongedaan", on_press=self.take_back)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.new_button)
        foot.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.back_button)
        foot.addWidget(self.apply_button)
        foot.addWidget(button("Sluit", on_press=self.reject))
        return foot

    def _show_offer(self, offer: Offer) -> None:
        self.offer = offer
        self.choices = {}
        self.list.show_offer(offer)
        self._refresh()

    def _show(self, key: object) -> None:
        entry = self.offer.entry(key) if isinstance(key, Key) else None
        if entry is None:
            return
        self.current = entry
        self.title.setText(entry.title)
        self.badge.say(entry.standing.label, _TONES.get(entry.standing, "quiet"))
        said = list(entry.notices)
        if entry.other is not None:
            said.append("In het pakket wacht een tweede tekst; die ziet u als u haar kiest.")
        self.notices.setText("\n".join(said))
        self.notices.setVisible(bool(said))
        self._show_choice()

    def _show_choice(self) -> None:
        entry = self.current
        if entry is None:
            return
        choice = self.choices.get(entry.key, Choice.LATER)
        for one, radio in self.radios.items():
            radio.setVisible(not entry.decided)
            radio.setChecked(one is choice)
        self.radios[Choice.ACCEPT_OTHER].setVisible(not entry.decided and entry.other is not None)
        self.radios[Choice.KEEP_MINE].setText(
            Choice.KEEP_MINE.label if entry.mine else "Neem niet over"
        )
        second = choice is Choice.ACCEPT_OTHER and entry.other is not None
        theirs = entry.other if second and entry.other is not None else entry.item
        lines = compare_items(entry.mine, theirs)
        mine = "Uw tekst" if entry.mine else "U hebt dit nog niet"
        self.compared.show_lines(
            lines, mine, "Tweede tekst in het pakket" if second else "In het pakket"
        )

    def _refresh(self) -> None:
        entries = {entry.key: entry for entry in self.offer.entries}
        self.list.mark(self.choices, entries)
        if self.current is not None:
            self.current = self.offer.entry(self.current.key)
            self._show_choice()
        chosen = sum(choice is not Choice.LATER for choice in self.choices.values())
        count = len(self.offer.open)
        self.apply_button.setEnabled(chosen > 0)
        self.new_button.setEnabled(count > 0)
        self.back_button.setVisible(self._applied is not None)
        asks = (
            "Niets te kiezen: u hebt alles al." if not count else f"Gekozen: {chosen} van {count}."
        )
        self.told.setText(asks)

    def _look_again(self) -> None:
        try:
            self._show_offer(self._desk.offer(self.offer.path))
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Het pakket kan niet opnieuw worden bekeken")
            self._refresh()


def _counted(count: int, words: str) -> str:
    return f"{count} {words}" if count else ""
