"""The names a text can use: the facts of the procurement and the values of the variables."""

from dataclasses import replace
from decimal import Decimal

from drafting.assembly.conditions import is_true
from drafting.assembly.known import Known, Scope
from drafting.draft import Draft
from drafting.norms import NormSet
from drafting.procurement import Lot, Procurement, regime_of
from drafting.terms import ContractKind, Domain, Labelled, ProcedureKind, Regime
from drafting.text.placeholders import names_of, parse_condition
from drafting.text.written_values import money
from drafting.variables import Option, Period, PeriodUnit, Value, Variable, VariableKind, lookup


def _options(words: type[Labelled]) -> tuple[Option, ...]:
    return tuple(Option(str(word), word.label) for word in words)


def _fact(
    name: str,
    label: str,
    kind: VariableKind,
    *,
    options: tuple[Option, ...] = (),
    columns: tuple[str, ...] = (),
    required: bool = True,
) -> Variable:
    return Variable(
        name=name, label=label, kind=kind, options=options, columns=columns, required=required
    )


_K = VariableKind
FACTS: dict[str, Variable] = {
    fact.name: fact
    for fact in (
        _fact("title", "Naam van de opdracht", _K.TEXT),
        _fact("contracting_authority", "Naam van de gemeente", _K.TEXT),
        _fact("contracting_authorities", "Aanbestedende diensten", _K.LIST),
        _fact("several_authorities", "Meer gemeenten kopen samen in", _K.YES_NO, required=False),
        _fact("authorities_table", "Aanbestedende diensten", _K.TABLE, columns=("Naam", "Adres")),
        _fact("estimated_value", "Geraamde waarde", _K.MONEY),
        _fact("annual_value", "Geraamde waarde per jaar", _K.MONEY),
        _fact("duration", "Looptijd", _K.PERIOD),
        _fact("extension", "Verlenging", _K.PERIOD, required=False),
        _fact("maximum_duration", "Langste looptijd", _K.PERIOD),
        _fact("duration_months", "Looptijd in maanden", _K.NUMBER),
        _fact("extension_months", "Verlenging in maanden", _K.NUMBER, required=False),
        _fact("maximum_months", "Langste looptijd in maanden", _K.NUMBER),
        _fact("framework", "Raamovereenkomst", _K.YES_NO),
        _fact("procedure", "Procedure", _K.CHOICE, options=_options(ProcedureKind)),
        _fact("procedure_name", "Procedure", _K.TEXT),
        _fact("regime", "Regime", _K.CHOICE, options=_options(Regime)),
        _fact("regime_name", "Regime", _K.TEXT),
        _fact("contract_kind", "Soort opdracht", _K.CHOICE, options=_options(ContractKind)),
        _fact("domain", "Domein", _K.CHOICE, options=_options(Domain)),
        _fact("publication_date", "Datum van publicatie", _K.DATE),
        _fact("cpv", "CPV-codes", _K.LIST),
        _fact("lots_count", "Aantal percelen", _K.NUMBER, required=False),
        _fact("has_lots", "Twee of meer percelen", _K.YES_NO, required=False),
        _fact(
            "lots_table", "Percelen", _K.TABLE,
            columns=("Perceel", "Naam", "Omschrijving", "Geraamde waarde"),
        ),
        _fact("goals_table", "Doelen", _K.TABLE, columns=("Ambitie", "Resultaat", "Indicator")),
        _fact("has_goals", "Er zijn doelen", _K.YES_NO, required=False),
        _fact("lot.number", "Nummer van het perceel", _K.NUMBER),
        _fact("lot.name", "Naam van het perceel", _K.TEXT),
        _fact("lot.description", "Omschrijving van het perceel", _K.TEXT),
        _fact("lot.estimated_value", "Geraamde waarde van het perceel", _K.MONEY),
    )
}  # fmt: skip
"""Every name that is always there, by name (docs/content-format.md)."""


def whole_scope(draft: Draft, norms: NormSet) -> dict[str, Known]:
    """Everything a text outside a lot can name."""
    scope = {
        name: Known(FACTS[name], value) for name, value in _facts(draft.procurement, norms).items()
    }
    values = dict(draft.values)
    for variable in draft.variables:
        if not variable.per_lot:
            scope[variable.name] = Known(variable, values.get(variable.name))
    return with_asked(scope)


