"""One block's source, filled in: values, gaps, choices and references, as parts of final text.

A filled value travels through the Markdown parser as one private-use character, so that it can never
become a heading, a list or a cell; afterwards the character becomes the value's words again.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import assert_never

from drafting.assembly.conditions import is_true
from drafting.assembly.known import Known, Scope
from drafting.document import Run
from drafting.refusals import Refusal
from drafting.text.markdown import (
    Inline,
    Inlines,
    ItemPart,
    Part,
    TablePart,
    TextPart,
    parse,
    parse_inline,
    split_caption,
)
from drafting.text.notes import replace_notes
from drafting.text.placeholders import Choice, Output, Piece, Words, names_in, parse_text
from drafting.text.written_values import in_words, written
from drafting.variables import Variable, VariableKind

_FIRST_SLOT = 0xE000
_LAST_SLOT = 0xF8FF
_SLOTS = re.compile("([\ue000-\uf8ff])")
_KEPT = re.compile(r"([\ue000-\uf8ff])|\\([^\ue000-\uf8ff])", re.DOTALL)
_REFERENCE = re.compile(r"\[\[(page:)?([a-z0-9-]+)(?:\|([^\[\]]*))?\]\]")


@dataclass(frozen=True, slots=True)
class Reference:
    """A cross reference that is still to be numbered; `fallback` is what to say when it is left out.

    With `page` it is one to the page.
    """

    key: str
    fallback: str
    bold: bool
    italic: bool
    page: bool = False


@dataclass(frozen=True, slots=True)
class FilledNote:
    """A footnote at this place."""

    runs: "Piecewise"


Piecewise = tuple[Run | Reference | FilledNote, ...]


@dataclass(frozen=True, slots=True)
class FilledText:
    """A paragraph."""

    runs: Piecewise


@dataclass(frozen=True, slots=True)
class FilledItem:
    """An item of a list."""

    runs: Piecewise
    depth: int
    number: int
    first: bool


@dataclass(frozen=True, slots=True)
class FilledTable:
    """A table; the caption is empty when it has none."""

    header: tuple[Piecewise, ...]
    rows: tuple[tuple[Piecewise, ...], ...]
    caption: Piecewise = ()


Filled = FilledText | FilledItem | FilledTable


@dataclass(frozen=True, slots=True)
class _Slot:
    known: Known
    filters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Footnote:
    inlines: Inlines


_Slots = list[_Slot | _Footnote | str]
"""What the private-use characters of a text stand for; a text is such a character that the source held."""


Outcome = tuple[tuple[Filled, ...], tuple[str, ...]]


def fill(source: str, scope: Scope) -> Outcome:
    """The parts of a block and the names of the variables that are gaps in it.

    A list or table value alone in its block becomes a list or table; a long text alone in its block
    becomes a paragraph for each of its paragraphs. Blocks whose values did not change are not filled
    again, so that one changed value costs only the blocks that use it.

    Raises:
        Refusal: a placeholder that is not well written, or a name that the draft does not know.
    """
    used = tuple(scope.get(name) for name in _names_used(source))
    # Variables are told apart by identity, which is cheap; the remembered Known keep them alive.
    key = (
        source,
        tuple((id(known.variable), known.value, known.asked) if known else None for known in used),
    )
    found = _remembered.get(key)
    if found is None:
        if len(_remembered) > _REMEMBERED_AT_MOST:
            _remembered.clear()
        found = (_fill(source, scope), used)
        _remembered[key] = found
    return found[0]


_REMEMBERED_AT_MOST = 50_000
_remembered: dict[object, tuple[Outcome, tuple[Known | None, ...]]] = {}


def forget() -> None:
    """Drops what has been filled, so that a measurement starts cold."""
    _remembered.clear()
    _names_used.cache_clear()


@lru_cache(maxsize=20_000)
def _names_used(source: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name.path for name in names_in(parse_text(source))))


def _fill(source: str, scope: Scope) -> Outcome:
    slots: _Slots = []
    text = _evaluate(parse_text(source), scope, slots)
    gaps = _gaps(slots)
    text = replace_notes(text, lambda words: _slot(_Footnote(parse_inline(words)), slots))
    title, below = split_caption(text)
    alone = _SLOTS.fullmatch(below.strip())
    slot = slots[ord(alone[1]) - _FIRST_SLOT] if alone else None
    if isinstance(slot, _Slot):
        expanded = _expanded(slot.known)
        if title and len(expanded) == 1 and isinstance(expanded[0], FilledTable):
            return (replace(expanded[0], caption=_runs(parse_inline(title), slots)),), gaps
        if expanded and not title:
            return expanded, gaps
    return tuple(_part(part, slots) for part in parse(text)), gaps


def fill_line(source: str, scope: Scope) -> tuple[Piecewise, tuple[str, ...]]:
    """The runs of a heading, and its gaps; a heading has no footnotes."""
    slots: _Slots = []
    text = _evaluate(parse_text(source), scope, slots)
    return _runs(parse_inline(text), slots), _gaps(slots)


def _gaps(slots: _Slots) -> tuple[str, ...]:
    open_ones = (s.known for s in slots if isinstance(s, _Slot) and s.known.value is None)
    return tuple(dict.fromkeys(known.variable.name for known in open_ones))


def _kept_letter(found: re.Match[str], slots: _Slots) -> str:
    """A letter of the source that stands for itself, as a sign; what else has a backslash stays with it."""
    letter = found[1] or found[2]
    return _slot(letter, slots) if found[1] or letter == "[" else found[0]


def _slot(kept: _Slot | _Footnote | str, slots: _Slots) -> str:
    """The character that travels for this through the Markdown parser."""
    if _FIRST_SLOT + len(slots) > _LAST_SLOT:
        raise Refusal("Deze tekst heeft te veel invulvelden. Splits de tekst.")
    slots.append(kept)
    return chr(_FIRST_SLOT + len(slots) - 1)


def _evaluate(pieces: tuple[Piece, ...], scope: Scope, slots: _Slots) -> str:
    out: list[str] = []
    for piece in pieces:
        match piece:
            case Words():
                # a private-use character of the source itself must not be taken for a value,
                # nor a bracket behind a backslash for the beginning of a reference
                out.append(_KEPT.sub(lambda found: _kept_letter(found, slots), piece.text))
            case Choice():
                chosen = piece.then if is_true(piece.condition, scope) else piece.otherwise
                out.append(_evaluate(chosen, scope, slots))
            case Output():
                known = scope.get(piece.name.path)
                if known is None:
                    raise Refusal(
                        f"Het invulveld '{piece.name.path}' bestaat niet in dit bestek. "
                        "Kies een bestaand invulveld of haal het weg."
                    )
                out.append(_slot(_Slot(known, piece.filters), slots))
            case _:
                assert_never(piece)
    return "".join(out)


def _expanded(known: Known) -> tuple[Filled, ...]:
    variable, value = known.variable, known.value
    if variable.kind is VariableKind.TABLE:
        header = tuple((Run(column),) for column in variable.columns)
        if value is None:
            gap = (Run(variable.label, variable=variable.name, gap=True),)
            empty = tuple(() for _ in variable.columns[1:])
            return (FilledTable(header, ((gap, *empty),)),)
        rows = value if isinstance(value, tuple) else ()
        return (
            FilledTable(
                header, tuple(tuple(_cell(cell, variable) for cell in row) for row in rows)
            ),
        )
    if variable.kind in {VariableKind.LIST, VariableKind.CHOICES} and isinstance(value, tuple):
        return tuple(
            FilledItem(
                (Run(variable.option_label(str(item)), variable=variable.name),), 0, 0, first=n == 0
            )
            for n, item in enumerate(value)
        )
    if variable.kind is VariableKind.LONG_TEXT and isinstance(value, str):
        paragraphs = (p for p in re.split(r"\n\s*\n", value.strip()) if p.strip())
        return tuple(
            FilledText((Run(" ".join(p.split()), variable=variable.name),)) for p in paragraphs
        )
    return ()


def _cell(text: object, variable: Variable) -> Piecewise:
    return (Run(str(text), variable=variable.name),) if text else ()


def _part(part: Part, slots: _Slots) -> Filled:
    match part:
        case TextPart():
            return FilledText(_runs(part.inlines, slots))
        case ItemPart():
            return FilledItem(_runs(part.inlines, slots), part.depth, part.number, part.first)
        case TablePart():
            return FilledTable(
                tuple(_runs(cell, slots) for cell in part.header),
                tuple(tuple(_runs(cell, slots) for cell in row) for row in part.rows),
                _runs(part.caption, slots),
            )
        case _:
            assert_never(part)


def _runs(inlines: Inlines, slots: _Slots) -> Piecewise:
    runs: list[Run | Reference | FilledNote] = []
    for inline in inlines:
        for text in _SLOTS.split(inline.text):
            if _SLOTS.fullmatch(text):
                runs.append(_kept(slots[ord(text) - _FIRST_SLOT], inline, slots))
            elif text:
                runs.extend(_with_references(text, inline))
    return tuple(runs)


def _kept(kept: _Slot | _Footnote | str, look: Inline, slots: _Slots) -> Run | FilledNote:
    match kept:
        case _Slot():
            return _value_run(kept, look)
        case _Footnote():
            return FilledNote(_runs(kept.inlines, slots))
        case str():
            return Run(kept, look.bold, look.italic)


def _with_references(text: str, look: Inline) -> list[Run | Reference]:
    runs: list[Run | Reference] = []
    at = 0
    for found in _REFERENCE.finditer(text):
        if found.start() > at:
            runs.append(Run(text[at : found.start()], look.bold, look.italic))
        page = found[1] is not None
        runs.append(Reference(found[2], found[3] or "", look.bold, look.italic, page))
        at = found.end()
    if at < len(text):
        runs.append(Run(text[at:], look.bold, look.italic))
    return runs


def _value_run(slot: _Slot, look: Inline) -> Run:
    variable, value = slot.known.variable, slot.known.value
    if value is None:
        return Run(variable.label, look.bold, look.italic, variable.name, gap=True)
    words = written(variable, value)
    for name in slot.filters:
        words = _filtered(name, words, slot.known)
    return Run(" ".join(words.split("\n")), look.bold, look.italic, variable.name)


def _filtered(name: str, words: str, known: Known) -> str:
    match name:
        case "lower":
            return words[:1].lower() + words[1:]
        case "upper":
            return words.upper()
        case "capital":
            return words[:1].upper() + words[1:]
        case "count":
            return str(len(known.value)) if isinstance(known.value, tuple) else words
        case _:
            return in_words(known.value) if isinstance(known.value, Decimal) else words
