"""Draws a clause as a card: title, one line, badges, and the bar that says light, fits or heavy."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from clause_library.suitability import Fit
from drafting.terms import TextStatus
from gui.library.clause_model import FIT_ROLE, USE_ROLE
from gui.theme import Space, Theme
from gui.widgets import meter

_TITLE, _LINE, _BADGE = 20, 18, 18
_PAD, _GAP = Space.MEDIUM, Space.SMALL
HEIGHT = _PAD + _TITLE + _LINE + Space.SMALL + _BADGE + _PAD + _GAP
_SMALL_TYPE, _TYPE = 12, 13


class CardDelegate(QStyledItemDelegate):
    """Cards below each other, with a gap."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(1, HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        fit = index.data(FIT_ROLE)
        if not isinstance(fit, Fit):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(option.rect).adjusted(1, 1, -1, -_GAP)
        self._frame(painter, frame, option.state)
        inner = frame.adjusted(_PAD, _PAD - 2, -_PAD, -_PAD).toRect()
        self._words(painter, inner, fit, option.font)
        bottom = QRect(inner.x(), inner.y() + _TITLE + _LINE + Space.SMALL, inner.width(), _BADGE)
        self._badges(painter, bottom, fit, str(index.data(USE_ROLE) or ""), option.font)
        painter.restore()

    def _frame(self, painter: QPainter, frame: QRectF, state: QStyle.StateFlag) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setBrush(self._theme.color("hover" if hovered and not chosen else "paper"))
        painter.setPen(QPen(self._theme.color("accent" if chosen else "line"), 2 if focused else 1))
        painter.drawRoundedRect(frame, 4, 4)

    def _words(self, painter: QPainter, area: QRect, fit: Fit, font: QFont) -> None:
        bold = QFont(font)
        bold.setPixelSize(_TYPE)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(self._theme.color("ink"))
        _write(painter, QRect(area.x(), area.y(), area.width(), _TITLE), fit.clause.title)
        plain = QFont(font)
        plain.setPixelSize(_TYPE)
        painter.setFont(plain)
        painter.setPen(self._theme.color("muted"))
        _write(painter, QRect(area.x(), area.y() + _TITLE, area.width(), _LINE), fit.clause.summary)

    def _badges(self, painter: QPainter, area: QRect, fit: Fit, used: str, font: QFont) -> None:
        small = QFont(font)
        small.setPixelSize(_SMALL_TYPE)
        painter.setFont(small)
        at = area.x()
        numbers = " \N{MIDDLE DOT} ".join(str(t.number) for t in fit.clause.techniques)
        badges = [(numbers, "accent", "tint"), (fit.clause.level.label, "muted", "hover")]
        if fit.clause.own:
            badges.append(("Eigen", "muted", "hover"))
        if fit.clause.status is not TextStatus.ADOPTED:
            badges.append((fit.clause.status.label, "gap", "gap_ground"))
        if fit.present:
            badges.append(("Staat in dit bestek", "ready", "ready_ground"))
        elif used:
            badges.append((used, "accent", "tint"))
        for words, ink, ground in badges:
            width = painter.fontMetrics().horizontalAdvance(words) + 2 * Space.SMALL - 4
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color(ground))
            painter.drawRoundedRect(QRectF(at, area.y(), width, _BADGE), 4, 4)
            painter.setPen(self._theme.color(ink))
            painter.drawText(
                QRect(at, area.y(), width, _BADGE), Qt.AlignmentFlag.AlignCenter, words
            )
            at += width + Space.TINY
        bar = QRectF(
            area.right() - meter.WIDTH,
            area.y() + (_BADGE - meter.HEIGHT) / 2,
            meter.WIDTH,
            meter.HEIGHT,
        )
        meter.paint_meter(painter, bar, fit.load, self._theme)


def _write(painter: QPainter, area: QRect, words: str) -> None:
    fitted = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitted)
