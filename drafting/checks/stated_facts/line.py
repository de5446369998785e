"""A sentence as it is read for facts, and what is read in it."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from drafting.procurement import ContractingAuthority, Lot
from drafting.terms import ContractKind, Domain, Labelled, ProcedureKind
from drafting.text.written_values import MONTHS, day, enumeration, money

LOTS = "lots"
MAXIMUM = "maximum_months"
"""The term with all extensions: not a fact by itself, it gives the extension."""

FactValue = (
    Decimal | int | date | ContractKind | ProcedureKind | Domain
    | tuple[Lot, ...] | tuple[ContractingAuthority, ...]
)  # fmt: skip


class Certainty(Labelled):
    """How sure a reading is; `mentioned` counts only with others like it."""

    SURE = "sure", "zeker"
    LIKELY = "likely", "waarschijnlijk"
    MENTIONED = "mentioned", "genoemd"

    @property
    def rank(self) -> int:
        """0 for the surest."""
        return tuple(Certainty).index(self)


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with the words it stands under: `lead` characters of `text` are not its own.

    `at` is where its own text begins in the passage; `heading` is the one it stands under. In a table of
    lots `lot` is the first cell of the row and `column` the header of its column.
    """

    text: str
    lead: int
    at: int
    heading: str
    is_heading: bool = False
    lot: str = ""
    column: str = ""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A span of the line as a span of the passage; what stands in the lead gives the whole sentence."""
        if end <= self.lead:
            return self.at, self.at + len(self.text) - self.lead
        return self.at + max(0, start - self.lead), self.at + end - self.lead


@dataclass(frozen=True, slots=True)
class Reading:
    """A fact with its value and its place in the passage."""

    fact: str
    value: FactValue
    start: int
    end: int
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class LotLine:
    """A lot with its name, when the line presents it, or with its value."""

    number: str
    name: str
    value: Decimal | None
    start: int
    end: int
    named: bool


def reading(
    line: Line, fact: str, value: FactValue, span: tuple[int, int], certainty: Certainty
) -> Reading:
    """What a span of the line says, with its place in the passage."""
    start, end = line.span(*span)
    return Reading(fact, value, start, end, certainty)


DAY = rf"(?:(\d{{1,2}})\s+({'|'.join(MONTHS)})\s+(\d{{4}})|(\d{{1,2}})[-/](\d{{1,2}})[-/](\d{{4}}))"


def date_of(parts: tuple[str | None, ...]) -> date | None:
    """The day of the six groups of `DAY`; None when there is no such day."""
    try:
        if parts[1] and parts[0] and parts[2]:
            return date(int(parts[2]), MONTHS.index(parts[1]) + 1, int(parts[0]))
        return date(int(parts[5] or 0), int(parts[4] or 0), int(parts[3] or 0))
    except ValueError:
        return None


def one_of(*patterns: str) -> re.Pattern[str]:
    """A pattern of alternatives, written one by one."""
    return re.compile("|".join(patterns))


DENIED = re.compile(
    r"\b(?:geen|noch|zonder|anders dan|in plaats van|"
    r"niet (?:om |via |met |met behulp van )?(?:een|de|het|in)?)\b[^,;.]{0,25}$"
)
"""Words that deny what stands after them."""


def written(fact: str, value: FactValue) -> str:
    """The value as people write it."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case Decimal():
            return money(value)
        case int():
            return f"{value} maanden" if fact.endswith("_months") and value else "geen"
        case date():
            return day(value)
        case tuple():
            names = tuple(one.name for one in value if one.name)
            if fact == LOTS:
                return f"{len(value)} percelen" + (f" ({enumeration(names)})" if names else "")
            return enumeration(names)
        case _:
            return value.label
