"""What stands in a row of the table of variables, and the variable that it makes."""

import re
from dataclasses import dataclass, field, replace

from drafting.refusals import ValueRefused
from drafting.text.written_values import read_written, written
from drafting.variables import Option, Value, Variable, VariableKind

KIND_WORDS = {
    VariableKind.TEXT: "Korte tekst",
    VariableKind.LONG_TEXT: "Langere tekst",
    VariableKind.MONEY: "Bedrag",
    VariableKind.NUMBER: "Getal",
    VariableKind.PERCENTAGE: "Percentage",
    VariableKind.DATE: "Datum",
    VariableKind.PERIOD: "Termijn",
    VariableKind.CHOICE: "Keuze",
    VariableKind.CHOICES: "Meer keuzes",
    VariableKind.YES_NO: "Ja of nee",
    VariableKind.LIST: "Lijst",
    VariableKind.TABLE: "Tabel",
}
"""The kinds in the words of the form."""

WITH_CHOICES = frozenset({VariableKind.CHOICE, VariableKind.CHOICES, VariableKind.TABLE})
"""Kinds of which the choices, or the columns, are asked."""

_WRITTEN = frozenset(VariableKind) - {
    VariableKind.CHOICE,
    VariableKind.CHOICES,
    VariableKind.YES_NO,
    VariableKind.LIST,
    VariableKind.TABLE,
}
"""Kinds of which a value is typed as it is written; the others keep the example they have."""

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_GROUP = "bepalingen"


@dataclass(frozen=True, slots=True)
class VariableEntry:
    """A row as it was filled in; `choices` has a choice, or a column, a line.

    `kept` is the variable that the row began with: what the form does not ask stays as it was.
    """

    name: str = ""
    label: str = ""
    kind: VariableKind = VariableKind.TEXT
    help: str = ""
    example: str = ""
    choices: str = ""
    kept: Variable | None = field(default=None)


def entry_of_variable(variable: Variable) -> VariableEntry:
    """The row of a variable."""
    rows = variable.columns or tuple(option.label for option in variable.options)
    shown = variable.kind in _WRITTEN and variable.example is not None
    return VariableEntry(
        name=variable.name,
        label=variable.label,
        kind=variable.kind,
        help=variable.help,
        example=written(variable, variable.example)
        if shown and variable.example is not None
        else "",
        choices="\n".join(rows),
        kept=variable,
    )


def read_variable_entry(entry: VariableEntry, number: int) -> Variable | tuple[ValueRefused, ...]:
    """The variable of a row, or what is wrong with it; `number` counts the rows from 0."""
    faults: list[ValueRefused] = []

    def fault(part: str, said: str) -> None:
        faults.append(ValueRefused(f"variables.{number}.{part}", said))

    name, label = entry.name.strip(), " ".join(entry.label.split())
    if not _NAME.fullmatch(name):
        fault("name", "Een naam begint met een kleine letter; daarna a-z, cijfers en '_'.")
    if not label:
        fault("label", f"Zeg hoe '{name or 'dit gegeven'}' in het formulier heet.")
    choices = tuple(dict.fromkeys(c.strip() for c in entry.choices.split("\n") if c.strip()))
    if entry.kind in WITH_CHOICES and not choices:
        columns = entry.kind is VariableKind.TABLE
        fault(
            "choices",
            "Noem de kolommen, elk op een regel."
            if columns
            else "Noem de keuzes, elk op een regel.",
        )
    begun = entry.kept
    same = begun is not None and begun.kind is entry.kind
    bare = Variable(
        name=name,
        label=label,
        kind=entry.kind,
        group=_GROUP,
        help=" ".join(entry.help.split()),
        required=begun.required if begun is not None else True,
        options=_options(choices, begun)
        if entry.kind in WITH_CHOICES - {VariableKind.TABLE}
        else (),
        columns=choices if entry.kind is VariableKind.TABLE else (),
        condition=begun.condition if begun is not None else "",
        per_lot=begun.per_lot if begun is not None else False,
    )
    example, default = None, None
    if entry.kind in _WRITTEN:
        if entry.example.strip():
            try:
                example = read_written(bare, entry.example)
            except ValueRefused as refused:
                fault("example", str(refused))
        default = begun.default if same and begun is not None else None
    elif same and begun is not None:
        example, default = _fitting(bare, begun.example), _fitting(bare, begun.default)
    return tuple(faults) if faults else replace(bare, example=example, default=default)


def label_from_name(name: str) -> str:
    """A first label for a name: `number_of_visits` gives 'Number of visits'."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]


def _options(choices: tuple[str, ...], begun: Variable | None) -> tuple[Option, ...]:
    """The choices, each with the key that it had; a new one gets a key of its own."""
    known = {option.label: option.key for option in begun.options} if begun is not None else {}
    taken = set(known.values())
    made = []
    for label in choices:
        key = known.get(label, "")
        if not key:
            stem = re.sub(r"[^a-z0-9]+", "_", label.casefold()).strip("_") or "keuze"
            key, number = stem, 1
            while key in taken:
                number += 1
                key = f"{stem}_{number}"
        taken.add(key)
        made.append(Option(key, label))
    return tuple(made)


def _fitting(variable: Variable, value: Value | None) -> Value | None:
    """A value that the row began with, while it still fits the choices or columns."""
    if value is None:
        return None
    keys = {option.key for option in variable.options}
    match variable.kind:
        case VariableKind.CHOICE:
            return value if value in keys else None
        case VariableKind.CHOICES:
            return value if isinstance(value, tuple) and keys.issuperset(map(str, value)) else None
        case VariableKind.TABLE:
            rows = value if isinstance(value, tuple) else ()
            return value if all(len(row) == len(variable.columns) for row in rows) else None
        case _:
            return value
