"""What a bestek asks of a bidder, read from one sentence."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from drafting.finding import Place
from drafting.terms import Labelled


class DemandKind(Labelled):
    """What is asked; the label is how a bidder calls it."""

    TURNOVER = "turnover", "Omzet"
    INSURANCE = "insurance", "Verzekering"
    SECURITY = "security", "Zekerheid"
    ACCOUNTANT = "accountant", "Verklaring van een accountant"
    CLOSED_YEARS = "closed_years", "Afgesloten boekjaren"
    REFERENCES = "references", "Aantal referenties"
    REFERENCE_VALUE = "reference_value", "Waarde van een referentie"
    CERTIFICATE = "certificate", "Certificaat of keurmerk"
    STAFF = "staff", "Aantal mensen"
    YEARS = "years", "Jaren bestaan"
    LEGAL_FORM = "legal_form", "Rechtsvorm"
    SELF_EMPLOYED = "self_employed", "Zelfstandigen"
    JOINT_BID = "joint_bid", "Samen inschrijven"
    SUBCONTRACTING = "subcontracting", "Onderaannemers"
    EVERYTHING = "everything", "Alles of overal leveren"
    ROUND_THE_CLOCK = "round_the_clock", "Dag en nacht bereikbaar"
    ESTABLISHMENT = "establishment", "Vestiging"
    SUPERVISION = "supervision", "Toezicht en bestuur"
    PAYMENT = "payment", "Betaaltermijn"
    REPORTING = "reporting", "Verantwoording"
    PENALTY = "penalty", "Boete"
    TENDER_PERIOD = "tender_period", "Tijd om in te schrijven"


class Unit(StrEnum):
    """What the number of a demand counts."""

    EURO = "euro"
    PERCENT = "percent"
    TIMES = "times"
    PIECES = "pieces"
    YEARS = "years"
    DAYS = "days"
    PER_YEAR = "per_year"
    NONE = "none"


class Trait(StrEnum):
    """What makes a demand lighter or narrows whom it is for."""

    EQUIVALENT = "equivalent"
    AFTER_AWARD = "after_award"
    AS_AVAILABLE = "as_available"
    LIGHTER = "lighter"
    TOGETHER = "together"
    CAPPED = "capped"
    YEARLY = "yearly"
    SMALL_ONLY = "small_only"
    NOT_SMALL = "not_small"
    EXEMPT = "exempt"


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand with its place; the quote of the place is the sentence or cell it stands in.

    `asked` is in `unit`, None where no number belongs to it; `written` is the number as it stands there, or
    else the words it is known by.
    `section` are the headings above it. A demand that is no longer there (EXEMPT) is one for nobody it names.
    """

    kind: DemandKind
    place: Place
    asked: Decimal | None
    unit: Unit
    written: str
    section: tuple[str, ...]
    traits: frozenset[Trait]
