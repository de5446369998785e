from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from gui.widgets.group import Group


def test_what_is_under_it_is_made_once_when_it_is_first_unfolded(qtbot, theme):
    made = []
    group = Group(
        "Groep", theme, fill=lambda column: (made.append(1), column.addWidget(QLabel("x")))
    )
    qtbot.addWidget(group)
    assert not made
    group.open()
    group.fold()
    group.open()
    assert made == [1]


def test_keys_fold_and_unfold(qtbot, theme):
    group = Group("Groep", theme)
    qtbot.addWidget(group)
    group.show()
    qtbot.keyClick(group.heading, Qt.Key.Key_Right)
    assert group.is_open
    qtbot.keyClick(group.heading, Qt.Key.Key_Left)
    assert not group.is_open
    qtbot.keyClick(group.heading, Qt.Key.Key_Return)
    assert group.is_open


def test_its_name_says_count_and_state(qtbot, theme):
    group = Group("Groep", theme)
    qtbot.addWidget(group)
    group.say("Groep", "3 open", "gap")
    assert group.heading.accessibleName() == "Groep, 3 open, dicht"
    group.open()
    assert group.heading.accessibleName() == "Groep, 3 open, open"
