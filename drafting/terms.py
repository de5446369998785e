"""Closed word lists of the field, each with the words a user reads.

Names follow the eProcurement Ontology and Directive 2014/24/EU; see the table of words in
docs/architecture.md.
"""

from enum import Enum, IntEnum, StrEnum


class Labelled(StrEnum):
    """A closed list whose members carry a Dutch label besides their key."""

    label: str

    def __new__(cls, key: str, label: str = "") -> "Labelled":
        """Make a member equal to its key, with the label on it; a look-up gives the key alone."""
        member = str.__new__(cls, key)
        member._value_ = key
        member.label = label
        return member


class ContractKind(Labelled):
    """What is bought (soort opdracht)."""

    SERVICES = "services", "Diensten"
    SUPPLIES = "supplies", "Leveringen"
    WORKS = "works", "Werken"
    SOCIAL_SERVICES = "social_services", "Sociale en andere specifieke diensten"


class ProcedureKind(Labelled):
    """How it is put on the market."""

    OPEN = "open", "Europese openbare procedure"
    RESTRICTED = "restricted", "Europese niet-openbare procedure"
    NEGOTIATED = "negotiated", "Mededingingsprocedure met onderhandeling"
    DIALOGUE = "dialogue", "Concurrentiegerichte dialoog"
    SOCIAL_AND_SPECIFIC = (
        "social_and_specific",
        "Procedure voor sociale en andere specifieke diensten",
    )
    NATIONAL_OPEN = "national_open", "Nationale openbare procedure"
    NATIONAL_RESTRICTED = "national_restricted", "Nationale niet-openbare procedure"
    SEVERAL_OFFERS = "several_offers", "Meervoudig onderhandse procedure"
    SINGLE_OFFER = "single_offer", "Enkelvoudig onderhandse procedure"
    OPEN_HOUSE = "open_house", "Open house"
    SUBSIDY = "subsidy", "Subsidie"


class Regime(Labelled):
    """Which body of rules applies; derived, never chosen (Aw 2012 art. 2.1-2.6a, 2.39)."""

    EU = "eu", "Europees, deel 2 volledig"
    SAS = "sas", "Sociale en andere specifieke diensten"
    NATIONAL = "national", "Nationaal, met aankondiging"
    SEVERAL_OFFERS = "several_offers", "Meervoudig onderhands"
    SINGLE_OFFER = "single_offer", "Enkelvoudig onderhands"
    OPEN_HOUSE = "open_house", "Open house"
    SUBSIDY = "subsidy", "Subsidie"


class Domain(Labelled):
    """The part of the social domain the contract lies in."""

    WMO = "wmo", "Wmo"
    YOUTH = "youth", "Jeugd"
    PARTICIPATION = "participation", "Participatie"
    OTHER = "other", "Anders"


class Phase(Labelled):
    """The three phases the fourteen techniques belong to (seed 000)."""

    PREPARATION = "preparation", "Voorbereiding"
    PROCEDURE = "procedure", "Procedure"
    CONTENT = "content", "Inhoud"


class Technique(Enum):
    """The fourteen techniques of maatschappelijk aanbesteden.

    Each value: number, slug, phase, Dutch name, short name, and the use of it in 85 tenders of 378
    municipalities in 2014. Source: seed 000, Ministry of the Interior / PPRC (2016).
    """

    MARKET_CONSULTATION = (
        1,
        "market-consultation",
        Phase.PREPARATION,
        "Marktconsultatie houden, inwoners en gebruikers betrekken bij de voorbereiding",
        "Marktconsultatie",
        "meer dan de helft van de aanbestedingen zonder dialoog of onderhandeling",
    )
    LOTS = (
        2,
        "lots",
        Phase.PREPARATION,
        "Opdracht onderverdelen in percelen",
        "Percelen",
        "99 %",
    )
    NEW_PARTIES = (
        3,
        "new-parties",
        Phase.PREPARATION,
        "Nieuwe partijen toestaan",
        "Nieuwe partijen",
        "twee kampen: toegang open (ook tijdens de looptijd), of alleen zittende partijen",
    )
    NEGOTIATION = (
        4,
        "negotiation",
        Phase.PROCEDURE,
        "Onderhandeling met aanbieders",
        "Onderhandeling",
        "ruim 70 %",
    )
    USER_INVOLVEMENT = (
        5,
        "user-involvement",
        Phase.PROCEDURE,
        "Betrekken van gebruikers",
        "Gebruikers betrekken",
        "bijna 4 op de 5",
    )
    SERVICE_CHARACTERISTICS = (
        6,
        "service-characteristics",
        Phase.CONTENT,
        "Kenmerken van product of dienst opnemen in de specificaties",
        "Kenmerken van de dienst",
        "90 %",
    )
    FUNCTIONAL_SPECIFICATION = (
        7,
        "functional-specification",
        Phase.CONTENT,
        "Functionele specificaties toepassen",
        "Functioneel specificeren",
        "40 %",
    )
    LOCAL_CONTEXT = (
        8,
        "local-context",
        Phase.CONTENT,
        "Eisen met betrekking tot de lokale context",
        "Lokale context",
        "meer dan de helft",
    )
    SOCIAL_GOALS = (
        9,
        "social-goals",
        Phase.CONTENT,
        "Maatschappelijke doelen vastleggen als uitvoeringsvoorwaarde",
        "Maatschappelijke doelen",
        "social return: 2 op de 3",
    )
    SELECTION_CRITERIA = (
        10,
        "selection-criteria",
        Phase.CONTENT,
        "Opstellen van geschiktheidseisen en selectiecriteria",
        "Geschiktheidseisen",
        "alle gebruiken geschiktheidseisen; nadere selectie bijna nooit",
    )
    SOCIAL_AWARD_CRITERIA = (
        11,
        "social-award-criteria",
        Phase.CONTENT,
        "Maatschappelijke prestaties belonen in gunningscriteria",
        "Belonen bij de gunning",
        "uitzonderlijk",
    )
    COLLABORATION = (
        12,
        "collaboration",
        Phase.CONTENT,
        "Stimuleren van samenwerking",
        "Samenwerking",
        "75 %",
    )
    INTEGRALITY = (
        13,
        "integrality",
        Phase.CONTENT,
        "Integraliteit",
        "Integraliteit",
        "door geen enkele gemeente doorbroken",
    )
    EXPERIMENTATION = (
        14,
        "experimentation",
        Phase.CONTENT,
        "Experimenteerruimte",
        "Experimenteerruimte",
        "wel in de praktijk gezien, niet in de stukken",
    )

    def __init__(
        self, number: int, slug: str, phase: Phase, label: str, short: str, share: str
    ) -> None:
        self.number = number
        self.slug = slug
        self.phase = phase
        self.label = label
        self.short = short
        self.share = share

    @classmethod
    def from_name(cls, name: str) -> "Technique | None":
        """The technique with this number or slug; None when there is none."""
        for technique in cls:
            if name in {technique.slug, str(technique.number)}:
                return technique
        return None


