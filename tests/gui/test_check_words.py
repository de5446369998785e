from dataclasses import replace

from drafting.finding import Finding, NotRun, Report
from drafting.terms import FindingStatus, Severity
from gui import check_words

FINDING = Finding("regel", "1", "Fout", Severity.DEVIATION, None, "", "", "", "")
JUSTIFIED = replace(FINDING, status=FindingStatus.JUSTIFIED)
STALE = replace(FINDING, status=FindingStatus.STALE)


def lacking(*missing: str) -> NotRun:
    return NotRun("regel", "Fout", missing)


def test_nothing_found_never_says_that_there_are_no_problems():
    report = Report(71, (), tuple(lacking("Geraamde waarde") for _ in range(9)))
    assert check_words.result(report) == (
        "71 controles uitgevoerd, niets gevonden; 9 konden niet worden uitgevoerd"
    )


def test_one_of_each_is_said_as_one():
    report = Report(1, (FINDING,), (lacking("Looptijd"),))
    assert check_words.result(report) == (
        "1 controle uitgevoerd, 1 bevinding; 1 kon niet worden uitgevoerd"
    )


def test_justified_findings_no_longer_count_and_stale_ones_do():
    report = Report(3, (FINDING, JUSTIFIED, STALE), ())
    assert check_words.open_count(report, Severity.DEVIATION) == 2
    assert check_words.open_total(report) == 2


def test_what_could_not_be_checked_names_what_is_missing_most():
    report = Report(3, (), (lacking("Looptijd", "Percelen"), lacking("Looptijd"), lacking("CPV")))
    assert check_words.not_run(report) == (
        "3 niet uitgevoerd: looptijd, percelen en nog 1 ontbreken"
    )
    assert check_words.not_run(Report(3, (), ())) == ""
    one = Report(3, (), (lacking("Geraamde waarde"),))
    assert check_words.not_run(one) == "1 niet uitgevoerd: geraamde waarde ontbreekt"
