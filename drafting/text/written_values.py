"""Values as they are written in Dutch, and read back from what a user types.

`written` gives what stands in the bestek; `read_written` reads a form field. A value that is written and
read back is the same value.
"""

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from drafting.refusals import ValueRefused
from drafting.variables import Period, PeriodUnit, Value, Variable, VariableKind

NBSP = "\u00a0"
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_UNITS = {
    PeriodUnit.HOURS: ("uur", "uur"),
    PeriodUnit.DAYS: ("dag", "dagen"),
    PeriodUnit.WORKING_DAYS: ("werkdag", "werkdagen"),
    PeriodUnit.WEEKS: ("week", "weken"),
    PeriodUnit.MONTHS: ("maand", "maanden"),
    PeriodUnit.YEARS: ("jaar", "jaar"),
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words} | {
    "jaren": PeriodUnit.YEARS,
    "uren": PeriodUnit.HOURS,
    "kalenderdagen": PeriodUnit.DAYS,
    "kalenderdag": PeriodUnit.DAYS,
}
_SCALE = {"k": 1_000, "duizend": 1_000, "ton": 100_000, "mln": 1_000_000, "miljoen": 1_000_000}
_NUMBER_WORDS = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf",
    "twaalf",
)  # fmt: skip


def money(amount: Decimal) -> str:
    """An amount in euro: '€ 2.400.000', '€ 55,50'."""
    return f"€{NBSP}{number(amount, cents=True)}"


def number(value: Decimal, *, cents: bool = False) -> str:
    """A number with dots between thousands; `cents` gives broken amounts two decimals."""
    if cents and value != value.to_integral_value():
        value = value.quantize(Decimal("0.01"))
    text = f"{value:,f}"
    if "." in text and not cents:
        text = text.rstrip("0").rstrip(".")
    if value == value.to_integral_value():
        text = text.partition(".")[0]
    return text.translate(str.maketrans(",.", ".,"))


def day(value: date) -> str:
    """A date in full: '1 januari 2027'."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def period(value: Period) -> str:
    """A period: '6 weken', '1 maand', '4 jaar'."""
    one, more = _UNITS[value.unit]
    return f"{value.count}{NBSP}{one if value.count == 1 else more}"


def enumeration(texts: tuple[str, ...]) -> str:
    """Texts in a sentence: 'a, b en c'."""
    if len(texts) <= 1:
        return "".join(texts)
    return f"{', '.join(texts[:-1])} en {texts[-1]}"


def in_words(value: Decimal) -> str:
    """Zero to twelve in words, other numbers in figures."""
    if value == value.to_integral_value() and 0 <= value < len(_NUMBER_WORDS):
        return _NUMBER_WORDS[int(value)]
    return number(value)


def written(variable: Variable, value: Value) -> str:
    """The value as it stands in a sentence; a table gives its cells, row by row."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case Decimal():
            if variable.kind is VariableKind.MONEY:
                return money(value)
            if variable.kind is VariableKind.PERCENTAGE:
                return f"{number(value)}{NBSP}%"
            return number(value)
        case date():
            return day(value)
        case Period():
            return period(value)
        case str():
            return variable.option_label(value) if variable.kind is VariableKind.CHOICE else value
        case tuple():
            if value and isinstance(value[0], tuple):
                return "; ".join(", ".join(row) for row in value)
            texts = tuple(variable.option_label(str(text)) for text in value)
            return enumeration(texts)


def read_written(variable: Variable, text: str) -> Value:
    """The value of what a user typed in a form field.

    Raises:
        ValueRefused: the text cannot be read as this kind; the sentence gives an example.
    """
    cleaned = " ".join(text.replace(NBSP, " ").split())
    match variable.kind:
        case VariableKind.MONEY | VariableKind.NUMBER | VariableKind.PERCENTAGE:
            value = read_number(cleaned)
            if value is not None and (value >= 0 or variable.kind is VariableKind.NUMBER):
                return value
        case VariableKind.DATE:
            found = read_day(cleaned)
            if found is not None:
                return found
        case VariableKind.PERIOD:
            read = read_period(cleaned)
            if read is not None:
                return read
        case _:
            return variable.read(text)
    raise ValueRefused(
        variable.name,
        f"'{text.strip()}' is geen {_NAMES[variable.kind]}. Schrijf bijvoorbeeld {_EXAMPLES[variable.kind]}.",
    )


_NAMES = {
    VariableKind.MONEY: "bedrag",
    VariableKind.NUMBER: "getal",
    VariableKind.PERCENTAGE: "percentage",
    VariableKind.DATE: "datum",
    VariableKind.PERIOD: "termijn",
}
_EXAMPLES = {
    VariableKind.MONEY: "2.400.000 of 2,4 mln",
    VariableKind.NUMBER: "12 of 2,5",
    VariableKind.PERCENTAGE: "5 of 2,5",
    VariableKind.DATE: "1 februari 2027 of 1-2-2027",
    VariableKind.PERIOD: "6 weken of 24 maanden",
}


def read_number(text: str) -> Decimal | None:
    """A number as people type it: '€ 2.400.000,-', '2,4 mln', '1 000 000', '5 %'; None when it is none."""
    body = text.casefold().replace("€", "").replace("eur", "").removesuffix("o").strip(" %")
    body = re.sub(r",(-{1,2}|=)$", "", body)
    scale = Decimal(1)
    found = re.fullmatch(r"(.*?)\s*(k|duizend|ton|mln\.?|miljoen)", body)
    if found:
        body, scale = found[1], Decimal(_SCALE[found[2].rstrip(".")])
    body = re.sub(r"(?<=\d) (?=\d{3}\b)", "", body)
    if re.fullmatch(r"-?\d{1,3}(\.\d{3})+(,\d+)?", body):
        body = body.replace(".", "")
    elif re.fullmatch(r"-?\d{1,3}(,\d{3}){2,}(\.\d+)?", body):
        body = body.replace(",", "")
    if not re.fullmatch(r"-?\d+([.,]\d+)?", body):
        return None
    try:
        return Decimal(body.replace(",", ".")) * scale
    except InvalidOperation:
        return None


def read_day(text: str) -> date | None:
    """A date as people type it: '1 februari 2027', '1-2-2027', '2027-02-01'; None when it is none."""
    try:
        if found := re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text):
            return date(int(found[1]), int(found[2]), int(found[3]))
        if found := re.fullmatch(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", text):
            return date(int(found[3]), int(found[2]), int(found[1]))
        if found := re.fullmatch(r"(\d{1,2}) ([a-z]+)\.? (\d{4})", text.casefold()):
            month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(found[2][:3]))
            return date(int(found[3]), month, int(found[1]))
    except (ValueError, StopIteration):
        return None
    return None


def read_period(text: str) -> Period | None:
    """A period as people type it: '6 weken', 'twee jaar', '10 werkdagen'; None when it is none."""
    count, _, unit = text.casefold().partition(" ")
    if count in _NUMBER_WORDS:
        count = str(_NUMBER_WORDS.index(count))
    if count == "één":
        count = "1"
    if not count.isdigit() or unit not in _UNIT_OF:
        return None
    return Period(int(count), _UNIT_OF[unit])
