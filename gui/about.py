"""What the program is, under which licences, and the list of keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from drafting.content_version import CONTENT_VERSION
from gui.actions import shortcut_rows
from gui.alerts import label
from gui.theme import Space

VERSION = "0.1.0"
"""The version of pyproject.toml, which is not there in an installed program."""

USED = (
    ("PySide6-Essentials", "Qt voor Python, het venster", "LGPL-3.0"),
    ("python-docx", "Word-bestanden", "MIT"),
    ("lxml", "XML", "BSD-3-Clause"),
    ("Jinja2", "invulplaatsen in teksten", "BSD-3-Clause"),
    ("markdown-it-py", "opmaak in teksten", "MIT"),
    ("tinydb", "eigen bepalingen", "MIT"),
    ("msgspec", "regels lezen", "BSD-3-Clause"),
    ("PyStemmer", "zoeken op woordstam", "MIT en BSD-3-Clause"),
    ("platformdirs", "mappen van het systeem", "MIT"),
    ("typing-extensions", "taal van het programma", "PSF-2.0"),
    ("pillow", "logo's in een huisstijl", "MIT-CMU"),
    ("zlib-ng", "Word-bestanden inpakken", "PSF-2.0 en zlib"),
)
"""Packages the program stands on: name, what for, licence."""
_WIDTH = 560
_HEIGHT = 520


class About(QDialog):
    """Version, content, licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("about")
        self.setWindowTitle("Over Bestekwijzer")
        lines = _lines(self)
        lines.addWidget(label("Bestekwijzer", "large"))
        lines.addWidget(label(f"Versie {VERSION} · inhoud {CONTENT_VERSION}", "muted"))
        lines.addSpacing(Space.SMALL)
        lines.addWidget(
            label(
                "Helpt Nederlandse gemeenten een bestek op te stellen en te toetsen. Alles gebeurt op deze "
                "computer; het "
                "programma maakt geen verbinding. De toets wijst op regels en bronnen; u beslist, en zij vervangt geen "
                "juridisch advies."
            )
        )
        lines.addSpacing(Space.SMALL)
        lines.addWidget(label("Licentie: EUPL-1.2. Gemaakt met:", "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.LARGE)
        for row, (name, use, licence) in enumerate(USED):
            for column, words in enumerate((f"{name} {_version(name)}", use, licence)):
                grid.addWidget(label(words, "muted" if column else ""), row, column)
        lines.addLayout(grid)
        lines.addStretch(1)
        lines.addLayout(_close(self))


class Shortcuts(QDialog):
    """Every key, by group."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts")
        self.setWindowTitle("Sneltoetsen")
        lines = _lines(self)
        lines.addWidget(label("Sneltoetsen", "large"))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, Space.LARGE, 0)
        grid.setHorizontalSpacing(Space.WIDE)
        grid.setVerticalSpacing(Space.TINY)
        grid.setColumnStretch(1, 1)
        at = 0
        for title, rows in shortcut_rows():
            heading = label(title, "heading")
            heading.setContentsMargins(0, Space.MEDIUM, 0, 0)
            grid.addWidget(heading, at, 0, 1, 2)
            at += 1
            for key, words in rows:
                grid.addWidget(label(key, "muted"), at, 0)
                grid.addWidget(label(words), at, 1)
                at += 1
        area = QScrollArea()
        area.setObjectName("keys")
        area.setAccessibleName("Lijst van sneltoetsen")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        lines.addWidget(area, 1)
        lines.addLayout(_close(self))
        self.resize(_WIDTH, _HEIGHT)


def _lines(dialog: QDialog) -> QVBoxLayout:
    dialog.setMinimumWidth(_WIDTH)
    lines = QVBoxLayout(dialog)
    lines.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.WIDE)
    lines.setSpacing(Space.TINY)
    return lines


def _close(dialog: QDialog) -> QHBoxLayout:
    button = QPushButton("Sluit")
    button.setObjectName("close")
    button.setDefault(True)
    button.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(button)
    return row


def _version(package: str) -> str:
    from importlib.metadata import PackageNotFoundError, version  # slow, and only asked for here

    try:
        return version(package)
    except PackageNotFoundError:
        return ""
