"""A draft: everything one bestek in the making is, as one immutable value.

A draft holds its own texts and variables, copied from the template and the library when it was made or
a clause was put in. So it can be opened, checked and exported on a machine with another content version.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from drafting.comment import Approval, Comment
from drafting.document import BlockId
from drafting.finding import Justification, SeenFinding
from drafting.procurement import Procurement
from drafting.publication import Publication, Withdrawn
from drafting.template import Block, Chapter, Origin, Part, Section, VariableGroup
from drafting.variables import Values, Variable


@dataclass(frozen=True, slots=True)
class SwitchedOff:
    """A rule that the drafter switched off in this draft, with the reason, which stays visible."""

    rule: str
    reason: str
    author: str
    day: date


@dataclass(frozen=True, slots=True)
class PutOff:
    """A newer version of a library text that the drafter will decide on later; `block` is that of the draft."""

    block: BlockId
    version: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A change or comment of a reviewer that was decided on, so that it is not asked again.

    `key` names it whenever the same file is read; `author` and `day` say who decided, and when.
    """

    key: str
    accepted: bool
    author: str
    day: date


@dataclass(frozen=True, slots=True)
class ParcelAnswer:
    """A parcel that came back: the SHA-256 of its file, who sent it back, and when it was taken in."""

    digest: str
    author: str
    at: datetime


@dataclass(frozen=True, slots=True)
class SentParcel:
    """A review parcel that was sent: to whom, what was asked, by when.

    `base` is the SHA-256 of the draft that went in it, in hexadecimal digits. `chapters` are the keys of those
    that were asked to be read, none for all.
    """

    id: str
    receiver: str
    request: str
    at: datetime
    base: str
    until: date | None = None
    may_change: bool = False
    chapters: tuple[str, ...] = ()
    back: tuple[ParcelAnswer, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """One bestek in the making.

    `id` is made once and never changes; `content_version` is that of clauses, templates, rules and norms
    together when the draft was made.
    """

    id: str
    template: Origin
    content_version: str
    procurement: Procurement
    groups: tuple[VariableGroup, ...]
    variables: tuple[Variable, ...]
    values: Values
    parts: tuple[Part, ...]
    justifications: tuple[Justification, ...] = ()
    switched_off: tuple[SwitchedOff, ...] = ()
    seen_findings: tuple[SeenFinding, ...] = ()
    put_off: tuple[PutOff, ...] = ()
    comments: tuple[Comment, ...] = ()
    approvals: tuple[Approval, ...] = ()
    publication: Publication | None = None
    decided: tuple[Decided, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    parcels: tuple[SentParcel, ...] = ()


@dataclass(frozen=True, slots=True)
class Spot:
    """A block with where it stands; `section` is None in the introduction of a chapter."""

    part: Part
    chapter: Chapter
    section: Section | None
    block: Block


def spots(draft: Draft) -> Iterator[Spot]:
    """Every block of the draft with its surroundings, in order, those left out included."""
    for part in draft.parts:
        for chapter in part.chapters:
            for block in chapter.introduction:
                yield Spot(part, chapter, None, block)
            for section in chapter.sections:
                for block in section.blocks:
                    yield Spot(part, chapter, section, block)


def find_spot(draft: Draft, block: BlockId) -> Spot | None:
    """Where a block stands; None when the draft has no such block."""
    return next((spot for spot in spots(draft) if spot.block.id == block), None)


def find_section(draft: Draft, key: str) -> tuple[Part, Chapter, Section] | None:
    """Where a section stands; None when the draft has no such section."""
    for part in draft.parts:
        for chapter in part.chapters:
            for section in chapter.sections:
                if section.key == key:
                    return part, chapter, section
    return None
