"""The window in which a dossier is checked: whether anything changed since it was made, and in which file."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from drafting.dossier.verification import Fate, Verification, grouped, verify
from drafting.refusals import Refusal
from gui import alerts, background
from gui.alerts import visible
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.icons import SMALL, pixmap
from gui.widgets.texts import button, text

_SIZE = (620, 520)
_ICONS = {
    Fate.WHOLE: ("check", "ready"),
    Fate.CHANGED: ("edit", "violation"),
    Fate.MISSING: ("minus", "violation"),
    Fate.ADDED: ("plus", "violation"),
}


class CheckDialog(QDialog):
    """The files of a dossier with what became of each; the written number is laid beside the number of now."""

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._theme = theme
        self.path: Path | None = None
        self.found: Verification | None = None
        self.setObjectName("dossier_check")
        self.setWindowTitle("Controleer een dossier")
        self.resize(*_SIZE)
        self.summary = text("Kies een dossier om na te kijken.", "heading")
        self.now = text("", "muted", selectable=True)
        self.total = QLineEdit()
        self.total.setAccessibleName("Controlegetal dat u hebt opgeschreven")
        self.total.setPlaceholderText("64 letters en cijfers; spaties mogen")
        self.files = QListWidget()
        self.files.setAccessibleName("Bestanden in het dossier")
        self.files.setProperty("role", "choices")
        self.files.setIconSize(QSize(SMALL, SMALL))
        self.choose_button = button("Kies een dossier…", on_press=self.choose)
        self.check_button = button("Vergelijk", on_press=self.check)
        self.check_button.setEnabled(False)
        self.total.returnPressed.connect(self.check)
        self._lay_out()

    def choose(self) -> None:
        """Asks for a dossier and checks it."""
        folder = self._services.settings.now.last_folder
        path = alerts.choose_to_open(self, "Controleer een dossier", folder, "Dossiers (*.zip)")
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Checks this dossier."""
        self.path = path
        self.check()

    def check(self) -> None:
        """Checks the dossier again, in the background, with the number that was typed."""
        path, total = self.path, self.total.text()
        if path is not None:
            self.summary.setText("Het dossier wordt nagekeken…")
            background.run(lambda _job: verify(path, total), self.show_found, self._refused)

    def show_found(self, found: Verification) -> None:
        """Shows what was found."""
        self.found = found
        self.summary.setText(visible(found.summary))
        self.now.setText(f"Controlegetal nu: {grouped(found.total)}")
        self.check_button.setEnabled(True)
        self.files.clear()
        for one in sorted(found.entries, key=lambda one: one.fate is Fate.WHOLE):
            name, role = _ICONS[one.fate]
            item = QListWidgetItem(visible(f"{one.name} · {one.fate.value}"))
            item.setIcon(QIcon(pixmap(name, self._theme, role)))
            self.files.addItem(item)

    def _refused(self, refusal: Refusal) -> None:
        self.found = None
        self.files.clear()
        self.now.setText("")
        self.summary.setText(visible(str(refusal)))

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text("Controleer een dossier", "title"))
        whole.addWidget(self.summary)
        whole.addWidget(self.now)
        whole.addSpacing(Space.SMALL)
        caption = text(self.total.accessibleName(), "caption")
        caption.setBuddy(self.total)
        whole.addWidget(caption)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.total, 1)
        row.addWidget(self.check_button)
        whole.addLayout(row)
        whole.addSpacing(Space.SMALL)
        whole.addWidget(self.files, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.choose_button)
        foot.addStretch(1)
        foot.addWidget(button("Sluit", on_press=self.reject))
        whole.addLayout(foot)
