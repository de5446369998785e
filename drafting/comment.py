"""Comments of a review and approvals of chapters, as data of the draft."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from drafting.document import BlockId, ElementId

CommentId = NewType("CommentId", str)
"""A comment of a draft; made once, the same in every copy and parcel of it."""


class CommentKind(StrEnum):
    """What a comment is about."""

    LEGAL = "legal"
    CONTENT = "content"
    EDITORIAL = "editorial"

    @property
    def label(self) -> str:
        """The Dutch word on the screen."""
        return _LABELS[self]


_LABELS = {
    CommentKind.LEGAL: "juridisch",
    CommentKind.CONTENT: "inhoudelijk",
    CommentKind.EDITORIAL: "redactioneel",
}


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a comment stands: a stretch of the text of an element, with what stood around it.

    `start` and `end` count characters in the text of the element as it was assembled then. An empty quote
    means the whole element. A cell of a table is named as in `Passage`: the table's id and `:row.column`.
    A comment on a heading has the element of that heading, and no block when the heading has none. The words
    before and after, at most 40 characters each, find the place back when the text was edited; of a comment on
    a whole element `after` is how that element began. `chapter` is the key of its chapter and `place` the number
    and title it stood under ("3.2 Omvang"), for when the text is gone; both may be empty.
    """

    block: BlockId
    element: ElementId
    start: int = 0
    end: int = 0
    quote: str = ""
    before: str = ""
    after: str = ""
    chapter: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer in a thread."""

    id: CommentId
    author: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Settled:
    """Who settled a comment, and when."""

    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment with its thread; `settled` is None while it is open.

    `source` is the name of the file it came in with, empty when it was made in the program.
    """

    id: CommentId
    kind: CommentKind
    author: str
    at: datetime
    text: str
    anchor: Anchor
    replies: tuple[Reply, ...] = ()
    assigned_to: str = ""
    settled: Settled | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """Who approved a chapter; `fingerprint` is that of its text then, and another text ends the approval.

    `texts` are the fingerprints of its texts one by one, in order, so that what changed since can be shown.
    """

    chapter: str
    author: str
    at: datetime
    fingerprint: str
    texts: tuple[str, ...] = ()
