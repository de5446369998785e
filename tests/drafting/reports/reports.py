"""Reports for the tests of their forms."""

from datetime import date

from drafting.document import Passage
from drafting.finding import Finding, Justification, NotRun, Place, Report
from drafting.reports.check_report import About, CheckReport, check_report
from drafting.reports.facts_used import FactOrigin, FactUsed
from drafting.terms import FindingStatus, Severity, Topic

DAY = date(2027, 2, 1)
MARK = '<img src="file:///MARK.png">\u202e&'
SENTENCE = "Dit gaat vooraf. De inschrijver heeft een omzet van € 9.000.000 behaald. Dit volgt."
QUOTE = "een omzet van € 9.000.000"


def passage(text: str = SENTENCE, **changes) -> Passage:
    facts = {
        "element": "p7",
        "block": "p7",
        "text": text,
        "kind": "paragraph",
        "part": None,
        "topic": Topic.SELECTION,
        "headings": ("3.5 Omzet",),
    }
    return Passage(**(facts | changes))


def finding(**changes) -> Finding:
    start = SENTENCE.index(QUOTE)
    values = {
        "rule": "turnover",
        "rule_version": "1",
        "title": "Omzeteis te hoog",
        "severity": Severity.VIOLATION,
        "place": Place("p7", "p7", start, start + len(QUOTE), QUOTE),
        "message": "Gevraagd € 9.000.000; driemaal de raming is € 7.200.000.",
        "why": "Kleine aanbieders vallen af.",
        "source": "Aw 2012 art. 2.90 lid 5",
        "remedy": "Verlaag de eis.",
    }
    return Finding(**(values | changes))


def justification(text: str = "De bank vraagt het.", **changes) -> Justification:
    made = finding()
    values = {
        "finding": made.key,
        "rule": made.rule,
        "rule_version": "1",
        "rule_title": made.title,
        "quote": QUOTE,
        "text": text,
        "author": "J. Jansen",
        "day": DAY,
    }
    return Justification(**(values | changes))


def whole_report(words: str = "", **about) -> CheckReport:
    """A report with every part in it; `words` stand in each text that may be foreign."""
    answered = finding(
        rule="payment",
        title="Betaaltermijn te lang",
        severity=Severity.DEVIATION,
        status=FindingStatus.JUSTIFIED,
        justification=justification(f"De bank vraagt het. {words}"),
    )
    loose = finding(rule="lots", title="Geen percelen", severity=Severity.ATTENTION, place=None)
    report = Report(
        run=40,
        findings=(finding(message=f"Gevraagd € 9.000.000. {words}"), answered, loose),
        not_run=(NotRun("tender-period", "Termijn te kort", ("datum van publicatie",)),),
    )
    values = {
        "file": f"bestek {words}.docx",
        "title": f"Begeleiding {words}",
        "day": DAY,
        "content_version": "2026.11",
        "norms_day": DAY,
        "facts": (
            FactUsed(
                "estimated_value",
                "raming",
                "€ 2.400.000",
                FactOrigin.TEXT,
                "paragraaf 3.5",
                "p3",
                words,
                "sure",
            ),
        ),
        "remarks": (f"De tekst noemt meer dan één waarde. {words}",),
    }
    return check_report(report, (passage(),), About(**(values | about)))
