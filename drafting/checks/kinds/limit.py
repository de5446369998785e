"""A quantity beyond a limit that follows from norms and facts: the comparison decides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import takewhile

from drafting.checks.facts import LABELS, Facts
from drafting.checks.kinds.search import Subject, subjects
from drafting.checks.reading.quantities import Bound, Quantity, QuantityKind
from drafting.checks.reading.reading import BREAKS, Sentence
from drafting.checks.reading.vocabulary import spans
from drafting.checks.rule import Amount, Hit, Limit, Rule
from drafting.norms import Norm
from drafting.text.written_values import money, number

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
        for place in _candidates(amount, sentence, subject):
            outcome = _judge(rule, amount, sentence, place, facts)
            if isinstance(outcome, Measured):
                yield _hit(rule, sentence, subject, place, outcome)
                return
            unknown = unknown or outcome
    if unknown:
        yield Hit((0, 0), missing=unknown)


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
        gap = at - last if at >= last else (first - at) * 2
        if gap <= amount.reach and _counts(amount, sentence, at):
            near.append((gap, at))
    return [at for _, at in sorted(near)]


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
        return any(True for phrase in amount.noun for _ in spans(phrase, near))
    return True


def is_stated_estimate(sentence: Sentence, at: int) -> bool:
    """Whether the amount is the value of the contract itself: een opdracht van € 100.000."""
    if sentence.tokens[at].form != "#money":
        return False
    return any(end == at for _, end in sentence.find(sentence.vocabulary.concept("estimate_is")))


def _judge(
    rule: Rule, amount: Amount, sentence: Sentence, at: int, facts: Facts
) -> Measured | tuple[str, ...]:
    """The measured quantity when it goes beyond its limit, else the facts that are missing."""
    quantity = sentence.tokens[at].quantity
    if quantity is None:
        return ()
    missing: tuple[str, ...] = ()
    worst: Measured | None = None
    for limit in rule.limits:
        if limit.kind is not quantity.kind or (limit.when and not facts.holds(limit.when)):
            continue
        fact = _fact(limit, sentence, facts)
        norm = facts.norms.get(limit.norm)
        if norm is None:
            continue
        if limit.of and fact is None:
            missing = (LABELS.get(limit.of, limit.of),)
            continue
        measured = _measure(amount, sentence, quantity, norm, fact)
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


def _plainly(value: Decimal) -> str:
    return number(value)
