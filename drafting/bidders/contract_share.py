"""What one contractor gets of the contract, when the work is shared evenly."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafting.checks.reading.quantities import QuantityKind, quantities
from drafting.document import Passage
from drafting.finding import Place
from drafting.procurement import Procurement
from drafting.terms import Topic
from drafting.text.written_values import money

_CONTRACTORS = re.compile(
    r"\s+(?:\w+\s+)?(?:opdrachtnemers|aanbieders|zorgaanbieders|jeugdhulpaanbieders|partijen|ondernemers|leveranciers|"
    r"inschrijvers|bureaus|organisaties|raamcontractanten)\b",
    re.IGNORECASE,
)
_CHOOSING = re.compile(
    r"\bovereenkomst\w*|\braamovereenkomst\w*|\bcontracte\w+|\bgecontracteerd\b|\bgunt\b|\bgegund\b|\bselecte\w+",
    re.IGNORECASE,
)
_PER_LOT = re.compile(
    r"\bper\s+perceel\b|\bin\s+elk\s+perceel\b|\bvoor\s+elk\s+perceel\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?")
_SILENT = frozenset({Topic.VISION, Topic.DEFINITIONS, Topic.INTRODUCTION})


@dataclass(frozen=True, slots=True)
class Share:
    """The part of one contractor in euro; `yearly` is None while the term is open.

    `contractors` is how many share the work, 1 when the bestek names none; `place` where it says so.
    """

    total: Decimal
    yearly: Decimal | None
    contractors: int
    place: Place | None
    sentence: str


def share_of(passages: Sequence[Passage], procurement: Procurement) -> Share | None:
    """The share of one contractor; None while the estimated value is not known."""
    if not procurement.estimated_value:
        return None
    count, place = _contractors(passages, procurement)
    total = (procurement.estimated_value / count).quantize(Decimal(1))
    annual = procurement.annual_value
    yearly = (annual / count).quantize(Decimal(1)) if annual is not None else None
    return Share(total, yearly, count, place, _sentence(count, total, yearly))


def _contractors(passages: Sequence[Passage], procurement: Procurement) -> tuple[int, Place | None]:
    """How many contractors the text foresees at most, over all lots; else one a lot."""
    lots = max(1, len(procurement.lots))
    for passage in passages:
        if passage.topic in _SILENT or passage.kind == "heading":
            continue
        for match in _SENTENCE.finditer(passage.text):
            text = match[0]
            if not _CHOOSING.search(text) or not _CONTRACTORS.search(text):
                continue
            for quantity in quantities(text):
                if quantity.kind is not QuantityKind.COUNT or quantity.value < 1:
                    continue
                if _CONTRACTORS.match(text, quantity.end):
                    count = int(quantity.value) * (lots if _PER_LOT.search(text) else 1)
                    quote = text.strip()
                    start = match.start() + text.index(quote)
                    place = Place(passage.element, passage.block, start, start + len(quote), quote)
                    return count, place
    return lots, None


def _sentence(count: int, total: Decimal, yearly: Decimal | None) -> str:
    a_year = f", {money(yearly)} per jaar" if yearly is not None else ""
    if count == 1:
        return f"De opdracht is {money(total)} waard{a_year}."
    return (
        f"Bij {count} opdrachtnemers die gelijk delen krijgt elk ongeveer {money(total)}{a_year}."
    )
