"""Choosing a document and opening what can become own clauses in it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from clause_library.from_document import Candidate, candidates_in
from drafting.refusals import Refusal
from gui import alerts, background
from gui.clauses.import_dialog import ImportDialog
from gui.services import Services
from gui.theme import Theme

KINDS = "Documenten (*.docx *.txt *.md)"


def choose_document(
    services: Services,
    theme: Theme,
    parent: QWidget | None,
    open_dialog: Callable[[QDialog], None],
    changed: Callable[[], None],
) -> None:
    """Asks for a document, reads it in the background and opens what can become own clauses in it."""
    folder = services.settings.now.last_folder
    path = alerts.choose_to_open(parent, "Haal bepalingen uit een document", folder, KINDS)
    if path is None:
        return
    clauses = services.clauses

    def show(candidates: tuple[Candidate, ...]) -> None:
        dialog = ImportDialog(services, theme, path.name, candidates, parent)
        dialog.changed.connect(changed)
        open_dialog(dialog)

    background.run(lambda _job: candidates_in(path, clauses), show, partial(_refuse, parent, path))


def _refuse(parent: QWidget | None, path: Path, refusal: Refusal) -> None:
    alerts.refuse(parent, refusal, f"{path.name} kan niet worden gelezen")
