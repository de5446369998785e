"""The forms a report can have: Word, a web page, plain text."""

from drafting.reports.check_report import CheckReport
from drafting.reports.lines import report_text
from drafting.reports.web_page import report_page
from drafting.reports.word_file import report_file

FORMS = (".docx", ".html", ".txt")


def content_of(report: CheckReport, form: str) -> bytes:
    """The bytes of a report in one of `FORMS`; another form gives plain text."""
    match form.casefold():
        case ".docx":
            return report_file(report).content
        case ".html":
            return report_page(report).encode("utf-8")
        case _:
            return report_text(report).encode("utf-8")
