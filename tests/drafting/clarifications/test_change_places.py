import pytest

from drafting.clarifications.change_places import Places
from drafting.clarifications.editions import sent_document
from drafting.document import ElementId
from drafting.template import Part
from drafting.terms import PartKey
from tests.builders import NORMS, chapter, draft_of, section
from tests.drafting.clarifications.published import bestek


def places(one):
    document = sent_document(one, NORMS)
    return Places(document, document)


@pytest.mark.parametrize(
    ("element", "words"),
    [
        ("planning", "Deel A, hoofdstuk 1 Planning"),
        ("data", "Deel A, paragraaf 1.1 Data"),
        ("data-2", "Deel A, paragraaf 1.1 Data, alinea 2"),
        ("zorg-2", "Deel B, eis 1.1.2"),
        ("zorg-3", "Deel B, paragraaf 1.1 Zorg, punt 1"),
        ("zorg-3.2", "Deel B, paragraaf 1.1 Zorg, punt 2"),
        ("part-leidraad", "Deel A"),
    ],
)
def test_a_place_is_told_by_its_number(element, words):
    assert places(bestek()).of(ElementId(element), in_old=True, is_new=False)[1] == words


def test_a_table_and_what_is_in_an_annex_have_a_place_too():
    text = "| Naam | Adres |\n|---|---|\n| Oosterveld | Kerkstraat 1 |"
    annexes = Part(PartKey.ANNEXES, "Bijlagen", (chapter("lijst", section("namen", text)),))
    found = places(draft_of(annexes))
    assert found.of(ElementId("namen-1"), in_old=True, is_new=False)[1] == (
        "Deel A, bijlage 1, Namen, tabel 1"
    )
    assert found.chapter(ElementId("namen-1"), in_old=True) == "Deel A, bijlage 1 Lijst"


def test_what_is_new_is_not_counted():
    assert places(bestek()).of(ElementId("data-2"), in_old=False, is_new=True)[1] == (
        "Deel A, paragraaf 1.1 Data"
    )


def test_what_is_nowhere_has_no_place():
    assert places(bestek()).of(ElementId("weg"), in_old=True, is_new=False) == ("", "")
