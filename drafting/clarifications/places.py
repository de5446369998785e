"""Where a question is about: from how its asker wrote the place to the element that was published with that number.

Asked is by number as published: "par. 2.4", "artikel 5 lid 2", "eis 1.2.3", "bijlage 3", "H4, blz. 12".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drafting.document import ElementId
from drafting.publication import FrozenNumber
from drafting.terms import PartKey

_PAGE = re.compile(r"\b(?:pagina|pag|blz|bladzijde|p)\b\.?\s*\d+", re.IGNORECASE)
_ARTICLE = re.compile(
    r"\b(?:artikel|art)\b\.?\s*(\d+[a-z]{0,2}(?:\.\d+[a-z]{0,2})?)(?:\D{0,4}\blid\b\.?\s*(\d+[a-z]?))?",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"\b(?:bijlage|annex)\b\.?\s*(\d+[a-z]{0,2})", re.IGNORECASE)
_TABLE = re.compile(r"\btabel\b\.?\s*(\d+[a-z]{0,2})", re.IGNORECASE)
_CHAPTER = re.compile(r"\b(?:hoofdstuk|hfst|h|hst)\.?\s*(\d+[a-z]{0,2})(?![\d.])", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\d.])(\d+[a-z]{0,2}(?:\.\d+[a-z]{0,2}){1,3})(?![\d])", re.IGNORECASE)
_LONE = re.compile(r"^\D{0,12}?(\d+[a-z]{0,2})\D*$", re.IGNORECASE)
_HINTS = (
    (PartKey.REQUIREMENTS, r"programma van eisen|\bpve\b|\beis(?:en)?\b|\bdeel b\b"),
    (
        PartKey.AGREEMENT,
        r"\b(?:concept|raam)?-?overeenkomst|\bcontract\b|\bartikel\b|\bart\b|\blid\b|\bdeel c\b",
    ),
    (PartKey.ANNEXES, r"\bbijlagen?\b|\bannex\b|\bdeel d\b"),
    (PartKey.GUIDE, r"leidraad|\bdeel a\b|\bpar(?:agraaf)?\b|§|\bhoofdstuk\b"),
)


@dataclass(frozen=True, slots=True)
class PlaceFound:
    """The element that fits best; None when none does. `others` are the elements that fit as well.

    It is not `exact` when only what stands above the asked place was found: 2.4 for 2.4.9.
    """

    element: ElementId | None
    others: tuple[ElementId, ...] = ()
    exact: bool = True

    @property
    def sure(self) -> bool:
        """Whether there is one, and no other that fits as well."""
        return self.element is not None and not self.others and self.exact


NOWHERE = PlaceFound(None)


def find_place(words: str, numbers: Sequence[FrozenNumber]) -> PlaceFound:
    """What was published under the number in these words; nothing for words without one.

    A number that stands in several parts is looked for in the part that the words name; when they name none, the
    first part wins and the others are told.
    """
    asked = _numbers(_PAGE.sub(" ", words))
    hinted = [part for part, hint in _HINTS if re.search(hint, words, re.IGNORECASE)]
    for number, exact in asked:
        fitting = [one for one in numbers if one.number.casefold() == number.casefold()]
        if not fitting:
            continue
        named = [one for part in hinted for one in fitting if one.part is part]
        best = (named or fitting)[0]
        rest = () if named else tuple(one.element for one in fitting if one is not best)
        return PlaceFound(best.element, rest, exact)
    return NOWHERE


def _numbers(words: str) -> list[tuple[str, bool]]:
    """The numbers that can be meant, as they are written in a bestek, and whether it says just that."""
    found: list[tuple[str, bool]] = []
    for match in _ARTICLE.finditer(words):
        article, paragraph = match[1], match[2]
        if paragraph:
            found.append((f"{article}.{paragraph}", True))
        if "." in article:
            found += [(article, True), (f"Artikel {article.partition('.')[0]}", False)]
        else:
            found.append((f"Artikel {article}", not paragraph))
    found += [(f"Bijlage {match[1]}", True) for match in _ANNEX.finditer(words)]
    found += [(f"Tabel {match[1]}", True) for match in _TABLE.finditer(words)]
    for match in _NUMBER.finditer(words):
        number = match[1]
        found.append((number, True))
        while "." in number:
            number = number.rpartition(".")[0]
            found.append((number, False))
    found += [(match[1], True) for match in _CHAPTER.finditer(words)]
    if not found and (lone := _LONE.match(words.strip())):
        found.append((lone[1], True))
    return found
