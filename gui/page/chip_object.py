"""A chip in running text: one sign that a cursor steps over and a backspace takes away whole."""

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QPyTextObject,
    QTextCharFormat,
    QTextDocument,
    QTextFormat,
)
from typing_extensions import override

from gui.alerts import plain, visible
from gui.page.source_chips import Chip, ChipKind
from gui.theme import Theme

SIGN = "\ufffc"
KIND = QTextFormat.ObjectTypes.UserObject.value + 1
_SOURCE = QTextFormat.Property.UserProperty.value + 1
_WORDS = _SOURCE + 1
_LOOK = _SOURCE + 2
_PADDING = 6.0
_WIDEST = 260.0


def chip_format(chip: Chip, words: str, font: QFont) -> QTextCharFormat:
    """The format of the one sign that stands for a chip."""
    made = QTextCharFormat()
    made.setFont(font)
    made.setObjectType(KIND)
    made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
    made.setProperty(_SOURCE, chip.source)
    made.setProperty(_WORDS, visible(words))
    made.setProperty(_LOOK, chip.kind.name)
    made.setToolTip(f"<qt>{plain(words)}</qt>")
    return made


def source_of(look: QTextFormat) -> str:
    """The source text a chip stands for; empty when the format is no chip's."""
    found = look.property(_SOURCE)
    return found if isinstance(found, str) else ""


def words_of(look: QTextFormat) -> str:
    """What a chip says; empty when the format is no chip's."""
    found = look.property(_WORDS)
    return found if isinstance(found, str) else ""


class ChipObject(QPyTextObject):
    """Draws chips in a text document."""

    def __init__(self, theme: Theme, parent: QTextDocument) -> None:
        super().__init__(parent)
        self._theme = theme

    @override
    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(format.toCharFormat().font())
        words = self._elided(metrics, format)
        return QSizeF(metrics.horizontalAdvance(words) + 2 * _PADDING, metrics.height())

    @override
    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        posInDocument: int,
        format: QTextFormat,
    ) -> None:
        font = format.toCharFormat().font()
        metrics = QFontMetricsF(font)
        ink, ground = self._colours(str(format.property(_LOOK)))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(ink, 1))
        painter.setBrush(ground)
        box = QRectF(rect)
        painter.drawRoundedRect(box.adjusted(1.5, -0.5, -1.5, 0.5), 4, 4)
        painter.setPen(ink)
        painter.setFont(font)
        inner = box.adjusted(_PADDING, 0, -_PADDING + 1, 0)
        painter.drawText(inner, Qt.AlignmentFlag.AlignLeft, self._elided(metrics, format))
        painter.restore()

    def _elided(self, metrics: QFontMetricsF, look: QTextFormat) -> str:
        return metrics.elidedText(words_of(look), Qt.TextElideMode.ElideRight, _WIDEST)

    def _colours(self, kind: str) -> tuple[QColor, QColor]:
        match kind:
            case ChipKind.VALUE.name:
                return self._theme.color("accent"), self._theme.color("value_ground")
            case ChipKind.REFERENCE.name:
                return self._theme.color("accent"), self._theme.color("paper")
            case _:
                return self._theme.color("muted"), self._theme.color("ground")
