"""What goes with every proposal of a reviewer."""

from dataclasses import replace

import pytest

from drafting.document import ElementId
from drafting.edits.element_source import find_source
from drafting.edits.proposal import (
    AS_COMMENT,
    comment_offered,
    lost_headings,
    lots_question,
    whole_element,
)
from drafting.procurement import Lot
from drafting.refusals import EditRefused
from tests import builders
from tests.builders import NORMS


def test_a_refusal_offers_a_comment_once():
    with pytest.raises(EditRefused) as refused, comment_offered(), comment_offered():
        raise EditRefused("Dit mag niet.")
    assert str(refused.value) == f"Dit mag niet. {AS_COMMENT}"


@pytest.mark.parametrize(("lots", "asked"), [(("Een",), False), (("Een", "Twee"), True)])
def test_a_text_that_stands_there_more_than_once_asks(lots, asked):
    facts = replace(builders.procurement(), lots=tuple(Lot(name) for name in lots))
    draft = builders.draft(builders.section("lot", "Tekst.", each_lot=True), facts=facts)
    place = find_source(draft, ElementId("lot-1.l1"), NORMS)
    assert bool(lots_question(draft, place)) is asked


def test_a_cell_belongs_to_its_table():
    assert whole_element(ElementId("tabel-1:2.3")) == "tabel-1"


def test_headings_that_go_along_are_named():
    draft = builders.draft(builders.section("first", "Een."), builders.section("second", "Twee."))
    chapter = draft.parts[0].chapters[0]
    empty = replace(
        draft, parts=(replace(draft.parts[0], chapters=(replace(chapter, sections=()),)),)
    )
    told = lost_headings(draft, empty, (ElementId("part-leidraad"), ElementId("contract")), NORMS)
    assert told == "De koppen 'First', 'Second' gaan mee, want er staat niets meer onder."
    assert lost_headings(draft, draft, (), NORMS) == ""
