from datetime import UTC, datetime

from drafting.edits import passages, values
from drafting.edits.approvals import approve, chapter_approvals
from drafting.edits.comments import Signature
from drafting.terms import FindingStatus, Severity
from gui.outline.outline_rows import Fullness, outline_rows
from tests import builders
from tests.gui.outline.outlines import bestek, finding


def rows_of(draft, *findings):
    (part,) = outline_rows(draft, builders.document(draft), findings)
    return {row.key: row for chapter in part.rows for row in (chapter, *chapter.rows)}


def test_chapters_and_sections_have_their_numbers():
    numbers = {key: row.number for key, row in rows_of(bestek()).items()}
    assert numbers == {
        "one": "1",
        "a": "1.1",
        "b": "1.2",
        "c": "1.3",
        "two": "2",
        "d": "2.1",
        "f": "2.2",
    }


def test_fullness_says_how_far_a_place_is():
    rows = rows_of(bestek())
    assert rows["a"].fullness is Fullness.HALF
    assert rows["b"].fullness is Fullness.EMPTY
    assert rows["c"].fullness is Fullness.FULL
    assert rows["one"].fullness is Fullness.HALF


def test_a_gap_in_two_sections_counts_once_in_their_chapter():
    assert rows_of(bestek())["one"].gaps == 1


def test_a_value_makes_it_ready():
    draft = values.fill_written(bestek(), "budget", "5000").after
    assert rows_of(draft)["one"].fullness is Fullness.FULL


def test_the_heaviest_open_finding_is_shown():
    rows = rows_of(
        bestek(),
        finding("a-1", Severity.ATTENTION),
        finding("a-1", Severity.DEVIATION),
        finding("a-1", Severity.VIOLATION, FindingStatus.JUSTIFIED),
    )
    assert rows["a"].worst is Severity.DEVIATION
    assert rows["one"].worst is Severity.DEVIATION
    assert rows["two"].worst is None


def test_a_finding_in_a_table_cell_counts_for_its_section():
    assert (
        rows_of(bestek(), finding("c-1:2.1", Severity.VIOLATION))["c"].worst is Severity.VIOLATION
    )


def test_what_a_condition_rules_out_is_not_shown():
    assert "e" not in rows_of(bestek())


def test_a_section_left_out_stays_without_a_number():
    row = rows_of(passages.leave_out(bestek(), "a", out=True).after)["a"]
    assert row.omitted
    assert row.number == ""


def test_a_chapter_left_out_stays_with_its_sections():
    rows = rows_of(passages.leave_out(bestek(), "one", out=True).after)
    assert rows["one"].omitted
    assert rows["c"].omitted


def test_a_section_whose_texts_are_all_left_out_is_left_out():
    assert rows_of(passages.omit(bestek(), "a-1").after)["a"].omitted


def test_a_section_of_the_drafter_can_be_removed():
    draft = passages.add_section(bestek(), "a", "own", "Eigen", "Tekst.", builders.HAND).after
    rows = rows_of(draft)
    assert rows["own"].removable
    assert not rows["a"].removable


def test_a_section_for_each_lot_is_one_row():
    draft = builders.draft(builders.section("lot", "Perceel {{ lot.name }}.", each_lot=True))
    (part,) = outline_rows(draft, builders.document(draft), ())
    (row,) = part.rows[0].rows
    assert row.number == "1.1–2"


def approved(draft, *chapters):
    at = datetime(2027, 2, 1, 9, tzinfo=UTC)
    for chapter in chapters:
        made = approve(draft, builders.document(draft), chapter, Signature("J. Jansen", at))
        draft = made.after
    return draft


def chapter_rows(draft):
    document = builders.document(draft)
    (part,) = outline_rows(draft, document, (), chapter_approvals(draft, document))
    return {row.key: row for row in part.rows}


def test_an_approved_chapter_says_by_whom_and_when():
    rows = chapter_rows(approved(bestek(), "two"))
    assert rows["two"].approved == "goedgekeurd door J. Jansen op 1 februari 2027"
    assert rows["one"].approved == rows["two"].lapsed == ""


def test_a_lapsed_approval_stays_visible():
    draft = approved(bestek(), "two")
    draft = passages.retitle_chapter(draft, "two", "Iets anders").after
    row = chapter_rows(draft)["two"]
    assert row.approved == ""
    assert row.lapsed == "goedkeuring vervallen van J. Jansen: de tekst is veranderd"
