"""The register of sources: every article, voorschrift, advice, ruling and document that a rule or clause may cite.

What an entry governs is told in a few words of our own, with how it was seen (`Seen`) and, for a law, the
day of the text that was read. An article that nobody looked up is not in the register, so a rule that cites it
fails a test. `*.toml` beside this file hold the entries; `citations` reads a source line against them.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path

import msgspec

from drafting.refusals import ContentFileRefused

FOLDER = Path(__file__).parent


class Seen(StrEnum):
    """How the entry was verified: its own text, the gazette that set it, or only what others wrote about it."""

    TEXT = "text"
    GAZETTE = "gazette"
    SUMMARY = "summary"


class Kind(StrEnum):
    """What the entry is."""

    ARTICLE = "article"
    GUIDE = "guide"
    ADVICE = "advice"
    RULING = "ruling"


@dataclass(frozen=True, slots=True)
class Source:
    """One entry.

    `work` is how the work is cited (Aw 2012), `title` its whole name and `number` the part (2.90). `text_of` is the
    day of the text that was read, None when no dated text was. `paragraphs` is the number of the last lid: 0 for
    an article without leden, None when that was not established. `letters` gives the last onderdeel of a lid
    (0 for an article without leden).
    """

    kind: Kind
    work: str
    title: str
    number: str
    governs: str
    seen: Seen
    text_of: date | None
    address: str
    paragraphs: int | None = None
    letters: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """A document that rules and clauses draw on: `seed` numbers it, each place has words that stand there."""

    seed: str
    title: str
    places: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Register:
    """All entries: `sources` by work and number ("Aw 2012 2.90"), `works` with the longest name first, documents."""

    sources: Mapping[str, Source]
    works: tuple[str, ...]
    documents: tuple[Document, ...]

    def find(self, work: str, number: str) -> Source | None:
        """The entry; None when it is not in the register."""
        return self.sources.get(f"{work} {number}")

    def from_to(self, work: str, first: str, last: str) -> tuple[Source, ...]:
        """The entries of a work from `first` to `last`, both included; empty when either is missing."""
        if not (self.find(work, first) and self.find(work, last)):
            return ()
        low, high = _order(first), _order(last)
        of_work = (source for source in self.sources.values() if source.work == work)
        return tuple(source for source in of_work if low <= _order(source.number) <= high)


class _Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a work as the file has it; what is left out is as the work has it."""

    number: str
    governs: str
    paragraphs: int | None = None
    letters: dict[str, str] = {}
    seen: Seen | None = None
    text_of: date | None = None
    address: str = ""


class _Work(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A work with its parts."""

    cited: str
    title: str
    kind: Kind
    seen: Seen
    address: str
    parts: list[_Part]
    text_of: date | None = None


class _Document(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A document with its places."""

    seed: str
    title: str
    places: dict[str, str]


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of the register."""

    works: list[_Work] = []
    documents: list[_Document] = []


@cache
def register() -> Register:
    """The register of the product.

    Raises:
        ContentFileRefused: a file lacks a field, holds a word that does not exist, or names a source twice.
    """
    sources: dict[str, Source] = {}
    documents: list[Document] = []
    works: list[str] = []
    for path in sorted(FOLDER.glob("*.toml")):
        file = _read(path)
        works += [work.cited for work in file.works]
        documents += [Document(d.seed, d.title, d.places) for d in file.documents]
        for work in file.works:
            for source in _sources_of(work):
                key = f"{source.work} {source.number}"
                if key in sources:
                    raise ContentFileRefused(path, 0, f"de bron {key} staat er twee keer.")
                sources[key] = source
    longest_first = sorted(dict.fromkeys(works), key=len, reverse=True)
    return Register(sources, tuple(longest_first), tuple(documents))


def _sources_of(work: _Work) -> Iterator[Source]:
    for part in work.parts:
        yield Source(
            kind=work.kind,
            work=work.cited,
            title=work.title,
            number=part.number,
            governs=part.governs,
            seen=part.seen or work.seen,
            text_of=part.text_of or (work.text_of if not part.seen else None),
            address=part.address or work.address,
            paragraphs=part.paragraphs,
            letters={int(paragraph): last for paragraph, last in part.letters.items()},
        )


def _order(number: str) -> tuple[tuple[int, str], ...]:
    """A key that sorts 2.9, 2.87, 2.87a and 2.88 as a law does."""
    return tuple((int(digits), letter) for digits, letter in re.findall(r"(\d+)([a-z]?)", number))


def _read(path: Path) -> _File:
    with path.open("rb") as file:
        table = tomllib.load(file)
    try:
        return msgspec.convert(table, _File)
    except msgspec.ValidationError as fault:
        raise ContentFileRefused(path, 0, f"{fault}.") from fault