class Severity(Labelled):
    """How heavy a finding is, heaviest first."""

    VIOLATION = "violation", "In strijd met de wet"
    DEVIATION = "deviation", "Afwijken vraagt een motivering"
    ATTENTION = "attention", "Aandachtspunt"

    @property
    def rank(self) -> int:
        """0 for the heaviest."""
        return tuple(Severity).index(self)


class FindingStatus(Labelled):
    """What became of a finding."""

    OPEN = "open", "Open"
    JUSTIFIED = "justified", "Gemotiveerd"
    STALE = "stale", "Motivering verlopen"


class Ending(Labelled):
    """Why a finding is no longer there."""

    TEXT_CHANGED = "text_changed", "Tekst gewijzigd"
    TEXT_REMOVED = "text_removed", "Tekst verwijderd"
    FACTS_CHANGED = "facts_changed", "Gegevens of regel gewijzigd"
    SWITCHED_OFF = "switched_off", "Regel uitgezet"


class Level(Labelled):
    """How much a clause asks of the contractor."""

    LIGHT = "licht", "Licht"
    BASIC = "basis", "Basis"
    AMBITIOUS = "ambitieus", "Ambitieus"


class TextStatus(Labelled):
    """The life of a text."""

    DRAFT = "draft", "Concept"
    ADOPTED = "adopted", "Vastgesteld"
    WITHDRAWN = "withdrawn", "Vervallen"


class Rights(Labelled):
    """What a drafter may do with an adopted text."""

    FREE = "free", "Vrij"
    CHANGE = "change", "Wijzigen mag, verwijderen niet"
    FIXED = "fixed", "Vast"


class Topic(Labelled):
    """Where in a bestek a text stands; the check looks at it."""

    INTRODUCTION = "introduction", "Inleiding"
    AUTHORITIES = "authorities", "Aanbestedende dienst"
    VISION = "vision", "Doelen en beleid"
    CONTRACT = "contract", "De opdracht"
    LOTS = "lots", "Percelen"
    PRICING = "pricing", "Tarieven"
    TERM = "term", "Looptijd"
    PROCEDURE = "procedure", "Procedure"
    PLANNING = "planning", "Planning"
    EXCLUSION = "exclusion", "Uitsluiting"
    SELECTION = "selection", "Geschiktheid"
    AWARD = "award", "Gunning"
    SUBMISSION = "submission", "Indienen"
    REQUIREMENTS = "requirements", "Eisen"
    QUALITY = "quality", "Kwaliteit"
    STAFF = "staff", "Beroepskrachten"
    SOCIAL_VALUE = "social_value", "Maatschappelijke waarde"
    COLLABORATION = "collaboration", "Samenwerking"
    REPORTING = "reporting", "Verantwoording"
    DATA_PROTECTION = "data_protection", "Privacy"
    AGREEMENT = "agreement", "Overeenkomst"
    PAYMENT = "payment", "Betaling"
    LIABILITY = "liability", "Aansprakelijkheid"
    PENALTIES = "penalties", "Boetes"
    AMENDMENT = "amendment", "Wijziging"
    TERMINATION = "termination", "Einde"
    ANNEX = "annex", "Bijlage"
    DEFINITIONS = "definitions", "Begrippen"
    UNKNOWN = "unknown", "Onbekend"


class PartKey(Labelled):
    """The documents a bestek is made of."""

    GUIDE = "leidraad", "Leidraad"
    REQUIREMENTS = "pve", "Programma van eisen"
    AGREEMENT = "overeenkomst", "Overeenkomst"
    ANNEXES = "bijlagen", "Bijlagen"


class HeadingLevel(IntEnum):
    """Levels of headings in a document."""

    PART = 1
    CHAPTER = 2
    SECTION = 3
