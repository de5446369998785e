"""What is said of approvals: who and when, that they lapsed, and how far the whole is."""

from collections.abc import Sequence
from datetime import datetime

from drafting.comment import Approval
from drafting.edits.approvals import ChapterApproval, Since
from gui.review.moments import moment_words


def approved_words(approval: Approval, now: datetime) -> str:
    """'Goedgekeurd door J. Jansen, vandaag 14:02'."""
    return f"Goedgekeurd door {approval.author}, {moment_words(approval.at, now)}"


def lapsed_words(approval: Approval, now: datetime) -> str:
    """'Goedkeuring vervallen: J. Jansen keurde een eerdere tekst goed, vandaag 14:02'."""
    when = moment_words(approval.at, now)
    return f"Goedkeuring vervallen: {approval.author} keurde een eerdere tekst goed, {when}"


def lapse_told(chapter: ChapterApproval, approval: Approval) -> str:
    """What is told once, when the text changes."""
    return f"Goedkeuring van '{chapter.words}' door {approval.author} is vervallen: de tekst is veranderd."


def since_words(since: Since) -> str:
    """What changed since the approval, counted."""
    told = []
    if since.changed:
        count = len(since.changed)
        told.append(
            "1 tekst nieuw of gewijzigd" if count == 1 else f"{count} teksten nieuw of gewijzigd"
        )
    if since.gone > len(since.changed):
        gone = since.gone - len(since.changed)
        told.append("1 tekst weg" if gone == 1 else f"{gone} teksten weg")
    return (
        f"Sindsdien: {' en '.join(told)}."
        if told
        else "Sindsdien staan teksten in een andere volgorde."
    )


def short_state(chapters: Sequence[ChapterApproval]) -> str:
    """'Goedgekeurd: 5 van 9', with how many lapsed."""
    done, lapsed = _counts(chapters)
    words = f"Goedgekeurd: {done} van {len(chapters)}"
    return f"{words} · {lapsed} vervallen" if lapsed else words


def state_words(chapters: Sequence[ChapterApproval]) -> str:
    """'5 van 9 hoofdstukken goedgekeurd', with how many lapsed."""
    done, lapsed = _counts(chapters)
    words = f"{done} van {len(chapters)} hoofdstukken goedgekeurd"
    return f"{words}, {lapsed} vervallen" if lapsed else words


def _counts(chapters: Sequence[ChapterApproval]) -> tuple[int, int]:
    done = sum(bool(chapter.holding) for chapter in chapters)
    return done, sum(bool(chapter.lapsed and not chapter.holding) for chapter in chapters)
