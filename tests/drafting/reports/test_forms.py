"""The report as text, HTML and Word."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from drafting.finding import Report
from drafting.norms import norms_on
from drafting.reports.check_report import check_report
from drafting.reports.foreign_text import cell, visible
from drafting.reports.lines import report_text
from drafting.reports.register import Entry, EntryStatus
from drafting.reports.web_page import report_page
from drafting.reports.word_file import report_file
from drafting.terms import Ending
from drafting.text.written_norms import norm_warnings
from tests.drafting.reports.reports import DAY, MARK, QUOTE, finding, passage, whole_report
from tests.drafting.word.write.opened import opened, text

ENTRY = Entry(
    "k",
    "turnover",
    "Omzeteis te hoog",
    QUOTE,
    EntryStatus.SOLVED,
    None,
    DAY,
    DAY,
    Ending.TEXT_CHANGED,
    None,
)
EXPECTED = (
    "2026.11",
    "1 februari 2027",
    "raming",
    "€ 2.400.000",
    "paragraaf 3.5",
    "Omzeteis te hoog",
    QUOTE,
    "Kleine aanbieders vallen af.",
    "Aw 2012 art. 2.90 lid 5",
    "Verlaag de eis.",
    "Gemotiveerd (J. Jansen, 1 februari 2027)",
    "De bank vraagt het.",
    "Termijn te kort",
    "datum van publicatie",
    "Tekst gewijzigd",
)


class Page(HTMLParser):
    """The tags and the words of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict]] = []
        self.open: list[str] = []
        self.words = ""
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, text):
        self.words += text


def word_text(report) -> str:
    file = opened(report_file(report).content)
    return "\n".join(text(paragraph) for paragraph in file.paragraphs())


FORMS = {
    "text": report_text,
    "html": lambda report: Page(report_page(report)).words,
    "word": word_text,
}


@pytest.mark.parametrize("form", FORMS)
def test_everything_a_reader_needs_is_in_it(form):
    words = " ".join(FORMS[form](whole_report(register=(ENTRY,))).split())
    for expected in EXPECTED:
        assert " ".join(expected.split()) in words


@pytest.mark.parametrize("form", FORMS)
def test_a_file_without_a_register_says_so(form):
    assert "houdt geen register bij" in FORMS[form](whole_report())
    assert "Het register is leeg" in FORMS[form](whole_report(register=()))


@pytest.mark.parametrize("form", FORMS)
def test_marks_that_turn_text_round_are_shown(form):
    words = FORMS[form](whole_report(MARK))
    assert "\u202e" not in words
    assert "\N{REPLACEMENT CHARACTER}" in words


def test_the_page_is_one_file_that_fetches_nothing():
    page = Page(report_page(whole_report(MARK)))
    assert page.open == []
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "img", "link", "a", "iframe", "object", "form", "base", "svg"}
    assert not any(
        key in {"src", "href"} or key.startswith("on") for _, a in page.tags for key in a
    )
    style = re.search(r"<style>(.*?)</style>", report_page(whole_report()), re.DOTALL)[1]
    assert "url(" not in style
    assert "@import" not in style
    assert '<img src="file:///MARK.png">' in page.words


def test_the_page_has_a_table_with_a_row_for_each_finding():
    source = report_page(whole_report())
    table = source[source.index("Alle bevindingen") :]
    assert table.count("<tr>") == 1 + len(whole_report().items)


@pytest.mark.parametrize("text", ["=1+1", "+31", "-1", "@SUM(A1)"])
def test_a_cell_never_becomes_a_formula(text):
    assert cell(text) == f"'{text}"
    assert cell(f"€ {text}") == f"€ {text}"


def test_visible_keeps_the_length():
    assert len(visible("a\u202eb")) == 3


def test_the_same_report_is_the_same_word_file():
    assert report_file(whole_report()).content == report_file(whole_report()).content


def test_a_word_report_is_never_taken_for_a_bestek_that_comes_back():
    parts = opened(report_file(whole_report()).content).parts
    assert not any("customXml" in name for name in parts)


def test_what_xml_cannot_hold_is_cleaned_and_told():
    result = report_file(whole_report("a\x00b"))
    assert result.notices
    assert b"a\x00b" not in result.content


NORM = "Hoogste omzeteis, maal de raming: 3\u00a0maal. Geldig vanaf 1 april 2013."


def with_norm(day=DAY):
    warnings = norm_warnings(norms_on(day))
    report = Report(1, (finding(norm="turnover-maximum"),), (), (), warnings)
    return check_report(report, (passage(),), whole_report(norms_day=day).about)


@pytest.mark.parametrize("form", FORMS)
def test_the_norm_that_decided_is_told(form):
    assert NORM in FORMS[form](with_norm())


@pytest.mark.parametrize("form", FORMS)
def test_a_day_outside_the_norms_is_told(form):
    assert "Nog niet bekend voor 1 juni 2028: ‘Europese drempel" in FORMS[form](
        with_norm(date(2028, 6, 1))
    )
