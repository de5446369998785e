"""Where the labelled looks of a rule find their subjects, over a whole document."""

from collections.abc import Iterator
from dataclasses import dataclass

from drafting.checks.facts import Facts
from drafting.checks.kinds.search import Subject, subjects
from drafting.checks.kinds.whole import Found, Read, Whole
from drafting.checks.reading.sentence import Sentence
from drafting.checks.rule import Hit, Rule
from drafting.terms import Topic


@dataclass(frozen=True, slots=True)
class Seen:
    """A subject of a look where it stands."""

    read: Read
    sentence: Sentence
    subject: Subject

    @property
    def label(self) -> str:
        """What the look that found it counts as."""
        return self.subject.look.label

    @property
    def quote(self) -> str:
        """Its own words as they stand in the text."""
        place = self.sentence.own_place(self.subject.span)
        return self.read.passage.text[place[0] : place[1]] if place else ""

    def found(self, norm: str = "", filled: tuple[tuple[str, str], ...] = ()) -> Found:
        """It as a hit; `norm` is the key of the norm that decided."""
        hit = Hit(self.subject.span, filled, norm=norm)
        return Found(hit, self.read.passage, self.sentence)


def seen_in(rule: Rule, whole: Whole, facts: Facts) -> Iterator[Seen]:
    """Every subject of the looks of the rule, one for each label in a sentence, in reading order.

    Headings ask nothing, and what a sentence tells of others is no demand.
    """
    any_subject = frozenset[int]().union(*(look.required[0] for look in rule.looks))
    for one in whole.read:
        if one.passage.kind == "heading" or (
            one.passage.topic not in rule.topics and one.passage.topic is not Topic.UNKNOWN
        ):
            continue
        for at, glance in enumerate(one.glances):
            if any_subject.isdisjoint(glance):
                continue
            looks = [look for look in rule.looks if look.may_match(glance)]
            if not looks or one.sentences[at].has("told"):
                continue
            labels: set[str] = set()
            for subject in subjects(looks, one.sentences, at, facts):
                if subject.look.label not in labels:
                    labels.add(subject.look.label)
                    yield Seen(one, one.sentences[at], subject)
