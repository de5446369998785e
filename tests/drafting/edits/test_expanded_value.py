"""Lists, tables and long texts that are a whole block."""

import pytest

from drafting.edits.returned_text import Into
from drafting.edits.returned_value import AsTextOffered
from drafting.variables import lookup
from tests import builders
from tests.drafting.edits.returned import all_texts, changed, draft_with, source


def test_an_item_is_changed_in_the_list():
    edit = changed(draft_with("{{ goals }}"), "first-1.2", "nieuw")
    assert lookup(edit.after.values, "goals") == ("een", "nieuw", "drie")


def test_a_paragraph_is_changed_in_the_long_text():
    edit = changed(draft_with("{{ story }}"), "first-1.2", "Nieuwe alinea.")
    assert lookup(edit.after.values, "story") == "Eerste alinea.\n\nNieuwe alinea."


def test_a_cell_is_changed_in_the_table():
    edit = changed(draft_with("{{ rows }}"), "first-1:2.2", "Kopie")
    assert lookup(edit.after.values, "rows") == (("Btw", "Nummer"), ("Kvk", "Kopie"))


def test_the_heading_of_a_column_is_refused_and_offered_as_text():
    with pytest.raises(AsTextOffered, match="koppen"):
        changed(draft_with("{{ rows }}"), "first-1:0.1", "Vraag")


@pytest.mark.parametrize(
    ("text", "element", "new"),
    [
        ("{{ rows }}", "first-1:0.1", "Vraag | eis"),
        ("Tabel: Eisen\n{{ rows }}", "first-1:2.2", "Kopie"),
        ("{{ goals }}", "first-1.2", "- nieuw"),
        ("{{ story }}", "first-1.2", "Nieuwe *alinea*."),
    ],
)
def test_as_text_the_value_is_written_out(text, element, new):
    draft = draft_with(text)
    edit = changed(draft, element, new, Into.TEXT)
    assert all_texts(edit.after) == all_texts(draft) | {element: new}
    assert "{{" not in source(edit.after, "first-1")
    assert edit.after.values == draft.values


def test_the_caption_of_a_value_is_text():
    draft = draft_with("Tabel: Eisen\n{{ rows }}")
    edit = changed(draft, "first-1:caption", "Wat wij | vragen")
    assert source(edit.after, "first-1") == "Tabel: Wat wij | vragen\n{{ rows }}"


def test_lots_are_changed_in_the_facts():
    draft = builders.draft(builders.section("first", "{{ lots_table }}"))
    edit = changed(draft, "first-1:2.2", "Dagdelen")
    assert [lot.name for lot in edit.after.procurement.lots] == ["Ambulant", "Dagdelen"]
    with pytest.raises(AsTextOffered, match="nummer van een perceel"):
        changed(draft, "first-1:2.1", "9")
