"""Something is forbidden that may not be: combinations, subcontracting, the self-employed."""

from collections.abc import Iterator, Sequence

from drafting.checks.facts import Facts
from drafting.checks.kinds.search import distance, subjects
from drafting.checks.reading.sentence import Sentence, Span
from drafting.checks.reading.telling import belongs
from drafting.checks.rule import Hit, Rule


def hits(rule: Rule, sentences: Sequence[Sentence], at: int, facts: Facts) -> Iterator[Hit]:
    """One hit a sentence: a subject with a prohibition near it or "geen" before it."""
    if rule.when and not facts.holds(rule.when):
        return
    sentence = sentences[at]
    for subject in subjects(rule.looks, sentences, at, facts):
        if sentence.is_closed_by_leave(subject.span):
            continue
        if not subject.look.ban:
            yield Hit(subject.span, softened=subject.softened)
            return
        ban = _ban(sentence, subject.about, subject.look.near)
        if ban is not None:
            first = min(subject.span[0], ban[0])
            last = max(subject.span[1], ban[1])
            yield Hit((first, last), softened=subject.softened)
            return


def _ban(sentence: Sentence, about: Span, near: int) -> Span | None:
    vocabulary = sentence.vocabulary
    for start, end in sentence.find(vocabulary.concept("no")):
        if end <= about[0] <= end + 4:
            return start, end
    bans = sentence.find(vocabulary.concept("banned"))
    lifted = sentence.find(vocabulary.concept("not_banned"))
    if lifted:
        return None
    fitting = [
        ban
        for ban in bans
        if distance(ban, about) <= near and belongs(sentence, ban, about, allowed=True)
    ]
    return min(fitting, key=lambda ban: distance(ban, about), default=None)
