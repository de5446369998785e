"""A draft as reviewers get it, and what a change of one text makes of it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from drafting.assembly.assemble import assemble
from drafting.document import Document, ElementId, Table, notes_of, text_of
from drafting.draft import Draft, find_spot
from drafting.edits.edit import Edit, with_blocks
from drafting.edits.returned_text import Into, change_text
from drafting.procurement import Lot
from drafting.terms import Rights
from drafting.variables import Option, Period, PeriodUnit, VariableKind
from tests import builders
from tests.builders import HAND, NORMS

KINDS = (
    builders.variable("term", VariableKind.PERIOD),
    builders.variable("amount", VariableKind.MONEY),
    builders.variable("day", VariableKind.DATE),
    builders.variable("share", VariableKind.PERCENTAGE),
    builders.variable("count", VariableKind.NUMBER),
    builders.variable("town", VariableKind.TEXT),
    builders.variable("open", VariableKind.YES_NO),
    builders.variable("empty", VariableKind.TEXT),
    builders.variable("goals", VariableKind.LIST),
    builders.variable("story", VariableKind.LONG_TEXT),
    builders.variable(
        "way", VariableKind.CHOICE, options=(Option("a", "Inspanning"), Option("b", "Resultaat"))
    ),
    builders.variable("rows", VariableKind.TABLE, columns=("Eis", "Bewijs")),
)

VALUES = (
    ("amount", Decimal(5000)),
    ("count", Decimal(4)),
    ("day", date(2027, 2, 1)),
    ("goals", ("een", "twee", "drie")),
    ("open", True),
    ("rows", (("Btw", "Nummer"), ("Kvk", "Uittreksel"))),
    ("share", Decimal(5)),
    ("story", "Eerste alinea.\n\nTweede alinea."),
    ("term", Period(4, PeriodUnit.YEARS)),
    ("town", "Oosterveld"),
    ("way", "a"),
)


def draft_with(*texts: str, **changes) -> Draft:
    """A draft with these blocks `first-1`, `first-2`, and a section `second` to refer to."""
    return builders.draft(
        builders.section("first", *texts, **changes),
        builders.section("second", "Slot."),
        variables=KINDS,
        values=VALUES,
    )


def source(draft: Draft, block: str) -> str:
    """The source of a block."""
    spot = find_spot(draft, block)
    assert spot is not None
    return spot.block.text


def fixed(draft: Draft, rights: Rights = Rights.FIXED) -> Draft:
    """The draft with its first block fixed."""
    return with_blocks(
        draft,
        lambda blocks: tuple(replace(b, rights=rights) if b.id == "first-1" else b for b in blocks),
    )


def changed(draft: Draft, element: str, text: str, into: Into = Into.VALUE) -> Edit:
    """The edit that gives an element this text."""
    return change_text(draft, ElementId(element), text, HAND, NORMS, into=into)


def all_texts(made: Draft | Document) -> dict[str, str]:
    """The texts of the document by element, cell, caption and footnote."""
    document = made if isinstance(made, Document) else assemble(made, NORMS)
    found: dict[str, str] = {}
    for element in document.elements:
        if isinstance(element, Table):
            if element.caption:
                found[f"{element.id}:caption"] = text_of(element.caption)
            for number, row in enumerate((element.header, *element.rows)):
                for column, cell in enumerate(row, 1):
                    found[f"{element.id}:{number}.{column}"] = text_of(cell)
        else:
            found[element.id] = element.text
        for number, note in enumerate(notes_of(element), 1):
            found[f"{element.id}:n{number}"] = note.text
    return found


LOTS = (Lot("Noord"), Lot("Zuid"))
