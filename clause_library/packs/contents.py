"""What a pack holds."""

import hashlib
import json
import re
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from drafting.checks.rule import Rule
from drafting.clause import Clause
from drafting.template import Template
from drafting.text.written_values import day as written_day

PRODUCT = "Bestekwijzer"
"""The maker of the product's own content; a pack under this name updates it."""

Texts = tuple[tuple[str, str], ...]
"""Texts by the name they have as a file, in order of name."""


class ItemKind(StrEnum):
    """What can stand in a pack."""

    CLAUSE = "clause"
    TEMPLATE = "template"
    RULE = "rule"

    @property
    def label(self) -> str:
        """The kind in Dutch."""
        return {"clause": "bepaling", "template": "sjabloon", "rule": "regel"}[self]

    @property
    def plural(self) -> str:
        """Several of them, in Dutch."""
        return {"clause": "bepalingen", "template": "sjablonen", "rule": "regels"}[self]


@dataclass(frozen=True, slots=True, order=True)
class Key:
    """What tells an item from every other."""

    kind: ItemKind
    id: str

    def __str__(self) -> str:
        """The key as commands write it: `clause:social-return`."""
        return f"{self.kind}:{self.id}"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a text came from: the pack, who made it, its version and day."""

    pack: str
    maker: str
    version: str
    day: date

    @property
    def of_product(self) -> bool:
        """Whether it says that it is content of Bestekwijzer itself."""
        return self.maker.strip().casefold() == PRODUCT.casefold()

    def __str__(self) -> str:
        """The source in Dutch."""
        return f"pakket '{self.pack}' {self.version} van {self.maker} ({written_day(self.day)})"


@dataclass(frozen=True, slots=True)
class Item:
    """A clause, template or rule as its texts, and as what they make.

    `content` is None for a text of the user's own that has a fault.
    """

    key: Key
    title: str
    version: str
    texts: Texts
    content: Clause | Template | Rule | None = field(compare=False, repr=False)

    @property
    def digest(self) -> str:
        """The same for the same texts, and for no others."""
        return digest_of_texts(self.texts)

    @property
    def name(self) -> str:
        """The item in Dutch: its kind and title."""
        return f"{self.key.kind.label} '{self.title}'"


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack; `waiting` are texts of items that somebody else changed at the same time.

    A waiting text has the key of an item whose text stands; both are kept until somebody chooses.
    """

    name: str
    maker: str
    version: str
    day: date
    content_version: str = ""
    note: str = ""
    items: tuple[Item, ...] = ()
    waiting: tuple[Item, ...] = ()

    @property
    def source(self) -> Source:
        """What its texts are marked with."""
        return Source(self.name, self.maker, self.version, self.day)

    @property
    def identity(self) -> str:
        """The same for every version of one pack."""
        return pack_identity(self.name, self.maker)

    def item(self, key: Key) -> Item | None:
        """The item with this key; None when there is none."""
        return next((item for item in self.items if item.key == key), None)

    def of(self, kind: ItemKind) -> tuple[Item, ...]:
        """The items of one kind."""
        return tuple(item for item in self.items if item.key.kind is kind)


def pack_identity(name: str, maker: str) -> str:
    """The same for every version of one pack: its name and maker, however they are written."""
    plain = [" ".join(words.split()).casefold() for words in (maker, name)]
    return hashlib.sha256(json.dumps(plain).encode("ascii")).hexdigest()[:16]


def digest_of_texts(texts: Texts) -> str:
    """The same for the same texts, and for no others."""
    return hashlib.sha256(json.dumps(texts).encode("ascii")).hexdigest()


def version_order(version: str) -> tuple[int, ...]:
    """A version as numbers, so that 1.10 comes after 1.9; words do not count."""
    numbers = [int(number) for number in re.findall(r"\d{1,9}", version)]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
