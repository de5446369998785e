from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gui.widgets.focus_order import focusable_in, order_focus


def test_tab_follows_the_layout_and_not_the_order_of_making(qtbot):
    root = QWidget()
    qtbot.addWidget(root)
    top, last, first, middle = QLineEdit(), QLineEdit(), QLineEdit(), QLineEdit()
    column = QVBoxLayout(root)
    column.addWidget(top)
    column.addWidget(last)
    column.insertWidget(1, first)
    row = QHBoxLayout()
    row.addWidget(middle)
    column.insertLayout(2, row)
    assert list(focusable_in(root)) == [top, first, middle, last]
    order_focus(root)
    assert top.nextInFocusChain() is first
    assert first.nextInFocusChain() is middle
    assert middle.nextInFocusChain() is last
