"""The demands of a bestek on who wants to take part: its sentences read for what they ask."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from drafting.bidders.amounts import Asked, asked_of
from drafting.bidders.ask import Ask, Asks, asks
from drafting.bidders.demand import Demand, DemandKind, Trait, Unit
from drafting.checks.outcome import lead_of
from drafting.checks.reading.quantities import QuantityKind
from drafting.checks.reading.sentence import Sentence, Side, Span, Strength
from drafting.document import Passage
from drafting.finding import Place
from drafting.procurement import Procurement
from drafting.terms import Topic
from drafting.text.written_values import read_day

_SILENT = frozenset({Topic.VISION, Topic.DEFINITIONS, Topic.INTRODUCTION})
_REWARDED = frozenset(
    {DemandKind.CERTIFICATE, DemandKind.REFERENCES, DemandKind.STAFF, DemandKind.YEARS}
)
"""What stands among award criteria is a wish that gets points, no demand."""

_FOR_ALL = frozenset(
    {
        DemandKind.SELF_EMPLOYED,
        DemandKind.JOINT_BID,
        DemandKind.SUBCONTRACTING,
        DemandKind.LEGAL_FORM,
    }
)
"""Naming the small is what these are about; it does not narrow whom they are for."""

_TRAITS = {
    Trait.EQUIVALENT: "equivalent",
    Trait.AFTER_AWARD: "after_award",
    Trait.AS_AVAILABLE: "as_available",
    Trait.LIGHTER: "lighter_statement",
    Trait.TOGETHER: "together",
    Trait.CAPPED: "maximum",
}
_PER_YEAR = re.compile(r"\bper\s+(?:contract|verzekerings|kalender)?jaar\b", re.IGNORECASE)
_PER_EVENT = re.compile(r"\bper\s+(?:gebeurtenis|aanspraak|schadegeval|geval)", re.IGNORECASE)
_CLOSING = re.compile(
    r"\bsluiting\b|\bsluitingsdatum\b|\buiterste\b[^.]{0,30}\bindien|\binschrijven kan tot\b|\bindienen tot\b",
    re.IGNORECASE,
)
_ANNOUNCED = re.compile(r"\b(?:aankondiging|publicatie)\b", re.IGNORECASE)
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_DATE = re.compile(
    rf"\b(\d{{1,2}} (?:{_MONTHS}) \d{{4}}|\d{{1,2}}-\d{{1,2}}-\d{{4}})\b", re.IGNORECASE
)


def demands(passages: Sequence[Passage], procurement: Procurement) -> tuple[Demand, ...]:
    """What the texts ask of a bidder, in reading order; one of a kind a sentence."""
    known = asks()
    found: list[Demand] = []
    for number, passage in enumerate(passages):
        if passage.kind != "heading" and passage.topic not in _SILENT:
            found.extend(_in_passage(passages, number, known))
    period = _tender_period(passages, procurement)
    if period is not None and all(d.kind is not DemandKind.TENDER_PERIOD for d in found):
        found.append(period)
    return tuple(found)


def _in_passage(passages: Sequence[Passage], number: int, known: Asks) -> Iterator[Demand]:
    passage = passages[number]
    lead = lead_of(passages, number)
    yield from _read(passage, lead, known, known.all)
    if passage.kind == "cell" and passage.headings:
        under = f"{passage.headings[-1]}: {lead}" if lead else passage.headings[-1]
        yield from _read(passage, under, known, tuple(ask for ask in known.all if ask.heading))


def _read(passage: Passage, lead: str, known: Asks, among: Sequence[Ask]) -> Iterator[Demand]:
    reader = known.reader
    before = reader.glance(lead).present if lead else frozenset[int]()
    sentences = reader.read(passage.text, lead)
    earlier: list[Demand] = []
    for at, seen in enumerate(reader.glance(passage.text).seen):
        present = seen | before
        fitting = [ask for ask in among if not ask.atoms.isdisjoint(present)]
        now = _in_sentence(fitting, sentences[at], passage, lead) if fitting else []
        if not now and earlier:
            now = _for_small(earlier, sentences[at])
        yield from now
        earlier = now


def _in_sentence(
    fitting: Sequence[Ask], sentence: Sentence, passage: Passage, lead: str
) -> list[Demand]:
    found: dict[DemandKind, Demand] = {}
    for ask in fitting:
        if passage.topic is Topic.AWARD and ask.kind in _REWARDED:
            continue
        if ask.kind not in found and (demand := _asked(ask, sentence, passage, lead)) is not None:
            found[ask.kind] = demand
    return list(found.values())


def _asked(ask: Ask, sentence: Sentence, passage: Passage, lead: str) -> Demand | None:
    if sentence.strength is Strength.WISH or (ask.market and sentence.side is Side.AUTHORITY):
        return None
    if sentence.matches(ask.without):
        return None
    for about in sentence.find(ask.about):
        if not _stands(ask, sentence, about):
            continue
        asked = asked_of(ask, sentence, about) if ask.kinds else None
        if asked is None and (ask.needs or _is_borrowed(sentence, about, passage)):
            continue
        return _demand(ask, sentence, asked or _words_of(sentence, about), passage, lead)
    return None


def _stands(ask: Ask, sentence: Sentence, about: Span) -> bool:
    """Whether the subject is asked here: not denied, not merely allowed; for a ban: forbidden."""
    if ask.banned:
        if not _is_banned(ask, sentence, about):
            return False
    elif sentence.is_negated(about) or not (ask.may or _is_firm(sentence, about)):
        return False
    return all(
        any(_distance(span, about) <= ask.near for span in sentence.find(group))
        for group in ask.together
    )


def _is_firm(sentence: Sentence, about: Span) -> bool:
    return sentence.strength_at(about) is not Strength.MAY


def _words_of(sentence: Sentence, about: Span) -> Asked:
    """The words of a demand without a number."""
    place = sentence.own_place(about)
    start, end = place or (sentence.start, sentence.start)
    return Asked(None, Unit.NONE, sentence.text[start:end], end)


def _is_borrowed(sentence: Sentence, about: Span, passage: Passage) -> bool:
    """Whether the subject stands in an earlier sentence that this one only leans on."""
    return passage.kind == "paragraph" and sentence.own_place(about) is None


def _is_banned(ask: Ask, sentence: Sentence, about: Span) -> bool:
    banned = sentence.find(sentence.vocabulary.concept("banned"))
    if any(_distance(span, about) <= ask.near for span in banned):
        return True
    denied = sentence.find(sentence.vocabulary.concept("no"))
    return any(0 <= about[0] - end <= 2 for _, end in denied)


def _distance(one: Span, other: Span) -> int:
    return max(0, max(one[0], other[0]) - min(one[1], other[1]))


def _demand(ask: Ask, sentence: Sentence, asked: Asked, passage: Passage, lead: str) -> Demand:
    traits = {trait for trait, concept in _TRAITS.items() if sentence.has(concept)}
    if ask.kind not in _FOR_ALL:
        traits |= _audience(sentence)
    about_amount = f"{lead} {sentence.text[sentence.start : sentence.end]}"
    if asked.value is not None:
        after = sentence.text[asked.end : asked.end + 30]
        by_event = _PER_EVENT.search(after) or (
            not after.strip() and _PER_EVENT.search(about_amount)
        )
        if not by_event and _PER_YEAR.search(after if _PER_YEAR.search(after) else about_amount):
            traits.add(Trait.YEARLY)
    quote = sentence.text[sentence.start : sentence.end]
    return Demand(
        kind=ask.kind,
        place=Place(passage.element, passage.block, sentence.start, sentence.end, quote),
        asked=asked.value,
        unit=asked.unit,
        written=asked.written,
        section=passage.headings,
        traits=frozenset(traits),
    )


def _audience(sentence: Sentence) -> set[Trait]:
    """Whom it is for: everybody, only the small, or all but the small."""
    if not sentence.has("small"):
        return set()
    if sentence.has("small_excepted"):
        return {Trait.NOT_SMALL}
    return {Trait.SMALL_ONLY, Trait.EXEMPT} if sentence.has("exempt") else {Trait.SMALL_ONLY}


def _for_small(earlier: Sequence[Demand], sentence: Sentence) -> list[Demand]:
    """What the sentence after a demand says of the small: they are exempt, or half of it, or an amount."""
    if not sentence.has("small") or sentence.strength is Strength.WISH:
        return []
    if sentence.has("exempt"):
        return [
            replace(
                one,
                asked=None,
                unit=Unit.NONE,
                written="",
                traits=one.traits | {Trait.SMALL_ONLY, Trait.EXEMPT},
            )
            for one in earlier
        ]
    numbers = [token for token in sentence.tokens if token.quantity is not None and token.own]
    lowered: list[Demand] = []
    for one in earlier:
        for token in numbers:
            quantity = token.quantity
            if quantity is None or one.asked is None:
                continue
            written = sentence.text[token.start : token.end]
            traits = one.traits | {Trait.SMALL_ONLY}
            if quantity.kind is QuantityKind.PERCENTAGE and one.unit is Unit.EURO:
                share = one.asked * quantity.value / 100
                lowered.append(replace(one, asked=share, written=written, traits=traits))
                break
            if quantity.kind is QuantityKind.MONEY and one.unit is Unit.EURO:
                lowered.append(replace(one, asked=quantity.value, written=written, traits=traits))
                break
    return lowered


def _tender_period(passages: Sequence[Passage], procurement: Procurement) -> Demand | None:
    """The days from publication to closing, when both are known from the facts or the text."""
    start = procurement.publication_date
    for number, passage in enumerate(passages):
        if passage.kind == "heading" or passage.topic in _SILENT:
            continue
        lead = lead_of(passages, number)
        if start is None:
            start = _day_after(_ANNOUNCED, lead, passage.text)[0]
        end, at = _day_after(_CLOSING, lead, passage.text)
        if start is not None and end is not None and end > start:
            first, last = at
            return Demand(
                kind=DemandKind.TENDER_PERIOD,
                place=Place(passage.element, passage.block, first, last, passage.text[first:last]),
                asked=Decimal((end - start).days),
                unit=Unit.DAYS,
                written=f"{(end - start).days} dagen",
                section=passage.headings,
                traits=frozenset(),
            )
    return None


def _day_after(
    subject: re.Pattern[str], lead: str, text: str
) -> tuple[date | None, tuple[int, int]]:
    """The first date after a word in a text, or in a cell of which row or column holds the word."""
    word = subject.search(text)
    if word is None and subject.search(lead) is None:
        return None, (0, 0)
    found = _DATE.search(text, word.end() if word else 0)
    if found is None or (word is not None and found.start() - word.end() > 40):
        return None, (0, 0)
    return read_day(found[1]), found.span()
