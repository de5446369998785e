"""The window in which a dossier is made, and where its check number is shown to be written down."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QProgressBar,
    QVBoxLayout,
)

from drafting.dossier.bundle import ENTRY_CAP
from drafting.dossier.making import Attachment, Dossier, DossierOrder, make_dossier, told_total
from drafting.files.safe_write import write_safely
from drafting.pdf.office import find_office
from drafting.refusals import FileRefused, Refusal
from gui import alerts, background
from gui.alerts import visible
from gui.filing import file_stem
from gui.services import Services
from gui.theme import Space
from gui.widgets.texts import button, text
from gui.workspace import Workspace

_SIZE = (620, 480)
_KINDS = "Dossiers (*.zip)"
_FILES_HEIGHT = 88


class DossierDialog(QDialog):
    """What goes in, how long it is kept, and the check number once it is made.

    Signals:
        made: the path of the dossier.
    """

    made = Signal(object)

    def __init__(self, place: Workspace, services: Services) -> None:
        super().__init__(place)
        self._place = place
        self._services = services
        self._files: list[Path] = []
        self._job: background.Job | None = None
        self.setObjectName("dossier_make")
        self.setWindowTitle("Maak het dossier")
        self.resize(*_SIZE)
        self.maker = QLineEdit(place.open_draft.hand().name)
        self.maker.setAccessibleName("Wie maakt het dossier?")
        self.keep = QLineEdit()
        self.keep.setAccessibleName("Hoelang moet het bewaard blijven?")
        self.keep.setPlaceholderText(
            "Staat in de selectielijst van uw organisatie; mag leeg blijven"
        )
        self.pdf = QCheckBox("Ook een PDF van het bestek")
        there = find_office() is not None
        self.pdf.setChecked(there)
        self.pdf.setEnabled(there)
        if not there:
            self.pdf.setText("Ook een PDF van het bestek (daarvoor is LibreOffice nodig)")
        self.files = QListWidget()
        self.files.setAccessibleName("Andere bestanden die meegaan")
        self.files.setProperty("role", "choices")
        self.files.setFixedHeight(_FILES_HEIGHT)
        self.progress = QProgressBar()
        self.progress.setRange(0, 100)
        self.progress.setAccessibleName("Voortgang")
        self.progress.hide()
        self.told = text("", "")
        self.total = text("", "large", selectable=True)
        self.total.setAccessibleName("Controlegetal")
        self.advice = text(
            "Schrijf dit controlegetal op een andere plaats op, bijvoorbeeld in uw zaaksysteem. Daarmee is later "
            "te bewijzen dat er niets is veranderd.",
            "muted",
        )
        for widget in (self.told, self.total, self.advice):
            widget.hide()
        self.make_button = button("Maak dossier…", "primary", on_press=self.make)
        self.close_button = button("Annuleer", on_press=self.reject)
        self._lay_out()
        self.finished.connect(lambda _result: self._stop())
        self.make_button.setFocus()

    def add_files(self) -> None:
        """Asks for files that go along."""
        folder = self._services.settings.now.last_folder
        for path in alerts.choose_several(self, "Voeg bestanden toe", folder, "Alle bestanden (*)"):
            if path not in self._files:
                self._files.append(path)
                self.files.addItem(visible(path.name))

    def remove_file(self) -> None:
        """Takes the chosen file out again."""
        row = self.files.currentRow()
        if row >= 0:
            self.files.takeItem(row)
            del self._files[row]

    def make(self) -> None:
        """Asks where, and makes the dossier there, in the background."""
        opened = self._place.open_draft
        folder = Path(self._services.settings.now.last_folder or Path.home())
        stem = file_stem(f"Dossier {opened.draft.procurement.title}")
        path = alerts.choose_to_save(self, "Maak dossier", str(folder / f"{stem}.zip"), _KINDS)
        if path is None:
            return
        target = path if path.suffix.casefold() == ".zip" else path.with_name(f"{path.name}.zip")
        order = DossierOrder(
            opened.draft,
            opened.norms,
            opened.rulebook,
            self._services.now(),
            str(uuid.uuid4()),
            self.maker.text().strip(),
            self.keep.text().strip(),
            self.pdf.isChecked(),
        )
        files = tuple(self._files)

        def work(job: background.Job) -> tuple[Path, Dossier]:
            whole = replace(order, attachments=tuple(_attachment(file) for file in files))
            made = make_dossier(whole, job.tell, job.stopped)
            write_safely(target, made.content)
            return target, made

        self._begin()
        self._job = background.run(work, self._done, self._refused, self._show_progress)

    def _begin(self) -> None:
        self.progress.setValue(0)
        self.progress.show()
        self.make_button.setEnabled(False)
        self.close_button.setText("Stop")

    def _show_progress(self, share: float) -> None:
        self.progress.setValue(round(share * 100))

    def _done(self, found: tuple[Path, Dossier]) -> None:
        path, made = found
        self.progress.hide()
        self.make_button.setEnabled(True)
        self.close_button.setText("Sluit")
        remarks = " ".join(("", *made.remarks))
        self.told.setText(visible(f"{path.name} is gemaakt: {len(made.names)} bestanden.{remarks}"))
        self.total.setText(told_total(made))
        for widget in (self.told, self.total, self.advice):
            widget.show()
        self._services.settings.change(last_folder=str(path.parent))
        self.close_button.setFocus()
        self.made.emit(path)

    def _refused(self, refusal: Refusal) -> None:
        stopped = self._job is not None and self._job.stopped()
        self.progress.hide()
        self.make_button.setEnabled(True)
        self.close_button.setText("Annuleer")
        if not stopped:
            alerts.refuse(self, refusal, "Het dossier is niet gemaakt")

    def _stop(self) -> None:
        if self._job is not None:
            self._job.stop()

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text("Maak het dossier", "title"))
        whole.addWidget(
            text(
                "Eén zip met het bestek, de keuzes, versies, bevindingen met motivering, afwijkingen, goedkeuringen, "
                "opmerkingen, pakketten en de publicatie, om te lezen en voor een archief.",
                "muted",
            )
        )
        whole.addSpacing(Space.SMALL)
        for entry in (self.maker, self.keep):
            caption = text(entry.accessibleName(), "caption")
            caption.setBuddy(entry)
            whole.addWidget(caption)
            whole.addWidget(entry)
        whole.addWidget(self.pdf)
        whole.addSpacing(Space.SMALL)
        whole.addWidget(text("Andere bestanden die meegaan", "caption"))
        whole.addWidget(self.files)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        deeds: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Voeg toe…", self.add_files),
            ("Haal weg", self.remove_file),
        )
        for words, deed in deeds:
            row.addWidget(button(words, on_press=deed))
        row.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(1)
        for widget in (self.progress, self.told, self.total, self.advice):
            whole.addWidget(widget)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.make_button)
        whole.addLayout(foot)


def _attachment(path: Path) -> Attachment:
    try:
        if path.stat().st_size > ENTRY_CAP:
            raise FileRefused(path, f"dit bestand is groter dan {ENTRY_CAP >> 20} MB.")
        return Attachment(path.name, path.read_bytes())
    except OSError as fault:
        raise FileRefused(path, "dit bestand kan niet worden gelezen.") from fault
