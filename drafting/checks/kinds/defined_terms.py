"""Terms of the list of definitions: never used, defined in two ways, or used without being in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from drafting.checks.facts import Facts
from drafting.checks.kinds.statement import where
from drafting.checks.kinds.whole import Found, Whole, once
from drafting.checks.reading.characters import folded
from drafting.checks.rule import Hit, Rule
from drafting.document import Passage
from drafting.terms import Topic

FEWEST = 3
"""So often a term is used, and so many terms use capitals, before one that is missing is missed."""

SHORTEST = 4
"""A list of fewer terms is no list of definitions."""

_TERM_COLUMN = re.compile(
    r"^(?:begrip(?:pen)?|term(?:en)?|woord(?:en)?|definitie|afkorting(?:en)?|gebruikte term)\b"
)
_TITLE = re.compile(
    r"\b(?:begrip(?:pen)?|begripsomschrijving\w*|begripsbepaling\w*|definitie\w*|terminologie)\b"
)
_ENTRY = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*\.?\s+|"
    r"[a-z]\)\s+)?[\"'„“‘]?(?P<term>[A-ZÀ-Þa-zà-þ][\w ()/&'’.-]{1,58}?)[\"'”’]?\s*(?::|"
    r"\s[–—-]\s)\s*(?P<meaning>\S.{8,})",
    re.DOTALL,
)
_NO_TERM = re.compile(
    r"\b(?:is|zijn|wordt|worden|staat|staan|geldt|gelden|heeft|hebben|hierna|volgende|"
    r"onderstaande)\b|^(?:let op|toelichting|opmerking|noot|tabel|bijlage|artikel|zie)\b"
)
_PRECEDENCE = re.compile(
    r"verschil\w*[^.]{0,60}betekenis|betekenis\w*[^.]{0,60}verschil|gaat? voor|gaan voor|prevale|"
    r"voorrang|in afwijking van|"
    r"aanvulling op de (?:begrippen|definities)|aanvullende (?:begrippen|definities)"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
_USED_TERM = re.compile(
    r"(?<![.!?:•])\s(?:de|het|een|elke|elk|iedere|ieder|deze|dit|die|dat|haar|zijn|door|van|aan|"
    r"tussen|met|voor)\s+"
    r"([A-ZÀ-Þ][a-zà-þ]{4,})(?=[\s,.;:)])(?!\s+[A-ZÀ-Þ0-9(])"
)
_NAMES = re.compile(
    r"(?:wet|besluit|verordening|richtlijn|regeling|wetboek|gids|grondwet)$|^(?:gemeente|college|"
    r"raad|minister|ministerie|rijk|"
    r"staat|kamer|rechtbank|gerechtshof|provincie|unie|commissie|europese|nederland\w*|bijlage|"
    r"artikel|hoofdstuk|paragraaf|"
    r"perceel|deel|tabel|januari|februari|maart|april|juni|juli|augustus|september|oktober|"
    r"november|december|"
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|internet|handelsregister|belastingdienst|"
    r"inspectie|waterschap|stichting|"
    r"vereniging|burgemeester|wethouder\w*|partijen|partij|heer|mevrouw|gids|leidraad|bestek|"
    r"stichting|aanbestedings\w*)$"
)
_ENDINGS = ("en", "s", "e")
_LEAST_MEANING = 3
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Definition:
    """A term with its meaning, the passage that names it and the passages that make up the entry."""

    term: str
    meaning: str
    passage: Passage
    start: int
    end: int
    own: tuple[Passage, ...]


def definitions(whole: Whole) -> tuple[Definition, ...]:
    """The entries of the lists of definitions, in order; none when the document has no such list."""
    return once(whole, _collected)


def _collected(whole: Whole) -> tuple[Definition, ...]:
    found: list[Definition] = []
    head: Passage | None = None
    for one in whole.read:
        passage = one.passage
        if not _in_list(passage):
            continue
        if passage.kind == "cell":
            if not passage.row_head and _TERM_COLUMN.search(folded(passage.column)):
                head = passage
            elif head is not None and _is_next(head, passage):
                found.append(
                    Definition(head.text, passage.text, head, 0, len(head.text), (head, passage))
                )
                head = None
        elif passage.kind in {"paragraph", "item"}:
            entry = _entry(passage.text)
            if entry is not None:
                term, meaning, start, end = entry
                found.append(Definition(term, meaning, passage, start, end, (passage,)))
    return tuple(found) if len(found) >= SHORTEST else ()


def _in_list(passage: Passage) -> bool:
    if passage.kind == "heading":
        return False
    return passage.topic is Topic.DEFINITIONS or any(
        _is_title(heading) for heading in passage.headings[-2:]
    )


@lru_cache(maxsize=2048)
def _is_title(heading: str) -> bool:
    return bool(_TITLE.search(folded(heading)))


def _is_next(head: Passage, passage: Passage) -> bool:
    return (
        passage.row_head == head.text
        and passage.element.rpartition(".")[0] == head.element.rpartition(".")[0]
        and passage.element.endswith(".2")
    )


@lru_cache(maxsize=4096)
def _entry(text: str) -> tuple[str, str, int, int] | None:
    match = _ENTRY.match(text)
    if match is None:
        return None
    term = match["term"].strip()
    if len(term.split()) > 5 or _NO_TERM.search(folded(term)):
        return None
    return term, match["meaning"], match.start("term"), match.start("term") + len(term)


def unused(_rule: Rule, whole: Whole, _facts: Facts) -> Iterator[Found]:
    """One finding for each term that stands nowhere but in its own entry."""
    entries = definitions(whole)
    if not entries:
        return
    own = {id(passage) for entry in entries for passage in entry.own}
    text = "\n".join(_plain(one.passage.text) for one in whole.read if id(one.passage) not in own)
    for entry in entries:
        stems = [stem for stem in map(_stem, _variants(entry.term)) if stem]
        if not stems or any(stem in text for stem in stems):
            continue
        others = (part for other in entries if other.term != entry.term for part in other.own)
        if any(stem in _plain(part.text) for part in others for stem in stems):
            continue
        filled = (("what", entry.term),)
        yield Found(Hit((0, 0), filled), entry.passage, characters=(entry.start, entry.end))


def _all_text(whole: Whole) -> str:
    return "\n".join(_plain(one.passage.text) for one in whole.read)


@lru_cache(maxsize=20_000)
def _plain(text: str) -> str:
    return folded(text)


def _variants(term: str) -> list[str]:
    """The spellings of a term: "Programma van Eisen (PvE)", "Werk/Werken"."""
    inside = re.findall(r"\(([^)]*)\)", term)
    outside = re.sub(r"\([^)]*\)", " ", term)
    return [
        part
        for whole in (outside, *inside)
        for part in re.split(r"[/,]|\bof\b", whole)
        if part.strip()
    ]


def _stem(term: str) -> str:
    """The part of a term that all its forms have; of several words the longest one."""
    words: list[str] = _WORD.findall(folded(term))
    if not words:
        return ""
    word = max(words, key=len)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            word = word.removesuffix(ending)
            break
    # cliënt and cliënten, prijs and prijzen, bedrijf and bedrijven, opdrachtnemer and opdrachtnemers
    if len(word) > SHORTEST and word[-1] in "sfvz":
        word = word[:-1]
    if len(word) > SHORTEST + 1 and word[-1] == word[-2]:
        word = word[:-1]
    if len(word) > SHORTEST + 1 and word[-2:-1] == word[-3:-2]:
        word = word[:-2]
    return word


def defined_twice(_rule: Rule, whole: Whole, _facts: Facts) -> Iterator[Found]:
    """One finding at each later entry that gives a term another meaning."""
    entries = definitions(whole)
    if any(
        _PRECEDENCE.search(folded(one.passage.text))
        for one in whole.read
        if _in_list(one.passage) and one.passage.kind != "cell"
    ):
        return
    first: dict[str, Definition] = {}
    for entry in entries:
        term = " ".join(folded(re.sub(r"\([^)]*\)", "", entry.term)).split())
        term = re.sub(r"^(?:de|het|een)\s+", "", term)
        earlier = first.setdefault(term, entry)
        if earlier is entry or _alike(earlier.meaning, entry.meaning):
            continue
        filled = (
            ("what", entry.term),
            ("where", where(earlier.passage, entry.passage, whole)),
            ("other", " ".join(earlier.meaning.split())[:80]),
        )
        yield Found(Hit((0, 0), filled), entry.passage, characters=(entry.start, entry.end))


def _alike(one: str, other: str) -> bool:
    first, second = set(_WORD.findall(folded(one))), set(_WORD.findall(folded(other)))
    if min(len(first), len(second)) < _LEAST_MEANING or folded(one).startswith(("zie ", "idem")):
        return True
    if folded(other).startswith(("zie ", "idem")) or re.match(
        r"(?:in |als )?.{0,20}artikel \d", folded(other)
    ):
        return True
    return len(first & second) / len(first | second) >= _ALIKE


def undefined(_rule: Rule, whole: Whole, _facts: Facts) -> Iterator[Found]:
    """One finding for each word in the capitals of a term that the definitions lack, where it first stands."""
    entries = definitions(whole)
    if not entries:
        return
    used = _used_in_capitals(whole)
    terms = {folded(word) for entry in entries for word in _WORD.findall(entry.term)}
    in_capitals = [word for word, places in used.items() if folded(word) in terms and places[1:]]
    if len(in_capitals) < FEWEST:
        return
    defined = "\n".join(_plain(one.passage.text) for one in whole.read if _in_list(one.passage))
    for word, places in used.items():
        if len(places) < FEWEST or _stem(word) in defined or not _is_term(folded(word), whole):
            continue
        passage, start = places[0]
        filled = (("what", word), ("other", str(len(places))))
        yield Found(Hit((0, 0), filled), passage, characters=(start, start + len(word)))


def _used_in_capitals(whole: Whole) -> dict[str, list[tuple[Passage, int]]]:
    """The places outside the definitions of each word that is written as a term."""
    used: dict[str, list[tuple[Passage, int]]] = {}
    for one in whole.read:
        passage = one.passage
        if passage.kind == "heading" or _in_list(passage):
            continue
        for word, start in _capitals(passage.text):
            used.setdefault(word, []).append((passage, start))
    return used


def _is_term(word: str, whole: Whole) -> bool:
    """Whether a word is no name: an ordinary word stands in the text without its capital too."""
    if _NAMES.search(word):
        return False
    if word not in _USUAL and not any(word in one.passage.text for one in whole.read):
        return False
    presented = rf"hierna(?: te noemen)?:? [\"'„“]?(?:de |het )?{re.escape(word)}"
    return re.search(presented, once(whole, _all_text)) is None


@lru_cache(maxsize=20_000)
def _capitals(text: str) -> tuple[tuple[str, int], ...]:
    """The words inside a sentence that are written as a defined term, with their place."""
    return tuple((m[1], m.start(1)) for m in _USED_TERM.finditer(text))


_USUAL = frozenset({
    "opdrachtgever", "opdrachtnemer", "inschrijver", "gegadigde", "aanbieder", "leverancier", "dienstverlener",
    "overeenkomst", "raamovereenkomst", "opdracht", "diensten", "dienst", "inschrijving", "prestatie", "cliënt",
    "jeugdige", "toewijzing", "beschikking", "combinatie", "onderaannemer", "werkdag", "verwerker", "zorgaanbieder",
    "hoofdaannemer", "vergoeding", "acceptatie", "gebrek", "levering", "leveringen", "product",
    "producten", "werkzaamheden",
})  # fmt: skip
"""Words that documents usually define."""
