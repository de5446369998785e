"""Paints a proof: each page with its head, its numbers in the margin, its text and its foot."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QBuffer, QElapsedTimer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)
from PySide6.QtPrintSupport import QPrinter

from drafting.document import Document
from drafting.text.written_values import day
from gui.alerts import visible
from gui.proof.proof_pages import Beside, Page, Sheet, paginate
from gui.proof.proof_text import SetLine, set_elements

MARK = "PROEFDRUK"
_POINTS = 72
_FRAME = 9
_LONG = 10_000
_FINE = 600
"""Dots an inch of a PDF; letters and lines are drawn, so it need not be more."""

_INK, _QUIET, _LINE, _MARK = (
    QColor("#000000"),
    QColor("#4a5963"),
    QColor("#c5d2d8"),
    QColor("#a3232b"),
)
_TO_WRITE = "Opmerkingen"


@dataclass(frozen=True, slots=True)
class Choices:
    """What a proof looks like."""

    beside: Beside = Beside.LINES
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Proof:
    """A document set on pages."""

    title: str
    day: date
    family: str
    sheet: Sheet
    pages: Sequence[Page]


class Setting:
    """Sets a document on pages, bit by bit, so that a window goes on in between."""

    def __init__(self, document: Document, today: date, family: str, choices: Choices) -> None:
        self._sheet = Sheet(choices.wide)
        self._choices = choices
        self._title = visible(" ".join(document.title.split()))
        self._day, self._family = today, family
        self._elements = set_elements(document, family, self._sheet.column)
        self._lines: list[SetLine] = []

    def go_on(self, milliseconds: int) -> Proof | None:
        """Works for about so long; the proof when it is done, a page at least."""
        timer = QElapsedTimer()
        timer.start()
        for lines in self._elements:
            self._lines += lines
            if timer.hasExpired(milliseconds):
                return None
        pages = paginate(self._lines, self._sheet.room, self._choices.beside)
        return Proof(self._title, self._day, self._family, self._sheet, pages)


def set_proof(document: Document, today: date, family: str, choices: Choices) -> Proof:
    """The document on pages, at once."""
    setting = Setting(document, today, family, choices)
    while (proof := setting.go_on(_LONG)) is None:
        pass
    return proof


def prepare(device: QPagedPaintDevice) -> None:
    """A4 without margins of the printer's own, for the sheet has them."""
    if isinstance(device, QPrinter):
        device.setFullPage(True)
    device.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
            QPageLayout.Unit.Point,
        )
    )


def paint(proof: Proof, device: QPrinter | QPdfWriter, first: int = 0, last: int = 0) -> None:
    """Puts the pages from `first` to `last`, counted from 1, on the paper; 0 means from the first, to the last."""
    painter = QPainter(device)
    try:
        scale = device.resolution() / _POINTS
        painter.scale(scale, scale)
        chosen = range(max(first, 1), min(last or len(proof.pages), len(proof.pages)) + 1)
        for number in chosen:
            if number != chosen[0]:
                device.newPage()
            paint_page(proof, number, painter)
    finally:
        painter.end()


def pdf_of(proof: Proof) -> bytes:
    """The proof as the bytes of a PDF."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setTitle(f"{MARK} {proof.title}")
    writer.setCreator("Bestekwijzer")
    writer.setResolution(_FINE)
    prepare(writer)
    paint(proof, writer)
    held.close()
    return bytes(held.data().data())


def paint_page(proof: Proof, number: int, painter: QPainter) -> None:
    """Paints one page, counted from 1, on a painter whose unit is a point."""
    sheet = proof.sheet
    _head_and_foot(proof, number, painter)
    for placed in proof.pages[number - 1]:
        top = sheet.top + placed.top
        painter.save()
        painter.setPen(_INK)
        painter.translate(sheet.left, top)
        placed.line.draw(painter, 0.0)
        painter.restore()
        if placed.beside:
            painter.setPen(_QUIET)
            painter.setFont(_font(proof.family, 7))
            box = QRectF(sheet.left - 44, top, 32, 13)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, placed.beside)


def _head_and_foot(proof: Proof, number: int, painter: QPainter) -> None:
    sheet = proof.sheet
    left, right = sheet.left, sheet.left + sheet.column
    painter.setFont(_font(proof.family, _FRAME))
    middle = Qt.AlignmentFlag.AlignVCenter
    head = QRectF(left, 34, sheet.width - left - 40, 16)
    painter.setPen(_QUIET)
    room = QRectF(left, 34, sheet.column - 90, 16)
    title = painter.fontMetrics().elidedText(
        proof.title, Qt.TextElideMode.ElideRight, round(room.width())
    )
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | middle, title)
    foot = QRectF(left, sheet.height - 50, sheet.column, 16)
    painter.drawText(foot, Qt.AlignmentFlag.AlignLeft | middle, day(proof.day))
    painter.drawText(
        foot, Qt.AlignmentFlag.AlignRight | middle, f"Pagina {number} van {len(proof.pages)}"
    )
    if sheet.wide:
        painter.drawText(
            QRectF(right + 14, 34, sheet.right - 30, 16),
            Qt.AlignmentFlag.AlignLeft | middle,
            _TO_WRITE,
        )
        painter.setPen(QPen(_LINE, 0.75))
        painter.drawLine(QPointF(right + 8, 54), QPointF(right + 8, sheet.height - 54))
    painter.setPen(QPen(_LINE, 0.75))
    painter.drawLine(QPointF(left, 54), QPointF(right, 54))
    painter.setPen(_MARK)
    painter.setFont(_font(proof.family, _FRAME, bold=True))
    mark = QRectF(left, head.top(), sheet.column, head.height())
    painter.drawText(mark, Qt.AlignmentFlag.AlignRight | middle, MARK)


def _font(family: str, size: int, *, bold: bool = False) -> QFont:
    font = QFont(family)
    font.setPixelSize(size)
    font.setBold(bold)
    return font
