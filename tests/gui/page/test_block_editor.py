import pytest
from PySide6.QtCore import QRect

from drafting.assembly.scope import whole_scope
from gui.page.block_editor import BlockEditor
from gui.page.measures import Measures
from gui.page.source_chips import ChipWords
from tests import builders
from tests.gui.page.pages import bestek


@pytest.fixture
def editor(window, theme):
    made = BlockEditor(theme, Measures(1.0, 700).body, 22, window)
    draft = bestek()
    scope = whole_scope(draft, builders.NORMS)
    made.show_source("Tekst.", ChipWords({}, scope, builders.document(draft)))
    made.show()
    return made


def test_the_text_begins_where_it_is_placed(editor, window):
    editor.place(QRect(100, 80, 400, 0))
    corner = editor.text.mapTo(window, editor.text.rect().topLeft())
    assert corner.x() == 100
    assert editor.text.width() == 400


def test_more_lines_ask_for_more_room(editor):
    editor.place(QRect(100, 80, 400, 0))
    before = editor.room
    editor.text.insertPlainText(" woorden" * 40)
    editor.place(QRect(100, 80, 400, 0))
    assert editor.room > before


def test_a_fault_goes_when_the_text_changes(editor):
    editor.refuse("Dit kan niet.")
    assert editor.fault.isVisible()
    editor.text.insertPlainText("x")
    assert not editor.fault.isVisible()
