"""Money, percentages, multiples and counts as Dutch writes them. Input is folded text."""

import re
from decimal import Decimal

from drafting.checks.reading.found import Found
from drafting.checks.reading.numerals import DIGITS, FACTOR, NUMBER, WORDS, number_of

_SIZES = {
    "miljoen": 1_000_000, "mln": 1_000_000, "mio": 1_000_000, "miljard": 1_000_000_000,
    "duizend": 1_000, "k": 1_000, "m": 1_000_000, "ton": 100_000,
}  # fmt: skip
_SIZE = r"(?:miljoen|mln\.?|mio|miljard|duizend|ton|k\b)"
_CENTS = r"(?:,(?:--?|=))"
_MONEY = re.compile(
    rf"(?:€|\beur\b|\beuro\b)\s*(?P<a>{DIGITS}){_CENTS}?(?:\s*(?P<as>{_SIZE}|m\b(?!\s?[23²³])))?"
    rf"|(?P<b>{NUMBER})(?:\s*\((?P<bb>{NUMBER})\))?{_CENTS}?\s*(?P<bs>{_SIZE})?\s*(?:euro\b|(?:eur\b|€)(?!\s*\d))"
    rf"|(?P<c>{NUMBER})\s*(?P<cs>miljoen|mln\.?|mio|miljard|ton)\b(?!\w)"
)
_IN_WORDS = re.compile(rf"\s*\((?:zegge:?\s*)?(?P<n>{WORDS})(?:\s*(?P<s>{_SIZE}))?(?:\s*euro)?\)")
# after "2 miljoen" without euro only a word that cannot be the thing counted: not "2 miljoen inwoners"
_NOT_COUNTED = re.compile(
    r"\s*(?:$|[^\w\s]|(?:inclusief|exclusief|incl|excl|per|aan|of|en|van|voor|op|in|is|bedra\w+|heeft|te|tot|met|"
    r"geweest|zijn|waard|gerealiseerd|die|dat|als|ten|omzet\w*|jaaromzet|dekking|realiseert?|behaalt|behaald|haalt|gehaald|beloopt|bereikt|gedraaid|draait|omgezet|zet|om|winst|subsidie|vermogen|"
    r"verzekerd|gedekt|boete|ontvangen|verdiend|verdient)\b)"
)
_WEIGHT = re.compile(
    r"\s*(?:per\s+(?!gebeurtenis|aanspraak|schade|jaar|polis|claim|geval|incident|boekjaar)|aan\s+(?!omzet|dekking|inkomsten|opbrengst)|afval|restafval|gft|papier|zout|puin|asfalt|zwaar|co2|gewicht|laadvermogen|gram|kilo)"
)
_PERCENTAGE = re.compile(
    rf"(?P<n>{NUMBER})(?:\s*\((?P<m>{NUMBER})\s*(?:%|procent)?\))?\s*(?:%(?!-)|procent\b|percent\b|pct\b)"
)
_HEAVY = re.compile(
    r"\b(?:we[eo]g\w*|gewicht\w*|vracht\w*|auto'?s?|voertuig\w*|container\w*|laad\w*|kilo\w*|afval\w*|"
    r"\w*papier|\w*puin|hijs\w*|kraan\w*|kranen|zwerfafval|gft|as(?:druk|last)\w*|bestelbus\w*)\b"
)
"""Words in a sentence that make "ton" a weight, unless money is named too."""
_PAID = re.compile(
    r"€|\beur|omzet|polis|verzeker|dekking|waarde\b|bedrag|boete|raming|geraamd|kosten|prijs"
)
_STOP = re.compile(r"[.;!?](?:\s|$)")
_SPLIT = re.compile(r"(?<![\d/.,])(?P<a>[1-9]\d?)\s?[/:–-]\s?(?P<b>\d{1,2})(?![\d/%]|[.,]\d)")
_PARTED = re.compile(r"prijs|kwaliteit")
_POINTS = re.compile(r"\bpunt|\bweging|\bweegt|\bgewicht|\bwegingsfactor|\bscore")
_SHARE_OF_PRICE = re.compile(r"(?<![\w.,/])(?P<n>\d{1,2})(?![\w%/]|[.,:]\d)")
_HALF_PERCENT = re.compile(r"\been half\s+procent\b")
_PARTS = {
    "derde": 3, "vierde": 4, "vijfde": 5, "zesde": 6, "achtste": 8, "tiende": 10, "twintigste": 20,
}  # fmt: skip
_FRACTION = re.compile(
    r"\b(?:(?P<half>de helft)|(?P<fourth>een kwart|(?P<three>driekwart|drie kwart))"
    rf"|(?P<n>een|één|twee|drie|vier)\s?(?P<d>{'|'.join(_PARTS)})(?:\s+deel)?)(?=\s+(?:van|der)\b)"
    r"|(?<![\d/])(?P<a>\d)/(?P<b>\d)(?:e|de)?(?=\s+(?:deel\s+)?(?:van|der)\b)"
)
_MULTIPLE = re.compile(
    rf"(?<![\w,.])(?P<n>{FACTOR})\s?(?:maal|keer|x(?=\s))(?!\s+(?:per|in|met)\b)"
)
_FOLD = re.compile(
    r"\b(?:het|een|de)\s+(?:(?P<d>dubbele)|(?P<n>twee|drie|vier|vijf|zes|zeven|acht|tien)(?:voudige?|voud|dubbele))\b"
)
_OUTLINE = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})+\.?\s")
_GROUPS = {
    "tweetal": 2, "drietal": 3, "viertal": 4, "vijftal": 5, "zestal": 6, "tiental": 10, "dozijn": 12, "twintigtal": 20,
}  # fmt: skip
_GROUP = re.compile(rf"\b(?P<n>{'|'.join(_GROUPS)})\b")
_COUNT = re.compile(rf"(?<![\w.,/§*-])(?P<n>{NUMBER})(?![\w%/]|[.,:]\d)(?:\s*\((?P<m>{NUMBER})\))?")
_LABEL = re.compile(
    r"\b(?:artikel|art\.|lid|perceel|bijlage|paragraaf|hoofdstuk|iso|nen|nen-en|nr\.?|nummer|categorie|kerncompetentie|"
    r"competentie|eis|criterium|onderdeel|fase|model|tabel|versie|brl|sub|punt|§)\s*-?$"
)


