"""Opening the own clauses: on what there is, or on a new one with the text of a section."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from clause_library.clause_entry import copied, from_section
from drafting.refusals import Refusal
from gui import alerts
from gui.clauses.clauses_dialog import ClausesDialog
from gui.open_draft import OpenDraft
from gui.services import Services
from gui.theme import Theme


class Pages(Protocol):
    """What is asked of the page of an open draft."""

    def current_section(self) -> str:
        """The key of the section of the cursor."""


class Place(Protocol):
    """What is asked of an open draft."""

    open_draft: OpenDraft

    @property
    def page(self) -> Pages:
        """The page of the draft."""

    def finish(self) -> bool:
        """Takes the text that is being edited into the draft."""


def open_clauses(
    services: Services,
    theme: Theme,
    place: Place | None,
    parent: QWidget | None,
    *,
    keep_section: bool,
) -> ClausesDialog | None:
    """The dialog, ready to be opened; None when the section cannot become a clause, and the user was told."""
    draft = place.open_draft.draft if place is not None else None
    entry = None
    if keep_section:
        if place is None or not place.finish():
            return None
        draft = place.open_draft.draft
        try:
            entry = from_section(draft, place.page.current_section())
        except Refusal as refusal:
            alerts.refuse(parent, refusal, "Hier staat geen paragraaf om te bewaren")
            return None
    dialog = ClausesDialog(services, theme, draft, parent)
    if entry is not None:
        dialog.begin(entry)
    return dialog


def open_clause(
    services: Services, theme: Theme, place: Place | None, parent: QWidget | None, clause_id: str
) -> ClausesDialog:
    """The dialog on this own clause, or on a copy of this one of the library, ready to be opened."""
    dialog = ClausesDialog(
        services, theme, place.open_draft.draft if place is not None else None, parent
    )
    if dialog.shelf.get(clause_id) is not None:
        dialog.show_clause(clause_id)
    else:
        found = next((clause for clause in services.clauses if clause.id == clause_id), None)
        if found is not None:
            dialog.begin(copied(found))
    return dialog
