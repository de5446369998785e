"""What clauses can be filtered by, each with its choices in Dutch."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from textwrap import shorten

from clause_library.search import Filters
from drafting.clause import Clause
from drafting.terms import ContractKind, Level, PartKey, Phase, Technique, TextStatus

CHAPTER = "Hoofdstuk"
"""What the filter by chapter is called."""

_LONGEST_CHIP = 26

MOST_THEMES = 20
"""So many themes are offered, the most frequent first; others are found with the search line."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: the words in the menu and on its chip, and what it asks."""

    words: str
    asks: Filters
    chip: str = ""
    begins_group: bool = False

    def count(self, clauses: Iterable[Clause]) -> int:
        """How many of these clauses it leaves."""
        return sum(self.asks.let_through(clause) for clause in clauses)


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to filter by.

    `put` gives the first filters with what the second ask of this thing; `choices` are made from the
    clauses that answer now.
    """

    words: str
    everything: str
    put: Callable[[Filters, Filters], Filters]
    choices: Callable[[Iterable[Clause]], tuple[Choice, ...]]

    def cleared(self, filters: Filters) -> Filters:
        """The filters without this one."""
        return self.put(filters, Filters())

    def chosen(self, filters: Filters) -> str:
        """The words of what is chosen; empty for everything."""
        asked = self.put(Filters(), filters)
        if asked.theme is not None:
            return asked.theme
        found = (choice for choice in self.choices(()) if choice.asks == asked)
        return next((choice.chip or choice.words for choice in found), "")


def _techniques(_clauses: Iterable[Clause]) -> tuple[Choice, ...]:
    made = []
    for phase in Phase:
        made.append(
            Choice(f"{phase.label}: alles", Filters(phase=phase), phase.label, begins_group=True)
        )
        made += [
            Choice(f"{t.number}  {t.short}", Filters(technique=t), f"{t.number} {t.short}")
            for t in Technique
            if t.phase is phase
        ]
    return tuple(made)


def _levels(_clauses: Iterable[Clause]) -> tuple[Choice, ...]:
    return tuple(Choice(level.label, Filters(level=level)) for level in Level)


def _places(_clauses: Iterable[Clause]) -> tuple[Choice, ...]:
    return tuple(Choice(part.label, Filters(part=part)) for part in PartKey)


def _kinds(_clauses: Iterable[Clause]) -> tuple[Choice, ...]:
    return tuple(
        Choice(
            kind.label,
            Filters(contract_kind=kind),
            "Sociale diensten" if kind is ContractKind.SOCIAL_SERVICES else "",
        )
        for kind in ContractKind
    )


def _themes(clauses: Iterable[Clause]) -> tuple[Choice, ...]:
    counts = Counter(
        theme for clause in clauses for theme in {named.casefold() for named in clause.themes}
    )
    most = sorted(counts, key=lambda theme: (-counts[theme], theme))[:MOST_THEMES]
    return tuple(Choice(theme, Filters(theme=theme)) for theme in sorted(most))


def _origins(_clauses: Iterable[Clause]) -> tuple[Choice, ...]:
    return (
        Choice("Eigen bepalingen", Filters(own=True)),
        Choice("Van Bestekwijzer", Filters(own=False)),
    )


def _statuses(_clauses: Iterable[Clause]) -> tuple[Choice, ...]:
    return tuple(Choice(status.label, Filters(status=status)) for status in TextStatus)


TECHNIQUE = Facet(
    "Techniek",
    "Alle technieken",
    lambda kept, asked: replace(kept, technique=asked.technique, phase=asked.phase),
    _techniques,
)
LEVEL = Facet(
    "Niveau", "Alle niveaus", lambda kept, asked: replace(kept, level=asked.level), _levels
)
PLACE = Facet(
    "Plaats", "Alle plaatsen", lambda kept, asked: replace(kept, part=asked.part), _places
)
KIND = Facet(
    "Soort opdracht",
    "Alle soorten",
    lambda kept, asked: replace(kept, contract_kind=asked.contract_kind),
    _kinds,
)
THEME = Facet(
    "Thema", "Alle thema's", lambda kept, asked: replace(kept, theme=asked.theme), _themes
)
ORIGIN = Facet(
    "Herkomst", "Alle bepalingen", lambda kept, asked: replace(kept, own=asked.own), _origins
)
STATUS = Facet(
    "Status",
    "Wat nu te gebruiken is",
    lambda kept, asked: replace(kept, status=asked.status),
    _statuses,
)


def chapter_facet(chapters: Callable[[], Mapping[str, tuple[PartKey, str]]]) -> Facet:
    """The filter by chapter; `chapters` gives by key the part and title of those there are now."""

    def choices(_clauses: Iterable[Clause]) -> tuple[Choice, ...]:
        made: list[Choice] = []
        before: PartKey | None = None
        for key, (part, title) in chapters().items():
            short = shorten(title, _LONGEST_CHIP, placeholder="\N{HORIZONTAL ELLIPSIS}")
            first = before is not None and part is not before
            made.append(Choice(title, Filters(chapter=key), short, begins_group=first))
            before = part
        return tuple(made)

    return Facet(
        CHAPTER,
        "Alle hoofdstukken",
        lambda kept, asked: replace(kept, chapter=asked.chapter),
        choices,
    )


IN_SIGHT = (TECHNIQUE, LEVEL, PLACE)
BEHIND_MORE = (KIND, THEME, ORIGIN, STATUS)
