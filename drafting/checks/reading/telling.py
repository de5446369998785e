"""What a sentence tells of others, and which of its words say something of a subject.

A judge's ruling, the last contract and today's contractor stand in a tender document too; they ask nothing.
"""

from drafting.checks.reading.clauses import Span, is_dependent, stretch
from drafting.checks.reading.sentence import Sentence

_CONCESSIONS = frozenset(("al", "hoewel", "ofschoon"))


def is_told(sentence: Sentence, span: Span) -> bool:
    """Whether a place stands in words about others or about how things are, not in what is asked.

    What a judge held, what the market said, what the last contract had, what today's contractor
    has and whom a law binds are no demand. Where a party is shut out, it is one after all.
    """
    telling = _telling(sentence)
    if not telling:
        return False
    first, last = stretch(sentence.tokens, span)
    if any(first <= start < last for start, _ in sentence.named("barred")):
        return False
    if any(first <= start < last for start, _ in telling):
        return True
    return any(start < first for start, _ in _opening(sentence, "law_says"))


def _telling(sentence: Sentence) -> list[Span]:
    """The words by which a sentence tells of others."""
    found = [at for at in sentence.named("speaks") if not is_dependent(sentence.tokens, at[0])]
    found += sentence.named("spoken_by") + sentence.named("own_duty")
    found += _opening(sentence, "present_party")
    past = sentence.named("past") if sentence.named("once") else []
    if any(not is_dependent(sentence.tokens, at) for at, _ in past):
        found += sentence.named("once")
    if sentence.named("law_says") and (
        _opening(sentence, "any_party") or _opening(sentence, "law_says")
    ):
        found += sentence.named("law_says")
    return found


def _opening(sentence: Sentence, name: str) -> list[Span]:
    """The places of a concept at the beginning of a part of the sentence."""
    tokens = sentence.tokens
    return [
        span for span in sentence.named(name) if not span[0] or tokens[span[0] - 1].form in ";:"
    ]


def belongs(sentence: Sentence, span: Span, about: Span, *, allowed: bool = False) -> bool:
    """Whether words can say something of a subject: not when they stand in a part that stands apart.

    A part behind a semicolon that allows something, or tells of others, is about that alone; with
    `allowed` a part that allows the subject also keeps what stands in another part away from it.
    """
    first, last = stretch(sentence.tokens, about)
    if first <= span[0] < last:
        return True
    if is_told(sentence, span) or (allowed and _only_allows(sentence, (first, last))):
        return False
    return not _only_allows(sentence, stretch(sentence.tokens, span))


def _only_allows(sentence: Sentence, part: Span) -> bool:
    first, last = part
    if not any(first <= at < last for at in sentence.allowing):
        return False
    return not any(
        first <= start < last
        for name in ("must", "barred", "banned")
        for start, _ in sentence.named(name)
    )


def is_conceded(sentence: Sentence, span: Span, about: Span) -> bool:
    """Whether a place stands in a clause that grants something beside the subject: al mogen zij .."""
    first, last = sentence.clause(span)
    if first <= about[0] < last or sentence.tokens[first].form not in _CONCESSIONS:
        return False
    return any(first <= at < last for at in sentence.allowing)
