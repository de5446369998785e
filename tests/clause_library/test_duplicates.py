from itertools import combinations

from clause_library.duplicates import ALIKE, Likeness, groups_of, words_of
from clause_library.library import all_clauses
from tests.clause_library.made_clauses import clause

TEXT = "De opdrachtnemer meldt aan de gemeente binnen {{ term }} hoe lang inwoners op begeleiding wachten."


def test_values_capitals_and_accents_do_not_count():
    assert words_of("Binnen 6 weken, € 1.000 én {{ x }}.") == words_of("binnen zes weken 0 en 5")


def test_a_filled_in_text_is_the_clause_it_came_from():
    found = Likeness([clause("a", blocks=(TEXT,))]).find(TEXT.replace("{{ term }}", "zes weken"))
    assert found[0].clause.id == "a"
    assert found[0].percent > 80


def test_another_text_is_not_alike():
    likeness = Likeness([clause("a", blocks=(TEXT,))])
    assert likeness.find("De gemeente betaalt elke factuur binnen dertig dagen na ontvangst.") == ()
    assert likeness.find("") == ()


def test_the_most_alike_comes_first():
    near = clause("near", blocks=(TEXT,))
    less = clause("less", blocks=(f"{TEXT} Dat geldt ook in vakanties en op feestdagen.",))
    assert [one.clause.id for one in Likeness([less, near]).find(TEXT)] == ["near", "less"]


def test_no_two_clauses_of_the_library_count_as_duplicates_and_each_is_found_back():
    clauses = all_clauses()
    groups = [groups_of("\n\n".join(one.blocks)) for one in clauses]
    most = max(len(a & b) / len(a | b) for a, b in combinations(groups, 2))
    assert most < ALIKE
    likeness = Likeness(clauses)
    half = [one for one in clauses if len(one.blocks) > 1]
    for one in half:
        kept = "\n\n".join(one.blocks[: -(len(one.blocks) // 4) or None])
        assert likeness.find(kept)[0].clause.id == one.id
