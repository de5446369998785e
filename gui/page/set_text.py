"""One text laid out in lines, with its values, gaps and references.

What is laid out is the element's own text, a gap as `[label]` with its brackets unseen, so that the
characters a finding counts are the characters on the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QPen,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from drafting.document import Run, Runs, text_of
from gui.alerts import visible
from gui.page.marks import Flag, Marks
from gui.page.set_notes import NoteNumbers, x_of
from gui.page.unbroken import unbroken
from gui.theme import Theme

CORNER = 3.0
_BREAKS = {ord("\n"): "\u2028", ord("\r"): " ", ord("\t"): " "}


@dataclass(frozen=True, slots=True)
class _Span:
    start: int
    end: int
    run: Run


class SetText:
    """A text in lines of one width.

    `passage` is the id of the element or table cell it belongs to; `x` and `y` are its place in its item.
    `right` sets it to the right, as figures in a table; `narrow` is a cell of a table.
    """

    def __init__(
        self,
        passage: str,
        runs: Runs,
        look: "Look",
        width: float,
        *,
        right: bool = False,
        narrow: bool = False,
    ) -> None:
        self.passage = passage
        self.text = text_of(runs)
        self.x = 0.0
        self.y = 0.0
        self.width = width
        self._spans = tuple(_spans(runs))
        self._notes = NoteNumbers(runs, look.font)
        self._link = look.link
        self._far = any(ord(sign) > 0xFFFF for sign in self.text)  # Qt counts these double
        shown = unbroken(visible(self.text).translate(_BREAKS), amounts_only=narrow)
        self._layout = QTextLayout(shown, look.font)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats(list(self._formats(look)))
        self.line_height = look.line_height
        self.ascent = QFontMetricsF(look.font).ascent()
        self.height = self._lay_out(look, right=right)

    @property
    def first_baseline(self) -> float:
        """The height of the line the first words stand on, below the top of the text."""
        line = self._layout.lineAt(0)
        return line.y() + line.ascent()

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Where these characters stand: a rectangle for each line, in the item."""
        first, last = self._qt(start), self._qt(end)
        found = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            begin = max(first, line.textStart())
            stop = min(last, line.textStart() + line.textLength())
            if begin < stop:
                left, right = x_of(line, begin), x_of(line, stop)
                right = min(right, line.naturalTextRect().right())
                if right > left:
                    found.append(
                        QRectF(self.x + left, self.y + line.y(), right - left, line.height())
                    )
        return found

    def character_at(self, point: QPointF) -> int | None:
        """The character under a point of the item; None beside the text."""
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            top = self.y + number * self.line_height
            words = line.naturalTextRect()
            inside = words.left() <= point.x() - self.x <= words.right()
            if inside and top <= point.y() < top + self.line_height:
                between = line.xToCursor(point.x() - self.x)
                at = between if x_of(line, between) <= point.x() - self.x else between - 1
                return self._python(at)
        return None

    def nearest(self, point: QPointF) -> int:
        """The place between two characters that is nearest to a point of the item."""
        count = self._layout.lineCount()
        number = int((point.y() - self.y) // self.line_height)
        line = self._layout.lineAt(max(0, min(count - 1, number)))
        return min(len(self.text), self._python(line.xToCursor(point.x() - self.x)))

    def caret(self, at: int) -> QLineF:
        """Where a cursor before this character stands, in the item."""
        place = self._qt(at)
        line = self._layout.lineForTextPosition(place)
        if not line.isValid():
            line = self._layout.lineAt(self._layout.lineCount() - 1)
        x = self.x + x_of(line, place)
        return QLineF(x, self.y + line.y(), x, self.y + line.y() + line.height())

    def run_at(self, character: int) -> Run | None:
        """The run a character belongs to."""
        return next((s.run for s in self._spans if s.start <= character < s.end), None)

    def draw(self, painter: QPainter, origin: QPointF, marks: Marks, theme: Theme) -> None:
        """Paints the text with what lies under and over it; `origin` is the corner of the item."""
        painter.save()
        painter.translate(origin)
        self._draw_values(painter, theme, gaps=False)
        self._draw_remarks(painter, marks, theme)
        self._draw_values(painter, theme, gaps=True)
        self._draw_hits(painter, marks, theme)
        self._draw_selection(painter, marks, theme)
        self._layout.draw(painter, QPointF(self.x, self.y))
        if self._notes.signs:
            places = [self._qt(sign.at) for sign in self._notes.signs]
            self._notes.draw(painter, self._layout, QPointF(self.x, self.y), self._link, places)
        for flag in reversed(marks.flags_of(self.passage)):  # the heaviest last, on top
            self._draw_underline(painter, flag, theme)
        painter.restore()

    def _draw_values(self, painter: QPainter, theme: Theme, *, gaps: bool) -> None:
        for span in self._spans:
            if not span.run.variable or span.run.gap is not gaps:
                continue
            if span.run.gap:
                painter.setPen(QPen(theme.color("gap"), 1, Qt.PenStyle.DashLine))
                painter.setBrush(theme.color("gap_ground"))
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.color("value_ground"))
            for rect in self.rects(span.start, span.end):
                around = (
                    rect.adjusted(0.5, -1.5, -0.5, 1.5)
                    if span.run.gap
                    else rect.adjusted(-2, -1, 2, 1)
                )
                painter.drawRoundedRect(around, CORNER, CORNER)

    def _draw_remarks(self, painter: QPainter, marks: Marks, theme: Theme) -> None:
        """A light ground under words with a comment, and a line below those of the one that is chosen."""
        for remark in marks.remarks_of(self.passage):
            chosen = remark.key == marks.chosen_remark
            if remark.whole and not chosen:
                continue
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("comment_ground"))
            rects = self.rects(remark.start, remark.end)
            for rect in rects:
                painter.drawRoundedRect(rect.adjusted(-1, -3, 1, 4), CORNER, CORNER)
            painter.setPen(QPen(theme.color("comment"), 2 if chosen else 1))
            for rect in rects:
                below = round(rect.bottom()) + 3.5
                painter.drawLine(QPointF(rect.left(), below), QPointF(rect.right(), below))

    def _draw_selection(self, painter: QPainter, marks: Marks, theme: Theme) -> None:
        selected = marks.selected
        if selected is None or selected.passage != self.passage or not self.passage:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("selection"))
        for rect in self.rects(selected.start, selected.end):
            painter.drawRect(rect.adjusted(0, -2, 0, 2))
        if selected.shown:
            painter.setPen(QPen(theme.color("accent"), 2))
            painter.drawLine(self.caret(selected.caret))

    def _draw_hits(self, painter: QPainter, marks: Marks, theme: Theme) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for start, end in marks.hits.get(self.passage, ()):
            now = marks.current_hit == (self.passage, start)
            painter.setBrush(theme.color("accent" if now else "selection"))
            for rect in self.rects(start, end):
                if now:
                    painter.setOpacity(0.35)
                painter.drawRoundedRect(rect.adjusted(-1, -2, 1, 2), CORNER, CORNER)
                painter.setOpacity(1.0)

    def _draw_underline(self, painter: QPainter, flag: Flag, theme: Theme) -> None:
        colour = QColor(theme.severity(flag.severity)) if flag.open else theme.color("ready")
        style = Qt.PenStyle.SolidLine if flag.open else Qt.PenStyle.DotLine
        pen = QPen(colour, 2 if flag.open else 1.5, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        for rect in self.rects(flag.start, flag.end):
            below = round(rect.bottom()) + 1.0
            painter.drawLine(QPointF(rect.left(), below), QPointF(rect.right(), below))

    def _lay_out(self, look: "Look", *, right: bool) -> float:
        option = QTextOption(Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        y = 0.0
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(1.0, self.width))
            line.setPosition(QPointF(0, y + (look.line_height - line.height()) / 2))
            y += look.line_height
        self._layout.endLayout()
        return max(y, look.line_height)

    def _formats(self, look: "Look") -> Iterator[QTextLayout.FormatRange]:
        yield self._format(0, len(self.text), look.colour, Run(""))
        for span in self._spans:
            run = span.run
            colour = look.gap if run.gap else look.link if run.target else look.colour
            yield self._format(span.start, span.end, colour, run)
            if run.gap:
                unseen = QColor(Qt.GlobalColor.transparent)
                yield self._format(span.start, span.start + 1, unseen, run)
                yield self._format(span.end - 1, span.end, unseen, run)

        for at, room in self._notes.formats():
            yield self._stretch(at, at + 1, room)

    def _format(self, start: int, end: int, colour: QColor, run: Run) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setForeground(colour)
        if run.bold:
            look.setFontWeight(QFont.Weight.Bold)
        if run.italic:
            look.setFontItalic(True)
        return self._stretch(start, end, look)

    def _stretch(self, start: int, end: int, look: QTextCharFormat) -> QTextLayout.FormatRange:
        stretch = QTextLayout.FormatRange()
        stretch.start = self._qt(start)
        stretch.length = self._qt(end) - self._qt(start)
        stretch.format = look
        return stretch

    def _qt(self, at: int) -> int:
        """A place counted as Qt does, signs outside the first plane double."""
        return len(self.text[:at].encode("utf-16-le")) // 2 if self._far else at

    def _python(self, at: int) -> int:
        if not self._far:
            return at
        return len(self.text.encode("utf-16-le")[: at * 2].decode("utf-16-le", "ignore"))


@dataclass(frozen=True, slots=True)
class Look:
    """How a text is set: type, line height and the colours of words, references and gaps."""

    font: QFont
    line_height: float
    colour: QColor
    link: QColor
    gap: QColor


def _spans(runs: Runs) -> Iterator[_Span]:
    at = 0
    for run in runs:
        length = len(run.text) + (2 if run.gap else 0)
        yield _Span(at, at + length, run)
        at += length
