"""The term of the contract and its extensions, stated differently in two places.

The reading of terms is that of the proposed facts; here every place counts that is surely about this
contract.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from drafting.checks.facts import Facts
from drafting.checks.kinds.contradiction import SHORT
from drafting.checks.kinds.statement import Statement, contradictions, found_between
from drafting.checks.kinds.whole import Found, Whole
from drafting.checks.reading.characters import folded
from drafting.checks.reading.words import sentence_spans
from drafting.checks.rule import Rule
from drafting.checks.stated_facts.line import MAXIMUM, Line, Reading
from drafting.checks.stated_facts.terms import terms
from drafting.document import Passage
from drafting.terms import Topic

_NAMES = {
    "duration_months": "De looptijd",
    "extension_months": "De verlenging",
    MAXIMUM: "De looptijd met alle verlengingen",
}
_MAY_TELL = re.compile(r"(?:jaar|jaren|jr\b|maand|mnd|20\d\d|jarig)")
_LASTS = re.compile(r"looptijd|duur|duurt|loopt|verleng|opti|aangegaan|gesloten|geldt|periode")
_OTHER_CONTRACT = re.compile(
    r"\b(?:huidige|bestaande|lopende|vorige|oude|eerdere|afgelopen|aflopende|voormalige)\b|"
    r"nadere (?:overeenkomst|opdracht)|"
    r"verwerkersovereenkomst|huurovereenkomst|arbeidsovereenkomst|onderhouds(?:contract|"
    r"overeenkomst)|licentie|"
    r"bijvoorbeeld|voorbeeld|pilot|proefperiode|proeftijd|afschrijving|levensduur|\bgarantie|"
    r"wettelijk|aanbestedingswet|"
    r"overige (?:aanbieders|opdrachtnemers)|toetred|implementatie|overgang|transitie|nawerking|"
    r"geheimhoud|concurrentie|"
    r"na (?:het )?(?:einde|afloop|beëindiging)|tussentijds|resterende|restant|na ommekomst|"
    r"opleiding|cliënt|inwoner|leerling|"
    r"wachtkamer|terugval|\belk(?:e)? perceel|per perceel|nadere|jaarlijks|raamovereenkomsten mogen"
)
_LOT = re.compile(r"\bperceel\s+(\d{1,2}|[a-z])\b")
_LOTS = re.compile(r"\bpercelen\s+\d")
_AT_MOST = re.compile(
    r"(?:maximaal|ten hoogste|hooguit|hoogstens|maximale (?:looptijd|duur|contractduur)(?: van|"
    r" is| bedraagt)?|"
    r"uiterlijk|niet langer dan|minimaal|ten minste|minstens|circa|ongeveer|rond)\s*(?:de\s+)?$"
)
_OPENING = re.compile(r"(?:in|aan|start|begint|van|vanaf)\s+(?:op\s+)?")
_ONCE = re.compile(r"\b(?:eenmaal|één ?maal|één keer|eenmalig|een keer|1 ?x|1 maal|1 keer)\b")
_RANGE = re.compile(
    r"\btussen\b|\btot (?:\d|een|twee|drie|vier|vijf|zes)\w* (?:jaar|maanden)|\d\s?(?:-|à|of)\s?\d"
)
_RATES = frozenset({Topic.DEFINITIONS, Topic.VISION, Topic.SELECTION, Topic.EXCLUSION, Topic.STAFF})


def hits(_rule: Rule, whole: Whole, facts: Facts) -> Iterator[Found]:
    """One finding for each term or extension that goes against an earlier place or against the facts."""
    statements = list(_of_facts(facts))
    for one in whole.read:
        passage = one.passage
        if passage.kind == "heading" or passage.topic in _RATES:
            continue
        heading = passage.headings[-1] if passage.headings else ""
        lead = one.lead if passage.kind == "cell" else ""
        if passage.kind != "cell" and len(passage.text) <= SHORT:
            lead = heading
        statements += [
            replace(found, passage=passage)
            for found in _stated(passage.text, lead, heading, _lot_over(passage))
        ]
    statements = _without_a_fact_with_options(statements)
    found_any = False
    for one_place, other in contradictions(statements, _differ):
        found_any = True
        yield found_between(one_place, other, whole)
    if not found_any:
        yield from _sums(statements, whole)


def _without_a_fact_with_options(statements: list[Statement]) -> list[Statement]:
    """The statements without a term among the facts that counts the extensions a place states.

    Three years in the facts and "two years, once extended by one" in the text tell the same.
    """

    def stated(name: str) -> set[Decimal]:
        return {one.value for one in statements if one.key[0] == name and one.passage is not None}

    sums = {
        term + more * times
        for term in stated("duration_months")
        for more in stated("extension_months")
        for times in range(1, 9)
    }
    sums |= stated(MAXIMUM)
    return [
        one
        for one in statements
        if one.passage is not None or one.key[0] != "duration_months" or one.value not in sums
    ]


def _of_facts(facts: Facts) -> Iterator[Statement]:
    for fact in ("duration_months", "extension_months", "maximum_months"):
        value = facts.amount(fact)
        if value:
            key = MAXIMUM if fact == "maximum_months" else fact
            yield Statement((key, ""), _NAMES[key], value, _months(value))


def _months(value: Decimal) -> str:
    return f"{value:f} maanden"


def _lot_over(passage: Passage) -> str:
    for heading in passage.headings:
        if match := _LOT.search(heading.casefold()):
            return match[1]
    return ""


@lru_cache(maxsize=8192)
def _stated(text: str, lead: str, heading: str, lot: str) -> tuple[Statement, ...]:
    """What a text says of the term, without its passage."""
    plain = folded(f"{lead}: {text}" if lead else text)
    if not _MAY_TELL.search(plain) or not _LASTS.search(plain):
        return ()
    found: list[Statement] = []
    before = f"{lead}: " if lead else ""
    for span in sentence_spans(text):
        words = before + text[span.start : span.end]
        line = Line(words, len(before), span.start, heading)
        read = folded(words)
        if _OTHER_CONTRACT.search(read) or _RANGE.search(read) or _LOTS.search(read):
            continue
        here = _LOT.search(read)
        key = here[1] if here else lot
        stated = [_statement(reading, text, key) for reading in terms(line, read)]
        for name in _NAMES:
            of_name = [one for one in stated if one.key[0] == name]
            # a sentence with two terms tells them apart in words that are not read here
            if len({one.value for one in of_name}) == 1:
                found += of_name[:1]
    return tuple(found)


def _statement(reading: Reading, text: str, lot: str) -> Statement:
    months = reading.value
    opening = _OPENING.match(folded(text), reading.start)
    start = opening.end() if opening else reading.start
    value = Decimal(months) if isinstance(months, int) else Decimal(0)
    before = folded(text[max(0, reading.start - 45) : reading.start])
    name = reading.fact
    if name == "duration_months" and _AT_MOST.search(before):
        name = "limit"
    counted = bool(_ONCE.search(folded(text))) or "x" in folded(text[reading.start : reading.end])
    return Statement(
        (name, lot),
        _NAMES.get(name, ""),
        value,
        " ".join(text[start : reading.end].split()),
        None,
        start,
        reading.end,
        bound="counted" if counted else "",
    )


def _differ(one: Statement, other: Statement) -> bool:
    if one.value == other.value or "limit" in (one.key[0], other.key[0]):
        return False
    if one.key[0] != "extension_months":
        return True
    small, large = sorted((one.value, other.value))
    if not small:
        return True
    # One step of an extension may be told apart from all of them: 12 of 24 months.
    steps = large % small == 0
    if one.passage is None or other.passage is None:
        stated = other if one.passage is None else one
        return not steps or stated.value > (one.value if stated is other else other.value)
    return not steps or (one.bound == "counted" and other.bound == "counted")


def _sums(statements: list[Statement], whole: Whole) -> Iterator[Found]:
    """A term with all extensions that no number of extensions makes."""

    def only(name: str) -> Statement | None:
        of_name = [one for one in statements if one.key == (name, "")]
        return of_name[0] if len({one.value for one in of_name}) == 1 else None

    term, more, longest = only("duration_months"), only("extension_months"), only(MAXIMUM)
    if term is None or more is None or longest is None or longest.passage is None or not more.value:
        return
    sums = {term.value + more.value * times for times in range(1, 9)}
    if longest.value not in sums | {term.value} or longest.value < term.value:
        told = replace(more, written=f"{term.written} en {more.written} verlenging")
        yield found_between(longest, told, whole)
