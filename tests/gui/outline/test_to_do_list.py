from PySide6.QtCore import Qt

from drafting.document import Gap
from gui.outline.to_do_list import ToDoList

GAPS = (Gap("a", "Eerste", (), required=True), Gap("b", "Tweede", (), required=False))


def shown(window, theme):
    return ToDoList(theme, GAPS, window)


def test_what_may_stay_open_stands_apart(window, theme):
    made = shown(window, theme)
    words = [made.list.item(n).text() for n in range(made.list.count())]
    assert words == ["Eerste", "Mag open blijven", "Tweede"]
    assert made.list.item(1).flags() == Qt.ItemFlag.NoItemFlags


def test_without_required_ones_the_first_that_may_is_current(window, theme):
    made = ToDoList(theme, GAPS[1:], window)
    assert made.list.currentItem().text() == "Tweede"


def test_the_arrows_and_enter_choose(qtbot, window, theme):
    made = shown(window, theme)
    qtbot.keyClick(made.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.chosen) as signal:
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert signal.args == ["b"]
