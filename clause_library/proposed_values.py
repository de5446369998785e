"""Values in a foreign text that can become variables: amounts, percentages, terms, dates, the municipality."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from clause_library.variable_entry import VariableEntry
from drafting.checks.reading.quantities import Quantity, QuantityKind, quantities
from drafting.refusals import ValueRefused
from drafting.text.written_values import read_written, written
from drafting.variables import Variable, VariableKind

_KINDS = {
    QuantityKind.MONEY: (VariableKind.MONEY, "amount", "Bedrag"),
    QuantityKind.PERCENTAGE: (VariableKind.PERCENTAGE, "percentage", "Percentage"),
    QuantityKind.PERIOD: (VariableKind.PERIOD, "term", "Termijn"),
    QuantityKind.DATE: (VariableKind.DATE, "day", "Datum"),
}
_MUNICIPALITY = re.compile(
    r"\b[Gg]emeente (?=[A-Z])[A-Z][\w'-]*(?:[ -](?:aan|den|de|en|het|op|van|'s|[A-Z][\w'-]*)){0,4}"
)
_TAIL = re.compile(r"(?: (?:aan|den|de|en|het|op|van))+$")
_LEAD = 3


@dataclass(frozen=True, slots=True)
class ProposedValue:
    """A stretch of a text that can be filled in per contract.

    `variable` is None when it is a fact of the contract already, of which `name` is the name.
    """

    start: int
    end: int
    words: str
    name: str
    label: str
    variable: VariableEntry | None


def proposed_values(text: str) -> tuple[ProposedValue, ...]:
    """The values of a text in order; a value that stands there twice has one name."""
    found = sorted([*_of_quantities(text), *_of_municipality(text)], key=lambda one: one.start)
    clear: list[ProposedValue] = []
    for one in found:
        if not clear or one.start >= clear[-1].end:
            clear.append(one)
    return tuple(_named(clear))


def with_values(
    text: str, values: Collection[ProposedValue]
) -> tuple[str, tuple[VariableEntry, ...]]:
    """The text with these values as placeholders, and the variables that they need."""
    made: dict[str, VariableEntry] = {}
    for one in sorted(values, key=lambda v: -v.start):
        text = f"{text[: one.start]}{{{{ {one.name} }}}}{text[one.end :]}"
        if one.variable is not None:
            made[one.name] = one.variable
    return text, tuple(made[name] for name in sorted(made))


def _of_quantities(text: str) -> Iterator[ProposedValue]:
    for quantity in quantities(text):
        if quantity.kind not in _KINDS:
            continue
        kind, _stem, _word = _KINDS[quantity.kind]
        words = text[quantity.start : quantity.end].strip()
        example = _example(quantity, kind, words)
        if example:
            entry = VariableEntry(label=_label(text, quantity), kind=kind, example=example)
            end = quantity.start + len(text[quantity.start : quantity.end].rstrip())
            yield ProposedValue(quantity.start, end, words, "", entry.label, entry)


def _of_municipality(text: str) -> Iterator[ProposedValue]:
    for match in _MUNICIPALITY.finditer(text):
        words = _TAIL.sub("", match[0])
        end = match.start() + len(words)
        label = "Naam van de gemeente"
        yield ProposedValue(match.start(), end, words, "contracting_authority", label, None)


def _example(quantity: Quantity, kind: VariableKind, words: str) -> str:
    """The value as a form shows it; empty when it cannot be read as a value of its kind."""
    bare = Variable("x", "x", kind)
    for shown in (words, words.strip("€ %").strip(), f"{quantity.value:f} {quantity.unit}".strip()):
        try:
            return written(bare, read_written(bare, shown))
        except ValueRefused:
            continue
    return ""


def _label(text: str, quantity: Quantity) -> str:
    """The kind with the words that stand before the value: 'Termijn (factuur betaalt binnen …)'."""
    line = re.split(r"[.:;\n|]", text[: quantity.start])[-1]
    lead = " ".join(re.findall(r"[\w'-]+", line)[-_LEAD:])
    word = _KINDS[quantity.kind][2]
    return f"{word} ({lead} \N{HORIZONTAL ELLIPSIS})" if lead else word


def _named(found: list[ProposedValue]) -> Iterator[ProposedValue]:
    names: dict[tuple[VariableKind, str], VariableEntry] = {}
    counts: dict[str, int] = {}
    for one in found:
        if one.variable is None:
            yield one
            continue
        key = (one.variable.kind, one.variable.example)
        if key not in names:
            stem = next(s for k, s, _w in _KINDS.values() if k is one.variable.kind)
            counts[stem] = counts.get(stem, 0) + 1
            name = f"{stem}_{counts[stem]}"
            names[key] = VariableEntry(
                name, one.variable.label, one.variable.kind, "", one.variable.example
            )
        entry = names[key]
        yield ProposedValue(one.start, one.end, one.words, entry.name, entry.label, entry)
