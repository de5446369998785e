"""What must be filled in before a final export: a link for each."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from drafting.document import Gap
from gui.alerts import label
from gui.export.rows import push_button
from gui.theme import Space

HIGHEST = 148


def gap_list(gaps: Sequence[Gap], ask_for: Callable[[str], None]) -> QWidget:
    """A card with a link for each gap; `ask_for` gets the name of the variable."""
    box = QFrame()
    box.setProperty("role", "card")
    lines = QVBoxLayout(box)
    lines.setContentsMargins(Space.SMALL, Space.SMALL, Space.SMALL, Space.SMALL)
    lines.setSpacing(Space.TINY)
    one = "Dit gegeven moet eerst zijn ingevuld:"
    more = f"Deze {len(gaps)} gegevens moeten eerst zijn ingevuld:"
    lines.addWidget(label(one if len(gaps) == 1 else more))
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for gap in gaps:
        link = push_button(
            f"gap-{gap.variable}", gap.label, f"Vul in: {gap.label}", _asking(ask_for, gap.variable)
        )
        link.setProperty("role", "link")
        column.addWidget(link, alignment=Qt.AlignmentFlag.AlignLeft)
    column.addStretch(1)
    area.setWidget(inside)
    area.setFixedHeight(min(HIGHEST, inside.sizeHint().height()))
    lines.addWidget(area)
    return box


def _asking(ask_for: Callable[[str], None], variable: str) -> Callable[[], None]:
    return lambda: ask_for(variable)
