"""The report of what is not as adopted, in its three forms."""

import io
from dataclasses import replace
from datetime import date

import docx

from drafting.comparison.deviations import deviations
from drafting.draft import spots
from drafting.edits.passages import rewrite
from drafting.reports.deviation_report import DeviationReport, content_of, deviation_text
from tests.builders import HAND, NORMS, draft, section


def report(text: str = "De gemeente betaalt binnen 60 dagen.") -> DeviationReport:
    made = draft(section("payment", "De gemeente betaalt binnen 30 dagen."))
    block = next(spot.block for spot in spots(made) if spot.block.origin)
    changed = rewrite(made, block.id, text, HAND, NORMS).after
    return DeviationReport("Begeleiding", "b.bestek", date(2026, 11, 21), deviations(changed))


def test_plain_text_marks_what_went_and_came():
    text = deviation_text(report())
    assert "1 × gewijzigd" in text
    assert "De gemeente betaalt binnen [-30 dagen-][+60 dagen+]." in text
    assert "J. Jansen, 1 februari 2027" in text


def test_without_deviations_it_says_so():
    assert "gelijk aan het sjabloon" in deviation_text(replace(report(), deviations=()))


def test_the_web_page_escapes_and_marks():
    page = content_of(report("Vrij <b>plat</b> & kaal."), ".html").decode()
    assert "<ins>[+Vrij &lt;b&gt;plat&lt;/b&gt; &amp; kaal+]</ins>." in page
    assert "<del>" in page


def test_word_strikes_and_underlines_besides_the_marks():
    document = docx.Document(io.BytesIO(content_of(report(), ".docx")))
    runs = [run for paragraph in document.paragraphs for run in paragraph.runs]
    assert any(run.font.strike and run.text.startswith("[-") for run in runs)
    assert any(run.font.underline and run.text.startswith("[+") for run in runs)
