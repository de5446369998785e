from PySide6.QtCore import Qt

from gui.widgets.card import Card
from gui.widgets.elided import ElidedButton


def test_enter_opens_and_arrows_step(qtbot, theme):
    card = Card("Kaart")
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(card.opened):
        qtbot.keyClick(card, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.step) as step:
        qtbot.keyClick(card, Qt.Key.Key_Up)
    assert step.args == [-1]


def test_a_click_chooses(qtbot, theme):
    card = Card("Kaart")
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(card.chosen):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)


def test_words_that_do_not_fit_end_in_dots(qtbot, theme):
    button = ElidedButton("Een heel lange titel & nog wat die nergens past")
    qtbot.addWidget(button)
    button.resize(120, 30)
    button.show()
    assert button.text().endswith("\N{HORIZONTAL ELLIPSIS}")
    button.resize(900, 30)
    assert button.text() == "Een heel lange titel && nog wat die nergens past"
