from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.comparison.anchors import Found, anchor_at, find_anchor
from drafting.comparison.texts import Texts
from drafting.terms import PartKey
from tests import builders

TEXT = "De inschrijver heeft ten minste drie referenties van vergelijkbare opdrachten."
LIST = "- een eerste punt over personeel\n- een tweede punt over kwaliteit"


def texts(*sources, **changes):
    return Texts(builders.document(builders.draft(builders.section("first", *sources, **changes))))


def on(words, source=TEXT, element="first-1"):
    made = texts(source)
    start = made.text(element).index(words)
    return anchor_at(made, element, start, start + len(words))


def shown(anchor, *sources):
    made = texts(*sources)
    found = find_anchor(anchor, made)
    return found.found, made.text(found.element)[found.start : found.end]


def test_an_anchor_knows_its_words_what_stood_around_them_and_where():
    anchor = on("drie referenties")
    assert anchor.quote == "drie referenties"
    assert anchor.before == "De inschrijver heeft ten minste "
    assert anchor.after == " van vergelijkbare opdrachten."
    assert (anchor.block, anchor.chapter, anchor.place) == ("first-1", "contract", "1.1 First")


def test_an_anchor_has_no_space_at_its_ends():
    made = texts(TEXT)
    assert anchor_at(made, "first-1", 2, 15).quote == "inschrijver"
    assert anchor_at(made, "first-1", 2, 3).quote == ""


def test_words_that_stand_where_they_stood():
    assert shown(on("drie referenties"), TEXT) == (Found.SAME, "drie referenties")


def test_words_that_moved_along_in_their_text():
    now = f"Voor perceel 1 geldt het volgende. {TEXT}"
    assert shown(on("drie referenties"), now) == (Found.SHIFTED, "drie referenties")


def test_of_equal_words_those_with_the_same_words_around_them():
    source = "Eerst een termijn van tien dagen. Daarna een termijn van tien dagen na gunning."
    made = texts(source)
    at = source.rindex("tien dagen")
    anchor = anchor_at(made, "first-1", at, at + len("tien dagen"))
    now = texts(f"Let op de termijn van tien dagen. {source}")
    found = find_anchor(anchor, now)
    assert now.text("first-1")[found.end :] == " na gunning."


def test_words_that_were_changed_lead_to_what_they_became():
    now = TEXT.replace("drie referenties", "twee referenties")
    assert shown(on("drie referenties"), now) == (Found.REWORDED, "twee referenties")


def test_a_word_that_was_replaced_leads_to_what_came_for_it():
    now = TEXT.replace("drie", "hoogstens twee")
    assert shown(on("drie"), now) == (Found.REWORDED, "hoogstens twee")


def test_words_that_are_gone_leave_the_whole_text():
    now = TEXT.replace(" van vergelijkbare opdrachten", "")
    assert shown(on("vergelijkbare opdrachten"), now) == (Found.ELEMENT, now)


def test_a_few_letters_are_not_found_where_nothing_around_them_is_the_same():
    assert shown(on("drie"), "Op dag drie begint iets geheel anders.")[0] is Found.ELEMENT


def test_an_item_that_got_another_place_in_its_list():
    anchor = on("tweede punt", LIST, "first-1.2")
    now = "- een nieuw punt vooraan\n" + LIST
    made = texts(now)
    found = find_anchor(anchor, made)
    assert (found.found, found.element) == (Found.SHIFTED, "first-1.3")


def test_a_whole_item_is_found_by_how_it_began():
    anchor = anchor_at(texts(LIST), "first-1.2")
    found = find_anchor(anchor, texts("- een nieuw punt vooraan\n" + LIST))
    assert (found.found, found.element) == (Found.SHIFTED, "first-1.3")


def test_a_whole_text_stays_whole_when_it_is_rewritten():
    assert shown(anchor_at(texts(TEXT), "first-1"), "Iets anders.") == (Found.SAME, "Iets anders.")


def test_an_item_that_is_gone_leaves_its_list():
    anchor = on("tweede punt", LIST, "first-1.2")
    assert shown(anchor, "- heel wat anders") == (Found.BLOCK, "heel wat anders")


def test_a_text_that_is_gone_is_nowhere():
    made = texts("Een andere tekst.")
    assert find_anchor(replace(on("drie referenties"), block="weg", element="weg"), made) == (
        find_anchor(replace(on("drie"), block="weg", element="weg"), made)
    )
    assert find_anchor(replace(on("drie"), block="weg", element="weg"), made).found is Found.NOWHERE


TABLE = "| Perceel | Bedrag |\n|---|---|\n| Noord | 100 euro |\n| Zuid | 200 euro |"


@pytest.mark.parametrize(
    ("element", "words"), [("first-1:0.2", "Bedrag"), ("first-1:2.1", "Zuid"), ("first-1", "Noord")]
)
def test_cells_headers_and_whole_tables_can_be_commented_on(element, words):
    anchor = anchor_at(texts(TABLE), element)
    assert words in anchor.after
    assert find_anchor(anchor, texts(TABLE)).element == element


def test_a_cell_is_found_back_when_a_row_was_put_above_it():
    anchor = on("200 euro", TABLE, "first-1:2.2")
    now = TABLE.replace("| Noord", "| Midden | 150 euro |\n| Noord")
    assert find_anchor(anchor, texts(now)).element == "first-1:3.2"


def test_a_heading_can_be_commented_on():
    anchor = anchor_at(texts(TEXT), "first", 0, 3)
    assert (anchor.quote, anchor.block) == ("Fir", "")
    assert find_anchor(anchor, texts(TEXT)).found is Found.SAME


def test_a_text_for_each_lot_is_sought_in_its_own_lot_first():
    lots = builders.draft(
        builders.section("lot", "Perceel {{ lot.name }} heeft vier wijken.", each_lot=True),
        part=PartKey.GUIDE,
    )
    made = Texts(builders.document(lots))
    assert made.siblings("lot-1.l2", "lot-1") == ("lot-1.l1",)
    anchor = anchor_at(made, "lot-1.l2", 0, 7)
    assert find_anchor(anchor, made).element == "lot-1.l2"


@settings(max_examples=150, deadline=None)
@given(data=st.data(), before=st.text("abc ", max_size=12), after=st.text("abc ", max_size=12))
def test_words_are_found_back_whatever_is_written_around_their_text(data, before, after):
    start = data.draw(st.integers(0, len(TEXT) - 13))
    end = data.draw(st.integers(start + 12, len(TEXT)))
    made = texts(TEXT)
    anchor = anchor_at(made, "first-1", start, end)
    now = texts(f"X{before}{TEXT}{after}X")
    found = find_anchor(anchor, now)
    assert found.found in {Found.SAME, Found.SHIFTED}
    assert now.text("first-1")[found.start : found.end] == anchor.quote
