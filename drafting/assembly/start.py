"""Template -> draft."""

from dataclasses import replace

from drafting.draft import Draft
from drafting.procurement import Procurement
from drafting.template import Origin, OriginKind, Template
from drafting.variables import Values, Variable


def start(
    template: Template,
    procurement: Procurement,
    values: Values,
    *,
    draft_id: str,
    content_version: str,
) -> Draft:
    """A draft with the template's texts and variables; defaults fill what has no value yet."""
    given = dict(values)
    filled = {
        variable.name: variable.default
        for variable in template.variables
        if variable.default is not None and not variable.per_lot
    } | given
    return Draft(
        id=draft_id,
        template=Origin(OriginKind.TEMPLATE, template.id, template.version),
        content_version=content_version,
        procurement=with_lot_defaults(procurement, template.variables),
        groups=template.groups,
        variables=template.variables,
        values=tuple(sorted(filled.items())),
        parts=template.parts,
    )


def with_lot_defaults(procurement: Procurement, variables: tuple[Variable, ...]) -> Procurement:
    """The procurement with the defaults of variables per lot filled in where a lot has no value."""
    defaults = {v.name: v.default for v in variables if v.per_lot and v.default is not None}
    if not defaults:
        return procurement
    lots = tuple(
        replace(lot, values=tuple(sorted((defaults | dict(lot.values)).items())))
        for lot in procurement.lots
    )
    return replace(procurement, lots=lots)
