"""What choosing a clause means here: how much it asks, and what the check says of it beforehand."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from clause_library.clause_trial import ClauseTrial
from clause_library.suitability import Fit, Load
from drafting.finding import Finding
from drafting.refusals import Refusal
from gui.theme import Space, Theme
from gui.widgets import meter
from gui.widgets.texts import picture, sign, text

_WAIT = "De toets leest deze tekst met de gegevens van dit bestek\N{HORIZONTAL ELLIPSIS}"


class ClauseVerdict(QFrame):
    """The meter with its words, and the findings that the clause has or brings."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._meter = _Meter(theme)
        self._load = text("", "strong")
        self._reason = text("", "muted")
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._meter, 0, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._load, 1)
        self.result = text("")
        """What the check found, in a sentence."""
        self._sign_place = QHBoxLayout()
        self._sign_place.setSpacing(Space.SMALL)
        self._sign_place.addWidget(self.result, 1)
        self._sign: QWidget | None = None
        self.rows = QVBoxLayout()
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(top)
        column.addWidget(self._reason)
        column.addLayout(self._sign_place)
        column.addLayout(self.rows)

    def show_fit(self, fit: Fit) -> None:
        """Shows how much the clause asks here, and why it is offered."""
        self._meter.show_load(fit.load)
        self._load.setText(fit.load.label if fit.load else "Nog niet te wegen")
        self._reason.setText(fit.reason)
        self._reason.setVisible(bool(fit.reason))

    def show_trial(self, trial: ClauseTrial | Refusal | None, *, present: bool) -> None:
        """Shows what the check says; None while it is under way."""
        self._empty()
        if trial is None:
            self._say("clock", "muted", _WAIT)
        elif isinstance(trial, Refusal):
            self._say("attention", "gap", f"Nog niet te toetsen. {trial}")
        else:
            self._show_outcome(trial, present=present)

    def _show_outcome(self, trial: ClauseTrial, *, present: bool) -> None:
        count = len(trial.own) + len(trial.elsewhere)
        if count:
            worst = (trial.own or trial.elsewhere)[0].severity
            noun = "bevinding" if count == 1 else "bevindingen"
            verb = "heeft hier" if present else "geeft hier"
            self._say(str(worst), str(worst), f"Deze bepaling {verb} {count} {noun}.")
        else:
            self._say("ready", "ready", "De toets heeft geen bezwaar tegen deze tekst.")
        for finding in trial.own:
            self.rows.addWidget(self._row(finding, ""))
        for finding in trial.elsewhere:
            self.rows.addWidget(self._row(finding, "Elders in dit bestek: "))
        for finding in trial.solved:
            words = f"Lost een bevinding op: {_small(finding.title)}."
            self.rows.addWidget(_line(picture("ready", self._theme, "ready"), [text(words)]))
        if trial.missing:
            words = f"Nog niet alles is getoetst. Dit ontbreekt: {', '.join(trial.missing)}."
            self.rows.addWidget(
                _line(picture("question", self._theme, "muted"), [text(words, "muted")])
            )

    def _row(self, finding: Finding, lead: str) -> QWidget:
        """A finding with its sign; what to do instead is told below it."""
        made = _line(
            sign(finding.severity, self._theme),
            [
                text(f"{lead}{finding.title}", "strong"),
                text(finding.message),
                text(finding.remedy, "muted"),
            ],
        )
        made.setAccessibleName(
            f"{finding.severity.label}: {lead}{finding.title}. {finding.message}"
        )
        return made

    def _say(self, name: str, role: str, words: str) -> None:
        self._sign = picture(name, self._theme, role)
        self._sign_place.insertWidget(0, self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self.result.setText(words)
        self.result.setAccessibleName(words)

    def _empty(self) -> None:
        if self._sign is not None:
            self._sign_place.removeWidget(self._sign)
            self._sign.hide()
            self._sign.deleteLater()
            self._sign = None
        while (item := self.rows.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                row.hide()
                row.deleteLater()


class _Meter(QWidget):
    """The bar of three steps; the words beside it say the same."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._load: Load | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_load(self, load: Load | None) -> None:
        self._load = load
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(meter.WIDTH, meter.HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            meter.paint_meter(painter, QRectF(self.rect()), self._load, self._theme)
        finally:
            painter.end()


def _line(mark: QWidget, lines: list[QWidget]) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.SMALL)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    for words in lines:
        column.addWidget(words)
    row.addLayout(column, 1)
    return made


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
