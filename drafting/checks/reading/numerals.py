"""Dutch numbers in words and in digits."""

import re
from decimal import Decimal

_SMALL = {
    "nul": 0, "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7,
    "acht": 8, "negen": 9, "tien": 10, "elf": 11, "twaalf": 12, "dertien": 13, "veertien": 14,
    "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19, "twintig": 20,
    "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80,
    "negentig": 90,
}  # fmt: skip
_HALVES = {
    "anderhalf": Decimal("1.5"),
    "anderhalve": Decimal("1.5"),
    "tweeënhalf": Decimal("2.5"),
    "tweeëneenhalf": Decimal("2.5"),
    "drieënhalf": Decimal("3.5"),
    "half": Decimal("0.5"),
    "halve": Decimal("0.5"),
}
_MORPHEMES = "|".join(sorted((*_SMALL, "honderd", "duizend", "ën", "en"), key=len, reverse=True))

WORDS = rf"(?:{'|'.join(_HALVES)}|(?:{_MORPHEMES})+)"
"""A number in words, as a pattern without a group; a match must still be `number_of` something."""

DIGITS = r"(?:\d{1,3}(?:[. ]\d{3})+(?!\d)(?:,\d{1,2})?|\d+(?:[.,]\d+)?)"
"""A number in digits: 1.234,50 or 1 234 or 2,5."""

NUMBER = rf"(?:{DIGITS}|\b{WORDS}\b)"
"""A number in digits or in words."""


def number_of(text: str) -> Decimal | None:
    """The value of a number in digits or words; None when it is no number."""
    text = text.strip()
    if text[:1].isdigit():
        return _of_digits(text)
    if text in _HALVES:
        return _HALVES[text]
    value = _of_words(text)
    return None if value is None else Decimal(value)


def _of_digits(text: str) -> Decimal:
    if re.fullmatch(r"\d{1,3}(?:[. ]\d{3})+(?:,\d+)?", text):
        text = text.replace(".", "").replace(" ", "")
    elif re.fullmatch(r"\d+\.\d+", text):
        return Decimal(text)
    return Decimal(text.replace(",", "."))


def _of_words(word: str) -> int | None:
    for unit, size in (("duizend", 1000), ("honderd", 100)):
        head, found, tail = word.partition(unit)
        if found:
            times = _of_words(head) if head else 1
            rest = _of_words(tail.removeprefix("en").removeprefix("ën") or tail) if tail else 0
            return None if times is None or rest is None else times * size + rest
    if word in _SMALL:
        return _SMALL[word]
    for joint in ("ën", "en"):
        for at in range(3, len(word) - 4):
            if word.startswith(joint, at):
                ones, tens = _SMALL.get(word[:at]), _SMALL.get(word[at + 2 :])
                if ones and tens and ones < 10 <= tens and tens % 10 == 0:
                    return ones + tens
    return None


FACTOR = rf"(?:{DIGITS}|\b{WORDS})"
"""A number that may be written as one word with what follows: tweemaal, driekeer."""
