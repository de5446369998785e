from gui.page.find_in_page import FindInPage
from tests import builders
from tests.gui.page.pages import bestek

DOCUMENT = builders.document(bestek("Een tekst.", "Nog een tekst."))


def test_after_the_last_comes_the_first(qapp):
    search = FindInPage()
    search.search("tekst", DOCUMENT)
    search.step(search.count)
    assert search.number == 1


def test_the_place_stays_when_the_document_changes(qapp):
    search = FindInPage()
    search.search("tekst", DOCUMENT)
    search.step(1)
    search.search("tekst", builders.document(bestek("Kort.", "Nog een tekst.")))
    assert search.current[0] == "first-2"


def test_nothing_found_has_no_number(qapp):
    search = FindInPage()
    search.search("xyz", DOCUMENT)
    assert (search.number, search.current, search.hits()) == (0, None, {})
