"""What a nota van inlichtingen tells: answers, changes with old and new text, and the new planning.

Nothing of an asker is in it: a question comes with its number, its place, its text and its answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from drafting.assembly.scope import whole_scope
from drafting.clarifications.change_places import Places
from drafting.clarifications.changes import TextChange, changes_in_note, changes_since_last
from drafting.clarifications.closing import ready
from drafting.clarifications.editions import Edition, edition, publication_of, sent_document
from drafting.clarifications.periods import CLOSING
from drafting.document import Document, ElementId
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.publication import Question, QuestionId
from drafting.text.written_values import day
from drafting.variables import VariableKind, lookup

GENERAL = "Algemeen"
"""Where a question about no place in particular stands."""


@dataclass(frozen=True, slots=True)
class Answered:
    """A question as it is told; `place` in words, empty for one about the whole."""

    number: int
    place: str
    chapter: str
    question: str
    answer: str


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change as it is told, with the numbers of the questions that led to it."""

    number: int
    change: TextChange
    questions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class NewDate:
    """A day of the planning that is another now; None when it is (or was) not set."""

    label: str
    old: date | None
    new: date | None
    closes: bool = False


@dataclass(frozen=True, slots=True)
class NoteContent:
    """A nota: the `number`, the day, what it follows, and what it tells, in the order of the document."""

    number: int
    on: date
    title: str
    authorities: str
    published_on: date
    since: Edition
    answers: tuple[Answered, ...]
    changes: tuple[ToldChange, ...]
    planning: tuple[NewDate, ...]
    closed: bool

    @property
    def by_chapter(self) -> tuple[tuple[str, tuple[Answered, ...]], ...]:
        """The answers by chapter."""
        groups = groupby(self.answers, key=lambda one: one.chapter)
        return tuple((chapter, tuple(found)) for chapter, found in groups)


def note_content(draft: Draft, norms: NormSet, number: int, today: date) -> NoteContent:
    """The content of a nota: of one that is closed as it was, of the next one as it would be today.

    Raises:
        EditRefused: the draft was not published, or a nota before this one is not closed.
        Refusal: the published text is damaged, or a text cannot be filled in.
    """
    publication = publication_of(draft)
    closed = number <= len(publication.notes)
    since = edition(draft, number - 1)
    if closed:
        after = edition(draft, number)
        now, document = after.draft, after.document
        on = publication.notes[number - 1].closed_on
        changes = changes_in_note(draft, number)
        questions: Sequence[Question] = [q for q in publication.questions if q.note == number]
    else:
        now, document, on = draft, sent_document(draft, norms), today
        changes = changes_since_last(draft, norms)
        questions = ready(draft)
    numbers = {q.id: q.number for q in publication.questions}
    return NoteContent(
        number=number,
        on=on,
        title=document.title,
        authorities=document.subtitle,
        published_on=publication.text.at.date(),
        since=since,
        answers=_answers(questions, since.document, document),
        changes=tuple(
            ToldChange(n, change, _numbers(change.questions, numbers))
            for n, change in enumerate(changes, 1)
        ),
        planning=new_dates(since.draft, now, norms),
        closed=closed,
    )


def _numbers(questions: Sequence[QuestionId], numbers: dict[QuestionId, int]) -> tuple[int, ...]:
    return tuple(sorted(numbers[question] for question in questions if question in numbers))


def _answers(questions: Sequence[Question], old: Document, new: Document) -> tuple[Answered, ...]:
    """The questions in the order of the places they are about; those about the whole come first."""
    places = Places(old, new)
    orders: dict[ElementId, int] = {}
    for document in (old, new):
        for at, element in enumerate(document.elements):
            orders.setdefault(element.id, at)
    ordered = sorted(
        questions, key=lambda q: (orders.get(q.place, -1) if q.place else -1, q.number)
    )
    return tuple(_answered(question, places) for question in ordered)


def _answered(question: Question, places: Places) -> Answered:
    words, chapter = "", GENERAL
    if question.place is not None:
        words = places.of(question.place, in_old=True, is_new=False)[1]
        chapter = places.chapter(question.place, in_old=True) or GENERAL
    words = words or question.place_words
    return Answered(question.number, words, chapter, question.text, question.answer)


def new_dates(old: Draft, new: Draft, norms: NormSet) -> tuple[NewDate, ...]:
    """The days of the draft that differ, in the order in which they are asked; those not asked are left out."""
    scope = whole_scope(new, norms)
    found = []
    for variable in new.variables:
        if variable.kind is not VariableKind.DATE or variable.per_lot:
            continue
        was, now = lookup(old.values, variable.name), lookup(new.values, variable.name)
        known = scope.get(variable.name)
        if was != now and known is not None and known.asked:
            before, after = (one if isinstance(one, date) else None for one in (was, now))
            found.append(NewDate(variable.label, before, after, variable.name == CLOSING))
    return tuple(found)


def named_day(found: date | None) -> str:
    """A day in words; what it says when there is none."""
    return day(found) if found is not None else "niet vastgesteld"
