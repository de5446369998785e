"""Whether a technique is worth while for this procurement, with the reason.

Source of the advice: the six recommendations and five showstoppers of seed 000 (Ministry of the Interior /
PPRC, 2016). It is advice: only what names an article rests on the law.
"""

from collections.abc import Callable
from dataclasses import dataclass

from drafting.procurement import Procurement
from drafting.terms import ContractKind, Labelled, ProcedureKind, Regime, Technique

LONG_MONTHS = 48


class Worth(Labelled):
    """How much a technique is worth here."""

    ADVISED = "advised", "Aan te raden"
    POSSIBLE = "possible", "Kan"
    LESS = "less", "Minder nodig"


@dataclass(frozen=True, slots=True)
class Advice:
    """The worth of a technique and a Dutch sentence that says why."""

    worth: Worth
    reason: str


_SMALL = frozenset({Regime.SEVERAL_OFFERS, Regime.SINGLE_OFFER})
_TALKING = frozenset(
    {ProcedureKind.NEGOTIATED, ProcedureKind.DIALOGUE, ProcedureKind.SOCIAL_AND_SPECIFIC}
)


def advice_of(technique: Technique, procurement: Procurement, regime: Regime | None) -> Advice:
    """The advice for one technique; what is not known yet makes it no stronger than 'kan'."""
    return _ADVICE[technique](procurement, regime)


def _advised(reason: str) -> Advice:
    return Advice(Worth.ADVISED, reason)


def _possible(reason: str) -> Advice:
    return Advice(Worth.POSSIBLE, reason)


def _market_consultation(_p: Procurement, regime: Regime | None) -> Advice:
    if regime in _SMALL:
        return Advice(
            Worth.LESS, "U nodigt zelf partijen uit; een kort gesprek vooraf is vaak genoeg."
        )
    return _advised(
        "Wie vooraf met inwoners en aanbieders praat, ziet op tijd welke eis te zwaar is."
    )


def _lots(p: Procurement, regime: Regime | None) -> Advice:
    if len(p.lots) > 1:
        return _advised(
            f"De opdracht heeft {len(p.lots)} percelen; kleine aanbieders kunnen meedoen."
        )
    if regime in _SMALL:
        return Advice(Worth.LESS, "De opdracht is klein; verdelen levert weinig op.")
    return _advised("Zonder percelen vraagt de wet een motivering (Aw 2012 art. 1.5 lid 3).")


def _new_parties(p: Procurement, _regime: Regime | None) -> Advice:
    if p.maximum_months is not None and p.maximum_months >= LONG_MONTHS:
        return _advised(
            "De overeenkomst duurt lang. Laat nieuwe partijen ook tijdens de looptijd toe."
        )
    return _possible(
        "Bij een korte looptijd volstaat het om nieuwe partijen bij de inschrijving toe te laten."
    )


def _negotiation(p: Procurement, _regime: Regime | None) -> Advice:
    if p.procedure in _TALKING:
        return _advised("Deze procedure geeft ruimte voor een gesprek over de inschrijving.")
    if p.procedure in {ProcedureKind.OPEN, ProcedureKind.RESTRICTED}:
        return Advice(
            Worth.LESS, "In deze procedure wordt niet onderhandeld; verduidelijken mag wel."
        )
    return _possible("Een gesprek over de inschrijving helpt als de oplossing nog niet vaststaat.")


def _user_involvement(p: Procurement, _regime: Regime | None) -> Advice:
    if p.contract_kind is ContractKind.SOCIAL_SERVICES:
        return _advised("Het gaat om hulp aan inwoners: zij kunnen het best zeggen wat goed is.")
    return _possible("Vraag gebruikers mee te kijken als zij het resultaat dagelijks merken.")


def _service_characteristics(_p: Procurement, _regime: Regime | None) -> Advice:
    return _advised("Zonder kenmerken van de dienst is een inschrijving niet te vergelijken.")


def _functional_specification(_p: Procurement, _regime: Regime | None) -> Advice:
    return _advised(
        "Vraag een resultaat in plaats van een werkwijze; dan past ook een nieuwe aanpak."
    )


def _local_context(p: Procurement, _regime: Regime | None) -> Advice:
    if p.contract_kind is ContractKind.SOCIAL_SERVICES:
        return _advised(
            "Hulp werkt beter met de voorzieningen in de buurt. Eis geen vestiging in de regio."
        )
    return _possible(
        "Alleen als de plek er voor deze opdracht toe doet; eis geen vestiging in de regio."
    )


def _social_goals(p: Procurement, regime: Regime | None) -> Advice:
    if p.goals:
        return _advised("U hebt doelen ingevuld. Leg vast wat de opdrachtnemer daarvoor doet.")
    if regime in _SMALL:
        return _possible("Houd het bij een kleine opdracht licht.")
    return _advised(
        "Kies een doel dat bij de opdracht past, naar draagkracht van de opdrachtnemer."
    )


def _selection_criteria(_p: Procurement, regime: Regime | None) -> Advice:
    if regime in _SMALL:
        return Advice(Worth.LESS, "U kiest zelf wie u uitnodigt; stel zo weinig mogelijk eisen.")
    return _advised("Vraag alleen wat nodig is; te zware eisen houden kleine partijen buiten.")


def _social_award_criteria(p: Procurement, _regime: Regime | None) -> Advice:
    if p.goals:
        return _advised("U hebt doelen ingevuld. Wat niet wordt beloond, krijgt weinig aandacht.")
    return _possible("Belonen kan pas als duidelijk is welk doel telt. Vul eerst de doelen in.")


def _collaboration(p: Procurement, _regime: Regime | None) -> Advice:
    if len(p.lots) > 1 or p.contract_kind is ContractKind.SOCIAL_SERVICES:
        return _advised(
            "Meer partijen werken rond dezelfde inwoner; maak afspraken over samenwerken."
        )
    return _possible("Sta samen inschrijven en onderaanneming ruim toe.")


def _integrality(p: Procurement, _regime: Regime | None) -> Advice:
    if p.domain is None:
        return _possible("Vul het domein in om te zien of de opdracht aan andere domeinen raakt.")
    return _advised(
        f"De opdracht valt onder {p.domain.label}; vragen van inwoners houden daar niet op."
    )


def _experimentation(p: Procurement, _regime: Regime | None) -> Advice:
    if p.maximum_months is not None and p.maximum_months >= LONG_MONTHS:
        return _advised(
            "In een lange overeenkomst verandert de vraag; geef ruimte om iets te proberen."
        )
    return _possible("Een kleine proef kan ook in een korte overeenkomst.")


_ADVICE: dict[Technique, Callable[[Procurement, Regime | None], Advice]] = {
    Technique.MARKET_CONSULTATION: _market_consultation,
    Technique.LOTS: _lots,
    Technique.NEW_PARTIES: _new_parties,
    Technique.NEGOTIATION: _negotiation,
    Technique.USER_INVOLVEMENT: _user_involvement,
    Technique.SERVICE_CHARACTERISTICS: _service_characteristics,
    Technique.FUNCTIONAL_SPECIFICATION: _functional_specification,
    Technique.LOCAL_CONTEXT: _local_context,
    Technique.SOCIAL_GOALS: _social_goals,
    Technique.SELECTION_CRITERIA: _selection_criteria,
    Technique.SOCIAL_AWARD_CRITERIA: _social_award_criteria,
    Technique.COLLABORATION: _collaboration,
    Technique.INTEGRALITY: _integrality,
    Technique.EXPERIMENTATION: _experimentation,
}
