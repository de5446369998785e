"""Texts that are alike are found, also among many."""

from drafting.comparison.likeness import alike, best_pairs

SENTENCES = [
    f"Onderwerp{n} wordt besproken met deelnemer{n} en vastgelegd in verslag{n} van de gemeente"
    for n in range(200)
]


def test_the_best_pair_comes_first():
    old = {0: "een twee drie vier", 1: "een twee drie vijf"}
    assert [(a, b) for _, a, b in alike(old, {0: "een twee drie vijf"}, 0.5)] == [(1, 0), (0, 0)]


def test_each_text_is_in_one_pair_at_most():
    old = {0: "een twee drie", 1: "een twee drie"}
    assert list(best_pairs(old, {0: "een twee drie", 1: "een twee drie"}, 0.9)) == [(0, 0), (1, 1)]


def test_a_text_with_nothing_in_common_is_in_no_pair():
    assert not list(best_pairs({0: "appels en peren"}, {0: "iets anders"}, 0.5))


def test_among_many_texts_each_finds_its_own_though_most_words_are_common():
    new = {n: text.replace("verslag", "rapport") for n, text in enumerate(SENTENCES)}
    found = dict(best_pairs(dict(enumerate(SENTENCES)), new, 0.5))
    assert found == {n: n for n in range(200)}
