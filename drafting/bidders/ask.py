"""The words by which demands are known, compiled from demands.toml."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from drafting.bidders.demand import DemandKind
from drafting.checks.reading.phrases import Concept
from drafting.checks.reading.quantities import Bound
from drafting.checks.reading.reading import Reader
from drafting.checks.reading.vocabulary import Vocabulary, VocabularyFault
from drafting.checks.rulebook import lexicon
from drafting.refusals import ContentFileRefused
from drafting.text.content_file import read_toml

WORDS = Path(__file__).parent / "demands.toml"
RHYTHM = "rhythm"
"""A word that says how often: maandelijks, per kwartaal."""


class AskPart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One table of the file; the head of demands.toml explains the words."""

    about: list[str]
    kind: str = ""
    with_: list[list[str]] = msgspec.field(name="with", default_factory=list)
    without: list[str] = []
    kinds: list[str] = []
    noun: list[str] = []
    bounds: list[Literal["lower", "upper", "about", "exact"]] = []
    needs: bool = False
    banned: bool = False
    may: bool = False
    heading: bool = False
    side: Literal["market", "any"] = "market"
    near: int = 18


@dataclass(frozen=True, slots=True)
class Ask:
    """What a sentence must hold to be a demand of this kind."""

    kind: DemandKind
    about: Concept
    together: tuple[Concept, ...]
    without: Concept
    kinds: frozenset[str]
    noun: Concept
    bounds: frozenset[Bound]
    needs: bool
    banned: bool
    may: bool
    heading: bool
    market: bool
    near: int
    atoms: frozenset[int]


@dataclass(frozen=True, slots=True)
class Asks:
    """All of them, with the reader that knows their words."""

    all: tuple[Ask, ...]
    reader: Reader
    vocabulary: Vocabulary


@cache
def asks() -> Asks:
    """The asks of the product, read once.

    Raises:
        ContentFileRefused: our own word file has a fault, which would be a bug of the product.
    """
    table = read_toml(WORDS)
    try:
        concepts = msgspec.convert(table.pop("concepts", {}), dict[str, list[str]])
        parts = {name: msgspec.convert(part, AskPart) for name, part in table.items()}
        vocabulary = Vocabulary(lexicon() | concepts)
        made = tuple(_compiled(name, part, vocabulary) for name, part in parts.items())
    except (msgspec.ValidationError, VocabularyFault, ValueError) as fault:
        raise ContentFileRefused(WORDS, 0, f"{fault}.") from fault
    return Asks(made, Reader(vocabulary), vocabulary)


def _compiled(name: str, part: AskPart, vocabulary: Vocabulary) -> Ask:
    about = vocabulary.phrases(part.about)
    return Ask(
        kind=DemandKind(part.kind or name),
        about=about,
        together=tuple(vocabulary.phrases(group) for group in part.with_),
        without=vocabulary.phrases(part.without),
        kinds=frozenset(part.kinds),
        noun=vocabulary.phrases(part.noun),
        bounds=frozenset(Bound(bound) for bound in part.bounds),
        needs=part.needs,
        banned=part.banned,
        may=part.may,
        heading=part.heading,
        market=part.side == "market",
        near=part.near,
        atoms=frozenset[int]().union(*(phrase.needed for phrase in about)),
    )
