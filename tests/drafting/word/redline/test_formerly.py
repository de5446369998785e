"""What a paragraph was before."""

from datetime import UTC, datetime

from lxml import etree

from drafting.word.redline.formerly import hide_gone_headings, note_former, own
from drafting.word.redline.tracked import NAMESPACE, Tracker, W, properties_of, style_of


def tracker() -> Tracker:
    return Tracker("J. Jansen", datetime(2026, 11, 22, tzinfo=UTC))


def paragraph(inner: str):
    return etree.fromstring(f'<w:p xmlns:w="{NAMESPACE}">{inner}</w:p>')


HEADING = '<w:pPr><w:pStyle w:val="Heading2"/><w:rPr><w:del/></w:rPr></w:pPr>'


def test_nothing_is_noted_when_nothing_is_another():
    made = paragraph("<w:pPr><w:keepNext/></w:pPr>")
    note_former(properties_of(made), own(made), tracker())
    assert made.find(f"{W}pPr/{W}pPrChange") is None


def test_a_heading_that_went_is_none_while_it_waits_and_one_again_when_it_is_rejected():
    made = paragraph(f"{HEADING}<w:del><w:r><w:delText>Weg</w:delText></w:r></w:del>")
    hide_gone_headings([made], tracker())
    assert style_of(made) == ""
    former = made.find(f"{W}pPr/{W}pPrChange/{W}pPr")
    assert former is not None
    assert former.find(f"{W}pStyle").get(f"{W}val") == "Heading2"
    assert former.find(f"{W}numPr/{W}numId").get(f"{W}val") == "2"


def test_a_heading_with_words_that_stay_is_left_alone():
    made = paragraph(f"{HEADING}<w:r><w:t>Blijft</w:t></w:r>")
    hide_gone_headings([made], tracker())
    assert style_of(made) == "Heading2"
