"""From an element of the document to its source."""

import pytest

from drafting.document import ElementId
from drafting.edits.element_source import (
    Words,
    document_of,
    filling,
    find_source,
    line_source,
)
from drafting.refusals import EditRefused
from tests import builders
from tests.builders import NORMS

LIST = "- een\n- twee\n- zie [[second]]"


@pytest.fixture
def draft():
    return builders.draft(
        builders.section("first", LIST, "Tekst^[een noot]."),
        builders.section("second", "Perceel {{ lot.name }}.", title="Per perceel", each_lot=True),
    )


@pytest.mark.parametrize(
    ("element", "text"),
    [
        ("first-1", "een"),
        ("first-1.3", "zie paragraaf 1.2"),
        ("first-2", "Tekst."),
        ("first-2:n1", "een noot"),
        ("second-1.l2", "Perceel Groep."),
        ("first", "First"),
        ("contract", "Contract"),
    ],
)
def test_each_element_is_found_with_its_text(draft, element, text):
    place = find_source(draft, ElementId(element), NORMS)
    own = line_source(place, Words(draft, NORMS, place))
    assert own.text == text
    assert own.head + "".join(g.source for g in own.grains.grains) + own.tail == place.source


@pytest.mark.parametrize("element", ["weg", "second-1.l9", "part-leidraad", "first:1.1"])
def test_what_is_not_there_is_refused(draft, element):
    with pytest.raises(EditRefused):
        find_source(draft, ElementId(element), NORMS)


def test_the_document_of_one_draft_is_made_once(draft):
    assert document_of(draft, NORMS) is document_of(draft, NORMS)


def test_footnotes_come_after_the_lines_of_their_part():
    made = filling("a^[een] b^[twee]", {})
    assert [within for _part, within, _line in made.lines] == ["", ":n1", ":n2"]
