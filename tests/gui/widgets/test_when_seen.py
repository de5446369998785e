import pytest
from PySide6.QtWidgets import QStackedWidget, QWidget

from drafting.edits.edit import Edit, Touched
from gui.widgets.when_seen import WhenSeen
from tests import builders


@pytest.fixture
def panel(qtbot, opened):
    """Two panes, the first in front, and what the second was told."""
    stack = QStackedWidget()
    qtbot.addWidget(stack)
    first, second = QWidget(), QWidget()
    stack.addWidget(first)
    stack.addWidget(second)
    stack.open_draft = opened(builders.draft(builders.section("one", "Een.")))
    stack.heard = []
    WhenSeen(second, stack.open_draft, lambda touched, _sender: stack.heard.append(touched))
    stack.show()
    return stack


def change(panel, touched):
    draft = panel.open_draft.draft
    panel.open_draft.apply(
        Edit("Wijzig", draft, builders.draft(builders.section(str(touched.value), "X.")), touched)
    )


def test_a_pane_behind_hears_everything_at_once_when_it_comes_in_front(panel):
    change(panel, Touched.TEXT)
    change(panel, Touched.FACTS)
    assert panel.heard == []
    panel.setCurrentIndex(1)
    assert panel.heard == [Touched.TEXT | Touched.FACTS]
    panel.setCurrentIndex(0)
    panel.setCurrentIndex(1)
    assert len(panel.heard) == 1


def test_a_pane_in_front_hears_at_once(panel):
    panel.setCurrentIndex(1)
    change(panel, Touched.TEXT)
    assert panel.heard == [Touched.TEXT]
