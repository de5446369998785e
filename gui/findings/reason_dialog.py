"""Asks for a reason: why a requirement stays, or why a rule does not count here."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from drafting.finding import Finding
from drafting.refusals import Refusal
from gui.theme import Space, Theme
from gui.widgets.texts import button, sign, text

WIDTH = 520
_HINT = (
    "Een goede motivering noemt wat er bij deze opdracht anders is, welk risico de eis wegneemt, "
    "waarom een lichtere eis niet genoeg is, en wat de eis voor kleine inschrijvers betekent."
)
_HINT_OFF = (
    "De regel zoekt dan niet meer in dit bestek. De reden blijft zichtbaar en gaat mee in de bijlage "
    "met motiveringen. Wilt u maar één plek toelaten, motiveer dan die bevinding."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a reason is asked for; `words` is an earlier text, `whole_rule` that the rule is switched off."""

    finding: Finding
    name: str
    words: str = ""
    whole_rule: bool = False


class ReasonDialog(QDialog):
    """A finding, a text, a name; it closes when `submit` takes the text, and says why when not."""

    def __init__(
        self,
        asked: Asked,
        theme: Theme,
        submit: Callable[[str, str], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        finding, whole_rule = asked.finding, asked.whole_rule
        self._submit = submit
        self.setWindowTitle("Zet regel uit" if whole_rule else "Motiveer")
        self.setMinimumWidth(WIDTH)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(sign(finding.severity, theme), 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(text(finding.title, "heading"), 1)
        self.reason = QPlainTextEdit()
        self.reason.setPlainText(asked.words)
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumHeight(120)
        label = "Waarom geldt deze regel hier niet?" if whole_rule else "Waarom is dit hier nodig?"
        self.reason.setAccessibleName(label)
        self.name = QLineEdit(asked.name)
        self.name.setAccessibleName("Uw naam")
        self._fault = text("", "fault")
        self._fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
        column.setSpacing(Space.SMALL)
        column.addLayout(top)
        if finding.place and not whole_rule:
            column.addWidget(
                text(
                    f"\N{DOUBLE LOW-9 QUOTATION MARK}{finding.place.quote}\N{RIGHT DOUBLE QUOTATION MARK}",
                    "quote",
                )
            )
        column.addWidget(
            text(finding.why if whole_rule else f"{finding.message} {finding.why}".strip())
        )
        column.addWidget(text(finding.source, "caption"))
        column.addSpacing(Space.SMALL)
        column.addWidget(text(label, "strong"))
        column.addWidget(self.reason, 1)
        column.addWidget(text(_HINT_OFF if whole_rule else _HINT, "caption"))
        column.addSpacing(Space.TINY)
        if asked.name:
            column.addWidget(
                text(f"Op naam van {asked.name}. Die wijzigt u bij Instellingen.", "caption")
            )
            self.name.setParent(self)
            self.name.hide()
        else:
            column.addWidget(text("Uw naam", "strong"))
            column.addWidget(self.name)
            column.addWidget(text("Staat bij uw motivering; u vult hem één keer in.", "caption"))
        column.addWidget(self._fault)
        column.addSpacing(Space.SMALL)
        column.addLayout(self._buttons("Zet regel uit" if whole_rule else "Leg vast"))
        self.reason.setFocus()

    def submit(self) -> None:
        """Gives the text to who asked for it; what is not taken is said, and stays."""
        try:
            self._submit(self.reason.toPlainText(), self.name.text())
        except Refusal as refused:
            self._fault.setText(str(refused))
            self._fault.show()
            (self.reason if self.name.text().strip() else self.name).setFocus()
            return
        self.accept()

    @property
    def fault(self) -> str:
        """Why the text was not taken; empty while it was not given."""
        return self._fault.text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.submit()
        else:
            super().keyPressEvent(event)

    def _buttons(self, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addStretch(1)
        row.addWidget(button("Annuleer", on_press=self.reject))
        self.done_button = button(words, "primary", on_press=self.submit)
        self.done_button.setToolTip("Ctrl+Enter")
        row.addWidget(self.done_button)
        return row
