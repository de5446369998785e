"""A small bestek that was published, and the steps after it, for tests."""

from dataclasses import replace
from datetime import UTC, date, datetime

from drafting.assembly.assemble import assemble
from drafting.clarifications.publishing import publish
from drafting.clarifications.questions import add
from drafting.document import BlockId, ElementId
from drafting.draft import Draft
from drafting.edits.passages import rewrite
from drafting.publication import Question, QuestionId
from drafting.template import Part
from drafting.terms import PartKey, Topic
from drafting.variables import VariableKind
from tests.builders import HAND, NORMS, chapter, draft_of, section, variable

AT = datetime(2027, 2, 1, 9, tzinfo=UTC)
LATER = datetime(2027, 3, 2, 9, tzinfo=UTC)
CLOSING = date(2027, 4, 7)


def bestek(**changes) -> Draft:
    guide = Part(
        PartKey.GUIDE,
        "Leidraad",
        (
            chapter(
                "planning",
                section("data", "Inschrijven kan tot {{ tender_deadline }}.", "Op tijd."),
                topic=Topic.PLANNING,
            ),
            chapter(
                "eisen",
                section("omzet", "De omzet is ten minste € 100.000."),
                topic=Topic.SELECTION,
            ),
        ),
    )
    demands = Part(
        PartKey.REQUIREMENTS,
        "Programma van eisen",
        (
            chapter(
                "werk",
                section("zorg", "De zorg is goed.", "De zorg is snel.", "- bellen\n- mailen"),
                section("slot", "Einde."),
            ),
        ),
    )
    deadline = variable("tender_deadline", VariableKind.DATE)
    return draft_of(
        guide, demands, variables=(deadline,), values=(("tender_deadline", CLOSING),), **changes
    )


def published(one: Draft | None = None) -> Draft:
    return publish(one or bestek(), NORMS, "J. Jansen", AT).after


def asked(text: str, number: int = 1, **changes) -> Question:
    made = Question(
        QuestionId(f"vraag-{number}"), 0, date(2027, 2, 10), "Zorggroep De Linde B.V.", text
    )
    return replace(made, **changes)


def with_questions(one: Draft, *questions: Question) -> Draft:
    return add(one, questions).after


def rewritten(one: Draft, block: str, text: str) -> Draft:
    return rewrite(one, BlockId(block), text, HAND, NORMS).after


def with_closing(one: Draft, closing: date | None) -> Draft:
    values = () if closing is None else (("tender_deadline", closing),)
    return replace(one, values=values)


def numbered(one: Draft, element: str) -> str:
    found = next(e for e in assemble(one, NORMS).elements if e.id == ElementId(element))
    return getattr(found, "number", "")
