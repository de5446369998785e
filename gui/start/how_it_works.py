"""What a first-time user needs at the foot of the start page: three steps, and where files are kept."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from gui.alerts import label
from gui.theme import Space, Theme
from gui.widgets.icons import LARGE, pixmap
from gui.widgets.texts import button

STEPS = (
    (
        "form",
        "1  Opstellen",
        "Beantwoord wat u al weet. Het sjabloon maakt er een volledig bestek van.",
    ),
    (
        "checks",
        "2  Toetsen",
        "Zie welke eis te zwaar is en waarom. Pas aan, of leg uit waarom de eis nodig is.",
    ),
    (
        "export",
        "3  Naar Word",
        "Maak een Word-bestand in uw huisstijl, met uw motiveringen als bijlage.",
    ),
)
FILES = (
    "Een bestek is een gewoon bestand (.bestek) in een map die u kiest; ook een gedeelde map of een usb-stick kan. "
    "Reservekopieën en instellingen bewaart het programma zelf."
)


class HowItWorks(QWidget):
    """Three steps beside each other, and a line about files.

    Signals:
        folder_wanted: the user wants to see the folder of the program's own files.
    """

    folder_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.LARGE)
        rule = QFrame()
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        lines.addWidget(rule)
        row = QHBoxLayout()
        row.setSpacing(40)
        for name, title, words in STEPS:
            row.addLayout(_step(theme, name, title, words), 1)
        lines.addLayout(row)
        files = QHBoxLayout()
        files.setSpacing(Space.MEDIUM)
        files.addWidget(label(FILES, "muted"), 1)
        where = button("Toon die map", "quiet", on_press=self.folder_wanted.emit)
        where.setObjectName("own_folder")
        where.setAccessibleName("Toon de map met reservekopieën en instellingen")
        files.addWidget(where, 0, Qt.AlignmentFlag.AlignVCenter)
        lines.addLayout(files)


def _step(theme: Theme, name: str, title: str, words: str) -> QHBoxLayout:
    sign = label()
    sign.setPixmap(pixmap(name, theme, "accent", LARGE))
    sign.setFixedSize(LARGE, LARGE)
    text = QVBoxLayout()
    text.setSpacing(Space.TINY)
    text.addWidget(label(title, "heading"))
    text.addWidget(label(words, "muted"))
    text.addStretch(1)
    step = QHBoxLayout()
    step.setSpacing(Space.MEDIUM)
    step.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    step.addLayout(text, 1)
    return step
