"""Something stands in the document, or follows from the facts, and its counterpart does not."""

from collections.abc import Iterator, Sequence

from drafting.checks.facts import Facts
from drafting.checks.kinds.interval import widest
from drafting.checks.kinds.limit import time_beyond
from drafting.checks.kinds.search import subjects
from drafting.checks.kinds.whole import Found, Read, Whole
from drafting.checks.reading.phrases import Concept
from drafting.checks.reading.sentence import Sentence
from drafting.checks.rule import Absence, Hit, Rule
from drafting.document import Passage
from drafting.terms import Topic


def hits(rule: Rule, whole: Whole, facts: Facts) -> Iterator[Found]:
    """At most one: at the first place that calls for the counterpart, or without a place."""
    missing = facts.missing(rule.needs)
    if missing:
        yield Found(Hit((0, 0), missing=missing), None, None)
        return
    if rule.absence is None or (rule.when and not facts.holds(rule.when)):
        return
    lacking = _lacking(rule.absence, whole.read)
    if not lacking:
        return
    filled = (("missing", ", ".join(lacking)),)
    if not rule.looks:
        yield Found(Hit((0, 0), filled), None, None)
        return
    for one in whole.read:
        if one.passage.topic not in rule.topics and one.passage.topic is not Topic.UNKNOWN:
            continue
        for at, seen in enumerate(one.glances):
            if not any(look.may_match(seen) for look in rule.looks):
                continue
            for subject in subjects(rule.looks, one.sentences, at, facts):
                yield Found(Hit(subject.span, filled), one.passage, one.sentences[at])
                return


def times(rule: Rule, whole: Whole, facts: Facts) -> Iterator[Found]:
    """At most one: the time between two dates in different passages that is too short.

    Of more dates that may be meant the first start and the last end count.
    """
    looks = [look for look in rule.looks if look.dates]
    if rule.dates is None or rule.amount is None or rule.amount.above or not looks:
        return
    with_date: list[Sentence] = []
    ends: list[Sentence] = []
    passage_of: dict[int, Passage] = {}
    for one in whole.read:
        if one.passage.kind == "heading" or (
            one.passage.topic not in rule.topics and one.passage.topic is not Topic.UNKNOWN
        ):
            continue
        for at, seen in enumerate(one.glances):
            if any(look.required[-1].isdisjoint(seen) for look in looks):
                continue
            sentence = one.sentences[at]
            with_date.append(sentence)
            passage_of[id(sentence)] = one.passage
            if next(subjects(looks, one.sentences, at, facts), None) is not None:
                ends.append(sentence)
    found = widest(rule.dates, ends, with_date)
    if found is None:
        return
    start, end = found
    hit = time_beyond(rule, rule.amount, start, end, facts)
    if hit is not None and passage_of[id(start.sentence)] is not passage_of[id(end.sentence)]:
        yield Found(hit, passage_of[id(end.sentence)], end.sentence)


def _lacking(absence: Absence, read: Sequence[Read]) -> list[str]:
    """The labels of the groups of which nothing stands in the document."""
    fitting = [one for one in read if not absence.topics or one.passage.topic in absence.topics]
    return [
        label
        for label, group in zip(absence.labels, absence.groups, strict=True)
        if not any(_stands_in(group, one) for one in fitting)
    ]


def _stands_in(group: Concept, one: Read) -> bool:
    return any(
        one.sentences[at].matches(group)
        for at, seen in enumerate(one.glances)
        if not all(phrase.needed.isdisjoint(seen) for phrase in group)
    )
