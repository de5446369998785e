"""A section of the drafter's own: its title and its first text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.alerts import label
from gui.theme import Space

_WIDTH, _TEXT_HEIGHT = 480, 120


class NewSection(QDialog):
    """Asks for title and text; the button works once both are there.

    Signals:
        add_wanted: title and text are given; who asked accepts the dialog or refuses.
    """

    add_wanted = Signal()

    def __init__(self, after: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Eigen paragraaf toevoegen")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title = QLineEdit()
        self.title.setAccessibleName("Titel")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Eerste tekst")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TEXT_HEIGHT)
        self.fault = label("", "fault")
        self.fault.hide()
        buttons = QDialogButtonBox()
        self.add = buttons.addButton("Voeg toe", QDialogButtonBox.ButtonRole.AcceptRole)
        self.add.setProperty("role", "primary")
        cancel = buttons.addButton("Annuleer", QDialogButtonBox.ButtonRole.RejectRole)
        for button in (self.add, cancel):
            button.setAccessibleName(button.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.TINY)
        column.addWidget(label("Eigen paragraaf toevoegen", "title"))
        column.addWidget(label(f"Komt na: {after}", "muted"))
        column.addSpacing(Space.MEDIUM)
        column.addWidget(label("Titel"))
        column.addWidget(self.title)
        column.addSpacing(Space.SMALL)
        column.addWidget(label("Eerste tekst"))
        column.addWidget(self.text)
        column.addWidget(self.fault)
        column.addSpacing(Space.LARGE)
        column.addWidget(buttons)
        self.setMinimumWidth(_WIDTH)
        self.title.textChanged.connect(self._look)
        self.text.textChanged.connect(self._look)
        buttons.accepted.connect(self.add_wanted)
        buttons.rejected.connect(self.reject)
        self._look()

    def refuse(self, sentence: str) -> None:
        """Says why the section cannot be added; what was typed stays."""
        self.fault.setText(sentence)
        self.fault.show()

    def _look(self) -> None:
        self.fault.hide()
        filled = self.title.text().strip() and self.text.toPlainText().strip()
        self.add.setEnabled(bool(filled))
