"""Likeness, and the best row of pairs in order."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from drafting.review.likeness import (
    Pair,
    TextIndex,
    best_in_order,
    differences,
    fold,
    likeness,
    plain,
    rising,
    share_held,
    words_of,
)


def test_signs_that_look_alike_are_one_and_keep_their_place():
    assert fold("€\xa05\u2011x\t") == "€ 5-x "
    assert plain(" A \n b ") == "a b"


def test_likeness_counts_common_words():
    assert likeness(words_of("een twee drie"), words_of("een twee vier")) == 4 / 6
    assert likeness(words_of(""), words_of("")) == 0
    assert share_held(words_of("een twee"), words_of("een twee drie")) == 1


def test_the_likeliest_text_is_found_by_its_rare_words():
    texts = {n: words_of(f"de gemeente betaalt factuur nummer{n} op tijd") for n in range(300)}
    assert TextIndex(texts).alike(words_of("de gemeente betaalt nummer77 op tijd"))[0][1] == 77


def test_the_best_row_keeps_the_order():
    pairs = [Pair(0, 2, 1.0), Pair(0, 0, 0.5), Pair(1, 1, 0.9), Pair(2, 2, 0.3)]
    assert [(p.line, p.row) for p in best_in_order(pairs, 3)] == [(0, 0), (1, 1), (2, 2)]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.integers(1, 9)), max_size=7))
def test_no_row_in_order_weighs_more(rows):
    pairs = [Pair(line, row, float(weight)) for line, row, weight in rows]
    found = best_in_order(pairs, 7)
    assert all(a.line < b.line and a.row < b.row for a, b in pairwise(found))

    def best(last_line, last_row):
        later = [p for p in pairs if p.line > last_line and p.row > last_row]
        return max((p.weight + best(p.line, p.row) for p in later), default=0.0)

    assert sum(pair.weight for pair in found) == best(-1, -1)


@given(st.lists(st.integers(0, 20), max_size=12, unique=True))
def test_as_few_as_possible_moved(places):
    kept = [place for number, place in enumerate(places) if number in rising(places)]
    assert kept == sorted(kept)


def joined(pieces, but):
    return "".join(piece.text for piece in pieces if piece.change != but)


@given(st.text("ab ", max_size=30), st.text("ab ", max_size=30))
def test_differences_lead_from_one_text_to_the_other(old, new):
    pieces = differences(old, new)
    assert (joined(pieces, "come"), joined(pieces, "gone")) == (old, new)


def test_of_very_long_texts_what_begins_and_ends_alike_stays():
    old, new = "woord " * 5000 + "oud slot", "woord " * 5000 + "nieuw slot"
    pieces = differences(old, new)
    assert (joined(pieces, "come"), joined(pieces, "gone")) == (old, new)
    assert [piece.text for piece in pieces[1:]] == ["oud", "nieuw", " slot"]
