"""The export dialog: what is decided, the work, and what came out of it."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from drafting.assembly.worksheets import worksheets
from drafting.copies.forms import Form
from drafting.pdf.conversion import PdfCancelled
from drafting.refusals import Refusal
from drafting.terms import Severity
from drafting.word.write.settings import ExportCancelled
from gui import alerts, background
from gui.alerts import label
from gui.check_words import open_count
from gui.export.extras import Extras
from gui.export.form_choice import FormChoice
from gui.export.gap_list import gap_list
from gui.export.order import KINDS, Exported, Order, carry_out, document_sent, required_gaps
from gui.export.result_page import fill_result
from gui.export.rows import choice_row, closing_row, indented, new_page, push_button, wide_row
from gui.export.style_choice import StyleChoice
from gui.filing import file_stem
from gui.open_draft import OpenDraft
from gui.services import Services
from gui.theme import SIGNS, Space, Theme
from gui.top_bar import Elided

WIDTH = 660
FULL = 100


class ExportDialog(QDialog):
    """Asks what to export and how, does it, and shows where it went.

    Signals:
        field_wanted: the name of a variable that must be filled in first; the dialog has closed.
        findings_wanted: the user wants to see the findings; the dialog has closed.
    """

    field_wanted = Signal(str)
    findings_wanted = Signal()

    def __init__(
        self, open_draft: OpenDraft, services: Services, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._services = services
        self._theme = theme
        self._job: background.Job | None = None
        self.setObjectName("export_dialog")
        self.setWindowTitle("Exporteer")
        self.setMinimumWidth(WIDTH)
        draft, norms = open_draft.draft, open_draft.norms
        self._document = document_sent(draft, open_draft.document, norms)
        self._gaps = required_gaps(self._document)
        kept = services.settings.now
        self.form = FormChoice(kept.export_form)
        self.final = QRadioButton("Definitief")
        self.concept = QRadioButton("Concept")
        self.extras = Extras(draft.comments, worksheets(draft, norms), services.settings)
        authorities = draft.procurement.contracting_authorities
        self.style_choice = StyleChoice(
            services.settings, authorities[0].name if authorities else ""
        )
        self._target = self._suggested()
        self._target_words = Elided("")
        self._replaces = label("", "muted")
        self._fault = label("", "fault")
        self._busy = label("", "title")
        self._made = label("", "large")
        self._folder = push_button(
            "folder", "Open de map", "Open de map met het bestand", self._open_folder
        )
        self.bar = QProgressBar()
        self._done = QVBoxLayout()
        self._pages = QStackedWidget()
        for page in (self._choices(), self._work(), self._result()):
            self._pages.addWidget(page)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        lines.addWidget(self._pages)
        self.form.changed.connect(self._take_form)
        self.concept.toggled.connect(self._suit)
        self.style_choice.changed.connect(self._fault.hide)
        self._suit()
        self._show_files()
        (self.concept if self._gaps else self.final).setFocus()

    @property
    def target(self) -> Path:
        """The file that will be written."""
        return self._target

    def choose_target(self) -> None:
        """Asks for another name or place; a name without the ending of the form gets it."""
        form = self.form.form
        path = alerts.choose_to_save(self, "Sla het bestand op", str(self._target), KINDS[form])
        if path is not None:
            same = path.suffix.casefold() == form
            self._target = path if same else path.with_name(path.name + form)
            self._fault.hide()
            self._show_files()

    def export(self) -> None:
        """Starts the work."""
        self._fault.hide()
        form = self.form.form
        self._services.settings.change(export_form=str(form))
        opened = self._open_draft
        order = Order(
            draft=opened.draft,
            norms=opened.norms,
            day=self._services.today(),
            target=self._target,
            concept=self.concept.isChecked(),
            house_style=self.style_choice.path,
            comments=self.extras.choice,
            worksheets=self.extras.with_worksheets,
        )
        about = " Dat duurt even: LibreOffice zet elke bladzijde." if form is Form.PDF else ""
        self._busy.setText(f"{form.made[:1].upper()}{form.made[1:]} wordt gemaakt…{about}")
        # LibreOffice does not say how far it is
        self.bar.setRange(0, 0 if form is Form.PDF else FULL)
        self.bar.setValue(0)
        self._pages.setCurrentIndex(1)
        self._job = background.run(
            lambda job: carry_out(order, job), self._exported, self._refused, self._progressed
        )

    @override
    def reject(self) -> None:
        if self._job is not None and not self._job.ended:
            self._job.stop()
            return
        super().reject()

    @override
    def sizeHint(self) -> QSize:
        """As high as what is in it, so far as the screen has room."""
        room = self.screen().availableGeometry().height() - 80
        return QSize(WIDTH + Space.WIDE, min(self._inside.sizeHint().height() + 170, room))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        # by itself a dialog opens no higher than two thirds of the screen
        self.resize(self.sizeHint())
        super().showEvent(event)

    def _choices(self) -> QWidget:
        page, around = new_page()
        self._inside, lines = new_page()
        lines.setContentsMargins(0, 0, Space.SMALL, 0)
        around.addWidget(label("Exporteer", "large"))
        around.addSpacing(Space.SMALL)
        lines.addWidget(label("Vorm", "heading"))
        lines.addWidget(self.form)
        lines.addSpacing(Space.SMALL)
        self._ask_kind(lines)
        self._warn(lines)
        lines.addSpacing(Space.SMALL)
        lines.addWidget(label("Dit komt erin", "heading"))
        lines.addWidget(label(self._content_words()))
        lines.addWidget(self.extras)
        lines.addSpacing(Space.SMALL)
        lines.addWidget(label("Huisstijl", "heading"))
        lines.addWidget(self.style_choice)
        lines.addSpacing(Space.SMALL)
        lines.addWidget(label("Bestand", "heading"))
        other = push_button(
            "choose_target", "Kies…", "Kies een andere naam of plaats", self.choose_target
        )
        lines.addLayout(wide_row(self._target_words, other))
        lines.addWidget(self._replaces)
        lines.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._inside)
        around.addWidget(area, 1)
        self._fault.hide()
        around.addWidget(self._fault)
        go = push_button("export", "Exporteer", "Maak het bestand", self.export)
        go.setProperty("role", "primary")
        go.setDefault(True)
        around.addSpacing(Space.SMALL)
        around.addLayout(
            closing_row(push_button("cancel", "Annuleer", "Annuleer", self.reject), go)
        )
        return page

    def _ask_kind(self, lines: QVBoxLayout) -> None:
        """Asks whether it is a concept or final; what is missing for the second stands below it."""
        self.final.setObjectName("final")
        self.concept.setObjectName("concept")
        self.final.setEnabled(not self._gaps)
        self.final.setChecked(not self._gaps)
        self.concept.setChecked(bool(self._gaps))
        lines.addWidget(label("Stand", "heading"))
        told = label("Voor publicatie: zonder merkteken.", "muted")
        lines.addLayout(choice_row(self.final, told))
        if self._gaps:
            lines.addWidget(indented(gap_list(self._gaps, self._ask_for)))
        told = label("Met CONCEPT op elke bladzijde; wat nog open is, staat gemarkeerd.", "muted")
        lines.addLayout(choice_row(self.concept, told))

    def _warn(self, lines: QVBoxLayout) -> None:
        count = open_count(self._open_draft.report, Severity.VIOLATION)
        if not count:
            return
        box = QFrame()
        box.setProperty("role", "warning")
        row = QHBoxLayout(box)
        row.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.SMALL, Space.SMALL)
        stand = (
            "bevinding in strijd met de wet staat"
            if count == 1
            else "bevindingen in strijd met de wet staan"
        )
        row.addWidget(label(f"{SIGNS[Severity.VIOLATION]} {count} {stand} nog open."), 1)
        row.addWidget(
            push_button("findings", "Toon", "Toon de bevindingen", self._ask_for_findings)
        )
        lines.addSpacing(Space.SMALL)
        lines.addWidget(box)

    def _work(self) -> QWidget:
        page, lines = new_page()
        lines.addStretch(1)
        lines.addWidget(self._busy)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Voortgang")
        lines.addWidget(self.bar)
        lines.addStretch(1)
        lines.addLayout(
            closing_row(push_button("stop", "Stop", "Stop met exporteren", self.reject))
        )
        return page

    def _result(self) -> QWidget:
        page, lines = new_page()
        lines.addWidget(self._made)
        lines.addLayout(self._done, 1)
        close = push_button("close", "Sluit", "Sluit", self.accept)
        close.setProperty("role", "primary")
        lines.addSpacing(Space.SMALL)
        lines.addLayout(closing_row(self._folder, close))
        return page

    def _exported(self, made: Exported) -> None:
        self._made.setText(f"{made.form.made[:1].upper()}{made.form.made[1:]} is klaar")
        fill_result(self._done, made)
        self._pages.setCurrentIndex(2)
        self._folder.setFocus()

    def _refused(self, refusal: Refusal) -> None:
        self._pages.setCurrentIndex(0)
        if not isinstance(refusal, (ExportCancelled, PdfCancelled)):
            self._fault.setText(f"{refusal}")
            self._fault.show()

    def _progressed(self, share: float) -> None:
        self.bar.setValue(round(share * FULL))

    def _open_folder(self) -> None:
        alerts.show_folder(self._target)

    def _ask_for(self, variable: str) -> None:
        self.accept()
        self.field_wanted.emit(variable)

    def _ask_for_findings(self) -> None:
        self.accept()
        self.findings_wanted.emit()

    def _content_words(self) -> str:
        parts = [part.title for part in self._document.parts]
        justified = len(self._open_draft.draft.justifications)
        if justified:
            word = "motivering" if justified == 1 else "motiveringen"
            parts.append(f"een bijlage met {justified} {word} van afwijkingen")
        return f"Omslag, inhoudsopgave, {', '.join(part[0].lower() + part[1:] for part in parts)}."

    def _suggested(self) -> Path:
        form, file = self.form.form, self._open_draft.file
        if file is not None:
            return file.path.with_suffix(form)
        folder = Path(self._services.settings.now.last_folder or Path.home())
        return folder / f"{file_stem(self._open_draft.document.title)}{form}"

    def _take_form(self) -> None:
        self._target = self._target.with_name(f"{self._target.stem}{self.form.form}")
        self._fault.hide()
        self._suit()
        self._show_files()

    def _suit(self) -> None:
        self.extras.suit(self.form.form, concept=self.concept.isChecked())

    def _show_files(self) -> None:
        self._target_words.say(str(self._target))
        there = self._target.exists()
        self._replaces.setText("Dit bestand bestaat al en wordt vervangen." if there else "")
        self._replaces.setVisible(there)
