import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.widgets.wrapped_line import WrappedLine

LONG = "Een aanname die is ontleend aan gesprekken met vier wijkcoöperaties in de regio. " * 3


@pytest.fixture
def both(qtbot):
    """A wrapped line with a field below it, shown."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    line, other = WrappedLine(), QLineEdit()
    column.addWidget(line)
    column.addWidget(other)
    column.addStretch(1)
    qtbot.addWidget(whole)
    whole.resize(320, 400)
    whole.show()
    qtbot.waitExposed(whole)
    whole.activateWindow()
    line.setFocus()
    yield line, other  # noqa: PT022 -- the window lives as long as this frame


def test_it_grows_with_what_stands_in_it_and_shows_all(both):
    line, _other = both
    low = line.height()
    line.setText(LONG)
    assert line.height() > 2 * low
    assert line.document().size().height() * line.fontMetrics().lineSpacing() <= line.height()
    line.setText("Kort.")
    assert line.height() == low


def test_it_grows_when_it_gets_narrower(both, qtbot):
    line, _other = both
    line.setText(LONG)
    before = line.height()
    line.window().resize(220, 500)
    qtbot.waitUntil(lambda: line.height() > before)


def test_only_what_the_user_types_counts_as_an_edit(both, qtbot):
    line, _other = both
    edits = []
    line.textEdited.connect(edits.append)
    line.setText("Begin")
    assert edits == []
    line.setCursorPosition(5)
    qtbot.keyClicks(line, "!")
    assert edits == ["Begin!"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_tab_and_enter_go_on_to_the_next_field(both, qtbot, key):
    line, other = both
    line.setText("Tekst")
    qtbot.keyClick(line, key)
    assert other.hasFocus()
    assert line.text() == "Tekst"


def test_what_is_pasted_becomes_one_line(both):
    line, _other = both
    data = QMimeData()
    data.setText("Eerste\n  tweede\tderde")
    line.insertFromMimeData(data)
    assert line.text() == "Eerste tweede derde"


def test_what_is_shown_becomes_one_line(both):
    line, _other = both
    line.setText("Eerste\ntweede")
    assert line.text() == "Eerste tweede"
