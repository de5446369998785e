"""What is marked on the page besides its text: findings, hits of a search, changed texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from drafting.document import BlockId
from drafting.draft import Draft, spots
from drafting.finding import Finding
from drafting.terms import FindingStatus, Severity
from gui.page.notes import Note, Notes

Hits = Mapping[str, tuple[tuple[int, int], ...]]
"""For each passage the stretches that were found: first character and the one after the last."""


_SPACES = str.maketrans("\xa0\u202f", "  ")


@dataclass(frozen=True, slots=True)
class Flag:
    """A finding at its place; `open` is false once it is justified."""

    key: str
    severity: Severity
    open: bool
    title: str
    message: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment at its place; `whole` when it is about the whole text and not about words of it."""

    key: str
    words: str
    start: int
    end: int
    whole: bool = False


Remarks = Mapping[str, tuple[Remark, ...]]
"""The comments by the id of the element or table cell, in order."""


class Selected(Protocol):
    """The stretch of a text that is selected, as it is drawn."""

    @property
    def passage(self) -> str:
        """The text."""

    @property
    def start(self) -> int:
        """The first character."""

    @property
    def end(self) -> int:
        """The one after the last character."""

    @property
    def caret(self) -> int:
        """Where the cursor is."""

    @property
    def shown(self) -> bool:
        """Whether the cursor is drawn."""


@dataclass(frozen=True, slots=True)
class Marks:
    """Everything that is drawn over the text, by the id of the element or table cell."""

    flags: Mapping[str, tuple[Flag, ...]] = field(default_factory=dict)
    changed: frozenset[BlockId] = frozenset()
    hits: Hits = field(default_factory=dict)
    current_hit: tuple[str, int] | None = None
    notes: Notes = field(default_factory=dict)
    remarks: Remarks = field(default_factory=dict)
    chosen_remark: str = ""
    selected: Selected | None = None

    def remarks_of(self, passage: str) -> tuple[Remark, ...]:
        """The comments on this passage, in order."""
        return self.remarks.get(passage, ())

    def notes_of(self, place: str) -> tuple[Note, ...]:
        """The notes at the block with this id or the section with this key."""
        return self.notes.get(place, ())

    def flags_of(self, passage: str) -> tuple[Flag, ...]:
        """The findings in this passage, the heaviest first."""
        return self.flags.get(passage, ())


def flags_by_passage(findings: Iterable[Finding]) -> dict[str, tuple[Flag, ...]]:
    """The findings that have a place, by passage; open ones first, then the heaviest."""
    gathered: dict[str, list[Flag]] = {}
    for finding in findings:
        place = finding.place
        if place is not None:
            flag = Flag(
                finding.key,
                finding.severity,
                finding.status is not FindingStatus.JUSTIFIED,
                finding.title,
                finding.message,
                place.start,
                place.end,
            )
            gathered.setdefault(place.element, []).append(flag)
    return {
        passage: tuple(sorted(flags, key=lambda f: (not f.open, f.severity.rank, f.start)))
        for passage, flags in gathered.items()
    }


def changed_blocks(draft: Draft) -> frozenset[BlockId]:
    """The blocks of adopted text that the drafter changed."""
    return frozenset(spot.block.id for spot in spots(draft) if spot.block.adopted is not None)


def find_in(texts: Iterable[tuple[str, str]], wanted: str) -> tuple[tuple[str, int, int], ...]:
    """Where the words stand in texts with their passage; empty for no words.

    Capitals and small letters are alike, and so are ordinary and unbreakable spaces.
    """
    needle = wanted.casefold().translate(_SPACES)
    if not needle.strip():
        return ()
    found = []
    for passage, text in texts:
        hay = text.casefold().translate(_SPACES)
        if len(hay) != len(text):  # a letter that becomes two when folded, as in 'Straße'
            hay = text.lower().translate(_SPACES)
        at = hay.find(needle)
        while at >= 0:
            found.append((passage, at, at + len(needle)))
            at = hay.find(needle, at + len(needle))
    return tuple(found)
