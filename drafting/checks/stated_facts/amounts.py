"""The estimated value that a sentence states."""

import re
from collections.abc import Iterator

from drafting.checks.reading.quantities import Quantity, QuantityKind, quantities
from drafting.checks.stated_facts.line import Certainty, Line, Reading, one_of, reading

_ESTIMATE = one_of(
    r"\braming\b", r"\bgeraamde?\b", r"\braamt\b", r"\bschat\b[^.]*\bwaarde\b",
    r"\bgeschatte (?:totale )?(?:waarde|omvang|opdracht\w*)", r"\b(?:opdracht|contract)waarde\b",
    r"\bfinanciële omvang\b",
    r"\bopdracht\b[^.;]{0,60}\bwaarde van (?:€|eur|\d)",
    r"\bwaarde van (?:de|het|deze) (?:(?:gehele|totale) )?(?:opdracht|aanbesteding|(?:raam)?overeenkomst|contract)",
)  # fmt: skip
_OTHER_AMOUNT = one_of(
    r"omzet", r"verzeker", r"aansprakelijk", r"boete", r"referentie", r"kerncompetentie",
    r"zekerheid", r"garantie", r"drempel", r"tarief", r"tarieven", r"ervaring", r"\bin 20\d\d\b",
    r"vorige", r"huidige", r"afgelopen", r"eerdere", r"gefactureerd", r"inclusief btw",
    r"incl\.? btw", r"inschrijver", r"opdrachtnemer heeft",
)  # fmt: skip
_YEARLY = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:(?:exclusief|excl\.?|ex) btw\s*)?,?\s*"
    r"(?:per (?:\w+)?(?:jaar|maand|kwartaal)|jaarlijks|op jaarbasis|per (?:cliënt|perceel|uur))"
)
_RANGE = re.compile(r"\btussen\s+(?:de\s+)?(?:€|eur|\d)")
OF_LOT = re.compile(r"\bperceel\s+(\d{1,2}|[a-z])\b|\b(?:dit|elk|ieder|per|het)\s+perceel\b")
_ABOUT = re.compile(r"(?:circa|ca\.?|ongeveer|rond(?: de)?|globaal|zo'n|naar schatting)\s*$")
LOT_HEAD = re.compile(r"perceel\s+(\d{1,2}|[a-z])\b\s*[:.–—-]?\s*(.*)", re.IGNORECASE | re.DOTALL)


def amounts(line: Line, text: str) -> list[Quantity]:
    """Amounts of a whole contract; a range is no amount."""
    if not _ESTIMATE.search(text) or _OTHER_AMOUNT.search(text) or _RANGE.search(text):
        return []
    return [
        q
        for q in quantities(line.text)
        if q.kind is QuantityKind.MONEY and not _YEARLY.match(text, q.end)
    ]


def values(line: Line, text: str) -> Iterator[Reading]:
    """The estimated value of the contract as a whole."""
    total = re.match(r"totaal|alle percelen", line.lot.casefold())
    if (line.lot and not total) or OF_LOT.search(text) or LOT_HEAD.match(line.heading):
        return
    for amount in amounts(line, text)[:1]:
        rough = _ABOUT.search(text, 0, amount.start) or "maximale waarde" in text
        certainty = Certainty.LIKELY if rough else Certainty.SURE
        yield reading(line, "estimated_value", amount.value, (amount.start, amount.end), certainty)
