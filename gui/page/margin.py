"""What stands beside the text: handles, lines at changed texts, signs of findings, and the paper itself."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen

from drafting.document import Heading, Paragraph
from gui.page.column import Column
from gui.page.marks import Flag, Marks, Remark
from gui.page.measures import Measures
from gui.page.notes import Note
from gui.page.page_items import block_of, section_of
from gui.page.set_item import SHEET_GAP
from gui.theme import Theme
from gui.widgets.icons import SMALL, pixmap

SIGN = 16.0
_SIGN_AWAY, _HANDLE_AWAY, _LINE_AWAY = 16.0, 42.0, 16.0
_RING_X, _RING_Y = 10.0, 4.0
_HANDLE_WIDTH, _HANDLE_HEIGHT = 20.0, 24.0
_SIGNS_A_LINE = 2
_SIGN_GAP = 4.0
_LINE_REACH = 5.0
_NOTE_AWAY, _SMALL_NOTE = 64.0, 12.0
SHEET_END = 56.0
"""Paper below the last text of a sheet."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign in the margin with the findings it stands for, or the comments.

    Its place is on the page, not in the window.
    """

    rect: QRectF
    flags: tuple[Flag, ...] = ()
    remarks: tuple[Remark, ...] = ()

    @property
    def icon(self) -> str:
        """The name of the sign: that of the severity, a tick when all are justified, or that of comments."""
        if self.remarks:
            return "comment"
        return str(self.flags[0].severity) if self.flags[0].open else "check"

    @property
    def role(self) -> str:
        """The colour of the sign."""
        if self.remarks:
            return "comment"
        return str(self.flags[0].severity) if self.flags[0].open else "ready"


def signs_beside(column: Column, number: int, marks: Marks, measures: Measures) -> list[Sign]:
    """The signs beside an item: one for each severity on a line, at most two there, the heaviest first.

    A line with comments has one sign for them, in a narrow margin in the place of the second.
    """
    made = column.made(number)
    lines: dict[int, dict[tuple[bool, int], list[Flag]]] = {}
    for y, flag in made.flags(marks):
        sort = (not flag.open, flag.severity.rank if flag.open else 0)
        lines.setdefault(round(y), {}).setdefault(sort, []).append(flag)
    remarks: dict[int, list[Remark]] = {}
    for y, remark in made.remarks(marks, column.strips[number].item.id):
        remarks.setdefault(round(y), []).append(remark)
    step = SIGN + _SIGN_GAP
    signs = []
    for y in sorted({*lines, *remarks}):
        sorts, said = lines.get(y, {}), tuple(remarks.get(y, ()))
        room = int((measures.margin - _SIGN_GAP) // step)
        shown = sorted(sorts)[: min(_SIGNS_A_LINE, room - bool(said))]
        wanted = len(shown) + bool(said)
        away = min(_SIGN_AWAY, measures.margin - max(2, wanted) * step)
        place = QRectF(measures.text + away, column.top(number) + y - SIGN / 2, SIGN, SIGN)
        for at, sort in enumerate(shown):
            signs.append(Sign(place.translated(at * step, 0), tuple(sorts[sort])))
        if said:
            signs.append(Sign(place.translated(len(shown) * step, 0), remarks=said))
    return signs


def handle_of(column: Column, stop: str) -> QRectF | None:
    """Where the handle of a stop stands, on the page."""
    first = column.first_of(stop)
    if first is None:
        return None
    made = column.made(first)
    top = column.top(first) + made.body_top
    if made.texts:
        top = column.top(first) + made.texts[0].y + (made.texts[0].line_height - _HANDLE_HEIGHT) / 2
    return QRectF(-_HANDLE_AWAY, top, _HANDLE_WIDTH, _HANDLE_HEIGHT)


def body_of(column: Column, stop: str) -> QRectF | None:
    """The height a stop takes without the space above it; x runs over the text column."""
    numbers = column.range_of(stop)
    if not numbers:
        return None
    made = column.made(numbers[0])
    for number in numbers:
        column.made(number)
    top = column.top(numbers[0]) + made.body_top
    last = column.made(numbers[-1])
    ends = [text.y + text.height for text in last.texts] or [last.height]
    bottom = max(*ends, last.rules[-1].y1() if last.rules else 0.0)
    return QRectF(0.0, top, 0.0, column.top(numbers[-1]) + bottom - top)


def changed_line(column: Column, number: int, marks: Marks) -> QRectF | None:
    """Where a click on the line beside a changed text counts; None when the item has no such line."""
    if block_of(column.strips[number].item) not in marks.changed:
        return None
    made = column.made(number)
    top = column.top(number) + made.body_top
    bottom = max(text.y + text.height for text in made.texts) + column.top(number)
    return QRectF(-_LINE_AWAY - _LINE_REACH, top, 2 * _LINE_REACH, bottom - top)


def note_beside(
    column: Column, number: int, marks: Marks, measures: Measures
) -> tuple[QRectF, tuple[Note, ...]] | None:
    """The place of the sign of the notes at an item, left of its handle, with the notes; only at a block's first."""
    item = column.strips[number].item
    notes = marks.notes_of(section_of(item) if isinstance(item, Heading) else block_of(item))
    if not notes or column.first_of(column.strips[number].stop) != number:
        return None
    texts = column.made(number).texts
    if not texts:
        return None
    size = SIGN if measures.margin > _NOTE_AWAY else _SMALL_NOTE
    left = -min(_NOTE_AWAY, measures.margin - 1)
    middle = column.top(number) + texts[0].y + texts[0].line_height / 2
    return QRectF(left, round(middle - size / 2), size, size), notes


