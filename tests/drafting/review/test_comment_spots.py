"""Where comments stand."""

from drafting.review.returned import How
from tests.builders import draft, section
from tests.drafting.review.reviewed_files import (
    FIRST,
    SECOND,
    changed,
    one_back,
    parts_of,
    ranged,
    saved,
    small_draft,
    t,
    with_comments,
)

NOTE = [("7", "R. Reviewer", "Let op.", "0A")]
START, END = '<w:commentRangeStart w:id="7"/>', '<w:commentRangeEnd w:id="7"/>'


def found(tmp_path, *swaps, made=None):
    parts = with_comments(changed(parts_of(made or small_draft()), *swaps), NOTE)
    return one_back(made or small_draft(), saved(tmp_path / "t.docx", parts))


def test_over_two_paragraphs_it_stands_at_the_first_with_the_whole_quote(tmp_path):
    one = found(
        tmp_path,
        (t(FIRST), t(FIRST[:20]) + START + t(FIRST[20:])),
        (t(SECOND), t(SECOND[:10]) + END + t(SECOND[10:])),
    )
    assert one.element == "levering-1"
    assert one.thread.anchor.quote == FIRST[20:]
    assert one.thread.quote == f"{FIRST[20:]}\n{SECOND[:10]}"


def test_a_range_the_wrong_way_round(tmp_path):
    one = found(tmp_path, (t(FIRST), t(FIRST[:5]) + END + t(FIRST[5:9]) + START + t(FIRST[9:])))
    assert one.thread.anchor.quote == FIRST[5:9]


def test_without_a_range_it_is_about_the_whole_text(tmp_path):
    sign = '<w:r><w:commentReference w:id="7"/></w:r>'
    one = found(tmp_path, (t(FIRST), t(FIRST[:5]) + sign + t(FIRST[5:])))
    assert (one.element, one.thread.anchor.quote) == ("levering-1", "")


def test_in_a_cell(tmp_path):
    one = found(tmp_path, ranged("Dagbesteding in groepen", "groepen"))
    assert (one.element, one.how) == ("overleg-3:2.1", How.BOOKMARK)
    assert (one.thread.anchor.start, one.thread.anchor.end) == (16, 23)


def test_in_a_text_that_the_draft_changed_since(tmp_path):
    parts = with_comments(changed(parts_of(small_draft()), ranged(FIRST, "plan van aanpak")), NOTE)
    now = FIRST.replace("De opdrachtnemer levert", "Hij zendt")
    later = draft(
        section("levering", now, SECOND), *small_draft().parts[0].chapters[0].sections[1:]
    )
    one = one_back(later, saved(tmp_path / "t.docx", parts))
    assert now[one.thread.anchor.start : one.thread.anchor.end] == "plan van aanpak"
