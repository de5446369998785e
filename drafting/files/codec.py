# ruff: noqa: ANN401 -- the type of a value is only known at run time; this is the one such module
"""A codec for each type of the core: typed values to plain data and back, exactly.

Made from the type's own fields. Amounts are text, days are ISO dates, closed lists are their keys,
and a filled value carries what it is. An unknown field is refused with its place; a field that
lacks is refused unless the type has a default for it, so that a newer version can add one.
"""

import dataclasses
import types
import typing
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from typing import Any

from drafting.files.envelope import Json
from drafting.refusals import Refusal
from drafting.terms import Technique
from drafting.variables import Period, Value, Values

LARGEST_EXPONENT = 40


class RecordRefused(Refusal):
    """Data that does not fit; `place` is the path of field names and numbers to it."""

    def __init__(self, place: str, sentence: str) -> None:
        super().__init__(f"bij '{place or 'het begin'}' {sentence}")
        self.place = place


@dataclass(frozen=True, slots=True)
class Codec:
    """Both ways between a typed value and plain data; the text is the place, for a refusal."""

    write: Callable[[Any, str], Json]
    read: Callable[[Any, str], Any]


@cache
def codec_of(hint: Any) -> Codec:
    """The codec of a type as it stands in an annotation, made once.

    Raises:
        TypeError: the core has got a type that no file can hold yet (a fault of the program).
    """
    if hint in _SIMPLE:
        return _SIMPLE[hint]
    if hint == Values:
        return Codec(_write_values, _read_values)
    if hint == Value:
        return Codec(_write_value, _read_value)
    if isinstance(hint, typing.NewType):
        return codec_of(hint.__supertype__)
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return _optional(hint)
    if typing.get_origin(hint) is tuple:
        return _sequence(codec_of(typing.get_args(hint)[0]))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return _closed_list(hint)
    if dataclasses.is_dataclass(hint):
        return _fields(hint)
    raise TypeError(f"no codec for {hint}")


def _simple(kind: type, expected: str) -> Codec:
    def checked(value: Any, place: str) -> Any:
        if type(value) is not kind:
            raise RecordRefused(place, f"hoort {expected} te staan.")
        return value

    return Codec(checked, checked)


def _as_text(
    kind: type, write: Callable[[Any], str], read: Callable[[str], Any], expected: str
) -> Codec:
    """A value that is written as text in one way only; another spelling of it is refused."""

    def written(value: Any, place: str) -> Json:
        if type(value) is not kind or read(write(value)) != value:
            raise RecordRefused(place, f"hoort {expected} te staan.")
        return write(value)

    def typed(plain: Any, place: str) -> Any:
        try:
            value = read(plain) if type(plain) is str else None
        except (ValueError, InvalidOperation):
            value = None
        if value is None or write(value) != plain:
            raise RecordRefused(place, f"hoort {expected} te staan.")
        return value

    return Codec(written, typed)


def _sensible(text: str) -> Decimal | None:
    """A number somebody could mean: written out, 1E+999999999 would fill the memory."""
    number = Decimal(text)
    return number if number.is_finite() and abs(number.adjusted()) <= LARGEST_EXPONENT else None


def _optional(hint: Any) -> Codec:
    rest = tuple(kind for kind in typing.get_args(hint) if kind is not types.NoneType)
    inner = codec_of(rest[0]) if len(rest) == 1 else codec_of(Value)

    def written(value: Any, place: str) -> Json:
        return None if value is None else inner.write(value, place)

    def typed(plain: Any, place: str) -> Any:
        return None if plain is None else inner.read(plain, place)

    return Codec(written, typed)


def _sequence(inner: Codec) -> Codec:
    def written(value: Any, place: str) -> Json:
        if type(value) is not tuple:
            raise RecordRefused(place, "hoort een lijst te staan.")
        return [
            inner.write(item, _below(place, str(number))) for number, item in enumerate(value, 1)
        ]

    def typed(plain: Any, place: str) -> Any:
        if type(plain) is not list:
            raise RecordRefused(place, "hoort een lijst te staan.")
        return tuple(
            inner.read(item, _below(place, str(number))) for number, item in enumerate(plain, 1)
        )

    return Codec(written, typed)


