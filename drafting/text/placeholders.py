"""Placeholders: a small subset of Jinja, parsed by jinja2 and evaluated by our own short walk.

Allowed are names, `lot.name`, the filters below and `if` on simple conditions. Nothing is compiled or
called; every node of the syntax tree is allow-listed and anything else is refused with its line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from jinja2 import Environment, TemplateSyntaxError, nodes

from drafting.refusals import Refusal

FILTERS = frozenset({"lower", "upper", "capital", "count", "words"})
SOURCE_LIMIT = 64_000
DEPTH_LIMIT = 40

_PLAIN = re.compile(r"\{\{ *([a-z][a-z0-9_]*\.)?([a-z][a-z0-9_]*)((?: *\| *[a-z]+)*) *\}\}")
_INSIDE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_STRAIGHT = str.maketrans("\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f", "'" * 4 + '"' * 4)
"""The quotes that a word processor makes of straight ones; in a placeholder they mean the straight ones."""

_KEYWORDS = {"true", "false", "none", "not", "and", "or", "in", "is", "if", "else"}
_ENVIRONMENT = Environment(autoescape=False, keep_trailing_newline=True)


class PlaceholderRefused(Refusal):
    """A placeholder that is not allowed or not well written; `line` counts from 1 in the source."""

    def __init__(self, line: int, sentence: str) -> None:
        super().__init__(sentence)
        self.line = line


@dataclass(frozen=True, slots=True)
class Name:
    """A name, or `owner.name` when owner is not empty."""

    name: str
    owner: str = ""

    @property
    def path(self) -> str:
        """The name as it is written."""
        return f"{self.owner}.{self.name}" if self.owner else self.name


Literal = str | Decimal | bool | tuple["Literal", ...]


@dataclass(frozen=True, slots=True)
class Constant:
    """A text, number, yes/no, or list of those."""

    value: Literal


@dataclass(frozen=True, slots=True)
class Comparison:
    """`left operator right`; operator is one of eq ne lt lteq gt gteq in notin."""

    left: "Condition"
    operator: str
    right: "Condition"


@dataclass(frozen=True, slots=True)
class Not:
    """The opposite."""

    inner: "Condition"


@dataclass(frozen=True, slots=True)
class Both:
    """Left and right."""

    left: "Condition"
    right: "Condition"


@dataclass(frozen=True, slots=True)
class Either:
    """Left or right."""

    left: "Condition"
    right: "Condition"


Condition = Name | Constant | Comparison | Not | Both | Either


@dataclass(frozen=True, slots=True)
class Words:
    """Text as it stands."""

    text: str


@dataclass(frozen=True, slots=True)
class Output:
    """A value to fill in, with its filters in order."""

    name: Name
    filters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of two texts."""

    condition: Condition
    then: tuple["Piece", ...]
    otherwise: tuple["Piece", ...]


Piece = Words | Output | Choice


@lru_cache(maxsize=20_000)
def parse_text(source: str) -> tuple[Piece, ...]:
    """The pieces of a text.

    Raises:
        PlaceholderRefused: a construct that is not allowed, or a fault in the writing.
    """
    return _plain_pieces(source) or tuple(_pieces(_parse(source).body, 0))


def _plain_pieces(source: str) -> tuple[Piece, ...]:
    """The pieces of a text without conditions, as most are; empty when jinja2 must look at it.

    jinja2 takes half a millisecond for a paragraph; a bestek has thousands.
    """
    if "{%" in source or "{#" in source or len(source) > SOURCE_LIMIT:
        return ()
    words = _PLAIN.split(source)
    if any("{{" in text or "}}" in text for text in words[::4]):
        return ()
    pieces: list[Piece] = [Words(words[0])] if words[0] else []
    for owner, name, filters, text in zip(*(words[n::4] for n in (1, 2, 3, 4)), strict=True):
        used = tuple(part.strip() for part in filters.split("|")[1:])
        if not FILTERS.issuperset(used) or name in _KEYWORDS or owner in _KEYWORDS:
            return ()
        pieces.append(Output(Name(name, (owner or "").removesuffix(".")), used))
        if text:
            pieces.append(Words(text))
    return tuple(pieces)


@lru_cache(maxsize=5_000)
def parse_condition(source: str) -> Condition:
    """The condition of an `if=` attribute.

    Raises:
        PlaceholderRefused: as `parse_text`.
    """
    body = _parse(f"{{% if {source} %}}{{% endif %}}").body
    if len(body) != 1 or not isinstance(body[0], nodes.If):
        raise PlaceholderRefused(1, f"de voorwaarde '{source}' is niet te lezen.")
    return _condition(body[0].test, 0)


