"""A clause as it would read in this draft, on a sheet."""

from dataclasses import dataclass
from typing import assert_never

from drafting.assembly.fill import (
    Filled,
    FilledItem,
    FilledNote,
    FilledTable,
    FilledText,
    Piecewise,
    Reference,
    fill,
)
from drafting.assembly.known import Known
from drafting.assembly.scope import whole_scope, with_asked
from drafting.clause import Clause
from drafting.document import Run
from drafting.draft import Draft
from drafting.norms import NormSet
from gui.widgets.sheet import Sheet, Styled


@dataclass(frozen=True, slots=True)
class FilledClause:
    """The parts of a clause with the values of a draft, and the labels of what is open."""

    parts: tuple[Filled, ...]
    gaps: tuple[str, ...]


def fill_clause(clause: Clause, draft: Draft, norms: NormSet) -> FilledClause:
    """The clause filled with what the draft knows; its own variables have their defaults until it is in.

    Raises:
        Refusal: a placeholder in the clause that is not known here.
    """
    scope = whole_scope(draft, norms)
    for variable in clause.variables:
        scope.setdefault(variable.name, Known(variable, variable.default))
    scope = with_asked(scope)
    parts: list[Filled] = []
    gaps: dict[str, str] = {}
    for block in clause.blocks:
        filled, names = fill(block, scope)
        parts += filled
        gaps |= {name: scope[name].variable.label for name in names}
    return FilledClause(tuple(parts), tuple(gaps.values()))


def write_parts(sheet: Sheet, parts: tuple[Filled, ...]) -> None:
    """Writes the parts on the sheet: values tinted, gaps with the field's name."""
    for part in parts:
        match part:
            case FilledText():
                sheet.paragraph(_styled(part.runs))
            case FilledItem():
                marker = f"{part.number}." if part.number else "\N{EN DASH}"
                sheet.item(marker, _styled(part.runs), depth=part.depth)
            case FilledTable():
                _write_table(sheet, part)
            case _:
                assert_never(part)


def _write_table(sheet: Sheet, table: FilledTable) -> None:
    """A table as items, a row each: a narrow pane has no room for columns."""
    if table.caption:
        sheet.paragraph([("Tabel: ", "muted"), *_styled(table.caption)])
    names = ["".join(words for words, _ in _styled(cell)) for cell in table.header]
    for number, row in enumerate(table.rows, 1):
        pieces: list[Styled] = []
        for name, cell in zip(names, row, strict=False):
            if cell:
                pieces += [(f"{'; ' if pieces else ''}{name}: ", "muted"), *_styled(cell)]
        sheet.item(f"{number}.", pieces)


def _styled(runs: Piecewise) -> list[Styled]:
    pieces: list[Styled] = []
    for run in runs:
        if isinstance(run, FilledNote):
            pieces += [(" (noot: ", "muted"), *_styled(run.runs), (")", "muted")]
        else:
            pieces.append(_piece(run))
    return pieces


def _piece(run: Run | Reference) -> Styled:
    if isinstance(run, Reference):
        return run.fallback or "(verwijzing)", "muted"
    if run.gap:
        return f"\N{NO-BREAK SPACE}{run.text}\N{NO-BREAK SPACE}", "gap"
    if run.variable:
        return run.text, "value"
    return run.text, "bold" if run.bold else "italic" if run.italic else ""
