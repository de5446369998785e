import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.palette.entries import Kind, entry
from gui.palette.palette import EntryModel, Palette


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.field = QLineEdit(made)
    made.field.setAccessibleName("Veld")
    QVBoxLayout(made).addWidget(made.field)
    made.resize(800, 600)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.field.setFocus()
    qtbot.waitUntil(made.field.hasFocus)
    return made


@pytest.fixture
def done():
    return []


@pytest.fixture
def palette(window, theme, done, qtbot):
    made = Palette(theme, window)
    names = ("Sla op", "Sla op als…", "Toets nu")
    made.open([entry(Kind.DEED, name, "", lambda name=name: done.append(name)) for name in names])
    qtbot.waitUntil(made.field.hasFocus)
    return made


def test_enter_does_what_is_chosen(palette, done, qtbot, window):
    qtbot.keyClicks(palette.field, "toets")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["Toets nu"]
    assert palette.isHidden()
    assert window.field.hasFocus()


def test_the_arrows_choose_in_the_list(palette, done, qtbot):
    qtbot.keyClicks(palette.field, "sla")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["Sla op als…"]


def test_escape_leaves_everything_as_it_was(palette, done, qtbot, window):
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert palette.isHidden()
    assert done == []
    assert window.field.hasFocus()


def test_nothing_found_does_nothing_at_enter(palette, done, qtbot):
    qtbot.keyClicks(palette.field, "zzz")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == []


def test_the_palette_goes_when_the_focus_leaves_it(palette, window):
    window.field.setFocus()
    assert palette.isHidden()


def test_the_model_keeps_qts_rules(qapp):
    model = EntryModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_entries([entry(Kind.PLACE, "3.1 Aanleiding", "Leidraad", lambda: None)])
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == (
        "Ga naar, 3.1 Aanleiding, Leidraad"
    )
    assert model.entry(1) is None
