"""Texts that reviewers put in."""

import pytest

from drafting.document import BlockId, ElementId
from drafting.edits.returned_insertions import (
    insert_section,
    insert_table,
    insert_table_row,
    insert_text,
)
from drafting.refusals import EditRefused
from drafting.terms import Rights
from tests import builders
from tests.builders import HAND, NORMS
from tests.drafting.edits.returned import all_texts, draft_with


def put_in(draft, after: str, text: str, item: int = -1):
    return insert_text(draft, ElementId(after), text, BlockId("nieuw"), HAND, NORMS, item=item)


def order(draft) -> list[str]:
    return [text for key, text in all_texts(draft).items() if not key.startswith("part-")]


@pytest.mark.parametrize("after", ["first-1", "first"])
def test_a_paragraph_is_a_text_of_ones_own(after):
    made = order(put_in(draft_with("Een.", "Twee."), after, "{{ nieuw }}\n- x").after)
    at = made.index("{{ nieuw }} - x")
    assert made[at - 1] == {"first-1": "Een.", "first": "First"}[after]


def test_a_paragraph_within_a_list_becomes_an_item():
    draft = draft_with("- een\n- twee")
    assert order(put_in(draft, "first-1", "nieuw").after)[2:5] == ["een", "nieuw", "twee"]


def test_a_paragraph_behind_a_list_is_one():
    made = put_in(draft_with("- een\n- twee"), "first-1.2", "Nieuw.").after
    assert all_texts(made)["nieuw"] == "Nieuw."


def test_an_item_behind_a_paragraph_begins_a_list():
    assert all_texts(put_in(draft_with("Een:"), "first-1", "punt", 0).after)["nieuw"] == "punt"


def test_a_fixed_section_is_not_added_to():
    draft = builders.draft(builders.section("first", "Vast.", rights=Rights.FIXED))
    with pytest.raises(EditRefused, match=r"vaste afspraak.*als opmerking"):
        put_in(draft, "first-1", "Nieuw.")


def test_a_section_repeated_for_each_lot_asks():
    draft = builders.draft(builders.section("lot", "Een.", each_lot=True))
    assert "alle percelen" in put_in(draft, "lot-1.l1", "Nieuw.").question


def test_a_row_comes_into_the_table():
    draft = draft_with("| A | B |\n|---|---|\n| x | y |")
    edit = insert_table_row(draft, ElementId("first-1:0"), ("p", "q"), HAND, NORMS)
    assert all_texts(edit.after)["first-1:1.1"] == "p"
    last = insert_table_row(draft, ElementId("first-1"), ("p", "q"), HAND, NORMS)
    assert all_texts(last.after)["first-1:2.2"] == "q"


def test_a_heading_with_text_becomes_a_section():
    edit = insert_section(
        draft_with("Een."), ElementId("first-1"), "Nieuw *kopje*", ("a", "b"), "nieuw", HAND, NORMS
    )
    texts = all_texts(edit.after)
    assert [texts[key] for key in ("nieuw", "nieuw-1", "nieuw-2")] == ["Nieuw *kopje*", "a", "b"]


@pytest.mark.parametrize(("after", "texts"), [("first-1", ("a",)), ("first-2", ())])
def test_a_heading_that_would_split_a_section_is_refused(after, texts):
    with pytest.raises(EditRefused, match="als opmerking"):
        insert_section(
            draft_with("Een.", "Twee."), ElementId(after), "Kop", texts, "nieuw", HAND, NORMS
        )


def table_put_in(draft, after, *rows):
    return insert_table(draft, ElementId(after), rows, BlockId("nieuw"), HAND, NORMS)


def test_a_table_gets_its_first_row_as_header_and_its_signs_stay_signs():
    edit = table_put_in(
        draft_with("Een.", "Twee."), "first-1", ("Boete", "Bedrag"), ("a | b", "{{ x }}"), ("*c*",)
    )
    made = {key: text for key, text in all_texts(edit.after).items() if key.startswith("nieuw")}
    assert list(made.values()) == ["Boete", "Bedrag", "a | b", "{{ x }}", "*c*", ""]
    assert "nieuw:0.1" in made
    assert "kop van de tabel" in edit.note


@pytest.mark.parametrize("rows", [(("a", "b"),), (("a",), ("b",)), ()])
def test_less_than_two_rows_and_columns_is_no_table(rows):
    with pytest.raises(EditRefused, match="opmerking"):
        table_put_in(draft_with("Een."), "first-1", *rows)


def test_a_table_does_not_come_within_a_list():
    with pytest.raises(EditRefused, match="één geheel"):
        table_put_in(draft_with("- een\n- twee"), "first-1", ("a", "b"), ("c", "d"))
