from drafting.finding import Report
from drafting.reports.check_report import check_report
from drafting.terms import Severity
from tests.drafting.reports.reports import QUOTE, finding, passage, whole_report


def test_findings_are_grouped_the_heaviest_first():
    assert [group.severity for group in whole_report().groups] == list(Severity)


def test_a_severity_without_findings_has_no_group():
    report = check_report(Report(1, (finding(),), ()), (passage(),), whole_report().about)
    assert [(group.severity, len(group.items)) for group in report.groups] == [
        (Severity.VIOLATION, 1)
    ]


def test_a_finding_has_its_place_and_its_sentence():
    item = whole_report().items[0]
    assert item.where == "paragraaf 3.5 ‘Omzet’"
    assert item.quoted.quote == QUOTE
    assert item.quoted.text == "De inschrijver heeft een omzet van € 9.000.000 behaald."


def test_a_finding_about_the_whole_has_neither():
    item = whole_report().items[2]
    assert (item.where, item.quoted) == ("", None)


def test_the_counts_name_what_is_justified_and_what_did_not_run():
    counts = dict(whole_report().counts)
    assert counts["Controles uitgevoerd"] == 40
    assert counts["Waarvan gemotiveerd"] == 1
    assert counts["Controles niet uitgevoerd"] == 1
    assert counts[Severity.VIOLATION.label] == 1
