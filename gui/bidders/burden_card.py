"""What taking part costs, as a card: the meter, the sentence with the numbers, and the items."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from clause_library.suitability import Load
from drafting.bidders.burden import Burden, BurdenItem, Weight
from drafting.finding import Place
from drafting.text.written_values import number
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.card import Card
from gui.widgets.focus_order import order_focus
from gui.widgets.icons import icon
from gui.widgets.meter import paint_meter
from gui.widgets.texts import button, line, text

_LOADS = {Weight.LIGHT: Load.LIGHT, Weight.FITS: Load.FITS, Weight.HEAVY: Load.HEAVY}
_TONES = {Weight.LIGHT: "attention", Weight.FITS: "ready", Weight.HEAVY: "deviation"}
_METER = QSize(120, 8)
_MOST_PLACES = 3


class _Meter(QWidget):
    """The bar that says light, fits or heavy."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._load: Load | None = None
        self.setFixedSize(_METER)

    def say(self, weight: Weight | None) -> None:
        """Shows this weight; none while it is unknown."""
        self._load = _LOADS[weight] if weight else None
        self.setAccessibleName(f"Last: {weight.label.lower() if weight else 'onbekend'}")
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_meter(painter, QRectF(self.rect()), self._load, self._theme)
        painter.end()


class BurdenCard(Card):
    """What taking part costs.

    Signals:
        place_asked: an element to show.
        value_asked: the estimated value is missing and the user wants to fill it in.
    """

    place_asked = Signal(str)
    value_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Wat meedoen kost")
        self._theme = theme
        self._shown: Burden | None = None
        self._meter = _Meter(theme)
        self.badge = Badge()
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._meter, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.badge)
        top.addStretch(1)
        self.sentence = text()
        self._value = button("Geraamde waarde invullen", "link", on_press=self.value_asked.emit)
        self._items = QVBoxLayout()
        self._items.setSpacing(Space.SMALL)
        self.column.addLayout(top)
        self.column.addWidget(self.sentence)
        self.column.addWidget(self._value, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(Space.TINY)
        self.column.addLayout(self._items)

    def show_burden(self, burden: Burden) -> None:
        """Shows this burden; the same one is not drawn again."""
        if burden == self._shown:
            return
        self._shown = burden
        weight = burden.weight
        self._meter.say(weight)
        self.badge.say(weight.label if weight else "", _TONES[weight] if weight else "quiet")
        self.sentence.setText(burden.sentence)
        self._value.setVisible(burden.share is None)
        self.setAccessibleName(f"Wat meedoen kost: {burden.sentence}")
        _empty(self._items)
        for title, yearly in (("Om in te schrijven", False), ("Daarna, elk jaar", True)):
            among = [item for item in burden.items if item.yearly is yearly]
            if among:
                total = burden.yearly_hours if yearly else burden.tender_hours
                self._items.addWidget(_Line(title, "", _hours(total), "strong"))
                for item in among:
                    self._items.addWidget(self._item(item))
        for same in burden.repeated:
            words = f"{same.label} wordt op {len(same.places)} plaatsen gevraagd."
            self._items.addWidget(_Links(words, same.places, self._theme, self.place_asked.emit))
        order_focus(self, self)

    def _item(self, item: BurdenItem) -> QWidget:
        times = f"{number(item.count)} × " if item.count > 1 and not item.note else ""
        shown = _Line(f"{times}{item.label}", item.note, _hours(item.hours), "")
        if item.places:
            shown.add(_link_row(item.label, item.places, self._theme, self.place_asked.emit))
        return shown


class _Line(QWidget):
    """A name with its hours at the right, and a note under it."""

    def __init__(self, name: str, note: str, hours: str, role: str) -> None:
        super().__init__()
        top = QHBoxLayout()
        top.setSpacing(Space.MEDIUM)
        top.addWidget(text(name, role), 1)
        amount = line(hours, role)
        amount.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        top.addWidget(amount)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(top)
        if note:
            self._column.addWidget(text(note, "caption"))

    def add(self, row: QHBoxLayout) -> None:
        """Puts a row of links under it."""
        self._column.addLayout(row)


class _Links(QWidget):
    """A sentence with links to its places."""

    def __init__(
        self, words: str, places: Sequence[Place], theme: Theme, ask: Callable[[str], object]
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.TINY, 0, 0)
        column.setSpacing(0)
        column.addWidget(text(words))
        column.addLayout(_link_row(words, places, theme, ask))


def _link_row(
    name: str, places: Sequence[Place], theme: Theme, ask: Callable[[str], object]
) -> QHBoxLayout:
    """Links to the first places; each element once."""
    row = QHBoxLayout()
    row.setSpacing(Space.MEDIUM)
    elements = list(dict.fromkeys(str(place.element) for place in places))
    for at, element in enumerate(elements[:_MOST_PLACES], 1):
        words = "Ga erheen" if at == 1 else f"plaats {at}"
        link = button(words, "link", on_press=partial(ask, element))
        link.setIcon(icon("go-to", theme, "accent"))
        link.setAccessibleName(f"{name}: ga naar plaats {at}")
        row.addWidget(link)
    rest = len(elements) - _MOST_PLACES
    if rest > 0:
        row.addWidget(line(f"en nog {rest}", "caption"))
    row.addStretch(1)
    return row


def _hours(count: Decimal) -> str:
    return f"{number(count)} uur"


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if isinstance(widget, QWidget):
            widget.hide()
            widget.deleteLater()
