"""Conditions: is it so, and how to say it in Dutch."""

from decimal import Decimal
from typing import assert_never

from drafting.assembly.known import Scope
from drafting.text.placeholders import (
    Both,
    Comparison,
    Condition,
    Constant,
    Either,
    Literal,
    Name,
    Not,
    parse_condition,
)
from drafting.text.written_values import written
from drafting.variables import Period, Value, VariableKind

_Known = Value | Literal | None


def holds(source: str, scope: Scope) -> bool:
    """Whether the condition of an `if=` attribute is met; an empty one always is.

    A value that is open, and one of a question that is not asked, counts as absent: a bare name is false,
    every comparison is false.
    """
    return not source or is_true(parse_condition(source), scope)


def is_true(condition: Condition, scope: Scope) -> bool:
    """Whether a parsed condition is met."""
    match condition:
        case Name() | Constant():
            return bool(_value(condition, scope))
        case Not():
            return not is_true(condition.inner, scope)
        case Both():
            return is_true(condition.left, scope) and is_true(condition.right, scope)
        case Either():
            return is_true(condition.left, scope) or is_true(condition.right, scope)
        case Comparison():
            left, right = _value(condition.left, scope), _value(condition.right, scope)
            return (
                left is not None and right is not None and _compare(left, condition.operator, right)
            )
        case _:
            assert_never(condition)


def in_dutch(condition: Condition, scope: Scope) -> str:
    """The condition in words: 'Raamovereenkomst is ja en Aantal percelen is meer dan 1'."""
    match condition:
        case Name():
            known = scope.get(condition.path)
            if known is None:
                return condition.path
            if known.variable.kind is VariableKind.YES_NO:
                return f"'{known.variable.label}' is ja"
            return f"'{known.variable.label}' is ingevuld"
        case Constant():
            return str(condition.value)
        case Not(inner=Name() as name):
            words = in_dutch(name, scope)
            return words.replace(" is ja", " is nee").replace(" is ingevuld", " is niet ingevuld")
        case Not():
            return f"het is niet zo dat {in_dutch(condition.inner, scope)}"
        case Both():
            return f"{in_dutch(condition.left, scope)} en {in_dutch(condition.right, scope)}"
        case Either():
            return f"{in_dutch(condition.left, scope)} of {in_dutch(condition.right, scope)}"
        case Comparison():
            return _comparison_in_dutch(condition, scope)
        case _:
            assert_never(condition)


_OPERATORS = {
    "eq": "is",
    "ne": "is niet",
    "lt": "is minder dan",
    "lteq": "is hooguit",
    "gt": "is meer dan",
    "gteq": "is minstens",
    "in": "is een van",
    "notin": "is geen van",
}


def _comparison_in_dutch(comparison: Comparison, scope: Scope) -> str:
    label = comparison.left.path if isinstance(comparison.left, Name) else ""
    known = scope.get(label)
    right = comparison.right
    words = in_dutch(right, scope)
    if isinstance(right, Constant):
        values = right.value if isinstance(right.value, tuple) else (right.value,)
        words = ", ".join(
            written(known.variable, value) if known and not isinstance(value, tuple) else str(value)
            for value in values
        )
    name = f"'{known.variable.label}'" if known else label
    return f"{name} {_OPERATORS[comparison.operator]} {words}"


def _value(condition: Condition, scope: Scope) -> _Known:
    match condition:
        case Constant():
            return condition.value
        case Name():
            known = scope.get(condition.path)
            return known.decides if known else None
        case _:
            return is_true(condition, scope)


def _compare(left: Value | Literal, operator: str, right: Value | Literal) -> bool:
    match operator:
        case "eq":
            return left == right
        case "ne":
            return left != right
        case "in" | "notin":
            inside = isinstance(right, tuple) and left in right
            return inside is (operator == "in")
        case _:
            return _ordered(left, operator, right)


def _ordered(left: Value | Literal, operator: str, right: Value | Literal) -> bool:
    if isinstance(left, Period):
        left = Decimal(left.days)
    if not isinstance(left, Decimal) or not isinstance(right, Decimal):
        return False
    return {
        "lt": left < right,
        "lteq": left <= right,
        "gt": left > right,
        "gteq": left >= right,
    }[operator]
