"""Several reviewers in one list."""

from datetime import UTC, datetime

from drafting.document import ElementId
from drafting.review.merging import merged
from drafting.review.returned import By, Kind, Place, Returned

AT = datetime(2027, 1, 20, tzinfo=UTC)


def thing(key, kind=Kind.EDIT, element="a", start=0, end=0, by="Ann", **more):
    name = ElementId(element)
    return Returned(
        key, kind, Place(name), (By(by, AT, f"{by}.docx"),), start=start, end=end, old="een twee drie",
        elements=(name,), **more,
    )  # fmt: skip


def rivals(*things):
    return {one.key: one.rivals for one in merged((0, one) for one in things)}


def test_the_same_thing_twice_is_one_with_both_names():
    (one,) = merged([(1, thing("k")), (1, thing("k", by="Bob"))])
    assert one.authors == ("Ann", "Bob")


def test_the_order_is_that_of_the_draft():
    found = merged([(5, thing("b")), (1.5, thing("a")), (5, thing("c", start=3, end=4))])
    assert [one.key for one in found] == ["a", "b", "c"]


def test_edits_that_touch_the_same_words_are_rivals():
    assert rivals(thing("a", start=0, end=5), thing("b", start=4, end=8)) == {
        "a": ("b",),
        "b": ("a",),
    }
    assert rivals(thing("a", start=0, end=4), thing("b", start=4, end=8)) == {"a": (), "b": ()}
    assert rivals(thing("a", start=4, end=4), thing("b", start=4, end=4)) == {
        "a": ("b",),
        "b": ("a",),
    }


def test_taking_out_and_changing_do_not_go_together():
    gone = thing("weg", Kind.DELETED)
    assert rivals(gone, thing("b", start=0, end=3)) == {"weg": ("b",), "b": ("weg",)}


def test_a_row_that_is_taken_out_and_a_cell_of_it():
    gone = thing("weg", Kind.DELETED, element="t:2")
    assert rivals(gone, thing("b", element="t:2.1", start=0, end=3))["weg"] == ("b",)
    assert rivals(gone, thing("b", element="t:1.1", start=0, end=3))["weg"] == ()


def test_moving_goes_together_with_changing():
    moved = thing("m", Kind.MOVED, after=ElementId("z"))
    assert rivals(moved, thing("b", start=0, end=3)) == {"m": (), "b": ()}
