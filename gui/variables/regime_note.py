"""The regime that follows from the facts, and which norm decided, in Dutch sentences."""

from drafting.norms import NormSet
from drafting.procurement import THRESHOLD_OF, Procurement, regime_of
from drafting.terms import Regime
from drafting.text.written_values import day, enumeration, money


def regime_note(procurement: Procurement, norms: NormSet) -> tuple[str, str]:
    """The regime, and the sentences that say why; while it is unknown, what is missing."""
    regime = regime_of(procurement, norms)
    if regime in {Regime.OPEN_HOUSE, Regime.SUBSIDY}:
        return regime.label, "Dit volgt uit de procedure die u koos; het is geen overheidsopdracht."
    missing = _missing(procurement)
    if missing or procurement.contract_kind is None or procurement.estimated_value is None:
        what = enumeration(missing)
        return "Nog niet bekend", f"Vul {what} in; dan volgt welke regels gelden."
    norm = norms.get(f"threshold-{THRESHOLD_OF[procurement.contract_kind]}")
    if norm is None or regime is None:
        return (
            "Nog niet bekend",
            f"Voor {day(norms.day)} is geen drempel bekend. Controleer de publicatiedatum.",
        )
    side = "op of boven" if procurement.estimated_value >= norm.value else "onder"
    sentences = [
        (
            f"De geraamde waarde van {money(procurement.estimated_value)} ligt {side} de drempel van "
            f"{money(norm.value)} ({norm.source})."
        )
    ]
    if norm.key in norms.outdated:
        sentences.append(
            f"Let op: de drempel voor {day(norms.day)} is nog niet bekend; dit is de laatste die gold."
        )
    else:
        until = f" tot en met {day(norm.valid_until)}" if norm.valid_until else ""
        sentences.append(f"Die drempel geldt vanaf {day(norm.valid_from)}{until}.")
    return regime.label, " ".join(sentences)


def _missing(procurement: Procurement) -> tuple[str, ...]:
    wanted = (
        (procurement.contract_kind is None, "de soort opdracht"),
        (procurement.estimated_value is None, "de geraamde waarde"),
    )
    return tuple(words for is_missing, words in wanted if is_missing)
