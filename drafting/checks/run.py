"""Check a document, one paragraph or loose texts against the rules."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from drafting.checks.facts import Facts, facts_of
from drafting.checks.kinds import absence, overlap, relation, requirement, small_lots, stacking
from drafting.checks.kinds.completeness import left_out, tells_of_others
from drafting.checks.kinds.consistency import CONSISTENCY
from drafting.checks.kinds.whole import Found, Read, Whole
from drafting.checks.outcome import Fault, Outcome, lead_of, outcome_of, surroundings
from drafting.checks.resolution import resolved
from drafting.checks.rule import Hit, Rule
from drafting.checks.rule_norms import deciding_norm
from drafting.checks.rulebook import Rulebook
from drafting.document import Document, ElementId, Passage, passages
from drafting.finding import Finding, Justification, NotRun, Place, Report
from drafting.norms import NormSet
from drafting.procurement import Procurement
from drafting.terms import Severity
from drafting.text.written_norms import norm_warnings

_ENDS = re.compile(r"\s*(?:[.,;:)]|$)")
"""What follows a quote to which words can be added."""

_OF_THE_WHOLE: Mapping[str, Callable[[Rule, Whole, Facts], Iterable[Found]]] = {
    "relation": relation.hits,
    "absence": absence.hits,
    **CONSISTENCY,
    "stack": stacking.stack,
    "sum": stacking.total,
    "repeated": overlap.repeated,
    "together": overlap.together,
    "small_lots": small_lots.hits,
    "requirement": requirement.hits,
}
"""The kinds of rule that look at the facts or at the document as a whole."""

_NO_BESTEK = (
    "Dit leest als een tekst over inkoop en niet als een bestek. Wat er in een bestek ontbreekt, is daarom "
    "niet getoetst."
)

REMEMBERED = 8
"""Of how many sets of facts the outcome of passages is kept."""


def check(  # noqa: PLR0913 -- the whole question: text, facts, norms, rules, and what was decided before
    texts: Sequence[Passage],
    procurement: Procurement,
    norms: NormSet,
    rulebook: Rulebook,
    *,
    document: Document | None = None,
    justifications: Sequence[Justification] = (),
    switched_off: Collection[str] = (),
    whole: bool = True,
) -> Report:
    """The findings by severity, then place; which rules could not run and why.

    With `document` its passages are checked and `texts` may be empty. Rules about the facts and about
    the document as a whole take part when `whole` is true.
    """
    places = tuple(passages(document)) if document is not None and not texts else tuple(texts)
    facts = facts_of(procurement, norms)
    rules = tuple(rule for rule in rulebook.rules if rule.id not in switched_off)
    findings: list[Finding] = []
    lacking: dict[str, tuple[Rule, set[str]]] = {}
    for number, outcome in enumerate(_outcomes(places, facts, rulebook)):
        findings += [
            _finding(fault, places[number], facts)
            for fault in outcome.faults
            if fault.rule.id not in switched_off
        ]
        _note(lacking, outcome.lacking)
    unfit: frozenset[str] = frozenset()
    warnings = norm_warnings(norms)
    if whole:
        said = frozenset(finding.rule for finding in findings)
        read = tuple(
            Read(passage, lead_of(places, number), rulebook.reader)
            for number, passage in enumerate(places)
        )
        text = Whole(read, document)
        unfit = left_out(rules, text)
        if tells_of_others(text):
            warnings = (*warnings, _NO_BESTEK)
        fitting = [rule for rule in rules if rule.id not in unfit]
        found, more = _of_the_whole(text, facts, fitting, said)
        findings += found
        _note(lacking, more)
    order = {passage.element: number for number, passage in enumerate(places)}
    findings.sort(key=lambda f: _order(f, order))
    not_run = tuple(
        NotRun(rule.id, rule.title, tuple(sorted(names)))
        for name, (rule, names) in sorted(lacking.items())
        if name not in switched_off
    )
    answered, stale = resolved(findings, justifications)
    took_part = [r for r in rules if r.looks_at_text or (whole and r.id not in unfit)]
    stopped = {n.rule for n in not_run} - {f.rule for f in findings}
    return Report(len(took_part) - len(stopped), answered, not_run, stale, warnings)


def _order(finding: Finding, order: dict[ElementId, int]) -> tuple[int, int, int, str]:
    place = finding.place
    at = (order.get(place.element, 0), place.start) if place else (-1, 0)
    return finding.severity.rank, *at, finding.rule


def _note(
    lacking: dict[str, tuple[Rule, set[str]]], more: Iterable[tuple[Rule, tuple[str, ...]]]
) -> None:
    for rule, names in more:
        lacking.setdefault(rule.id, (rule, set()))[1].update(names)


def check_passage(
    texts: Sequence[Passage],
    number: int,
    procurement: Procurement,
    norms: NormSet,
    rulebook: Rulebook,
) -> tuple[Finding, ...]:
    """The findings of one passage among its neighbours, as `check` gives them, by place.

    For a paragraph that has just been changed: the rest of the document is not read.
    """
    facts = facts_of(procurement, norms)
    outcome = _outcome(texts, number, facts, rulebook, _memory(facts, rulebook))
    findings = [_finding(fault, texts[number], facts) for fault in outcome.faults]
    return tuple(sorted(findings, key=lambda finding: _order(finding, {})))


def _outcomes(places: Sequence[Passage], facts: Facts, rulebook: Rulebook) -> Iterable[Outcome]:
    memory = _memory(facts, rulebook)
    for number in range(len(places)):
        yield _outcome(places, number, facts, rulebook, memory)


def _memory(facts: Facts, rulebook: Rulebook) -> dict[object, object]:
    """What passages gave under these facts; the facts of a few procurements are remembered."""
    known = rulebook.memory.get(facts)
    if known is None:
        if len(rulebook.memory) >= REMEMBERED:
            rulebook.memory.clear()
        known = rulebook.memory[facts] = {}
    return known


def _outcome(
    places: Sequence[Passage],
    number: int,
    facts: Facts,
    rulebook: Rulebook,
    memory: dict[object, object],
) -> Outcome:
    passage = places[number]
    around = surroundings(places, number)
    key = (passage.text, passage.topic, passage.kind == "heading", around)
    known = memory.get(key)
    if not isinstance(known, Outcome):
        known = memory[key] = outcome_of(passage, around, facts, rulebook)
    return known


def _of_the_whole(
    whole: Whole, facts: Facts, rules: Sequence[Rule], said: frozenset[str]
) -> tuple[list[Finding], list[tuple[Rule, tuple[str, ...]]]]:
    """Findings about the facts and the document, and the rules that lacked a fact."""
    findings: list[Finding] = []
    lacking: list[tuple[Rule, tuple[str, ...]]] = []
    for rule in rules:
        severity = rule.severity(facts.regime)
        if severity is None or (rule.looks_at_text and (rule.dates is None or rule.id in said)):
            continue
        read = absence.times if rule.looks_at_text else _OF_THE_WHOLE[rule.kind]
        for found in read(rule, whole, facts):
            if found.hit.missing:
                lacking.append((rule, found.hit.missing))
                continue
            findings.append(_made(rule, severity, found.hit, _place_of(found), facts))
    return findings, lacking


def _place_of(found: Found) -> Place | None:
    if found.passage is None:
        return None
    if found.characters is not None:
        return _place(found.passage, *found.characters)
    span = found.sentence.own_place(found.hit.span) if found.sentence else None
    return _place(found.passage, *span) if span is not None else None


def _finding(fault: Fault, passage: Passage, facts: Facts) -> Finding:
    place = _place(passage, fault.start, fault.end)
    found = _made(fault.rule, fault.severity, fault.hit, place, facts)
    added = fault.rule.replacement.removeprefix("+")
    if added != fault.rule.replacement and _ENDS.match(passage.text, fault.end):
        return replace(found, replacement=place.quote + added)
    return found


def _place(passage: Passage, start: int, end: int) -> Place:
    return Place(passage.element, passage.block, start, end, passage.text[start:end])


def _made(rule: Rule, severity: Severity, hit: Hit, place: Place | None, facts: Facts) -> Finding:
    quote = place.quote if place else ""
    words = {"quote": quote, **dict(hit.filled)}
    message = re.sub(r"\{(\w+)\}", lambda m: words.get(m[1]) or facts.written(m[1]), rule.message)
    return Finding(
        rule=rule.id,
        rule_version=rule.version,
        title=rule.title,
        severity=severity,
        place=place,
        message=message,
        why=rule.why,
        source=rule.source,
        remedy=rule.remedy,
        replacement=hit.replacement,
        norm=hit.norm or deciding_norm(rule, facts),
    )
