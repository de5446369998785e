"""The register of questions: put in, changed, answered, removed. What is in a nota stays as it is."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from drafting.clarifications.editions import named, publication_of
from drafting.document import ElementId
from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched
from drafting.publication import Question, QuestionId, QuestionState
from drafting.refusals import EditRefused

_EMPTY = "Schrijf eerst de vraag op."


def find(draft: Draft, question: QuestionId) -> Question:
    """The question with this id.

    Raises:
        EditRefused: it is not in the register.
    """
    found = next((q for q in publication_of(draft).questions if q.id == question), None)
    if found is None:
        raise EditRefused("Deze vraag staat niet (meer) in het register.")
    return found


def next_number(draft: Draft) -> int:
    """The number that the next question gets."""
    return max((question.number for question in publication_of(draft).questions), default=0) + 1


def add(draft: Draft, questions: Sequence[Question]) -> Edit:
    """Puts questions in the register, numbered in this order behind those that are there.

    Raises:
        EditRefused: the draft was not published, a question says nothing, or is in the register already.
    """
    publication = publication_of(draft)
    known = {question.id for question in publication.questions}
    if not questions or any(not question.text.strip() for question in questions):
        raise EditRefused(_EMPTY)
    if any(question.id in known for question in questions):
        raise EditRefused("Deze vraag staat al in het register.")
    first = next_number(draft)
    numbered = tuple(
        replace(question, number=first + n, text=question.text.strip(), note=0)
        for n, question in enumerate(questions)
    )
    label = "Vraag toevoegen" if len(numbered) == 1 else f"{len(numbered)} vragen toevoegen"
    return _edit(label, draft, (*publication.questions, *numbered))


def rewrite(
    draft: Draft,
    question: QuestionId,
    *,
    text: str | None = None,
    asker: str | None = None,
    place: tuple[ElementId | None, str] | None = None,
    received_on: date | None = None,
) -> Edit:
    """Changes what is given of a question; `place` is the element and how the asker wrote it.

    Raises:
        EditRefused: it is in a nota already, is not in the register, or would say nothing.
    """
    if text is not None and not text.strip():
        raise EditRefused(_EMPTY)

    def changed(old: Question) -> Question:
        element, words = (old.place, old.place_words) if place is None else place
        return replace(
            old,
            text=old.text if text is None else text.strip(),
            asker=old.asker if asker is None else asker.strip(),
            place=element,
            place_words=words,
            received_on=old.received_on if received_on is None else received_on,
        )

    return _with("Vraag wijzigen", draft, question, changed, merges=f"question:{question}")


def answer(draft: Draft, question: QuestionId, text: str, author: str, day: date) -> Edit:
    """Gives a question its answer; an empty text opens it again.

    Raises:
        EditRefused: it is in a nota already, or is not in the register.
    """

    def answered(old: Question) -> Question:
        if not text.strip():
            return replace(old, answer="", answered_by="", answered_on=None)
        return replace(old, answer=text.strip(), answered_by=author.strip(), answered_on=day)

    return _with("Vraag beantwoorden", draft, question, answered, merges=f"answer:{question}")


def assign(draft: Draft, question: QuestionId, to: str) -> Edit:
    """Says who answers a question that is still open; an empty name is nobody.

    Raises:
        EditRefused: it is in a nota already, or is not in the register.
    """
    return _with(
        "Vraag toewijzen", draft, question, lambda old: replace(old, answered_by=to.strip())
    )


def remove(draft: Draft, question: QuestionId) -> Edit:
    """Takes a question out of the register; its number is not given again while a later one is there.

    Raises:
        EditRefused: it is in a nota already, or is not in the register.
    """
    _refuse_published(find(draft, question))
    publication = publication_of(draft)
    rest = tuple(q for q in publication.questions if q.id != question)
    reasons = tuple(
        replace(reason, questions=tuple(q for q in reason.questions if q != question))
        for reason in publication.reasons
    )
    after = replace(draft, publication=replace(publication, questions=rest, reasons=reasons))
    return Edit("Vraag verwijderen", draft, after, Touched.PUBLICATION)


def _refuse_published(question: Question) -> None:
    if question.state is QuestionState.PUBLISHED:
        raise EditRefused(
            f"Vraag {question.number} staat in {named(question.note)} en kan niet meer worden gewijzigd. "
            "Neem een nieuwe vraag op om de zaak opnieuw toe te lichten."
        )


def _with(
    label: str,
    draft: Draft,
    question: QuestionId,
    change: Callable[[Question], Question],
    merges: str = "",
) -> Edit:
    _refuse_published(find(draft, question))
    questions = tuple(
        change(old) if old.id == question else old for old in publication_of(draft).questions
    )
    return _edit(label, draft, questions, merges)


def _edit(label: str, draft: Draft, questions: tuple[Question, ...], merges: str = "") -> Edit:
    after = replace(draft, publication=replace(publication_of(draft), questions=questions))
    return Edit(label, draft, after, Touched.PUBLICATION, merges=merges)
