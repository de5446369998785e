from drafting.comparison.texts import TextPlace, Texts
from tests import builders

TABLE = "| Perceel | Bedrag |\n|---|---|\n| Noord | 100 euro |"


def made():
    return Texts(
        builders.document(
            builders.draft(
                builders.section("first", "Tekst.", TABLE), builders.section("second", "Slot.")
            )
        )
    )


def test_cells_have_their_own_text_and_the_table_all_of_it():
    assert made().text("first-2:0.1") == "Perceel"
    assert made().text("first-2:1.2") == "100 euro"
    assert made().text("first-2").split() == ["Perceel", "Bedrag", "Noord", "100", "euro"]


def test_a_text_stands_in_a_chapter_under_a_heading():
    assert made().place("first-1") == TextPlace("first-1", "contract", "1.1 First")
    assert made().place("weg") == TextPlace()


def test_texts_are_ordered_as_they_are_read():
    names = ["contract", "first", "first-1", "first-2", "first-2:1.1", "second", "second-1", "weg"]
    assert sorted(set(names), key=made().order) == names
    assert made().order("second-1") == made().last_of("contract") < made().last_of("weg")


def test_what_is_not_there_has_no_text():
    assert "weg" not in made()
    assert made().text("weg") == ""


def test_siblings_of_a_cell_are_cells_before_the_table_itself():
    assert made().siblings("first-2:1.1", "first-2")[0] == "first-2:0.2"
    assert made().siblings("first-2:1.1", "first-2")[-1] == "first-2"
