"""A bestek after its publication, as data of the draft: frozen numbers, questions, changes and notes."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from drafting.document import ElementId
from drafting.terms import PartKey

QuestionId = NewType("QuestionId", str)
"""A question of a bidder; made once."""

JUSTIFICATIONS = ElementId("export-justifications.title")
"""The heading of the annex with justifications, which an export adds; it keeps its number like any other."""


@dataclass(frozen=True, slots=True)
class FrozenNumber:
    """The number that an element was published with; `above` is the heading it stood under, if any.

    `title` is that of a heading and empty for a paragraph or table.
    """

    element: ElementId
    number: str
    part: PartKey
    above: ElementId | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class PublishedText:
    """The draft as it went out: who published it, when, and what it was.

    `record` is the draft as its file holds it (drafting/files/record.py), without this publication and without
    what never leaves the house, compressed (drafting/clarifications/published_text.py); `digest` the SHA-256 of
    that draft before it was compressed, in hexadecimal digits.
    """

    author: str
    at: datetime
    record: str
    digest: str


class QuestionState(StrEnum):
    """How far the answer to a question is."""

    OPEN = "open"
    ANSWERED = "answered"
    PUBLISHED = "published"

    @property
    def label(self) -> str:
        """The Dutch word on the screen."""
        return {"open": "open", "answered": "beantwoord", "published": "in een nota"}[self.value]


@dataclass(frozen=True, slots=True)
class Question:
    """A question about the bestek with its answer.

    `number` counts from 1 in the order of receipt. `asker` is for the buyer alone and is never exported. `place`
    is the element it is about, None when it is about the whole; `place_words` how the asker wrote the place.
    `note` is the number of the nota it was answered in, 0 while it is in none.
    """

    id: QuestionId
    number: int
    received_on: date
    asker: str
    text: str
    place: ElementId | None = None
    place_words: str = ""
    answer: str = ""
    answered_by: str = ""
    answered_on: date | None = None
    note: int = 0

    @property
    def state(self) -> QuestionState:
        """How far its answer is."""
        if self.note:
            return QuestionState.PUBLISHED
        return QuestionState.ANSWERED if self.answer.strip() else QuestionState.OPEN


@dataclass(frozen=True, slots=True)
class ChangeReason:
    """Why a text was changed after publication, and the questions that led to it."""

    element: ElementId
    reason: str
    questions: tuple[QuestionId, ...] = ()


@dataclass(frozen=True, slots=True)
class ClosedNote:
    """A nota van inlichtingen that went out.

    `text` is the bestek as it stands with this nota; `reasons` are those of its changes; `periods_extended_to`
    is the new closing date it told, if any.
    """

    number: int
    closed_on: date
    text: PublishedText
    reasons: tuple[ChangeReason, ...] = ()
    periods_extended_to: date | None = None


@dataclass(frozen=True, slots=True)
class Publication:
    """What a draft keeps from the moment it was published.

    `numbers` are all that were ever published, in the order of the document, those of later notes included;
    `reasons` are of the changes that are in no nota yet.
    """

    text: PublishedText
    numbers: tuple[FrozenNumber, ...]
    questions: tuple[Question, ...] = ()
    reasons: tuple[ChangeReason, ...] = ()
    notes: tuple[ClosedNote, ...] = ()

    @property
    def last_text(self) -> PublishedText:
        """The text that bidders have: of the last nota, else of the publication."""
        return self.notes[-1].text if self.notes else self.text


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A publication that was taken back on purpose, whole, with who did it, when and why."""

    publication: Publication
    reason: str
    author: str
    at: datetime
