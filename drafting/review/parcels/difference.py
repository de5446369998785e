"""What somebody else made different in a copy of the draft, and the ways in which it can be taken over."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256

from drafting.draft import Draft
from drafting.edits.edit import Touched
from drafting.review.desk import Desk

_SHORT = 12
PREFIX = "p-"
"""What the names of differences begin with, so that they differ from those of changes in a Word file."""


class Kind(StrEnum):
    """What is different; in this order they are told."""

    TEXT = "text"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    TITLE = "title"
    VALUE = "value"
    FACT = "fact"
    JUSTIFICATION = "justification"
    RULE = "rule"
    QUESTION = "question"
    COMMENT = "comment"
    REPLY = "reply"
    REMARKED = "remarked"
    APPROVAL = "approval"

    @property
    def label(self) -> str:
        """The Dutch word for it."""
        return _LABELS[self]

    @property
    def is_review(self) -> bool:
        """Whether a reviewer who may only comment may do it."""
        return self in {Kind.COMMENT, Kind.REPLY, Kind.REMARKED, Kind.APPROVAL}

    @property
    def touched(self) -> Touched:
        """What of the draft it changes."""
        return _TOUCHED[self]


_LABELS = {
    Kind.TEXT: "gewijzigde tekst",
    Kind.ADDED: "nieuwe tekst",
    Kind.REMOVED: "weggehaalde tekst",
    Kind.MOVED: "verplaatsing",
    Kind.TITLE: "kop",
    Kind.VALUE: "gegeven",
    Kind.FACT: "gegeven van de opdracht",
    Kind.JUSTIFICATION: "motivering",
    Kind.RULE: "uitgezette regel",
    Kind.QUESTION: "vraag of antwoord",
    Kind.COMMENT: "opmerking",
    Kind.REPLY: "antwoord op een opmerking",
    Kind.REMARKED: "opmerking gewijzigd",
    Kind.APPROVAL: "goedkeuring",
}
_TEXT = Touched.TEXT | Touched.OUTLINE | Touched.VALUES
_TOUCHED = {
    Kind.TEXT: _TEXT,
    Kind.ADDED: _TEXT,
    Kind.REMOVED: _TEXT,
    Kind.MOVED: _TEXT,
    Kind.TITLE: _TEXT,
    Kind.VALUE: Touched.VALUES,
    Kind.FACT: Touched.FACTS,
    Kind.JUSTIFICATION: Touched.JUSTIFICATIONS,
    Kind.RULE: Touched.RULES,
    Kind.QUESTION: Touched.PUBLICATION,
    Kind.COMMENT: Touched.COMMENTS,
    Kind.REPLY: Touched.COMMENTS,
    Kind.REMARKED: Touched.COMMENTS,
    Kind.APPROVAL: Touched.APPROVALS,
}


class Way(StrEnum):
    """What is kept: mine, theirs, both one after the other, or a text written for it."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"
    OWN = "own"

    @property
    def label(self) -> str:
        """The Dutch words for the choice."""
        return {
            "mine": "houd de mijne",
            "theirs": "neem die van de ander",
            "both": "neem beide, na elkaar",
            "own": "eigen tekst",
        }[self]


@dataclass(frozen=True, slots=True)
class Answer:
    """What is decided of one difference; `text` is only for an own text."""

    way: Way
    text: str = ""


Change = Callable[[Draft, Answer, Desk], Draft]
"""The draft with a difference taken over; it raises Refusal when that cannot be."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that somebody else made different.

    `key` names it whenever the same parcel is read. `target` is the block, section, variable or comment, `where`
    the titles that lead to it. `base`, `mine` and `theirs` are as they are read, and empty where there is none.
    `conflict` says that both sides changed it, each in another way. `kept` says that one side took out what
    the other changed: the change is kept, and `usual` is the way that does so. `asked` is false for what the
    reviewer was not asked to do. `phase` orders the taking over.
    """

    key: str
    kind: Kind
    target: str
    where: str
    base: str
    mine: str
    theirs: str
    change: Change = field(compare=False, repr=False)
    phase: int
    conflict: bool = False
    kept: bool = False
    usual: Way = Way.THEIRS
    ways: tuple[Way, ...] = (Way.MINE, Way.THEIRS)
    asked: bool = True
    note: str = ""
    author: str = ""

    @property
    def is_plain(self) -> bool:
        """Whether it can be taken over without a choice."""
        return (not self.conflict or self.kept) and self.asked


def key_of(kind: Kind, *what: str) -> str:
    """The name of a difference: the same for the same words."""
    words = "\x1e".join((kind.value, *what)).encode("utf-8", "surrogatepass")
    return PREFIX + sha256(words).hexdigest()[:_SHORT]
