"""A clause put in at a place that was pointed at."""

from PySide6.QtWidgets import QWidget

from drafting.edits.clauses import insert
from drafting.refusals import Refusal
from gui import alerts
from gui.open_draft import OpenDraft
from gui.services import Services


def put_in(
    open_draft: OpenDraft, services: Services, clause_id: str, after: str, asker: QWidget
) -> str:
    """Puts the clause after this section, or first in this chapter; what to tell, empty when it was refused."""
    clauses = services.clauses
    clause = next((c for c in clauses if c.id == clause_id), None)
    if clause is None:
        return ""
    titles = {known.id: known.title for known in clauses}
    try:
        edit = insert(open_draft.draft, clause, after=after, titles=titles)
        open_draft.apply(edit, sender=asker)
    except Refusal as refused:
        alerts.refuse(asker, refused, "Deze bepaling kan hier niet worden toegevoegd")
        return ""
    services.clause_uses.note(clause.id)
    return f"Bepaling '{clause.title}' toegevoegd. {edit.note}".strip()
