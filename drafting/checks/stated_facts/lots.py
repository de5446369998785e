"""The lots that a text presents, counts or values."""

import re
from collections.abc import Iterator

from drafting.checks.reading.characters import folded
from drafting.checks.reading.numerals import NUMBER, number_of
from drafting.checks.reading.quantities import QuantityKind, quantities
from drafting.checks.stated_facts.amounts import LOT_HEAD, OF_LOT, amounts
from drafting.checks.stated_facts.line import (
    DENIED,
    LOTS,
    Certainty,
    Line,
    LotLine,
    Reading,
    one_of,
    reading,
)
from drafting.procurement import Lot


def lots(line: Line) -> Iterator[LotLine]:
    """The lots that the line presents ("Perceel 1: Ambulant") or values."""
    own = line.text[line.lead :].rstrip()
    whole = line.at, line.at + len(own)
    if line.lot:
        yield from _lots_of_table(line, own, whole)
        return
    presented = LOT_HEAD.match(own)
    if presented and (line.is_heading or re.match(r"perceel\s+\w+\s*(?:[:–—-]|$)", own.casefold())):
        yield LotLine(presented[1].casefold(), _name(presented[2]), None, *whole, named=True)
    text = folded(line.text)
    under = LOT_HEAD.match(line.heading)
    if not under and "perceel" not in text:
        return
    places = [(m.start(), m[1]) for m in OF_LOT.finditer(text) if m[1]]
    for amount in amounts(line, text):
        before = [number for start, number in places if start < amount.start]
        number = before[-1] if before else under[1].casefold() if under else ""
        if number:
            start, end = line.span(amount.start, amount.end)
            yield LotLine(number, "", amount.value, start, end, named=False)


def _name(words: str) -> str:
    return re.split(r"[.;(€]|\s{2,}", words.strip())[0].strip()[:80]


def _lots_of_table(line: Line, own: str, whole: tuple[int, int]) -> Iterator[LotLine]:
    """The name and the value of a lot in its row."""
    head = LOT_HEAD.match(line.lot)
    number = (head[1] if head else line.lot).casefold()
    column = line.column.casefold()
    if number.startswith(("totaal", "alle")) or len(number) > 80:
        return
    if re.search(r"\bnaam\b|benaming|titel", column):
        yield LotLine(number, _name(own), None, *whole, named=True)
    elif not line.lead:
        name = head[2] if head else own if re.search(r"[^\W\d]{2}", own) else ""
        yield LotLine(number, _name(name), None, *whole, named=True)
    elif re.search(r"raming|geraamd|waarde", column) and "jaar" not in column:
        for amount in quantities(own)[:1]:
            if amount.kind is QuantityKind.MONEY:
                yield LotLine(number, "", amount.value, *whole, named=False)


_DIVIDED = (
    r"verdeel|verdeeld|opgedeeld|gesplitst|splitst|bestaat|kent|onderverdeeld|omvat|percelen\s*:"
)
_LOT_COUNT = one_of(
    rf"(?:{_DIVIDED})[^.;]{{0,40}}?\b(?P<n>{NUMBER})\s+percelen\b",
    rf"\bpercelen:\s*(?P<m>{NUMBER})\b",
    rf"\bin\s+(?P<l>{NUMBER})\s+percelen\b",
)


def lot_count(line: Line, text: str) -> Iterator[Reading]:
    """How many lots there are."""
    match = _LOT_COUNT.search(text)
    count = number_of(match["n"] or match["m"] or match["l"]) if match else None
    if match and count and 2 <= count <= 200 and not DENIED.search(text, 0, match.start()):
        yield reading(line, LOTS, (Lot(""),) * int(count), match.span(), Certainty.SURE)
