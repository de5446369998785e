"""The term of the contract and its extensions."""

import re
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from drafting.checks.reading.characters import folded
from drafting.checks.reading.numerals import FACTOR, NUMBER, number_of
from drafting.checks.reading.quantities import Quantity, QuantityKind, quantities
from drafting.checks.stated_facts.line import (
    DAY,
    MAXIMUM,
    Certainty,
    Line,
    Reading,
    date_of,
    one_of,
    reading,
)

_TERM = one_of(
    r"\b(?:contract)?looptijd\b", r"\bcontract(?:duur|periode|termijn)\b",
    r"\b(?:duur|periode) van\b", r"\b(?:initiële|vaste) (?:looptijd|duur|periode|termijn)\b",
    r"(?:overeenkomst|contract|opdracht)\b[^.;]{0,70}\b(?:duurt|loopt)\b", r"\bhoe lang geldt\b",
    r"\bduur\s*:", r"\bduur\b[^.]{0,30}\bis\b", r"\bgeldt (?:voor )?\d", r"\baangegaan voor\b",
    r"\bgesloten voor\b", r"\bvoor [^.;]{1,25} (?:gesloten|aangegaan)\b",
)  # fmt: skip
_CONTRACT = one_of(
    r"overeenkomst", r"contract", r"opdracht\b", r"looptijd", r"\bduur\s*:",
    r"^(?:aantal )?(?:verleng|opti)", r"verlenging is niet mogelijk|verlengingsoptie",
)  # fmt: skip
_OTHER_TERM = one_of(
    r"indicatie", r"beschikking", r"toewijzing", r"voorziening", r"gestanddoening",
    r"referentie", r"garantie", r"certifica", r"bewaar", r"betaal", r"opschortend",
    r"standstill", r"dienstverband", r"traject", r"polis",
    r"(?:tijdens|gedurende|binnen|in) de (?:gehele |hele |volledige )?(?:loop|contract)",
    r"inschrijver", r"inschrijving", r"planning", r"storing", r"vergunning", r"opzeg",
    r"vertraging", r"ervaring", r"bezwaar", r"maximaal per",
)  # fmt: skip
_EXTENDS = one_of(
    r"verleng", r"\bopties?\b", r"optiejaren", r"optiejaar", r"optieperiode",
)  # fmt: skip
_NO_EXTENSION = one_of(
    r"(?:geen|zonder) (?:optie(?:s)? (?:tot|op|voor) )?verleng",
    r"niet (?:worden |te )?verlengd", r"verleng\w* is niet",
    r"verleng\w*\W+(?:geen|niet van toepassing|n\.v\.t)",
)  # fmt: skip
_TOTAL = one_of(
    r"inclusief (?:alle |de |eventuele |mogelijke )*(?:verleng|opti)",
    r"met (?:alle |de |eventuele )*(?:verlengingen|opties)",
    r"\btotale (?:contract|loop)?(?:duur|tijd|looptijd)",
    r"\bmaximale (?:contractduur|looptijd|duur)",
    r"\bin totaal (?:dus )?(?:maximaal|ten hoogste|hooguit)",
)
_CLAUSE = one_of(
    r"[,;()+]", r"\.\s", r"\ben (?:kan|is|heeft|wordt|daarna|mag)\b", r"\bwaarna\b",
    r"\bdaarna\b", r"\bzonder\b", r"\bheeft (?:de|het) \w*(?:overeenkomst|contract)\b",
    r"\bmet (?:een |de |twee |één )?(?:mogelijke? |eenzijdige )?(?:optie|mogelijkheid|verleng)",
)  # fmt: skip
_NOTICE = re.compile(
    r"\s*(?:\([^)]*\)\s*)?(?:voor (?:het einde|de einddatum|afloop|het verstrijken|het aflopen)|"
    r"vooraf|van tevoren|voordat|tevoren|na (?:de )?(?:ingang|start|gunning))"
)
_TIMES = re.compile(rf"(?P<n>{FACTOR})\s?(?:maal|keer|x)\s+(?:met|voor)\b")
_EACH = one_of(
    rf"\b(?P<n>{NUMBER})\s+(?:\w+\s)?(?:verleng\w+|opties?|optieperiod\w+)\b[^.;]{{0,30}}?\b(?:elk|ieder|telkens|steeds)\b",
)


def terms(line: Line, text: str) -> Iterator[Reading]:
    """Term, extension and term with all extensions, clause by clause."""
    about_it = _CONTRACT.search(text) or _CONTRACT.search(folded(line.heading))
    if not about_it or _OTHER_TERM.search(text):
        return
    if match := _NO_EXTENSION.search(text):
        yield reading(line, "extension_months", 0, match.span(), Certainty.SURE)
    yield from _between_dates(line, text)
    term = _TERM.search(text) is not None
    if not term and not _EXTENDS.search(text) and not _TOTAL.search(text):
        return
    lasting = [q for q in quantities(line.text) if q.kind in _LASTING]
    cuts = [0, *(m.start() for m in _CLAUSE.finditer(text)), len(text)]
    for first, last in pairwise(cuts):
        period = next((q for q in lasting if first <= q.start < last), None)
        if period is not None and not _NOTICE.match(text, period.end):
            goes_before = _EXTENDS.search(text, 0, first) is not None
            found = _of_clause(text[first:last], period, is_term=term and not goes_before)
            if found is not None:
                yield reading(line, *found, (period.start, period.end), Certainty.SURE)


def _of_clause(clause: str, period: Quantity, *, is_term: bool) -> tuple[str, int] | None:
    """The fact that a clause gives with its period; None for a part of a month and for no fact at all."""
    months = int(period.months)
    if months < 1 or months != period.months:
        return None
    if _TOTAL.search(clause):
        return MAXIMUM, months
    if not _EXTENDS.search(clause):
        return ("duration_months", months) if is_term else None
    if period.repeats == 1 and (often := _TIMES.search(clause)):
        times = number_of(often["n"])
        return ("extension_months", months * int(times)) if times else None
    if period.repeats == 1 and re.search(r"telkens|steeds|\belk\b|ieder", clause):
        count = _EACH.search(clause)
        times = number_of(count["n"]) if count else None
        return ("extension_months", months * int(times)) if times else None
    return "extension_months", months


_LASTING = frozenset({QuantityKind.PERIOD, QuantityKind.REPEATED_PERIOD})
_FROM_TO = re.compile(rf"\bvan(?:af)?\s+{DAY}\s+(tot en met|t/m|tot)\s+{DAY}")
_BEGINS_ENDS = re.compile(
    rf"\b(?:in|aan|start|begint|ingang|ingangsdatum:?)\s+(?:is\s+|werking\s+)?(?:op\s+)?{DAY}[^.;]{{1,30}}?"
    rf"\b(eindigt|loopt|einddatum)\b[^.;\d]{{0,40}}{DAY}"
)


def _between_dates(line: Line, text: str) -> Iterator[Reading]:
    """A term from a first day to a last; only when it is a whole number of months."""
    match = _FROM_TO.search(text) or _BEGINS_ENDS.search(text)
    if not match or _EXTENDS.search(text[: match.start()]):
        return
    parts = match.groups()
    first, last = date_of(parts[:6]), date_of(parts[7:])
    if first is None or last is None:
        return
    end = last if parts[6] == "tot" else last + timedelta(days=1)
    months = (end.year - first.year) * 12 + end.month - first.month
    if months > 0 and end.day == first.day:
        yield reading(line, "duration_months", months, match.span(), Certainty.SURE)
