"""What was taken out, by blocks and sections."""

from drafting.review.returned import Kind, Shape, Tracking
from tests.builders import draft, section
from tests.drafting.review.reviewed_files import (
    DOCUMENT,
    FIRST,
    SECOND,
    back,
    changed,
    one_back,
    paragraph_of,
    parts_of,
    replaced,
    saved,
    taken_out,
)

ITEMS = (
    "- het eerste punt van de lijst\n- het tweede punt van de lijst\n- het derde punt van de lijst"
)
POINTS = [f"het {which} punt van de lijst" for which in ("eerste", "tweede", "derde")]


def made():
    return draft(section("lijst", FIRST, ITEMS, SECOND))


def test_all_items_of_a_list_are_one_deletion(tmp_path):
    parts = parts_of(made())
    for point in POINTS:
        parts = changed(parts, taken_out(parts, point))
    gone = one_back(made(), saved(tmp_path / "t.docx", parts))
    assert gone.elements == ("lijst-2", "lijst-2.2", "lijst-2.3")
    assert gone.old == "\n".join(POINTS)
    assert gone.shape is Shape.ITEM


def test_one_item_of_a_list_is_one_deletion_of_that_item(tmp_path):
    parts = parts_of(made())
    gone = one_back(made(), saved(tmp_path / "t.docx", changed(parts, taken_out(parts, POINTS[1]))))
    assert gone.elements == ("lijst-2.2",)


def test_two_hands_are_two_deletions(tmp_path):
    parts = parts_of(made())
    parts = changed(parts, taken_out(parts, POINTS[0]))
    old = paragraph_of(parts, POINTS[1])
    parts = changed(
        parts, (old, taken_out(parts, POINTS[1])[1].replace("R. Reviewer", "B. Bakker"))
    )
    found = back(made(), saved(tmp_path / "t.docx", parts)).returned
    assert [(one.kind, one.authors) for one in found] == [
        (Kind.DELETED, ("R. Reviewer",)),
        (Kind.DELETED, ("B. Bakker",)),
    ]


def test_an_emptied_paragraph_was_taken_out(tmp_path):
    parts = changed(parts_of(made()), replaced(SECOND, SECOND, ""))
    gone = one_back(made(), saved(tmp_path / "t.docx", parts))
    assert (gone.kind, gone.elements, gone.tracked) == (Kind.DELETED, ("lijst-3",), True)


def test_what_was_changed_in_the_draft_since_is_a_conflict(tmp_path):
    parts = parts_of(made())
    file = saved(tmp_path / "t.docx", changed(parts, (paragraph_of(parts, SECOND), "")))
    later = draft(section("lijst", FIRST, ITEMS, SECOND.replace("dertig", "tien")))
    gone = one_back(later, file)
    assert gone.conflict
    assert gone.tracking is Tracking.UNTRACKED
    assert DOCUMENT in parts
