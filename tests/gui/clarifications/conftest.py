"""A window in which a small bestek is open that was published."""

import pytest
from shiboken6 import isValid

from gui.clarifications.clarifications_dialog import ClarificationsDialog
from tests.drafting.clarifications.published import published
from tests.gui.windows import services, window

__all__ = ["services", "window"]


@pytest.fixture
def place(window, qtbot):
    """The workspace of a published bestek."""
    window.show_draft(window.services.open(published()))
    made = window.workspace
    qtbot.waitUntil(lambda: made.publication.desk.is_settled, timeout=10_000)
    return made


@pytest.fixture
def desk(place):
    """What the published bestek holds beside its text."""
    return place.publication.desk


@pytest.fixture
def dialog(place, desk, window, qtbot):
    """Questions, changes and notes, shown."""
    made = ClarificationsDialog(place, desk, window.theme, lambda: None)
    made.show()
    yield made
    if isValid(made):
        made.close()
