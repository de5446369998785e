import pytest

from drafting.clarifications.closing import close_note
from drafting.clarifications.editions import (
    edition,
    last_edition,
    named,
    publication_of,
    sent_document,
)
from drafting.refusals import EditRefused
from drafting.template import Part
from drafting.terms import PartKey
from tests.builders import NORMS, chapter, draft_of, section
from tests.drafting.clarifications.published import AT, LATER, bestek, published, rewritten


def test_the_first_edition_is_the_publication():
    found = last_edition(published())
    assert (found.number, found.words, found.at) == (0, "de publicatie", AT)
    assert found.document == sent_document(bestek(), NORMS)


def test_each_nota_is_an_edition():
    one = close_note(rewritten(published(), "zorg-1", "Beter."), NORMS, "J", LATER).after
    assert (last_edition(one).number, last_edition(one).words) == (1, "nota 1")
    assert "Beter." in {e.text for e in last_edition(one).document.elements}
    assert "Beter." not in {e.text for e in edition(one, 0).document.elements}


@pytest.mark.parametrize("number", [-1, 1, 7])
def test_an_edition_that_is_not_there_is_refused(number):
    with pytest.raises(EditRefused, match="is er nog niet"):
        edition(published(), number)


def test_what_was_not_published_has_no_edition():
    with pytest.raises(EditRefused, match="nog niet gepubliceerd"):
        publication_of(bestek())


def test_bidders_get_no_worksheets():
    file = chapter("werkblad", section("blad", "Intern."), for_file=True)
    one = draft_of(Part(PartKey.ANNEXES, "Bijlagen", (file, chapter("b", section("c", "Tekst.")))))
    assert "Intern." not in {e.text for e in sent_document(one, NORMS).elements}


def test_an_edition_has_a_name():
    assert (named(0), named(3)) == ("de publicatie", "nota 3")
