from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from gui.page.history import History


def shown(window, theme, sentences, x=10):
    made = History(theme, sentences, window)
    made.show_at(QPoint(x, x))
    return made


def test_each_sentence_is_shown_as_it_is(window, theme):
    made = shown(window, theme, ["Uit <b>het</b> sjabloon.", "Gewijzigd."])
    assert [label.text() for label in made.findChildren(QLabel)][1:] == [
        "Uit <b>het</b> sjabloon.",
        "Gewijzigd.",
    ]
    made.close()


def test_it_stays_on_the_screen(window, theme):
    made = shown(window, theme, ["Een zin."], 100_000)
    assert made.screen().availableGeometry().contains(made.geometry().center())
    made.close()


def test_escape_closes_it(qtbot, window, theme):
    made = shown(window, theme, ["Een zin."])
    with qtbot.waitSignal(made.destroyed):
        qtbot.keyClick(made, Qt.Key.Key_Escape)
