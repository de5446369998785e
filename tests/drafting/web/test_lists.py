import re

from drafting.document import ListItem
from drafting.web.lists import lists_in
from tests.drafting.word.write.builder import Builder


def html(build: Builder) -> str:
    items = [element for element in build.elements if isinstance(element, ListItem)]
    return re.sub(r"\s+", " ", lists_in(items, lambda item: f">{item.text}"))


def test_bullets_are_one_list():
    assert html(Builder().bullets("a", "b")) == " <ul> <li>a</li> <li>b</li></ul> "


def test_a_list_in_a_list_stands_in_its_item():
    build = Builder().numbers("een", "twee").item("in", ordered=True, depth=1)
    assert html(build) == (
        ' <ol> <li value="1">een</li> <li value="2">twee <ol type="a"> <li value="1">in</li></ol></li></ol> '
    )


def test_a_new_list_begins_where_the_document_begins_one():
    build = Builder().bullets("a").bullets("b")
    assert html(build).count("<ul>") == 2


def test_numbers_after_bullets_are_another_list():
    build = Builder().bullets("a").item("b", ordered=True)
    assert html(build).count("<ol") == html(build).count("<ul") == 1


def test_nothing_gives_nothing():
    assert lists_in([], lambda item: ">") == ""
