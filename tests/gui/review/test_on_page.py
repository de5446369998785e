import pytest

from drafting.edits import passages
from gui.page.page_pane import PagePane
from gui.review.on_page import CommentsOnPage, remark_of
from tests.gui.review.conftest import ids


@pytest.fixture
def page(qtbot, theme, three):
    made = PagePane(three.open_draft, theme)
    qtbot.addWidget(made)
    made.resize(700, 800)
    made.show()
    return made


@pytest.fixture
def on_page(page, three):
    return CommentsOnPage(three, page)


def test_open_comments_stand_at_their_words(on_page, page, three):
    (remark,) = page.view.marks.remarks_of("first-1")
    assert (remark.key, remark.start, remark.end, remark.whole) == (ids(three)[0], 32, 48, False)
    (whole,) = page.view.marks.remarks_of("first-2")
    assert whole.whole
    assert page.view.grab().isNull() is False


def test_settled_ones_are_shown_only_while_they_are_chosen(on_page, page, three):
    first = ids(three)[0]
    three.settle(first, "")
    assert page.view.marks.remarks_of("first-1") == ()
    three.choose(first)
    assert page.view.marks.chosen_remark == first
    assert page.view.marks.remarks_of("first-1")


def test_a_card_leads_to_its_words(on_page, page, three):
    assert on_page.go_to(ids(three)[2])
    assert page.current_block() == "last-1"


def test_a_comment_whose_text_is_gone_has_no_place(on_page, page, three):
    opened = three.open_draft
    opened.apply(passages.omit(opened.draft, "first-1"))
    assert page.view.marks.remarks_of("first-1") == ()
    assert not on_page.go_to(ids(three)[0])
    assert not on_page.go_to("weg")


def test_what_a_sign_says_is_short_and_as_it_was_written(three):
    first = ids(three)[0]
    three.change_kind(first, "legal")
    three.reply(first, "Ja", "")
    words = remark_of(three.find(first)).words
    assert words == "M. de Vries (juridisch)\nWaarom drie?\n1 antwoord"
    three.change_text(ids(three)[1], "x" * 500)
    assert len(remark_of(three.find(ids(three)[1])).words) < 260
