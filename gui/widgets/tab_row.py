"""Tabs that go on at a second line when the pane is narrow, so that none of them is out of sight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from gui.theme import Space
from gui.widgets.flow import FlowLayout


class TabRow(QWidget):
    """The tabs; one of them is chosen. Arrow keys go from tab to tab, Tab goes past them.

    Signals:
        turned: the number of the tab that is chosen now.
    """

    turned = Signal(int)

    def __init__(self, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tabs")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self._row = FlowLayout(self, 0)
        self._row.setContentsMargins(Space.TINY, 0, Space.TINY, 0)
        for number, said in enumerate(words):
            tab = QPushButton()
            tab.setProperty("role", "tab")
            tab.setCheckable(True)
            tab.setAutoDefault(False)
            tab.setCursor(Qt.CursorShape.PointingHandCursor)
            self._group.addButton(tab, number)
            self._row.addWidget(tab)
            self.say(number, said)
        self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._toggled)

    @property
    def chosen(self) -> int:
        """The number of the tab that is chosen."""
        return self._group.checkedId()

    def choose(self, number: int) -> None:
        """Chooses this tab."""
        self._group.button(number).setChecked(True)

    def say(self, number: int, words: str) -> None:
        """Gives a tab these words."""
        tab = self._group.button(number)
        if tab.text() != words:
            tab.setText(words)
            tab.setAccessibleName(f"Tabblad {words}")

    def words(self, number: int) -> str:
        """What stands on a tab."""
        return self._group.button(number).text()

    def _toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        if on:
            self.turned.emit(number)
