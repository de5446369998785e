"""The facts of the procurement as questions, so that they are filled in like any variable."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from drafting.assembly.scope import months
from drafting.procurement import ContractingAuthority, Goal, Procurement
from drafting.terms import ContractKind, Domain, Labelled, ProcedureKind
from drafting.text.written_values import number
from drafting.variables import Option, Period, PeriodUnit, Value, Variable, VariableKind

GROUP = "opdracht"


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as a question; `others` are the names under which texts and checks use it."""

    variable: Variable
    read: Callable[[Procurement], Value | None]
    changed: Callable[[Procurement, Value | None], Procurement]
    others: tuple[str, ...] = ()
    row_word: str = ""


def month_count(period: Period) -> int:
    """The months of a term in months or years."""
    return period.count * (12 if period.unit is PeriodUnit.YEARS else 1)


def _options(words: type[Labelled]) -> tuple[Option, ...]:
    return tuple(Option(str(word), word.label) for word in words)


def rows_of(value: Value | None) -> tuple[tuple[str, ...], ...]:
    """The rows of a table; empty for a gap."""
    if not isinstance(value, tuple):
        return ()
    return tuple(row for row in value if isinstance(row, tuple))


def _texts(value: Value | None) -> tuple[str, ...]:
    return tuple(str(text) for text in value) if isinstance(value, tuple) else ()


def _lot_rows(procurement: Procurement) -> Value | None:
    rows = tuple(
        (
            lot.name,
            lot.description,
            "" if lot.estimated_value is None else f"€ {number(lot.estimated_value, cents=True)}",
        )
        for lot in procurement.lots
    )
    return rows or None


def _term(value: Value | None) -> int | None:
    return month_count(value) if isinstance(value, Period) else None


_K = VariableKind
FACTS: tuple[Fact, ...] = (
    Fact(
        Variable(
            "title",
            "Naam van de opdracht",
            _K.TEXT,
            GROUP,
            help="Zo heet het bestek op het voorblad en in de aankondiging.",
        ),
        lambda p: p.title or None,
        lambda p, v: replace(p, title=str(v or "")),
    ),
    Fact(
        Variable(
            "contracting_authorities",
            "Aanbestedende diensten",
            _K.TABLE,
            GROUP,
            help="De gemeente die inkoopt. Kopen er meer samen in, dan is de eerste de penvoerder.",
            columns=("Naam", "Adres"),
        ),
        lambda p: tuple((a.name, a.address) for a in p.contracting_authorities) or None,
        lambda p, v: replace(
            p, contracting_authorities=tuple(ContractingAuthority(*row) for row in rows_of(v))
        ),
        ("contracting_authority", "several_authorities", "authorities_table"),
        "gemeente",
    ),
    Fact(
        Variable(
            "contract_kind",
            "Soort opdracht",
            _K.CHOICE,
            GROUP,
            help="Bepaalt met de geraamde waarde welke regels gelden.",
            options=_options(ContractKind),
        ),
        lambda p: str(p.contract_kind) if p.contract_kind else None,
        lambda p, v: replace(p, contract_kind=ContractKind(str(v)) if v else None),
        ("small_lot_limit", "threshold"),
    ),
    Fact(
        Variable(
            "procedure",
            "Procedure",
            _K.CHOICE,
            GROUP,
            help="Hoe u de opdracht op de markt brengt.",
            options=_options(ProcedureKind),
        ),
        lambda p: str(p.procedure) if p.procedure else None,
        lambda p, v: replace(p, procedure=ProcedureKind(str(v)) if v else None),
        ("procedure_name",),
    ),
    Fact(
        Variable(
            "estimated_value",
            "Geraamde waarde",
            _K.MONEY,
            GROUP,
            help="Van de hele opdracht, zonder btw, met alle opties en verlengingen.",
        ),
        lambda p: p.estimated_value,
        lambda p, v: replace(p, estimated_value=v if isinstance(v, Decimal) else None),
        ("annual_value", "regime", "regime_name", "threshold_percent"),
    ),
    Fact(
        Variable(
            "duration_months",
            "Looptijd",
            _K.PERIOD,
            GROUP,
            help="Zonder verlengingen, in maanden of jaren.",
        ),
        lambda p: months(p.duration_months),
        lambda p, v: replace(p, duration_months=_term(v)),
        ("duration", "maximum_months", "maximum_duration"),
    ),
    Fact(
        Variable(
            "extension_months",
            "Verlenging",
            _K.PERIOD,
            GROUP,
            help="Alle verlengingen samen. Leeg als de overeenkomst niet kan worden verlengd.",
            required=False,
        ),
        lambda p: months(p.extension_months),
        lambda p, v: replace(p, extension_months=_term(v)),
        ("extension",),
    ),
    Fact(
        Variable(
            "framework",
            "Is het een raamovereenkomst?",
            _K.YES_NO,
            GROUP,
            help="Ja als u tijdens de looptijd opdrachten verstrekt onder afspraken die nu worden gemaakt.",
        ),
        lambda p: p.framework,
        lambda p, v: replace(p, framework=v if isinstance(v, bool) else None),
    ),
    Fact(
        Variable(
            "domain",
            "Domein",
            _K.CHOICE,
            GROUP,
            help="Het deel van het sociaal domein waarin de opdracht valt.",
            required=False,
            options=_options(Domain),
        ),
        lambda p: str(p.domain) if p.domain else None,
        lambda p, v: replace(p, domain=Domain(str(v)) if v else None),
    ),
    Fact(
        Variable(
            "publication_date",
            "Datum van publicatie",
            _K.DATE,
            GROUP,
            help="De bedragen en grenzen van die dag gelden. Leeg: die van vandaag.",
        ),
        lambda p: p.publication_date,
        lambda p, v: replace(p, publication_date=v if isinstance(v, date) else None),
    ),
    Fact(
        Variable(
            "cpv",
            "CPV-codes",
            _K.LIST,
            GROUP,
            help="Een code met omschrijving per regel; de eerste is de hoofdcode.",
            required=False,
        ),
        lambda p: p.cpv or None,
        lambda p, v: replace(p, cpv=_texts(v)),
    ),
    Fact(
        Variable(
            "goals",
            "Doelen",
            _K.TABLE,
            GROUP,
            required=False,
            help="Wat de gemeente wil bereiken, aan welk resultaat en waaraan u dat ziet.",
            columns=("Ambitie", "Resultaat", "Indicator"),
        ),
        lambda p: tuple((g.ambition, g.result, g.indicator) for g in p.goals) or None,
        lambda p, v: replace(p, goals=tuple(Goal(*row) for row in rows_of(v))),
        ("goals_table", "has_goals"),
        "doel",
    ),
    Fact(
        Variable(
            "lots",
            "Percelen",
            _K.TABLE,
            GROUP,
            required=False,
            help="Leeg als de opdracht niet is verdeeld. Wat per perceel nodig is, vraagt het formulier verderop.",
            columns=("Naam", "Omschrijving", "Geraamde waarde"),
        ),
        _lot_rows,
        lambda p, _v: p,
        (
            "lots_table",
            "lots_count",
            "has_lots",
            "small_lots_percent",
            "lot.name",
            "lot.description",
            "lot.estimated_value",
            "lot.number",
        ),
        "perceel",
    ),
)
"""In the order of the form."""

FACT_OF = {name: fact for fact in FACTS for name in (fact.variable.name, *fact.others)}
"""The fact behind each name that a text or a check can use."""
