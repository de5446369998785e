"""The window of the comparison."""

from pathlib import Path

import pytest

from drafting.comparison.documents import compare_documents
from gui.compare.compare_dialog import ANOTHER, CompareDialog
from gui.compare.sources import LIBRARY, of_file
from tests.drafting.comparison.test_documents import document
from tests.gui.compare.test_differences import compared


@pytest.fixture
def dialog(theme, qtbot):
    made = CompareDialog("Bestek", (LIBRARY,), theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_says_that_it_is_reading_until_there_is_something(dialog):
    assert dialog.empty.isVisible()
    assert not dialog.redline.isEnabled()
    dialog.show_comparison(compared(), "oud", "dit bestek")
    assert dialog.view.isVisible()
    assert dialog.redline.isEnabled()
    assert "3 gewijzigd" in dialog.sides.text()


def test_equal_texts_are_told(dialog):
    same = compare_documents(document(), document(), one_draft=True)
    dialog.show_comparison(same, "oud", "dit bestek")
    assert dialog.empty.isVisible()
    assert dialog.redline.isEnabled()


def test_a_refusal_is_told_with_another_choice(dialog, qtbot):
    dialog.refuse("Dit bestand is beschadigd.")
    assert dialog.empty.isVisible()
    with qtbot.waitSignal(dialog.file_wanted):
        dialog.empty.findChild(type(dialog.close_button)).click()


def test_another_file_only_counts_once_there_is_one(dialog, qtbot):
    at = dialog.other.findText(ANOTHER)
    with qtbot.waitSignal(dialog.file_wanted):
        dialog.other.setCurrentIndex(at)
        dialog.other.activated.emit(at)
    assert dialog.source is LIBRARY
    with qtbot.waitSignal(dialog.source_chosen) as chosen:
        dialog.add_source(of_file(Path("ander.docx")))
    assert chosen.args[0].words == "ander.docx"
    assert dialog.source.words == "ander.docx"


def test_the_filter_reaches_the_view(dialog):
    dialog.show_comparison(compared(), "oud", "dit bestek")
    dialog.filter.setCurrentIndex(1)
    assert len(dialog.view.differences) == 1
