"""Duties of different kinds that one sentence joins: "levert de middelen, voert af en rapporteert"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafting.checks.reading.clauses import BREAKS, Span
from drafting.checks.reading.phrases import Concept
from drafting.checks.reading.sentence import Sentence

_JOINTS = frozenset({"en", "alsmede", "alsook", "evenals", ","})
_ADDING = frozenset(
    {"tevens", "daarnaast", "bovendien", "voorts", "verder", "ook", "eveneens", "alsmede", "alsook"}
)
_MODALS = frozenset({"dient", "dienen", "moet", "moeten", "zal", "zullen"})
_CLAUSES = frozenset(
    {
        "om",
        "dat",
        "die",
        "wat",
        "hoe",
        "of",
        "als",
        "indien",
        "wanneer",
        "zodat",
        "waarmee",
        "waarin",
        "teneinde",
    }
)
_SAME_THING = frozenset({"deze", "die", "hem", "ze", "hen", "er"})
_SAME_AT_THE_END = frozenset({"dit", "dat", "het"})
_OFTEN = frozenset(
    {"eens", "elke", "elk", "iedere", "ieder", "dagelijks", "wekelijks", "maandelijks", "jaarlijks"}
)

_Duty = tuple[int, int]
"""The token of a verb and the number of its kind."""


def joined_duties(sentence: Sentence, kinds: Sequence[Concept]) -> Span | None:
    """The span from the first verb to the last when a sentence joins duties that are judged apart.

    That is so for three kinds of duty, for two that each have a quantity of their own, and for two that
    "en tevens" or "alsmede" divides. None when the sentence joins nothing, or says more of one and the same
    thing ("levert en plaatst de banken" is one duty with two words).
    """
    verbs = sorted(
        (start, number) for number, kind in enumerate(kinds) for start, _ in sentence.find(kind)
    )
    modal = next((at for at, t in enumerate(sentence.tokens) if t.form in _MODALS), None)
    duties = list(_main(sentence, verbs) if modal is None else _infinitives(sentence, verbs, modal))
    if len(duties) < 2:
        return None
    span = duties[0][0] if modal is None else modal, duties[-1][0] + 1
    different = len({kind for _, kind in duties})
    if different >= 3:
        return span
    if different == 2 and (_added(sentence, duties) or _measured_apart(sentence, duties, modal)):
        return span
    return None


def _main(sentence: Sentence, verbs: Sequence[_Duty]) -> Iterator[_Duty]:
    """The main verb and the verbs joined to it, in order.

    A main verb that is joined comes right behind its joint; the verb of a clause does not.
    """
    for number, (at, kind) in enumerate(verbs):
        if sentence.tokens[at].form.endswith("en"):
            continue
        if not number or (_is_joined(sentence, at) and not _is_same_thing(sentence, at)):
            yield at, kind


def _infinitives(sentence: Sentence, verbs: Sequence[_Duty], modal: int) -> Iterator[_Duty]:
    """The infinitives behind "dient te" or "moet", each after a joint of its own."""
    begin = modal + 1
    for at, kind in verbs:
        if at < begin or not sentence.tokens[at].form.endswith("en"):
            continue
        between = [token.form for token in sentence.tokens[begin:at]]
        joined = begin == modal + 1 or not _JOINTS.isdisjoint(between[:1])
        ends = at + 1 == len(sentence.tokens) or sentence.tokens[at + 1].form in _JOINTS | BREAKS
        if joined and (between[-1:] == ["te"] or ends) and _CLAUSES.isdisjoint(between):
            yield at, kind
            begin = at + 1


def _is_joined(sentence: Sentence, at: int) -> bool:
    forms = [token.form for token in sentence.tokens[max(0, at - 3) : at]]
    if forms and forms[-1] in {"alsmede", "alsook"}:
        return True
    while forms and forms[-1] in _ADDING:
        forms.pop()
    return bool(forms) and forms[-1] in _JOINTS


def _is_same_thing(sentence: Sentence, at: int) -> bool:
    """Whether the verb goes on about what was named before: "en onderhoudt deze"."""
    after = [token.form for token in sentence.tokens[at + 1 : at + 3]]
    if not after:
        return False
    ends = len(after) == 1 or after[1] in BREAKS
    return after[0] in _SAME_THING or (ends and after[0] in _SAME_AT_THE_END)


def _added(sentence: Sentence, duties: Sequence[_Duty]) -> bool:
    """Whether "tevens" or "alsmede" opens one of the later duties."""
    return any(
        token.form in _ADDING
        for (before, _), (at, _) in pairwise(duties)
        for token in (
            *sentence.tokens[before + 1 : before + 4],
            *sentence.tokens[max(0, at - 2) : at + 2],
        )
    )


def _measured_apart(sentence: Sentence, duties: Sequence[_Duty], modal: int | None) -> bool:
    """Whether every duty has a quantity or a frequency of its own: behind its verb, or before an infinitive."""
    verbs = [at for at, _ in duties]
    borders = [*verbs, len(sentence.tokens)] if modal is None else [modal, *verbs]
    return all(
        any(t.quantity is not None or t.form in _OFTEN for t in sentence.tokens[first:last])
        for first, last in pairwise(borders)
    )
