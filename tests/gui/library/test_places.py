from drafting.edits.clauses import insert, insert_among
from drafting.terms import PartKey
from gui.library.places import Between, between, first_block, own_place
from tests.builders import draft, section
from tests.clause_library.made_clauses import clause

BARE = draft(section("a", "Een.", "Twee."))


def test_a_place_between_texts_is_read_back_from_its_mark():
    for place in (Between("a-1"), Between("a-1", before=True)):
        assert between(str(place)) == place


def test_the_key_of_a_section_is_no_such_mark():
    assert between("a") is None


def test_the_first_text_of_a_clause_however_it_stands():
    assert first_block(BARE, "overleg") == ""
    assert first_block(insert(BARE, clause("overleg")).after, "overleg") == "overleg-1"
    assert first_block(insert_among(BARE, clause("overleg"), "a-1").after, "overleg") == "overleg-1"


def test_the_own_place_of_a_clause_in_words():
    assert own_place(BARE, clause()) == "'Contract'"
    assert own_place(BARE, clause(chapter="award")) == "leidraad"
    assert own_place(BARE, clause(part=PartKey.ANNEXES)) == "een eigen bijlage"
