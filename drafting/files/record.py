"""Drafts and clauses as plain data and back, exactly, or refused with the place at fault."""

from datetime import date
from decimal import Decimal
from typing import assert_never

from drafting.clause import Clause
from drafting.draft import Draft
from drafting.files.codec import RecordRefused, codec_of
from drafting.files.envelope import Json
from drafting.variables import Period, Value, Variable, VariableKind


def plain_draft(draft: Draft) -> Json:
    """The draft as plain data.

    Raises:
        RecordRefused: a value of another type than its field or variable; the sentence names the
            place.
    """
    _check_draft_values(draft)
    return codec_of(Draft).write(draft, "")


def typed_draft(plain: Json) -> Draft:
    """The draft of plain data.

    Raises:
        RecordRefused: a field that is unknown, lacks or does not fit; the sentence names the place.
    """
    draft = codec_of(Draft).read(plain, "")
    assert isinstance(draft, Draft)
    _check_draft_values(draft)
    return draft


def plain_clause(clause: Clause) -> Json:
    """The clause as plain data; raises RecordRefused as `plain_draft`."""
    _check_variables(clause.variables, "variables")
    return codec_of(Clause).write(clause, "")


def typed_clause(plain: Json) -> Clause:
    """The clause of plain data; raises RecordRefused as `typed_draft`."""
    clause = codec_of(Clause).read(plain, "")
    assert isinstance(clause, Clause)
    _check_variables(clause.variables, "variables")
    return clause


def _check_draft_values(draft: Draft) -> None:
    _check_variables(draft.variables, "variables")
    kinds = {variable.name: variable.kind for variable in draft.variables}
    places = [("values", draft.values)]
    places += [
        (f"procurement.lots.{n}.values", lot.values)
        for n, lot in enumerate(draft.procurement.lots, 1)
    ]
    for place, values in places:
        for name, value in values:
            if name in kinds and not _fits(kinds[name], value):
                raise RecordRefused(f"{place}.{name}", "past de waarde niet bij de vraag.")


def _check_variables(variables: tuple[Variable, ...], place: str) -> None:
    for variable in variables:
        for field, value in (("default", variable.default), ("example", variable.example)):
            if value is not None and not _fits(variable.kind, value):
                raise RecordRefused(
                    f"{place}.{variable.name}.{field}", "past de waarde niet bij de vraag."
                )


def _fits(kind: VariableKind, value: Value) -> bool:
    match kind:
        case VariableKind.TEXT | VariableKind.LONG_TEXT | VariableKind.CHOICE:
            return isinstance(value, str)
        case VariableKind.MONEY | VariableKind.NUMBER | VariableKind.PERCENTAGE:
            return isinstance(value, Decimal)
        case VariableKind.DATE:
            return isinstance(value, date)
        case VariableKind.PERIOD:
            return isinstance(value, Period)
        case VariableKind.YES_NO:
            return isinstance(value, bool)
        case VariableKind.CHOICES | VariableKind.LIST:
            return isinstance(value, tuple) and all(isinstance(item, str) for item in value)
        case VariableKind.TABLE:
            return isinstance(value, tuple) and all(isinstance(row, tuple) for row in value)
        case _:
            assert_never(kind)
