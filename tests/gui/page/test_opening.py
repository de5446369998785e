from drafting.draft import spots
from drafting.edits import passages
from drafting.terms import Rights
from gui.page.opening import (
    BringBack,
    Closed,
    OpenField,
    OpenText,
    OpenTitle,
    is_value_table,
    opening_of,
)
from gui.page.page_items import page_items
from tests import builders
from tests.gui.page.pages import bestek, with_block


def opening(draft, place):
    items = page_items(builders.document(draft), draft)
    return opening_of(next(item for item in items if item.id == place), draft)


def test_the_cover_opens_the_name_of_the_procurement():
    assert opening(bestek(), "cover") == OpenField("title")


def test_a_text_opens():
    assert opening(bestek(), "first-2") == OpenText("first-2")


def test_a_single_value_in_a_line_is_a_text():
    assert opening(bestek("{{ budget }}"), "first-1") == OpenText("first-1")


def test_a_table_of_facts_opens_its_field():
    assert opening(bestek("{{ lots_table }}"), "first-1") == OpenField("lots_table")


def test_a_title_opens():
    assert opening(bestek(), "second") == OpenTitle("second")


def test_a_chapter_opens_its_title():
    assert opening(bestek(), "contract") == OpenTitle("contract")


def test_a_part_says_why_not():
    assert isinstance(opening(bestek(), "part-leidraad"), Closed)


def test_a_text_left_out_comes_back():
    assert opening(passages.omit(bestek(), "first-2").after, "first-2") == BringBack()


def test_a_fixed_text_says_why_not():
    draft = with_block(bestek(), "first-2", rights=Rights.FIXED)
    assert "vaste afspraak" in opening(draft, "first-2").words


def test_of_a_table_of_values_only_the_title_is_text():
    draft = bestek("Tabel: Percelen\n{{ lots_table }}", "Tabel: X\n| a |\n|---|\n| b |", "Tekst.")
    found = [is_value_table(spot.block, draft) for spot in spots(draft)]
    assert found[:3] == [True, False, False]
    fixed = with_block(draft, "first-1", rights=Rights.FIXED)
    assert not is_value_table(next(spots(fixed)).block, fixed)
