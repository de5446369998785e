"""The variables that come along with a clause, and go with it."""

from collections.abc import Iterator
from dataclasses import replace

from drafting.clause import Clause
from drafting.draft import Draft
from drafting.refusals import Refusal
from drafting.template import Block, VariableGroup
from drafting.text.placeholders import names_in, names_of, parse_condition, parse_text
from drafting.variables import Values, Variable, lookup

GROUP = VariableGroup(
    "bepalingen", "Bepalingen", "Gegevens voor de bepalingen die u hebt toegevoegd."
)


def with_variables(draft: Draft, clause: Clause) -> Draft:
    """The draft with the variables of the clause, with their defaults where nothing was filled in."""
    declared = {variable.name for variable in draft.variables}
    added = tuple(v for v in clause.variables if v.name not in declared)
    defaults = tuple((v.name, v.default) for v in added if v.default is not None and not v.per_lot)
    groups = draft.groups
    if added and GROUP.key not in {group.key for group in groups}:
        groups = (*groups, GROUP)
    return replace(
        draft,
        groups=groups,
        variables=(*draft.variables, *added),
        values=tuple(sorted({**dict(defaults), **dict(draft.values)}.items())),
    )


def without_unused(before: Draft, after: Draft) -> tuple[Draft, str]:
    """`after` without what only the texts that went used, and a note of what was typed and is kept.

    Only variables that came with clauses go; one goes when no text, title or condition names it any more
    and nothing was typed for it: it is open, or still has its default.
    """
    kept = after
    while gone := [v for v in _unused(kept) if not _typed(kept, v)]:
        names = {variable.name for variable in gone}
        kept = replace(
            kept,
            variables=tuple(v for v in kept.variables if v.name not in names),
            values=_without(kept.values, names),
            procurement=replace(
                kept.procurement,
                lots=tuple(
                    replace(lot, values=_without(lot.values, names))
                    for lot in kept.procurement.lots
                ),
            ),
        )
    if kept is not after and all(v.group != GROUP.key for v in kept.variables):
        kept = replace(kept, groups=tuple(g for g in kept.groups if g.key != GROUP.key))
    were = {variable.name for variable in _unused(before)}
    left = [variable.label for variable in _unused(kept) if variable.name not in were]
    if not left:
        return kept, ""
    named = ", ".join(f"'{label}'" for label in left)
    return kept, f"Wat u invulde bij {named}, blijft bij Gegevens bewaard."


def _unused(draft: Draft) -> list[Variable]:
    """The variables of clauses that nothing names; none when a text cannot be read."""
    try:
        used = set(_names(draft))
    except Refusal:
        return []
    return [v for v in draft.variables if v.group == GROUP.key and v.name not in used]


def _typed(draft: Draft, variable: Variable) -> bool:
    rows = [draft.values]
    if variable.per_lot:
        rows = [lot.values for lot in draft.procurement.lots]
    return any(lookup(row, variable.name) not in (None, variable.default) for row in rows)


def _without(values: Values, names: set[str]) -> Values:
    return tuple((name, value) for name, value in values if name not in names)


def _names(draft: Draft) -> Iterator[str]:
    """Every name in a text, title or condition; those of a lot without `lot.`."""
    for part in draft.parts:
        for chapter in part.chapters:
            yield from _in_text(chapter.title)
            yield from _in_condition(chapter.condition)
            yield from _in_blocks(chapter.introduction)
            for section in chapter.sections:
                yield from _in_text(section.title)
                yield from _in_condition(section.condition)
                yield from _in_blocks(section.blocks)
    for variable in draft.variables:
        yield from (n for n in _in_condition(variable.condition) if n != variable.name)


def _in_blocks(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        yield from _in_text(block.text)
        yield from _in_condition(block.condition)
        if block.adopted is not None:
            yield from _in_text(block.adopted)  # it can be put back


def _in_text(source: str) -> Iterator[str]:
    return (name.path.removeprefix("lot.") for name in names_in(parse_text(source)))


def _in_condition(source: str) -> Iterator[str]:
    names = names_of(parse_condition(source)) if source else ()
    return (name.path.removeprefix("lot.") for name in names)
