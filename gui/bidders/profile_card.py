"""One kind of bidder as a card: whether it can take part, and what stands in its way."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafting.bidders.exclusions import Exclusion, Standing
from drafting.bidders.outlook import NAMES
from drafting.bidders.profile import Profile
from drafting.bidders.verdict import Verdict
from drafting.text.written_values import money, number
from gui.alerts import plain
from gui.bidders.figures import figure_lines
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.card import Card
from gui.widgets.focus_order import order_focus
from gui.widgets.group import Group
from gui.widgets.icons import icon, pixmap
from gui.widgets.texts import button, line, text

_SIGNS = {
    Verdict.EXCLUDES: ("violation", "violation"),
    Verdict.BURDENS: ("deviation", "deviation"),
    Verdict.UNKNOWN: ("question", "muted"),
    Verdict.FINE: ("ready", "ready"),
}
_TONES = {Verdict.EXCLUDES: "violation", Verdict.BURDENS: "deviation", Verdict.FINE: "ready"}
_IN_SIGHT = 3
_SIGN_WIDTH = 16


class ProfileCard(Card):
    """A profile beside the bestek.

    Signals:
        place_asked: an element to show.
    """

    place_asked = Signal(str)

    def __init__(self, profile: Profile, theme: Theme) -> None:
        super().__init__(profile.name)
        self.profile = profile
        self._theme = theme
        self._shown: Standing | None = None
        self._sign = line()
        self._sign.setFixedSize(_SIGN_WIDTH, 18)
        self.badge = Badge()
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(text(profile.name, "strong"), 1)
        top.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.MEDIUM)
        self._remark = text("", "caption")
        self._figures = Group("Waar we mee rekenen", theme, fill=self._fill_figures)
        self._figures.heading.setProperty("role", "row")
        body = QVBoxLayout()
        body.setContentsMargins(Space.WIDE, 0, 0, 0)
        body.setSpacing(Space.SMALL)
        body.addWidget(text(_in_short(profile), "caption"))
        body.addLayout(self._rows)
        body.addWidget(self._remark)
        self.column.setSpacing(Space.TINY)
        self.column.addLayout(top)
        self.column.addLayout(body)
        self.column.addWidget(self._figures)
        self.opened.connect(self._go_to_first)

    def show_standing(self, standing: Standing) -> None:
        """Shows how this profile stands; the same standing is not drawn again."""
        if standing == self._shown:
            return
        self._shown = standing
        name, role = _SIGNS[standing.verdict]
        self._sign.setPixmap(pixmap(name, self._theme, role))
        words = verdict_words(standing)
        self.badge.say(words, _TONES[standing.verdict])
        self.setAccessibleName(f"{self.profile.name}: {words}")
        remark = _remark(standing)
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))
        self._draw(standing, everything=False)

    def _draw(self, standing: Standing, *, everything: bool) -> None:
        _empty(self._rows)
        shown = standing.exclusions if everything else standing.exclusions[:_IN_SIGHT]
        for one in shown:
            self._rows.addWidget(_Row(one, self._theme, self.place_asked.emit))
        rest = len(standing.exclusions) - len(shown)
        if rest:
            words = f"Toon nog {'één' if rest == 1 else rest}"
            more = button(words, "link", on_press=lambda: self._draw(standing, everything=True))
            more.setAccessibleName(f"{words} bij {self.profile.name}")
            self._rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        order_focus(self, self)

    def _fill_figures(self, column: QVBoxLayout) -> None:
        column.setSpacing(Space.SMALL)
        for name, value, note in figure_lines(self.profile):
            row = QVBoxLayout()
            row.setSpacing(0)
            row.addWidget(text(f"{name}: {value}"))
            if note:
                row.addWidget(text(note, "caption"))
            column.addLayout(row)

    def _go_to_first(self) -> None:
        if self._shown is not None and self._shown.exclusions:
            self.place_asked.emit(str(self._shown.exclusions[0].places[0].element))


class _Row(QWidget):
    """One demand in the way: a link to its place, the reason, what leaving it out would change."""

    def __init__(self, one: Exclusion, theme: Theme, ask: Callable[[str], object]) -> None:
        super().__init__()
        name, role = _SIGNS[one.verdict]
        mark = line()
        mark.setPixmap(pixmap(name, theme, role))
        mark.setFixedSize(_SIGN_WIDTH, 20)
        mark.setAccessibleName(one.verdict.label)
        links = QHBoxLayout()
        links.setSpacing(Space.SMALL)
        links.addWidget(mark)
        for number_, place in enumerate(one.places, 1):
            words = one.demand.kind.label if number_ == 1 else f"ook hier ({number_})"
            link = button(words, "link", on_press=partial(ask, str(place.element)))
            link.setIcon(icon("go-to", theme, "accent"))
            link.setAccessibleName(
                f"{one.verdict.label}: {one.demand.kind.label}, ga naar plaats {number_}"
            )
            link.setToolTip(plain(place.quote[:200]))
            links.addWidget(link)
        links.addStretch(1)
        lines = [text(one.reason)]
        if one.opens or one.verdict is not Verdict.EXCLUDES:
            lines.append(text(one.change, "caption"))
        under = QVBoxLayout()
        under.setContentsMargins(_SIGN_WIDTH + Space.SMALL, 0, 0, 0)
        under.setSpacing(Space.TINY)
        for label in lines:
            under.addWidget(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        column.addLayout(links)
        column.addLayout(under)


def verdict_words(standing: Standing) -> str:
    """What is said of a profile, with how many demands shut it out."""
    barring = len(standing.of(Verdict.EXCLUDES))
    if barring:
        return f"valt af door {barring} {'eis' if barring == 1 else 'eisen'}"
    return NAMES[standing.verdict]


def _remark(standing: Standing) -> str:
    """What goes for the demands together: leaving one out is not enough, and what helps."""
    barring = standing.of(Verdict.EXCLUDES)
    said = []
    if len(barring) > 1:
        said.append(f"Eén eis minder is niet genoeg: {standing.profile.phrase} valt dan nog af.")
    if any(one.together for one in barring):
        said.append("Samen met anderen of met hulp van een ander kan het misschien wel.")
    return " ".join(said)


def _in_short(profile: Profile) -> str:
    people = number(profile.people.value)
    alone = "werkt alleen" if people == "1" else f"{people}\u00a0mensen"
    return f"{profile.description} Omzet ongeveer {money(profile.turnover.value)}, {alone}."


def _empty(layout: QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if isinstance(widget, QWidget):
            widget.hide()
            widget.deleteLater()
