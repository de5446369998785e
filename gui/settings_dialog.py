"""The settings a user chooses."""

from collections.abc import Callable

from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui import alerts
from gui.alerts import label
from gui.settings import Look, SettingsFile
from gui.theme import Space

WIDTH = 460
LOOKS = {Look.SYSTEM: "Zoals het systeem", Look.LIGHT: "Licht", Look.DARK: "Donker"}


class SettingsDialog(QDialog):
    """Name and colours; kept when the user says so."""

    def __init__(
        self,
        settings: SettingsFile,
        set_look: Callable[[Look], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._set_look = set_look
        self.setObjectName("settings_dialog")
        self.setWindowTitle("Instellingen")
        self.setMinimumWidth(WIDTH)
        self.author = QLineEdit(settings.now.author)
        self.author.setObjectName("author")
        self.author.setAccessibleName("Uw naam")
        self.look = QComboBox()
        self.look.setObjectName("look")
        self.look.setAccessibleName("Kleuren")
        for look, words in LOOKS.items():
            self.look.addItem(words, look)
        self.look.setCurrentIndex(self.look.findData(settings.now.look))
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        lines.setSpacing(Space.TINY)
        lines.addWidget(label("Instellingen", "large"))
        lines.addSpacing(Space.MEDIUM)
        for words, editor, why in (
            ("Uw naam", self.author, "Staat bij uw motiveringen en bij teksten die u verandert."),
            ("Kleuren", self.look, "Geldt meteen, voor het hele programma."),
        ):
            title = label(words, "field")
            title.setBuddy(editor)
            lines.addWidget(title)
            lines.addWidget(editor)
            lines.addWidget(label(why, "muted"))
            lines.addSpacing(Space.MEDIUM)
        lines.addLayout(self._buttons())

    def keep(self) -> None:
        """Keeps the settings and closes."""
        refusal = self._settings.change(author=self.author.text().strip())
        look = self.look.currentData()
        self.accept()
        self._set_look(Look(look))
        if refusal is not None:
            alerts.refuse(self.parentWidget(), refusal, "De instellingen zijn niet bewaard")

    def _buttons(self) -> QHBoxLayout:
        cancel = QPushButton("Annuleer")
        cancel.setObjectName("cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        keep = QPushButton("Bewaar")
        keep.setObjectName("keep")
        keep.setProperty("role", "primary")
        keep.setDefault(True)
        keep.clicked.connect(self.keep)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(keep)
        return row
