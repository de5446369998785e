"""A kind of bidder: what it has. The figures are assumptions unless they name a source."""

from dataclasses import dataclass
from decimal import Decimal

from drafting.terms import Labelled


class Basis(Labelled):
    """What a figure rests on."""

    ASSUMPTION = "assumption", "aanname"
    SOURCE = "source", "bron"


class Accounts(Labelled):
    """The heaviest statement an accountant gives with the yearly accounts, lightest first."""

    NONE = "none", "geen verklaring"
    COMPILED = "compiled", "een samenstellingsverklaring"
    REVIEWED = "reviewed", "een beoordelingsverklaring"
    AUDITED = "audited", "een controleverklaring"

    @property
    def rank(self) -> int:
        """0 for none."""
        return tuple(Accounts).index(self)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of a profile, with what it rests on; `note` is the assumption or the source in Dutch."""

    value: Decimal
    basis: Basis
    note: str


@dataclass(frozen=True, slots=True)
class Profile:
    """A kind of bidder.

    `name` stands alone ("Zzp'er"), `phrase` in a sentence ("een zzp'er"). Money is in euro. Insured is what
    it has, insurable what it can get before the contract starts; both per event. `tender_days` are the
    calendar days it needs to make a tender, `administration_hours` those of a month, `reserve` the money it
    can do without. `distance_km` is how far it is from the municipality; `can_settle` says that it could
    open a location there. `order` is where it stands among the others.
    """

    id: str
    name: str
    phrase: str
    description: str
    turnover: Figure
    people: Figure
    years: Figure
    references: Figure
    reference_value: Figure
    insured: Figure
    insurable: Figure
    administration_hours: Figure
    tender_days: Figure
    reserve: Figure
    distance_km: Figure
    legal_form: str
    legal_person: bool
    employs: bool
    offers_everything: bool
    round_the_clock: bool
    can_settle: bool
    supervisory_board: bool
    accounts: Accounts
    certificates: tuple[str, ...]
    office_hours: str
    note: str
    order: int = 0


FIGURES = {
    "turnover": "Omzet per jaar",
    "people": "Mensen die het werk doen",
    "years": "Jaren dat de aanbieder bestaat",
    "references": "Referenties van de laatste drie jaar",
    "reference_value": "Waarde van de grootste referentie",
    "insured": "Verzekerd bedrag per gebeurtenis",
    "insurable": "Te verzekeren bedrag vóór de start",
    "administration_hours": "Uren administratie per maand",
    "tender_days": "Dagen om een inschrijving te maken",
    "reserve": "Geld dat de aanbieder kan missen",
    "distance_km": "Afstand tot de gemeente",
}
"""The figures of a profile, in the order in which they are told, with their Dutch names."""

TRAITS = {
    "legal_person": "Is een rechtspersoon",
    "employs": "Heeft personeel in dienst",
    "offers_everything": "Doet alle soorten werk van de opdracht",
    "round_the_clock": "Is dag en nacht bereikbaar",
    "can_settle": "Kan een locatie in de gemeente openen",
    "supervisory_board": "Heeft een raad van toezicht",
}
"""What a profile is or is not, with the Dutch words."""
