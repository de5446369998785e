"""Two texts as pieces that stay, go and come."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.comparison.words import Change, compare, similarity, tokens

SAME, GONE, COME = Change.SAME, Change.GONE, Change.COME


def shown(old: str, new: str) -> str:
    marks = {SAME: "{}", GONE: "[-{}-]", COME: "[+{}+]"}
    return "".join(marks[piece.change].format(piece.text) for piece in compare(old, new))


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        (
            "De gemeente betaalt binnen 30 dagen.",
            "De gemeente betaalt binnen 60 dagen.",
            "De gemeente betaalt binnen [-30 dagen-][+60 dagen+].",
        ),
        ("Hooguit € 5.000 per keer.", "Hooguit € 7.500 per keer.", "Hooguit [-€ 5.000-][+€ 7.500+] per keer."),
        (
            "Uiterlijk 1 maart 2027 levert u.",
            "Uiterlijk 1 april 2027 levert u.",
            "Uiterlijk [-1 maart 2027-][+1 april 2027+] levert u.",
        ),
        ("Zie artikel 2.90 lid 3.", "Zie artikel 2.90 lid 5.", "Zie artikel 2.90 [-lid 3-][+lid 5+]."),
        ("Korting van 5 % telt.", "Korting van 7,5 % telt.", "Korting van [-5 %-][+7,5 %+] telt."),
        (
            "Vraag {{ amount }} aan de gemeente.",
            "Vraag {{ limit }} aan de gemeente.",
            "Vraag [-{{ amount }}-][+{{ limit }}+] aan de gemeente.",
        ),
        ("Een tekst.", "Een lange tekst.", "Een[+ lange+] tekst."),
        ("A b c.", "", "[-A b c.-]"),
        ("", "Nieuw.", "[+Nieuw.+]"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_what_changed_is_shown_as_a_reader_would_say_it(old, new, wanted):
    assert shown(old, new) == wanted


def test_texts_with_nothing_in_common_are_not_mixed():
    old = "De opdrachtnemer meldt een incident aan de gemeente."
    new = "Facturen gaan digitaal naar het loket van Oosterveld."
    assert [piece.change for piece in compare(old, new)] == [GONE, COME]


def test_hardly_anything_between_two_changes_is_part_of_the_change():
    assert shown("Elke rode de auto rijdt vandaag langs.", "Elke blauwe de fiets rijdt vandaag langs.") == (
        "Elke [-rode de auto-][+blauwe de fiets+] rijdt vandaag langs."
    )  # fmt: skip


words = st.text(alphabet="ab €1.2,%\n{[é’", max_size=60)


@given(words, words)
def test_the_pieces_are_both_texts(old, new):
    pieces = compare(old, new)
    assert "".join(p.text for p in pieces if p.change is not COME) == old
    assert "".join(p.text for p in pieces if p.change is not GONE) == new
    assert all(piece.text for piece in pieces)


@given(words)
def test_tokens_are_the_text(text):
    assert "".join(tokens(text)) == text


def test_similarity_is_the_share_of_common_words():
    assert similarity("een twee drie vier", "een twee drie vijf") == 0.75
    assert similarity("", "") == 1.0
    assert similarity("een", "") == 0.0
