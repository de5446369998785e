"""Which clauses fit this procurement best, with the reason, and how heavy each is for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from drafting.clause import Clause
from drafting.draft import Draft
from drafting.edits.clauses import inserted
from drafting.procurement import Procurement
from drafting.template import Section
from drafting.terms import Labelled, Level, PartKey, Regime, Technique

SHORT_MONTHS = 24
"""In a shorter term a contractor hardly earns back what an ambitious clause asks (practice, no norm)."""
MANY_LOTS = 5
"""With so many lots each contractor has a small share of the work (practice, no norm)."""

_LARGE = frozenset({Regime.EU, Regime.SAS})


class Load(Labelled):
    """How much a clause asks, held against this procurement."""

    LIGHT = "light", "Licht voor deze opdracht"
    FITS = "fits", "Past bij deze opdracht"
    HEAVY = "heavy", "Zwaar voor deze opdracht"


@dataclass(frozen=True, slots=True)
class Fit:
    """How a clause fits a procurement.

    `load` is None while the regime is unknown. `reason` holds Dutch sentences, the one that decided
    first. `present` says that the clause is in the draft already.
    """

    clause: Clause
    score: int
    load: Load | None
    reason: str
    present: bool


@dataclass(frozen=True, slots=True)
class _Reason:
    points: int
    sentence: str


def rank(
    clauses: Sequence[Clause],
    procurement: Procurement,
    regime: Regime | None,
    draft: Draft,
    used: Sequence[Technique] = (),
) -> tuple[Fit, ...]:
    """The clauses with how they fit, best first; what is in the draft already comes last.

    `used` are techniques that the template brings along; those of inserted clauses count too. Equal
    fits keep library order.
    """
    present = inserted(draft)
    techniques = frozenset(used) | used_techniques(draft)
    titles = {clause.id: clause.title for clause in clauses}
    wanted_by = {
        needed: clause.title
        for clause in clauses
        if clause.id in present
        for needed in clause.needs
    }
    chapters = {(part.key, chapter.key) for part in draft.parts for chapter in part.chapters}
    fits = []
    for clause in clauses:
        load = load_of(clause, procurement, regime)
        reasons = [
            *_kind(clause, procurement),
            *_company(clause, present, wanted_by, titles),
            *_technique(clause, techniques),
            *_place(clause, chapters),
            *_weight(clause, load, procurement, regime),
        ]
        reasons.sort(key=lambda reason: -abs(reason.points))
        score = sum(reason.points for reason in reasons)
        sentence = " ".join(reason.sentence for reason in reasons if reason.sentence)
        fits.append(Fit(clause, score, load, sentence, clause.id in present))
    return tuple(sorted(fits, key=lambda fit: (fit.present, -fit.score)))


def used_techniques(draft: Draft) -> frozenset[Technique]:
    """The techniques of the sections that are not left out."""
    return frozenset(technique for section in _sections(draft) for technique in section.techniques)


def load_of(clause: Clause, procurement: Procurement, regime: Regime | None) -> Load | None:
    """How heavy the level of a clause is for the size and term of the procurement; None without a regime.

    The size follows from the regime: at or above the European threshold a contract is large. A large
    contract carries an ambitious clause, unless the term is short or the work is split over many lots.
    """
    if regime is None:
        return None
    large = regime in _LARGE
    if clause.level is Level.LIGHT:
        return Load.LIGHT if large else Load.FITS
    if clause.level is Level.BASIC:
        return Load.FITS
    return Load.HEAVY if not large or _small_share(procurement) else Load.FITS


def _small_share(procurement: Procurement) -> bool:
    longest = procurement.maximum_months
    return len(procurement.lots) >= MANY_LOTS or (longest is not None and longest < SHORT_MONTHS)


def _sections(draft: Draft) -> list[Section]:
    return [
        section
        for part in draft.parts
        for chapter in part.chapters
        for section in chapter.sections
        if not section.omitted and not chapter.omitted
    ]


def _kind(clause: Clause, procurement: Procurement) -> list[_Reason]:
    kind = procurement.contract_kind
    if kind is None or not clause.contract_kinds:
        return []
    if kind in clause.contract_kinds:
        return [_Reason(20, "")]
    meant = ", ".join(_lower(k.label) for k in clause.contract_kinds)
    return [_Reason(-60, f"Geschreven voor {meant}.")]


def _company(
    clause: Clause, present: set[str], wanted_by: dict[str, str], titles: dict[str, str]
) -> list[_Reason]:
    reasons = []
    if clause.id in wanted_by and clause.id not in present:
        reasons.append(_Reason(90, f"Nodig bij '{wanted_by[clause.id]}'."))
    reasons += [
        _Reason(-80, f"Gaat niet samen met '{titles.get(clash, clash)}'.")
        for clash in sorted(set(clause.excludes) & present - {clause.id})
    ]
    missing = [needed for needed in clause.needs if needed not in present]
    if missing:
        names = ", ".join(f"'{titles.get(needed, needed)}'" for needed in missing)
        reasons.append(_Reason(-5, f"Heeft ook nodig: {names}."))
    return reasons


def _technique(clause: Clause, used: frozenset[Technique]) -> list[_Reason]:
    fresh = [technique for technique in clause.techniques if technique not in used]
    if not fresh:
        return []
    return [
        _Reason(30, f"Techniek {fresh[0].number} ({_lower(fresh[0].short)}) gebruikt u nog niet.")
    ]


def _place(clause: Clause, chapters: set[tuple[PartKey, str]]) -> list[_Reason]:
    annex = clause.part is PartKey.ANNEXES and any(part is clause.part for part, _ in chapters)
    if annex or (clause.part, clause.chapter) in chapters:
        return []
    return [_Reason(-25, "Dit bestek heeft haar hoofdstuk niet; kies zelf een plaats.")]


def _weight(
    clause: Clause, load: Load | None, procurement: Procurement, regime: Regime | None
) -> list[_Reason]:
    """Of what fits, the basic level goes first: it asks no more than is usual."""
    if load is None or regime is None:
        return [
            _Reason(
                0, "Vul de soort opdracht en de geraamde waarde in om te zien hoe zwaar zij is."
            )
        ]
    if load is Load.FITS:
        return [_Reason(13 if clause.level is Level.BASIC else 10, "")]
    if load is Load.LIGHT:
        return [_Reason(4, "Deze opdracht kan meer dragen.")]
    if regime not in _LARGE:
        return [_Reason(-20, "De opdracht blijft onder de Europese drempel.")]
    if len(procurement.lots) >= MANY_LOTS:
        return [_Reason(-20, "Door de vele percelen krijgt elke opdrachtnemer een klein deel.")]
    return [_Reason(-20, "De looptijd is kort om dit waar te maken.")]


def _lower(label: str) -> str:
    return label[0].lower() + label[1:]
