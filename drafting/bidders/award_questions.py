"""How much a tenderer has to answer and to write: award criteria, questions and pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from drafting.bidders.words import PAGES
from drafting.checks.reading.quantities import QuantityKind, quantities
from drafting.document import Passage
from drafting.finding import Place
from drafting.terms import Topic

_COLUMN = re.compile(
    r"\b(?:sub)?(?:gunnings?)?criteri(?:um|a)\b|\bwens(?:en)?\b|\bvraag\b|\bvragen\b", re.IGNORECASE
)
_NUMBERED = re.compile(
    r"\b(?:vraag|wens|(?:sub)?(?:gunnings)?criterium|kwaliteitscriterium)\s+([A-Z]?\d{1,2}|[A-Z])\b",
    re.IGNORECASE,
)
_WEIGHED = re.compile(r"\b(?:gun(?:t|nen|ning)|weging|kwaliteit|beoordel)\w*", re.IGNORECASE)
_PRICE = re.compile(r"\b(?:prijs|tarief|tarieven|kosten)\b[^,;]{0,12}$", re.IGNORECASE)
_ANSWERED = re.compile(r"\b(?:beantwoord|antwoord)\w*", re.IGNORECASE)
_WRITTEN = re.compile(
    r"\b(?:plan|antwoord\w*|beantwoord\w*|omvang|uitwerking|inschrijving|offerte|tekst|vraag|beschrijving)\b",
    re.IGNORECASE,
)
_PAGES = re.compile(rf"\s*(?:{PAGES})\b", re.IGNORECASE)
_EACH = re.compile(
    r"\bper\s+(?:vraag|criterium|subgunningscriterium|gunningscriterium|wens|onderdeel)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]?")
_ANSWERS = frozenset(
    {Topic.AWARD, Topic.SUBMISSION, Topic.PROCEDURE, Topic.UNKNOWN, Topic.SELECTION}
)
_MOST_PAGES = 200


@dataclass(frozen=True, slots=True)
class Questions:
    """What is to be answered, and on how many pages at most; 0 pages when no limit is named."""

    count: int
    places: tuple[Place, ...]
    pages: Decimal
    page_places: tuple[Place, ...]


def questions(passages: Sequence[Passage]) -> Questions:
    """The questions and award criteria of a bestek; what counts only the price is left out."""
    among = [p for p in passages if p.topic in _ANSWERS and p.kind != "heading"]
    found = max((_rows(among), _numbered(among), _weighed(among), _counted(among)), key=len)
    pages, places = _pages(among, max(1, len(found)))
    return Questions(len(found), tuple(dict.fromkeys(found)) if found else (), pages, places)


def _rows(among: Sequence[Passage]) -> list[Place]:
    """Rows of a table of award criteria."""
    return [
        _place(passage, 0, len(passage.text))
        for passage in among
        if passage.kind == "cell"
        and passage.topic is Topic.AWARD
        and passage.element.endswith(".1")
        and _COLUMN.search(passage.column)
        and passage.text.strip()
        and not re.match(r"(?:prijs|tarie)", passage.text.strip(), re.IGNORECASE)
    ]


def _numbered(among: Sequence[Passage]) -> list[Place]:
    """Questions that are numbered in the text: vraag 1, vraag 2."""
    found: dict[str, Place] = {}
    for passage in among:
        if passage.topic in {Topic.AWARD, Topic.UNKNOWN, Topic.SUBMISSION}:
            for match in _NUMBERED.finditer(passage.text):
                found.setdefault(match[1].casefold(), _place(passage, *match.span()))
    return list(found.values())


def _weighed(among: Sequence[Passage]) -> list[Place]:
    """Criteria of which a sentence gives the weights: prijs 35 procent, plan 40 procent."""
    best: list[Place] = []
    for passage in among:
        if (
            passage.topic is not Topic.AWARD
            or passage.kind == "cell"
            or not _WEIGHED.search(passage.text)
        ):
            continue
        found = [
            _place(passage, q.start, q.end)
            for q in quantities(passage.text)
            if q.kind is QuantityKind.PERCENTAGE and not _PRICE.search(passage.text[: q.start])
        ]
        best = max(best, found, key=len)
    return best


def _counted(among: Sequence[Passage]) -> list[Place]:
    """As many places as questions a sentence says there are: beantwoordt drie vragen."""
    best: list[Place] = []
    for passage in among:
        if not _ANSWERED.search(passage.text):
            continue
        for quantity in quantities(passage.text):
            named = re.match(r"\s+(?:\w+\s+)?vragen\b", passage.text[quantity.end :])
            if quantity.kind is QuantityKind.COUNT and named and 0 < quantity.value < 100:
                place = _place(passage, quantity.start, quantity.end + named.end())
                best = max(best, [place] * int(quantity.value), key=len)
    return best


def _pages(among: Sequence[Passage], count: int) -> tuple[Decimal, tuple[Place, ...]]:
    """All page limits together; one for each question counts for every question."""
    total, places = Decimal(0), []
    seen: set[tuple[Decimal, str]] = set()
    for passage in among:
        for match in _SENTENCE.finditer(passage.text):
            text = match[0]
            if text.rstrip().endswith("?") or not _WRITTEN.search(f"{passage.row_head} {text}"):
                continue
            for quantity in quantities(text):
                if quantity.kind is not QuantityKind.COUNT or not _PAGES.match(text, quantity.end):
                    continue
                if not 1 <= quantity.value <= _MOST_PAGES or _is_example(text, quantity.start):
                    continue
                key = quantity.value, passage.headings[-1] if passage.headings else passage.element
                if key in seen:
                    continue
                seen.add(key)
                total += quantity.value * (count if _EACH.search(text) else 1)
                start = match.start() + len(text) - len(text.lstrip())
                places.append(_place(passage, start, match.start() + len(text.rstrip())))
    return total, tuple(places)


def _is_example(text: str, at: int) -> bool:
    """Whether a page is only a measure: drie minuten opname telt als één pagina."""
    return (
        re.search(r"\b(?:telt als|per|gelijk aan|ongeveer)\s*$", text[:at], re.IGNORECASE)
        is not None
    )


def _place(passage: Passage, start: int, end: int) -> Place:
    return Place(passage.element, passage.block, start, end, passage.text[start:end])
