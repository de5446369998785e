"""Paragraphs that were split or joined, also where the draft went on since the export."""

from drafting.document import ElementId
from drafting.review.returned import Kind
from tests.builders import draft, section
from tests.drafting.edits.returned import changed as rewritten
from tests.drafting.review.reviewed_files import (
    FIRST,
    FOURTH,
    SECOND,
    THIRD,
    back,
    changed,
    one_back,
    paragraph_of,
    parts_of,
    saved,
    small_draft,
    t,
    with_end,
)

HEAD, TAIL = THIRD[:40], THIRD[40:]


def split_file(tmp_path):
    """The third text split in two with a record of it."""
    parts = parts_of(small_draft())
    old = paragraph_of(parts, THIRD)
    first = with_end(old.replace(t(THIRD), t(HEAD)), "ins")
    return saved(tmp_path / "t.docx", changed(parts, (old, f"{first}<w:p>{t(TAIL)}</w:p>")))


def test_a_split_paragraph_is_told_with_both_its_texts(tmp_path):
    found = one_back(small_draft(), split_file(tmp_path))
    assert (found.kind, found.new.split("\n")) == (Kind.REGROUPED, [HEAD, TAIL])
    assert (found.old, found.conflict, found.elements) == (THIRD, False, ("overleg-1",))


def test_where_the_draft_went_on_it_is_a_conflict_with_the_texts_of_then_and_now(tmp_path):
    today = THIRD.replace("ieder kwartaal", "iedere maand")
    later = rewritten(small_draft(), "overleg-1", today).after
    found = one_back(later, split_file(tmp_path))
    assert (found.conflict, found.old, found.now) == (True, THIRD, today)


def test_a_draft_that_is_divided_so_already_counts_as_taken_over(tmp_path):
    later = draft(section("levering", FIRST, SECOND), section("overleg", HEAD, TAIL, FOURTH))
    review = back(later, split_file(tmp_path))
    assert Kind.REGROUPED not in {one.kind for one in review.returned}
    assert ElementId("overleg-1") not in {one.element for one in review.returned}
