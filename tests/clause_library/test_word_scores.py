from clause_library.word_index import members, word_index
from clause_library.word_scores import scores_of
from tests.clause_library.made_clauses import clause


def scored(clauses, word):
    """The ids of the clauses with their scores, the best first."""
    index = word_index(clauses)
    return [
        (index.clauses[number].id, score)
        for score, held in scores_of(index, word)
        for number in members(held)
    ]


def test_each_clause_has_one_score_its_best():
    clauses = (
        clause("a", title="Vervoer", summary="Vervoer.", blocks=("Over vervoer en vervoerders.",)),
    )
    assert scored(clauses, "vervoer") == [("a", 12 * 16)]


def test_the_better_the_match_the_higher_the_score():
    clauses = (
        clause("binnen", title="Zorgvervoer"),
        clause("begin", title="Vervoerplan"),
        clause("heel", title="Vervoer"),
    )
    assert [name for name, _ in scored(clauses, "vervoer")] == ["heel", "begin", "binnen"]


def test_a_word_for_the_same_thing_counts_less_and_not_inside_another():
    clauses = (clause("zelf", title="Borg"), clause("ander", title="Bankgarantie"))
    (first, full), (second, less) = scored(clauses, "borg")
    assert (first, second) == ("zelf", "ander")
    assert less < full
    assert scored((clause("x", title="De stadsborgman"),), "bankgarantie") == []


def test_words_that_mean_the_same_together_must_both_be_there():
    clauses = (clause("half", title="Social iets"), clause("heel", title="Social return"))
    assert [name for name, _ in scored(clauses, "sroi")] == ["heel"]


def test_only_a_word_that_no_clause_holds_is_guessed():
    clauses = (clause("goed", title="Tarief"), clause("fout", title="Tarif"))
    assert [name for name, _ in scored(clauses, "tarif")] == ["fout"]
    assert [name for name, _ in scored(clauses[:1], "tarif")] == ["goed"]


def test_two_letters_that_changed_places_are_forgiven():
    assert [name for name, _ in scored((clause("x", title="Prijs"),), "prjis")] == ["x"]


def test_a_compound_goes_to_its_first_part_unless_it_is_a_slip_of_the_pen():
    clauses = (clause("deel", title="Markt"), clause("heel", title="Marktconsultatie"))
    assert [name for name, _ in scored(clauses, "marktkraam")] == ["deel"]
    assert [name for name, _ in scored(clauses, "marktconsultaite")] == ["heel"]


def test_a_word_without_end_finds_nothing():
    assert scored((clause("x"),), "q" * 5_000) == []
