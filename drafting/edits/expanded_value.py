"""A list, table or long text that is the whole of its block: changed in its field, or written out as text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafting.assembly.fill import FilledItem, FilledTable
from drafting.document import Run
from drafting.draft import Draft
from drafting.edits import facts, values
from drafting.edits.edit import Edit
from drafting.edits.element_source import ElementSource, filling
from drafting.edits.live_source import Value
from drafting.edits.returned_value import AsTextOffered, read_value, value_note
from drafting.edits.safe_source import escaped
from drafting.procurement import Procurement
from drafting.refusals import Refusal, ValueRefused
from drafting.text.markdown import split_caption
from drafting.text.placeholders import Output, parse_text
from drafting.text.written_values import read_number
from drafting.variables import Rows, VariableKind

_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class _Cell:
    """A place in a table of a value: row from 0, the header not counted, and column from 0."""

    row: int
    column: int


def expanded_value(place: ElementSource) -> Value | None:
    """The value that is the whole block; None when the block is more, or the value is written in a sentence."""
    pieces = parse_text(split_caption(place.source)[1].strip())
    output = pieces[0] if len(pieces) == 1 else None
    if not isinstance(output, Output) or place.spot is None:
        return None
    known = place.scope.get(output.name.path)
    if known is None:
        return None
    kinds = {
        VariableKind.LIST,
        VariableKind.CHOICES,
        VariableKind.TABLE,
        VariableKind.LONG_TEXT,
    }
    grows = known.variable.kind in kinds and known.value is not None
    return Value(known, output.name.path, output.filters) if grows else None


def change_expanded(draft: Draft, place: ElementSource, value: Value, text: str) -> Edit:
    """The item, cell or paragraph of a value becomes this text; an empty one takes it out.

    Raises:
        AsTextOffered: the heading of a column, or a value that the program works out.
    """
    label = value.known.variable.label
    try:
        edit = _edit(draft, place, value, text)
    except AsTextOffered:
        raise
    except Refusal as refused:
        raise AsTextOffered(f"'{label}' is een gegeven. {refused}") from refused
    note = value_note(draft, value)
    return replace(edit, label=f"{label} wijzigen", merges="", note=note)


def with_row(draft: Draft, place: ElementSource, value: Value, at: int, row: Sequence[str]) -> Edit:
    """The table or list of a value with a row or item more, as number `at` from 0.

    Raises:
        AsTextOffered: a table that the program makes of other values.
    """
    return _with_rows(draft, place, value, lambda rows: [*rows[:at], tuple(row), *rows[at:]])


def without_row(draft: Draft, place: ElementSource, value: Value, at: int) -> Edit:
    """The table or list of a value without the row or item with this number, from 0.

    Raises:
        AsTextOffered: a table that the program makes of other values, or nothing would be left of it.
    """
    return _with_rows(draft, place, value, lambda rows: [*rows[:at], *rows[at + 1 :]])


_Row = tuple[str, ...]


def _with_rows(
    draft: Draft,
    place: ElementSource,
    value: Value,
    change: Callable[[list[_Row]], list[_Row]],
) -> Edit:
    variable, old = value.known.variable, value.known.value
    label = variable.label
    try:
        if variable.kind is VariableKind.LONG_TEXT:
            paragraphs = [p for p in _BLANK_LINE.split(str(old).strip()) if p.strip()]
            texts = [row[0] for row in change([(p,) for p in paragraphs])]
            edit = _filled(draft, place, value, "\n\n".join(texts))
        else:
            rows = [one if isinstance(one, tuple) else (str(one),) for one in _rows(old)]
            made = change(rows)
            if variable.kind is VariableKind.TABLE:
                width = len(variable.columns)
                full = tuple((*row, *("",) * width)[:width] for row in made)
                edit = _filled(draft, place, value, full)
            else:
                one_choice = replace(variable, kind=VariableKind.CHOICE)
                known = set(rows)
                texts = [
                    str(read_value(one_choice, row[0]))
                    if variable.kind is VariableKind.CHOICES and row not in known
                    else row[0]
                    for row in made
                ]
                edit = _filled(draft, place, value, tuple(texts))
    except AsTextOffered:
        raise
    except Refusal as refused:
        raise AsTextOffered(f"'{label}' is een gegeven. {refused}") from refused
    note = value_note(draft, value)
    return replace(edit, label=f"{label} wijzigen", merges="", note=note)


def _rows(old: object) -> tuple[object, ...]:
    return old if isinstance(old, tuple) else ()


def written_out(place: ElementSource) -> str:
    """The source of the block with its value written as text."""
    made = filling(place.source, place.scope)
    texts: dict[int, list[tuple[str, str]]] = {}
    for part, within, pieces in made.lines:
        words = "".join(piece.text for piece in pieces if isinstance(piece, Run))
        texts.setdefault(part, []).append((within, words))
    lines: list[str] = []
    for part, kind in enumerate(made.kinds):
        if kind == FilledTable.__name__:
            lines += _table_lines(place.source, texts[part])
            continue
        words = texts[part][0][1]
        if kind == FilledItem.__name__:
            lines.append(f"- {escaped(words, line_start=True)}")
        else:
            lines += [*([""] if lines else []), escaped(words, line_start=True)]
    return "\n".join(lines)


def _table_lines(source: str, cells: list[tuple[str, str]]) -> list[str]:
    title = split_caption(source)[0]
    rows: dict[str, list[str]] = {}
    for within, words in cells:
        if within != ":caption":
            rows.setdefault(within.partition(".")[0], []).append(escaped(words, cell=True))
    lines = [f"| {' | '.join(row)} |" for row in rows.values()]
    lines.insert(1, "|" + " --- |" * len(next(iter(rows.values()))))
    return [f"Tabel: {title}", *lines] if title else lines


def _edit(draft: Draft, place: ElementSource, value: Value, text: str) -> Edit:
    variable, old = value.known.variable, value.known.value
    if variable.kind is VariableKind.TABLE:
        return _table_edit(draft, place, value, text)
    if variable.kind is VariableKind.LONG_TEXT:
        paragraphs = [p for p in _BLANK_LINE.split(str(old).strip()) if p.strip()]
        paragraphs[place.part] = text
        return _filled(draft, place, value, "\n\n".join(p for p in paragraphs if p))
    items = list(old) if isinstance(old, tuple) else []
    if variable.kind is VariableKind.CHOICES and text:
        chosen = read_value(replace(variable, kind=VariableKind.CHOICE), text)
        items[place.part] = str(chosen)
    else:
        items[place.part] = text
    return _filled(draft, place, value, tuple(str(item) for item in items if item))


def _filled(
    draft: Draft, place: ElementSource, value: Value, new: str | tuple[str, ...] | Rows
) -> Edit:
    if not new:
        raise ValueRefused(value.path, "Er blijft niets van over; laat de hele tekst dan weg.")
    path = value.path
    if path.startswith("lot."):
        return values.fill(draft, path.removeprefix("lot."), new, lot=place.lot)
    if any(variable.name == path for variable in draft.variables):
        return values.fill(draft, path, new)
    if path == "cpv" and isinstance(new, tuple):
        codes = tuple(str(code) for code in new)
        return facts.change(draft, replace(draft.procurement, cpv=codes))
    raise AsTextOffered(
        f"'{value.known.variable.label}' leidt het programma af uit andere gegevens."
    )


def _table_edit(draft: Draft, place: ElementSource, value: Value, text: str) -> Edit:
    cell = _cell_of(place.within)
    if cell is None:
        raise ValueRefused(value.path, "De koppen van deze tabel horen bij het sjabloon.")
    if value.path in _TABLES:
        return facts.change(draft, _TABLES[value.path](draft.procurement, cell, text))
    old = value.known.value
    rows = [list(row) for row in old] if isinstance(old, tuple) else []
    rows[cell.row][cell.column] = text
    return _filled(draft, place, value, tuple(tuple(row) for row in rows))


def _cell_of(within: str) -> _Cell | None:
    found = re.fullmatch(r":(\d+)\.(\d+)", within)
    if found is None or found[1] == "0":
        return None
    return _Cell(int(found[1]) - 1, int(found[2]) - 1)


def _in_authorities(procurement: Procurement, cell: _Cell, text: str) -> Procurement:
    rows = list(procurement.contracting_authorities)
    field = ("name", "address")[cell.column]
    rows[cell.row] = replace(rows[cell.row], **{field: text})
    return replace(procurement, contracting_authorities=tuple(rows))


def _in_goals(procurement: Procurement, cell: _Cell, text: str) -> Procurement:
    rows = list(procurement.goals)
    field = ("ambition", "result", "indicator")[cell.column]
    rows[cell.row] = replace(rows[cell.row], **{field: text})
    return replace(procurement, goals=tuple(rows))


def _in_lots(procurement: Procurement, cell: _Cell, text: str) -> Procurement:
    rows = list(procurement.lots)
    match cell.column:
        case 0:
            raise ValueRefused("lots", "Het nummer van een perceel geeft het programma zelf.")
        case 1:
            rows[cell.row] = replace(rows[cell.row], name=text)
        case 2:
            rows[cell.row] = replace(rows[cell.row], description=text)
        case _:
            rows[cell.row] = replace(rows[cell.row], estimated_value=_amount(text))
    return replace(procurement, lots=tuple(rows))


def _amount(text: str) -> Decimal | None:
    if not text:
        return None
    amount = read_number(text.replace("\u00a0", " "))
    if amount is None or amount < 0:
        raise ValueRefused("lots", f"'{text}' is geen bedrag.")
    return amount


_TABLES: dict[str, Callable[[Procurement, _Cell, str], Procurement]] = {
    "authorities_table": _in_authorities,
    "goals_table": _in_goals,
    "lots_table": _in_lots,
}
