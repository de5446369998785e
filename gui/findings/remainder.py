"""What stands below the findings: checks not carried out, rules switched off, justifications in vain."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafting.draft import SwitchedOff
from drafting.finding import Justification
from drafting.text.written_values import day
from gui.alerts import plain
from gui.findings.grouping import Missing
from gui.theme import Space, Theme
from gui.widgets.elided import ElidedButton
from gui.widgets.group import Group
from gui.widgets.texts import picture, text

_NAMED = 4


class Remainder(QWidget):
    """Three folded groups; a group without anything in it is not there.

    Signals:
        field_asked: the name of a fact to fill.
        rule_asked: the id of a rule to show.
        on_asked: the id of a rule to switch on again.
        withdraw_asked: the key of the finding whose justification to take away.
    """

    field_asked = Signal(str)
    rule_asked = Signal(str)
    on_asked = Signal(str)
    withdraw_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.orphans = Group("Motivering zonder bevinding", theme)
        self.missing = Group("Niet uitgevoerd", theme)
        self.off = Group("Uitgezette regels", theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        for group in (self.orphans, self.missing, self.off):
            group.column.setSpacing(Space.MEDIUM)
            group.make()
            group.hide()
            column.addWidget(group)

    def show_missing(self, missing: tuple[Missing, ...], count: int) -> None:
        """Shows the checks that were not carried out, by the fact that is missing."""
        rows = [
            _row(
                picture("clock", self._theme, "muted"),
                self._link(f"Vul in: {fact.label}", partial(self.field_asked.emit, fact.field)),
                text(f"{_checks(len(fact.checks))}: {_named(fact.checks)}", "caption"),
            )
            for fact in missing
        ]
        _fill(self.missing, rows)
        self.missing.say("Niet uitgevoerd", str(count) if count else "", "quiet")

    def show_off(self, off: tuple[SwitchedOff, ...], titles: Callable[[str], str]) -> None:
        """Shows the rules that are switched off, with the reason."""
        rows = [
            _row(
                picture("off", self._theme, "muted"),
                self._link(titles(rule.rule), partial(self.rule_asked.emit, rule.rule)),
                text(f"{rule.reason} ({rule.author}, {day(rule.day)})", "caption"),
                self._link("Zet weer aan", partial(self.on_asked.emit, rule.rule)),
            )
            for rule in off
        ]
        _fill(self.off, rows)
        self.off.say("Uitgezette regels", str(len(off)) if off else "")

    def show_orphans(self, orphans: tuple[Justification, ...]) -> None:
        """Shows the justifications whose finding is gone."""
        rows = [
            _row(
                picture("stale", self._theme, "gap"),
                text(orphan.rule_title, "strong"),
                text(f"De tekst waar dit over ging is er niet meer: {orphan.text}", "caption"),
                self._link("Haal weg", partial(self.withdraw_asked.emit, orphan.finding)),
            )
            for orphan in orphans
        ]
        _fill(self.orphans, rows)
        self.orphans.say("Motivering zonder bevinding", str(len(orphans)) if orphans else "", "gap")

    def _link(self, words: str, act: Callable[[], object]) -> QWidget:
        made = ElidedButton(words)
        made.setProperty("role", "link")
        made.setAccessibleName(words)
        made.setToolTip(plain(words))
        made.clicked.connect(lambda *_: act())
        return made


def _row(mark: QWidget, *lines: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(Space.TINY, 0, 0, 0)
    row.setSpacing(Space.SMALL)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(Space.TINY)
    for each in lines:
        column.addWidget(each)
    row.addLayout(column, 1)
    return made


def _fill(group: Group, rows: Iterable[QWidget]) -> None:
    while (item := group.column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for row in rows:
        group.column.addWidget(row)
    group.setVisible(group.column.count() > 0)


def _checks(count: int) -> str:
    return "1 controle" if count == 1 else f"{count} controles"


def _named(titles: tuple[str, ...]) -> str:
    words = ", ".join(title[0].lower() + title[1:] for title in titles[:_NAMED])
    rest = len(titles) - _NAMED
    return f"{words} en nog {rest}" if rest > 0 else words
