"""The differences of one comparison: the chapters at the left, the redline at the right, one at a time marked."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTreeWidgetItem, QVBoxLayout, QWidget

from drafting.comparison.documents import Comparison, ElementChange, titled
from drafting.reports.comparison_report import said
from gui.compare.differences import ALL, Shown, Stretch, chapters, stretches
from gui.compare.redline_sheet import FOLD, RedlineSheet
from gui.theme import Space, Theme
from gui.widgets.changing import changes
from gui.widgets.headed_list import HeadedList
from gui.widgets.scroll import Column
from gui.widgets.texts import button, line

_LIST = 264
_ABOVE = 48
"""Pixels of what comes before a difference that stay in sight."""

_EVERY = "alles"


class DifferenceView(QWidget):
    """Shows a comparison.

    Signals:
        place_wanted: the id of an element that the user wants to see on the page.
        take_wanted: the ElementChange whose other text must come into the draft.
    """

    place_wanted = Signal(str)
    take_wanted = Signal(object)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._comparison: Comparison | None = None
        self._shown = Shown.ALL
        self._chapter = ALL
        self._stretches: list[Stretch] = []
        self._differences: list[ElementChange] = []
        self._open: frozenset[int] = frozenset()
        self.current = -1
        self.list = HeadedList("Hoofdstukken met verschillen", theme)
        self.list.setFixedWidth(_LIST)
        self.sheet = RedlineSheet(theme)
        self.previous = button("Vorige", on_press=lambda: self.step(-1))
        self.next = button("Volgende", on_press=lambda: self.step(1))
        self.place = line("", "muted")
        self.go = button("Ga erheen", on_press=self._go)
        self.take = button("Neem de andere tekst over", on_press=self._take)
        for name_of, made in (
            ("previous", self.previous),
            ("next", self.next),
            ("go", self.go),
            ("take", self.take),
        ):
            made.setObjectName(name_of)
        self.previous.setToolTip("Vorig verschil (Shift+F8)")
        self.next.setToolTip("Volgend verschil (F8)")
        self._lay_out()
        self.list.chosen.connect(self._show_chapter)
        self.sheet.followed.connect(self._followed)
        self.sheet.picked.connect(self._pick)
        for keys, steps in (("F8", 1), ("Shift+F8", -1)):
            QShortcut(QKeySequence(keys), self).activated.connect(partial(self.step, steps))

    def show_comparison(self, comparison: Comparison) -> None:
        """Shows a comparison; the place in it is kept as far as it can be."""
        at = self.current
        self._comparison = comparison
        self._open = frozenset()
        self._fill(at)

    def filter(self, shown: Shown) -> None:
        """Shows only differences of one kind."""
        self._shown = shown
        self._open = frozenset()
        self._fill(0)

    @property
    def difference(self) -> ElementChange | None:
        """The difference that is looked at."""
        there = 0 <= self.current < len(self._differences)
        return self._differences[self.current] if there else None

    @property
    def differences(self) -> tuple[ElementChange, ...]:
        """The differences that are shown."""
        return tuple(self._differences)

    def step(self, steps: int) -> None:
        """Looks at the next or previous difference, round at the end."""
        if self._differences:
            self._look_at((self.current + steps) % len(self._differences))

    def _fill(self, at: int) -> None:
        if self._comparison is None:
            return
        found = chapters(self._comparison, self._shown)
        if self._chapter not in {chapter.key for chapter in found}:
            self._chapter = ALL
        total = sum(chapter.count for chapter in found)
        groups = [(self._name, [self._row(ALL, "Alle hoofdstukken", total)])]
        for part in dict.fromkeys(chapter.part for chapter in found):
            rows = [self._row(c.key, c.title, c.count) for c in found if c.part == part]
            groups.append((part or "Overig", rows))
        self.list.fill(groups, self._chapter or _EVERY)
        self._fill_sheet()
        self._look_at(min(max(at, 0), len(self._differences) - 1))

    def _row(self, key: str, title: str, count: int) -> QTreeWidgetItem:
        words = "1 verschil" if count == 1 else f"{count} verschillen"
        return self.list.row(key or _EVERY, f"{title}  ({count})", words, "document", "muted")

    def _fill_sheet(self) -> None:
        if self._comparison is None:
            return
        self._stretches = list(stretches(self._comparison, self._shown, self._chapter))
        self._differences = [one.difference for one in self._stretches if one.difference]
        lines = [_line(change, self._comparison) for change in self._differences]
        self.sheet.show_stretches(self._stretches, lines, self._open)

    def _show_chapter(self, key: str) -> None:
        self._chapter = ALL if key == _EVERY else key
        self._open = frozenset()
        self._fill_sheet()
        self._look_at(0)

    def _followed(self, target: str) -> None:
        """Folds unchanged texts out or in, without losing the place."""
        kind, _, number = target.partition(":")
        if kind == FOLD and number.isdecimal():
            self._open = self._open ^ {int(number)}
            bar = self._column.verticalScrollBar()
            top = bar.value()
            self._fill_sheet()
            self.sheet.mark(self.current)
            bar.setValue(top)

    def _pick(self, number: int) -> None:
        """Looks at what was clicked, where it is."""
        bar = self._column.verticalScrollBar()
        top = bar.value()
        self._look_at(number)
        bar.setValue(top)

    def _look_at(self, number: int) -> None:
        self.current = number
        top = self.sheet.mark(number)
        self._column.verticalScrollBar().setValue(max(0, top - _ABOVE) if number else 0)
        change, count = self.difference, len(self._differences)
        self.place.setText(
            f"Verschil {number + 1} van {count}{_in_chapter(change)}"
            if change
            else "Geen verschillen"
        )
        for made in (self.previous, self.next):
            made.setEnabled(count > 1)
        self.go.setEnabled(change is not None)
        self.take.setEnabled(change is not None)
        if change is not None and self._comparison is not None:
            self.sheet.setAccessibleDescription(_line(change, self._comparison))

    def _go(self) -> None:
        if self.difference is not None:
            self.place_wanted.emit(str(self.difference.element.id))

    def _take(self) -> None:
        if self.difference is not None:
            self.take_wanted.emit(self.difference)

    def _lay_out(self) -> None:
        self._column = Column("Verschillen")
        self._column.column.setContentsMargins(Space.TINY, 0, Space.TINY, Space.SMALL)
        self._column.column.addWidget(self.sheet)
        self._column.column.addStretch(1)
        paper = QFrame()
        paper.setProperty("panel", "paper")
        inside = QVBoxLayout(paper)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.addWidget(self._column)
        steps = QHBoxLayout()
        steps.setSpacing(Space.SMALL)
        steps.addWidget(self.previous)
        steps.addWidget(self.next)
        steps.addWidget(self.place)
        steps.addStretch(1)
        steps.addWidget(changes(self.take))
        steps.addWidget(self.go)
        right = QVBoxLayout()
        right.setSpacing(Space.SMALL)
        right.addWidget(paper, 1)
        right.addLayout(steps)
        both = QHBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(Space.LARGE)
        both.addWidget(self.list)
        both.addLayout(right, 1)


def _in_chapter(change: ElementChange) -> str:
    """The chapter that is looked at, for its heading may have scrolled away."""
    return f"  ·  {titled(change.chapter)}" if change.chapter is not None else ""


def _line(change: ElementChange, comparison: Comparison) -> str:
    """What stands above a difference: what became of it, and in which section."""
    words = said(change, comparison)
    if change.is_heading:
        return f"Kop {words}"
    section = change.place.rpartition(" > ")[2] if " > " in change.place else ""
    told = words[:1].upper() + words[1:]
    return f"{told} · {section}" if section else told
