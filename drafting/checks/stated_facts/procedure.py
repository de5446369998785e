"""Framework, procedure, kind of contract and domain."""

import re
from collections.abc import Iterator

from drafting.checks.stated_facts.line import DENIED, Certainty, Line, Reading, one_of, reading
from drafting.terms import ContractKind, Domain, ProcedureKind

_FRAME = re.compile(r"\braamovereenkomst(?:en)?\b|\braamcontract(?:en)?\b")
_OLD_FRAME = re.compile(
    r"\b(?:huidige|bestaande|lopende|vorige|oude|eerdere|andere|landelijke)\b[^.,;]{0,20}$"
)
_MADE = one_of(
    r"\bslui[tr]", r"\bgesloten", r"aangaan", r"aangegaan", r"gaat .* aan", r"\bgunt", r"gunnen",
    r"\bbetreft", r"\bloopt", r"\bduurt", r"looptijd", r"gaat .* in\b", r"\bis een", r"\bkent\b",
)  # fmt: skip
_NOT_SO = re.compile(r"[^,;.]{0,30}\b(?:is|wordt|zijn|worden|past|was)\b[^,;.]{0,20}\bniet\b")


def framework(line: Line, text: str) -> Iterator[Reading]:
    """Whether the agreement is a framework."""
    for match in _FRAME.finditer(text):
        if _OLD_FRAME.search(text, 0, match.start()):
            continue
        denied = DENIED.search(text, 0, match.start())
        presented = line.lead and re.search(
            r"(?:soort|type|vorm)\b.*\b(?:overeenkomst|contract)", text[: line.lead]
        )
        in_title = line.is_heading and not line.heading.casefold().startswith("artikel")
        if denied or in_title or _MADE.search(text) or presented:
            sure = denied or not in_title
            certainty = Certainty.SURE if sure else Certainty.LIKELY
            yield reading(line, "framework", not denied, match.span(), certainty)
        return


_PROCEDURES = (
    (
        ProcedureKind.SOCIAL_AND_SPECIFIC,
        one_of(
            r"procedure voor sociale en andere specifieke diensten",
            r"\bsas-?\s?procedure",
            r"\b(?:vereenvoudigde|verlichte) (?:aanbestedings)?procedure",
        ),
    ),
    (ProcedureKind.NATIONAL_RESTRICTED, one_of(r"\bnationale? niet-?\s?openbare?")),
    (
        ProcedureKind.RESTRICTED,
        one_of(
            r"\beurope(?:se|es) (?:aanbesteding \w+ de )?niet-?\s?openbare?",
            r"\bniet-?\s?openbare europese",
        ),
    ),
    (ProcedureKind.NATIONAL_OPEN, one_of(r"\bnationale? openbare?", r"\bopenbare nationale")),
    (
        ProcedureKind.OPEN,
        one_of(
            r"\beurope(?:se|es) openbare?",
            r"\bopenbare europese",
            r"\beuropese aanbesteding (?:volgens|via|met) de openbare",
        ),
    ),
    (ProcedureKind.SEVERAL_OFFERS, one_of(r"\bmeervoudige? onderhands")),
    (ProcedureKind.SINGLE_OFFER, one_of(r"\benkelvoudige? onderhands")),
    (ProcedureKind.DIALOGUE, one_of(r"\bconcurrentiegerichte dialoog")),
    (ProcedureKind.NEGOTIATED, one_of(r"\bmededingingsprocedure met onderhandeling")),
    (ProcedureKind.OPEN_HOUSE, one_of(r"\bopen[- ]?house")),
    (ProcedureKind.SUBSIDY, one_of(r"\bsubsidietender", r"\bsubsidieregeling")),
)
"""Names of procedures, the longer before one that is part of it."""

_BARE = (
    (ProcedureKind.RESTRICTED, re.compile(r"\bniet-?\s?openbare (?:aanbestedings)?procedure")),
    (ProcedureKind.OPEN, re.compile(r"(?<!niet-)(?<!niet )\bopenbare (?:aanbestedings)?procedure")),
)
"""Names that fit a European and a national procedure; they count in a sentence that says which."""

_EUROPEAN = re.compile(r"\beurope(?:es|se)\b(?! (?:aanbestedings)?drempel)")
_EARLIER = re.compile(r"\bmee(?:doen|gedaan|te doen)\b|eerder|vorige|voorheen|tot nu toe")
_CHOSEN = one_of(
    r"\bvolgt\b", r"gevolgd", r"gekozen", r"\bkiest\b", r"hanteert", r"doorlo(?:o)?p",
    r"middels", r"door middel van", r"\bvia\b", r"volgens", r"conform", r"\bbetreft\b",
    r"aanbesteed", r"besteedt .* aan\b", r"in de markt", r"ingekocht", r"koopt .* in\b",
    r"procedure\s*:", r"verloopt", r"met (?:een|deze|de)\b", r"toegepast", r"volstaat",
    r"\bin een\b",
)  # fmt: skip


