"""Sentences that every form of the report shares."""

from drafting.finding import Finding
from drafting.reports.check_report import About
from drafting.reports.facts_used import FactOrigin, FactUsed
from drafting.reports.register import Entry
from drafting.terms import FindingStatus
from drafting.text.written_values import day

TITLE = "Toetsrapport"
WHOLE = "Het bestek als geheel"
NOTHING_FOUND = "De uitgevoerde controles hebben niets gevonden."
ALL_RAN = "Alle controles zijn uitgevoerd."
NO_FACTS = "Er waren geen gegevens van de opdracht bekend."
NOT_RUN = (
    "Deze controles konden niet worden uitgevoerd. Wat zij zoeken, kan dus nog in de tekst staan."
)
NO_REGISTER = "Dit bestand houdt geen register bij. Een bestek van Bestekwijzer doet dat wel."
EMPTY_REGISTER = "Het register is leeg: er zijn geen bevindingen en er waren er geen."
DECIDES = "De toets leest woorden en getallen. Hij vervangt geen jurist, en wat hij niet vindt, kan er toch staan."
REGISTER_HEADER = ("Bevinding", "Tekst", "Stand", "Sinds", "Motivering of afloop")
NOT_RUN_HEADER = ("Controle", "Wat ontbreekt")
FINDINGS_HEADER = (
    "Nr.", "Ernst", "Bevinding", "Plaats", "Tekst", "Wat er aan de hand is", "Bron", "Wat te doen",
    "Stand", "Motivering", "Regel", "Norm",
)  # fmt: skip
FACTS_HEADER = ("Gegeven", "Waarde", "Herkomst")


def checked_rows(about: About) -> tuple[tuple[str, str], ...]:
    """What was checked, as label and value."""
    rows = [("Bestand", about.file)]
    if about.title:
        rows.append(("Titel", about.title))
    return (
        *rows,
        ("Getoetst op", day(about.day)),
        ("Versie van de inhoud", about.content_version),
        ("Normen van", day(about.norms_day)),
    )


def source_of(fact: FactUsed) -> str:
    """Where a fact came from."""
    if fact.origin is not FactOrigin.TEXT:
        return fact.origin.label
    doubtful = ", waarschijnlijk" if fact.certainty == "likely" else ""
    return f"gelezen: {fact.where}{doubtful}"


def status_of(finding: Finding) -> str:
    """The status with who wrote the justification and when."""
    reason = finding.justification
    if reason is None:
        return finding.status.label
    signed = ", ".join(part for part in (reason.author, day(reason.day)) if part)
    words = f"{finding.status.label} ({signed})"
    if finding.status is FindingStatus.STALE:
        words += "; de tekst of de regel is daarna gewijzigd"
    return words


def missing_of(names: tuple[str, ...]) -> str:
    """What a check lacked."""
    return ", ".join(names)


def since(entry: Entry) -> str:
    """The days between which a finding was there; empty when nobody kept count."""
    if entry.first_seen is None or entry.last_seen is None:
        return ""
    if entry.ending is None:
        return day(entry.first_seen)
    return f"{day(entry.first_seen)} tot {day(entry.last_seen)}"


def outcome_of(entry: Entry) -> str:
    """The justification, and how a finding ended."""
    parts = []
    if entry.ending is not None:
        parts.append(f"{entry.ending.label}.")
    if entry.justification is not None:
        reason = entry.justification
        signed = ", ".join(part for part in (reason.author, day(reason.day)) if part)
        parts.append(f"{reason.text} ({signed})")
    return " ".join(parts)


def register_row(entry: Entry) -> tuple[str, ...]:
    """The cells of an entry under `REGISTER_HEADER`."""
    return (
        entry.title,
        f"\N{LEFT DOUBLE QUOTATION MARK}{entry.quote}\N{RIGHT DOUBLE QUOTATION MARK}"
        if entry.quote
        else WHOLE,
        entry.status.label,
        since(entry),
        outcome_of(entry),
    )
