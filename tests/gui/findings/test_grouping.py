from dataclasses import replace
from datetime import date

from drafting.document import BlockId, ElementId
from drafting.finding import Finding, Justification, NotRun, Place, Report
from drafting.terms import FindingStatus, Severity
from gui.findings.grouping import Order, group_findings, missing_facts, orphans
from tests.builders import document, draft, section

DOCUMENT = document(draft(section("a", "Een eis."), section("b", "Nog een eis.")))


def finding(rule="regel", block="a-1", severity=Severity.DEVIATION, **changes):
    element = next(e.id for e in DOCUMENT.elements if getattr(e, "block", "") == block)
    place = Place(ElementId(element), BlockId(block), 0, 3, "Een")
    made = Finding(rule, "1.0", rule.capitalize(), severity, place, "", "", "", "")
    return replace(made, **changes)


def titles(report, order=Order.SEVERITY):
    return [(g.title, len(g.findings)) for g in group_findings(report, DOCUMENT, order)]


def test_heaviest_first_stale_on_top_and_justified_last():
    report = Report(
        4,
        (
            finding("a", severity=Severity.ATTENTION),
            finding("b", severity=Severity.VIOLATION),
            finding("c", status=FindingStatus.JUSTIFIED),
            finding("d", status=FindingStatus.STALE),
        ),
        (),
    )
    assert titles(report) == [
        ("Motivering geldt niet meer", 1),
        ("In strijd met de wet", 1),
        ("Aandachtspunt", 1),
        ("Gemotiveerd", 1),
    ]


def test_by_chapter_what_concerns_the_whole_comes_first():
    report = Report(2, (finding("a"), finding("b", place=None)), ())
    assert titles(report, Order.CHAPTER) == [("Over het geheel", 1), ("1 Contract", 1)]


def test_the_same_fault_twice_has_two_keys():
    (group,) = group_findings(Report(1, (finding(), finding()), ()), DOCUMENT, Order.SEVERITY)
    assert len({numbered.key for numbered in group.findings}) == 2


def test_what_is_missing_leads_to_a_field_most_checks_first():
    report = Report(
        3,
        (),
        (
            NotRun("a", "Eerste", ("looptijd",)),
            NotRun("b", "Tweede", ("geraamde waarde", "looptijd")),
        ),
    )
    first, second = missing_facts(report)
    assert (first.label, first.checks) == ("looptijd", ("Eerste", "Tweede"))
    assert first.field == "duration_months"
    assert second.field == "estimated_value"


def test_a_justification_of_a_stale_finding_is_no_orphan():
    old = finding(status=FindingStatus.STALE)
    kept = Justification(old.key, "regel", "0.9", "Regel", "Een", "Omdat.", "J", date(2027, 2, 1))
    gone = replace(kept, finding="weg")
    assert orphans(Report(1, (old,), (), (kept, gone))) == (gone,)
