"""A whole document as the rules read it that look beyond one passage."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar, cast

from drafting.checks.reading.reading import Reader, Sentences
from drafting.checks.reading.sentence import Sentence
from drafting.checks.rule import Hit
from drafting.document import Document, Passage

T = TypeVar("T")


@dataclass(frozen=True)
class Read:
    """A passage that can be read when a glance says that it is worth it."""

    passage: Passage
    lead: str
    reader: Reader

    @cached_property
    def glances(self) -> tuple[frozenset[int], ...]:
        """The atoms that may stand in each of its sentences, the lead included."""
        if not self.lead:
            return self.reader.glance(self.passage.text).seen
        before = self.reader.glance(self.lead).present
        return tuple(seen | before for seen in self.reader.glance(self.passage.text).seen)

    @property
    def sentences(self) -> Sentences:
        """Its sentences."""
        return self.reader.read(self.passage.text, self.lead)


@dataclass(frozen=True, slots=True)
class Whole:
    """All passages in reading order, and the document when they come from a draft.

    `memory` keeps what a kind of rule collected once for all its rules; see `once`.
    """

    read: Sequence[Read]
    document: Document | None = None
    memory: dict[object, object] = field(default_factory=dict, compare=False, repr=False)


def once(whole: Whole, collect: Callable[[Whole], T]) -> T:
    """What `collect` finds in the document; it runs once for each document."""
    if collect not in whole.memory:
        whole.memory[collect] = collect(whole)
    return cast("T", whole.memory[collect])


@dataclass(frozen=True, slots=True)
class Found:
    """A hit with where it stands; nowhere when it concerns the document as a whole.

    A place is the sentence that holds the span of the hit, or `characters`: start and end in the
    text of the passage, for what is not a matter of sentences.
    """

    hit: Hit
    passage: Passage | None = None
    sentence: Sentence | None = None
    characters: tuple[int, int] | None = None
