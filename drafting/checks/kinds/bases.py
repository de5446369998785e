"""Of which lot, town or round a quantity is, and per what: things that tell two quantities apart."""

import re
from collections.abc import Sequence

from drafting.checks.reading.sentence import Sentence

_LOT = re.compile(r"\bperceel\s+(\d{1,2}|[a-z])\b", re.IGNORECASE)
_LOTS = re.compile(r"\bpercelen\s+\d", re.IGNORECASE)
_TOWN = re.compile(r"\b[Gg]emeente\s+([A-ZÀ-Þ][\w'’-]+)")
_ORDER = re.compile(
    r"\b(?:(eerste|1e|ronde 1|i)|(tweede|2e|ronde 2|ii)|(derde|3e|ronde 3|iii)|(laatste|definitieve))\b",
    re.IGNORECASE,
)
_ROUND = re.compile(r"\b(?:ronde|nota|nvi|vragen\w*|inlichtingen\w*)\b", re.IGNORECASE)
_NO_BASIS = frozenset(
    {"e-mail", "post", "brief", "direct", "ommegaande", "#date", "abuis", "saldo", "1"}
)
_BASES = {
    "jaar": "jaar", "kalenderjaar": "jaar", "contractjaar": "jaar", "verzekeringsjaar": "jaar", "jaarlijks": "jaar",
    "jaarbasis": "jaar", "boekjaar": "jaar", "gebeurtenis": "geval", "aanspraak": "geval", "schadegeval": "geval",
    "schadegebeurtenis": "geval", "geval": "geval", "claim": "geval", "voorval": "geval", "opdracht": "",
    "overeenkomst": "", "contract": "",
}  # fmt: skip
_EACH = frozenset({"elk", "elke", "ieder", "iedere"})
_EACH_OF = frozenset(
    {
        "perceel",
        "kerncompetentie",
        "opdrachtnemer",
        "aanbieder",
        "inschrijver",
        "client",
        "gemeente",
    }
)


def basis_of(sentence: Sentence, at: int) -> str:
    """Per what a quantity is: jaar, geval, perceel; empty when it is of the whole."""
    tokens = sentence.tokens
    for places in (range(at + 1, min(at + 7, len(tokens))), range(at - 1, max(-1, at - 7), -1)):
        for place in places:
            form = tokens[place].form
            if tokens[place].quantity is not None or form in ";:":
                break
            if form in {"jaarlijks", "jaarlijkse", "jaarbasis"}:
                return "jaar"
            word = tokens[place + 1].form if place + 1 < len(tokens) and place + 1 != at else "#"
            if form == "per" and word not in _NO_BASIS and not word.startswith("#"):
                return _BASES.get(word, word)
            if form in _EACH and (word in _BASES or word in _EACH_OF):
                return _BASES.get(word, word)
    for place, token in enumerate(tokens[:-1]):
        if token.own:
            break
        if token.form == "per" and tokens[place + 1].form not in _NO_BASIS:
            return _BASES.get(tokens[place + 1].form, tokens[place + 1].form)
    return ""


def lot_of(own: str, lead: str, row: str, headings: Sequence[str]) -> str:
    """The lot that a text is about; empty for the whole. `row` is the head of its row in a table of lots."""
    if _LOTS.search(own) or len({m[1] for m in _LOT.finditer(own)}) > 1:
        return "enkele"
    for text in (own, lead, row, *reversed(headings)):
        if match := _LOT.search(text):
            return match[1].casefold()
    if row.startswith(("totaal", "alle")):
        return ""
    return row


def round_of(lead: str, own: str, before: str, *, borrowed: bool) -> str:
    """Which round or nota a date belongs to; empty when the text does not count them.

    A sentence that does not say it goes on with the round of the sentence before.
    """
    for words in (lead if borrowed else own, before):
        if not _ROUND.search(words):
            continue
        if found := _ORDER.findall(words):
            parts = found[-1] if words is before else found[0]
            return str(next(number for number, part in enumerate(parts) if part))
    return ""


def town_of(own: str, lead: str) -> str:
    """The municipality that a text names, first in itself and then in what it continues; empty when none."""
    found = _TOWN.search(own) or _TOWN.search(lead)
    return found[1] if found else ""
