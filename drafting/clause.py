"""A clause of the library: adopted text with all that a drafter must know about it."""

from dataclasses import dataclass
from datetime import date

from drafting.terms import ContractKind, Level, PartKey, Technique, TextStatus, Topic
from drafting.variables import Variable


@dataclass(frozen=True, slots=True)
class SourceExample:
    """What a clause follows: a seed file, the municipality, and its number if it is one of the twelve bestekteksten."""

    seed: str = ""
    municipality: str = ""
    bestektekst: int | None = None
    place: str = ""

    def __str__(self) -> str:
        """The source in Dutch: 'naar voorbeeld van: Achterhoek, bestektekst 2'."""
        words = [self.municipality] if self.municipality else []
        words.append(f"bestektekst {self.bestektekst}" if self.bestektekst else self.place)
        return "naar voorbeeld van: " + ", ".join(word for word in words if word)


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause; the fields are those of a clause file (docs/content-format.md)."""

    id: str
    title: str
    summary: str
    techniques: tuple[Technique, ...]
    part: PartKey
    chapter: str
    topic: Topic
    level: Level
    status: TextStatus
    version: str
    day: date
    changed: str
    contract_kinds: tuple[ContractKind, ...]
    themes: tuple[str, ...]
    purpose: str
    use_when: str
    avoid_when: str
    legal_basis: tuple[str, ...]
    lighter: tuple[str, ...]
    stricter: tuple[str, ...]
    needs: tuple[str, ...]
    excludes: tuple[str, ...]
    guidance: str
    source: SourceExample | None
    variables: tuple[Variable, ...]
    blocks: tuple[str, ...]
    own: bool = False
