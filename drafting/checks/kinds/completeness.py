"""What kind of text a document is: a bestek, part of one, or a text that tells about procurement."""

from collections.abc import Iterator, Sequence

from drafting.checks.kinds.whole import Read, Whole
from drafting.checks.reading.phrases import Concept
from drafting.checks.reading.sentence import Sentence
from drafting.checks.reading.vocabulary import Vocabulary
from drafting.checks.rule import Rule

PARTS = (
    "part_submission", "part_selection", "part_award", "part_agreement", "part_payment", "part_work",
)  # fmt: skip
"""Concepts of the lexicon: what the parts of a bestek say."""

ENOUGH_PARTS = 5
TITLE_WORDS = 8
"""What stands first and has no more words is read as the title of the whole."""

TOLD_SENTENCES = 3
TOLD_SHARE = 0.06
"""From this share of sentences about others a text is no bestek (own measure: a bestek has 2 % or less,
the five source documents have 12 % or more)."""


def is_bestek(whole: Whole) -> bool:
    """Whether it may be expected to be complete: a draft, or a text with most of the parts."""
    if whole.document is not None:
        return True
    vocabulary = _vocabulary(whole.read)
    if vocabulary is None or tells_of_others(whole):
        return False
    return sum(_stands(vocabulary.concept(part), whole.read) for part in PARTS) >= ENOUGH_PARTS


def tells_of_others(whole: Whole) -> bool:
    """Whether it is a memo, a report or policy about procurement instead of a text that asks something."""
    vocabulary = _vocabulary(whole.read)
    if whole.document is not None or vocabulary is None:
        return False
    titles = [one for one in whole.read[:3] if len(one.passage.text.split()) <= TITLE_WORDS]
    if _stands(vocabulary.concept("memo_title"), titles):
        return True
    sentences = sum(len(one.glances) for one in whole.read)
    telling = sum(1 for _ in _with(vocabulary.concept("essay"), whole.read))
    return telling >= TOLD_SENTENCES and telling >= TOLD_SHARE * sentences


def _vocabulary(read: Sequence[Read]) -> Vocabulary | None:
    return next((one.sentences[0].vocabulary for one in read if one.glances), None)


def _stands(concept: Concept, read: Sequence[Read]) -> bool:
    return any(True for _ in _with(concept, read))


def _with(concept: Concept, read: Sequence[Read]) -> Iterator[Sentence]:
    """The sentences in which one of the phrases stands."""
    for one in read:
        for at, glance in enumerate(one.glances):
            if not all(phrase.needed.isdisjoint(glance) for phrase in concept):
                sentence = one.sentences[at]
                if sentence.matches(concept):
                    yield sentence


def left_out(rules: Sequence[Rule], whole: Whole) -> frozenset[str]:
    """The rules about the document as a whole that have nothing to say about this kind of text."""
    of_whole = [rule for rule in rules if not rule.looks_at_text]
    if tells_of_others(whole):
        return frozenset(rule.id for rule in of_whole)
    if any(rule.bestek for rule in of_whole) and not is_bestek(whole):
        return frozenset(rule.id for rule in of_whole if rule.bestek)
    return frozenset()
