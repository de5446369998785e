"""From the draft's text to the reviewer's, in two steps at once."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.document import ElementId, Run
from drafting.review.lines import Bit
from drafting.review.returned import Tracking
from drafting.review.segments import counted_stretches, segments, steps, strokes
from drafting.word.read.reviewed import Hand, Mark, Spot

ANN = Hand("Ann")


def bit(text, mark=Mark.SAME, field=False, hand=ANN):
    return Bit(text, mark, Spot(0, 0), hand, field=field)


def row(old, *bits, counted=()):
    was = "".join(one.text for one in bits if one.mark.was)
    fields = [one.field for one in bits if one.mark.was for _ in one.text]
    return segments(steps(old, was, counted, fields), bits, Tracking.UNTRACKED)


def told(old, *bits, counted=()):
    found = strokes(row(old, *bits, counted=counted))
    return [(one.start, one.end, one.put, one.tracking) for one in found if not one.by_field]


def test_a_recorded_replacement_is_one_stroke():
    found = told(
        "in 5 weken", bit("in "), bit("5", Mark.DELETED), bit("6", Mark.INSERTED), bit(" weken")
    )
    assert found == [(3, 4, "6", Tracking.TRACKED)]


def test_two_hands_are_two_strokes():
    other = Hand("Bob")
    found = told("ab", bit("a", Mark.DELETED), bit("b", Mark.DELETED, hand=other))
    assert found == [(0, 1, "", Tracking.TRACKED), (1, 2, "", Tracking.TRACKED)]


def test_white_space_between_changes_of_one_hand_belongs_to_them():
    bits = [bit("een", Mark.DELETED), bit(" "), bit("twee", Mark.DELETED), bit(" drie")]
    assert told("een twee drie", *bits) == [(0, 8, " ", Tracking.TRACKED)]


def test_a_silent_change_and_a_recorded_one():
    bits = [bit("vijf "), bit("weken", Mark.DELETED), bit("dagen", Mark.INSERTED)]
    assert told("vier weken", *bits) == [
        (0, 4, "vijf", Tracking.UNTRACKED),
        (5, 10, "dagen", Tracking.TRACKED),
    ]


def test_what_was_put_in_silently_and_taken_out_with_a_record_leaves_no_trace():
    assert told("een drie", bit("een "), bit("twee ", Mark.DELETED), bit("drie")) == []


def test_a_reference_that_was_counted_again_is_no_change():
    bits = [bit("zie paragraaf "), bit("3.4", field=True), bit(".")]
    assert told("zie paragraaf 3.5.", *bits, counted=[(4, 17)]) == []
    bits = [bit("Artikel 8", field=True), bit(" of "), bit("Artikel 35", field=True)]
    assert told("artikel 8 of artikel 35", *bits, counted=[(0, 9), (13, 23)]) == []


def test_a_number_that_is_no_reference_is_a_change():
    assert told("binnen 5 dagen", bit("binnen "), bit("6", field=True), bit(" dagen")) != []


def test_a_field_that_was_updated_with_a_record_is_marked_as_such():
    bits = [bit("zie "), bit("3", Mark.DELETED, field=True), bit("4", Mark.INSERTED, field=True)]
    assert [one.by_field for one in strokes(row("zie 3", *bits))] == [True]


def test_a_change_in_the_number_before_the_text_starts_below_nothing():
    bits = [bit("2.4a", Mark.DELETED), bit("2.5", Mark.INSERTED), bit(" Tekst")]
    (one,) = strokes(row("2.4a Tekst", *bits), 5)
    assert one.start < 0


def test_where_references_stand():
    runs = (Run("zie "), Run("artikel 5", target=ElementId("x")), Run("Label", gap=True))
    assert counted_stretches(runs) == [(4, 13)]


@given(
    st.text("ab c.", max_size=20),
    st.lists(
        st.tuples(st.text("ab c.", min_size=1, max_size=6), st.sampled_from(Mark)), max_size=8
    ),
)
def test_the_strokes_give_the_reviewers_text(old, pieces):
    bits = [bit(text, mark) for text, mark in pieces]
    new = "".join(one.text for one in bits if one.mark.stays)
    found = row(old, *bits)
    assert "".join(one.old for one in found) == old
    made = old
    for stroke in reversed(list(strokes(found))):
        made = made[: stroke.start] + stroke.put + made[stroke.end :]
    assert "".join(made.split()) == "".join(new.split())
