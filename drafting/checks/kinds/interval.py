"""The time between two dates of a text: from the day that is named as start to the one named as end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from drafting.checks.reading.phrases import Words, stands
from drafting.checks.reading.sentence import Sentence
from drafting.checks.rule import Dates


@dataclass(frozen=True, slots=True)
class Dated:
    """A day with the words around it that say what happens then; `at` is its token."""

    day: date
    sentence: Sentence
    at: int
    before: Words
    after: Words

    def is_called(self, names: Dates, *, start: bool) -> bool:
        """Whether the words before it, or else those after it, name it as start (end) of the time."""
        for words in (self.before, self.after):
            present = frozenset[int]().union(*words)
            if stands(names.without, words, present):
                return False
            at_start = stands(names.start, words, present)
            at_end = stands(names.end, words, present)
            if at_start or at_end:
                return at_start if start else at_end
        return False


def dated(sentence: Sentence) -> Iterator[Dated]:
    """The full dates of a sentence, in order."""
    places = [n for n, token in enumerate(sentence.tokens) if token.form == "#date"]
    for number, at in enumerate(places):
        quantity = sentence.tokens[at].quantity
        if quantity is None or not quantity.value:
            continue
        first = places[number - 1] + 1 if number else 0
        last = places[number + 1] if number + 1 < len(places) else len(sentence.tokens)
        yield Dated(
            date.fromordinal(int(quantity.value)),
            sentence,
            at,
            sentence.words[first:at],
            sentence.words[at + 1 : last],
        )


def between(names: Dates, sentences: Sequence[Sentence], at: int) -> tuple[Dated, Dated] | None:
    """The end named in sentence `at` and the start before it, here or in an earlier sentence."""
    ends = [one for one in dated(sentences[at]) if one.is_called(names, start=False)]
    if not ends:
        return None
    starts = [
        one
        for number in range(at, max(-1, at - 6), -1)
        for one in dated(sentences[number])
        if one.is_called(names, start=True)
    ]
    return next(((start, end) for end in ends for start in starts if start.day < end.day), None)


def widest(
    names: Dates, ends: Sequence[Sentence], all_dated: Sequence[Sentence]
) -> tuple[Dated, Dated] | None:
    """The first start and the last end in different texts, such as the rows of a planning.

    `ends` are the sentences that may name the end.
    """
    starts = [d for s in all_dated for d in dated(s) if d.is_called(names, start=True)]
    last = [d for s in ends for d in dated(s) if d.is_called(names, start=False)]
    if not starts or not last:
        return None
    start = min(starts, key=lambda one: one.day)
    end = max(last, key=lambda one: one.day)
    return (start, end) if start.day < end.day and start.sentence is not end.sentence else None


def months(start: date, end: date) -> int:
    """Whole calendar months from a first day up to and including a last one."""
    after = end + timedelta(days=1)
    return (after.year - start.year) * 12 + after.month - start.month - (after.day < start.day)
