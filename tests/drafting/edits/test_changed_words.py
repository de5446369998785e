"""Which stretches of a text became others."""

from hypothesis import given
from hypothesis import strategies as st

from drafting.edits.changed_words import Change, apply_changes, changes_between, trimmed

TEXTS = st.text(alphabet="ab 1€.,\u00a0", max_size=30)


@given(TEXTS, TEXTS)
def test_the_changes_give_the_new_text(old, new):
    made = apply_changes(old, changes_between(old, new))
    assert made.replace("\u00a0", " ") == new.replace("\u00a0", " ")


def test_an_amount_changes_whole():
    assert changes_between("kost € 5.000 nu", "kost € 7.500 nu") == (Change(5, 12, "€ 7.500"),)


def test_an_unbreakable_space_is_no_change():
    assert changes_between("4\u00a0jaar", "4 jaar") == ()


def test_very_long_texts_are_compared_by_their_ends():
    old = "woord " * 3000
    assert apply_changes(old, changes_between(old, f"{old}slot")) == f"{old}slot"


def test_a_change_is_trimmed_to_what_differs():
    assert trimmed(Change(0, 11, "de mooie gemeente"), "de gemeente") == Change(3, 3, "mooie ")


def test_a_change_is_trimmed_no_further_than_a_value():
    one = Change(0, 13, "duurt 5 jaar.")
    assert trimmed(one, "duurt 4 jaar.", 6, 12) == Change(6, 12, "5 jaar")
