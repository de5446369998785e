"""The pane Aanbieders: who can take part in this bestek, and what taking part costs."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafting.bidders.outlook import Outlook, outlook_of
from drafting.bidders.own_profiles import Shelf, product_shelf
from drafting.bidders.profile import Profile
from drafting.document import Document, passages
from drafting.edits.edit import Touched
from drafting.procurement import Procurement
from drafting.text.written_values import enumeration
from gui import background
from gui.bidders.burden_card import BurdenCard
from gui.bidders.profile_card import ProfileCard
from gui.open_draft import OpenDraft
from gui.theme import Space, Theme
from gui.widgets.empty_state import EmptyState
from gui.widgets.focus_order import order_focus
from gui.widgets.scroll import Column
from gui.widgets.texts import button, text
from gui.widgets.when_seen import WhenSeen

DELAY_MS = 300
VALUE_FIELD = "estimated_value"
_WATCHED = Touched.FACTS | Touched.VALUES | Touched.OUTLINE | Touched.TEXT


class BiddersPane(QWidget):
    """The bidder's side of the open draft; it reads in the background, shortly after the last change.

    Signals:
        place_requested: an element to show on the page.
        field_requested: the name of a fact to fill in.
        profiles_requested: the user wants to see or change the kinds of bidders.
        told: a short line for the status bar.
        shown: a new outlook stands in the pane.
    """

    place_requested = Signal(str)
    field_requested = Signal(str)
    profiles_requested = Signal()
    told = Signal(str)
    shown = Signal()

    def __init__(
        self,
        open_draft: OpenDraft,
        theme: Theme,
        shelf: Shelf | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._theme = theme
        self._shelf = product_shelf() if shelf is None else shelf
        self._job: background.Job | None = None
        self.outlook: Outlook | None = None
        self.setObjectName("pane")
        self.summary = text("", "heading")
        self.cards: dict[str, ProfileCard] = {}
        self._about = text("", "caption")
        self._change = button(
            "Soorten aanbieders aanpassen\N{HORIZONTAL ELLIPSIS}",
            "link",
            on_press=self.profiles_requested.emit,
        )
        self.burden = BurdenCard(theme)
        self.burden.place_asked.connect(self.place_requested)
        self.burden.value_asked.connect(lambda: self.field_requested.emit(VALUE_FIELD))
        self.burden.step.connect(lambda steps: self._step(self.burden, steps))
        self._empty = EmptyState(theme)
        self._scroll = self._filled()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        whole.addWidget(self._empty)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self.look_soon)
        self._seen = WhenSeen(self, open_draft, self._changed)
        self._wait()
        self._timer.start()

    def look_now(self) -> None:
        """Reads the draft at once."""
        self._timer.stop()
        procurement = self._open_draft.draft.procurement
        self._show(_read(self._open_draft.document, procurement, self._shelf.used))

    def use_profiles(self, shelf: Shelf) -> None:
        """Puts other kinds of bidders beside the draft, at once."""
        self._shelf = shelf
        self._timer.stop()
        self.look_soon()

    def look_soon(self) -> None:
        """Reads the draft in the background; `shown` follows."""
        if self._seen.behind and self.outlook is not None:
            self._seen.later()
            return
        if self._job is not None and not self._job.ended:
            self._timer.start()
            return
        document, shelf = self._open_draft.document, self._shelf
        procurement = self._open_draft.draft.procurement
        self._job = background.run(
            lambda _job: (document, shelf, _read(document, procurement, shelf.used)),
            self._answered,
        )

    def _answered(self, answer: tuple[Document, Shelf, Outlook]) -> None:
        document, shelf, outlook = answer
        if document is not self._open_draft.document or shelf is not self._shelf:
            self._timer.start()
            return
        self._show(outlook)

    def _changed(self, touched: Touched, _sender: object) -> None:
        if touched & _WATCHED:
            self._timer.start()

    def _filled(self) -> Column:
        scroll = Column("Aanbieders")
        column = scroll.column
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.WIDE)
        column.addWidget(self.summary)
        column.addWidget(
            text(
                "Voorbeelden van aanbieders naast de eisen van dit bestek. Hun getallen zijn aannames van "
                "Bestekwijzer, geen statistiek. Een passende eis kan toch iemand buitensluiten.",
                "caption",
            )
        )
        column.addWidget(self._about)
        column.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(Space.TINY)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.SMALL)
        column.addLayout(self._rows)
        column.addSpacing(Space.SMALL)
        column.addWidget(text("Wat meedoen kost", "heading"))
        column.addWidget(
            text("Geschat; de uren per onderdeel zijn aannames van Bestekwijzer.", "caption")
        )
        column.addWidget(self.burden)
        column.addStretch(1)
        return scroll

    def _card(self, profile: Profile) -> ProfileCard:
        card = ProfileCard(profile, self._theme)
        card.place_asked.connect(self.place_requested)
        card.step.connect(lambda steps: self._step(card, steps))
        return card

    def _step(self, card: QWidget, steps: int) -> None:
        order: list[QWidget] = [*self.cards.values(), self.burden]
        to = order[max(0, min(len(order) - 1, order.index(card) + steps))]
        to.setFocus()
        self._scroll.ensureWidgetVisible(to, 0, Space.WIDE)

    def _wait(self) -> None:
        self._scroll.hide()
        self._empty.say("user", "Bestek wordt gelezen", "Even geduld: de eisen worden opgezocht.")
        self._empty.show()

    def _place_cards(self) -> None:
        """A card for each profile as it is now; those that did not change stay."""
        for name, card in tuple(self.cards.items()):
            if card.profile not in self._shelf.used:
                del self.cards[name]
                self._rows.removeWidget(card)
                card.hide()
                card.deleteLater()
        kept = self.cards
        self.cards = {p.id: kept.get(p.id) or self._card(p) for p in self._shelf.used}
        for number, card in enumerate(self.cards.values()):
            if self._rows.indexOf(card) != number:
                self._rows.insertWidget(number, card)
        words = _about(self._shelf)
        self._about.setText(words)
        self._about.setVisible(bool(words))
        order_focus(self)

    def _show(self, outlook: Outlook) -> None:
        self.outlook = outlook
        if not self._shelf.used:
            self._scroll.hide()
            self._empty.say(
                "user",
                "Alle aanbieders staan uit",
                "Zet een soort aanbieder aan om te zien wie kan meedoen.",
                (
                    "Soorten aanbieders aanpassen\N{HORIZONTAL ELLIPSIS}",
                    self.profiles_requested.emit,
                ),
            )
            self._empty.show()
            self.shown.emit()
            return
        if not outlook.burden.items:
            self._scroll.hide()
            self._empty.say(
                "user",
                "Nog geen tekst",
                "Zodra er tekst in het bestek staat, ziet u hier wie kan meedoen en wat meedoen kost.",
            )
            self._empty.show()
            self.shown.emit()
            return
        self._place_cards()
        self.summary.setText(outlook.summary)
        for standing in outlook.standings:
            self.cards[standing.profile.id].show_standing(standing)
        self.burden.show_burden(outlook.burden)
        self._empty.hide()
        self._scroll.show()
        self.shown.emit()


def _about(shelf: Shelf) -> str:
    """What is not in sight: profiles that are off, and files that could not be read."""
    said = []
    if shelf.off:
        one = len(shelf.off) == 1
        said.append("Eén soort staat uit." if one else f"{len(shelf.off)} soorten staan uit.")
    if shelf.refused:
        names = enumeration(tuple(refusal.path.name for refusal in shelf.refused))
        said.append(f"Niet gelezen: {names}. Open de soorten aanbieders om te zien waarom.")
    return " ".join(said)


def _read(document: Document, procurement: Procurement, profiles: tuple[Profile, ...]) -> Outlook:
    return outlook_of(tuple(passages(document)), procurement, profiles)
