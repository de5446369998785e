"""Everything that is not as the template and the library have it, one below the other, with its report."""

from collections.abc import Callable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from drafting.comparison.deviations import Deviation, DeviationKind
from drafting.reports.deviation_report import origin_of, signed
from gui.passport.passport_dialog import PUT_BACK
from gui.passport.redline import spoken, write_redline
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.card import Card
from gui.widgets.changing import changes
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.empty_state import EmptyState
from gui.widgets.scroll import Column
from gui.widgets.sheet import Sheet
from gui.widgets.texts import button, text

SIZE = (820, 740)
MOST = 900
"""So many letters of one text are shown; the report has all of them."""

_TONES = {
    DeviationKind.CHANGED: "deviation",
    DeviationKind.OMITTED: "violation",
    DeviationKind.ADDED: "accent",
    DeviationKind.INSERTED: "accent",
}
_EVERYTHING = "Alle afwijkingen"


class DeviationsDialog(QDialog):
    """The list of deviations.

    Signals:
        place_wanted: the id of a block or key of a section that the user wants to see on the page.
        passport_wanted: the same, for its passport.
        restore_wanted: the same, of what must come back as adopted.
        report_wanted: the user wants the report as a file.
    """

    place_wanted = Signal(str)
    passport_wanted = Signal(str)
    restore_wanted = Signal(str)
    report_wanted = Signal()

    def __init__(
        self, found: tuple[Deviation, ...], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._found: tuple[Deviation, ...] = ()
        self._cards: list[Card] = []
        self.setObjectName("deviations_dialog")
        self.setWindowTitle("Afwijkingen van de bibliotheek")
        self.resize(*SIZE)
        self._count = text("", "muted")
        self.kinds = ChoiceBox()
        self.kinds.setAccessibleName("Welke afwijkingen")
        self.kinds.addItem(_EVERYTHING, None)
        for kind in DeviationKind:
            self.kinds.addItem(kind.value.capitalize(), kind)
        self.list = Column("Afwijkingen")
        self.list.column.setContentsMargins(0, Space.TINY, Space.SMALL, Space.TINY)
        self.empty = EmptyState(theme)
        self.empty.say(
            "check",
            "Geen afwijkingen",
            "Alle teksten zijn gelijk aan het sjabloon en de bibliotheek. Wat u wijzigt, weglaat of toevoegt, "
            "komt hier te staan.",
        )
        self.report_button = button("Bewaar rapport…", on_press=self.report_wanted.emit)
        self.report_button.setObjectName("save_report")
        self.close_button = button("Sluit", "primary", on_press=self.accept)
        self.close_button.setObjectName("close")
        self._lay_out()
        self.kinds.currentIndexChanged.connect(lambda _index: self._fill())
        self.show_deviations(found)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The deviations that are shown, as cards."""
        return tuple(self._cards)

    def show_deviations(self, found: tuple[Deviation, ...]) -> None:
        """Shows these, as after one of them was undone."""
        self._found = found
        self._fill()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._count, 1)
        top.addWidget(self.kinds)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.report_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text("Afwijkingen van de bibliotheek", "title"))
        whole.addLayout(top)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.list, 1)
        whole.addSpacing(Space.TINY)
        whole.addLayout(row)

    def _fill(self) -> None:
        chosen = self.kinds.currentData()
        shown = [one for one in self._found if chosen is None or one.kind == chosen]
        for card in self._cards:
            card.hide()
            card.deleteLater()
        column = self.list.column
        while column.count():
            column.takeAt(0)
        self._cards = [self._card(one) for one in shown]
        for card in self._cards:
            column.addWidget(card)
        column.addStretch(1)
        self.empty.setVisible(not self._found)
        self.list.setVisible(bool(self._found))
        self.kinds.setVisible(bool(self._found))
        self._count.setText(_counted(self._found, len(shown)))

    def _card(self, one: Deviation) -> Card:
        card = Card(f"{one.kind.value}: {one.place}")
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(text(one.place, "strong"), 1)
        top.addWidget(Badge(one.kind.value, _TONES[one.kind]))
        card.column.addLayout(top)
        if one.pieces:
            sheet = Sheet("Wat er anders is", self._theme)
            sheet.setAccessibleDescription(spoken(one.pieces)[: 2 * MOST])
            sheet.restart()
            write_redline(sheet, one.pieces, most=MOST)
            sheet.finish()
            card.column.addWidget(sheet)
        about = " · ".join(words for words in (origin_of(one), signed(one)) if words)
        if about:
            card.column.addWidget(text(about[:1].upper() + about[1:], "caption"))
        card.column.addLayout(self._deeds(one))
        card.opened.connect(lambda: self.place_wanted.emit(one.key))
        card.step.connect(lambda steps: self._step(card, steps))
        return card

    def _deeds(self, one: Deviation) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.MEDIUM)
        deeds = [("Ga erheen", self.place_wanted)]
        if one.block is not None or one.section is not None:
            deeds.append(("Paspoort", self.passport_wanted))
        if one.kind in PUT_BACK:
            deeds.append((PUT_BACK[one.kind], self.restore_wanted))
        for words, wanted in deeds:
            made = button(words, "link", on_press=_asking(wanted, one.key))
            made.setAccessibleName(f"{words}: {one.place}")
            row.addWidget(changes(made) if wanted is self.restore_wanted else made)
        row.addStretch(1)
        return row

    def _step(self, card: Card, steps: int) -> None:
        at = self._cards.index(card) + steps
        if 0 <= at < len(self._cards):
            self._cards[at].setFocus()
            self.list.ensureWidgetVisible(self._cards[at])


def _asking(wanted: SignalInstance, key: str) -> Callable[[], None]:
    return lambda: wanted.emit(key)


def _counted(found: tuple[Deviation, ...], shown: int) -> str:
    if not found:
        return ""
    kinds = [
        f"{sum(one.kind is kind for one in found)} {kind.value}"
        for kind in DeviationKind
        if any(one.kind is kind for one in found)
    ]
    lead = f"{shown} van {len(found)} getoond. " if shown != len(found) else ""
    return f"{lead}{', '.join(kinds)}. Doorgehaald is wat verdween, onderstreept wat erbij kwam."
