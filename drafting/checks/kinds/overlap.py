"""Demands of one document that do not go together, or are made twice.

repeated   one thing that is asked at two moments: looks with a label `thing: moment`
together   every label of the looks stands in the document, and they exclude one another
"""

from collections.abc import Iterator

from drafting.checks.facts import Facts
from drafting.checks.kinds.labelled import Seen, seen_in
from drafting.checks.kinds.whole import Found, Whole
from drafting.checks.rule import Rule
from drafting.text.written_values import enumeration


def repeated(rule: Rule, whole: Whole, facts: Facts) -> Iterator[Found]:
    """One for each thing that is asked at more than one moment, at the last of them.

    A label without a moment is a repetition by itself ("opnieuw").
    """
    if rule.when and not facts.holds(rule.when):
        return
    moments: dict[str, dict[str, Seen]] = {}
    for seen in seen_in(rule, whole, facts):
        thing, _, moment = seen.label.partition(": ")
        moments.setdefault(thing, {}).setdefault(moment, seen)
    for thing, places in moments.items():
        if "" in places:
            yield places[""].found(filled=(("asked", thing),))
        elif len(places) > 1:
            asked = f"{thing} ({enumeration(tuple(places))})"
            yield tuple(places.values())[-1].found(filled=(("asked", asked),))


def together(rule: Rule, whole: Whole, facts: Facts) -> Iterator[Found]:
    """At most one: at the first subject of the last label, with the quote of the first one.

    The labels count in the order of the looks.
    """
    if rule.when and not facts.holds(rule.when):
        return
    first: dict[str, Seen] = {}
    for seen in seen_in(rule, whole, facts):
        first.setdefault(seen.label, seen)
    labels = tuple(dict.fromkeys(look.label for look in rule.looks))
    if all(label in first for label in labels):
        yield first[labels[-1]].found(filled=(("asked", first[labels[0]].quote),))
