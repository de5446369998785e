"""The export dialog: what is decided, the work, and what came out of it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
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

from drafting.refusals import Refusal
from drafting.terms import Severity
from drafting.word.write.settings import ExportCancelled
from gui import alerts, background
from gui.alerts import label
from gui.check_words import open_count
from gui.export.order import (
    EXTENSION,
    KINDS,
    STYLE_KINDS,
    Exported,
    Order,
    carry_out,
    required_gaps,
)
from gui.export.rows import closing_row, indented, new_page, push_button, wide_row
from gui.filing import file_stem
from gui.open_draft import OpenDraft
from gui.services import Services
from gui.theme import SIGNS, Space, Theme
from gui.top_bar import Elided

WIDTH = 600
GAPS_HEIGHT = 148
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
        self.setWindowTitle("Exporteer naar Word")
        self.setMinimumWidth(WIDTH)
        self._gaps = required_gaps(open_draft.document)
        self.final = QRadioButton("Definitief")
        self.concept = QRadioButton("Concept")
        self._style = self._remembered_style()
        self._style_words = Elided("")
        self._target = self._suggested()
        self._target_words = Elided("")
        self._replaces = label("", "muted")
        self._fault = label("", "fault")
        self._folder = push_button(
            "folder", "Open de map", "Open de map met het Word-bestand", self._open_folder
        )
        self.bar = QProgressBar()
        self._done = QVBoxLayout()
        self._pages = QStackedWidget()
        for page in (self._choices(), self._work(), self._result()):
            self._pages.addWidget(page)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        lines.addWidget(self._pages)
        self._show_files()
        (self.concept if self._gaps else self.final).setFocus()

    @property
    def target(self) -> Path:
        """The file that will be written."""
        return self._target

    def choose_target(self) -> None:
        """Asks for another name or place."""
        path = alerts.choose_to_save(self, "Sla het Word-bestand op", str(self._target), KINDS)
        if path is not None:
            self._target = (
                path
                if path.suffix.casefold() == EXTENSION
                else path.with_name(path.name + EXTENSION)
            )
            self._fault.hide()
            self._show_files()

    def choose_style(self) -> None:
        """Asks for a Word file whose look is taken over; it is remembered."""
        folder = str(self._style.parent) if self._style else self._services.settings.now.last_folder
        path = alerts.choose_to_open(self, "Kies een huisstijl", folder, STYLE_KINDS)
        if path is not None:
            self._keep_style(path)

    def export(self) -> None:
        """Starts the work."""
        self._fault.hide()
        opened = self._open_draft
        order = Order(
            draft=opened.draft,
            document=opened.document,
            norms=opened.norms,
            day=self._services.today(),
            target=self._target,
            concept=self.concept.isChecked(),
            house_style=self._style,
        )
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

    def _choices(self) -> QWidget:
        page, lines = new_page()
        lines.addWidget(label("Exporteer naar Word", "large"))
        lines.addSpacing(Space.SMALL)
        self.final.setObjectName("final")
        self.concept.setObjectName("concept")
        self.final.setEnabled(not self._gaps)
        self.final.setChecked(not self._gaps)
        self.concept.setChecked(bool(self._gaps))
        lines.addWidget(self.final, alignment=Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(indented(label("Voor publicatie: zonder merkteken.", "muted")))
        if self._gaps:
            lines.addWidget(indented(self._gap_list()))
        lines.addWidget(self.concept, alignment=Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(
            indented(
                label("Met CONCEPT op elke bladzijde; wat nog open is, staat gemarkeerd.", "muted")
            )
        )
        self._warn(lines)
        lines.addSpacing(Space.SMALL)
        lines.addWidget(label("Dit komt erin", "heading"))
        lines.addWidget(label(self._content_words()))
        lines.addSpacing(Space.SMALL)
        lines.addWidget(label("Huisstijl", "heading"))
        lines.addLayout(self._style_row())
        lines.addWidget(
            label("Alleen de opmaak wordt overgenomen: lettertypen, kleuren, marges.", "muted")
        )
        lines.addSpacing(Space.SMALL)
        lines.addWidget(label("Bestand", "heading"))
        other = push_button(
            "choose_target", "Kies…", "Kies een andere naam of plaats", self.choose_target
        )
        lines.addLayout(wide_row(self._target_words, other))
        lines.addWidget(self._replaces)
        self._fault.hide()
        lines.addWidget(self._fault)
        lines.addStretch(1)
        go = push_button("export", "Exporteer", "Maak het Word-bestand", self.export)
        go.setProperty("role", "primary")
        go.setDefault(True)
        lines.addSpacing(Space.SMALL)
        lines.addLayout(closing_row(push_button("cancel", "Annuleer", "Annuleer", self.reject), go))
        return page

    def _gap_list(self) -> QWidget:
        box = QFrame()
        box.setProperty("role", "card")
        lines = QVBoxLayout(box)
        lines.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
        lines.setSpacing(Space.TINY)
        one = "Dit gegeven moet eerst zijn ingevuld:"
        more = f"Deze {len(self._gaps)} gegevens moeten eerst zijn ingevuld:"
        lines.addWidget(label(one if len(self._gaps) == 1 else more))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for gap in self._gaps:
            link = push_button(
                f"gap-{gap.variable}",
                gap.label,
                f"Vul in: {gap.label}",
                self._asked_for(gap.variable),
            )
            link.setProperty("role", "link")
            column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        area.setWidget(inside)
        area.setFixedHeight(min(GAPS_HEIGHT, inside.sizeHint().height()))
        lines.addWidget(area)
        return box

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

    def _style_row(self) -> QHBoxLayout:
        drop = push_button(
            "drop_style", "Geen", "Gebruik geen huisstijl", lambda: self._keep_style(None)
        )
        choose = push_button(
            "choose_style", "Kies…", "Kies een Word-bestand met de huisstijl", self.choose_style
        )
        return wide_row(self._style_words, choose, drop)

    def _work(self) -> QWidget:
        page, lines = new_page()
        lines.addStretch(1)
        lines.addWidget(label("Het Word-bestand wordt gemaakt…", "title"))
        self.bar.setRange(0, FULL)
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
        lines.addWidget(label("Het Word-bestand is klaar", "large"))
        lines.addLayout(self._done)
        lines.addStretch(1)
        close = push_button("close", "Sluit", "Sluit", self.accept)
        close.setProperty("role", "primary")
        lines.addLayout(closing_row(self._folder, close))
        return page

    def _exported(self, made: Exported) -> None:
        self._done.addWidget(label(str(made.target)))
        self._done.addWidget(label(f"Ongeveer {made.pages} bladzijden.", "muted"))
        if made.notices:
            self._done.addSpacing(Space.SMALL)
            self._done.addWidget(
                label("Sommige tekens passen niet in een Word-bestand en zijn weggelaten:")
            )
        for notice in made.notices:
            self._done.addWidget(label(notice, "muted"))
        self._pages.setCurrentIndex(2)
        self._folder.setFocus()

    def _refused(self, refusal: Refusal) -> None:
        self._pages.setCurrentIndex(0)
        if not isinstance(refusal, ExportCancelled):
            self._fault.setText(f"{refusal}")
            self._fault.show()

    def _progressed(self, share: float) -> None:
        self.bar.setValue(round(share * FULL))

    def _open_folder(self) -> None:
        alerts.show_folder(self._target)

    def _asked_for(self, variable: str) -> Callable[[], None]:
        def ask() -> None:
            self.accept()
            self.field_wanted.emit(variable)

        return ask

    def _ask_for_findings(self) -> None:
        self.accept()
        self.findings_wanted.emit()

    def _content_words(self) -> str:
        document = self._open_draft.document
        parts = [part.title for part in document.parts]
        justified = len(self._open_draft.draft.justifications)
        if justified:
            word = "motivering" if justified == 1 else "motiveringen"
            parts.append(f"een bijlage met {justified} {word} van afwijkingen")
        return f"Omslag, inhoudsopgave, {', '.join(part[0].lower() + part[1:] for part in parts)}."

    def _suggested(self) -> Path:
        file = self._open_draft.file
        if file is not None:
            return file.path.with_suffix(EXTENSION)
        folder = Path(self._services.settings.now.last_folder or Path.home())
        return folder / f"{file_stem(self._open_draft.document.title)}{EXTENSION}"

    def _remembered_style(self) -> Path | None:
        kept = self._services.settings.now.house_style
        return Path(kept) if kept and Path(kept).exists() else None

    def _keep_style(self, path: Path | None) -> None:
        self._style = path
        self._services.settings.change(house_style=str(path) if path else "")
        self._show_files()

    def _show_files(self) -> None:
        self._style_words.say(
            str(self._style) if self._style else "Geen; de rustige opmaak van Bestekwijzer"
        )
        self._target_words.say(str(self._target))
        self._replaces.setText(
            "Dit bestand bestaat al en wordt vervangen." if self._target.exists() else ""
        )
