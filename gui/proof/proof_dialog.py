"""The preview of a proof: pages as they will be printed, what stands in the margin, and printing."""

from pathlib import Path

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut, QWheelEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from drafting.files.safe_write import write_safely
from drafting.refusals import Refusal
from gui import alerts
from gui.alerts import label
from gui.export.rows import closing_row, push_button
from gui.filing import file_stem
from gui.open_draft import OpenDraft
from gui.proof.proof_pages import Beside, Sheet
from gui.proof.proof_paper import Choices, Proof, Setting, paint, paint_page, pdf_of, prepare
from gui.services import Services
from gui.theme import Space, Theme

_KINDS = "PDF-bestanden (*.pdf)"
_FAMILY = "Arial"
_SLICE = 12
"""Milliseconds of setting between two looks at what the user does."""


class ProofView(QWidget):
    """One page of a proof, as large as there is room.

    Signals:
        turned: another page is shown; it gets its number.
    """

    turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._proof: Proof | None = None
        self.page = 1
        self.setMinimumSize(420, 480)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Bladzijde van de proefdruk")

    def show_proof(self, proof: Proof) -> None:
        """Shows a proof, at the page it was on as far as there is one."""
        self._proof = proof
        self.turn_to(self.page)

    def turn_to(self, page: int) -> None:
        """Shows a page; the nearest one when there is none of that number."""
        if self._proof is None:
            return
        self.page = max(1, min(page, len(self._proof.pages)))
        self.update()
        self.turned.emit(self.page)

    @override
    def sizeHint(self) -> QSize:
        return QSize(620, 820)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        if self._proof is None:
            return
        place = self._place(self._proof.sheet)
        painter.fillRect(place, Qt.GlobalColor.white)
        painter.setPen(self._theme.color("line"))
        painter.drawRect(place)
        painter.translate(place.topLeft())
        scale = place.width() / self._proof.sheet.width
        painter.scale(scale, scale)
        paint_page(self._proof, self.page, painter)
        painter.end()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        step = event.angleDelta().y()
        if step:
            self.turn_to(self.page + (-1 if step > 0 else 1))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def _place(self, sheet: Sheet) -> QRectF:
        scale = min((self.width() - 2) / sheet.width, (self.height() - 2) / sheet.height)
        width, height = sheet.width * scale, sheet.height * scale
        corner = QPoint(round((self.width() - width) / 2), round((self.height() - height) / 2))
        return QRectF(corner.x(), corner.y(), width, height)


class ProofDialog(QDialog):
    """Shows a proof and prints it."""

    def __init__(
        self, open_draft: OpenDraft, services: Services, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._document = open_draft.document
        self._services = services
        self._proof: Proof | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        self.setObjectName("proof_dialog")
        self.setWindowTitle("Proefdruk")
        self.view = ProofView(theme)
        self.beside = QComboBox()
        self.beside.setAccessibleName("Wat er in de kantlijn staat")
        for choice in Beside:
            self.beside.addItem(choice.label, choice)
        self.wide = QCheckBox("Brede kantlijn om in te schrijven")
        self.previous = push_button(
            "previous", "Vorige", "Vorige bladzijde", lambda: self._turn(-1)
        )
        self.next = push_button("next", "Volgende", "Volgende bladzijde", lambda: self._turn(1))
        self._where = label("", "muted")
        self._where.setWordWrap(False)
        self._where.setMinimumWidth(150)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        lines.setSpacing(Space.MEDIUM)
        lines.addWidget(label("Proefdruk", "large"))
        top = QHBoxLayout()
        top.setSpacing(Space.LARGE)
        top.addWidget(self.beside)
        top.addWidget(self.wide)
        top.addStretch(1)
        lines.addLayout(top)
        lines.addWidget(self.view, 1)
        turning = QHBoxLayout()
        turning.setSpacing(Space.SMALL)
        for widget in (self.previous, self._where, self.next):
            turning.addWidget(widget)
        turning.addStretch(1)
        self.pdf_button = push_button(
            "pdf", "Bewaar als PDF…", "Bewaar de proefdruk als PDF", self.save
        )
        self.print_button = push_button("print", "Druk af…", "Druk de proef af", self.print)
        self.print_button.setProperty("role", "primary")
        close = push_button("close", "Sluit", "Sluit", self.reject)
        turning.addLayout(closing_row(close, self.pdf_button, self.print_button))
        lines.addLayout(turning)
        self.view.turned.connect(self._turned)
        self.beside.activated.connect(lambda _index: self._set())
        self.wide.toggled.connect(lambda _on: self._set())
        for key, step in (("PgDown", 1), ("PgUp", -1)):
            QShortcut(QKeySequence(key), self, lambda step=step: self._turn(step))
        self.resize(760, min(960, self.screen().availableGeometry().height() - 60))
        self._set()
        self.beside.setFocus()

    def print(self) -> None:
        """Asks for a printer and prints the proof on it."""
        if self._proof is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer)
        printer.setDocName(self.windowTitle())
        printer.setFromTo(1, len(self._proof.pages))
        if QPrintDialog(printer, self).exec() == QDialog.DialogCode.Accepted:
            prepare(printer)
            paint(self._proof, printer, printer.fromPage(), printer.toPage())

    def save(self) -> None:
        """Asks where and writes the proof as a PDF, for who prints elsewhere."""
        folder = Path(self._services.settings.now.last_folder or Path.home())
        suggested = folder / f"Proefdruk {file_stem(self._document.title)}.pdf"
        path = alerts.choose_to_save(self, "Bewaar de proefdruk", str(suggested), _KINDS)
        if path is None or self._proof is None:
            return
        target = path if path.suffix.casefold() == ".pdf" else path.with_name(f"{path.name}.pdf")
        try:
            write_safely(target, pdf_of(self._proof))
        except Refusal as refusal:
            alerts.refuse(self, refusal, "De proefdruk is niet bewaard")

    def _set(self) -> None:
        """Sets the proof in slices: a hundred pages take half a second."""
        choices = Choices(Beside(self.beside.currentData()), self.wide.isChecked())
        self._setting = Setting(self._document, self._services.today(), _FAMILY, choices)
        self._where.setText("De proef wordt gezet…")
        for button in (self.pdf_button, self.print_button):
            button.setEnabled(False)
        self._timer.start()

    def _go_on(self) -> None:
        proof = self._setting.go_on(_SLICE)
        if proof is None:
            return
        self._timer.stop()
        self._proof = proof
        for button in (self.pdf_button, self.print_button):
            button.setEnabled(True)
        self.view.show_proof(proof)

    def _turn(self, step: int) -> None:
        self.view.turn_to(self.view.page + step)

    def _turned(self, page: int) -> None:
        last = len(self._proof.pages) if self._proof else 0
        self._where.setText(f"Bladzijde {page} van {last}")
        self.previous.setEnabled(page > 1)
        self.next.setEnabled(page < last)
