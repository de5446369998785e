"""A bestek with two chapters, for tests of the outline."""

from drafting.document import BlockId, ElementId
from drafting.draft import Draft
from drafting.finding import Finding, Place
from drafting.template import Part
from drafting.terms import FindingStatus, PartKey, Severity
from drafting.variables import VariableKind
from tests import builders


def bestek(**changes) -> Draft:
    """Chapters 'one' (a: filled and open, b: open, c: ready) and 'two' (d, and e on a condition)."""
    part = Part(
        PartKey.GUIDE,
        "Leidraad",
        (
            builders.chapter(
                "one",
                builders.section("a", "{{ contracting_authority }} en {{ budget }}."),
                builders.section("b", "Alleen {{ budget }}."),
                builders.section("c", "Zonder iets.", "Tweede."),
            ),
            builders.chapter(
                "two",
                builders.section("d", "Tekst."),
                builders.section("e", "Nooit.", condition="not framework"),
                builders.section("f", "Slot."),
            ),
        ),
    )
    return builders.draft_of(
        part, variables=(builders.variable("budget", VariableKind.MONEY),), **changes
    )


def finding(element: str, severity: Severity, status=FindingStatus.OPEN) -> Finding:
    place = Place(ElementId(element), BlockId(element), 0, 3, "abc")
    return Finding("r", "1", "T", severity, place, "m", "w", "s", "r", status=status)
