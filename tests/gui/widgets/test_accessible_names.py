"""Every widget of the side panes that takes the focus has a name to be read aloud, and no label reads HTML."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from clause_library.library import all_clauses
from drafting.assembly.start import start
from gui.findings.findings_pane import FindingsPane
from gui.library.library_pane import LibraryPane
from gui.techniques.techniques_pane import TechniquesPane
from gui.variables.variables_pane import VariablesPane
from gui.widgets.group import Group
from templates.facts_file import read_facts_file
from templates.shelf import example_facts, find_template


@pytest.fixture(scope="module")
def example():
    template = find_template("wmo-begeleiding-sas")
    facts = read_facts_file(example_facts(template), template)
    return start(template, facts.procurement, facts.values, draft_id="d", content_version="t")


def panes(open_draft, theme):
    clauses = all_clauses()
    yield VariablesPane(open_draft, theme)
    yield LibraryPane(open_draft, theme, clauses, lambda: "")
    yield FindingsPane(open_draft, theme)
    yield TechniquesPane(open_draft, theme, clauses)


def nameless(pane: QWidget) -> list[str]:
    inner = ("qt_", "qt_calendar")
    found = []
    for widget in pane.findChildren(QWidget):
        takes = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        qts_own = widget.objectName().startswith(inner) or type(widget).__module__ == "Shiboken"
        words = widget.accessibleName() or (
            widget.text() if isinstance(widget, QAbstractButton) else ""
        )
        if takes and not qts_own and not words:
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def test_everything_that_takes_the_focus_has_a_name(qtbot, theme, opened, example):
    open_draft = opened(example)
    open_draft.check_now()
    for pane in panes(open_draft, theme):
        qtbot.addWidget(pane)
        for group in pane.findChildren(Group):
            group.open()
        found = nameless(pane)
        assert not found, found


def test_no_label_reads_html(qtbot, theme, opened, example):
    open_draft = opened(example)
    open_draft.check_now()
    for pane in panes(open_draft, theme):
        qtbot.addWidget(pane)
        for label in pane.findChildren(QLabel):
            pictured = not label.pixmap().isNull() or not label.text()
            assert pictured or label.textFormat() is Qt.TextFormat.PlainText, label.text()
