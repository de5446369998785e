"""Lots that are kept out of the procedure, all together beside the whole contract."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from drafting.checks.facts import Facts
from drafting.checks.kinds.labelled import Seen, seen_in
from drafting.checks.kinds.whole import Found, Whole
from drafting.checks.reading.quantities import QuantityKind, quantities
from drafting.checks.rule import Rule
from drafting.procurement import Lot
from drafting.text.written_values import money

_NAMED = re.compile(
    r"\bperce(?:el|len)\s+((?:\d{1,2}|[a-h])\b(?:(?:\s*,\s*|\s+en\s+|\s*&\s*|\s+t/m\s+)(?:perceel\s+)?(?:\d{1,2}|[a-h])\b)*)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"(\d{1,2})\s+t/m\s+(\d{1,2})")
_TOGETHER = re.compile(
    r"\b(?:samen|tezamen|gezamenlijk\w*|totale?|opgeteld|bij elkaar)\b", re.IGNORECASE
)


def hits(rule: Rule, whole: Whole, facts: Facts) -> Iterator[Found]:
    """At most one: at the last sentence that keeps lots out, when all of them pass their share.

    The value of a lot is that of the facts; a total that the text states itself counts too. Without
    values there is nothing to say. Source: Aw 2012 art. 2.18 lid 3 and 2.19 lid 3.
    """
    share = facts.norms.get(rule.limits[0].norm) if rule.limits else None
    lots = facts.procurement.lots
    values = [lot.estimated_value for lot in lots]
    whole_value = facts.procurement.estimated_value or sum(
        (value for value in values if value is not None), Decimal(0)
    )
    if share is None or not whole_value:
        return
    kept: set[int] = set()
    stated, last = Decimal(0), None
    for seen in seen_in(rule, whole, facts):
        named = _named(seen, lots)
        amount = _stated_total(seen)
        if named or amount:
            kept |= named
            stated, last = max(stated, amount), seen
    added = sum((value for at in kept if (value := values[at]) is not None), Decimal(0))
    asked = max(added, stated)
    limit = whole_value * share.value / 100
    if last is not None and asked > limit:
        yield last.found(share.key, (("asked", money(asked)), ("limit", money(limit))))


def _named(seen: Seen, lots: Sequence[Lot]) -> set[int]:
    """The places in the list of the lots that a sentence names by number, letter or name."""
    text = seen.sentence.text[seen.sentence.start : seen.sentence.end]
    found: set[int] = set()
    for match in _NAMED.finditer(text):
        for first, last in _RANGE.findall(match[1]):
            found |= set(range(int(first) - 1, int(last)))
        for word in re.findall(r"\d{1,2}|\b[a-h]\b", match[1].casefold()):
            found.add(int(word) - 1 if word.isdigit() else ord(word) - ord("a"))
    folded = text.casefold()
    found |= {
        at for at, lot in enumerate(lots) if len(lot.name) > 3 and lot.name.casefold() in folded
    }
    return {at for at in found if 0 <= at < len(lots)}


def _stated_total(seen: Seen) -> Decimal:
    """The amount that a sentence gives for the lots together; 0 when it gives none."""
    text = seen.sentence.text[seen.sentence.start : seen.sentence.end]
    if not _TOGETHER.search(text):
        return Decimal(0)
    return max(
        (q.value for q in quantities(text) if q.kind is QuantityKind.MONEY), default=Decimal(0)
    )
