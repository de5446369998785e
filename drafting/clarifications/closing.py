"""Closing a nota van inlichtingen: what is answered and changed so far is fixed in it, and the next begins."""

from dataclasses import replace
from datetime import date, datetime

from drafting.clarifications.changes import changes_since_last
from drafting.clarifications.editions import last_edition, publication_of
from drafting.clarifications.periods import closing_date
from drafting.clarifications.published_text import packed
from drafting.clarifications.publishing import numbers_of
from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched
from drafting.norms import NormSet
from drafting.publication import ClosedNote, Question, QuestionState
from drafting.refusals import EditRefused


def close_note(draft: Draft, norms: NormSet, author: str, at: datetime) -> Edit:
    """Closes the next nota: its answers and changes are fixed in it, new texts keep their numbers from now on.

    Questions without an answer wait for the next one. A closing date that is another than before is kept with it.

    Raises:
        EditRefused: the draft was not published, nobody is named, or there is nothing to tell.
        Refusal: the published text is damaged, or a text cannot be filled in.
    """
    publication = publication_of(draft)
    if not author.strip():
        raise EditRefused("Vul uw naam in: bij een nota staat wie hem heeft vastgesteld.")
    changes = changes_since_last(draft, norms)
    if not changes and not ready(draft):
        raise EditRefused(
            "Er is nog niets voor een nota: geen vraag is beantwoord en de tekst is niet gewijzigd."
        )
    number = len(publication.notes) + 1
    told = {element for change in changes for element in (change.element, *change.elements)}
    note = ClosedNote(
        number,
        at.date(),
        packed(draft, author.strip(), at),
        tuple(reason for reason in publication.reasons if reason.element in told),
        _new_closing_date(draft),
    )
    after = replace(
        publication,
        numbers=numbers_of(draft, norms),
        questions=tuple(
            replace(q, note=number) if q.state is QuestionState.ANSWERED else q
            for q in publication.questions
        ),
        reasons=(),
        notes=(*publication.notes, note),
    )
    return Edit(
        f"Nota {number} vaststellen", draft, replace(draft, publication=after), Touched.PUBLICATION
    )


def _new_closing_date(draft: Draft) -> date | None:
    """The closing date, when bidders were told another one; None when it stays."""
    now = closing_date(draft)
    return now if now != closing_date(last_edition(draft).draft) else None


def ready(draft: Draft) -> tuple[Question, ...]:
    """The questions that the next nota answers, by number."""
    questions = publication_of(draft).questions
    found = [q for q in questions if q.state is QuestionState.ANSWERED]
    return tuple(sorted(found, key=lambda q: q.number))


def waiting(draft: Draft) -> tuple[Question, ...]:
    """The questions without an answer, by number."""
    questions = publication_of(draft).questions
    return tuple(sorted((q for q in questions if q.state is QuestionState.OPEN), key=_number))


def _number(question: Question) -> int:
    return question.number
