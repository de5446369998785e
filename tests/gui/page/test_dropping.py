from gui.page.drop_view import Edge
from gui.page.dropping import place_of_drop
from tests import builders


def place(pane, stop, edge):
    return place_of_drop(pane.draft(), pane.view.column, stop, edge)


def test_between_texts_it_is_beside_the_text_that_is_pointed_at(pane):
    assert place(pane, "first-2", Edge.BEFORE) == "before|first-2"
    assert place(pane, "first-2", Edge.AFTER) == "after|first-2"


def test_at_the_end_of_a_section_it_comes_after_it(pane):
    assert place(pane, "first-3", Edge.SECTION) == "first"


def test_on_a_heading_it_comes_after_what_it_heads(pane):
    assert place(pane, "second", Edge.SECTION) == "second"
    assert place(pane, "contract", Edge.SECTION) == "contract"


def test_a_section_without_a_title_is_known_by_its_texts(pane_of):
    bare = builders.section("bare", "Tekst.")
    pane = pane_of(builders.draft(builders.replace(bare, title="")))
    assert place(pane, "bare-1", Edge.SECTION) == "bare"


def test_what_is_not_on_the_page_is_nowhere(pane):
    assert place(pane, "weg", Edge.AFTER) == ""