def money(text: str) -> list[Found]:
    """Amounts in euro; an amount in figures and again in words between brackets is one amount."""
    found = []
    for match in _MONEY.finditer(text):
        name = next(n for n in "abc" if match[n])
        value = number_of(match[name])
        size = match.groupdict().get(f"{name}s") or ""
        if value is None or (name == "c" and not _is_money(text, match)):
            continue
        end = match.end()
        if words := _IN_WORDS.match(text, end):
            end = words.end()
        found.append(Found(value * _SIZES.get(size.rstrip("."), 1), "eur", match.start(), end))
    return found


def _is_money(text: str, match: re.Match[str]) -> bool:
    if match["cs"] == "ton":
        if _WEIGHT.match(text, match.end()):
            return False
        first = max((text.rfind(mark, 0, match.start()) for mark in ".;!?"), default=-1) + 1
        last = _STOP.search(text, match.end())
        around = text[first : last.start() if last else len(text)]
        if _HEAVY.search(around) and not _PAID.search(around):
            return False
    return _NOT_COUNTED.match(text, match.end()) is not None


def percentages(text: str) -> list[Found]:
    """Percentages; also the half, a quarter, two thirds of something."""
    found = [Found(Decimal("0.5"), "%", m.start(), m.end()) for m in _HALF_PERCENT.finditer(text)]
    for match in _PERCENTAGE.finditer(text):
        value = number_of(match["m"] or match["n"])
        if value is not None and not any(
            f.start < match.end() and match.start() < f.end for f in found
        ):
            found.append(Found(value, "%", match.start(), match.end()))
    found += [Found(_share(m), "%", m.start(), m.end()) for m in _FRACTION.finditer(text)]
    return found + _parts_of_hundred(text)


def _parts_of_hundred(text: str) -> list[Found]:
    """Weights that together make a hundred: prijs/kwaliteit 80/20; prijs 80 punten, kwaliteit 20 punten.

    Of a pair with a stroke only the part of the price is read, with the span of the pair.
    """
    names = [(m[0], m.start()) for m in _PARTED.finditer(text)]
    if {name for name, _ in names} != {"prijs", "kwaliteit"}:
        return []
    pairs = [m for m in _SPLIT.finditer(text) if int(m["a"]) + int(m["b"]) == 100]
    if pairs:
        first = [name for name, at in names if at < pairs[0].start()][-2:] or [names[0][0]]
        part = pairs[0]["a" if first[0] == "prijs" else "b"]
        return [Found(Decimal(part), "%", pairs[0].start(), pairs[0].end())]
    numbers = list(_SHARE_OF_PRICE.finditer(text)) if _POINTS.search(text) else []
    if len(numbers) > 1 and sum(int(m["n"]) for m in numbers) == 100:
        return [Found(Decimal(m["n"]), "%", m.start(), m.end()) for m in numbers]
    return []


def _share(match: re.Match[str]) -> Decimal:
    if match["half"]:
        return Decimal(50)
    if match["fourth"]:
        return Decimal(75 if match["three"] else 25)
    above = number_of(match["a"] or match["n"]) or Decimal(1)
    below = Decimal(match["b"]) if match["b"] else Decimal(_PARTS[match["d"]])
    return (above * 100 / (below or 1)).quantize(Decimal("0.1"))


def multiples(text: str) -> list[Found]:
    """Multiples of something: driemaal de raming, twee keer zo hoog, het dubbele."""
    found = []
    for match in _MULTIPLE.finditer(text):
        value = number_of(match["n"])
        if value is not None:
            found.append(Found(value, "x", match.start(), match.end()))
    for match in _FOLD.finditer(text):
        value = Decimal(2) if match["d"] else number_of(match["n"]) or Decimal(0)
        found.append(Found(value, "x", match.start(), match.end()))
    return found


def counts(text: str) -> list[Found]:
    """Bare numbers; not of a heading, an article or a norm, and not the article "een"."""
    found = []
    start = _OUTLINE.match(text)
    outline = start.end() if start else 0
    for match in _COUNT.finditer(text):
        value = number_of(match["n"])
        if value is None or match["n"] == "een" or _LABEL.search(text, 0, match.start()):
            continue
        if match["n"] in {"half", "halve", "en"} or match.start() < outline:
            continue
        found.append(Found(value, "", match.start(), match.end()))
    found += [
        Found(Decimal(_GROUPS[m["n"]]), "", m.start(), m.end()) for m in _GROUP.finditer(text)
    ]
    return found
