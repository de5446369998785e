"""Why is this here, and why not: the history of a section or block in Dutch sentences."""

from drafting.assembly.conditions import holds, in_dutch
from drafting.assembly.known import Scope
from drafting.assembly.scope import whole_scope
from drafting.document import BlockId
from drafting.draft import Draft, find_section, find_spot
from drafting.norms import NormSet
from drafting.template import Origin, OriginKind
from drafting.terms import Rights
from drafting.text.placeholders import parse_condition
from drafting.text.written_values import day


def explain_block(draft: Draft, norms: NormSet, block: BlockId) -> tuple[str, ...]:
    """Where a block came from, on what condition it stands here, and who changed it; empty when unknown."""
    spot = find_spot(draft, block)
    if spot is None:
        return ()
    scope = whole_scope(draft, norms)
    sentences = [_origin(spot.block.origin)]
    if spot.block.adopted is not None:
        when = f" op {day(spot.block.changed_on)}" if spot.block.changed_on else ""
        who = f" door {spot.block.changed_by}" if spot.block.changed_by else ""
        sentences.append(f"De vastgestelde tekst is gewijzigd{who}{when}.")
    conditions = [spot.block.condition, spot.chapter.condition]
    if spot.section:
        conditions.append(spot.section.condition)
    sentences += _conditions(conditions, scope)
    if spot.block.each_lot or (spot.section and spot.section.each_lot):
        sentences.append(_lots(len(draft.procurement.lots)))
    omitted = (
        spot.block.omitted or spot.chapter.omitted or bool(spot.section and spot.section.omitted)
    )
    if omitted:
        sentences.append("U hebt deze tekst weggelaten.")
    sentences += _rights(spot.block.rights)
    return tuple(sentences)


def explain_section(draft: Draft, norms: NormSet, key: str) -> tuple[str, ...]:
    """Where a section came from and on what condition it is in or out; empty when unknown."""
    found = find_section(draft, key)
    if found is None:
        return ()
    _part, chapter, section = found
    origin = section.clause or next((b.origin for b in section.blocks if b.origin), None)
    sentences = [_origin(origin)]
    sentences += _conditions([section.condition, chapter.condition], whole_scope(draft, norms))
    if section.each_lot:
        sentences.append(_lots(len(draft.procurement.lots)))
    if section.omitted or chapter.omitted:
        sentences.append("U hebt deze paragraaf weggelaten.")
    sentences += _rights(section.rights)
    return tuple(sentences)


def _origin(origin: Origin | None) -> str:
    if origin is None:
        return "Deze tekst is van uzelf."
    source = {
        OriginKind.TEMPLATE: "het sjabloon",
        OriginKind.CLAUSE: "de bibliotheek, bepaling",
    }[origin.kind]
    return f"Deze tekst komt uit {source} '{origin.id}', versie {origin.version}."


def _conditions(conditions: list[str], scope: Scope) -> list[str]:
    sentences = []
    for source in conditions:
        if source:
            words = in_dutch(parse_condition(source), scope)
            met = (
                "Zij staat hier, want" if holds(source, scope) else "Zij staat hier niet. Nodig is:"
            )
            sentences.append(f"{met} {words}.")
    return sentences


def _lots(count: int) -> str:
    if not count:
        return "Zij komt terug voor elk perceel; er zijn nog geen percelen ingevuld."
    return f"Zij komt terug voor elk van de {count} percelen."


def _rights(rights: Rights) -> list[str]:
    return (
        []
        if rights is Rights.FREE
        else [f"Vaste afspraak: {rights.label[0].lower()}{rights.label[1:]}."]
    )
