"""The row of the house style: the file, and in plain words what is taken over from it and what is not."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from drafting.refusals import Refusal
from drafting.word.audit.look_check import contrast_words
from drafting.word.write.house_style import HouseStyle, read_house_style
from drafting.word.write.house_told import left_behind, taken_over
from gui import alerts, background
from gui.alerts import label
from gui.export.order import STYLE_KINDS
from gui.export.rows import push_button, wide_row
from gui.export.usual_style import usual_style
from gui.settings import SettingsFile
from gui.theme import Space
from gui.top_bar import Elided

NONE = "Geen; de rustige opmaak van Bestekwijzer"


class StyleChoice(QWidget):
    """Chooses a house style and remembers it for the organisation.

    Signals:
        changed: another file was chosen, or none.
    """

    changed = Signal()

    def __init__(
        self, settings: SettingsFile, organisation: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._organisation = organisation
        self.path = usual_style(settings.now, organisation)
        self._words = Elided("")
        self.taken = label("", "muted")
        self.left = label("", "muted")
        self.poor = label("", "muted")
        self.fault = label("", "fault")
        choose = push_button(
            "choose_style", "Kies…", "Kies een Word-bestand met de huisstijl", self.choose
        )
        self.drop_button = push_button(
            "drop_style", "Geen", "Gebruik geen huisstijl", lambda: self.keep(None)
        )
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.TINY)
        lines.addLayout(wide_row(self._words, choose, self.drop_button))
        for words in (self.taken, self.left, self.poor, self.fault):
            lines.addWidget(words)
        self._show()

    def choose(self) -> None:
        """Asks for a Word file whose look is taken over."""
        folder = str(self.path.parent) if self.path else self._settings.now.last_folder
        path = alerts.choose_to_open(self, "Kies een huisstijl", folder, STYLE_KINDS)
        if path is not None:
            self.keep(path)

    def keep(self, path: Path | None) -> None:
        """Takes this file, or none, and remembers it."""
        self.path = path
        self._settings.keep_house_style(self._organisation, str(path) if path else "")
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._words.say(str(self.path) if self.path else NONE)
        self.drop_button.setEnabled(self.path is not None)
        for words in (self.taken, self.left, self.poor, self.fault):
            words.hide()
        path = self.path
        if path is not None:
            self.taken.setText("De huisstijl wordt gelezen…")
            self.taken.show()
            background.run(lambda _job: (path, read_house_style(path)), self._read, self._refused)

    def _read(self, found: tuple[Path, HouseStyle]) -> None:
        path, style = found
        if path != self.path:
            return
        taken, left = taken_over(style), left_behind(style)
        self.taken.setText(
            f"Overgenomen: {', '.join(taken)}."
            if taken
            else "In dit bestand staat geen huisstijl; de opmaak van Bestekwijzer blijft."
        )
        self.left.setText(f"Niet overgenomen: {', '.join(left)}.")
        self.left.setVisible(bool(left) and bool(taken))
        poor = contrast_words(style)
        self.poor.setText(f"Let op: {poor}")
        self.poor.setVisible(bool(poor))

    def _refused(self, refusal: Refusal) -> None:
        self.taken.hide()
        self.fault.setText(str(refusal))
        self.fault.show()
