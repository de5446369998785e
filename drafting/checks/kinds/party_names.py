"""The contract partner under a second name: Opdrachtnemer is defined, and Leverancier has duties too."""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafting.checks.facts import Facts
from drafting.checks.kinds.defined_terms import definitions
from drafting.checks.kinds.statement import where
from drafting.checks.kinds.whole import Found, Whole
from drafting.checks.reading.characters import folded
from drafting.checks.rule import Hit, Rule
from drafting.document import Passage
from drafting.terms import PartKey, Topic

FEWEST = 3
"""So often the second name stands before it is told."""

NAMES = (
    "opdrachtnemer", "aanbieder", "leverancier", "dienstverlener", "contractant", "zorgaanbieder", "jeugdhulpaanbieder",
    "aannemer", "opdrachtneemster", "contractpartner", "vervoerder",
)  # fmt: skip
_ANY = "|".join(NAMES)
_NAME = re.compile(rf"\b({_ANY})s?\b")
_PRESENTED = re.compile(
    rf"(?:hierna|verder)(?: ook)?(?: te noemen| genoemd| aangeduid als)?\s*:?\s*[\"'„“‘(]?(?:de |"
    rf"het )?({_ANY})\b"
)
_DUTY = re.compile(
    rf"(?:^|[^\w])(?:de |elke |iedere )?({_ANY})\s+(?:zal|dient|moet|verplicht|draagt|garandeert|"
    rf"vrijwaart|verstrekt|levert|zorgt|"
    r"betaalt|verleent|factureert|declareert|informeert|meldt|waarborgt|verbindt|stelt|voert|"
    r"is\s+(?:\w+\s+){0,2}(?:verplicht|"
    r"aansprakelijk|gehouden|verantwoordelijk|gerechtigd|in verzuim))\b"
)
_OTHERS = re.compile(
    r"\bderde|onderaannemer|andere (?:aanbieder|leverancier)|nieuwe (?:aanbieder|leverancier)|"
    r"huidige|vorige|opvolgende|van de (?:software|fabrikant)|hardware|energie"
)
_CONTRACT = frozenset(
    {
        Topic.AGREEMENT,
        Topic.PAYMENT,
        Topic.LIABILITY,
        Topic.PENALTIES,
        Topic.AMENDMENT,
        Topic.TERMINATION,
    }
    | {
        Topic.DATA_PROTECTION,
        Topic.REQUIREMENTS,
        Topic.QUALITY,
        Topic.STAFF,
        Topic.UNKNOWN,
        Topic.REPORTING,
    }
)


def hits(_rule: Rule, whole: Whole, _facts: Facts) -> Iterator[Found]:
    """One finding for each second name, where it first gets a duty."""
    chosen = _chosen(whole)
    if chosen is None:
        return
    name, defined_at, defined = chosen
    used: dict[str, list[tuple[Passage, int, int]]] = {}
    main = 0
    for one in whole.read:
        passage = one.passage
        if passage.kind == "heading" or passage.topic not in _CONTRACT:
            continue
        if passage.part not in {None, PartKey.AGREEMENT, PartKey.REQUIREMENTS}:
            continue
        for other, start, end in _duties(passage.text):
            if other == name:
                main += 1
            else:
                used.setdefault(other, []).append((passage, start, end))
    for other, places in used.items():
        if other in defined or len(places) < FEWEST or main < FEWEST:
            continue
        passage, start, end = places[0]
        filled = (
            ("what", name.capitalize()),
            ("where", where(defined_at, passage, whole)),
            ("other", str(len(places))),
        )
        yield Found(Hit((0, 0), filled), passage, characters=(start, end))


def _chosen(whole: Whole) -> tuple[str, Passage, frozenset[str]] | None:
    """The name the document gives its contract partner, where, and all the names it explains."""
    named: dict[str, Passage] = {}
    for entry in definitions(whole):
        of_term = _NAME.findall(folded(entry.term))
        # A meaning that names another one tells how the two go together.
        for name in (*of_term, *(_NAME.findall(folded(entry.meaning)) if of_term else ())):
            named.setdefault(name, entry.passage)
    for one in whole.read:
        if "hierna" in one.passage.text or "verder" in one.passage.text:
            for name in _PRESENTED.findall(folded(one.passage.text)):
                named.setdefault(name, one.passage)
    if not named:
        return None
    name = next(iter(named))
    return name, named[name], frozenset(named)


@lru_cache(maxsize=20_000)
def _duties(text: str) -> tuple[tuple[str, int, int], ...]:
    """The names that get a duty in a text, with their places."""
    plain = folded(text)
    if not any(name in plain for name in NAMES) or _OTHERS.search(plain):
        return ()
    return tuple((m[1], m.start(1), m.end(1)) for m in _DUTY.finditer(plain))
