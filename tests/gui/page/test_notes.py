"""Signs at the left of texts and titles, and what a click on them or on the changed line asks."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from drafting.edits import passages
from drafting.edits.edit import with_section
from drafting.terms import Rights
from gui.page.margin import changed_line, note_beside
from gui.page.notes import Note, rights_notes, together
from gui.page.pointing import OnMargin
from tests import builders
from tests.gui.page.pages import bestek, click, with_block


def of_section(rights, block_rights=None):
    """The first section with these rights, its texts with the same unless others are given."""

    def changed(section):
        blocks = tuple(replace(b, rights=block_rights or rights) for b in section.blocks)
        return replace(section, rights=rights, blocks=blocks)

    return with_section(bestek(), "first", changed)


def in_window(pane, rect):
    middle = rect.center()
    y = middle.y() - pane.view.verticalScrollBar().value()
    return QPoint(round(middle.x() + pane.view._text_left()), round(y))


def test_free_texts_have_no_note():
    assert rights_notes(bestek()) == {}


def test_a_section_that_must_stay_says_so_once_at_its_title():
    assert list(rights_notes(of_section(Rights.CHANGE))) == ["first"]


def test_a_fixed_text_has_a_lock_of_its_own():
    found = rights_notes(of_section(Rights.FIXED))
    assert {"first", "first-1", "first-2"} <= set(found)
    assert found["first-1"][0].icon == "lock"


def test_a_text_with_rights_of_its_own_in_a_free_section_has_a_note():
    assert list(rights_notes(with_block(bestek(), "first-2", rights=Rights.CHANGE))) == ["first-2"]


def test_news_stands_before_rights():
    news = {"first-1": (Note("newer", "attention", "Nieuw."),)}
    found = together(news, rights_notes(of_section(Rights.FIXED)))
    assert [note.icon for note in found["first-1"]] == ["newer", "lock"]


@pytest.mark.parametrize("width", [700, 1300])
def test_a_note_stands_on_the_paper_left_of_the_text(pane_of, width, qtbot):
    pane = pane_of(of_section(Rights.FIXED))
    pane.resize(width, 800)
    view = pane.view
    number = view.column.number_of("first-1")
    rect, _notes = note_beside(view.column, number, view.marks, view.measures)
    assert -view.measures.margin <= rect.left() < rect.right() < 0


def test_only_the_first_line_of_a_list_has_the_note(pane_of):
    pane = pane_of(of_section(Rights.FIXED))
    view = pane.view
    items = view.column.range_of("first-3")
    assert len(items) == 2
    found = [note_beside(view.column, n, view.marks, view.measures) for n in items]
    assert found[0] is not None
    assert found[1] is None


def test_a_click_on_a_lock_asks_for_the_passport(pane_of, qtbot):
    pane = pane_of(of_section(Rights.FIXED))
    view = pane.view
    rect, _notes = note_beside(
        view.column, view.column.number_of("first-2"), view.marks, view.measures
    )
    with qtbot.waitSignal(pane.passport_requested) as asked:
        click(qtbot, pane, in_window(pane, rect))
    assert asked.args == ["first-2"]


def test_a_click_on_the_line_of_a_changed_text_asks_for_the_passport(pane_of, qtbot):
    edit = passages.rewrite(bestek(), "first-2", "Anders.", builders.HAND, builders.NORMS)
    pane = pane_of(edit.after)
    view = pane.view
    line = changed_line(view.column, view.column.number_of("first-2"), view.marks)
    place = in_window(pane, line)
    assert "gewijzigd" in view._target(QPointF(place)).hint
    with qtbot.waitSignal(pane.passport_requested) as asked:
        click(qtbot, pane, place)
    assert asked.args == ["first-2"]


def test_beside_an_unchanged_text_there_is_no_line(pane):
    view = pane.view
    number = view.column.number_of("first-2")
    assert changed_line(view.column, number, view.marks) is None
    top = view.column.top(number) + 12
    point = QPointF(view._text_left() - 16, top - view.verticalScrollBar().value())
    assert not isinstance(view._target(point), OnMargin)


def test_the_title_of_a_section_has_a_passport_and_a_chapter_has_none(pane, qtbot):
    pane.go_to("first")
    with qtbot.waitSignal(pane.passport_requested) as asked:
        pane.do("passport")
    assert asked.args == ["first"]
    pane.go_to("contract")
    with qtbot.waitSignal(pane.told) as told:
        pane.do("passport")
    assert "Kies eerst" in told.args[0]


def test_enter_on_a_fixed_text_says_what_can_be_done(pane_of, qtbot):
    pane = pane_of(of_section(Rights.FIXED))
    pane.go_to("first-2")
    with qtbot.waitSignal(pane.told) as told:
        qtbot.keyClick(pane.view, Qt.Key.Key_Return)
    assert "Ctrl+Shift+I" in told.args[0]
    assert pane.editing.editor is None