def _closed_list(kind: type[StrEnum]) -> Codec:
    return _as_text(kind, lambda member: str(member.value), kind, "een bekende keuze")


def _fields(kind: Any) -> Codec:
    hints = typing.get_type_hints(kind)
    codecs = {field.name: codec_of(hints[field.name]) for field in dataclasses.fields(kind)}
    needed = {
        field.name
        for field in dataclasses.fields(kind)
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
    }

    def written(value: Any, place: str) -> Json:
        if type(value) is not kind:
            raise RecordRefused(place, "staat iets dat daar niet hoort.")
        return {
            name: codec.write(getattr(value, name), _below(place, name))
            for name, codec in codecs.items()
        }

    def typed(plain: Any, place: str) -> Any:
        if type(plain) is not dict:
            raise RecordRefused(place, "horen velden te staan.")
        for name in plain:
            if name not in codecs:
                raise RecordRefused(_below(place, name), "staat een onbekend veld.")
        for name in codecs:
            if name in needed and name not in plain:
                raise RecordRefused(_below(place, name), "ontbreekt een veld.")
        return kind(
            **{name: codecs[name].read(item, _below(place, name)) for name, item in plain.items()}
        )

    return Codec(written, typed)


def _below(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


# ------------------------------------------------------------------ filled values


def _tag(value: Any) -> str:
    """What a filled value is, by its own type; a table is a list of rows."""
    if type(value) is tuple:
        return "table" if value and type(value[0]) is tuple else "list"
    return _TAGS.get(type(value), "")


def _write_value(value: Any, place: str) -> Json:
    tag = _tag(value)
    if not tag:
        raise RecordRefused(place, "staat een waarde van een onbekende soort.")
    return {tag: codec_of(_TAGGED[tag]).write(value, place)}


def _read_value(plain: Any, place: str) -> Any:
    if type(plain) is not dict or len(plain) != 1 or next(iter(plain)) not in _TAGGED:
        raise RecordRefused(place, "hoort een waarde met haar soort te staan.")
    tag, inner = next(iter(plain.items()))
    return codec_of(_TAGGED[tag]).read(inner, place)


def _write_values(values: Any, place: str) -> Json:
    return [
        {"name": name, "value": _write_value(value, _below(place, name))} for name, value in values
    ]


def _read_values(plain: Any, place: str) -> Any:
    if type(plain) is not list:
        raise RecordRefused(place, "hoort een lijst van waarden te staan.")
    return tuple(
        _read_named(item, _below(place, str(number))) for number, item in enumerate(plain, 1)
    )


def _read_named(plain: Any, place: str) -> tuple[str, Any]:
    if type(plain) is not dict or set(plain) != {"name", "value"} or type(plain["name"]) is not str:
        raise RecordRefused(place, "hoort een waarde met haar naam te staan.")
    return plain["name"], _read_value(plain["value"], _below(place, plain["name"]))


_SIMPLE: dict[Any, Codec] = {
    str: _simple(str, "een tekst"),
    int: _simple(int, "een geheel getal"),
    bool: _simple(bool, "ja of nee"),
    Decimal: _as_text(Decimal, str, _sensible, "een getal"),
    date: _as_text(date, date.isoformat, date.fromisoformat, "een datum"),
    datetime: _as_text(datetime, datetime.isoformat, datetime.fromisoformat, "een tijdstip"),
    Technique: _as_text(
        Technique, lambda item: str(item.slug), Technique.from_name, "een techniek"
    ),
}
_TAGGED: dict[str, Any] = {
    "text": str,
    "number": Decimal,
    "date": date,
    "period": Period,
    "yes_no": bool,
    "list": tuple[str, ...],
    "table": tuple[tuple[str, ...], ...],
}
_TAGS = {str: "text", Decimal: "number", date: "date", Period: "period", bool: "yes_no"}
