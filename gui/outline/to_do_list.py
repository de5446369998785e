"""What is still to be filled in, as a list beside the button that counts it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from drafting.document import Gap
from gui.alerts import label, visible
from gui.theme import Space, Theme

_WIDTH, _MOST_SHOWN, _ROW = 320, 12, 24


class ToDoList(QFrame):
    """A small window with the gaps, the required ones first.

    Signals:
        chosen: the name of the variable whose field is wanted.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, gaps: tuple[Gap, ...], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("toDo")
        self._quiet = theme.color("muted")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(
            f"QFrame#toDo {{ background: {theme.hex('paper')};"
            f" border: 1px solid {theme.hex('line')}; border-radius: 4px; }}"
            f" QListWidget {{ outline: 0; background: transparent; border: none; }}"
            f" QListWidget::item {{ padding: 4px 8px; border-radius: 4px; }}"
            f" QListWidget::item:selected {{ background: {theme.hex('selection')}; color: {theme.hex('ink')}; }}"
            f" QListWidget::item:hover {{ background: {theme.hex('hover')}; }}"
        )
        self.list = QListWidget()
        self.list.setAccessibleName("Nog in te vullen")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        needed = [gap for gap in gaps if gap.required]
        free = [gap for gap in gaps if not gap.required]
        self._add(needed)
        if free:
            self._add_heading("Mag open blijven")
            self._add(free)
        self.list.setCurrentRow(0 if needed else 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.SMALL, Space.MEDIUM, Space.SMALL, Space.SMALL)
        column.setSpacing(Space.SMALL)
        count = f"Moet nog: {len(needed)}" if needed else "Alles wat moet, is ingevuld"
        title = label(count, "muted")
        title.setContentsMargins(Space.SMALL, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self.list)
        self.setFixedWidth(_WIDTH)
        self.list.itemClicked.connect(self._choose)

    def _add(self, gaps: list[Gap]) -> None:
        for gap in gaps:
            item = QListWidgetItem(visible(gap.label))
            item.setData(Qt.ItemDataRole.UserRole, gap.variable)
            if not gap.required:
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{gap.label}, mag open blijven")
            self.list.addItem(item)

    def _add_heading(self, words: str) -> None:
        item = QListWidgetItem(words)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(self._quiet)
        self.list.addItem(item)

    def show_above(self, place: QPoint) -> None:
        """Shows it with its lower left corner here."""
        self.ensurePolished()
        row = max(_ROW, self.list.sizeHintForRow(0))
        self.list.setFixedHeight(row * min(self.list.count(), _MOST_SHOWN) + 2)
        self.adjustSize()
        self.move(place.x(), max(0, place.y() - self.height() - Space.TINY))
        self.show()
        self.list.setFocus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.list.currentItem()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and item is not None:
            self._choose(item)
        else:
            super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        name = str(item.data(Qt.ItemDataRole.UserRole))
        self.close()
        self.chosen.emit(name)
