"""How many clauses there are, and in which order they stand."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gui.library.uses import Order
from gui.theme import Space, Theme
from gui.widgets.chip import MenuChip
from gui.widgets.texts import text


class OrderLine(QWidget):
    """The line above the list.

    Signals:
        changed: `order` is new.
    """

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.order = Order.BEST
        self._count = text("", "muted")
        self._count.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.chip = MenuChip("Volgorde", theme)
        for order in Order:
            action = self.chip.menu().addAction(order.value)
            action.triggered.connect(partial(self._choose, order))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self._count, 1)
        row.addWidget(self.chip)

    def say(self, count: int, *, best: str, so_far: bool = False) -> None:
        """Shows the number, and what `BEST` means now: 'best passend' or 'beste antwoord'.

        With `so_far` only the titles were searched.
        """
        noun = "bepaling" if count == 1 else "bepalingen"
        self._count.setText(f"{count} {noun}" + (" op titel" if so_far else ""))
        self._count.setToolTip("De teksten worden nog gelezen" if so_far else "")
        words = f"{best.capitalize()} eerst" if self.order is Order.BEST else self.order.value
        self.chip.setText(words)
        self.chip.setAccessibleName(f"Volgorde: {words.lower()}")

    def _choose(self, order: Order, *_: object) -> None:
        self.order = order
        self.changed.emit()
