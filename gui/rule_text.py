"""The text of a rule: what it looks for, why, and where that is written."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from drafting.checks.rule import Rule
from drafting.norms import Norm
from drafting.text.written_norms import norm_line
from gui.alerts import label
from gui.theme import Space, Theme

WIDTH = 560


class RuleText(QDialog):
    """One rule, in words."""

    def __init__(
        self, rule: Rule, norms: tuple[Norm, ...], theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rule_text")
        self.setWindowTitle(rule.title)
        self.setMinimumWidth(WIDTH)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
        lines.setSpacing(Space.TINY)
        lines.addWidget(label(rule.title, "title"))
        grade = rule.severity(None)
        if grade is not None:
            mark = label(f"{grade.label}", "muted")
            mark.setStyleSheet(f"color: {theme.hex(str(grade))};")
            lines.addWidget(mark)
        for title, words in (
            ("Waarom", rule.why),
            ("Waar het staat", rule.source),
            ("Met welke norm" if len(norms) == 1 else "Met welke normen", _lines(norms)),
            ("Wat u kunt doen", rule.remedy),
        ):
            if words:
                lines.addSpacing(Space.SMALL)
                lines.addWidget(label(title, "heading"))
                lines.addWidget(label(words))
        lines.addSpacing(Space.SMALL)
        lines.addWidget(
            label(f"Regel {rule.id}, versie {rule.version}, sinds {rule.since}", "muted")
        )
        lines.addSpacing(Space.MEDIUM)
        close = QPushButton("Sluit")
        close.setObjectName("close")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        lines.addLayout(row)


def _lines(norms: tuple[Norm, ...]) -> str:
    return "\n".join(norm_line(norm) for norm in norms)
