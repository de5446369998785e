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


def test_one_value_written_in_two_ways_is_a_choice_that_names_the_other():
    one, other = (
        thing(key, element=key, variable="budget", value=value)
        for key, value in (("a", "€ 10"), ("b", "€ 20"))
    )
    first, second = merged([(0, one), (1, other)])
    assert (first.rivals, second.rivals) == (("b",), ("a",))
    assert "“€ 20”" in first.note
    assert "“€ 10”" in second.note


def test_the_same_value_everywhere_and_values_of_two_lots_go_together():
    same = [thing(key, element=key, variable="budget", value="€ 10") for key in "ab"]
    assert rivals(*same) == {"a": (), "b": ()}
    lots = [
        thing(f"x-1.l{n}", element=f"x-1.l{n}", variable="budget", value=f"€ {n}") for n in (1, 2)
    ]
    assert set(rivals(*lots).values()) == {()}
