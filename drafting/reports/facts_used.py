"""The facts a check used, each with where it came from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from drafting.checks.proposed_facts import LABELS, Agreed, ProposedFact, written
from drafting.checks.stated_facts.line import FactValue
from drafting.checks.stated_facts.line import written as written_value
from drafting.document import ElementId, Passage
from drafting.procurement import Procurement
from drafting.reports.places import where
from drafting.terms import Labelled

REQUEST = "Klopt dit niet, geef --facts."
_NEXT = ";\n         "


class FactOrigin(Labelled):
    """Where a fact came from."""

    DRAFT = "draft", "het bestek"
    FACTS_FILE = "facts_file", "het bestand met gegevens"
    TEXT = "text", "de tekst"


@dataclass(frozen=True, slots=True)
class FactUsed:
    """A fact as the check used it; `where` and `quote` are its place when it was read from the text."""

    fact: str
    label: str
    value: str
    origin: FactOrigin
    where: str = ""
    element: ElementId | None = None
    quote: str = ""
    certainty: str = ""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A fact for which the text gives several values, of which none was used."""

    fact: str
    label: str
    readings: tuple[FactUsed, ...]

    @property
    def sentence(self) -> str:
        """The doubt in one sentence with each value and its place."""
        values = "; ".join(f"{reading.value} ({reading.where})" for reading in self.readings)
        return f"De tekst noemt meer dan één waarde voor {self.label}: {values}. Geen daarvan is gebruikt."


def given(procurement: Procurement, origin: FactOrigin) -> tuple[FactUsed, ...]:
    """The facts that are filled in, in the order in which they are told."""
    return tuple(_given(procurement, origin))


def _given(procurement: Procurement, origin: FactOrigin) -> Iterator[FactUsed]:
    for fact, label in LABELS.items():
        value = getattr(procurement, fact)
        if value is not None and value != ():
            yield FactUsed(fact, label, written_value(fact, value), origin)


def read_in_text(
    used: Sequence[ProposedFact], places: Mapping[ElementId, Passage]
) -> tuple[FactUsed, ...]:
    """The facts that were read from the text, with their places."""
    return tuple(_read(proposal, places) for proposal in used)


def doubts(agreed: Agreed, places: Mapping[ElementId, Passage]) -> tuple[Doubt, ...]:
    """The facts on which the text contradicts itself."""
    return tuple(
        Doubt(several[0].fact, LABELS[several[0].fact], read_in_text(several, places))
        for several in agreed.contradicted
    )


def differences(given_facts: Procurement, agreed: Agreed) -> tuple[str, ...]:
    """Where the text says something else than the facts that were given, which count."""
    return tuple(
        f"Opgegeven is {LABELS[p.fact]} {written_value(p.fact, value)}; de tekst noemt {written(p)}. "
        "Wat is opgegeven, telt."
        for p in agreed.used
        if p.fact != "contracting_authorities"
        and _differ(value := getattr(given_facts, p.fact), p.value)
    )


def _differ(one: FactValue | None, other: FactValue) -> bool:
    if one is None or one == ():
        return False
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) != len(other)
    return one != other


def _read(proposal: ProposedFact, places: Mapping[ElementId, Passage]) -> FactUsed:
    place = proposal.place
    return FactUsed(
        fact=proposal.fact,
        label=LABELS[proposal.fact],
        value=written(proposal),
        origin=FactOrigin.TEXT,
        where=where(places.get(place.element), place.element),
        element=place.element,
        quote=place.quote,
        certainty=str(proposal.certainty),
    )


def sentence(facts: Sequence[FactUsed]) -> str:
    """'Gelezen: raming € 2.400.000 (paragraaf 3.5). Klopt dit niet, geef --facts.'; empty without any.

    Each fact has a line of its own.
    """
    read = [
        f"{fact.label} {fact.value} ({fact.where})"
        for fact in facts
        if fact.origin is FactOrigin.TEXT
    ]
    return f"Gelezen: {_NEXT.join(read)}. {REQUEST}" if read else ""
