"""One technique as a card."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafting.terms import Technique
from gui.techniques.advice import Advice, Worth
from gui.techniques.coverage import Coverage
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.card import Card
from gui.widgets.elided import ElidedButton
from gui.widgets.focus_order import order_focus
from gui.widgets.icons import icon, pixmap
from gui.widgets.texts import button, line, text

_MOST_SECTIONS = 5


class TechniqueCard(Card):
    """A technique: whether it is used and where, the share of 2014, the advice.

    Signals:
        place_asked: a block to show.
        clauses_asked: show the clauses of this technique.
    """

    place_asked = Signal(str)
    clauses_asked = Signal()

    def __init__(self, technique: Technique, clauses: int, theme: Theme) -> None:
        super().__init__(f"Techniek {technique.number}: {technique.label}")
        self.technique = technique
        self._theme = theme
        self._state = line()
        self._state.setFixedSize(16, 18)
        self._badge = Badge()
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._state, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(text(f"{technique.number}  {technique.label}", "strong"), 1)
        top.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._uses = QVBoxLayout()
        self._uses.setSpacing(0)
        self._advice = text()
        self._show = button(
            f"Toon bepalingen ({clauses})", "link", on_press=self.clauses_asked.emit
        )
        self._show.setAccessibleName(f"Toon bepalingen van techniek {technique.number}")
        self._show.setEnabled(clauses > 0)
        foot = QHBoxLayout()
        foot.addWidget(self._show)
        foot.addStretch(1)
        body = QVBoxLayout()
        body.setContentsMargins(Space.WIDE, 0, 0, 0)
        body.setSpacing(Space.TINY)
        body.addLayout(self._uses)
        body.addWidget(self._advice)
        body.addWidget(text(f"In 2014: {technique.share}", "caption"))
        body.addLayout(foot)
        self.column.setSpacing(Space.TINY)
        self.column.addLayout(top)
        self.column.addLayout(body)
        self.opened.connect(self.clauses_asked)

    def show_use(self, coverage: Coverage, advice: Advice) -> None:
        """Shows where the draft uses it, and the advice."""
        name, role = ("ready", "ready") if coverage.used else ("empty", "muted")
        self._state.setPixmap(pixmap(name, self._theme, role))
        advised = advice.worth is Worth.ADVISED
        words = "" if coverage.used else advice.worth.label
        self._badge.say(words, "accent" if advised else "quiet")
        self._advice.setText(advice.reason)
        used = "gebruikt" if coverage.used else "niet gebruikt"
        self.setAccessibleName(
            f"Techniek {self.technique.number}: {self.technique.label}, {used}. {advice.reason}"
        )
        self._show_sections(coverage)

    def _show_sections(self, coverage: Coverage) -> None:
        while (item := self._uses.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, QWidget):
                widget.hide()
                widget.deleteLater()
        if coverage.by_template:
            self._uses.addWidget(text("Zit in de tekst van het sjabloon.", "caption"))
        for use in coverage.sections[:_MOST_SECTIONS]:
            link = ElidedButton(use.title)
            link.setProperty("role", "link")
            link.setIcon(icon("go-to", self._theme, "accent"))
            link.setAccessibleName(f"Ga naar {use.title}")
            link.clicked.connect(partial(self._go, str(use.block)))
            self._uses.addWidget(link)
        rest = len(coverage.sections) - _MOST_SECTIONS
        order_focus(self, self)
        if rest > 0:
            self._uses.addWidget(
                text(f"en nog {rest} {'plaats' if rest == 1 else 'plaatsen'}", "caption")
            )

    def _go(self, block: str, *_: object) -> None:
        self.place_asked.emit(block)
