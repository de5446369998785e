"""A clause as the text of a clause file (docs/content-format.md); reading it gives the same clause back."""

from datetime import date
from decimal import Decimal

from drafting.clause import Clause, SourceExample
from drafting.terms import PartKey
from drafting.variables import Period, Value, Variable

_PLACE = {PartKey.ANNEXES: "annexes"}
_SHORT = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def clause_text(clause: Clause) -> str:
    """The text of the file, the header in the order of the manual; empty fields are left out."""
    lines = [
        "+++",
        _pair("id", clause.id),
        _pair("title", clause.title),
        _pair("summary", clause.summary),
        _pair("techniques", tuple(technique.slug for technique in clause.techniques)),
        _pair("place", f"{_PLACE.get(clause.part, clause.part)}/{clause.chapter}".rstrip("/")),
        _pair("topic", str(clause.topic)),
        _pair("level", str(clause.level)),
        _pair("status", str(clause.status)),
        _pair("version", clause.version),
        _pair("date", clause.day),
        _pair("changed", clause.changed),
        _pair("contract_kinds", tuple(str(kind) for kind in clause.contract_kinds)),
        _pair("themes", clause.themes),
        _pair("purpose", clause.purpose),
        _pair("use_when", clause.use_when),
        _pair("avoid_when", clause.avoid_when),
        _pair("legal_basis", clause.legal_basis),
        _pair("lighter", clause.lighter),
        _pair("stricter", clause.stricter),
        _pair("needs", clause.needs),
        _pair("excludes", clause.excludes),
        _pair("guidance", clause.guidance),
    ]
    if clause.source is not None:
        lines += _source(clause.source)
    for variable in clause.variables:
        lines += _variable(variable)
    return "\n".join([*(line for line in lines if line), "+++", "\n\n".join(clause.blocks), ""])


def _source(source: SourceExample) -> list[str]:
    number = "" if source.bestektekst is None else f"bestektekst = {source.bestektekst}"
    return [
        "[source]",
        _pair("seed", source.seed),
        _pair("municipality", source.municipality),
        number,
        _pair("place", source.place),
    ]


def _variable(variable: Variable) -> list[str]:
    options = ", ".join(
        f"{{key = {quoted(option.key)}, label = {quoted(option.label)}}}"
        for option in variable.options
    )
    return [
        "[[variables]]",
        _pair("name", variable.name),
        _pair("label", variable.label),
        _pair("kind", str(variable.kind)),
        _pair("help", variable.help),
        "" if variable.required else "required = false",
        "" if variable.default is None else _pair("default", variable.default),
        "" if variable.example is None else _pair("example", variable.example),
        f"options = [{options}]" if options else "",
        _pair("columns", variable.columns) if variable.columns else "",
        _pair("if", variable.condition),
        'per = "lot"' if variable.per_lot else "",
    ]


def _pair(name: str, value: Value) -> str:
    """`name = value`; nothing for an empty text."""
    return "" if value == "" else f"{name} = {_written(value)}"


def _written(value: Value) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return quoted(value)
        case Decimal():
            return _number(value)
        case date():
            return value.isoformat()
        case Period():
            return quoted(f"{value.count} {value.unit}")
        case tuple():
            return f"[{', '.join(_written(item) for item in value)}]"


def _number(value: Decimal) -> str:
    """A number as TOML has it, or as text when TOML would round it."""
    if value == value.to_integral_value():
        return f"{value:f}".partition(".")[0]
    written = f"{value:f}"
    return written if Decimal(str(float(value))) == value else quoted(written)


def quoted(text: str) -> str:
    """A text as TOML writes it, on one line."""
    signs = (
        _SHORT.get(sign) or (f"\\u{ord(sign):04x}" if ord(sign) < 32 or ord(sign) == 127 else sign)
        for sign in text
    )
    return f'"{"".join(signs)}"'
