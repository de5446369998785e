"""Status, version, and what changed."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from clause_library.clause_entry import ClauseEntry
from drafting.terms import TextStatus
from gui.theme import Space
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.texts import text

_SAYS = {
    TextStatus.DRAFT: "Een concept staat alleen in de bibliotheek als u daar concepten toont.",
    TextStatus.ADOPTED: "Een vastgestelde bepaling staat in de bibliotheek.",
    TextStatus.WITHDRAWN: "Een vervallen bepaling staat niet in de bibliotheek; in een bestek blijft zij staan.",
}
_VERSION_WIDTH = 96


class StatusFields(QWidget):
    """The life of a clause.

    Signals:
        edited: the user changed something.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box: QComboBox = ChoiceBox()
        self.box.setAccessibleName("Status")
        self.box.view().setAccessibleName("Status: keuzes")
        for status in TextStatus:
            self.box.addItem(status.label, status)
        self.version = _line("version", "Versie", "1.0")
        self.version.setMaximumWidth(_VERSION_WIDTH)
        self.changed = _line("changed", "Wat veranderde er?", "In een paar woorden")
        self.lines = {"version": self.version, "changed": self.changed}
        self._says = text("", "caption")
        self._fault = text("", "fault")
        self._fault.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.SMALL)
        grid.setVerticalSpacing(Space.TINY)
        for column, (words, widget) in enumerate(
            (("Status", self.box), ("Versie", self.version), ("Wat veranderde er?", self.changed))
        ):
            caption = text(words, "caption")
            caption.setBuddy(widget)
            grid.addWidget(caption, 0, column)
            grid.addWidget(widget, 1, column)
        grid.addWidget(self._fault, 2, 0, 1, 3)
        grid.addWidget(self._says, 3, 0, 1, 3)
        for column, stretch in enumerate((2, 1, 4)):
            grid.setColumnStretch(column, stretch)
        self.box.activated.connect(lambda _row: self._turned())
        for line in self.lines.values():
            line.textEdited.connect(lambda _words: self.edited.emit())

    @property
    def status(self) -> TextStatus:
        """The status that is chosen."""
        return TextStatus(self.box.currentData())

    def show_status(self, entry: ClauseEntry) -> None:
        """Shows the status of a clause."""
        self.box.setCurrentIndex(self.box.findData(entry.status))
        self.version.setText(entry.version)
        self.changed.setText(entry.changed)
        self.changed.setCursorPosition(0)
        self._says.setText(_SAYS[entry.status])

    def show_faults(self, said: Mapping[str, str]) -> None:
        """Shows what is wrong with version or reason."""
        words = " ".join(said[name] for name in self.lines if name in said)
        self._fault.setText(words)
        self._fault.setVisible(bool(words))

    def _turned(self) -> None:
        self._says.setText(_SAYS[self.status])
        self.edited.emit()


def _line(name: str, words: str, hint: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setAccessibleName(words)
    made.setPlaceholderText(hint)
    return made
