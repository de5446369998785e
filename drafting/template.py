"""A template: the outline of a complete bestek with its texts and variables.

Chapters, sections and blocks are those of a draft too: starting a draft copies them.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from drafting.document import BlockId
from drafting.terms import (
    ContractKind,
    Domain,
    PartKey,
    ProcedureKind,
    Rights,
    Technique,
    Topic,
)
from drafting.variables import Variable


class OriginKind(StrEnum):
    """Where an adopted text came from."""

    TEMPLATE = "template"
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True)
class Origin:
    """The library text a block came from, with the version it had then."""

    kind: OriginKind
    id: str
    version: str


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list or table, as source text in the Markdown subset with placeholders.

    `origin` is None for a text of the drafter's own. `adopted` keeps the library text once the block
    has been changed; None while it is as adopted. `changed_by` names who changed it last.
    """

    id: BlockId
    text: str
    origin: Origin | None = None
    adopted: str | None = None
    condition: str = ""
    each_lot: bool = False
    rights: Rights = Rights.FREE
    omitted: bool = False
    changed_by: str = ""
    changed_on: date | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A numbered section; in the agreement an article.

    Without a title it has no heading and no number. `clause` is the origin of an inserted clause.
    """

    key: str
    title: str
    blocks: tuple[Block, ...]
    condition: str = ""
    each_lot: bool = False
    topic: Topic | None = None
    rights: Rights = Rights.FREE
    guidance: str = ""
    omitted: bool = False
    clause: Origin | None = None
    techniques: tuple[Technique, ...] = ()


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter with blocks before its first section.

    `for_file` marks a worksheet for the organisation's own file, which is not sent to tenderers.
    """

    key: str
    title: str
    topic: Topic
    introduction: tuple[Block, ...]
    sections: tuple[Section, ...]
    condition: str = ""
    guidance: str = ""
    omitted: bool = False
    for_file: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One of the documents a bestek is made of."""

    key: PartKey
    title: str
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class VariableGroup:
    """A heading of the form, with help."""

    key: str
    title: str
    help: str


@dataclass(frozen=True, slots=True)
class Template:
    """A template; the fields are those of template.toml (docs/content-format.md)."""

    id: str
    title: str
    version: str
    day: date
    summary: str
    for_what: str
    contract_kinds: tuple[ContractKind, ...]
    procedures: tuple[ProcedureKind, ...]
    domains: tuple[Domain, ...]
    techniques: tuple[Technique, ...]
    systems: tuple[str, ...]
    groups: tuple[VariableGroup, ...]
    variables: tuple[Variable, ...]
    parts: tuple[Part, ...]
