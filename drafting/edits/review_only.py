"""What a reviewer may change: comments, approvals and what was sent, never the text or what decides it."""

from dataclasses import replace

from drafting.draft import Draft
from drafting.edits.edit import Edit
from drafting.refusals import EditRefused


def refuse_other_edits(edit: Edit) -> None:
    """Lets an edit of comments, approvals or the parcels that were sent pass.

    Raises:
        EditRefused: anything else of the draft would change.
    """
    if not same_but_for_review(edit.before, edit.after):
        raise EditRefused(
            "U beoordeelt dit bestek, dus de tekst kan niet worden gewijzigd. Plaats een opmerking, "
            "of stop eerst met beoordelen."
        )


def same_but_for_review(one: Draft, other: Draft) -> bool:
    """Whether two states of a draft differ in comments, approvals, parcels and what was decided on reviews only."""
    reviewed = replace(
        one,
        comments=other.comments,
        approvals=other.approvals,
        decided=other.decided,
        parcels=other.parcels,
    )
    return reviewed == other
