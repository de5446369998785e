"""What an export of a draft says about itself: organisation, key facts, origins, justifications."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from drafting.assembly.scope import FACTS, whole_scope
from drafting.draft import Draft, spots
from drafting.norms import NormSet
from drafting.terms import ProcedureKind
from drafting.text.written_values import written
from drafting.word.write.house_style import HouseStyle
from drafting.word.write.settings import ExportSettings, SummaryRow

KEY_FACTS = (
    "estimated_value",
    "duration",
    "extension",
    "procedure",
    "contract_kind",
    "lots_count",
    "publication_date",
)
"""The facts on the cover, in this order; what is open is left out."""

_OF_A_SUBSIDY = {"estimated_value": "Subsidieplafond", "contract_kind": "", "lots_count": ""}
"""A subsidy is no contract: what its facts are called on the cover; an empty name leaves one out."""


def settings_for(
    draft: Draft,
    norms: NormSet,
    *,
    day: date,
    export_id: str,
    concept: bool,
    house_style: HouseStyle | None = None,
) -> ExportSettings:
    """The settings of an export of this draft on this day."""
    authorities = draft.procurement.contracting_authorities
    return replace(
        ExportSettings(
            organisation=" · ".join(a.name for a in authorities),
            day=day,
            draft_id=draft.id,
            export_id=export_id,
        ),
        content_version=draft.content_version,
        concept=concept,
        summary=tuple(_key_facts(draft, norms)),
        justifications=draft.justifications,
        origins=tuple((s.block.id, s.block.origin) for s in spots(draft) if s.block.origin),
        house_style=house_style,
    )


def _key_facts(draft: Draft, norms: NormSet) -> Iterator[SummaryRow]:
    scope = whole_scope(draft, norms)
    named = _OF_A_SUBSIDY if draft.procurement.procedure is ProcedureKind.SUBSIDY else {}
    for name in KEY_FACTS:
        value = scope[name].value
        label = named.get(name, FACTS[name].label)
        if label and value is not None and (name != "lots_count" or value):
            yield SummaryRow(label, written(FACTS[name], value))
