"""The differences of one comparison, one at a time."""

import pytest

from drafting.comparison.documents import compare_documents
from gui.compare.difference_view import DifferenceView
from gui.compare.differences import Shown, chapters
from tests.drafting.comparison.test_documents import document
from tests.gui.compare.test_differences import compared


@pytest.fixture
def view(theme, qtbot):
    made = DifferenceView("Bestek", theme)
    qtbot.addWidget(made)
    made.show_comparison(compared())
    return made


def test_it_begins_at_the_first_and_goes_round(view):
    assert view.current == 0
    view.step(-1)
    assert view.current == 2
    view.step(1)
    assert view.place.text() == "Verschil 1 van 3  ·  1 Een"


def test_a_chapter_shows_only_its_own(view):
    view.list.chosen.emit(chapters(compared(), Shown.ALL)[1].key)
    assert [str(d.element.id) for d in view.differences] == ["k2", "d"]
    view.list.chosen.emit("alles")
    assert len(view.differences) == 3


def test_a_filter_that_holds_nothing_says_so(view):
    view.filter(Shown.MOVED)
    assert view.difference is None
    assert view.place.text() == "Geen verschillen"
    assert not view.go.isEnabled()


def test_where_and_what_are_asked_by_its_buttons(view, qtbot):
    with qtbot.waitSignal(view.place_wanted) as place:
        view.go.click()
    assert place.args == ["a"]
    with qtbot.waitSignal(view.take_wanted) as taken:
        view.take.click()
    assert taken.args[0] is view.difference


def test_a_fold_opens_without_losing_the_place(view):
    view.step(1)
    view.sheet.followed.emit("fold:2")
    assert "Nog een." in view.sheet.toPlainText()
    assert view.current == 1
    view.sheet.followed.emit("fold:2")
    assert "Nog een." not in view.sheet.toPlainText()


def test_without_a_comparison_nothing_happens(theme, qtbot):
    made = DifferenceView("Bestek", theme)
    qtbot.addWidget(made)
    made.step(1)
    made.filter(Shown.ALL)
    made.show_comparison(compare_documents(document(), document(), one_draft=True))
    assert made.difference is None
