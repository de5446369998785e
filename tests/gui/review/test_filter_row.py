import pytest

from gui.review.filter_row import FilterRow
from gui.review.filters import Filters, Order, State
from tests.gui.review.conftest import ids


@pytest.fixture
def row(qtbot, theme, three):
    three.assign(ids(three)[1], "A. Bakker & zoon")
    made = FilterRow(theme)
    qtbot.addWidget(made)
    made.show_choices(three.placed, (("contract", "1 Contract"), ("closing", "2 Closing")))
    return made


def choose(chip, words):
    menu = chip.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_every_filter_is_a_menu(qtbot, row):
    choose(row.state, "Opgelost")
    choose(row.kind, "Juridisch")
    choose(row.author, "M. de Vries")
    choose(row.assigned, "A. Bakker && zoon")
    choose(row.chapter, "2 Closing")
    with qtbot.waitSignal(row.changed):
        choose(row.sorted, "Nieuwste eerst")
    assert row.filters == Filters(
        State.SETTLED, "legal", "M. de Vries", "A. Bakker & zoon", "closing"
    )
    assert row.order is Order.TIME
    choose(row.kind, "Alle soorten")
    assert row.filters.kind is None


def test_typing_searches(qtbot, row):
    with qtbot.waitSignal(row.changed):
        row.search.setText("komma")
    assert row.filters.words == "komma"


def test_everything_is_shown_again(qtbot, row):
    row.search.setText("komma")
    with qtbot.waitSignal(row.changed):
        row.show_all()
    assert row.filters == Filters(state=State.ALL)
    assert row.search.text() == ""


def test_only_what_narrows_is_marked(row):
    assert row.state.property("on") == row.sorted.property("on") == "false"
    choose(row.state, "Opgelost")
    assert row.state.property("on") == "true"
    assert row.state.accessibleName() == "Stand: Opgelost"
