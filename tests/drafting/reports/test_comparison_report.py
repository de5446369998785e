"""What differs, as a report."""

from datetime import UTC, date, datetime

from drafting.comparison.documents import compare_documents
from drafting.reports.comparison_report import (
    NOTHING,
    ComparisonReport,
    comparison_text,
    content_of,
    counted,
    redline,
)
from drafting.word.redline.redline import Signature
from tests.drafting.comparison.test_documents import LONG, paragraph
from tests.drafting.comparison.test_documents import document as made_of

SIGNED = Signature("J. Jansen", datetime(2026, 11, 22, tzinfo=UTC))


def report(old: tuple[str, ...], new: tuple[str, ...]) -> ComparisonReport:
    before = made_of(*(paragraph(f"p{n}", text) for n, text in enumerate(old)))
    after = made_of(*(paragraph(f"p{n}", text) for n, text in enumerate(new)))
    found = compare_documents(before, after, one_draft=True)
    return ComparisonReport("oud.bestek", "nieuw.bestek", date(2026, 11, 22), found)


def test_what_went_and_came_is_marked_in_words():
    text = comparison_text(report(("Het kost € 5.",), ("Het kost € 7.",)))
    assert "Het kost [-€ 5-][+€ 7+]." in text
    assert "Oud: oud.bestek" in text
    assert "1 gewijzigd" in text


def test_equal_texts_are_said_to_be_equal():
    same = report(("Een.",), ("Een.",))
    assert NOTHING in comparison_text(same)
    assert counted(same.comparison) == "geen"


def test_a_moved_text_is_not_marked():
    texts = tuple(f"{LONG} {n}" for n in range(4))
    before = made_of(*(paragraph(f"p{n}", t) for n, t in enumerate(texts)))
    after = made_of(*(paragraph(f"p{n}", texts[n]) for n in (3, 0, 1, 2)))
    found = compare_documents(before, after, one_draft=True)
    text = comparison_text(ComparisonReport("a", "b", date(2026, 11, 22), found))
    assert "verplaatst" in text
    assert "[+" not in text.split("verplaatst", 2)[-1]


def test_foreign_text_stays_text_in_the_web_page():
    page = content_of(report(("<b>Oud</b>",), ("<script>x</script>",)), ".html", SIGNED).decode()
    assert "<script>" not in page
    assert "<del>" in page


def test_the_word_form_is_the_redline_with_both_names_on_its_cover():
    made = report(("Een.",), ("Twee.",))
    assert content_of(made, ".docx", SIGNED) == redline(made, SIGNED).content
    assert content_of(made, ".docx", SIGNED)[:2] == b"PK"
