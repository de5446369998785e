"""The tree view of the outline, with its keys."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QToolTip, QTreeView, QWidget
from typing_extensions import override

from gui.outline.outline_model import ROW
from gui.outline.outline_rows import Row
from gui.outline.row_delegate import hint_of
from gui.theme import Theme
from gui.widgets.icons import SMALL, pixmap

_INDENT = 16
_NONE = Qt.KeyboardModifier.NoModifier
_ALT = Qt.KeyboardModifier.AltModifier
_KEYS = {
    (Qt.Key.Key_Return, _NONE): "go",
    (Qt.Key.Key_Enter, _NONE): "go",
    (Qt.Key.Key_F2, _NONE): "rename",
    (Qt.Key.Key_Insert, _NONE): "add",
    (Qt.Key.Key_Delete, _NONE): "toggle",
    (Qt.Key.Key_Up, _ALT): "move_up",
    (Qt.Key.Key_Down, _ALT): "move_down",
}
"""Keys of the outline and the deed each stands for; see OutlinePane.do."""


class OutlineTree(QTreeView):
    """The tree.

    Signals:
        wished: a deed, by its name in OutlinePane.do.
        menu_wanted: the menu of the selected row, at a place on the screen.
    """

    wished = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName("Inhoud van het bestek")
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setMouseTracking(True)
        self.setRootIsDecorated(False)  # parts are headings; their chapters need the room
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draws the tree in other colours; the ground of a row is the delegate's."""
        self._theme = theme
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.viewport().update()

    def allow_dragging(self, *, allowed: bool) -> None:
        """Lets rows be moved, and clauses be dropped, or not."""
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.DragDrop if allowed else mode.NoDragDrop)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        deed = _KEYS.get((Qt.Key(event.key()), held))
        if deed is None:
            super().keyPressEvent(event)
        else:
            self.wished.emit(deed)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.menu_wanted.emit(event.globalPos())
        else:
            rect = self.visualRect(self.currentIndex())
            self.menu_wanted.emit(self.viewport().mapToGlobal(rect.bottomLeft()))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self.indexAt(event.pos()).data(ROW)
            words = hint_of(row) if isinstance(row, Row) else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Only a chevron at what can be opened; no lines."""
        model = self.model()
        if model is None or not model.hasChildren(index):
            return
        name = (
            "chevron-down"
            if self.isExpanded(model.index(index.row(), 0, index.parent()))
            else "chevron-right"
        )
        picture = pixmap(name, self._theme, "muted", SMALL - 4)
        size = SMALL - 4
        x, y = rect.right() - size - 1, rect.center().y() - size // 2
        painter.drawPixmap(QRect(x, y, size, size), picture)
