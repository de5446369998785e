import pytest
from PySide6.QtCore import Qt

from gui.widgets.tab_row import TabRow


@pytest.fixture
def tabs(qtbot, theme):
    made = TabRow(("Gegevens", "Bibliotheek", "Bevindingen", "Technieken"))
    qtbot.addWidget(made)
    made.resize(180, 100)
    made.show()
    return made


def test_one_tab_is_chosen_and_turning_is_told(qtbot, tabs):
    assert tabs.chosen == 0
    with qtbot.waitSignal(tabs.turned) as signal:
        tabs.choose(2)
    assert signal.args == [2]
    assert tabs.chosen == 2


def test_arrows_go_from_tab_to_tab(qtbot, tabs):
    tabs.activateWindow()
    first = tabs._group.button(0)
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert tabs.chosen == 1


def test_tabs_that_do_not_fit_stand_on_the_next_line(tabs):
    assert tabs._group.button(3).y() > tabs._group.button(0).y()


def test_words_are_read_aloud_with_their_count(tabs):
    tabs.say(2, "Bevindingen 4")
    assert tabs.words(2) == "Bevindingen 4"
    assert tabs._group.button(2).accessibleName() == "Tabblad Bevindingen 4"
