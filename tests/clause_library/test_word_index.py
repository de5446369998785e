from clause_library.word_index import TIERS, as_set, grams_of, members, word_index, words_of
from tests.clause_library.made_clauses import clause


def tiers_of(index, word):
    """By tier, the text first, the ids of the clauses that hold a word."""
    number = index.words.index(word)
    found = index.clauses_by_tier(range(number, number + 1))
    return [[index.clauses[n].id for n in members(held)] for held in found]


def test_words_are_small_and_without_accents_or_marks():
    assert words_of("Coördinatie, (één) 'team'-overleg") == [
        "coordinatie",
        "een",
        "team",
        "overleg",
    ]


def test_a_word_is_one_word_whatever_stands_beside_it():
    index = word_index((clause("a", blocks=("De zorg, (zorg) en Zorg.",)),))
    assert index.words.count("zorg") == 1
    assert tiers_of(index, "zorg") == [["a"]]


def test_each_word_knows_in_which_texts_it_stands():
    clauses = (
        clause("tekst", blocks=("Over vervoer.",)),
        clause("samenvatting", summary="Over vervoer."),
        clause("thema", themes=("vervoer",)),
        clause("titel", title="Vervoer"),
    )
    assert tiers_of(word_index(clauses), "vervoer") == [
        ["tekst"],
        ["samenvatting"],
        ["thema"],
        ["titel"],
    ]


def test_of_titles_alone_the_texts_are_left_out():
    index = word_index((clause("a", title="Vervoer", blocks=("Over ritten.",)),), TIERS - 1)
    assert index.words == ("vervoer",)


def test_a_word_of_few_clauses_among_many_keeps_its_best_place():
    clauses = [clause(f"c{n}") for n in range(600)]
    clauses[599] = clause("laatste", title="Walvis", blocks=("Een walvis in zee.",))
    index = word_index(clauses)
    assert index.often[index.words.index("walvis")] == 0
    assert tiers_of(index, "walvis") == [[], [], [], ["laatste"]]
    assert index.often[index.words.index("opdrachtnemer")] > 0


def test_words_are_found_by_start_and_by_what_they_hold():
    index = word_index((clause("a", title="Vervoer zorgvervoer vervoerder"),), TIERS - 1)
    assert [index.words[n] for n in index.starting("vervoer")] == ["vervoer", "vervoerder"]
    for letters in ("voe", "voer", "voerde"):
        held = [index.words[n] for n in index.holding(letters)]
        assert held == [word for word in index.words if letters in word]
    assert list(index.holding("voerx")) == []


def test_what_is_held_does_not_depend_on_what_was_sought_before():
    clauses = (clause("a", title="Vervoer zorgvervoer onvervreemdbaar"),)
    index = word_index(clauses)
    for letters in ("ver", "verv", "vervo", "verv", "voer"):
        assert list(index.holding(letters)) == list(word_index(clauses).holding(letters))


def test_words_with_the_same_stem_stand_together():
    index = word_index((clause("a", title="Huizen huis huisje"),), TIERS - 1)
    assert [index.words[n] for n in index.stems["huis"]] == ["huis", "huisje", "huizen"]


def test_a_set_gives_its_numbers_back_in_order():
    numbers = [0, 7, 8, 499, 500, 501, 1_000, 123_456]
    assert list(members(as_set(reversed(numbers)))) == numbers
    assert as_set(()) == 0
    assert list(members(0)) == []


def test_letters_in_a_row():
    assert grams_of("zorg") == {"zor", "org"}
    assert grams_of("zo") == set()
