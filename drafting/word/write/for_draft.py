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
from drafting.word.write.settings import CommentChoice, ExportSettings, SummaryRow, usual_comments

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

_OF_A_TEMPLATE = {
    # A covenant buys nothing: what it costs and how it is procured are facts of the decision beside it.
    "convenant": {
        "estimated_value": "",
        "duration": "Duur van het convenant",
        "procedure": "",
        "contract_kind": "",
        "lots_count": "",
        "publication_date": "",
    },
    # A consultation comes before any choice: its facts are those of what may follow.
    "marktconsultatie": {
        "estimated_value": "Geschatte waarde van een mogelijke opdracht",
        "duration": "Mogelijke looptijd",
        "extension": "Mogelijke verlenging",
        "procedure": "",
        "contract_kind": "",
        "lots_count": "",
        "publication_date": "Publicatie van dit document",
    },
}
"""By template, what the facts are called on its cover; an empty name leaves one out."""


def settings_for(  # noqa: PLR0913 -- what one export is made of
    draft: Draft,
    norms: NormSet,
    *,
    day: date,
    export_id: str,
    concept: bool,
    house_style: HouseStyle | None = None,
    comments: CommentChoice | None = None,
) -> ExportSettings:
    """The settings of an export of this draft on this day.

    Without a choice, a concept takes the open comments along and a final text none.
    """
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
        comments=usual_comments(concept=concept) if comments is None else comments,
        discussion=draft.comments,
        chapter_of=tuple(_chapters(draft)) if draft.comments else (),
    )


def _chapters(draft: Draft) -> Iterator[tuple[str, str]]:
    """The key of the chapter of every section and block, those left out too."""
    for part in draft.parts:
        for chapter in part.chapters:
            yield chapter.key, chapter.key
            for section in chapter.sections:
                yield section.key, chapter.key
    for spot in spots(draft):
        yield spot.block.id, spot.chapter.key


def _key_facts(draft: Draft, norms: NormSet) -> Iterator[SummaryRow]:
    scope = whole_scope(draft, norms)
    named = _OF_A_TEMPLATE.get(draft.template.id)
    if named is None:
        named = _OF_A_SUBSIDY if draft.procurement.procedure is ProcedureKind.SUBSIDY else {}
    for name in KEY_FACTS:
        value = scope[name].value
        label = named.get(name, FACTS[name].label)
        if label and value is not None and (name != "lots_count" or value):
            yield SummaryRow(label, written(FACTS[name], value))
