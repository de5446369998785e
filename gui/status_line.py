"""The line at the bottom: findings by severity, what could not be checked, saved when, zoom."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from drafting.terms import FindingStatus, Severity
from gui import check_words
from gui.alerts import label
from gui.open_draft import OpenDraft
from gui.theme import SIGNS, Space, Theme
from gui.top_bar import Elided

HEIGHT = 32
TOLD_MS = 8_000


class StatusLine(QFrame):
    """The state of the draft in one line.

    Signals:
        findings_wanted: the user wants to see the findings.
        zoom_wanted: the user wants the page at its usual size.
    """

    findings_wanted = Signal()
    zoom_wanted = Signal()

    def __init__(self, open_draft: OpenDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self.setObjectName("status_line")
        self.setFixedHeight(HEIGHT)
        self._counts = {severity: _flat(f"count-{severity}") for severity in Severity}
        self._justified = _flat("count-justified")
        self.not_run = Elided("muted")
        self.told = Elided("muted")
        self.saved = label("", "muted")
        self.saved.setWordWrap(False)
        self.zoom = _flat("zoom")
        self.zoom.setAccessibleName("Tekst op gewone grootte")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.SMALL, 0, Space.SMALL, 0)
        row.setSpacing(Space.TINY)
        for severity, button in self._counts.items():
            button.setStyleSheet(f"color: {theme.hex(str(severity))};")
            button.clicked.connect(self.findings_wanted)
            row.addWidget(button)
        self._justified.setStyleSheet(f"color: {theme.hex('ready')};")
        self._justified.clicked.connect(self.findings_wanted)
        row.addWidget(self._justified)
        row.addSpacing(Space.SMALL)
        row.addWidget(self.not_run, 3)
        row.addWidget(self.told, 2)
        row.addSpacing(Space.SMALL)
        row.addWidget(self.saved)
        row.addWidget(self.zoom)
        self.zoom.clicked.connect(self.zoom_wanted)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(TOLD_MS)
        self._quiet.timeout.connect(lambda: self.told.say(""))
        open_draft.checked.connect(self.refresh)
        open_draft.filed.connect(self.refresh)
        open_draft.cleanness_changed.connect(self.refresh)
        self.show_zoom(100)
        self.refresh()

    def tell(self, words: str) -> None:
        """Shows a short line for a while."""
        self.told.say(words)
        self._quiet.start()

    def show_zoom(self, percent: int) -> None:
        """Shows how large the page is."""
        self.zoom.setText(f"{percent} %")

    def refresh(self, *_changed: object) -> None:
        """Shows the counts of the last check, and when the draft was saved."""
        report = self._open_draft.report
        for severity, button in self._counts.items():
            count = check_words.open_count(report, severity)
            button.setText(f"{SIGNS[severity]} {count} {check_words.SHORT[severity]}")
            button.setAccessibleName(f"{count} keer {severity.label.lower()}; toon de bevindingen")
            button.setVisible(bool(count))
        done = sum(f.status is FindingStatus.JUSTIFIED for f in report.findings)
        self._justified.setText(f"✓ {done} gemotiveerd")
        self._justified.setAccessibleName(f"{done} bevindingen gemotiveerd; toon de bevindingen")
        self._justified.setVisible(bool(done))
        self.not_run.say(_checked_words(self._open_draft))
        self.saved.setText(_saved_words(self._open_draft))


def _checked_words(open_draft: OpenDraft) -> str:
    report = open_draft.report
    if open_draft.is_unchecked:
        return "De toets loopt…"
    if not check_words.open_total(report):
        return check_words.result(report)
    return check_words.not_run(report)


def _saved_words(open_draft: OpenDraft) -> str:
    file = open_draft.file
    if file is not None and file.read_only:
        return "alleen lezen"
    if open_draft.has_changes:
        return "niet opgeslagen"
    if file is None:
        return "nog geen bestand"
    return f"opgeslagen {file.at:%H:%M}" if file.at else "opgeslagen"


def _flat(name: str) -> QPushButton:
    button = QPushButton()
    button.setObjectName(name)
    button.setProperty("role", "status")
    button.setAutoDefault(False)
    return button
