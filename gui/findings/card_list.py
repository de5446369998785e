"""The cards of the findings, in groups; a refresh keeps the chosen card and the cards that stay."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gui.findings.finding_card import FindingCard
from gui.findings.grouping import FindingGroup, Numbered, element_of
from gui.theme import Space
from gui.widgets.texts import button, text

STEP = 30
"""So many cards are made at a time; the rest follows when it is asked for."""


class CardList(QWidget):
    """Cards under headings, the first ones of many.

    Signals:
        shown: a card was chosen and must be in sight.
    """

    shown = Signal(object)

    def __init__(
        self, make: Callable[[Numbered], FindingCard], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._cards: dict[str, FindingCard] = {}
        self._headings: list[QLabel] = []
        self.order: tuple[Numbered, ...] = ()
        self.current_key = ""
        self.walked = False
        self._groups: tuple[FindingGroup, ...] = ()
        self._texts: dict[str, str] = {}
        self._limit = STEP
        self.more = button("", "link", on_press=self._show_more)
        self.more.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)

    @property
    def current(self) -> FindingCard | None:
        """The card that is chosen."""
        return self._cards.get(self.current_key)

    def card(self, key: str) -> FindingCard:
        """The card of a numbered finding."""
        return self._cards[key]

    def show_groups(self, groups: tuple[FindingGroup, ...], texts: dict[str, str]) -> None:
        """Shows these groups; `texts` gives the text of each element."""
        before = [numbered.key for numbered in self.order]
        self.order = tuple(numbered for group in groups for numbered in group.findings)
        wanted = {numbered.key for numbered in self.order}
        had_focus = self.current is not None and self.current.isAncestorOf(
            self.focusWidget() or self
        )
        for key in [key for key in self._cards if key not in wanted]:
            _discard(self._cards.pop(key))
        same = _shape(groups) == _shape(self._groups)
        self._groups, self._texts = groups, texts
        if same:
            self._update()
        else:
            self._lay_out()
        self.setVisible(bool(self.order))
        if self.current_key not in wanted:
            self._choose_near(before, focus=had_focus)

    def choose(self, key: str, *, focus: bool) -> None:
        """Makes this the chosen card, and brings it in sight."""
        if key != self.current_key and self.current is not None:
            self.current.set_current(current=False)
        self.current_key = key
        self._reach(key)
        card = self._cards[key]
        card.set_current(current=True)
        if focus and not card.hasFocus():
            card.setFocus()
        self.shown.emit(card)

    def _update(self) -> None:
        """Shows what became of findings whose cards all stay where they are."""
        for numbered in self.order[: self._limit]:
            words = self._texts.get(element_of(numbered.finding), "")
            self._cards[numbered.key].show_finding(numbered.finding, words)

    def _reach(self, key: str) -> None:
        """Makes the cards up to this one."""
        keys = [numbered.key for numbered in self.order]
        if key not in self._cards and key in keys:
            self._limit = (keys.index(key) // STEP + 1) * STEP
            self._lay_out()

    def _show_more(self) -> None:
        first = self.order[self._limit].key
        self._limit += STEP
        self._lay_out()
        self.choose(first, focus=True)

    def _lay_out(self) -> None:
        for card in self._cards.values():
            self._column.removeWidget(
                card
            )  # not takeAt: its item would live on and keep an old height
        for heading in self._headings:
            self._column.removeWidget(heading)
            _discard(heading)
        self._headings = []
        self._column.removeWidget(self.more)
        made = 0
        for group in self._groups:
            if made >= self._limit:
                break
            heading = text(f"{group.title}  {len(group.findings)}", "heading")
            heading.setContentsMargins(0, Space.SMALL if self._headings else 0, 0, 0)
            self._headings.append(heading)
            self._column.addWidget(heading)
            for numbered in group.findings[: self._limit - made]:
                card = self._cards.get(numbered.key) or self._new(numbered)
                words = self._texts.get(element_of(numbered.finding), "")
                card.show_finding(numbered.finding, words)
                self._column.addWidget(card)
                made += 1
        for key in {numbered.key for numbered in self.order[made:]} & self._cards.keys():
            _discard(self._cards.pop(key))
        rest = len(self.order) - made
        self.more.setText(f"Toon nog {rest} {'bevinding' if rest == 1 else 'bevindingen'}")
        self.more.setAccessibleName(self.more.text())
        self._column.addWidget(self.more)
        self.more.setVisible(rest > 0)

    def _new(self, numbered: Numbered) -> FindingCard:
        card = self._make(numbered)
        card.chosen.connect(lambda: self._on_chosen(numbered.key))
        card.step.connect(self._step)
        self._cards[numbered.key] = card
        return card

    def _on_chosen(self, key: str) -> None:
        if key != self.current_key and key in self._cards:
            self.walked = True
            self.choose(key, focus=False)

    def _choose_near(self, before: list[str], *, focus: bool) -> None:
        """Chooses what now stands where the chosen card stood, the first card at the start."""
        at = before.index(self.current_key) if self.current_key in before else 0
        self.current_key = ""
        if self.order:
            chosen = self.order[min(at, len(self.order) - 1)]
            self.current_key = chosen.key
            self._reach(chosen.key)
            card = self._cards[chosen.key]
            card.set_current(current=True)
            if focus:
                card.setFocus()

    def _step(self, steps: int) -> None:
        keys = [numbered.key for numbered in self.order]
        if self.current_key in keys:
            to = max(0, min(len(keys) - 1, keys.index(self.current_key) + steps))
            self.walked = True
            self.choose(keys[to], focus=True)


def _shape(groups: tuple[FindingGroup, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """What decides which widgets stand where."""
    return [(group.title, tuple(n.key for n in group.findings)) for group in groups]


def _discard(widget: QWidget) -> None:
    widget.hide()
    widget.deleteLater()
