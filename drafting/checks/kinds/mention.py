"""Words that are a fault unless something lifts them: a certificate without "of gelijkwaardig"."""

from collections.abc import Iterator, Sequence

from drafting.checks.facts import Facts
from drafting.checks.kinds.search import subjects
from drafting.checks.reading.sentence import Sentence
from drafting.checks.rule import Hit, Rule


def hits(rule: Rule, sentences: Sequence[Sentence], at: int, facts: Facts) -> Iterator[Hit]:
    """One hit a sentence: the first subject that nothing lifts."""
    if rule.when and not facts.holds(rule.when):
        return
    for subject in subjects(rule.looks, sentences, at, facts):
        here = sentences[at]
        if here.is_closed_by_denial(subject.span) or here.is_closed_by_leave(subject.span):
            continue
        yield Hit(subject.span, softened=subject.softened)
        return
