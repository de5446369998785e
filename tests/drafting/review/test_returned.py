"""The values themselves: several edits together, words for people."""

import pytest

from drafting.document import ElementId
from drafting.review.returned import (
    By,
    Certainty,
    How,
    Kind,
    Place,
    Returned,
    Shape,
    Tracking,
    applied,
    single_change,
)


def edit(start, end, put, old="een twee drie"):
    return Returned(
        "k", Kind.EDIT, Place(), (By("", None, "f"),), old=old, start=start, end=end, put=put
    )


def test_edits_of_one_element_go_together_in_any_order():
    assert applied((edit(9, 13, "3"), edit(0, 3, "1"), edit(4, 4, "en "))) == "1 en twee 3"
    assert applied(()) == ""


def test_edits_of_the_same_words_or_of_other_texts_do_not():
    for others in ((edit(0, 5, ""), edit(4, 8, "")), (edit(0, 1, ""), edit(0, 1, "", "anders"))):
        with pytest.raises(ValueError, match="edits of"):
            applied(others)


def test_a_place_in_words():
    place = Place(ElementId("a"), number="3.2", path=("Leidraad", "Looptijd"))
    assert place.words == "3.2 · Leidraad > Looptijd"


def test_the_unnamed_are_no_authors():
    one = edit(0, 0, "")
    assert (one.authors, one.files, one.at) == ((), ("f",), None)


def test_a_single_change_as_pieces():
    assert [p.text for p in single_change("abc", 1, 2, "x")] == ["a", "b", "x", "c"]


@pytest.mark.parametrize("words", [Kind, How, Certainty, Tracking, Shape])
def test_every_word_has_a_dutch_label(words):
    assert len({one.label for one in words}) == len(words)
