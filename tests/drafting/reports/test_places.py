import pytest

from drafting.finding import Place
from drafting.reports.places import LONGEST, quoted, where
from tests.drafting.reports.reports import passage


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (("Leidraad", "3.5 Omzet"), "paragraaf 3.5 ‘Omzet’"),
        (("Artikel 12 Betaling",), "artikel 12 ‘Betaling’"),
        (("Bijlage 3",), "bijlage 3"),
        (("Geschiktheid",), "onder ‘Geschiktheid’"),
        ((), "alinea 7"),
    ],
)
def test_a_place_is_named_as_people_do(headings, expected):
    assert where(passage(headings=headings), "p7") == expected


def test_a_cell_is_named_with_its_row():
    assert (
        where(passage(row_head="Looptijd"), "t1:2.2") == "paragraaf 3.5 ‘Omzet’, regel ‘Looptijd’"
    )


def test_an_unknown_text_has_a_place_all_the_same():
    assert where(None, "t1:2.2") == "in de tekst"


def test_a_quote_over_two_sentences_has_both():
    text = "Een. Twee hier. Drie daar. Vier."
    start, end = text.index("hier"), text.index(" daar")
    found = quoted(Place("p7", "p7", start, end, text[start:end]), passage(text))
    assert found.text == "Twee hier. Drie daar."


def test_a_very_long_sentence_is_cut_around_the_quote():
    text = "woord " * 400 + "raak " + "woord " * 400
    start = text.index("raak")
    found = quoted(Place("p7", "p7", start, start + 4, "raak"), passage(text))
    assert found.quote == "raak"
    assert len(found.text) < LONGEST + 20


def test_a_quote_that_is_not_in_the_text_stands_alone():
    assert quoted(Place("p7", "p7", 0, 5, "anders"), passage()).text == "anders"
