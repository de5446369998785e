from PySide6.QtCore import Qt

from drafting.document import Gap
from gui.outline.to_do_list import ToDoList

GAPS = (Gap("a", "Eerste", (), required=True), Gap("b", "Tweede", (), required=False))


def shown(window, theme):
    return ToDoList(theme, GAPS, window)


def test_what_may_stay_open_says_so(window, theme):
    made = shown(window, theme)
    assert [made.list.item(n).text() for n in range(2)] == ["Eerste", "Tweede (mag open blijven)"]


def test_the_arrows_and_enter_choose(qtbot, window, theme):
    made = shown(window, theme)
    qtbot.keyClick(made.list, Qt.Key.Key_Down)
    with qtbot.waitSignal(made.chosen) as signal:
        qtbot.keyClick(made, Qt.Key.Key_Return)
    assert signal.args == ["b"]
