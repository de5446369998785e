"""Weights of award criteria as a text gives them: the column of a table, a list, a sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from drafting.checks.kinds.whole import Read, Whole
from drafting.checks.reading.characters import folded
from drafting.document import Passage
from drafting.terms import Topic

_AWARD = frozenset(
    {Topic.AWARD, Topic.UNKNOWN, Topic.ANNEX, Topic.INTRODUCTION, Topic.PROCEDURE, Topic.SUBMISSION}
)
_WEIGHT_COLUMN = re.compile(
    r"\bweging|\bgewicht|\bwegingsfactor|\bweegfactor|(?:max(?:\.|imale?|imaal)?|hoogste|"
    r"te behalen)\b.{0,25}\b(?:punten|score)|"
    r"^(?:aantal )?punten\b|^percentage$|^%$|\bpuntenverdeling|\baandeel in de (?:score|"
    r"beoordeling)"
)
_BARE_COLUMN = re.compile(r"\W*(?:percentage|%|(?:aantal )?punten)\W*$")
_OF_CRITERIA = re.compile(r"criteri|onderdeel|wens|kwaliteit|thema|gunning|^n(?:umme)?r\b|^\W*$")
_NO_WEIGHT_COLUMN = re.compile(
    r"deel van|cijfer|oordeel|toegekend|behaald|voorbeeld|inschrijver|minim|drempel|gewogen|"
    r"ondergrens|vereist"
)
_SCALE = re.compile(
    r"^(?:\W*\d+\W*|uitstekend|zeer goed|goed|ruim voldoende|voldoende|matig|onvoldoende|slecht|"
    r"zeer slecht|geen|neutraal|"
    r"redelijk|uitmuntend|perfect|excellent)\b"
)
_TOTAL = re.compile(r"^\W*(?:sub)?totaal|^\W*som\b|^\W*totale\b|^\W*tezamen|^\W*samen\b")
_CRITERIA = re.compile(
    r"gunningscriteri|subgunning|kwaliteitscriteri|beoordelingscriteri|gunningcriteri|"
    r"\bcriteri(?:um|a)\b|\bweging|"
    r"\bweegt|\bwegen\b|\bgewicht|wegingsfactor|puntenverdeling|prijs-kwaliteit|beste prijs"
)
_SCORING = re.compile(
    r"cijfer|voorbeeld|uitstekend|onvoldoende|minimaal|ten minste|drempel|korting|stel dat|btw|"
    r"index|hoger dan|lager dan|boete|per jaar"
)
_SHARE = re.compile(r"(?P<n>\d{1,3}(?:[.,]\d{1,2})?)\s*(?P<u>%|procent\b|punten\b|pt\b)")
_VALUE = re.compile(
    r"^\W*(?:max(?:\.|imaal)?\s*)?(?P<n>\d{1,4}(?:[.,]\d{1,2})?)\s*(?P<u>%|procent|punten|pt)?\W*$"
)
_ITEM = re.compile(
    r"^(?P<name>[^:;()%]{3,90}?)\s*(?:[:;(–—-]|\s|maximaal|weegt|telt(?: voor)?|"
    r"max\.?)+\s*(?P<n>\d{1,3}(?:[.,]\d{1,2})?)\s*"
    r"(?P<u>%|procent|punten|pt)\)?[.;,]?$"
)
_NUMBER = re.compile(
    r"^\W*(?:(?:sub)?(?:gunnings?)?criteri(?:um|a)|[gkpqw]|sg|gc|sgc|wens|"
    r"onderdeel)?\s*\d*(?:\.\d+)*[a-z]?(?:[.):–—-]|\s)+\s*",
    re.IGNORECASE,
)
_STATED_TOTAL = re.compile(
    r"(?:totaal|totale|maximaal|hoogste|in totaal|samen)\b[^.;%\d]{0,60}?(?P<n>\d{2,4})\s*punten|"
    r"(?P<m>\d{2,4})\s*punten\s+(?:in totaal|te behalen|te verdienen|te verdelen)"
)
_PRICE = re.compile(
    r"\b(?P<name>prijs|inschrijfprijs|inschrijvingssom|inschrijfsom|"
    r"kwaliteit)\b(?:\s+\w+){0,5}?\s*\(?\s*(?:voor\s+)?"
    r"(?P<n>\d{1,3}(?:,\d+)?)\s*(?:%|procent)|"
    r"(?P<m>\d{1,3}(?:,\d+)?)\s*(?:%|procent)\s+(?:\w+\s+){0,2}?(?:op |uit |door |voor )?(?:de |"
    r"het )?(?P<other>prijs|inschrijfprijs|kwaliteit)\b"
)
_SAME_NAME = {"inschrijfprijs": "prijs", "inschrijvingssom": "prijs", "inschrijfsom": "prijs"}
HUNDRED = Decimal(100)
SHORTEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Weight:
    """A criterion with its weight, `unit` % or punten, and where that stands."""

    name: str
    value: Decimal
    unit: str
    passage: Passage
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Series:
    """Weights that belong together: the column of a table, a list, a sentence; `total` as it states itself."""

    weights: tuple[Weight, ...]
    total: Weight | None


def plain_name(name: str) -> str:
    """The name of a criterion without its number, article and what stands in brackets."""
    words = folded(_NUMBER.sub("", name)).strip(" .:;()-'\"")
    words = re.sub(r"^(?:de|het|een)\s+|\s*\(.*?\)", "", words)
    return _SAME_NAME.get(words, words)


def all_series(whole: Whole) -> list[Series]:
    """All series of weights: lists and sentences in order, then tables."""
    found: list[Series] = []
    items: list[Weight | None] = []
    for one in whole.read:
        passage = one.passage
        if passage.kind != "item":
            found += _listed(items)
            items = []
        if not _in_award(passage):
            continue
        if passage.kind == "item":
            items.append(_item(passage) if _about_criteria(passage, one.lead) else None)
        elif passage.kind == "paragraph":
            found += _sentence(passage)
    return [*found, *_listed(items), *_in_tables(whole.read)]


def _in_award(passage: Passage) -> bool:
    """Whether a passage may be about the award: by its topic, or by a heading above it."""
    return passage.topic in _AWARD or _names_criteria(passage.headings)


@lru_cache(maxsize=2048)
def _names_criteria(headings: tuple[str, ...]) -> bool:
    return any(_CRITERIA.search(folded(heading)) for heading in headings)


def _in_tables(read: Sequence[Read]) -> Iterator[Series]:
    """The columns with weights of all tables."""
    cells: dict[tuple[str, str], list[Passage]] = {}
    names: dict[str, str] = {}
    heads: dict[str, str] = {}
    for one in read:
        passage = one.passage
        if passage.kind != "cell" or not _in_award(passage):
            continue
        table, _, cell = passage.element.partition(":")
        row, _, number = cell.partition(".")
        # A row that begins with a mere number is named by the cell after it.
        if number == "2" and len(passage.row_head) < SHORTEST_NAME:
            names[f"{table}:{row}"] = passage.text
        if number == "1":
            heads[table] = folded(passage.column)
        elif _is_weight_column(passage.column) and (
            not _BARE_COLUMN.match(folded(passage.column))
            or _OF_CRITERIA.search(heads.get(table, ""))
        ):
            cells.setdefault((table, number), []).append(passage)
    for column in cells.values():
        yield from _column(column, names)


@lru_cache(maxsize=1024)
def _is_weight_column(column: str) -> bool:
    words = folded(column).strip()
    return bool(_WEIGHT_COLUMN.search(words)) and not _NO_WEIGHT_COLUMN.search(words)


def _listed(items: Sequence[Weight | None]) -> list[Series]:
    """The weights of a list; none when one of its items has no weight."""
    weights = [weight for weight in items if weight is not None]
    if len(weights) < len(items) or len(weights) < 2 or _is_scale(weights):
        return []
    if len({weight.unit for weight in weights}) > 1:
        return []
    totals = [weight for weight in weights if _TOTAL.search(folded(weight.name))]
    rest = tuple(weight for weight in weights if weight not in totals)
    return [Series(rest, totals[0] if len(totals) == 1 else None)] if len(rest) > 1 else []


def _about_criteria(passage: Passage, lead: str) -> bool:
    words = folded(" ".join((*passage.headings[-2:], lead)))
    return bool(_CRITERIA.search(words)) or (
        passage.topic is Topic.AWARD and not _SCORING.search(words)
    )


def _item(passage: Passage) -> Weight | None:
    text = folded(passage.text)
    match = _ITEM.match(text)
    if match is None or _SCORING.search(text):
        return None
    return _made(match["name"], match["n"], match["u"], passage, match.start("n"), match.end("u"))


def _made(
    name: str, number: str, unit: str | None, passage: Passage, start: int, end: int
) -> Weight:
    kind = "punten" if unit and unit.startswith("p") and unit != "procent" else "%"
    return Weight(name.strip(), Decimal(number.replace(",", ".")), kind, passage, start, end)


def _is_scale(weights: Sequence[Weight]) -> bool:
    scored = [w for w in weights if _SCALE.search(folded(w.name))]
    return len(scored) * 2 > len(weights) or any(
        w.value == HUNDRED and w.unit == "%" and not _TOTAL.search(folded(w.name)) for w in weights
    )


def _column(passages: Sequence[Passage], names: dict[str, str]) -> list[Series]:
    """The weights of a column; none when a cell holds something else than a number."""
    column = folded(passages[0].column)
    headings = folded(" ".join((*passages[0].headings, column)))
    if passages[0].topic is not Topic.AWARD and not _CRITERIA.search(headings):
        return []
    by_points = "punt" in column or "score" in column
    weights: list[Weight] = []
    total: Weight | None = None
    for passage in passages:
        text = folded(passage.text)
        match = _VALUE.match(text)
        if match is None:
            if any(sign.isdigit() for sign in text):
                return []
            continue
        unit = match["u"] or ("punten" if by_points and "%" not in column else "%")
        row = passage.element.rpartition(".")[0]
        name = names.get(row, passage.row_head)
        weight = _made(
            name,
            match["n"],
            unit,
            passage,
            match.start("n"),
            match.end("u") if match["u"] else match.end("n"),
        )
        if _TOTAL.search(folded(passage.row_head)) or _TOTAL.search(folded(name)):
            if not folded(passage.row_head).startswith("sub"):
                total = weight
            continue
        weights.append(weight)
    units = {w.unit for w in weights}
    if (
        len(weights) < 2
        or len(units) > 1
        or (total and total.unit not in units)
        or _is_scale(weights)
    ):
        return []
    # Factors such as 3, 2 and 1 are no shares.
    if max(w.value for w in weights) < 5 and total is None:
        return []
    return [Series(tuple(weights), total)]


def _sentence(passage: Passage) -> list[Series]:
    """A sentence that sums up the criteria with their shares: prijs (40 %), kwaliteit (60 %)."""
    text = folded(passage.text)
    if "%" not in text and "procent" not in text and "punten" not in text:
        return []
    if not _CRITERIA.search(text) or _SCORING.search(text):
        return []
    found: list[Series] = []
    for sentence in re.finditer(r"[^.!?]+(?:\.(?=\d)[^.!?]+)*", text):
        bracketed = list(
            re.finditer(
                r"(?P<name>[^,;:()]{3,70}?)\s*\((?:max(?:\.|"
                r"imaal)?\s*)?(?P<n>\d{1,3}(?:,\d{1,2})?)\s*(?P<u>%|procent|punten)\)",
                sentence[0],
            )
        )
        shares = list(_SHARE.finditer(sentence[0]))
        if len(bracketed) < 2 or len(bracketed) != len(shares):
            continue
        at = sentence.start()
        weights = tuple(
            _made(
                re.sub(r"^.*\b(?:zijn|en|uit|op)\s+", "", m["name"].strip()),
                m["n"],
                m["u"],
                passage,
                at + m.start("n"),
                at + m.end("u"),
            )
            for m in bracketed
        )
        if len({w.unit for w in weights}) == 1:
            found.append(Series(weights, None))
    return found


def in_prose(read: Sequence[Read]) -> Iterator[Weight]:
    """What sentences say of the share of price and quality: de prijs telt voor 40 % mee."""
    for one in read:
        passage = one.passage
        if passage.kind not in {"paragraph", "heading", "item"} or passage.topic not in _AWARD:
            continue
        if "%" not in passage.text and "procent" not in passage.text:
            continue
        text = folded(passage.text)
        if not _CRITERIA.search(
            text + " " + folded(" ".join(passage.headings[-1:]))
        ) or _SCORING.search(text):
            continue
        if "(" in text and _sentence(passage):
            continue
        for match in _PRICE.finditer(text):
            name = match["name"] or match["other"]
            group = "n" if match["n"] else "m"
            yield _made(
                _SAME_NAME.get(name, name),
                match[group],
                "%",
                passage,
                match.start(group),
                match.end() if group == "n" else match.end("m"),
            )


def stated_totals(read: Sequence[Read]) -> frozenset[Decimal]:
    """The totals of points that the text names."""
    found: set[Decimal] = set()
    for one in read:
        if one.passage.topic in _AWARD and "punten" in one.passage.text:
            for match in _STATED_TOTAL.finditer(folded(one.passage.text)):
                found.add(Decimal(match["n"] or match["m"]))
    return frozenset(found)
