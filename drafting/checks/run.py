"""Check a document, one paragraph or loose texts against the rules."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from drafting.checks.facts import Facts, facts_of
from drafting.checks.kinds import absence, ban, limit, mention, relation
from drafting.checks.reading.reading import Sentence
from drafting.checks.resolution import resolved
from drafting.checks.rule import Hit, Rule
from drafting.checks.rulebook import Rulebook
from drafting.document import Document, ElementId, Passage, passages
from drafting.finding import Finding, Justification, NotRun, Place, Report
from drafting.norms import NormSet
from drafting.procurement import Procurement
from drafting.terms import Severity, Topic

_READERS = {"mention": mention.hits, "ban": ban.hits, "limit": limit.hits}


@dataclass(frozen=True, slots=True)
class _Fault:
    """What a rule says of a passage, wherever that stands in a document."""

    rule: Rule
    severity: Severity
    hit: Hit
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What the rules say of one passage: faults, and rules that lacked a fact."""

    faults: tuple[_Fault, ...]
    lacking: tuple[tuple[Rule, tuple[str, ...]], ...]


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
    if whole:
        found, more = _of_the_whole(places, facts, rulebook, rules)
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
    warnings = tuple(f"De norm '{key}' is verlopen." for key in norms.outdated)
    took_part = [rule for rule in rules if whole or rule.looks_at_text]
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


def _outcomes(places: Sequence[Passage], facts: Facts, rulebook: Rulebook) -> Iterable[_Outcome]:
    memory = rulebook.memory.setdefault(facts, {})
    for number, passage in enumerate(places):
        lead = _lead(places, number)
        after = _reason_after(places, number)
        key = (passage.text, lead, passage.topic, after)
        known = memory.get(key)
        if not isinstance(known, _Outcome):
            known = memory[key] = outcome_of(
                passage, facts, rulebook, lead=lead, reason_after=after
            )
        yield known


def outcome_of(
    passage: Passage,
    facts: Facts,
    rulebook: Rulebook,
    *,
    lead: str = "",
    reason_after: bool = False,
) -> _Outcome:
    """What the text rules say of one passage; depends on nothing else."""
    if passage.kind == "heading":
        return _Outcome((), ())
    if not rulebook.candidates(rulebook.reader.glance(passage.text, lead)):
        return _Outcome((), ())
    faults: list[_Fault] = []
    lacking: list[tuple[Rule, tuple[str, ...]]] = []
    sentences = rulebook.reader.read(passage.text, lead)
    for at, sentence in enumerate(sentences):
        for rule in rulebook.candidates(sentence.present):
            if passage.topic is not Topic.UNKNOWN and passage.topic not in rule.topics:
                continue
            base = rule.severity(facts.regime)
            if base is None:
                continue
            for hit in _READERS[rule.kind](rule, sentences, at, facts):
                if hit.missing:
                    lacking.append((rule, hit.missing))
                    continue
                place = sentence.own_place(hit.span)
                if place is not None:
                    severity = _weighed(rule, base, hit, sentences, at, reason_after=reason_after)
                    faults.append(_Fault(rule, severity, hit, *place))
    return _Outcome(tuple(faults), tuple(lacking))


def _weighed(
    rule: Rule,
    base: Severity,
    hit: Hit,
    sentences: Sequence[Sentence],
    at: int,
    *,
    reason_after: bool,
) -> Severity:
    """The severity after motivation: a reason in or right after the text makes it an attention point."""
    if hit.softened:
        return Severity.ATTENTION
    if rule.absolute:
        return base
    near = sentences[at : at + 2]
    if reason_after or any(s.motivated or s.matches(rule.reasons) for s in near):
        return Severity.ATTENTION
    return base


def _lead(places: Sequence[Passage], number: int) -> str:
    """What a list item or a cell continues: the sentence before the list, or row and column."""
    passage = places[number]
    if passage.kind == "cell":
        return ": ".join(part for part in (passage.row_head, passage.column) if part)
    if passage.kind != "item":
        return ""
    for before in reversed(places[max(0, number - 30) : number]):
        if before.kind != "item":
            text = before.text.rstrip()
            if before.kind == "paragraph" and text.endswith((":", ",")):
                return re.split(r"(?<=[.!?])\s+", text)[-1]
            return ""
    return ""


_REASON = re.compile(r"\s*(?:motivering|toelichting op deze|reden|waarom)\b", re.IGNORECASE)


def _reason_after(places: Sequence[Passage], number: int) -> bool:
    return number + 1 < len(places) and bool(_REASON.match(places[number + 1].text))


def _of_the_whole(
    places: Sequence[Passage], facts: Facts, rulebook: Rulebook, rules: Sequence[Rule]
) -> tuple[list[Finding], list[tuple[Rule, tuple[str, ...]]]]:
    """Findings about the facts and the document, and the rules that lacked a fact."""
    findings: list[Finding] = []
    lacking: list[tuple[Rule, tuple[str, ...]]] = []
    read = [
        absence.Read(passage, _lead(places, number), rulebook.reader)
        for number, passage in enumerate(places)
    ]
    for rule in rules:
        severity = rule.severity(facts.regime)
        if rule.looks_at_text or severity is None:
            continue
        for found in _whole_hits(rule, read, facts):
            if found.hit.missing:
                lacking.append((rule, found.hit.missing))
                continue
            findings.append(_whole_finding(rule, severity, found, facts))
    return findings, lacking


def _whole_hits(rule: Rule, read: Sequence[absence.Read], facts: Facts) -> Iterable[absence.Found]:
    if rule.kind == "relation":
        for hit in relation.hits(rule, facts):
            yield absence.Found(hit, None, None)
    else:
        yield from absence.hits(rule, read, facts)


def _whole_finding(rule: Rule, severity: Severity, found: absence.Found, facts: Facts) -> Finding:
    place = None
    if found.passage is not None and found.sentence is not None:
        span = found.sentence.own_place(found.hit.span)
        if span is not None:
            place = _place(found.passage, *span)
    return _made(rule, severity, found.hit, place, facts)


def _finding(fault: _Fault, passage: Passage, facts: Facts) -> Finding:
    place = _place(passage, fault.start, fault.end)
    return _made(fault.rule, fault.severity, fault.hit, place, facts)


def _place(passage: Passage, start: int, end: int) -> Place:
    return Place(passage.element, passage.block, start, end, passage.text[start:end])


def _made(rule: Rule, severity: Severity, hit: Hit, place: Place | None, facts: Facts) -> Finding:
    quote = place.quote if place else ""
    words = {"quote": quote, **dict(hit.filled)}
    message = re.sub(r"\{(\w+)\}", lambda m: words.get(m[1]) or facts.written(m[1]), rule.message)
    replacement = hit.replacement
    if rule.replacement.startswith("+") and quote:
        replacement = f"{quote}{rule.replacement[1:]}"
    elif rule.replacement and rule.replacement != "limit" and quote:
        replacement = rule.replacement
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
        replacement=replacement,
        norm=hit.norm,
    )
