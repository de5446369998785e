"""The palette over the window: a field, and a list of what fits what is typed."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.alerts import label, visible
from gui.palette.entries import Entry, Kind, matching
from gui.theme import Space, Theme

WIDTH = 620
ROW = 34
ROWS = 11
KIND_WIDTH = 76
_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_CHOICES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
Index = QModelIndex | QPersistentModelIndex


class Palette(QFrame):
    """The palette; it goes when something is chosen, at Esc, and when the focus leaves it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("palette_frame")
        self._over = parent
        self._entries: Sequence[Entry] = ()
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.field.setAccessibleName(
            "Zoek een plaats, een gegeven of een bepaling, of wat u wilt doen"
        )
        self.field.setPlaceholderText(
            "Zoek een plaats, een gegeven of een bepaling, of wat u wilt doen"
        )
        self.field.setClearButtonEnabled(True)
        self.model = EntryModel(self)
        self.list = QListView()
        self.list.setAccessibleName("Gevonden")
        self.list.setModel(self.model)
        self.list.setItemDelegate(_EntryDelegate(theme, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.clicked.connect(self._choose)
        self._nothing = label("Niets gevonden. Probeer een ander woord.", "muted")
        self._nothing.setContentsMargins(Space.SMALL, 0, Space.SMALL, Space.SMALL)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        lines.setSpacing(Space.SMALL)
        lines.addWidget(self.field)
        lines.addWidget(self.list)
        lines.addWidget(self._nothing)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.hide()

    def open(self, entries: Sequence[Entry]) -> None:
        """Shows the palette with these entries to find."""
        self._before = QApplication.focusWidget()
        self._entries = entries
        self.field.clear()
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Hides the palette and puts the focus back."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self._before = None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_palette()
        elif key in _CHOICES:
            self._choose(self.list.currentIndex())
        elif key in _MOVES:
            QApplication.sendEvent(self.list, event)
        else:
            return False
        return True

    def _find(self, typed: str) -> None:
        found = matching(self._entries, typed)
        self.model.show_entries(found)
        self.list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self.list.setFixedHeight(ROW * min(ROWS, max(1, len(found))) + 2)
        self.list.setCurrentIndex(self.model.index(0))
        self._place()

    def _place(self) -> None:
        width = min(WIDTH, self._over.width() - 2 * Space.WIDE)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._over.width() - width) // 2, Space.SMALL)

    def _choose(self, index: QModelIndex) -> None:
        found = self.model.entry(index.row())
        self.close_palette()
        if found is not None:
            found.deed()


class EntryModel(QAbstractListModel):
    """A read-only view of the entries that were found."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Shows these entries instead."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def entry(self, row: int) -> Entry | None:
        """The entry in this row; None when there is none."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.entry(index.row())
        if found is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return visible(found.words)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(
                part for part in (found.kind, visible(found.words), found.aside) if part
            )
        return None


class _EntryDelegate(QStyledItemDelegate):
    """Draws an entry: what sort of thing, its words, and at the right its key or place."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model = index.model()
        found = model.entry(index.row()) if isinstance(model, EntryModel) else None
        if found is None:
            return
        painter.save()
        rect = QRect(option.rect)
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selection"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 4, 4)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.color("hover"))
        inner = rect.adjusted(Space.SMALL, 0, -Space.MEDIUM, 0)
        metrics = QFontMetrics(painter.font())
        aside_width = min(metrics.horizontalAdvance(found.aside) + Space.TINY, inner.width() // 3)
        self._text(painter, inner, "muted", str(found.kind) if found.kind is not Kind.DEED else "")
        words = inner.adjusted(
            KIND_WIDTH if found.kind is not Kind.DEED else 0, 0, -aside_width - Space.MEDIUM, 0
        )
        self._text(painter, words, "ink", visible(found.words))
        aside = inner.adjusted(inner.width() - aside_width, 0, 0, 0)
        self._text(painter, aside, "muted", found.aside)
        painter.restore()

    def _text(self, painter: QPainter, rect: QRect, role: str, words: str) -> None:
        painter.setPen(self._theme.color(role))
        shown = QFontMetrics(painter.font()).elidedText(
            words, Qt.TextElideMode.ElideRight, rect.width()
        )
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
