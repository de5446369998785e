from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from gui.widgets.flow import FlowLayout


class Box(QWidget):
    @override
    def sizeHint(self):
        return QSize(100, 20)


def rows(qtbot, width, count, hidden=()):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder, gap=4)
    boxes = [Box() for _ in range(count)]
    for number, box in enumerate(boxes):
        layout.addWidget(box)
        box.setHidden(number in hidden)
    holder.resize(width, 200)
    holder.show()
    tops = [box.y() for number, box in enumerate(boxes) if number not in hidden]
    return tops, layout.heightForWidth(width)


def test_what_does_not_fit_goes_on_at_the_next_line(qtbot):
    tops, height = rows(qtbot, 210, 3)
    assert tops == [0, 0, 24]
    assert height == 44


def test_what_is_hidden_takes_no_room(qtbot):
    tops, _height = rows(qtbot, 210, 3, hidden=(0,))
    assert tops == [0, 0]


def test_one_that_is_wider_than_the_row_gets_the_row(qtbot):
    tops, _height = rows(qtbot, 60, 2)
    assert tops == [0, 24]
