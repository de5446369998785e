"""The text of a rule: what it finds, why it matters, on what ground, what to do instead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from drafting.checks.rule import Rule
from drafting.terms import Regime, Severity
from gui.theme import Space, Theme
from gui.widgets.look import apply_look
from gui.widgets.scroll import Column
from gui.widgets.sheet import Sheet
from gui.widgets.texts import button, text

WIDTH, HEIGHT = 560, 560
_MOST_EXAMPLES = 3


class RuleDialog(QDialog):
    """A rule to read."""

    def __init__(self, rule: Rule, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Regel")
        self.resize(WIDTH, HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet = Sheet(f"Regel: {rule.title}", theme)
        sheet.restart()
        for heading, words in (
            ("WAAROM", rule.why),
            ("BRON", rule.source),
            ("WAT U KUNT DOEN", rule.remedy),
        ):
            if words:
                sheet.heading(heading, small=True)
                sheet.paragraph(words, above=Space.TINY)
        sheet.heading("HOE ZWAAR", small=True)
        for regime, severity in rule.severities:
            sheet.item("\N{EN DASH}", f"{_regime(regime)}: {_severity(severity)}")
        for heading, examples in (
            ("DIT VINDT ZIJ", rule.flags),
            ("DIT LAAT ZIJ GAAN", rule.passes),
        ):
            sheet.heading(heading, small=True)
            for example in examples[:_MOST_EXAMPLES]:
                sheet.item("\N{EN DASH}", [(example.text, "muted")])
        sheet.paragraph(f"Regel {rule.id}, versie {rule.version}", style="muted", above=Space.LARGE)
        sheet.finish()
        scroll = Column("Tekst van de regel")
        scroll.column.addWidget(text(rule.title, "title"))
        scroll.column.addWidget(sheet)
        scroll.column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        self.close_button = button("Sluit", on_press=self.accept)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.LARGE, Space.MEDIUM, Space.LARGE)
        column.addWidget(scroll, 1)
        column.addLayout(row)
        apply_look(self, theme)
        self.close_button.setFocus()


def _regime(name: str) -> str:
    return "In het algemeen" if name == "default" else Regime(name).label


def _severity(severity: Severity | None) -> str:
    return severity.label[0].lower() + severity.label[1:] if severity else "telt niet"
