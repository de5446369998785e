import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from gui.outline.outline_model import OutlineModel
from gui.outline.outline_rows import outline_rows
from gui.outline.outline_tree import OutlineTree
from tests import builders
from tests.gui.outline.outlines import bestek


@pytest.fixture
def tree(window, theme):
    made = OutlineTree(theme, window)
    model = OutlineModel(made)
    model.show(outline_rows(bestek(), builders.document(bestek()), ()), {})
    made.setModel(model)
    made.setCurrentIndex(model.index_of("a"))
    made.show()
    return made


@pytest.mark.parametrize(
    ("key", "held", "deed"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "go"),
        (Qt.Key.Key_F2, Qt.KeyboardModifier.NoModifier, "rename"),
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, "toggle"),
        (Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier, "move_up"),
    ],
)
def test_keys_are_deeds(qtbot, tree, key, held, deed):
    with qtbot.waitSignal(tree.wished) as signal:
        qtbot.keyClick(tree, key, held)
    assert signal.args == [deed]


def test_arrows_walk_through_the_rows(qtbot, tree):
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    assert tree.model().row_at(tree.currentIndex()).key == "b"


def test_the_menu_key_asks_for_the_menu(qtbot, tree):
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
    with qtbot.waitSignal(tree.menu_wanted):
        QApplication.sendEvent(tree, event)
