"""The text that a finding proposes, before and after, to be taken over or not."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.theme import Space, Theme
from gui.widgets.changing import changes
from gui.widgets.sheet import Sheet
from gui.widgets.texts import button, text

_AROUND = 90


class Proposal(QFrame):
    """What stands there now and what would stand there.

    Signals:
        taken: take it over.
        dropped: leave the text as it is.
    """

    taken = Signal()
    dropped = Signal()

    def __init__(
        self, quote: str, replacement: str, whole: str, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("panel", "tint")
        before, _, after = whole.partition(quote)
        lead = _end_of(before)
        rest = _start_of(after)
        self.sheet = Sheet("Voorstel: zo staat het er nu, en zo wordt het", theme)
        self.sheet.restart()
        self.sheet.heading("NU", small=True)
        self.sheet.paragraph(
            [(lead, "muted"), (quote, "removed"), (rest, "muted")], above=Space.TINY
        )
        self.sheet.heading("WORDT", small=True)
        self.sheet.paragraph(
            [(lead, "muted"), (replacement, "added"), (rest, "muted")], above=Space.TINY
        )
        self.sheet.finish()
        self.take_button = button("Neem over", "primary", on_press=self.taken.emit)
        drop = button("Niet doen", "quiet", on_press=self.dropped.emit)
        row = QHBoxLayout()
        row.setSpacing(Space.TINY)
        row.addWidget(changes(self.take_button))
        row.addWidget(drop)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.sheet)
        column.addWidget(text("Leest de zin daarna niet goed, pas haar dan zelf aan.", "caption"))
        column.addLayout(row)


def _end_of(words: str) -> str:
    return words if len(words) <= _AROUND else f"\N{HORIZONTAL ELLIPSIS}{words[-_AROUND:]}"


def _start_of(words: str) -> str:
    return words if len(words) <= _AROUND else f"{words[:_AROUND]}\N{HORIZONTAL ELLIPSIS}"
