"""What a dossier accounts for, as tables that are read on paper and by a program alike."""

from dataclasses import dataclass

from drafting.assembly.worksheets import without_worksheets
from drafting.checks.rulebook import Rulebook
from drafting.comparison.deviations import deviations
from drafting.document import Document
from drafting.dossier.account import Account
from drafting.dossier.round_accounts import approvals, comments, parcels, publication_accounts
from drafting.draft import Draft
from drafting.finding import Report
from drafting.norms import NormSet
from drafting.procurement import regime_of
from drafting.reports import wording
from drafting.reports.deviation_report import marked, origin_of, signed
from drafting.reports.facts_used import FactOrigin, given
from drafting.reports.register import register
from drafting.template import Origin, OriginKind
from drafting.terms import Technique
from drafting.text.written_norms import norm_value
from drafting.text.written_values import day, written


@dataclass(frozen=True, slots=True)
class Material:
    """What the accounts are drawn from: a draft with its document, check, norms and rules."""

    draft: Draft
    document: Document
    report: Report
    norms: NormSet
    rulebook: Rulebook


def accounts_of(material: Material) -> tuple[Account, ...]:
    """All accounts, in the order in which they are read."""
    return (
        _facts(material),
        _values(material.draft),
        _techniques(material.draft),
        _versions(material),
        _norms(material.norms),
        _rules(material),
        _register(material),
        _switched_off(material.draft),
        _deviations(material.draft),
        approvals(material.draft, material.document),
        comments(material.draft),
        parcels(material.draft),
        *publication_accounts(material.draft),
    )


def _facts(material: Material) -> Account:
    procurement = material.draft.procurement
    rows = [(fact.label.capitalize(), fact.value) for fact in given(procurement, FactOrigin.DRAFT)]
    regime = regime_of(procurement, material.norms)
    rows.append(("Regels die gelden", regime.label if regime else "niet te bepalen"))
    count = len(procurement.lots)
    split = f"verdeeld in {count} percelen" if count > 1 else "niet in percelen verdeeld"
    rows.append(("Percelen", split))
    for number, goal in enumerate(procurement.goals, 1):
        rows.append(
            (
                f"Doel {number}",
                "; ".join(filter(None, (goal.ambition, goal.result, goal.indicator))),
            )
        )
    return Account(
        "choices",
        "Keuzes voor deze opdracht",
        "Wat van een keuze is gemotiveerd, staat bij de bevindingen.",
        ("Onderwerp", "Keuze"),
        tuple(rows),
        "Er is nog niets gekozen.",
    )


def _values(draft: Draft) -> Account:
    known = {variable.name: variable for variable in draft.variables}
    rows = tuple(
        (known[name].label, written(known[name], value))
        for name, value in draft.values
        if name in known
    )
    return Account(
        "values",
        "Ingevulde gegevens",
        "",
        ("Gegeven", "Waarde"),
        rows,
        "Er is nog niets ingevuld.",
    )


def _techniques(draft: Draft) -> Account:
    used: dict[Technique, list[str]] = {}
    for part in without_worksheets(draft).parts:
        for chapter in part.chapters:
            for section in chapter.sections:
                if chapter.omitted or section.omitted:
                    continue
                for technique in section.techniques:
                    used.setdefault(technique, []).append(section.title or chapter.title)
    rows = tuple(
        (technique.label, "; ".join(dict.fromkeys(used[technique])))
        for technique in Technique
        if technique in used
    )
    return Account(
        "techniques",
        "Technieken van maatschappelijk aanbesteden",
        "",
        ("Techniek", "Waar in het bestek"),
        rows,
        "In de teksten is geen techniek aangewezen.",
    )


def _versions(material: Material) -> Account:
    draft = material.draft
    rows = [("inhoud van het programma", "toen het bestek begon", draft.content_version)]
    rows.append(("sjabloon", draft.template.id, draft.template.version))
    found: dict[Origin, None] = {}
    for part in draft.parts:
        for chapter in part.chapters:
            for section in chapter.sections:
                origins = (section.clause, *(block.origin for block in section.blocks))
                found.update(dict.fromkeys(one for one in origins if one is not None))
    rows += sorted(
        ("bepaling", origin.id, origin.version)
        for origin in found
        if origin.kind is OriginKind.CLAUSE
    )
    return Account(
        "versions",
        "Versies van sjabloon en bepalingen",
        "",
        ("Soort", "Kenmerk", "Versie"),
        tuple(dict.fromkeys(rows)),
        "",
    )


def _norms(norms: NormSet) -> Account:
    rows = tuple(
        (
            norm.label,
            norm_value(norm),
            day(norm.valid_from),
            day(norm.valid_until) if norm.valid_until else "",
            norm.source,
            day(norm.verified_on),
            norms.state(norm).label,
        )
        for norm in norms.norms
    )
    return Account(
        "norms",
        "Normen waarmee is getoetst",
        f"Zoals zij golden op {day(norms.day)}.",
        ("Norm", "Waarde", "Vanaf", "Tot en met", "Bron", "Nagekeken", "Stand"),
        rows,
        "Er golden geen normen.",
    )


def _rules(material: Material) -> Account:
    missing = {one.rule: wording.missing_of(one.missing) for one in material.report.not_run}
    rows = tuple(
        (
            rule.title,
            rule.version,
            rule.source,
            f"niet uitgevoerd: {missing[rule.id]} ontbreekt"
            if rule.id in missing
            else "uitgevoerd",
        )
        for rule in material.rulebook.rules
    )
    return Account(
        "rules",
        "Regels van de toets",
        wording.DECIDES,
        ("Regel", "Versie", "Bron", "Stand"),
        rows,
        "Er waren geen regels.",
    )


def _register(material: Material) -> Account:
    rows = tuple(wording.register_row(entry) for entry in register(material.draft, material.report))
    return Account(
        "register",
        "Bevindingen en motiveringen",
        "Pas toe of leg uit: elke bevinding met wat ermee is gedaan.",
        wording.REGISTER_HEADER,
        rows,
        wording.EMPTY_REGISTER,
    )


def _switched_off(draft: Draft) -> Account:
    rows = tuple((one.rule, one.reason, one.author, day(one.day)) for one in draft.switched_off)
    return Account(
        "switched_off",
        "Regels die zijn uitgezet",
        "",
        ("Regel", "Reden", "Door", "Op"),
        rows,
        "Er is geen regel uitgezet.",
    )


def _deviations(draft: Draft) -> Account:
    rows = tuple(
        (one.place, one.kind.value, marked(one.pieces), origin_of(one), signed(one))
        for one in deviations(draft)
    )
    return Account(
        "deviations",
        "Afwijkingen van sjabloon en bibliotheek",
        "Tussen [- en -] staat wat verdween, tussen [+ en +] wat erbij kwam.",
        ("Plaats", "Soort", "Tekst", "Herkomst", "Door"),
        rows,
        "Dit bestek is gelijk aan het sjabloon en de bibliotheek.",
    )
