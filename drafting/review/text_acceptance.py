"""Changes that reviewers made in the text of one element -> an edit of the draft."""

from collections.abc import Sequence
from itertools import pairwise

from drafting.draft import Draft
from drafting.edits.changed_words import Change, apply_changes, changes_between, trimmed
from drafting.edits.edit import Edit
from drafting.edits.returned_text import Into, change_text, change_words, text_now
from drafting.edits.returned_value import AsTextOffered
from drafting.refusals import EditRefused
from drafting.review.desk import Desk, StandsAlready, Way
from drafting.review.returned import Returned, Shape, applied
from drafting.review.text_edits import carried

_CONFLICT = (
    "Deze woorden zijn in het bestek intussen zelf veranderd. Kies of u de tekst van de beoordelaar neemt, "
    "of houd wat er staat."
)
_TOGETHER = (
    "Deze wijziging raakt woorden die een andere wijziging ook verandert. Kies één van beide."
)


class LinesJoined(AsTextOffered):
    """New lines within a text that has one; it can be taken over with the lines one behind the other."""

    def __init__(self, shape: Shape) -> None:
        why = (
            "In een cel van het bestek staat één alinea; de beoordelaar maakte er meer van."
            if shape is Shape.CELL
            else "Deze tekst is in het bestek één alinea; de beoordelaar begon er een nieuwe regel in."
        )
        EditRefused.__init__(
            self,
            f"{why} Neem het over als tekst om alles achter elkaar te zetten, of houd het als opmerking.",
        )


def accept_text(draft: Draft, edits: Sequence[Returned], desk: Desk, way: Way) -> Edit:
    """The edit for these changes of one element together.

    Raises:
        StandsAlready: the text says so already.
        LinesJoined: a new line was begun in it, and the way is not as plain text.
        EditRefused: the draft says something else there by now, or the change cannot be made.
    """
    element = edits[0].element
    hand, norms = desk.hand, desk.norms
    into = Into.TEXT if way is Way.TEXT else Into.VALUE
    now = text_now(draft, element, norms)
    if way is Way.THEIRS:
        wanted = _applied(edits)
        if wanted == now:
            raise StandsAlready
        return change_text(draft, element, wanted, hand, norms, into=into)
    if way is not Way.TEXT and "\n" not in now and any("\n" in one.put for one in edits):
        raise LinesJoined(edits[0].shape)
    changes = [change for one in edits if (change := _change(one, now)) is not None]
    if not changes:
        raise StandsAlready
    changes.sort(key=lambda change: (change.start, change.end))
    for before, after in pairwise(changes):
        if after.start < before.end:
            raise EditRefused(_TOGETHER)
    return change_words(draft, element, tuple(changes), hand, norms, into=into)


def reads_now(one: Returned, now: str) -> str:
    """What the text of today becomes with this change; empty when the two do not go together."""
    try:
        change = _change(one, now)
    except EditRefused:
        return ""
    return now if change is None else apply_changes(now, (change,))


def _applied(edits: Sequence[Returned]) -> str:
    try:
        return applied(tuple(edits))
    except ValueError as fault:
        raise EditRefused(_TOGETHER) from fault


def _change(one: Returned, now: str) -> Change | None:
    """The change in the text of today; None when it was made there already."""
    wanted = Change(one.start, one.end, one.put)
    if one.old == now:
        return wanted
    if one.end > len(one.old):
        raise EditRefused(_CONFLICT)
    # with the value of a field the same change may have come in elsewhere
    own = trimmed(wanted, one.old)
    if one.new == now or own in [trimmed(c, one.old) for c in changes_between(one.old, now)]:
        return None
    place = carried(one.old, now, one.start, one.end)
    if place is None:
        raise EditRefused(_CONFLICT)
    return Change(*place, one.put)