def lot_scope(scope: Scope, draft: Draft, number: int, lot: Lot) -> dict[str, Known]:
    """What a text that is repeated for this lot can name; `number` counts from 1."""
    inner = dict(scope)
    facts: dict[str, Value | None] = {
        "lot.number": Decimal(number),
        "lot.name": lot.name or None,
        "lot.description": lot.description or None,
        "lot.estimated_value": lot.estimated_value,
    }
    inner |= {name: Known(FACTS[name], value) for name, value in facts.items()}
    for variable in draft.variables:
        if variable.per_lot:
            known = Known(variable, lookup(lot.values, variable.name))
            inner[f"lot.{variable.name}"] = known
    return with_asked(inner)


def with_asked(scope: Scope) -> dict[str, Known]:
    """The scope in which every name knows whether its question is asked.

    A question that depends on one that is not asked is not asked either. Of questions that wait for each
    other, the last in the circle counts as asked.
    """
    settled = dict(scope)
    waiting = {name: known.variable.condition for name, known in scope.items()}

    def settle(name: str) -> None:
        condition = waiting.pop(name, "")
        if not condition:
            return
        parsed = parse_condition(condition)
        for other in names_of(parsed):
            settle(other.path)
        asked = is_true(parsed, settled)
        if asked is not settled[name].asked:
            settled[name] = replace(settled[name], asked=asked)

    for name in scope:
        settle(name)
    return settled


def known_names(variables: tuple[Variable, ...], *, in_lot: bool) -> set[str]:
    """The names a template with these variables can use, for checking it when it is loaded."""
    names = {name for name in FACTS if in_lot or not name.startswith("lot.")}
    for variable in variables:
        if not variable.per_lot:
            names.add(variable.name)
        elif in_lot:
            names.add(f"lot.{variable.name}")
    return names


def months(count: int | None) -> Period | None:
    """A term as it is written: whole years when it is."""
    if not count:
        return None
    if count % 12 == 0:
        return Period(count // 12, PeriodUnit.YEARS)
    return Period(count, PeriodUnit.MONTHS)


def _facts(p: Procurement, norms: NormSet) -> dict[str, Value | None]:
    regime = regime_of(p, norms)
    names = tuple(authority.name for authority in p.contracting_authorities)
    return {
        "title": p.title or None,
        "contracting_authority": names[0] if names else None,
        "contracting_authorities": names or None,
        "several_authorities": len(names) > 1,
        "authorities_table": tuple((a.name, a.address) for a in p.contracting_authorities) or None,
        "estimated_value": p.estimated_value,
        "annual_value": p.annual_value,
        "duration": months(p.duration_months),
        "extension": months(p.extension_months),
        "maximum_duration": months(p.maximum_months),
        "duration_months": _decimal(p.duration_months),
        "extension_months": _decimal(p.extension_months),
        "maximum_months": _decimal(p.maximum_months),
        "framework": p.framework,
        "procedure": str(p.procedure) if p.procedure else None,
        "procedure_name": _lower(p.procedure),
        "regime": str(regime) if regime else None,
        "regime_name": _lower(regime),
        "contract_kind": str(p.contract_kind) if p.contract_kind else None,
        "domain": str(p.domain) if p.domain else None,
        "publication_date": p.publication_date,
        "cpv": p.cpv or None,
        "lots_count": Decimal(len(p.lots)),
        "has_lots": len(p.lots) > 1,
        "lots_table": _lots_table(p.lots),
        "goals_table": tuple((g.ambition, g.result, g.indicator) for g in p.goals) or None,
        "has_goals": bool(p.goals),
    }


def _lots_table(lots: tuple[Lot, ...]) -> tuple[tuple[str, ...], ...] | None:
    rows = (
        (
            str(number),
            lot.name,
            lot.description,
            money(lot.estimated_value) if lot.estimated_value is not None else "",
        )
        for number, lot in enumerate(lots, 1)
    )
    return tuple(rows) or None


def _decimal(count: int | None) -> Decimal | None:
    return None if count is None else Decimal(count)


def _lower(word: Labelled | None) -> str | None:
    return word.label[0].lower() + word.label[1:] if word else None
