"""The pane Aanbieders: who can take part in this bestek, and what taking part costs."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafting.bidders.outlook import Outlook, outlook_of
from drafting.bidders.profile import Profile
from drafting.bidders.profile_file import load_profiles
from drafting.document import Document, passages
from drafting.edits.edit import Touched
from drafting.procurement import Procurement
from gui import background
from gui.bidders.burden_card import BurdenCard
from gui.bidders.profile_card import ProfileCard
from gui.open_draft import OpenDraft
from gui.theme import Space, Theme
from gui.widgets.empty_state import EmptyState
from gui.widgets.scroll import Column
from gui.widgets.texts import text
from gui.widgets.when_seen import WhenSeen

DELAY_MS = 300
VALUE_FIELD = "estimated_value"
_WATCHED = Touched.FACTS | Touched.VALUES | Touched.OUTLINE | Touched.TEXT


class BiddersPane(QWidget):
    """The bidder's side of the open draft; it reads in the background, shortly after the last change.

    Signals:
        place_requested: an element to show on the page.
        field_requested: the name of a fact to fill in.
        told: a short line for the status bar.
        shown: a new outlook stands in the pane.
    """

    place_requested = Signal(str)
    field_requested = Signal(str)
    told = Signal(str)
    shown = Signal()

    def __init__(
        self,
        open_draft: OpenDraft,
        theme: Theme,
        profiles: tuple[Profile, ...] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._theme = theme
        self._profiles = load_profiles()[0] if profiles is None else profiles
        self._job: background.Job | None = None
        self.outlook: Outlook | None = None
        self.setObjectName("pane")
        self.summary = text("", "heading")
        self.cards = {profile.id: self._card(profile) for profile in self._profiles}
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
        self._show(_read(self._open_draft.document, procurement, self._profiles))

    def look_soon(self) -> None:
        """Reads the draft in the background; `shown` follows."""
        if self._seen.behind and self.outlook is not None:
            self._seen.later()
            return
        if self._job is not None and not self._job.ended:
            self._timer.start()
            return
        document, profiles = self._open_draft.document, self._profiles
        procurement = self._open_draft.draft.procurement
        self._job = background.run(
            lambda _job: (document, _read(document, procurement, profiles)), self._answered
        )

    def _answered(self, answer: tuple[Document, Outlook]) -> None:
        document, outlook = answer
        if document is not self._open_draft.document:
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
        column.addSpacing(Space.TINY)
        for card in self.cards.values():
            column.addWidget(card)
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

    def _show(self, outlook: Outlook) -> None:
        self.outlook = outlook
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
        self.summary.setText(outlook.summary)
        for standing in outlook.standings:
            self.cards[standing.profile.id].show_standing(standing)
        self.burden.show_burden(outlook.burden)
        self._empty.hide()
        self._scroll.show()
        self.shown.emit()


def _read(document: Document, procurement: Procurement, profiles: tuple[Profile, ...]) -> Outlook:
    return outlook_of(tuple(passages(document)), procurement, profiles)
