"""A quantity beyond a limit that follows from norms and facts: the comparison decides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import takewhile

from drafting.checks.facts import LABELS, Facts
from drafting.checks.kinds.interval import Dated, between, months
from drafting.checks.kinds.search import Subject, subjects
from drafting.checks.reading.phrases import spans
from drafting.checks.reading.quantities import Bound, Quantity, QuantityKind
from drafting.checks.reading.sentence import BREAKS, Sentence
from drafting.checks.reading.telling import belongs, is_conceded
from drafting.checks.rule import Amount, Hit, Limit, Rule
from drafting.norms import Norm
from drafting.text.written_values import money, number

STATED_SCALE = "stated_scale"
"""Not a fact of the procurement: how many things this contract has, as the text itself says."""

_RATIO = {"times": Decimal(1), "percent": Decimal("0.01")}


@dataclass(frozen=True, slots=True)
class Measured:
    """A quantity of a text beside its limit, in the same unit."""

    asked: Decimal
    limit: Decimal
    written: str
    norm: Norm


def hits(rule: Rule, sentences: Sequence[Sentence], at: int, facts: Facts) -> Iterator[Hit]:
    """One hit a sentence: the first quantity of a subject that goes beyond its limit.

    A hit with `missing` says that there is a quantity that could not be held against its limit.
    """
    amount = rule.amount
    if amount is None or (rule.when and not facts.holds(rule.when)):
        return
    sentence = sentences[at]
    unknown: tuple[str, ...] = ()
    for subject in subjects(rule.looks, sentences, at, facts):
        if subject.look.dates:
            continue
        if not subject.look.measured:
            yield _unmeasured(rule, sentence, subject, facts)
            return
        for place in _candidates(amount, sentence, subject):
            outcome = _judge(rule, amount, sentences, at, place, facts)
            if isinstance(outcome, Measured):
                yield _hit(rule, sentence, subject, place, outcome)
                return
            unknown = unknown or outcome
    if unknown:
        yield Hit((0, 0), missing=unknown)
        return
    yield from _between_dates(rule, amount, sentences, at, facts)


def _between_dates(
    rule: Rule, amount: Amount, sentences: Sequence[Sentence], at: int, facts: Facts
) -> Iterator[Hit]:
    """One hit when the time between two dates that the text names goes beyond the limit."""
    looks = [look for look in rule.looks if look.dates]
    if rule.dates is None or not looks:
        return
    subject = next(subjects(looks, sentences, at, facts), None)
    found = subject and between(rule.dates, sentences, at)
    if subject is None or not found:
        return
    start, end = found
    hit = time_beyond(rule, amount, start, end, facts)
    if hit is not None:
        first = start.at if start.sentence is end.sentence else subject.span[0]
        span = min(first, subject.span[0], end.at), max(subject.span[1], end.at + 1)
        yield replace(hit, span=span, softened=subject.softened)


def time_beyond(rule: Rule, amount: Amount, start: Dated, end: Dated, facts: Facts) -> Hit | None:
    """A hit, without its place, when the time between two dates goes beyond the limits of the rule."""
    for limit in rule.limits:
        norm = facts.norms.get(limit.norm)
        if norm is None or (limit.when and not facts.holds(limit.when)):
            continue
        in_days = norm.unit == "days"
        asked = (end.day - start.day).days if in_days else months(start.day, end.day)
        if asked > norm.value if amount.above else asked < norm.value:
            written = (f"{asked} dagen", f"{number(norm.value)} dagen")
            if not in_days:
                written = (_term(Decimal(asked)), _term(norm.value))
            filled = (("asked", written[0]), ("limit", written[1]))
            return Hit((end.at, end.at + 1), filled, norm=norm.key)
    return None


def _candidates(amount: Amount, sentence: Sentence, subject: Subject) -> list[int]:
    """Token numbers of the quantities that belong to the subject, nearest first."""
    first, last = subject.about
    near = []
    for at, token in enumerate(sentence.tokens):
        quantity = token.quantity
        if quantity is None or quantity.kind not in amount.kinds:
            continue
        if not amount.stated and is_stated_estimate(sentence, at):
            continue
        place = at, at + 1
        if not belongs(sentence, place, subject.about) or is_conceded(
            sentence, place, subject.about
        ):
            continue
        gap = at - last if at >= last else (first - at) * 2
        if gap <= amount.reach and _counts(amount, sentence, at):
            near.append((gap, at))
    found = [at for _, at in sorted(near)]
    return found[:1] if amount.nearest else found


def _counts(amount: Amount, sentence: Sentence, at: int) -> bool:
    if amount.bounds and sentence.bound(at) not in amount.bounds:
        return False
    after = sentence.words[at + 1 : at + 5]
    for phrase in amount.ignored:
        if any(start <= 1 for start, _ in spans(phrase, after)):
            return False
        before = sentence.words[max(0, at - 4) : at + 1]
        if any(end >= len(before) - 1 for _, end in spans(phrase, before)):
            return False
    if amount.noun and sentence.tokens[at].form == "#count":
        clause = takewhile(lambda token: token.form not in BREAKS, sentence.tokens[at + 1 : at + 5])
        near = after[: len(tuple(clause))]
        behind = any(True for phrase in amount.noun for _ in spans(phrase, near))
        return behind or _noun_before(amount, sentence, at)
    return True


def _noun_before(amount: Amount, sentence: Sentence, at: int) -> bool:
    """Whether what is counted stands before the number: aantal referenties: 3; referenties, minimaal 3."""
    if sentence.words[at + 1 : at + 2] and sentence.tokens[at + 1].form not in BREAKS:
        names = sentence.find(sentence.vocabulary.concept("counts_on"))
        if at + 1 not in {start for start, _ in names}:
            return False
    linking = {
        n for a, b in sentence.find(sentence.vocabulary.concept("linking")) for n in range(a, b)
    }
    return any(
        end <= at and at - end <= 6 and linking.issuperset(range(end, at))
        for _, end in sentence.find(amount.noun)
    )


def _stated_scale(sentence: Sentence, at: int, near: Sequence[Sentence]) -> Decimal | None:
    """How many of the same things this contract itself has, when the text says so nearby."""
    unit = sentence.tokens[at + 1].form if at + 1 < len(sentence.tokens) else ""
    for other in near:
        if not other.has("this_contract"):
            continue
        for place, token in enumerate(other.tokens[:-1]):
            here = other.start == sentence.start and place == at
            if token.form == "#count" and token.quantity is not None and not here and token.own:
                named = other.tokens[place + 1].form == unit
                if named and not (other.start == sentence.start and place < at):
                    return token.quantity.value
    return None


def is_stated_estimate(sentence: Sentence, at: int) -> bool:
    """Whether the amount is the value of the contract itself: een opdracht van € 100.000."""
    if sentence.tokens[at].form != "#money":
        return False
    return any(end == at for _, end in sentence.find(sentence.vocabulary.concept("estimate_is")))


def _judge(
    rule: Rule,
    amount: Amount,
    sentences: Sequence[Sentence],
    number_of_sentence: int,
    at: int,
    facts: Facts,
) -> Measured | tuple[str, ...]:
    """The measured quantity when it goes beyond its limit, else the facts that are missing."""
    sentence = sentences[number_of_sentence]
    quantity = sentence.tokens[at].quantity
    if quantity is None:
        return ()
    missing: tuple[str, ...] = ()
    worst: Measured | None = None
    for limit in rule.limits:
        if limit.kind is not quantity.kind or (limit.when and not facts.holds(limit.when)):
            continue
        near = sentences[max(0, number_of_sentence - 2) : number_of_sentence + 3]
        scaled = limit.of == STATED_SCALE
        fact = _stated_scale(sentence, at, near) if scaled else _fact(limit, sentence, facts)
        norm = facts.norms.get(limit.norm)
        if norm is None or (scaled and fact is None):
            continue
        if limit.of and fact is None:
            missing = (LABELS.get(limit.of, limit.of),)
            continue
        measured = _measure(amount, sentence, quantity, norm, fact)
        if limit.floor:
            fewer = sentence.bound(at) is Bound.UPPER and sentence.is_strict(at)
            if measured.asked < measured.limit or (fewer and measured.asked == measured.limit):
                return measured
            continue
        if not _beyond(amount, sentence, at, measured):
            return ()
        end = facts.norms.get(limit.upto) if limit.upto else None
        if end and _beyond(amount, sentence, at, _measure(amount, sentence, quantity, end, fact)):
            return ()
        worst = measured
    return missing or worst or ()


def _beyond(amount: Amount, sentence: Sentence, at: int, measured: Measured) -> bool:
    if measured.asked == measured.limit and sentence.is_strict(at):
        return (sentence.bound(at) is Bound.LOWER) is amount.above
    return measured.asked > measured.limit if amount.above else measured.asked < measured.limit


def _fact(limit: Limit, sentence: Sentence, facts: Facts) -> Decimal | None:
    """The fact of a limit; a value that the text itself states goes before the estimate."""
    if not limit.of:
        return None
    if limit.of == "estimated_value":
        for at, token in enumerate(sentence.tokens):
            if token.quantity is not None and is_stated_estimate(sentence, at):
                return token.quantity.value
        largest = facts.amount("largest_lot")
        if largest is not None and sentence.has("lot"):
            return largest
    return facts.amount(limit.of)


def _measure(
    amount: Amount, sentence: Sentence, quantity: Quantity, norm: Norm, fact: Decimal | None
) -> Measured:
    asked, limit = quantity.value, norm.value
    match quantity.kind:
        case QuantityKind.PERIOD | QuantityKind.REPEATED_PERIOD:
            if norm.unit == "days":
                asked, written = Decimal(quantity.days), f"{number(limit)} dagen"
            else:
                asked, written = quantity.months, _term(limit)
                if amount.total:
                    asked = _total_months(sentence)
        case QuantityKind.MONEY:
            if norm.unit in _RATIO and fact is not None:
                limit = norm.value * _RATIO[norm.unit] * fact
            written = money(limit.quantize(Decimal("0.01")).normalize() + 0)
        case QuantityKind.PERCENTAGE:
            limit = norm.value * (100 if norm.unit == "times" else 1)
            written = f"{number(limit)}\u00a0%"
        case _:
            if norm.unit in _RATIO and fact is not None:
                limit = norm.value * _RATIO[norm.unit] * fact
            written = number(limit)
    return Measured(asked, limit, written, norm)


def _term(months: Decimal) -> str:
    """A limit in months as people say it: whole years when it is."""
    if months and months % 12 == 0:
        return f"{number(months / 12)} jaar"
    return f"{number(months)} maanden"


def _total_months(sentence: Sentence) -> Decimal:
    """All periods of a sentence together: a term and its options."""
    kinds = {QuantityKind.PERIOD, QuantityKind.REPEATED_PERIOD}
    found = [t.quantity for t in sentence.tokens if t.quantity and t.quantity.kind in kinds]
    return sum((q.months for q in found), Decimal(0))


def _hit(rule: Rule, sentence: Sentence, subject: Subject, at: int, measured: Measured) -> Hit:
    span = min(subject.span[0], at), max(subject.span[1], at + 1)
    token = sentence.tokens[at]
    asked = sentence.text[token.start : token.end] if token.own else _plainly(measured.asked)
    replacement = None
    place = sentence.own_place(span)
    if rule.replacement == "limit" and place is not None and token.own:
        before = sentence.text[place[0] : token.start]
        replacement = f"{before}{measured.written}{sentence.text[token.end : place[1]]}"
    return Hit(
        span,
        (("asked", asked), ("limit", measured.written)),
        softened=subject.softened,
        norm=measured.norm.key,
        replacement=replacement,
    )


def _unmeasured(rule: Rule, sentence: Sentence, subject: Subject, facts: Facts) -> Hit:
    """A hit on words that are wrong without a quantity; asked is what they say."""
    place = sentence.own_place(subject.span)
    asked = sentence.text[place[0] : place[1]] if place else ""
    holding = (one for one in rule.limits if not one.when or facts.holds(one.when))
    norm = next((n for one in holding if not one.of and (n := facts.norms.get(one.norm))), None)
    if norm is None:
        return Hit(subject.span, (("asked", asked),), softened=subject.softened)
    limit = f"{number(norm.value)} dagen" if norm.unit == "days" else number(norm.value)
    if norm.unit == "months":
        limit = _term(norm.value)
    filled = (("asked", asked), ("limit", limit))
    return Hit(subject.span, filled, softened=subject.softened, norm=norm.key)


def _plainly(value: Decimal) -> str:
    return number(value)
