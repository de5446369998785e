import pytest

from drafting.clarifications.places import find_place
from drafting.document import ElementId
from drafting.publication import FrozenNumber
from drafting.terms import PartKey

G, R, A, X = PartKey.GUIDE, PartKey.REQUIREMENTS, PartKey.AGREEMENT, PartKey.ANNEXES
NUMBERS = tuple(
    FrozenNumber(ElementId(name), number, part)
    for name, number, part in (
        ("h4", "4", G),
        ("p24", "2.4", G),
        ("p51", "5.1", G),
        ("t2", "Tabel 2", G),
        ("p24a", "2.4a", G),
        ("r24", "2.4", R),
        ("r243", "2.4.3", R),
        ("a5", "Artikel 5", A),
        ("a51", "5.1", A),
        ("b3", "Bijlage 3", X),
    )
)


@pytest.mark.parametrize(
    ("words", "element"),
    [
        ("par. 2.4", "p24"),
        ("Leidraad, paragraaf 2.4, blz. 12", "p24"),
        ("§ 2.4a", "p24a"),
        ("PvE 2.4", "r24"),
        ("eis 2.4.3", "r243"),
        ("Artikel 5", "a5"),
        ("art. 5 lid 1", "a51"),
        ("artikel 5.1 van de overeenkomst", "a51"),
        ("Bijlage 3, pagina 2", "b3"),
        ("tabel 2", "t2"),
        ("hoofdstuk 4", "h4"),
        ("4", "h4"),
    ],
)
def test_a_place_is_found_by_its_number(words, element):
    found = find_place(words, NUMBERS)
    assert found.element == element
    assert found.sure


def test_a_number_of_several_parts_is_not_sure():
    found = find_place("2.4", NUMBERS)
    assert (found.element, found.others, found.sure) == ("p24", ("r24",), False)


@pytest.mark.parametrize(("words", "element"), [("eis 2.4.9", "r24"), ("art. 5 lid 8", "a5")])
def test_what_is_not_there_gives_what_stands_above_it(words, element):
    found = find_place(words, NUMBERS)
    assert (found.element, found.sure) == (element, False)


@pytest.mark.parametrize("words", ["", "algemeen", "pagina 12", "blz 4 t/m 5", "9.9", "2027"])
def test_words_without_a_known_number_lead_nowhere(words):
    assert find_place(words, NUMBERS).element is None
