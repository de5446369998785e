import random

from clause_library.search import Filters, answers, best_first, index_of, search
from clause_library.word_index import members
from drafting.terms import ContractKind, Level, PartKey, Phase, Technique
from tests.clause_library.made_clauses import clause


def found(clauses, words, filters=None) -> list[str]:
    return [clause.id for clause in search(index_of(clauses), words, filters or Filters())]


def test_without_words_every_clause_comes_in_library_order():
    assert found((clause("b"), clause("a"), clause("c")), "  ") == ["b", "a", "c"]


def test_a_part_of_a_compound_is_found():
    made = clause("x", blocks=("De inschrijver noemt referentieprojecten.",))
    assert found((made, clause("y")), "referentie") == ["x"]
    assert found((made, clause("y")), "projecten") == ["x"]


def test_the_first_word_of_an_unknown_compound_is_found():
    assert found((clause("x", title="Eén referentie"),), "referentiebeleid") == ["x"]


def test_other_forms_of_a_word_are_found():
    made = clause("x", blocks=("De huizen in het dorp.",))
    assert found((made, clause("y")), "huis") == ["x"]


def test_accents_and_capitals_do_not_matter():
    made = clause("x", title="Coördinatie")
    assert found((made,), "COORDINATIE") == ["x"]
    assert found((made,), "coördinatie") == ["x"]


def test_a_slip_of_the_pen_is_forgiven():
    assert found((clause("x", title="Kerncompetentie"), clause("y")), "kerncompetntie") == ["x"]


def test_who_answers_to_every_word_goes_first():
    one = clause("een", title="Social return", blocks=("Naar draagkracht.",))
    two = clause("twee", title="Social iets")
    assert found((two, one), "social return") == ["een", "twee"]


def test_enough_answers_to_every_word_come_alone():
    whole = tuple(clause(f"heel-{n}", title="Social return") for n in range(3))
    assert found((clause("half", title="Social iets"), *whole), "social return") == [
        "heel-0",
        "heel-1",
        "heel-2",
    ]


def test_words_that_tell_nothing_are_passed_over():
    assert found((clause("x", title="Inwoners beslissen"),), "onze inwoners laten beslissen") == [
        "x"
    ]


def test_another_word_for_the_same_thing_is_found_after_the_word_itself():
    clauses = (clause("ander", title="Een bankgarantie"), clause("zelf", title="Een borg"))
    assert found(clauses, "borg") == ["zelf", "ander"]


def test_title_goes_before_themes_before_summary_before_text():
    clauses = (
        clause("tekst", blocks=("Over vervoer.",)),
        clause("samenvatting", summary="Over vervoer."),
        clause("thema", themes=("vervoer",)),
        clause("titel", title="Vervoer"),
    )
    assert found(clauses, "vervoer") == ["titel", "thema", "samenvatting", "tekst"]


def test_a_whole_word_goes_before_the_inside_of_a_compound():
    clauses = (clause("deel", title="Bewonersinitiatief"), clause("heel", title="Initiatief"))
    assert found(clauses, "initiatief") == ["heel", "deel"]


def test_two_letters_are_only_sought_at_the_start_of_words():
    clauses = (clause("x", title="Perceel"), clause("y", title="Xerces"))
    assert found(clauses, "xe") == ["y"]


def test_a_technique_is_found_by_its_name():
    assert found((clause("x", techniques=(Technique.LOTS,)), clause("y")), "percelen") == ["x"]


def test_filters_must_all_pass():
    wanted = clause(
        "x",
        techniques=(Technique.LOTS,),
        part=PartKey.REQUIREMENTS,
        chapter="staff",
        level=Level.LIGHT,
        contract_kinds=(ContractKind.SERVICES,),
    )
    clauses = (clause("y"), wanted)
    for filters in (
        Filters(technique=Technique.LOTS),
        Filters(phase=Phase.PREPARATION),
        Filters(part=PartKey.REQUIREMENTS, chapter="staff"),
        Filters(level=Level.LIGHT),
        Filters(contract_kind=ContractKind.SERVICES),
    ):
        assert found(clauses, "", filters) == ["x"]
    assert found(clauses, "", Filters(technique=Technique.LOTS, level=Level.BASIC)) == []


def test_nothing_is_found_for_a_word_that_is_nowhere():
    assert found((clause("x"),), "qqqzzz") == []
    assert found((), "iets") == []


def test_the_first_of_all_answers_come_first():
    clauses = [clause(f"c{n}", title="Zorg" if n % 3 else "Vervoer") for n in range(50)]
    index = index_of(clauses)
    for words in ("", "zorg", "zorg vervoer", "opdrachtnemer zorg doet"):
        everything = search(index, words)
        assert search(index, words, limit=7) == everything[:7]
        assert len(answers(index, words)) == len(everything)


def test_answers_can_be_counted_and_asked_without_being_put_in_order():
    clauses = (clause("a", title="Zorg"), clause("b", title="Vervoer"), clause("c", title="Zorg"))
    found = answers(index_of(clauses), "zorg")
    assert len(found) == 2
    assert [one in found for one in clauses] == [True, False, True]
    assert clause("elders", title="Zorg") not in found
    assert list(found) == list(found)


def test_clauses_that_are_kept_back_are_no_answers():
    clauses = (clause("a", title="Zorg"), clause("b", title="Zorg"))
    found = answers(index_of(clauses), "zorg", without=("a", "onbekend"))
    assert [one.id for one in found] == ["b"]


def test_titles_alone_are_sought_when_no_more_is_asked():
    clauses = (clause("a", title="Zorg"), clause("b", blocks=("Over zorg.",)))
    index = index_of(clauses, titles_only=True)
    assert [one.id for one in search(index, "zorg")] == ["a"]
    assert search(index, "") == clauses


def test_the_best_first_is_what_scoring_every_clause_gives():
    """Random divisions of forty clauses over scores, whole and with words that lack."""
    dice = random.Random(5)
    for _ in range(200):
        words = []
        for _ in range(dice.randint(1, 4)):
            rest, of_word = (1 << 40) - 1, []
            for score in sorted(dice.sample(range(1, 99), dice.randint(0, 5)), reverse=True):
                held = dice.getrandbits(40) & rest
                rest &= ~held
                of_word.append((score / 2, held))
            words.append(tuple(of_word))
        found = dice.getrandbits(40)
        totals = {}
        for number in members(found):
            gained = [s for of_word in words for s, held in of_word if held >> number & 1]
            totals[number] = round(sum(gained) * (len(gained) / len(words)) ** 2)
        expected = sorted(totals, key=lambda number: (-totals[number], number))
        assert [n for held in best_first(found, words) for n in members(held)] == expected
