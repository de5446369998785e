"""A clause put in at a place that was pointed at."""

from PySide6.QtWidgets import QWidget

from drafting.edits.clauses import insert, insert_among
from drafting.refusals import Refusal
from gui import alerts
from gui.library.places import between
from gui.open_draft import OpenDraft
from gui.services import Services


def put_in(
    open_draft: OpenDraft, services: Services, clause_id: str, after: str, asker: QWidget
) -> str:
    """Puts the clause at this place; gives what to tell, empty when it was refused.

    `after` is the key of the section it comes after, or of the chapter it comes first in, or the mark of a
    place between two texts (gui/library/places.py).
    """
    clauses = services.clauses
    clause = next((c for c in clauses if c.id == clause_id), None)
    if clause is None:
        return ""
    titles = {known.id: known.title for known in clauses}
    try:
        place, draft = between(after), open_draft.draft
        if place is None:
            edit = insert(draft, clause, after=after, titles=titles)
        else:
            edit = insert_among(draft, clause, place.beside, before=place.before, titles=titles)
        open_draft.apply(edit, sender=asker)
    except Refusal as refused:
        alerts.refuse(asker, refused, "Deze bepaling kan hier niet worden toegevoegd")
        return ""
    services.clause_uses.note(clause.id)
    return f"Bepaling '{clause.title}' toegevoegd. {edit.note}".strip()
