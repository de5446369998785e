"""A document in the making: its elements before their references are numbered."""

from dataclasses import dataclass, field

from drafting.assembly.fill import Filled, Piecewise
from drafting.assembly.numbering import PartName
from drafting.document import BlockId, BrokenReference, ElementId
from drafting.terms import HeadingLevel, PartKey, Topic


@dataclass(frozen=True, slots=True)
class Target:
    """What a cross reference can lead to."""

    element: ElementId
    number: str
    title: str
    part: PartKey
    chapter: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """An element before its references are numbered; `above` is the heading it stands under."""

    id: ElementId
    block: BlockId
    lot: int
    filled: Filled | None
    number: str
    part: PartKey
    topic: Topic
    key: str = ""
    level: HeadingLevel | None = None
    line: Piecewise = ()
    above: ElementId | None = None


@dataclass(slots=True)
class Assembly:
    """What is gathered on the way through a draft; `above` is the heading that the next element stands under."""

    pieces: list[Piece] = field(default_factory=list)
    targets: dict[tuple[str, int], Target] = field(default_factory=dict)
    gaps: dict[str, list[BlockId]] = field(default_factory=dict)
    broken: list[BrokenReference] = field(default_factory=list)
    names: dict[PartKey, PartName] = field(default_factory=dict)
    tables: int = 0
    notes: int = 0
    above: ElementId | None = None
