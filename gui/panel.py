"""The panel on the right: one pane at a time, made when it is first shown."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from gui.actions import Act
from gui.widgets.tab_row import TabRow

P = TypeVar("P", bound=QWidget)


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: the action that shows it, its words, and how its pane is made."""

    act: Act
    make: Callable[[], QWidget]

    @property
    def words(self) -> str:
        """What stands on the tab."""
        return self.act.value.words


class Panel(QFrame):
    """The panes of a draft behind tabs.

    Signals:
        shown: the action of the pane that is shown now.
    """

    shown = Signal(object)

    def __init__(
        self, tabs: tuple[Tab, ...], first: Act | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._tabs = tabs
        self._panes: dict[Act, QWidget] = {}
        self._bar = TabRow(tuple(tab.words for tab in tabs))
        self._stack = QStackedWidget()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self._bar)
        lines.addWidget(self._stack, 1)
        self._bar.choose(next((n for n, tab in enumerate(tabs) if tab.act is first), 0))
        self._bar.turned.connect(self._turn)

    def begin(self) -> None:
        """Makes the first pane; the others are made when they are first shown."""
        self._turn(self._bar.chosen)

    @property
    def current(self) -> Act:
        """Which pane is shown."""
        return self._tabs[self._bar.chosen].act

    def show_pane(self, act: Act) -> QWidget:
        """Shows the pane of this action and gives it."""
        for number, tab in enumerate(self._tabs):
            if tab.act is act:
                self._bar.choose(number)
        return self.pane(act)

    def pane(self, act: Act) -> QWidget:
        """The pane of this action, made when it was not there yet."""
        if act not in self._panes:
            tab = next(tab for tab in self._tabs if tab.act is act)
            self._panes[act] = tab.make()
            self._stack.addWidget(self._panes[act])
        return self._panes[act]

    def pane_of_kind(self, act: Act, kind: type[P]) -> P:
        """The pane of this action, of which the kind is known."""
        pane = self.pane(act)
        assert isinstance(pane, kind)
        return pane

    def made(self, act: Act) -> bool:
        """Whether the pane of this action has been shown before."""
        return act in self._panes

    def count(self, act: Act, number: int) -> None:
        """Shows a number behind the words of a tab; nothing for 0."""
        for at, tab in enumerate(self._tabs):
            if tab.act is act:
                self._bar.say(at, f"{tab.words} {number}" if number else tab.words)

    def _turn(self, number: int) -> None:
        act = self._tabs[number].act
        self._stack.setCurrentWidget(self.pane(act))
        self.shown.emit(act)
