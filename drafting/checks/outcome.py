"""What the text rules say of one passage: a pure function of the passage, its surroundings and the facts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.checks.facts import Facts
from drafting.checks.kinds import ban, limit, mention
from drafting.checks.reading.sentence import Sentence
from drafting.checks.rule import Hit, Rule
from drafting.checks.rulebook import Rulebook
from drafting.document import Passage
from drafting.terms import Severity, Topic

_READERS = {"mention": mention.hits, "ban": ban.hits, "limit": limit.hits}
_REASON = re.compile(r"\s*(?:motivering|toelichting op deze|reden|waarom)\b", re.IGNORECASE)

_IN_BRACKETS = re.compile(r"\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule says of a passage, wherever that stands in a document."""

    rule: Rule
    severity: Severity
    hit: Hit
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules say of one passage: faults, and rules that lacked a fact."""

    faults: tuple[Fault, ...]
    lacking: tuple[tuple[Rule, tuple[str, ...]], ...]


NOTHING = Outcome((), ())


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What of the text around a passage counts.

    `lead` is the sentence or the cells it continues, `heading` the title above it, and `reason_after`
    says that the next passage gives the motivation.
    """

    lead: str = ""
    heading: str = ""
    reason_after: bool = False


def surroundings(places: Sequence[Passage], number: int) -> Surroundings:
    """The surroundings of a passage among its neighbours."""
    passage = places[number]
    after = number + 1 < len(places) and bool(_REASON.match(places[number + 1].text))
    heading = passage.headings[-1] if passage.headings else ""
    return Surroundings(lead_of(places, number), heading, after)


def lead_of(places: Sequence[Passage], number: int) -> str:
    """What a list item or a cell continues: the sentence before the list, or row and column."""
    passage = places[number]
    if passage.kind == "cell":
        # What a row's head says in brackets is its reach ("K2 (alle percelen)"), not what is asked.
        head = _IN_BRACKETS.sub("", passage.row_head).strip()
        return ": ".join(part for part in (head, passage.column) if part)
    if passage.kind != "item":
        return ""
    for before in reversed(places[max(0, number - 30) : number]):
        if before.kind != "item":
            text = before.text.rstrip()
            if before.kind == "paragraph" and text.endswith((":", ",")):
                return re.split(r"(?<=[.!?])\s+", text)[-1]
            return ""
    return ""


def outcome_of(passage: Passage, around: Surroundings, facts: Facts, rulebook: Rulebook) -> Outcome:
    """What the rules say of a passage.

    Rules that may lean on a heading read it with the text when the text alone gave them nothing.
    """
    if passage.kind == "heading":
        return NOTHING
    found = [*_faults(passage, around.lead, around, facts, rulebook)]
    if around.heading:
        said = {rule for rule, _ in found}
        lead = f"{around.heading}: {around.lead}" if around.lead else around.heading
        found += [
            one
            for one in _faults(passage, lead, around, facts, rulebook, leaning=True)
            if one[0] not in said
        ]
    return Outcome(
        tuple(what for _, what in found if isinstance(what, Fault)),
        tuple((rule, what) for rule, what in found if not isinstance(what, Fault)),
    )


def _faults(
    passage: Passage,
    lead: str,
    around: Surroundings,
    facts: Facts,
    rulebook: Rulebook,
    *,
    leaning: bool = False,
) -> Iterator[tuple[Rule, Fault | tuple[str, ...]]]:
    reader = rulebook.reader
    sentences = reader.read(passage.text, lead)
    before = reader.glance(lead).present if lead else frozenset[int]()
    rules = rulebook.leaning if leaning else rulebook.text_rules
    anywhere = passage.topic is Topic.UNKNOWN
    for at, seen in enumerate(reader.glance(passage.text).seen):
        for rule in rules.of(seen | before if before else seen):
            if not anywhere and passage.topic not in rule.topics:
                continue
            base = rule.severity(facts.regime)
            if base is None:
                continue
            if not _applies(rule, sentences.unplaced(at)):
                continue
            sentence = sentences[at]
            for hit in _READERS[rule.kind](rule, sentences, at, facts):
                if sentence.has("told"):
                    break  # what is told of others is no demand
                place = sentence.own_place(hit.span)
                if hit.missing:
                    yield rule, hit.missing
                elif place is not None:
                    severity = _weighed(rule, base, hit, sentences[at : at + 2], around)
                    yield rule, Fault(rule, severity, hit, *place)


def _applies(rule: Rule, sentence: Sentence) -> bool:
    """Whether the subject of a look and its companions stand in the sentence; only then a rule can hit."""
    return any(
        look.may_match(sentence.present)
        and sentence.find(look.about)
        and all(map(sentence.find, look.together))
        for look in rule.looks
    )


def _weighed(
    rule: Rule, base: Severity, hit: Hit, near: Sequence[Sentence], around: Surroundings
) -> Severity:
    """The severity after motivation: a reason in or right after the text makes it an attention point."""
    if hit.softened:
        return Severity.ATTENTION
    if rule.absolute:
        return base
    if around.reason_after or any(s.motivated or s.matches(rule.reasons) for s in near):
        return Severity.ATTENTION
    return base
