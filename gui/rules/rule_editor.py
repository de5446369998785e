"""A rule of one's own as text; it is tried on its own texts while it is typed."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from gui import background
from gui.rules.own_rules import with_example
from gui.rules.trial import Trial, try_text
from gui.theme import Space
from gui.widgets.flow import FlowLayout
from gui.widgets.texts import button, text

_PAUSE_MS = 400
_SHOWN = 90


class RuleEditor(QWidget):
    """The text of a rule file, what is wrong with it, and whether it may be switched on.

    Signals:
        save_asked: keep it; true to switch it on.
        remove_asked: take the own version away.
        tried: the text as it is now was tried.
    """

    save_asked = Signal(bool)
    remove_asked = Signal()
    tried = Signal()

    def __init__(
        self, today: Callable[[], date], passage: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._passage = passage
        self._name = ""
        self._job: background.Job | None = None
        self.trial = Trial(None)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("Tekst van de eigen regel")
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        font = QFont("monospace")
        font.setStyleHint(QFont.StyleHint.Monospace)
        self.text.setFont(font)
        self.verdict = text("", "strong")
        self.faults = text("", "fault")
        self.must = button("Deze tekst moet hij vinden", on_press=lambda: self.add(must_flag=True))
        self.may_not = button(
            "Deze tekst mag hij niet vinden", on_press=lambda: self.add(must_flag=False)
        )
        self.on = button(
            "Bewaar en zet aan",
            "primary",
            on_press=lambda: self.save_asked.emit(True),  # noqa: FBT003 -- a signal's argument
        )
        self.wait = button("Bewaar, nog uit", on_press=lambda: self.save_asked.emit(False))  # noqa: FBT003 -- a signal's argument
        self.remove = button("Haal eigen versie weg", "quiet", on_press=self.remove_asked.emit)
        self._picked = text("", "caption")
        examples = QWidget()
        flow = FlowLayout(examples, Space.SMALL)
        flow.addWidget(self.must)
        flow.addWidget(self.may_not)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.on)
        row.addWidget(self.wait)
        row.addStretch(1)
        row.addWidget(self.remove)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.SMALL)
        lines.addWidget(self.text, 1)
        lines.addWidget(self.verdict)
        lines.addWidget(self.faults)
        lines.addWidget(self._picked)
        lines.addWidget(examples)
        lines.addLayout(row)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE_MS)
        self._timer.timeout.connect(self._try)
        self.text.textChanged.connect(self._changed)

    def open_rule(self, name: str, source: str) -> None:
        """Shows the text of a rule with this id, and tries it at once."""
        self._name = name
        self.text.setPlainText(source)
        passage = " ".join(self._passage().split())
        shown = passage if len(passage) <= _SHOWN else f"{passage[:_SHOWN]}\N{HORIZONTAL ELLIPSIS}"
        none = "Kies in het bestek een tekst om toe te voegen."
        self._picked.setText(f"Gekozen in het bestek: {shown}" if shown else none)
        self.must.setEnabled(bool(passage))
        self.may_not.setEnabled(bool(passage))
        self._timer.stop()
        self._try()

    def add(self, *, must_flag: bool) -> None:
        """Adds the text that is chosen in the draft as one that must, or must not, be found."""
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(
            with_example(self.text.toPlainText(), self._passage(), must_flag=must_flag)
        )

    def _changed(self) -> None:
        self.on.setEnabled(False)
        self.verdict.setText("De regel wordt beproefd\N{HORIZONTAL ELLIPSIS}")
        self.faults.setText("")
        self._timer.start()

    def _try(self) -> None:
        if self._job is not None and not self._job.ended:
            self._timer.start()
            return
        source, name, today = self.text.toPlainText(), self._name, self._today()
        self._job = background.run(
            lambda _job: (source, name, try_text(source, name, today)), self._answered
        )

    def _answered(self, answer: tuple[str, str, Trial]) -> None:
        source, name, trial = answer
        if (source, name) != (self.text.toPlainText(), self._name):
            self._timer.start()
            return
        self.trial = trial
        self.verdict.setText(verdict_of(trial))
        wrong = [one for one in trial.tried if not one.good]
        self.faults.setText("\n".join(_fault_of(one.text, must=one.must_flag) for one in wrong))
        self.faults.setVisible(bool(wrong))
        self.on.setEnabled(trial.passed)
        self.tried.emit()


def verdict_of(trial: Trial) -> str:
    """What came of the trial, in a sentence."""
    if trial.rule is None:
        return f"Regel {trial.line}: {trial.fault}" if trial.line else trial.fault
    good, count = sum(one.good for one in trial.tried), len(trial.tried)
    if good == count:
        return f"Alle {count} teksten gaan goed. De regel kan aan."
    return f"{good} van de {count} teksten gaan goed. De regel kan pas aan als alles goed gaat."


def _fault_of(words: str, *, must: bool) -> str:
    said = "Niet gevonden" if must else "Wel gevonden"
    short = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}\N{HORIZONTAL ELLIPSIS}"
    return f"{said}: {short}"
