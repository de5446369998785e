"""Footnotes and captions on the page: the number behind a word, the note below its text, the line above a table.

A number has no character of its own in the text, so that the characters a finding counts stay those of the
page: the character before it is given the room, and the number is painted there.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextCharFormat, QTextLayout

from drafting.document import Element, Run, Runs, Table, notes_of, text_of

_SMALLER = 0.68
_RAISED = 0.36
_AIR = 1.5


@dataclass(frozen=True, slots=True)
class NoteSign:
    """The number of a note, or of several, behind the characters before `at`."""

    at: int
    words: str


def note_signs(runs: Runs) -> tuple[NoteSign, ...]:
    """The numbers in a text, each with its place."""
    signs: list[NoteSign] = []
    at = 0
    for run in runs:
        if run.note is not None:
            words = str(run.note.number)
            if signs and signs[-1].at == at:
                words = f"{signs.pop().words}, {words}"
            signs.append(NoteSign(at, words))
        at += len(text_of((run,)))
    return tuple(signs)


class NoteNumbers:
    """The numbers in one text that is set in `font`."""

    def __init__(self, runs: Runs, font: QFont) -> None:
        self.signs = note_signs(runs)
        self._font = QFont(font)
        self._font.setPixelSize(max(7, round(font.pixelSize() * _SMALLER)))
        self._raised = font.pixelSize() * _RAISED

    def formats(self) -> Iterator[tuple[int, QTextCharFormat]]:
        """The room behind a character: the place of the character and the look it gets."""
        for sign in self.signs:
            look = QTextCharFormat()
            look.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
            look.setFontLetterSpacing(self._width(sign) + 2 * _AIR)
            yield max(0, sign.at - 1), look

    def draw(
        self, painter: QPainter, layout: QTextLayout, corner: QPointF, colour: QColor,
        places: list[int],
    ) -> None:  # fmt: skip
        """Paints the numbers; `places` says for each sign where Qt counts it."""
        painter.save()
        painter.setFont(self._font)
        painter.setPen(QPen(colour))
        for sign, place in zip(self.signs, places, strict=True):
            line = layout.lineForTextPosition(max(0, place - 1))
            if line.isValid():
                right = x_of(line, place)
                left = right - self._width(sign) - _AIR if place else right
                baseline = line.y() + line.ascent() - self._raised
                painter.drawText(corner + QPointF(left, baseline), sign.words)
        painter.restore()

    def _width(self, sign: NoteSign) -> float:
        return QFontMetricsF(self._font).horizontalAdvance(sign.words)


def notes_below(item: object) -> tuple[tuple[str, str, Runs], ...]:
    """The notes of an item: the passage of each, its number, and its text; none of the cover and such."""
    if not isinstance(item, Element):
        return ()
    return tuple(
        (f"{item.id}:n{order}", str(note.number), note.runs)
        for order, note in enumerate(notes_of(item), 1)
    )


def caption_runs(table: Table) -> Runs:
    """The number of a table, to stand before its title: 'Tabel 3.'."""
    return (Run(f"{table.number}."),)


def spoken(item: object) -> list[str]:
    """The caption and the notes of an item as lines that are read out: caption first, empty when it has none."""
    caption = ""
    if isinstance(item, Table) and item.number:
        caption = f"{item.number}. {text_of(item.caption)}"
    return [caption, *(f"Noot {number}: {text_of(runs)}" for _, number, runs in notes_below(item))]


def x_of(line: object, at: int) -> float:
    """Where a character begins in a line of a layout."""
    found = line.cursorToX(at)  # type: ignore[attr-defined]  # the stub's overloads do not name the pair
    return float(found[0] if isinstance(found, tuple) else found)
