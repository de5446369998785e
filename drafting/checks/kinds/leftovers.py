"""What was to be filled in later and still is not: brackets, XX, PM, n.t.b., rows of dots."""

import re
from collections.abc import Iterator
from functools import lru_cache

from drafting.checks.facts import Facts
from drafting.checks.kinds.whole import Found, Whole
from drafting.checks.reading.characters import folded
from drafting.checks.rule import Hit, Rule
from drafting.document import Passage
from drafting.terms import Topic

_INSIDE = (
    r"invullen|in te vullen|naam|datum|bedrag|aantal|nummer|titel|plaats|adres|gemeente|tekst|"
    r"omschrijving|percentage|"
    r"xx*|pm|n\.?t\.?b\.?|keuze|kies|kiezen|optioneel|aanvullen|nader|project|opdracht|termijn|"
    r"looptijd|jaar|dagen|maanden|"
    r"telefoon\w*|e-?mail\w*|contactpersoon|functie|perceel|tarief|onderwerp|kenmerk"
)
_BRACKETS = re.compile(
    rf"\[[^\]\[]{{0,20}}?\b(?:{_INSIDE})\b[^\]\[]{{0,60}}\]|\[\s*(?:\.{{2,}}|…|_{{2,}}|\?+)\s*\]|<(?:{_INSIDE})\b[^<>]{{0,40}}>"
)
_MARKS = re.compile(
    r"\b(?:n\.t\.b\.|n\.n\.b\.|ntb\b|nnb\b|n\.t\.k\.|p\.m\.(?=\s*(?:$|[,;)]))|"
    r"nader in te vullen|nog in te vullen|nog (?:verder )?(?:aan te vullen|uit te werken|"
    r"toe te voegen)|tekst volgt(?: nog)?|volgt nog|"
    r"(?:wordt|worden) nog (?:aangevuld|ingevuld|toegevoegd|uitgewerkt)|hier (?:invullen|"
    r"tekst invoegen|invoegen)|invullen door (?:de )?(?:gemeente|inkoper|opdrachtgever)|"
    r"todo\b|to do:|lorem ipsum|klik (?:hier )?om tekst in te voeren|klik of tik om)"
)
_CROSSES = re.compile(
    r"(?<![\w-])(?:€\s*)?[xX]{2,}(?:[.,-][xX]{2,})*(?:[-/ ](?:20)?[xX]{2,4})?(?![\w])|"
    r"\b[xX]{2}[-/][xX]{2}[-/](?:20)?[xX]{2,4}\b|€\s*[xX]\b"
)
_MEMO = re.compile(r"(?<![\w.])PM(?=\s*(?:$|[.,;:)\]]))")
_DOTS = re.compile(r"\.{6,}|…{2,}|_{5,}|:\s*(?:…|\.{3,})\s*$")
_FORM = re.compile(
    r"formulier|inschrijfbiljet|inschrijvingsbiljet|verklaring|ondertekening|handtekening|model|"
    r"format|sjabloon|invulblad|"
    r"prijzenblad|invulformulier|antwoordblad|referentieopgave|inlichtingenstaat|checklist|"
    r"bijlage|opgave|eigen verklaring|uea"
)
_BY_TENDERER = re.compile(
    r"inschrijver|ondernem|gegadigde|aanbieder|opdrachtnemer|leverancier|tekenbevoegd|referent|"
    r"penvoerder|kvk|combinant|deelnemer|"
    r"verwerker|vertegenwoordig|rechtsgeldig|statutair|handtekening|ondertekend|getekend|aldus|"
    r"namens|te dezen|door u|uw |vult u|winnaar|cliënt"
)
_ROMAN = re.compile(r"(?:bijlage|deel|hoofdstuk|artikel|titel|categorie|maat|klasse)\s*$")
_ASKED = re.compile(
    r"\b(?:inschrijver|u|ondernemer|opdrachtnemer|aanbieder|winnaar)\w*\b[^.]{0,60}\b(?:vul|"
    r"invul)|\bmet\b[^.]{0,20}\bbedoel"
)


def hits(_rule: Rule, whole: Whole, _facts: Facts) -> Iterator[Found]:
    """One finding for each passage with something that was to be filled in; a draft's own gaps are left out."""
    gaps = {f"[{gap.label}]" for gap in whole.document.gaps} if whole.document else frozenset[str]()
    for one in whole.read:
        passage = one.passage
        for start, end, hand in _left(passage.text):
            if passage.text[start:end] in gaps or (hand and _is_form(passage)):
                continue
            yield Found(Hit((0, 0)), passage, characters=(start, end))
            break


def _is_form(passage: Passage) -> bool:
    """Whether the tenderer fills it in, or both parties when they sign."""
    if passage.topic is Topic.ANNEX or passage.topic is Topic.SUBMISSION:
        return True
    return bool(
        _FORM.search(folded(" ".join((*passage.headings, passage.column, passage.row_head))))
    )


@lru_cache(maxsize=20_000)
def _left(text: str) -> tuple[tuple[int, int, bool], ...]:
    """The places that were to be filled in; the last says that it may be for the tenderer to do so."""
    plain = folded(text)
    if not any(mark in plain for mark in _HINTS):
        return ()
    found: list[tuple[int, int, bool]] = []
    for_tenderer = bool(_BY_TENDERER.search(plain))
    brackets = (m for m in _BRACKETS.finditer(plain) if not _BY_TENDERER.search(m[0]))
    found += [(*m.span(), True) for m in brackets]
    found += [(*m.span(), False) for m in _MARKS.finditer(plain) if not _ASKED.search(plain)]
    for match in _CROSSES.finditer(text):
        if not _ROMAN.search(plain, 0, match.start()):
            found.append((*match.span(), True))
    found += [(*m.span(), False) for m in _MEMO.finditer(text)]
    if not for_tenderer:
        found += [(*m.span(), True) for m in _DOTS.finditer(plain)]
    return tuple(sorted(found))


_HINTS = (
    "[", "<", "xx", "€ x", "€x", "pm", "n.t.b", "n.n.b", "ntb", "nnb", "n.t.k", "p.m.", "in te vullen", "aan te vullen",
    "uit te werken", "toe te voegen", "volgt", "nog ", "hier ", "invullen door", "todo", "to do", "lorem", "klik",
    "....",
    "…", "____", ":...", ": ...",
)  # fmt: skip
