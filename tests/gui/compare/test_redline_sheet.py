"""The differences as set text."""

from PySide6.QtCore import QPoint, Qt

from drafting.comparison.documents import compare_documents
from gui.compare.differences import ALL, Shown, stretches
from gui.compare.redline_sheet import RedlineSheet
from tests.drafting.comparison.test_documents import document, paragraph, table


def sheet(theme, qtbot, old, new, opened=frozenset()) -> RedlineSheet:
    comparison = compare_documents(document(*old), document(*new), one_draft=True)
    made = RedlineSheet(theme)
    qtbot.addWidget(made)
    made.resize(600, 400)
    shown = list(stretches(comparison, Shown.ALL, ALL))
    made.show_stretches(shown, [f"nr {n}" for n, one in enumerate(shown) if one.difference], opened)
    return made


OLD = (
    paragraph("a", "Een."),
    paragraph("b", "Oud."),
    table("t", ("K", "L"), ("x", "1"), ("y", "2")),
)
NEW = (
    paragraph("a", "Een."),
    paragraph("b", "Nieuw."),
    table("t", ("K", "L"), ("x", "1"), ("y", "3")),
)


def test_unchanged_texts_are_folded_and_can_be_shown(theme, qtbot):
    assert "Een." not in sheet(theme, qtbot, OLD, NEW).toPlainText()
    assert "Een." in sheet(theme, qtbot, OLD, NEW, frozenset({0})).toPlainText()


def test_of_a_table_only_the_rows_that_differ_are_shown(theme, qtbot):
    words = sheet(theme, qtbot, OLD, NEW).toPlainText()
    assert "2 rijen ongewijzigd" in words
    assert "y  |  23" in words


def test_the_marked_difference_is_further_down_than_the_one_before(theme, qtbot):
    made = sheet(theme, qtbot, OLD, NEW)
    assert made.count == 2
    assert 0 < made.mark(0) < made.mark(1)
    assert made.mark(9) == 0
    made.mark(1)
    assert not made.grab().isNull()


def test_a_click_picks_the_difference(theme, qtbot):
    made = sheet(theme, qtbot, OLD, NEW)
    made.show()
    top = made.mark(1)
    with qtbot.waitSignal(made.picked) as picked:
        qtbot.mousePress(made.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, top + 8))
    assert picked.args == [1]


def test_foreign_markup_stays_text(theme, qtbot):
    made = sheet(theme, qtbot, (paragraph("a", "Een."),), (paragraph("a", "<b>Twee</b>"),))
    assert "<b>Twee</b>" in made.toPlainText()
