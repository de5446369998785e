"""The differences as set text, with the one that is looked at marked."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from drafting.comparison.blocks import Fate
from drafting.comparison.documents import ElementChange, Kind
from drafting.comparison.table_rows import RowChange
from drafting.comparison.words import Change, Piece, Pieces
from drafting.document import ListItem, Table
from gui.compare.differences import Stretch
from gui.passport.redline import write_redline
from gui.theme import Space, Theme
from gui.widgets.sheet import Sheet, Styled

FOLD = "fold"
_EDGE = 6
_LINE = 3
_MARGIN = 14
"""Between the line before the difference that is looked at and the text."""

_CELLS = "  |  "
_STYLES = {Change.SAME: "", Change.GONE: "removed", Change.COME: "added"}


class RedlineSheet(Sheet):
    """Writes the stretches of a comparison and knows where each difference stands.

    Signals:
        followed: "fold:<number>" when folded texts must be shown, or folded again.
        picked: the number of the difference that was clicked.
    """

    picked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Verschillen", theme, parent)
        self.document().setDocumentMargin(_MARGIN)
        self._places: list[tuple[int, int]] = []
        self._current = -1

    @property
    def count(self) -> int:
        """How many differences are shown."""
        return len(self._places)

    def show_stretches(
        self, stretches: Sequence[Stretch], said: Sequence[str], opened: frozenset[int]
    ) -> None:
        """Writes the stretches; `said` is the line above each difference, `opened` the folds that are open."""
        self._places = []
        self._current = -1
        self.restart()
        for number, stretch in enumerate(stretches):
            if stretch.title:
                self.heading(stretch.title)
            if stretch.difference is None:
                self._folded(number, stretch, is_open=number in opened)
            else:
                self._difference(stretch.difference, said[len(self._places)])
        self.finish()

    def mark(self, number: int) -> int:
        """Marks a difference as the one that is looked at; gives how far it is from the top, in pixels."""
        self._current = number
        self.viewport().update()
        return self._span(number)[0] if 0 <= number < len(self._places) else 0

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of the difference that is looked at, with a line before it, goes under its words."""
        if 0 <= self._current < len(self._places):
            top, bottom = self._span(self._current)
            area = QRect(0, top - _EDGE, self.viewport().width(), bottom - top + 2 * _EDGE)
            painter = QPainter(self.viewport())
            painter.fillRect(area, self._theme.color("tint"))
            painter.fillRect(
                QRect(0, area.top(), _LINE, area.height()), self._theme.color("accent")
            )
            painter.end()
        super().paintEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        block = self.cursorForPosition(event.position().toPoint()).blockNumber()
        number = self._number_at(block)
        if number >= 0:
            self.picked.emit(number)

    def _span(self, number: int) -> tuple[int, int]:
        """Where a difference begins and ends, in pixels from the top; without the room above it."""
        first, last = self._places[number]
        layout = self.document().documentLayout()
        begin = layout.blockBoundingRect(self.document().findBlockByNumber(first))
        end = layout.blockBoundingRect(self.document().findBlockByNumber(last - 1))
        return int(begin.top()), int(end.bottom())

    def _number_at(self, block: int) -> int:
        """The difference that a paragraph of the sheet belongs to; -1 for none."""
        return next((n for n, (a, b) in enumerate(self._places) if a <= block < b), -1)

    def _difference(self, change: ElementChange, said: str) -> None:
        first = self.document().blockCount() if not self._first else 0
        self.heading(said, small=True)
        if change.table is not None:
            self._table(change.table.rows)
        elif change.kind is Kind.MOVED:
            self._plain(change)
        else:
            write_redline(self, _numbered(change))
        self._places.append((first, self.document().blockCount()))

    def _table(self, rows: Sequence[RowChange]) -> None:
        same = 0
        for row in rows:
            if row.fate is Fate.SAME and not row.moved:
                same += 1
                continue
            self._rows_left(same)
            same = 0
            pieces: list[Styled] = []
            for number, cell in enumerate(row.cells):
                if number:
                    pieces.append((_CELLS, "muted"))
                pieces += [(piece.text, _STYLES[piece.change]) for piece in cell]
            lead = {Fate.ADDED: "Nieuwe rij: ", Fate.REMOVED: "Vervallen rij: "}.get(row.fate, "")
            if row.moved:
                lead = "Verplaatste rij: "
            self.paragraph([(lead, "muted"), *pieces] if lead else pieces, above=Space.TINY)
        self._rows_left(same)

    def _rows_left(self, count: int) -> None:
        if count:
            words = "1 rij ongewijzigd" if count == 1 else f"{count} rijen ongewijzigd"
            self.paragraph(words, style="muted", above=Space.TINY)

    def _plain(self, change: ElementChange) -> None:
        for line in _words(change).split("\n"):
            self.paragraph(line, above=Space.TINY)

    def _folded(self, number: int, stretch: Stretch, *, is_open: bool) -> None:
        way = "Vouw dicht" if is_open else "Toon"
        self.paragraph(
            [(_folded_words(stretch), "muted"), ("   ", ""), (way, f"link:{FOLD}:{number}")]
        )
        for change in stretch.folded if is_open else ():
            for line in _words(change).split("\n"):
                self.paragraph(line, style="muted", above=Space.TINY)


def _folded_words(stretch: Stretch) -> str:
    count = len(stretch.folded)
    words = "1 alinea ongewijzigd" if count == 1 else f"{count} alinea's ongewijzigd"
    if len(stretch.among) > 1:
        return f"{words} in {len(stretch.among)} hoofdstukken"
    return f"{words} in {stretch.among[0]}" if stretch.among else words


def _words(change: ElementChange) -> str:
    """The text of an element as it stands on paper, with its number."""
    element = change.element
    if isinstance(element, Table):
        return element.text.replace("\t", _CELLS)
    number = element.marker if isinstance(element, ListItem) else element.number
    return f"{number} {element.text}".strip()


def _numbered(change: ElementChange) -> Pieces:
    """The redline; a table that came or went has its cells apart."""
    if not isinstance(change.element, Table):
        return change.pieces
    return tuple(Piece(p.change, p.text.replace("\t", _CELLS)) for p in change.pieces)
