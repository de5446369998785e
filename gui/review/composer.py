"""A new comment being written: what it is about, its kind, its words."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from drafting.comment import CommentKind
from gui.findings.finding_card import quoted
from gui.review.words_form import WordsForm
from gui.theme import Space
from gui.widgets.card import Card
from gui.widgets.chip import Chip
from gui.widgets.focus_order import order_focus
from gui.widgets.texts import text

LONGEST_QUOTE = 160

Place = Callable[[CommentKind, str, str], object]


class Composer(Card):
    """The card of a comment that is not placed yet; `place` gets its kind, words and the name."""

    def __init__(
        self,
        quote: str,
        kind: CommentKind,
        name: str,
        place: Place,
        leave: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Nieuwe opmerking", parent)
        self.set_current(current=True)
        self._kinds = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(Space.TINY)
        self._chips: dict[CommentKind, Chip] = {}
        for one in CommentKind:
            chip = Chip(one.label.capitalize())
            chip.setAccessibleName(f"Soort: {one.label}")
            chip.setChecked(one is kind)
            self._kinds.addButton(chip)
            self._chips[one] = chip
            row.addWidget(chip)
        row.addStretch(1)
        self.form = WordsForm(
            "Wat wilt u opmerken?",
            "Plaats",
            lambda words, given: place(self.kind, words, given),
            leave,
            name,
        )
        lines = QVBoxLayout()
        lines.setSpacing(Space.SMALL)
        lines.addWidget(text("Nieuwe opmerking", "strong"))
        lines.addWidget(text(quoted(shortened(quote)), "quote"))
        lines.addLayout(row)
        lines.addWidget(self.form)
        self.column.addLayout(lines)
        self.setFocusProxy(self.form.words)
        order_focus(self)

    @property
    def kind(self) -> CommentKind:
        """The kind that is chosen."""
        return next(kind for kind, chip in self._chips.items() if chip.isChecked())


def shortened(quote: str, most: int = LONGEST_QUOTE) -> str:
    """The words of a quote as one line, no longer than fits on a card."""
    words = " ".join(quote.split())
    return words if len(words) <= most else f"{words[:most].rstrip()}\N{HORIZONTAL ELLIPSIS}"
