"""Where a look of a rule finds its subject in a sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from drafting.checks.facts import Facts
from drafting.checks.kinds.terms import is_shorter_for_authority
from drafting.checks.reading.sentence import Sentence, Side, Span, Strength
from drafting.checks.reading.telling import belongs, is_told
from drafting.checks.rule import Look


@dataclass(frozen=True, slots=True)
class Subject:
    """A place where a look applies: its subject and, with it, the other words that were asked for."""

    look: Look
    about: Span
    span: Span
    softened: bool


def subjects(
    looks: Sequence[Look], sentences: Sequence[Sentence], at: int, facts: Facts
) -> Iterator[Subject]:
    """Every place in sentence `at` where one of the looks applies, first look first.

    What lifts a fault may stand in the sentence itself and, for `excused`, in its neighbours.
    """
    sentence = sentences[at]
    for look in looks:
        if not look.may_match(sentence.present) or not _fits(look, sentence):
            continue
        if look.when and not facts.holds(look.when):
            continue
        if _excused(look, sentences, at):
            continue
        if not all(any(s.matches(group) for s in _around(sentences, at)) for group in look.nearby):
            continue
        softened = bool(look.softened) and any(
            s.matches(look.softened) for s in sentences[at : at + 2]
        )
        for about in sentence.find(look.about):
            if not _counts(look, sentence, about):
                continue
            span = _together(look, sentence, about)
            if span is not None:
                yield Subject(look, about, span, softened)


def _fits(look: Look, sentence: Sentence) -> bool:
    if not look.may and sentence.strength is Strength.WISH:
        return False
    if look.unequal and not is_shorter_for_authority(sentence):
        return False
    opposite = {"market": Side.AUTHORITY, "authority": Side.MARKET}.get(look.side)
    return sentence.side is not opposite or opposite is None


def _counts(look: Look, sentence: Sentence, about: Span) -> bool:
    """Whether the sentence asks something at the subject: not lifted, denied, only allowed or told of others."""
    if sentence.is_lifted(look.without, about):
        return False
    if not look.denied and sentence.is_negated(about):
        return False
    if not look.may and sentence.strength_at(about) is Strength.MAY:
        return False
    return not (is_told(sentence, about) or sentence.is_disclaimed(about))


def _excused(look: Look, sentences: Sequence[Sentence], at: int) -> bool:
    return bool(look.excused) and any(s.matches(look.excused) for s in _around(sentences, at))


def _around(sentences: Sequence[Sentence], at: int) -> Sequence[Sentence]:
    """The sentence with the one before and the one after it."""
    return sentences[max(0, at - 1) : at + 2]


def _together(look: Look, sentence: Sentence, about: Span) -> Span | None:
    """The span over subject and companions; None when one is missing or stands too far away."""
    first, last = about
    for group in look.together:
        near = [
            span
            for span in sentence.find(group)
            if distance(span, about) <= look.near and belongs(sentence, span, about)
        ]
        if not near:
            return None
        start, end = min(near, key=lambda span: distance(span, about))
        first, last = min(first, start), max(last, end)
    return first, last


def distance(one: Span, other: Span) -> int:
    """How many tokens stand between two spans; 0 when they touch or overlap."""
    return max(0, max(one[0], other[0]) - min(one[1], other[1]))