def sheets(column: Column, openers: list[int]) -> list[tuple[float, float]]:
    """Top and bottom of every sheet of paper, on the page."""
    starts = [column.top(n) + (column.made(n).sheet or 0.0) for n in openers]
    ends = [start - SHEET_GAP for start in starts[1:]] + [column.height + SHEET_END]
    return list(zip(starts, ends, strict=True))


def draw_sheet(
    painter: QPainter, top: float, bottom: float, measures: Measures, theme: Theme
) -> None:
    """Paints a sheet of paper; the painter stands at the left of the window."""
    painter.setPen(QPen(theme.color("line"), 1))
    painter.setBrush(theme.color("paper"))
    corner = QPointF(round(measures.left) + 0.5, round(top) + 0.5)
    painter.drawRect(QRectF(corner, QSizeF(round(measures.paper), round(bottom - top))))


def draw_ring(painter: QPainter, body: QRectF, measures: Measures, theme: Theme) -> None:
    """Paints the ring of the focus around a block."""
    around = QRectF(-_RING_X, body.top() - _RING_Y, 0.0, body.height() + 2 * _RING_Y)
    around.setWidth(measures.text + 2 * _RING_X)
    painter.setPen(QPen(theme.color("accent"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(around, 4, 4)


def draw_signs(painter: QPainter, signs: list[Sign], theme: Theme) -> None:
    """Paints the signs; a justified finding is a tick."""
    for sign in signs:
        _draw_icon(painter, sign.icon, sign.role, sign.rect, theme)


def draw_note(
    painter: QPainter, column: Column, number: int, marks: Marks, measures: Measures, theme: Theme
) -> None:
    """Paints the sign of the first note at an item."""
    found = note_beside(column, number, marks, measures)
    if found is not None:
        rect, notes = found
        _draw_icon(painter, notes[0].icon, notes[0].role, rect, theme)


def draw_number(painter: QPainter, column: Column, number: int, theme: Theme) -> None:
    """Paints only the number of a title or paragraph, as beside its editor."""
    item = column.strips[number].item
    if isinstance(item, (Heading, Paragraph)) and item.number:
        for label in column.made(number).labels:
            label.draw(painter, QPointF(0.0, column.top(number)), Marks(), theme)


def draw_changed(
    painter: QPainter, column: Column, number: int, marks: Marks, theme: Theme
) -> None:
    """A thin line beside adopted text that was changed."""
    line = changed_line(column, number, marks)
    if line is None:
        return
    painter.setPen(QPen(theme.color("deviation"), 2))
    x = line.center().x()
    painter.drawLine(QPointF(x, line.top() + 1), QPointF(x, line.bottom() - 1))


def draw_grip(painter: QPainter, rect: QRectF, theme: Theme, *, strong: bool, ground: bool) -> None:
    """The handle of a block, on a ground when the pointer is on it."""
    if ground:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("hover"))
        painter.drawRoundedRect(rect, 4, 4)
    middle = rect.center() - QPointF(SMALL / 2, SMALL / 2)
    place = QRectF(round(middle.x()), round(middle.y()), SMALL, SMALL)
    _draw_icon(painter, "drag", "accent" if strong else "muted", place, theme)


def _draw_icon(painter: QPainter, name: str, role: str, rect: QRectF, theme: Theme) -> None:
    picture = pixmap(name, theme, role)
    painter.drawPixmap(rect, picture, QRectF(picture.rect()))
