"""Variables of templates and clauses: what is asked, of which kind, and its value.

Plain data (TOML, JSON) and typed values are told apart: `Variable.read` makes a value of plain
data or refuses it, `plain` goes back. How values look in Dutch is in drafting.text.written_values.
"""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from drafting.refusals import ValueRefused

LARGEST = Decimal(10) ** 12
"""No number in a bestek is as large as a thousand milliard."""


class VariableKind(StrEnum):
    """The twelve kinds of value a variable can have."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    MONEY = "money"
    NUMBER = "number"
    PERCENTAGE = "percentage"
    DATE = "date"
    PERIOD = "period"
    CHOICE = "choice"
    CHOICES = "choices"
    YES_NO = "yes_no"
    LIST = "list"
    TABLE = "table"


class PeriodUnit(StrEnum):
    """Units of a period, in the words of content files."""

    HOURS = "hours"
    DAYS = "days"
    WORKING_DAYS = "working days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time as it is written: 24 months and 2 years are different texts."""

    count: int
    unit: PeriodUnit

    @property
    def days(self) -> int:
        """About how many calendar days: working days x 7/5 rounded up, a month 30, a year 365."""
        match self.unit:
            case PeriodUnit.HOURS:
                return -(-self.count // 24)
            case PeriodUnit.DAYS:
                return self.count
            case PeriodUnit.WORKING_DAYS:
                return -(-self.count * 7 // 5)
            case PeriodUnit.WEEKS:
                return self.count * 7
            case PeriodUnit.MONTHS:
                return self.count * 30
            case PeriodUnit.YEARS:
                return self.count * 365


Rows = tuple[tuple[str, ...], ...]
Value = str | Decimal | date | Period | bool | tuple[str, ...] | Rows
"""A filled value; a gap is the absence of a value, never an empty one."""

Plain = str | int | float | bool | date | list[str] | list[list[str]]
Values = tuple[tuple[str, Value], ...]


@dataclass(frozen=True, slots=True)
class Option:
    """One possibility of a choice."""

    key: str
    label: str


@dataclass(frozen=True, slots=True)
class Variable:
    """A question to the drafter; `condition` says when it is asked, `per_lot` that it is asked for each lot."""

    name: str
    label: str
    kind: VariableKind
    group: str = ""
    help: str = ""
    required: bool = True
    default: Value | None = None
    example: Value | None = None
    options: tuple[Option, ...] = ()
    columns: tuple[str, ...] = ()
    condition: str = ""
    per_lot: bool = False

    def read(self, plain: object) -> Value:
        """The value for plain data of a file.

        Raises:
            ValueRefused: the data does not fit the kind; the sentence says what is expected.
        """
        if isinstance(plain, str) and not plain.strip():
            raise ValueRefused(
                self.name, f"'{self.label}' is leeg. Vul een waarde in of laat de regel weg."
            )
        value = _READERS[self.kind](self, plain)
        if value is None:
            raise ValueRefused(
                self.name,
                f"'{self.label}' ({self.name}) vraagt {_EXPECTED[self.kind]}; er staat {plain!r}.",
            )
        return value

    def option_label(self, key: str) -> str:
        """The words of an option; the key itself when there is none."""
        return next((o.label for o in self.options if o.key == key), key)


_EXPECTED = {
    VariableKind.TEXT: "een tekst",
    VariableKind.LONG_TEXT: "een tekst",
    VariableKind.MONEY: "een bedrag in euro, bijvoorbeeld 2400000",
    VariableKind.NUMBER: "een getal",
    VariableKind.PERCENTAGE: "een percentage als getal, bijvoorbeeld 5",
    VariableKind.DATE: "een datum, bijvoorbeeld 2027-02-01",
    VariableKind.PERIOD: 'een termijn, bijvoorbeeld "6 weeks" of "24 months"',
    VariableKind.CHOICE: "een van de keuzes die het sjabloon noemt",
    VariableKind.CHOICES: "een lijst van keuzes die het sjabloon noemt",
    VariableKind.YES_NO: "true (ja) of false (nee)",
    VariableKind.LIST: "een lijst van teksten",
    VariableKind.TABLE: "een lijst van rijen met evenveel cellen als de tabel kolommen heeft",
}


def _text(_variable: Variable, plain: object) -> Value | None:
    return plain.strip() if isinstance(plain, str) else None


def _number(_variable: Variable, plain: object) -> Value | None:
    if isinstance(plain, bool) or not isinstance(plain, (int, float, str, Decimal)):
        return None
    try:
        value = Decimal(str(plain))
    except InvalidOperation:
        return None
    return value if value.is_finite() and abs(value) < LARGEST else None


def _amount(variable: Variable, plain: object) -> Value | None:
    value = _number(variable, plain)
    return value if isinstance(value, Decimal) and value >= 0 else None


def _date(_variable: Variable, plain: object) -> Value | None:
    if isinstance(plain, datetime):
        return plain.date()
    if isinstance(plain, date):
        return plain
    if isinstance(plain, str):
        try:
            return date.fromisoformat(plain)
        except ValueError:
            return None
    return None


def _period(_variable: Variable, plain: object) -> Value | None:
    if not isinstance(plain, str):
        return None
    count, _, unit = plain.strip().partition(" ")
    if not count.isdigit() or unit not in set(PeriodUnit):
        return None
    return Period(int(count), PeriodUnit(unit))


def _choice(variable: Variable, plain: object) -> Value | None:
    return plain if isinstance(plain, str) and plain in {o.key for o in variable.options} else None


def _choices(variable: Variable, plain: object) -> Value | None:
    keys = {o.key for o in variable.options}
    if isinstance(plain, (list, tuple)) and all(isinstance(p, str) and p in keys for p in plain):
        return tuple(str(p) for p in plain)
    return None


def _yes_no(_variable: Variable, plain: object) -> Value | None:
    return plain if isinstance(plain, bool) else None


def _list(_variable: Variable, plain: object) -> Value | None:
    if isinstance(plain, (list, tuple)) and plain and all(isinstance(p, str) for p in plain):
        return tuple(str(p) for p in plain)
    return None


def _table(variable: Variable, plain: object) -> Value | None:
    if not isinstance(plain, (list, tuple)) or not plain:
        return None
    rows: list[tuple[str, ...]] = []
    for row in plain:
        if not isinstance(row, (list, tuple)) or len(row) != len(variable.columns):
            return None
        if not all(isinstance(cell, str) for cell in row):
            return None
        rows.append(tuple(str(cell) for cell in row))
    return tuple(rows)


_READERS = {
    VariableKind.TEXT: _text,
    VariableKind.LONG_TEXT: _text,
    VariableKind.MONEY: _amount,
    VariableKind.NUMBER: _number,
    VariableKind.PERCENTAGE: _amount,
    VariableKind.DATE: _date,
    VariableKind.PERIOD: _period,
    VariableKind.CHOICE: _choice,
    VariableKind.CHOICES: _choices,
    VariableKind.YES_NO: _yes_no,
    VariableKind.LIST: _list,
    VariableKind.TABLE: _table,
}


def plain(value: Value) -> Plain:
    """Plain data for a file that `Variable.read` reads back to the same value."""
    match value:
        case bool() | str() | date():
            return value
        case Decimal():
            return str(value)
        case Period():
            return f"{value.count} {value.unit}"
        case tuple():
            return [list(item) if isinstance(item, tuple) else item for item in value]  # type: ignore[return-value]  # either all rows or all texts


def lookup(values: Values, name: str) -> Value | None:
    """The value of this name; None when it is a gap."""
    return next((value for key, value in values if key == name), None)


def replaced(values: Values, name: str, value: Value | None) -> Values:
    """The values with one changed; None makes it a gap. Order by name, so that files compare well."""
    rest = [(key, old) for key, old in values if key != name]
    if value is not None:
        rest.append((name, value))
    return tuple(sorted(rest, key=lambda pair: pair[0]))
