"""The facts of a procurement as a text itself gives them: proposals with their place, never guesses.

What a sentence says lies in `stated_facts`; here the lines of a document are put before it, lots
and a term with its extensions are put together, and what contradicts itself is set apart.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from drafting.checks.reading.words import sentence_spans
from drafting.checks.stated_facts import line as stated
from drafting.checks.stated_facts.line import (
    LOTS,
    MAXIMUM,
    Certainty,
    FactValue,
    Line,
    LotLine,
    Reading,
)
from drafting.checks.stated_facts.lots import lots as lots_in
from drafting.checks.stated_facts.readings import readings
from drafting.document import Passage
from drafting.finding import Place
from drafting.procurement import ContractingAuthority, Lot, Procurement
from drafting.terms import ContractKind, Domain, ProcedureKind, Topic

LABELS = {
    "estimated_value": "raming",
    "duration_months": "looptijd",
    "extension_months": "verlenging",
    "framework": "raamovereenkomst",
    "procedure": "procedure",
    "contract_kind": "soort opdracht",
    "domain": "domein",
    "lots": "percelen",
    "contracting_authorities": "aanbestedende dienst",
    "publication_date": "datum van publicatie",
}
"""The facts that can be read from a text, in the order in which they are told, with their Dutch names."""

_SHORT = 90
"""A paragraph of fewer characters is read with the heading above it: 'Raming' and '€ 100.000'."""

_NUMBER = re.compile(r"\d{1,3}|[a-z]")
_OFTEN = 3
"""A law or a municipality that is named this often more than any other is the one it is about."""


@dataclass(frozen=True, slots=True)
class ProposedFact:
    """A fact as one place of the text gives it; `fact` is its name in a facts file."""

    fact: str
    value: FactValue
    place: Place
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Agreed:
    """The facts on which the text agrees with itself, and those for which it gives several values.

    `used` has one proposal a fact; in `contradicted` each tuple holds the proposals of one fact, one a
    value, in the order of the text.
    """

    used: tuple[ProposedFact, ...]
    contradicted: tuple[tuple[ProposedFact, ...], ...]


def proposed_facts(passages: Sequence[Passage]) -> tuple[ProposedFact, ...]:
    """What the passages say about the procurement, in order of fact, then place; the same value may come twice.

    Nothing is proposed from the definitions, from an amount a year, or from an amount with VAT.
    """
    found: list[ProposedFact] = []
    lots: list[tuple[LotLine, Passage]] = []
    domains: list[tuple[Reading, Passage]] = []
    names: list[tuple[Reading, Passage]] = []
    heads: dict[str, str] = {}
    for passage in passages:
        table, _, cell = passage.element.partition(":")
        if cell == "1.1":
            heads[table] = passage.text.casefold()
        if passage.topic is Topic.DEFINITIONS or not passage.text.strip():
            continue
        for line in _lines(passage, of_lots=heads.get(table, "").startswith("percee")):
            for reading in readings(line):
                mentions = {"domain": domains, "contracting_authorities": names}
                if reading.certainty is Certainty.MENTIONED:
                    mentions[reading.fact].append((reading, passage))
                else:
                    found.append(_placed(reading, passage))
            lots += [(lot, passage) for lot in lots_in(line)]
    found += _most_named(domains)
    if not any(proposal.fact == "contracting_authorities" for proposal in found):
        found += _most_named(names)
    found += _lots(lots)
    found = _with_extension(found)
    order = {fact: number for number, fact in enumerate(LABELS)}
    return tuple(sorted(found, key=lambda proposal: order[proposal.fact]))


def agreed(proposals: Iterable[ProposedFact]) -> Agreed:
    """Which proposals can be used: of each fact the surest, when those all say the same."""
    by_fact: dict[str, list[ProposedFact]] = {}
    for proposal in proposals:
        by_fact.setdefault(proposal.fact, []).append(proposal)
    used: list[ProposedFact] = []
    contradicted: list[tuple[ProposedFact, ...]] = []
    for fact, all_of_it in by_fact.items():
        surest = min(proposal.certainty.rank for proposal in all_of_it)
        best = [proposal for proposal in all_of_it if proposal.certainty.rank == surest]
        distinct = _distinct(fact, best)
        if len(distinct) == 1:
            used.append(distinct[0])
        else:
            contradicted.append(tuple(distinct))
    return Agreed(tuple(used), tuple(contradicted))


def completed(
    given: Procurement, proposals: Sequence[ProposedFact]
) -> tuple[Procurement, tuple[ProposedFact, ...]]:
    """The procurement with its open facts filled from the proposals, and the proposals that were used.

    A fact that was given is never changed.
    """
    used = tuple(p for p in proposals if getattr(given, p.fact) in (None, ()))
    filled = given
    for proposal in used:
        filled = _filled(filled, proposal)
    return filled, used


def _filled(given: Procurement, proposal: ProposedFact) -> Procurement:
    match proposal.value:
        case bool() as framework:
            return replace(given, framework=framework)
        case Decimal() as value:
            return replace(given, estimated_value=value)
        case int() as months:
            is_term = proposal.fact == "duration_months"
            return replace(
                given,
                duration_months=months if is_term else given.duration_months,
                extension_months=given.extension_months if is_term else months,
            )
        case date() as day:
            return replace(given, publication_date=day)
        case ContractKind() as kind:
            return replace(given, contract_kind=kind)
        case ProcedureKind() as procedure:
            return replace(given, procedure=procedure)
        case Domain() as domain:
            return replace(given, domain=domain)
        case tuple() as names:
            lots = tuple(name for name in names if isinstance(name, Lot))
            buyers = tuple(name for name in names if isinstance(name, ContractingAuthority))
            return replace(
                given,
                lots=lots or given.lots,
                contracting_authorities=buyers or given.contracting_authorities,
            )


def _lines(passage: Passage, *, of_lots: bool) -> Iterator[Line]:
    """The sentences of a passage; a cell with the head of its row or column, a short text with its heading."""
    heading = passage.headings[-1] if passage.headings else ""
    before = ""
    if passage.kind == "cell":
        before = ": ".join(part for part in (passage.row_head, passage.column) if part)
    elif passage.kind != "heading" and len(passage.text) <= _SHORT:
        before = heading
    lead = f"{before}: " if before else ""
    lot = ""
    if of_lots and passage.column:
        lot = passage.row_head or passage.text
        lead = lead if passage.row_head else ""
    for span in sentence_spans(passage.text):
        yield Line(
            text=lead + passage.text[span.start : span.end],
            lead=len(lead),
            at=span.start,
            heading=heading,
            is_heading=passage.kind == "heading",
            lot=lot,
            column=passage.column,
        )


def _placed(reading: Reading, passage: Passage) -> ProposedFact:
    place = Place(
        passage.element,
        passage.block,
        reading.start,
        reading.end,
        passage.text[reading.start : reading.end],
    )
    return ProposedFact(reading.fact, reading.value, place, reading.certainty)


def _distinct(fact: str, proposals: Sequence[ProposedFact]) -> list[ProposedFact]:
    """One proposal a value; a longer list of names or lots includes a shorter one."""
    if fact == "contracting_authorities":
        longest = max(proposals, key=lambda p: len(_names(p.value)))
        rest = [p for p in proposals if not _names(p.value) <= _names(longest.value)]
        return [longest, *rest]
    by_value: dict[object, ProposedFact] = {}
    for proposal in proposals:
        value = len(proposal.value) if isinstance(proposal.value, tuple) else proposal.value
        known = by_value.get(value)
        if known is None or _detail(proposal.value) > _detail(known.value):
            by_value[value] = proposal
    return list(by_value.values())


def _names(value: FactValue) -> frozenset[str]:
    if not isinstance(value, tuple):
        return frozenset()
    return frozenset(one.name.casefold() for one in value)


def _detail(value: FactValue) -> int:
    """How much a list of lots says besides how many there are."""
    if not isinstance(value, tuple):
        return 0
    return sum(
        bool(one.name) + (isinstance(one, Lot) and one.estimated_value is not None) for one in value
    )


def _most_named(mentions: Sequence[tuple[Reading, Passage]]) -> list[ProposedFact]:
    """The value that is named most, when it is named clearly more often than any other."""
    counts = Counter(reading.value for reading, _ in mentions).most_common(2)
    if not counts:
        return []
    value, often = counts[0]
    second = counts[1][1] if len(counts) > 1 else 0
    if often < _OFTEN * max(1, second):
        return []
    reading, passage = next(one for one in mentions if one[0].value == value)
    return [_placed(replace(reading, certainty=Certainty.LIKELY), passage)]


def _lots(lines: Sequence[tuple[LotLine, Passage]]) -> list[ProposedFact]:
    """The lots that the text names one by one, put together; none when only one is named."""
    names: dict[str, str] = {}
    values: dict[str, set[Decimal]] = {}
    first: tuple[LotLine, Passage] | None = None
    for lot, passage in lines:
        if lot.named:
            first = first or (lot, passage)
            names[lot.number] = names.get(lot.number) or lot.name
        if lot.value is not None:
            values.setdefault(lot.number, set()).add(lot.value)
    numbered = {number: name for number, name in names.items() if _NUMBER.fullmatch(number)}
    names = numbered or names
    if first is None or len(names) < 2:
        return []
    made = tuple(
        Lot(name, estimated_value=next(iter(values[number])) if _single(values, number) else None)
        for number, name in sorted(names.items(), key=lambda one: (len(one[0]), one[0]))
    )
    known = (
        [str(n) for n in range(1, len(names) + 1)],
        [chr(96 + n) for n in range(1, len(names) + 1)],
    )
    sure = sorted(names) in (sorted(known[0]), known[1])
    lot, passage = first
    certainty = Certainty.SURE if sure else Certainty.LIKELY
    return [_placed(Reading(LOTS, made, lot.start, lot.end, certainty), passage)]


def _single(values: dict[str, set[Decimal]], number: str) -> bool:
    return len(values.get(number, ())) == 1


def _with_extension(found: list[ProposedFact]) -> list[ProposedFact]:
    """The term with all extensions gives the extension where the text does not name that itself."""
    totals = [proposal for proposal in found if proposal.fact == MAXIMUM]
    kept = [proposal for proposal in found if proposal.fact != MAXIMUM]
    terms = {p.fact: p.value for p in agreed(kept).used}
    duration = terms.get("duration_months")
    if any(p.fact == "extension_months" for p in kept) or not isinstance(duration, int):
        return kept
    return kept + [
        replace(p, fact="extension_months", value=p.value - duration, certainty=Certainty.LIKELY)
        for p in totals
        if isinstance(p.value, int) and p.value >= duration
    ]


def written(proposal: ProposedFact) -> str:
    """The value as people write it: '€ 2.400.000', '24 maanden', '2 percelen'."""
    return stated.written(proposal.fact, proposal.value)
