"""Who decides on what reviewers did, and in what way each thing is taken over."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from drafting.edits.passages import Hand
from drafting.norms import NormSet
from drafting.refusals import EditRefused


class Way(StrEnum):
    """How something is taken over.

    FITTING: into the text and values of today. TEXT: a change of a value or reference as plain text at this
    place alone. THEIRS: the whole text of the reviewer instead of what the draft says today. COMMENT: as a
    comment at the place.
    """

    FITTING = "fitting"
    TEXT = "text"
    THEIRS = "theirs"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class Desk:
    """Who takes over, when, and with which norms the draft is assembled."""

    name: str
    at: datetime
    norms: NormSet

    @property
    def hand(self) -> Hand:
        """The one who makes the change."""
        return Hand(self.name, self.day)

    @property
    def day(self) -> date:
        """The day."""
        return self.at.date()


class AskFirst(EditRefused):
    """Something that changes more than what the reviewer changed; the sentence is the question."""


class StandsAlready(Exception):
    """What the reviewer wants is what the draft says."""
