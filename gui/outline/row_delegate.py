"""Draws a row of the outline: state, number, title, and the sign of the heaviest finding."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from gui.alerts import plain, visible
from gui.outline.outline_model import ROW
from gui.outline.outline_rows import Row, RowKind
from gui.theme import Space, Theme
from gui.widgets.icons import SMALL, pixmap

Index = QModelIndex | QPersistentModelIndex
_HEIGHT, _PART_HEIGHT = 28, 36
_CHAPTER_NUMBER, _SECTION_NUMBER = "10", "10.10"
_OUT = "weggelaten"


class RowDelegate(QStyledItemDelegate):
    """The look of a row."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        part = isinstance(row, Row) and row.kind is RowKind.PART
        return QSize(120, _PART_HEIGHT if part else _HEIGHT)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRect(option.rect)
        self._ground(painter, option, rect)
        if row.kind is RowKind.PART:
            self._paint_part(painter, rect, row)
        else:
            self._paint_place(painter, rect, row)
        painter.restore()

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = QLineEdit(parent)
        field.setAccessibleName("Titel")
        return field

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        editor.setGeometry(QRect(option.rect).adjusted(0, 0, -Space.TINY, 0))

    @override
    def displayText(self, value: object, locale: object) -> str:
        return visible(str(value))

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect) -> None:
        state = option.state
        whole = QRectF(rect).adjusted(0.5, 1.5, -Space.TINY, -1.5)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selection" if chosen else "hover"))
            painter.drawRoundedRect(whole, 4, 4)
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.color("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)

    def _paint_part(self, painter: QPainter, rect: QRect, row: Row) -> None:
        font = _font(12, bold=True)
        painter.setFont(font)
        painter.setPen(self._theme.color("muted"))
        words = row.title if not row.number else f"{row.number.removeprefix('Deel ')}   {row.title}"
        room = rect.adjusted(Space.TINY, Space.TINY, -Space.SMALL, 0)
        shown = QFontMetrics(font).elidedText(
            visible(words), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_place(self, painter: QPainter, rect: QRect, row: Row) -> None:
        chapter = row.kind is RowKind.CHAPTER
        font = _font(13)
        metrics = QFontMetrics(font)
        x, right = rect.left() + Space.TINY, rect.right() - Space.SMALL
        if not row.omitted:
            role = "ready" if row.approved or not row.gaps else "gap"
            self._icon(painter, "check" if row.approved else row.fullness.icon, role, x, rect)
        x += SMALL + Space.TINY
        if row.worst is not None and not row.omitted:
            right -= SMALL
            self._icon(painter, str(row.worst), str(row.worst), right, rect)
            right -= Space.TINY
        if row.lapsed and not row.omitted:
            right -= SMALL
            self._icon(painter, "stale", "gap", right, rect)
            right -= Space.TINY
        if row.omitted:
            self._icon(painter, "eye-off", "muted", x - SMALL - Space.TINY, rect)
            right = self._paint_out(painter, QRect(x, rect.top(), right - x, rect.height()), row)
        if row.number:
            sample = _CHAPTER_NUMBER if chapter else _SECTION_NUMBER
            width = max(metrics.horizontalAdvance(sample), metrics.horizontalAdvance(row.number))
            self._words(
                painter, font, "muted", QRect(x, rect.top(), width + 2, rect.height()), row.number
            )
            x += width + Space.SMALL
        room = QRect(x, rect.top(), max(0, right - x), rect.height())
        font.setStrikeOut(row.omitted)
        shown = metrics.elidedText(visible(row.title), Qt.TextElideMode.ElideRight, room.width())
        self._words(painter, font, "muted" if row.omitted else "ink", room, shown)

    def _paint_out(self, painter: QPainter, room: QRect, row: Row) -> int:
        """Says that a row is left out where its title leaves room for it; gives where the title must end."""
        small = _font(12)
        width = QFontMetrics(small).horizontalAdvance(_OUT)
        wanted = QFontMetrics(_font(13)).horizontalAdvance(f"{row.number} {row.title}")
        if wanted + Space.MEDIUM + width > room.width():
            return room.right()
        place = QRect(room.right() - width, room.top(), width + 2, room.height())
        self._words(painter, small, "muted", place, _OUT)
        return room.right() - width - Space.SMALL

    def _words(self, painter: QPainter, font: QFont, role: str, room: QRect, words: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.color(role))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _icon(self, painter: QPainter, name: str, role: str, x: int, rect: QRect) -> None:
        picture = pixmap(name, self._theme, role)
        top = rect.top() + (rect.height() - SMALL) // 2
        painter.drawPixmap(QRectF(x, top, SMALL, SMALL), picture, QRectF(picture.rect()))


def hint_of(row: Row) -> str:
    """What a tooltip says of a row, safe to show."""
    lines = [f"{row.number} {row.title}".strip()]
    if row.omitted:
        lines.append("Weggelaten; staat niet in het bestek.")
    elif row.gaps:
        lines.append(f"Nog {row.gaps} in te vullen.")
    if not row.omitted:
        lines += [f"{said[0].upper()}{said[1:]}." for said in (row.approved, row.lapsed) if said]
    if row.worst is not None and not row.omitted:
        lines.append(f"Zwaarste bevinding: {row.worst.label.lower()}.")
    return f"<qt>{'<br>'.join(plain(line) for line in lines)}</qt>"


def _font(size: int, *, bold: bool = False) -> QFont:
    font = QFont()
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font
