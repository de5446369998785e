from dataclasses import replace

from drafting.document import BlockId, ElementId
from drafting.edits import passages
from drafting.finding import Finding, Place
from drafting.terms import FindingStatus, Severity
from gui.page.marks import changed_blocks, find_in, flags_by_passage
from tests import builders
from tests.gui.page.pages import bestek


def finding(severity, start=0, status=FindingStatus.OPEN):
    place = Place(ElementId("a-1"), BlockId("a-1"), start, start + 3, "abc")
    return Finding("r", "1", "T", severity, place, "m", "w", "s", "r", status=status)


def test_the_heaviest_open_finding_comes_first():
    flags = flags_by_passage(
        [
            finding(Severity.VIOLATION, status=FindingStatus.JUSTIFIED),
            finding(Severity.ATTENTION),
            finding(Severity.DEVIATION),
        ]
    )
    assert [flag.severity for flag in flags["a-1"]] == [
        Severity.DEVIATION,
        Severity.ATTENTION,
        Severity.VIOLATION,
    ]


def test_a_finding_about_the_procurement_has_no_mark():
    assert flags_by_passage([replace(finding(Severity.VIOLATION), place=None)]) == {}


def test_changed_adopted_text_is_marked():
    edit = passages.rewrite(bestek(), "first-2", "Anders.", builders.HAND, builders.NORMS)
    assert changed_blocks(edit.after) == {"first-2"}


def test_find_passes_over_capitals():
    assert find_in([("a", "Een een")], "EEN") == (("a", 0, 3), ("a", 4, 7))


def test_find_keeps_its_place_beside_letters_that_grow():
    assert find_in([("a", "Straße een")], "een") == (("a", 7, 10),)


def test_find_takes_every_space_alike():
    assert find_in([("a", "ten minste €\xa05.000")], "€ 5") == (("a", 11, 14),)


def test_no_words_find_nothing():
    assert find_in([("a", "Een een")], " ") == ()
