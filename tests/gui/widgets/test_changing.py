"""What changes the bestek is grey while it is only reviewed."""

import pytest
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QVBoxLayout, QWidget

from gui.widgets.changing import (
    REVIEWING,
    WHY,
    WORKSPACE,
    ChangeMark,
    changes,
    changes_by,
    is_reviewing,
)


@pytest.fixture
def place(qtbot):
    """A window with a workspace in it."""
    window = QWidget()
    qtbot.addWidget(window)
    made = QWidget(window)
    made.setObjectName(WORKSPACE)
    QVBoxLayout(made)
    window.show()
    yield made
    window.close()


def review(place, *, on):
    place.setProperty(REVIEWING, on)
    for mark in place.window().findChildren(ChangeMark):
        mark.look()


def test_a_button_is_grey_with_the_reason_and_comes_back_as_it_was(place):
    made = changes(QPushButton("Voeg toe", place))
    made.setToolTip("Enter")
    review(place, on=True)
    assert (made.isEnabled(), made.toolTip()) == (False, WHY)
    review(place, on=False)
    assert (made.isEnabled(), made.toolTip()) == (True, "Enter")


def test_what_was_grey_already_stays_so(place):
    made = changes(QPushButton("Voeg toe", place))
    made.setEnabled(False)
    review(place, on=True)
    review(place, on=False)
    assert not made.isEnabled()


def test_a_button_that_comes_later_or_is_allowed_meanwhile_is_grey_too(place):
    review(place, on=True)
    made = changes(QPushButton("Voeg toe"))
    place.layout().addWidget(made)
    made.show()
    assert not made.isEnabled()
    made.setEnabled(True)
    assert not made.isEnabled()


def test_a_dialog_over_the_window_follows_it(place, qtbot):
    review(place, on=True)
    dialog = QDialog(place.window())
    made = changes(QPushButton("Neem over", dialog))
    dialog.show()
    assert not made.isEnabled()
    dialog.close()


def test_an_action_of_a_menu_is_grey_when_the_menu_opens(place):
    menu = QMenu(place)
    action = menu.addAction("Zet regel uit")
    changes_by(menu, action)
    review(place, on=True)
    menu.aboutToShow.emit()
    assert not action.isEnabled()
    review(place, on=False)
    menu.aboutToShow.emit()
    assert action.isEnabled()


def test_without_a_workspace_nothing_is_only_reviewed(qtbot):
    made = QPushButton("Voeg toe")
    qtbot.addWidget(made)
    assert not is_reviewing(changes(made))
