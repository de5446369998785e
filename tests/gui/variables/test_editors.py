from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, QMimeData, Qt

from drafting.variables import Option, Variable, VariableKind
from gui.variables.choice_editors import ChoiceEditor, ChoicesEditor, YesNoEditor
from gui.variables.line_editors import DateEditor, LineEditor
from gui.variables.rows_editor import RowsEditor
from gui.variables.text_editors import ListEditor, TextEditor

OPTIONS = (Option("a", "Eerste"), Option("b", "Tweede"))


def shown(qtbot, editor, value):
    qtbot.addWidget(editor)
    editor.name("Veld")
    editor.show_value(value)
    editor.show()
    return editor


def pasted(entry, words):
    made = QMimeData()
    made.setText(words)
    entry.insertFromMimeData(made)


def test_an_amount_is_shown_as_it_stands_in_the_bestek(qtbot):
    editor = shown(qtbot, LineEditor(Variable("x", "X", VariableKind.MONEY)), Decimal(2_400_000))
    assert editor.typed().replace("\N{NO-BREAK SPACE}", " ") == "€ 2.400.000"
    assert not editor.is_dirty()


def test_leaving_a_line_commits_only_what_was_changed(qtbot):
    editor = shown(qtbot, LineEditor(Variable("x", "X", VariableKind.NUMBER)), Decimal(3))
    with qtbot.assertNotEmitted(editor.committed):
        qtbot.keyClick(editor.entry, Qt.Key.Key_Return)
    editor.entry.setText("4")
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(editor.entry, Qt.Key.Key_Return)


def test_a_day_of_the_calendar_is_written_in_full(qtbot, theme):
    editor = shown(
        qtbot, DateEditor(Variable("x", "X", VariableKind.DATE), theme), date(2027, 2, 1)
    )
    with qtbot.waitSignal(editor.committed):
        editor.calendar.clicked.emit(QDate(2027, 3, 5))
    assert editor.typed() == "5 maart 2027"


def test_in_a_long_text_enter_makes_a_paragraph_and_ctrl_enter_commits(qtbot):
    editor = shown(qtbot, TextEditor(paragraphs=True), "een")
    qtbot.keyClick(editor.entry, Qt.Key.Key_End)
    qtbot.keyClick(editor.entry, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.entry, "twee")
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(editor.entry, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert editor.typed() == "een\ntwee"


def test_a_text_of_one_line_takes_pasted_lines_as_one(qtbot):
    editor = shown(qtbot, TextEditor(paragraphs=False), None)
    pasted(editor.entry, "een\ntwee\n")
    assert editor.typed() == "een twee"


def test_a_choice_can_be_left_open_again(qtbot):
    editor = shown(
        qtbot, ChoiceEditor(Variable("x", "X", VariableKind.CHOICE, options=OPTIONS)), "b"
    )
    assert editor.typed() == "b"
    editor.box.setCurrentIndex(0)
    assert editor.typed() is None


def test_choices_keep_the_order_of_the_template(qtbot):
    variable = Variable("x", "X", VariableKind.CHOICES, options=OPTIONS)
    editor = shown(qtbot, ChoicesEditor(variable), ("b",))
    with qtbot.waitSignal(editor.committed):
        editor.boxes[0][1].click()
    assert editor.typed() == ("a", "b")


def test_pressing_yes_twice_leaves_it_open(qtbot):
    editor = shown(qtbot, YesNoEditor(), None)
    editor.yes.click()
    assert editor.typed() is True
    editor.no.click()
    assert editor.typed() is False
    editor.no.click()
    assert editor.typed() is None


def test_enter_in_a_list_makes_the_next_item(qtbot, theme):
    editor = shown(qtbot, ListEditor(theme), ("een",))
    qtbot.keyClick(editor.entries[0], Qt.Key.Key_Return)
    qtbot.keyClicks(editor.entries[1], "twee")
    assert editor.typed() == ("een", "twee")


def test_backspace_in_an_empty_item_takes_it_away(qtbot, theme):
    editor = shown(qtbot, ListEditor(theme), ("een", "twee"))
    editor.entries[1].setPlainText("")
    qtbot.keyClick(editor.entries[1], Qt.Key.Key_Backspace)
    assert editor.typed() == ("een",)
    assert len(editor.entries) == 1


def test_pasted_lines_become_items_and_can_be_moved(qtbot, theme):
    editor = shown(qtbot, ListEditor(theme), None)
    pasted(editor.entries[0], "een\ntwee\ndrie")
    assert editor.typed() == ("een", "twee", "drie")
    qtbot.keyClick(editor.entries[2], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert editor.typed() == ("een", "drie", "twee")


def rows(qtbot, theme, value=(("a", "1"), ("b", "2"))):
    return shown(qtbot, RowsEditor(("Naam", "Getal"), "rij", theme), value)


def test_rows_can_be_added_moved_and_taken_away(qtbot, theme):
    editor = rows(qtbot, theme)
    editor.add_row()
    assert editor.typed() == (("a", "1"), ("b", "2"))
    editor.forms[2].cells[0].setPlainText("c")
    assert editor.typed()[2] == ("c", "")
    editor.forms[1].tools["up"].click()
    assert [row[0] for row in editor.typed()] == ["b", "a", "c"]
    assert editor.origins() == (1, 0, None)
    with qtbot.waitSignal(editor.committed):
        editor.forms[0].tools["remove"].click()
    assert editor.origins() == (0, None)


def test_a_value_that_is_shown_again_keeps_a_row_that_is_being_made(qtbot, theme):
    editor = rows(qtbot, theme)
    editor.add_row()
    editor.show_value((("a", "9"), ("b", "2")))
    assert len(editor.forms) == 3
    assert editor.typed() == (("a", "9"), ("b", "2"))


def test_rows_of_a_spreadsheet_become_rows(qtbot, theme):
    editor = rows(qtbot, theme, None)
    editor.add_row()
    pasted(editor.forms[0].cells[0], "a\t1\nb\t2\textra\nc")
    assert editor.typed() == (("a", "1"), ("b", "2"), ("c", ""))


@pytest.mark.parametrize("number", [0, 1])
def test_a_row_tells_its_number_and_first_cell(qtbot, theme, number):
    editor = rows(qtbot, theme)
    assert (
        editor.forms[number]
        .heading.accessibleName()
        .startswith(f"Rij {number + 1}, {'ab'[number]}")
    )
