"""References inside the document to an article, paragraph, chapter, annex or requirement that it does not have.

The numbers are those of a draft's own headings, or those that stand in the text of a foreign
document. A kind of number that the text does not show (Word counts many itself) is not judged.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafting.checks.facts import Facts
from drafting.checks.kinds.whole import Found, Whole
from drafting.checks.reading.characters import folded
from drafting.checks.rule import Hit, Rule
from drafting.document import Document, Heading, Paragraph, Passage

LONGEST = 90
"""A text with a number in front and more characters is no title."""

_ENOUGH = {"artikel": 3, "paragraaf": 4, "hoofdstuk": 3, "bijlage": 2, "eis": 3}
"""How many numbers of a kind must stand in the text before one can be missing."""

_LOST = re.compile(
    r"\(verwijzing vervallen\)|fout! verwijzingsbron niet gevonden\.?|"
    r"error! reference source not found\.?|"
    r"fout! bladwijzer niet gedefinieerd\.?|error! bookmark not defined\.?"
)
_REFERENCE = re.compile(
    r"(?<![\w.])(?:(?P<kind>artikel(?:en)?|art\.|paragra(?:af|fen)|par\.|§|hoofdstuk(?:ken)?|"
    r"bijlagen?|eis)\s*(?:nr\.?\s*)?)"
    r"(?P<n>\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?|[a-z](?![\w'’-])(?:\.?\d{1,2})?)(?![\w])(?!\s*(?:%|"
    r"euro|punten))"
)
_KINDS = {
    "artikel": "artikel", "artikelen": "artikel", "art.": "artikel", "paragraaf": "paragraaf",
    "paragrafen": "paragraaf",
    "par.": "paragraaf", "§": "paragraaf", "hoofdstuk": "hoofdstuk", "hoofdstukken": "hoofdstuk", "bijlage": "bijlage",
    "bijlagen": "bijlage", "eis": "eis",
}  # fmt: skip
_ELSEWHERE = re.compile(
    r"\b\w*(?:wet|wetboek|besluit|verordening|richtlijn|regeling|reglement|gids|protocol|"
    r"statuten|handboek|handleiding|"
    r"voorschrift|voorwaarden|cao|norm|standaard|beleid|nota|beleidsplan|beleidsregels?|"
    r"convenant|akkoord|verdrag|polis|offerte|"
    r"verwerkersovereenkomst|model|sjabloon|format|rapport|koepel|publicatie)\b|\bwet\w*|"
    r"\b(?:avg|bw|awb|wmo|aw|arw|uav\w*|gibit|arbit|arvodi|"
    r"dnr|gdpr|uavg|vwo?eu|vweu|bbl|nen|iso|crow|rvoi|stabu|grw|wkkgz|wibb?|bibob|gw|who|uea|cpv)\b"
)
_OWN = re.compile(
    r"\s*(?:,?\s*(?:eerste|tweede|derde|vierde)?\s*lid\s*\w+,?|,? onder \w+)?\s*(?:van|uit|in|bij) "
    r"(?:deze|dit|de onderhavige|onderhavige|het onderhavige)\b"
)
_OF_OTHER = re.compile(
    r"\s*(?:,?\s*lid\s*[\w]+(?:\s*(?:,|en|tot en met|t/m)\s*(?:lid\s*)?\d+)*,?|"
    r",? onder \w+)?\s*(?:van|uit|bij|in) (?:de|het|een|onze) (\w[\w-]*)"
)
_NUMBERED = re.compile(
    r"^\s*(?:(?P<kind>artikel|art\.|hoofdstuk|paragraaf|§|bijlage|eis|"
    r"deel)\s*)?(?P<n>\d{1,2}(?:\.\d{1,2}){0,3}|[A-Za-z](?=[\s.:)–-]|$)(?:\.?\d{1,2})?)"
    r"(?P<end>[.):]?(?:\s|$))",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\s*(?:\d[\d.]*[.)]?\s+(?-i:[A-ZÀ-Þ])|eis\b|art|bijlage|hoofdstuk|par|§|deel\b)", re.IGNORECASE
)
_LISTED = re.compile(r"\bbijlage\s+(\d{1,2}[a-z]?|[a-z](?![\w'’-])(?:\.?\d{1,2})?)\b")


def hits(_rule: Rule, whole: Whole, _facts: Facts) -> Iterator[Found]:
    """One finding for each number that is referred to and not there, at its first place; and lost references.

    A draft of one part may be a document made elsewhere, of which the numbers were given anew: its
    numbers are not judged.
    """
    yield from _lost(whole)
    if whole.document is not None and len({title.key for title in whole.document.parts}) < 2:
        return
    made = [
        (one.passage, reference)
        for one in whole.read
        if one.passage.kind != "heading"
        for reference in _references(one.passage.text)
    ]
    if not made:
        return
    numbers = _numbers(whole)
    titles = "\n".join(
        folded(one.passage.text) for one in whole.read if one.passage.kind == "heading"
    )
    told: set[tuple[str, str]] = set()
    for passage, (kind, number, start, end, of) in made:
        known = numbers[kind]
        if (kind, number) in told or len(known) < _ENOUGH[kind] or _is_there(number, known):
            continue
        if (of and of not in titles) or not _comparable(number, known):
            continue
        told.add((kind, number))
        filled = (("what", f"'{passage.text[start:end]}' is er niet in dit document"),)
        yield Found(Hit((0, 0), filled), passage, characters=(start, end))


def _lost(whole: Whole) -> Iterator[Found]:
    for one in whole.read:
        text = one.passage.text
        if "(" not in text and "!" not in text:
            continue
        for match in _LOST.finditer(folded(text)):
            filled = (("what", "Hier is een verwijzing verloren gegaan"),)
            yield Found(Hit((0, 0), filled), one.passage, characters=match.span())


def _is_there(number: str, known: frozenset[str]) -> bool:
    return number in known or (
        number.rstrip("abcdefghijklmnopqrstuvwxyz") in known and number[:1].isdigit()
    )


def _comparable(number: str, known: frozenset[str]) -> bool:
    """Whether the text shows numbers of this depth: 4.7 can only be missing where 4.1 and 4.2 stand."""
    if not number[0].isdigit():
        return any(not one[0].isdigit() for one in known)
    if "." not in number:
        return any(one.isdigit() for one in known)
    above = number.rpartition(".")[0]
    beside = [one for one in known if one.startswith(f"{above}.")]
    return len(beside) > 1 or (
        above.partition(".")[0] not in {one.partition(".")[0] for one in known}
        and sum("." in one for one in known) > 3
    )


@lru_cache(maxsize=20_000)
def _references(text: str) -> tuple[tuple[str, str, int, int, str], ...]:
    """The references to this document in a text: kind, number, place, and of which part of it, if it says so."""
    plain = folded(text)
    if not any(
        word in plain
        for word in ("artikel", "art.", "paragra", "par.", "§", "hoofdstuk", "bijlage", "eis ")
    ):
        return ()
    found: list[tuple[str, str, int, int, str]] = []
    for match in _REFERENCE.finditer(plain):
        kind = _KINDS[match["kind"]]
        number = match["n"]
        if kind != "bijlage" and not number[0].isdigit():
            continue
        first = max(plain.rfind(mark, 0, match.start()) for mark in (". ", "? ", "! ", "\n")) + 1
        last = min(
            (at for mark in (". ", "? ", "! ", "\n") if (at := plain.find(mark, match.end())) >= 0),
            default=len(plain),
        )
        own = _OWN.match(plain, match.end()) is not None
        of = _OF_OTHER.match(plain, match.end())
        if not own and kind != "eis" and _ELSEWHERE.search(plain, first, last):
            continue
        if not match.start() and len(text) <= LONGEST:
            continue
        found.append((kind, number, match.start(), match.end(), of[1] if of and not own else ""))
    return tuple(found)


def _numbers(whole: Whole) -> dict[str, frozenset[str]]:
    """The numbers that the document has, by kind."""
    found: dict[str, set[str]] = {kind: set() for kind in _ENOUGH}
    if whole.document is not None:
        for element in whole.document.elements:
            if isinstance(element, (Heading, Paragraph)) and element.number:
                _take(element.number, found, titled=isinstance(element, Heading))
        # Articles of a draft are called so; other numbers are no articles.
        found["artikel"] = {number for number in found["artikel"] if "." not in number} & _articles(
            whole.document
        )
        return {kind: frozenset(numbers) for kind, numbers in found.items()}
    for one in whole.read:
        passage = one.passage
        if passage.kind == "heading":
            _take(passage.text, found, titled=True)
        elif passage.kind != "cell" and _BEGINS.match(passage.text):
            short = len(passage.text) <= LONGEST and not passage.text.rstrip().endswith(".")
            _take(passage.text, found, titled=short)
            _take_listed(passage, found)
        elif passage.kind == "cell":
            _take_listed(passage, found)
    return {kind: frozenset(numbers) for kind, numbers in found.items()}


def _articles(document: Document) -> set[str]:
    return {
        element.number.casefold().removeprefix("artikel ")
        for element in document.elements
        if isinstance(element, Heading) and element.number.casefold().startswith("artikel ")
    }


def _take(text: str, found: dict[str, set[str]], *, titled: bool) -> None:
    match = _NUMBERED.match(text)
    if match is None:
        return
    kind, number = folded(match["kind"] or ""), folded(match["n"]).rstrip(".")
    if not kind:
        if not number[0].isdigit():
            return
        if "." in number:
            found["paragraaf"].add(number)
            found["eis"].add(number)
            # A chapter is there when something in it is; so is an article with its lid.
            found["hoofdstuk"].add(number.partition(".")[0])
            found["artikel"].add(number)
        elif titled and len(text) <= LONGEST:
            found["hoofdstuk"].add(number)
            found["paragraaf"].add(number)
            found["artikel"].add(number)
        return
    kind = _KINDS.get(kind, "")
    if kind:
        found[kind].add(number)


def _take_listed(passage: Passage, found: dict[str, set[str]]) -> None:
    """An annex is there when a list, a table or a short text presents it."""
    text = folded(passage.text)
    if not text.startswith("bijlage"):
        return
    match = _LISTED.match(text)
    if match and (passage.kind in {"heading", "item", "cell"} or len(text) <= LONGEST):
        found["bijlage"].add(match[1])
