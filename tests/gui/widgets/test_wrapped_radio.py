from PySide6.QtCore import QPoint, Qt

from gui.widgets.wrapped_radio import WrappedRadio


def test_a_click_on_the_words_chooses_it(qtbot):
    row = WrappedRadio("Een lange keuze die over meer dan een regel kan gaan", "Met uitleg")
    qtbot.addWidget(row)
    row.resize(160, 120)
    row.show()
    clicks = []
    row.radio.clicked.connect(lambda *_: clicks.append(row.radio.isChecked()))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(100, 20))
    assert clicks == [True]
    assert row.radio.accessibleName().startswith("Een lange keuze")
    assert row.radio.accessibleDescription() == "Met uitleg"
