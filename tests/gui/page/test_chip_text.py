import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor

from drafting.assembly.scope import whole_scope
from gui.page.chip_text import ChipText
from gui.page.measures import Measures
from gui.page.source_chips import ChipWords
from tests import builders
from tests.gui.page.pages import bestek


@pytest.fixture
def field(window, theme):
    made = ChipText(theme, Measures(1.0, 700).body, 22, window)
    draft = bestek()
    made.words = ChipWords(
        {v.name: v for v in draft.variables},
        whole_scope(draft, builders.NORMS),
        builders.document(draft),
    )
    made.show()
    made.setFocus()
    return made


SOURCES = [
    "Gewone tekst.",
    "Een {{ budget }}{{ budget }} en **vet** en *schuin*.",
    "- een\n- twee {{ needs }}\n  1. drie",
    "| a | b |\n|---|---|\n| {{ budget }} | [[second|elders]] |",
    "Ten minste €\xa05.000 en 3\u202fmaanden.",
    "{% if framework %}Ja{% else %}Nee{% endif %}, met <b>haken</b> & tekens.",
]


@pytest.mark.parametrize("source", SOURCES)
def test_a_source_comes_back_as_it_went_in(field, source):
    field.set_source(source, field.words)
    assert field.source() == source


def test_backspace_takes_a_chip_away_whole(qtbot, field):
    field.set_source("Voor {{ budget }}", field.words)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.source() == "Voor"


def test_a_chip_is_read_by_its_label(field):
    field.set_source("Voor {{ budget }}.", field.words)
    assert field.spoken() == "Voor [Budget]."


def test_bold_goes_on_and_off(qtbot, field):
    field.set_source("een twee", field.words)
    qtbot.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert field.source() == "een **twee**"
    qtbot.keyClick(field, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert field.source() == "een twee"


def test_italic_goes_around_a_chip(qtbot, field):
    field.set_source("een {{ budget }}", field.words)
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert field.source() == "*een {{ budget }}*"


def test_enter_goes_on_with_a_list(qtbot, field):
    field.set_source("1. een", field.words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "twee")
    assert field.source() == "1. een\n2. twee"


def test_enter_in_an_empty_item_ends_the_list(qtbot, field):
    field.set_source("- een\n- ", field.words)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.source() == "- een"


def test_enter_in_running_text_splits_it(qtbot, field):
    field.set_source("een twee", field.words)
    field.moveCursor(QTextCursor.MoveOperation.WordLeft)
    with qtbot.waitSignal(field.split) as signal:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert signal.args == ["een", "twee"]


def test_pasted_text_is_never_html(field):
    field.set_source("", field.words)
    pasted = QMimeData()
    pasted.setHtml("<img src='file:///etc/passwd'><b>vet</b>")
    pasted.setText("vet {{ budget }}")
    field.insertFromMimeData(pasted)
    assert field.source() == "vet {{ budget }}"


def test_a_pasted_sign_is_no_chip(field):
    field.set_source("{{ budget }}", field.words)
    pasted = QMimeData()
    pasted.setText("\ufffc")
    field.insertFromMimeData(pasted)
    assert field.source() == "{{ budget }}"


def test_what_is_copied_is_source(field):
    field.set_source("Voor {{ budget }}", field.words)
    field.selectAll()
    assert field.createMimeDataFromSelection().text() == "Voor {{ budget }}"


def test_undo_brings_a_chip_back(qtbot, field):
    field.set_source("Voor {{ budget }}", field.words)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    field.undo()
    assert field.source() == "Voor {{ budget }}"


@pytest.mark.parametrize(
    ("key", "signal"), [(Qt.Key.Key_Escape, "cancelled"), (Qt.Key.Key_Tab, "stepped")]
)
def test_keys_that_end_editing(qtbot, field, key, signal):
    field.set_source("a", field.words)
    with qtbot.waitSignal(getattr(field, signal)):
        qtbot.keyClick(field, key)


def test_nothing_is_loaded(field):
    assert field.loadResource(2, "file:///etc/passwd") is None
