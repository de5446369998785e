"""The same thing stated differently in two places: an amount, a date, a term, a number.

What a quantity is about is told by the words beside it, by the row and the column of its cell, or by the
heading of a short text. Quantities of other lots, municipalities, rounds or bases ("per jaar") are
other things.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from drafting.checks.facts import Facts
from drafting.checks.kinds.bases import basis_of, lot_of, round_of, town_of
from drafting.checks.kinds.statement import Statement, contradictions, found_between
from drafting.checks.kinds.whole import Found, Read, Whole, once
from drafting.checks.reading.clauses import Span
from drafting.checks.reading.quantities import Bound, Quantity, QuantityKind
from drafting.checks.reading.sentence import Sentence, Strength
from drafting.checks.rule import Rule, Same
from drafting.document import Passage
from drafting.terms import Topic
from drafting.text.written_values import money

SHORT = 45
"""A text of fewer characters may get its subject from the heading above it: 'Raming' and '€ 100.000'."""

_WITH_TAX = re.compile(r"\bincl(?:\.|usief)?\s+(?:\d+\s*%\s+)?b\.?t\.?w\b", re.IGNORECASE)
_CLOCK = re.compile(r"\b(\d{1,2})[.:](\d{2})\s*(?:uur|u\b)|\b(\d{1,2})\s+uur\b")
_UNTIL = re.compile(r"(?:\btot|\bvóór|\bvoor)\s*(?:\w+dag\s+)?$", re.IGNORECASE)
_MARK = frozenset(",;()")
_ROUNDED = re.compile(r"mil|mln|mio|ton\b", re.IGNORECASE)
_RANGE = frozenset({"tot", "en", "a", "of", "t/m"})


@dataclass(frozen=True, slots=True)
class _Line:
    """A passage as it is read here: with all that stands before it in its row."""

    read: Read
    lead: str
    glances: tuple[frozenset[int], ...]
    present: frozenset[int]
    lot: str = ""

    @property
    def passage(self) -> Passage:
        return self.read.passage


def hits(rule: Rule, whole: Whole, facts: Facts) -> Iterator[Found]:
    """One finding for each value that goes against an earlier place or against the facts."""
    statements = list(_of_facts(rule, facts))
    words = frozenset[int]().union(*(same.needed for same in rule.same if same.name))
    found: list[Statement] = []
    for line in once(whole, _lines):
        if rule.same_forms.isdisjoint(line.present):
            continue
        topic = line.passage.topic
        if topic is Topic.UNKNOWN or topic in rule.topics:
            found += _of_line(rule, words, line, facts)
    statements += _told_apart(found)
    for one, other in contradictions(statements, _differ):
        if not _beside(one, other):
            yield found_between(one, other, whole)


def _beside(one: Statement, other: Statement) -> bool:
    """Whether two places are so near that the second is an exception to the first, not its contradiction."""
    if one.passage is None or other.passage is None:
        return False
    if one.passage is other.passage:
        return True
    same_section = bool(one.passage.headings) and one.passage.headings == other.passage.headings
    return same_section and one.kind is not QuantityKind.DATE


def _of_facts(rule: Rule, facts: Facts) -> Iterator[Statement]:
    for same in rule.same:
        value = facts.amount(same.fact) if same.fact else None
        if value is not None and value > 1:
            written = money(value) if same.kinds == {QuantityKind.MONEY} else f"{value:f}"
            kind = next(iter(same.kinds))
            yield Statement((same.name, "", "", "", ""), same.name, value, written, kind=kind)


def _lines(whole: Whole) -> tuple[_Line, ...]:
    """The passages that can hold a statement."""
    return tuple(_with_rows(whole.read))


def _with_rows(read: Iterable[Read]) -> Iterator[_Line]:
    row = ""
    earlier: list[str] = []
    heads: dict[str, str] = {}
    for one in read:
        passage = one.passage
        if passage.kind == "heading" or passage.topic is Topic.DEFINITIONS:
            continue
        lead, lot = one.lead, ""
        if passage.kind == "cell":
            table, _, cell = passage.element.partition(":")
            number, _, column = cell.partition(".")
            if column == "1":
                heads[table] = passage.column.casefold()
            if row != f"{table}:{number}":
                row, earlier = f"{table}:{number}", []
            if heads.get(table, "").startswith("perce") and passage.row_head:
                lot = passage.row_head.casefold()
            # A row that begins with a mere number is named by the cell after it.
            if passage.row_head and len(passage.row_head) < 4 and len(earlier) > 1:
                lead = f"{earlier[1]}: {one.lead}"
            earlier.append(passage.text)
        glances = _glances(one, lead)
        yield _Line(one, lead, glances, frozenset[int]().union(*glances), lot)


def _glances(one: Read, lead: str) -> tuple[frozenset[int], ...]:
    if lead == one.lead:
        return one.glances
    before = one.reader.glance(lead).present
    return tuple(seen | before for seen in one.glances)


def _of_line(rule: Rule, words: frozenset[int], line: _Line, facts: Facts) -> Iterator[Statement]:
    """What a passage states; `words` are atoms of which one stands with every thing of the rule."""
    passage = line.passage
    for at, seen in enumerate(line.glances):
        if rule.same_forms.isdisjoint(seen):
            continue
        lead = line.lead
        if words.isdisjoint(seen):
            heading = passage.headings[-1] if passage.headings else ""
            if not heading or len(passage.text) > SHORT or passage.kind == "cell":
                continue
            if words.isdisjoint(line.read.reader.glance(heading).present):
                continue
            lead = f"{heading}: {lead}" if lead else heading
        sentence = line.read.reader.read(passage.text, lead)[at]
        here = list(_of_sentence(rule, sentence, line, facts))
        for one in here:
            if not any(other.key == one.key and other.value != one.value for other in here):
                yield one


def _of_sentence(rule: Rule, sentence: Sentence, line: _Line, facts: Facts) -> Iterator[Statement]:
    if sentence.strength is Strength.WISH or sentence.matches(rule.elsewhere):
        return
    roles = [
        (same, span)
        for same in rule.same
        if not same.needed.isdisjoint(sentence.present)
        and not sentence.matches(same.without)
        and all(sentence.matches(group) for group in same.together)
        and (not same.when or facts.holds(same.when))
        for span in sentence.find(same.words)
    ]
    if not any(same.name for same, _ in roles):
        return
    for at, token in enumerate(sentence.tokens):
        quantity = token.quantity
        if quantity is None or not token.own or _in_range(sentence, at):
            continue
        near = _nearest(roles, sentence, at, quantity)
        if near is None or not near[0].name or sentence.is_negated(near[1]):
            continue
        yield _statement(near[0], near[1], sentence, at, quantity, line)


def _nearest(
    roles: Sequence[tuple[Same, Span]], sentence: Sentence, at: int, quantity: Quantity
) -> tuple[Same, Span] | None:
    """The words that a quantity belongs to: the nearest, those before it and in its own clause first."""
    best: tuple[int, Same, Span] | None = None
    for same, span in roles:
        if quantity.kind not in same.kinds:
            continue
        if same.noun and not any(at < start <= at + 3 for start, _ in sentence.find(same.noun)):
            continue
        far = _distance(sentence, span, at, quantity.kind)
        if far <= same.reach and (best is None or far < best[0]):
            best = far, same, span
    return None if best is None else best[1:]


def _distance(sentence: Sentence, span: Span, at: int, kind: QuantityKind) -> int:
    first, last = span
    if last <= at and not sentence.tokens[last - 1].own:
        # Words of an earlier sentence that has a quantity of its own belong to that one.
        lent = (token.quantity for token in sentence.tokens[:at] if not token.own)
        return 99 if any(one is not None and one.kind is kind for one in lent) else 6
    between = sentence.tokens[last:at] if last <= at else sentence.tokens[at + 1 : first]
    far = len(between) + (2 if first > at else 0)
    for token in between:
        if token.quantity is not None and token.quantity.kind is kind:
            far += 8
        elif token.form in _MARK:
            far += 3
    return far


def _in_range(sentence: Sentence, at: int) -> bool:
    """Whether the quantity is an end of a range: tussen 1 en 2 miljoen, twee tot vier."""
    tokens = sentence.tokens
    kind = tokens[at].form
    for step in (1, -1):
        for gap in (2, 1):
            other = at + gap * step
            if not 0 <= other < len(tokens) or tokens[other].form != kind:
                continue
            joined = {tokens[number].form for number in range(min(at, other) + 1, max(at, other))}
            first = min(at, other)
            opened = any(
                token.form in {"tussen", "van", "vanaf"}
                for token in tokens[max(0, first - 3) : first]
            )
            if joined <= _RANGE and ("tot" in joined or opened or not joined):
                return True
    return False


def _statement(
    same: Same, role: Span, sentence: Sentence, at: int, quantity: Quantity, line: _Line
) -> Statement:
    token = sentence.tokens[at]
    passage = line.passage
    own = sentence.text[sentence.start : sentence.end]
    apart = " ".join(
        sorted(
            {sentence.tokens[n].form for span in sentence.find(same.apart) for n in range(*span)}
        )
    )
    if quantity.kind is QuantityKind.DATE:
        before = "" if line.passage.kind == "cell" else sentence.text[: sentence.end]
        basis = round_of(line.lead, own, before, borrowed=not sentence.tokens[role[0]].own)
    else:
        basis = basis_of(sentence, at)
        if quantity.kind is QuantityKind.MONEY and _WITH_TAX.search(own):
            basis += " incl"
    bound = "" if quantity.kind is QuantityKind.DATE else sentence.bound(at)
    return Statement(
        key=(
            same.name,
            lot_of(own, line.lead, line.lot, passage.headings),
            basis,
            apart,
            town_of(own, line.lead),
        ),
        name=same.name,
        value=_value(quantity, sentence, token.end),
        written=_written(sentence.text, token.start, token.end, quantity),
        passage=passage,
        start=token.start,
        end=token.end,
        kind=quantity.kind,
        bound=bound,
        until=bool(_UNTIL.search(sentence.text[max(0, token.start - 16) : token.start])),
    )


def _value(quantity: Quantity, sentence: Sentence, end: int) -> Decimal:
    match quantity.kind:
        case QuantityKind.DATE:
            clock = _clock(sentence.text, end)
            return quantity.value + (Decimal(clock + 1) / 10_000 if clock is not None else 0)
        case QuantityKind.PERIOD | QuantityKind.REPEATED_PERIOD:
            return Decimal(quantity.days)
        case _:
            return quantity.value


def _clock(text: str, end: int) -> int | None:
    """The minute of the day that stands right after a date."""
    match = _CLOCK.search(text[end : end + 24])
    if match is None:
        return None
    return int(match[1] or match[3]) * 60 + int(match[2] or 0)


def _written(text: str, start: int, end: int, quantity: Quantity) -> str:
    if quantity.kind is QuantityKind.DATE and (match := _CLOCK.search(text[end : end + 24])):
        end += match.end()
    return " ".join(text[start:end].split())


def _told_apart(found: Sequence[Statement]) -> Iterator[Statement]:
    """Without what a table itself sets side by side, and with towns only where there are several."""
    by_table: dict[tuple[str, tuple[str, ...]], set[Decimal]] = {}
    towns: dict[str, set[str]] = {}
    for one in found:
        by_table.setdefault((_table(one), one.key), set()).add(one.value)
        towns.setdefault(one.key[0], set()).add(one.key[-1])
    for one in found:
        if _table(one) and len(by_table[_table(one), one.key]) > 1:
            continue
        if len(towns[one.key[0]] - {""}) < 2:
            yield replace(one, key=(*one.key[:-1], ""))
        else:
            yield one


def _table(one: Statement) -> str:
    if one.passage is None or one.passage.kind != "cell":
        return ""
    return one.passage.element.partition(":")[0]


def _differ(one: Statement, other: Statement) -> bool:
    if one.value == other.value or {one.bound, other.bound} == {Bound.LOWER, Bound.UPPER}:
        return False
    if Bound.ABOUT in {one.bound, other.bound}:
        return False
    apart = abs(one.value - other.value)
    match one.kind:
        case QuantityKind.DATE:
            return _days_differ(one, other)
        case QuantityKind.MONEY if _ROUNDED.search(one.written + other.written):
            return apart > max(one.value, other.value) / 20
        case QuantityKind.PERIOD | QuantityKind.REPEATED_PERIOD if _unit(one) != _unit(other):
            return apart > max(one.value, other.value) / 12
        case _:
            return True


def _unit(one: Statement) -> str:
    return one.written.casefold().rsplit(" ", 1)[-1][:3]


def _days_differ(one: Statement, other: Statement) -> bool:
    """Whether two days are not the same, or the same with another time of the day.

    "tot 8 april" and "uiterlijk 7 april" is the same moment.
    """
    if int(one.value) != int(other.value):
        return not (one.until != other.until and abs(int(one.value) - int(other.value)) == 1)
    return bool(one.value % 1) and bool(other.value % 1)
