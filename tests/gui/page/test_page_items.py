from drafting.edits import passages
from gui.page.page_items import Cover, LeftOut, NewText, block_of, page_items, stop_of
from tests import builders
from tests.gui.page.pages import bestek, in_lots


def items_of(draft, **more):
    return page_items(builders.document(draft), draft, **more)


def test_the_cover_comes_first():
    assert isinstance(items_of(bestek())[0], Cover)


def test_elements_of_one_block_share_a_stop():
    stops = [stop_of(item) for item in items_of(bestek()) if block_of(item) == "first-3"]
    assert stops == ["first-3", "first-3"]


def test_a_block_in_two_lots_has_two_stops():
    stops = {stop_of(item) for item in items_of(in_lots()) if block_of(item)}
    assert stops == {"lot-1.l1", "lot-1.l2"}


def test_a_text_left_out_stands_where_it_was():
    draft = passages.omit(bestek(), "first-2").after
    items = items_of(draft)
    at = next(n for n, item in enumerate(items) if isinstance(item, LeftOut))
    assert items[at].text == "Tweede tekst."
    assert block_of(items[at - 1]) == "first-1"


def test_the_first_text_left_out_stands_below_its_heading():
    draft = passages.omit(bestek(), "first-1").after
    items = items_of(draft)
    at = next(n for n, item in enumerate(items) if isinstance(item, LeftOut))
    assert items[at - 1].id == "first"


def test_texts_of_a_section_left_out_are_not_shown():
    draft = passages.omit(bestek(), "first-2").after
    draft = passages.leave_out(draft, "first", out=True).after
    assert not [item for item in items_of(draft) if isinstance(item, LeftOut)]


def test_a_new_text_stands_below_the_last_item_of_its_stop():
    items = items_of(bestek(), new_after="first-3")
    at = next(n for n, item in enumerate(items) if isinstance(item, NewText))
    assert items[at - 1].id == "first-3.2"
