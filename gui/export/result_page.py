"""The end of an export: where the file went, what was cleaned, and how accessible it is, point by point."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from drafting.copies.forms import Form
from drafting.word.audit.points import AccessibilityReport, Outcome
from gui.alerts import label
from gui.export.order import Exported
from gui.theme import Space

_ROLES = {Outcome.GOOD: "muted", Outcome.ATTENTION: "plain-link", Outcome.FAULT: "fault"}
HIGHEST = 340


def fill_result(lines: QVBoxLayout, made: Exported) -> None:
    """Puts what came out of an export into a column."""
    lines.addWidget(label(str(made.target)))
    if made.form is not Form.WEB:
        lines.addWidget(label(f"Ongeveer {made.pages} bladzijden.", "muted"))
    if made.comments:
        count = "1 opmerking" if made.comments == 1 else f"{made.comments} opmerkingen"
        lines.addWidget(label(f"Met {count}.", "muted"))
    if made.notices:
        lines.addSpacing(Space.SMALL)
        lines.addWidget(label("Let op:"))
    for notice in made.notices:
        lines.addWidget(label(notice, "muted"))
    lines.addSpacing(Space.MEDIUM)
    lines.addWidget(label("Toegankelijkheid", "heading"))
    lines.addWidget(label(made.accessibility.summary, "muted"))
    lines.addWidget(_points(made.accessibility))


def _points(report: AccessibilityReport) -> QWidget:
    """A row a point: sign and outcome, name, what was found; what asks for something comes first."""
    area = QScrollArea()
    area.setObjectName("accessibility")
    area.setAccessibleName("Punten van toegankelijkheid")
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    inside = QWidget()
    grid = QGridLayout(inside)
    grid.setContentsMargins(0, Space.TINY, Space.SMALL, 0)
    grid.setHorizontalSpacing(Space.MEDIUM)
    grid.setVerticalSpacing(Space.SMALL)
    grid.setColumnStretch(2, 1)
    order = (Outcome.FAULT, Outcome.ATTENTION, Outcome.GOOD)
    for row, point in enumerate(sorted(report.points, key=lambda p: order.index(p.outcome))):
        outcome = label(f"{point.outcome.sign} {point.outcome.label}", _ROLES[point.outcome])
        outcome.setWordWrap(False)
        name = label(point.name, "field")
        name.setFixedWidth(150)
        found = point.found[:1].upper() + point.found[1:]
        for column, words in enumerate((outcome, name, label(found))):
            grid.addWidget(words, row, column, Qt.AlignmentFlag.AlignTop)
    grid.setRowStretch(len(report.points), 1)
    area.setWidget(inside)
    area.setMinimumHeight(min(HIGHEST, inside.sizeHint().height()))
    return area
