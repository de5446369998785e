"""A page pane that is shown and has the focus."""

import pytest
from PySide6.QtWidgets import QWidget

from gui.page.page_pane import PagePane
from tests.gui.page.pages import bestek


@pytest.fixture
def pane_of(qtbot, opened, theme):
    """Makes a pane of a draft, 700 by 800, with the focus on the page."""

    def make(draft=None):
        pane = PagePane(opened(draft or bestek()), theme)
        qtbot.addWidget(pane)
        pane.resize(700, 800)
        pane.show()
        qtbot.waitExposed(pane)
        pane.activateWindow()
        pane.view.setFocus()
        qtbot.waitUntil(lambda: not pane.view._idle.isActive())
        pane.draft = lambda: pane._open_draft.draft
        return pane

    return make


@pytest.fixture
def pane(pane_of):
    return pane_of()


@pytest.fixture
def window(qtbot):
    """A window to put widgets in; it lives as long as the test."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made
