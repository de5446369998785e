import pytest

from drafting.edits.edit import Touched
from gui.clarifications.changes_view import ChangesView
from tests.drafting.clarifications.published import rewritten
from tests.gui.clarifications.test_desk import change


@pytest.fixture
def view(desk, theme, qtbot):
    made = ChangesView(desk, theme)
    qtbot.addWidget(made)
    made.refresh()
    desk.changed.connect(made.refresh)
    return made


def test_without_changes_it_says_how_they_come(view):
    assert view._pages.currentIndex() == 1


def test_old_and_new_text_are_shown(view, place, desk):
    change(place)
    desk.look_now()
    assert view._title.text() == "Deel B, eis 1.1.1"
    assert "heel" in view.sheet.toPlainText()
    assert view.weight.isHidden()


def test_what_weighs_says_why_and_by_which_source(view, place, desk):
    opened = place.open_draft
    after = rewritten(opened.draft, "omzet-1", "De omzet is ten minste € 50.000.")
    opened.show(after, Touched.TEXT)
    desk.look_now()
    assert "lichter" in view.weight.toPlainText()
    assert "Aw 2012 art. 2.163g lid 3" in view.weight.toPlainText()
    view.rows.filter.setCurrentIndex(2)
    assert len(view.rows.shown) == 1


def test_a_reason_that_is_typed_stays_when_the_text_changes_again(view, place, desk):
    change(place)
    desk.look_now()
    view.reason.setPlainText("Half")
    change(place, "De zorg is nog beter.")
    desk.look_now()
    assert view.reason.toPlainText() == "Half"
    assert view.keep()
    assert desk.look_now().changes[0].reason == "Half"


def test_a_change_that_is_undone_goes(view, place, desk):
    change(place)
    desk.look_now()
    place.open_draft.undo()
    desk.look_now()
    assert view._pages.currentIndex() == 1
    assert view.keep()
