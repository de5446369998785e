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
    open a location there.
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
