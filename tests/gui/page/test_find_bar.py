from PySide6.QtCore import Qt


def test_find_counts_and_steps(qtbot, pane):
    pane.do("find")
    qtbot.keyClicks(pane.find_bar.field, "tekst")
    assert pane.find_bar.count.text() == "1 van 2"
    assert pane.view.current == "first-2"
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Return)
    assert pane.find_bar.count.text() == "2 van 2"
    assert pane.view.current == "second-1"
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert pane.view.current == "first-2"


def test_find_says_when_there_is_nothing(qtbot, pane):
    pane.do("find")
    qtbot.keyClicks(pane.find_bar.field, "xyz")
    assert pane.find_bar.count.text() == "Niet gevonden"


def test_escape_closes_find(qtbot, pane):
    pane.do("find")
    qtbot.keyClicks(pane.find_bar.field, "tekst")
    qtbot.keyClick(pane.find_bar.field, Qt.Key.Key_Escape)
    assert pane.find_bar.isHidden()
    assert not pane.view.marks.hits