def names_in(pieces: tuple[Piece, ...]) -> Iterator[Name]:
    """Every name a text uses, in conditions too."""
    for piece in pieces:
        match piece:
            case Output():
                yield piece.name
            case Choice():
                yield from names_of(piece.condition)
                yield from names_in(piece.then)
                yield from names_in(piece.otherwise)
            case Words():
                pass


def names_of(condition: Condition) -> Iterator[Name]:
    """Every name a condition uses."""
    match condition:
        case Name():
            yield condition
        case Comparison() | Both() | Either():
            yield from names_of(condition.left)
            yield from names_of(condition.right)
        case Not():
            yield from names_of(condition.inner)
        case Constant():
            pass


def _parse(source: str) -> nodes.Template:
    if len(source) > SOURCE_LIMIT:
        raise PlaceholderRefused(1, "de tekst is langer dan 64.000 tekens.")
    straight = _INSIDE.sub(lambda found: found[0].translate(_STRAIGHT), source)
    try:
        return _ENVIRONMENT.parse(straight)
    except TemplateSyntaxError as fault:
        raise PlaceholderRefused(
            fault.lineno, f"hier klopt een invulveld of voorwaarde niet: {fault.message}."
        ) from fault
    except RecursionError as fault:
        raise PlaceholderRefused(1, "de voorwaarden zijn te diep in elkaar geschoven.") from fault


def _pieces(body: list[nodes.Node], depth: int) -> Iterator[Piece]:
    if depth > DEPTH_LIMIT:
        raise PlaceholderRefused(body[0].lineno, "de voorwaarden zijn te diep in elkaar geschoven.")
    for node in body:
        if isinstance(node, nodes.Output):
            for part in node.nodes:
                yield Words(part.data) if isinstance(part, nodes.TemplateData) else _output(part)
        elif isinstance(node, nodes.If):
            yield _choice(node, depth)
        else:
            raise _refused(node)


def _choice(node: nodes.If, depth: int) -> Choice:
    otherwise = tuple(_pieces(node.else_, depth + 1)) if node.else_ else ()
    for branch in reversed(node.elif_):
        otherwise = (
            Choice(_condition(branch.test, 0), tuple(_pieces(branch.body, depth + 1)), otherwise),
        )
    return Choice(_condition(node.test, 0), tuple(_pieces(node.body, depth + 1)), otherwise)


def _output(node: nodes.Node) -> Output:
    filters: list[str] = []
    while isinstance(node, nodes.Filter):
        if node.name not in FILTERS or node.args or node.kwargs or node.node is None:
            raise PlaceholderRefused(
                node.lineno,
                f"de bewerking '{node.name}' bestaat niet. Kies uit: {', '.join(sorted(FILTERS))}.",
            )
        filters.append(node.name)
        node = node.node
    return Output(_name(node), tuple(reversed(filters)))


def _name(node: nodes.Node) -> Name:
    if isinstance(node, nodes.Name):
        return Name(node.name)
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        if node.attr.startswith("_"):
            raise _refused(node)
        return Name(node.attr, node.node.name)
    raise _refused(node)


def _condition(node: nodes.Node, depth: int) -> Condition:
    if depth > DEPTH_LIMIT:
        raise PlaceholderRefused(node.lineno, "de voorwaarde is te lang.")
    match node:
        case nodes.Name() | nodes.Getattr():
            return _name(node)
        case nodes.Const() | nodes.List() | nodes.Tuple():
            return Constant(_literal(node))
        case nodes.Not():
            return Not(_condition(node.node, depth + 1))
        case nodes.And():
            return Both(_condition(node.left, depth + 1), _condition(node.right, depth + 1))
        case nodes.Or():
            return Either(_condition(node.left, depth + 1), _condition(node.right, depth + 1))
        case nodes.Compare() if len(node.ops) == 1:
            operand = node.ops[0]
            return Comparison(
                _condition(node.expr, depth + 1), operand.op, _condition(operand.expr, depth + 1)
            )
        case _:
            raise _refused(node)


def _literal(node: nodes.Node) -> Literal:
    if isinstance(node, (nodes.List, nodes.Tuple)):
        return tuple(_literal(item) for item in node.items)
    if isinstance(node, nodes.Const):
        match node.value:
            case bool() | str():
                return node.value
            case int() | float():
                return Decimal(str(node.value))
    raise _refused(node)


def _refused(node: nodes.Node) -> PlaceholderRefused:
    return PlaceholderRefused(
        node.lineno,
        f"'{type(node).__name__}' mag hier niet. Gebruik alleen namen, bewerkingen en eenvoudige voorwaarden.",
    )
