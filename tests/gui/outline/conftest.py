"""A window for single widgets of the outline."""

import pytest
from PySide6.QtWidgets import QWidget


@pytest.fixture
def window(qtbot):
    """A window to put widgets in; it lives as long as the test."""
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made
