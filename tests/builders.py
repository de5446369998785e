"""Small drafts and templates for tests."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from drafting.assembly.assemble import assemble
from drafting.assembly.start import start
from drafting.document import BlockId, Document
from drafting.draft import Draft
from drafting.edits.passages import Hand
from drafting.norms import norms_on
from drafting.procurement import ContractingAuthority, Lot, Procurement
from drafting.template import (
    Block,
    Chapter,
    Origin,
    OriginKind,
    Part,
    Section,
    Template,
    VariableGroup,
)
from drafting.terms import ContractKind, Domain, PartKey, ProcedureKind, Topic
from drafting.variables import Variable, VariableKind

DAY = date(2027, 2, 1)
NORMS = norms_on(DAY)
HAND = Hand("J. Jansen", DAY)
ORIGIN = Origin(OriginKind.TEMPLATE, "proef", "1.0")


def procurement(**changes) -> Procurement:
    facts = {
        "title": "Begeleiding Wmo 2027",
        "contracting_authorities": (ContractingAuthority("Oosterveld", "Kerkstraat 1"),),
        "contract_kind": ContractKind.SOCIAL_SERVICES,
        "procedure": ProcedureKind.SOCIAL_AND_SPECIFIC,
        "estimated_value": Decimal(2_400_000),
        "duration_months": 24,
        "extension_months": 24,
        "framework": True,
        "domain": Domain.WMO,
        "publication_date": DAY,
        "lots": (
            Lot("Ambulant", "Begeleiding thuis", Decimal(1_400_000)),
            Lot("Groep", "Begeleiding in een groep", Decimal(1_000_000)),
        ),
    }
    return Procurement(**(facts | changes))


def section(key: str, *texts: str, title: str = "", **changes) -> Section:
    blocks = tuple(
        Block(BlockId(f"{key}-{number}"), text, ORIGIN) for number, text in enumerate(texts, 1)
    )
    return Section(key, title or key.capitalize(), blocks, **changes)


def chapter(key: str, *sections: Section, topic: Topic = Topic.CONTRACT, **changes) -> Chapter:
    return Chapter(key, key.capitalize(), topic, (), sections, **changes)


def template(*parts: Part, variables: tuple[Variable, ...] = ()) -> Template:
    return Template(
        id="proef",
        title="Proef",
        version="1.0",
        day=DAY,
        summary="Een proef.",
        for_what="Voor tests.",
        contract_kinds=(ContractKind.SOCIAL_SERVICES,),
        procedures=(ProcedureKind.SOCIAL_AND_SPECIFIC,),
        domains=(Domain.WMO,),
        techniques=(),
        systems=(),
        groups=(VariableGroup("groep", "Groep", ""),),
        variables=variables,
        parts=parts,
    )


def variable(name: str, kind: VariableKind = VariableKind.TEXT, **changes) -> Variable:
    return Variable(name=name, label=name.capitalize(), kind=kind, group="groep", **changes)


def draft(
    *sections: Section,
    part: PartKey = PartKey.GUIDE,
    variables: tuple[Variable, ...] = (),
    values=(),
    facts: Procurement | None = None,
) -> Draft:
    return draft_of(
        Part(part, "Leidraad", (chapter("contract", *sections),)),
        variables=variables,
        values=values,
        facts=facts,
    )


def draft_of(*parts: Part, variables=(), values=(), facts: Procurement | None = None) -> Draft:
    return start(
        template(*parts, variables=variables),
        facts or procurement(),
        tuple(values),
        draft_id="draft-1",
        content_version="test",
    )


def document(made: Draft) -> Document:
    return assemble(made, NORMS)


def texts(made: Draft) -> list[str]:
    """The elements below the headings, as their text."""
    return [e.text for e in document(made).elements if not hasattr(e, "level")]


def without_memory(made: Draft) -> Draft:
    """The draft without the memory of its findings, which saving adds to it."""
    return replace(made, seen_findings=())
