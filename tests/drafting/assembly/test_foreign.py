"""A document made elsewhere becomes a draft."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.assembly.assemble import assemble
from drafting.assembly.foreign import draft_of_passages
from drafting.document import BlockId, ElementId, Heading, ListItem, Passage, Table
from drafting.procurement import Procurement
from drafting.terms import Topic
from tests.builders import NORMS


def passage(
    element: str, text: str, *headings: str, kind: str = "paragraph", column: str = ""
) -> Passage:
    return Passage(
        ElementId(element), BlockId(element), text, kind, None, Topic.SELECTION, headings, column
    )


def made(*passages: Passage):
    draft = draft_of_passages("Bestek", passages, Procurement(), draft_id="d", content_version="t")
    return assemble(draft, NORMS)


def test_headings_become_chapters_and_sections_with_numbers_of_our_own():
    document = made(
        passage("p1", "Vooraf.", "3. Geschiktheid"),
        passage("p2", "De omzet is hoog.", "3. Geschiktheid", "3.1 Omzet"),
        passage("p3", "Diep.", "3. Geschiktheid", "3.1 Omzet", "3.1.1 Hoogte"),
        passage("p4", "Anders.", "Artikel 4 Betaling"),
    )
    headings = [(e.number, e.text) for e in document.elements if isinstance(e, Heading)]
    assert headings == [
        ("Deel A", "Bestek"),
        ("1", "Geschiktheid"),
        ("1.1", "Omzet"),
        ("1.2", "Omzet · Hoogte"),
        ("2", "Betaling"),
    ]
    assert [e.text for e in document.elements if not isinstance(e, Heading)] == [
        "Vooraf.",
        "De omzet is hoog.",
        "Diep.",
        "Anders.",
    ]
    assert document.elements[2].topic is Topic.SELECTION


def test_items_become_a_list_and_cells_a_table():
    document = made(
        passage("p1", "een", "A", kind="item"),
        passage("p2", "twee", "A", kind="item"),
        passage("t1:1.1", "K1", "A", kind="cell", column="Eis"),
        passage("t1:1.2", "x | y", "A", kind="cell", column="Bewijs"),
        passage("t1:2.1", "K2", "A", kind="cell", column="Eis"),
    )
    assert [e.text for e in document.elements if isinstance(e, ListItem)] == ["een", "twee"]
    (table,) = [e for e in document.elements if isinstance(e, Table)]
    assert table.text == "Eis\tBewijs\nK1\tx | y\nK2\t"


def test_a_document_without_headings_is_one_chapter():
    document = made(passage("p1", "Tekst."))
    assert [e.text for e in document.elements] == ["Bestek", "Tekst", "Tekst."]


def test_an_empty_document_is_an_empty_draft():
    assert made().elements == ()


@given(
    st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Co"]), min_size=1, max_size=60)
)
def test_any_text_comes_out_as_it_went_in(text):
    cleaned = " ".join(text.split())
    document = made(passage("p1", cleaned, "Kop"))
    found = [e.text for e in document.elements if not isinstance(e, Heading)]
    expected = re.sub(r"\{(?=[{%#])|\[(?=\[)", lambda m: m[0] + " ", cleaned)
    assert found == ([expected] if cleaned else [])


@pytest.mark.parametrize(
    "text", ["- x", "+ x", "1. x", "12) x", "* x", "# x", "| a |", "**x**", "a_b_c", "> x", "-"]
)
def test_what_looks_like_a_mark_stays_text(text):
    found = [e for e in made(passage("p1", text, "Kop")).elements if not isinstance(e, Heading)]
    assert [(type(e).__name__, e.text) for e in found] == [("Paragraph", text)]


def test_a_header_row_that_was_read_as_cells_is_the_header_once():
    document = made(
        passage("t1:1.1", "Criterium", kind="cell"),
        passage("t1:1.2", "Punten", kind="cell"),
        passage("t1:2.1", "Plan", kind="cell", column="Criterium"),
        passage("t1:2.2", "40", kind="cell", column="Punten"),
    )
    (table,) = [e for e in document.elements if isinstance(e, Table)]
    assert table.text == "Criterium\tPunten\nPlan\t40"
