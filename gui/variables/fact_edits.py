"""From what a user filled in for a fact to an edit of the draft."""

from dataclasses import replace

from drafting.assembly.start import with_lot_defaults
from drafting.draft import Draft
from drafting.edits.edit import Edit
from drafting.edits.facts import MAX_MONTHS, change
from drafting.procurement import Lot, Procurement
from drafting.refusals import ValueRefused
from drafting.text.written_values import read_number, read_period
from drafting.variables import Period, PeriodUnit, Value
from gui.variables.facts import Fact, month_count, rows_of


def fact_edit(
    draft: Draft, fact: Fact, value: Value | None, origins: tuple[int | None, ...]
) -> Edit:
    """The edit that gives a fact this value.

    `origins` say for each row of lots which lot it was, so that a lot keeps its own values.

    Raises:
        ValueRefused: a lot with an amount that cannot be read.
    """
    if fact.variable.name == "lots":
        after = replace(draft.procurement, lots=_lots(draft.procurement, value, origins))
        after = with_lot_defaults(after, draft.variables)
    else:
        after = fact.changed(draft.procurement, value)
    label = fact.variable.label
    return change(draft, after, f"{label} {'leegmaken' if value is None else 'invullen'}")


def read_term(fact: Fact, text: str) -> Period:
    """A term in months or years as a user types it; a bare number counts months.

    Raises:
        ValueRefused: it is no such term, or longer than the program knows.
    """
    cleaned = " ".join(text.replace("\N{NO-BREAK SPACE}", " ").split())
    bare = read_number(cleaned)
    period = read_period(cleaned)
    if bare is not None and bare == bare.to_integral_value() and bare >= 0:
        period = Period(int(bare), PeriodUnit.MONTHS)
    if period is None or period.unit not in {PeriodUnit.MONTHS, PeriodUnit.YEARS}:
        raise ValueRefused(
            fact.variable.name,
            f"'{cleaned}' is geen looptijd in maanden of jaren. Schrijf bijvoorbeeld 24 maanden of 4 jaar.",
        )
    if month_count(period) > MAX_MONTHS:
        raise ValueRefused(fact.variable.name, f"Een looptijd is hooguit {MAX_MONTHS} maanden.")
    return period


def _lots(
    procurement: Procurement, value: Value | None, origins: tuple[int | None, ...]
) -> tuple[Lot, ...]:
    lots = []
    for position, (name, description, amount) in enumerate(rows_of(value)):
        origin = origins[position] if position < len(origins) else None
        was = procurement.lots[origin] if origin is not None else Lot("")
        estimated = (
            read_number(" ".join(amount.replace("\N{NO-BREAK SPACE}", " ").split()))
            if amount
            else None
        )
        if amount and (estimated is None or estimated < 0):
            raise ValueRefused(
                "lots",
                f"De geraamde waarde van perceel {position + 1} ('{amount}') is geen bedrag. "
                "Schrijf bijvoorbeeld 1.250.000 of 1,25 mln.",
            )
        lots.append(replace(was, name=name, description=description, estimated_value=estimated))
    return tuple(lots)
