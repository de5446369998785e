"""Values of variables: filled in, changed, emptied."""

from dataclasses import replace

from drafting.draft import Draft
from drafting.edits.edit import Edit, Touched
from drafting.refusals import EditRefused
from drafting.text.written_values import read_written
from drafting.variables import Value, Variable, replaced


def fill(draft: Draft, name: str, value: Value | None, *, lot: int = 0) -> Edit:
    """The variable gets this value; None makes it a gap. `lot` counts from 1 for a value of a lot.

    Raises:
        EditRefused: the draft has no such variable or lot.
    """
    variable = find_variable(draft, name)
    label = f"{variable.label} invullen" if value is not None else f"{variable.label} leegmaken"
    merges = f"value:{name}:{lot}"
    if not lot:
        after = replace(draft, values=replaced(draft.values, name, value))
        return Edit(label, draft, after, Touched.VALUES, merges)
    lots = draft.procurement.lots
    if not variable.per_lot or lot > len(lots):
        raise EditRefused(f"'{variable.label}' bestaat niet voor perceel {lot}.")
    changed = replace(lots[lot - 1], values=replaced(lots[lot - 1].values, name, value))
    procurement = replace(draft.procurement, lots=(*lots[: lot - 1], changed, *lots[lot:]))
    return Edit(label, draft, replace(draft, procurement=procurement), Touched.VALUES, merges)


def fill_written(draft: Draft, name: str, text: str, *, lot: int = 0) -> Edit:
    """The variable gets what a user typed; an empty text makes it a gap.

    Raises:
        ValueRefused: the text cannot be read as the variable's kind.
        EditRefused: the draft has no such variable or lot.
    """
    variable = find_variable(draft, name)
    value = read_written(variable, text) if text.strip() else None
    return fill(draft, name, value, lot=lot)


def find_variable(draft: Draft, name: str) -> Variable:
    """The declaration of a variable.

    Raises:
        EditRefused: the draft has no such variable.
    """
    for variable in draft.variables:
        if variable.name == name:
            return variable
    raise EditRefused(f"Dit bestek heeft geen gegeven '{name}'.")