def procedure(line: Line, text: str) -> Iterator[Reading]:
    """The procedures that a sentence names; one that is chosen there is sure, another is likely."""
    taken: list[tuple[int, int]] = []
    known = (*_PROCEDURES, *_BARE) if _EUROPEAN.search(text) else _PROCEDURES
    for kind_of_procedure, pattern in known:
        match = pattern.search(text)
        if not match or any(start < match.end() and match.start() < end for start, end in taken):
            continue
        taken.append(match.span())
        if DENIED.search(text, 0, match.start()) or _NOT_SO.match(text, match.end()):
            continue
        clause = _clause_around(text, *match.span())
        if _EARLIER.search(clause):
            continue
        sure = _CHOSEN.search(clause) and not line.is_heading
        certainty = Certainty.SURE if sure else Certainty.LIKELY
        yield reading(line, "procedure", kind_of_procedure, match.span(), certainty)


def _clause_around(text: str, start: int, end: int) -> str:
    first = max(text.rfind(mark, 0, start) for mark in ";,") + 1
    last = text.find(";", end)
    return text[first : last if last >= 0 else len(text)]


_KINDS = {
    "dienst": ContractKind.SERVICES,
    "leverin": ContractKind.SUPPLIES,
    "werk": ContractKind.WORKS,
    "sociale en andere specifieke": ContractKind.SOCIAL_SERVICES,
}
_WORDS = r"diensten|leveringen|werken|sociale en andere specifieke diensten"
_KIND = one_of(
    r"\b(?:soort|aard|type)(?: van)?(?: de)? ?(?:opdracht|contract)?\s*:\s*(?:antwoord: |gegeven: )?"
    r"(?:een )?(?:overheids)?(?:opdracht voor )?(?P<a>dienst|leverin|werk|sociale en andere specifieke)\w*",
    rf"\b(?:overheids)?opdracht (?:voor|tot)(?: het)?(?: verrichten van)?(?: de)? ?(?P<b>{_WORDS})\b",
    rf"\bopdracht (?:is|betreft)(?: een)?(?: opdracht voor)? (?P<c>{_WORDS}|dienst|levering|werk)\b",
    r"(?P<d>sociale en andere specifieke) dienst",
)
_CPV = re.compile(r"\b(\d{2})\d{6}-\d\b")


def kind(line: Line, text: str) -> Iterator[Reading]:
    """Services, supplies, works, or social services; a CPV code makes it likely."""
    match = _KIND.search(text)
    if match and not DENIED.search(text, 0, match.start()):
        word = next(group for group in match.groups() if group)
        kind = next(kind for start, kind in _KINDS.items() if word.startswith(start))
        yield reading(line, "contract_kind", kind, match.span(), Certainty.SURE)
    elif code := _CPV.search(text):
        kind_of_code = _of_division(int(code[1]))
        if kind_of_code:
            yield reading(line, "contract_kind", kind_of_code, code.span(), Certainty.LIKELY)


def _of_division(division: int) -> ContractKind | None:
    """The kind of a division of the CPV; None where a division holds services of both regimes.

    Source: Regulation (EC) 213/2008; Annex XIV of Directive 2014/24/EU for 80 and 85.
    """
    if division in {80, 85}:
        return ContractKind.SOCIAL_SERVICES
    if division == 45:
        return ContractKind.WORKS
    if division <= 44 or division == 48:
        return ContractKind.SUPPLIES
    return (
        ContractKind.SERVICES
        if division in {50, 51, 60, 63, 64, 65, 66, 70, 71, 72, 73, 76, 77, 90}
        else None
    )


_DOMAINS = (
    (Domain.WMO, re.compile(r"\bwmo\b|\bwet maatschappelijke ondersteuning|\bwmo-")),
    (Domain.YOUTH, re.compile(r"\bjeugdwet\b|\bjeugdhulp|\bjeugdzorg")),
    (Domain.PARTICIPATION, re.compile(r"\bparticipatiewet\b|\bre-?integratie")),
)


def domain(line: Line, text: str) -> Iterator[Reading]:
    """Each mention of one of the three laws."""
    for domain, pattern in _DOMAINS:
        for match in pattern.finditer(text):
            yield reading(line, "domain", domain, match.span(), Certainty.MENTIONED)
