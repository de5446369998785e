"""Editors that choose: one of several, several of several, yes or no."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from drafting.variables import Value, Variable
from gui.alerts import plain
from gui.theme import Space
from gui.variables.editor import Editor, Typed
from gui.widgets.chip import Chip
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.look import set_state

_OPEN = "Nog niet gekozen"


class ChoiceEditor(Editor):
    """One of several; the first line leaves it open."""

    def __init__(self, variable: Variable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = ChoiceBox()
        self.box.addItem(_OPEN, "")
        for option in variable.options:
            self.box.addItem(option.label, option.key)
        self.box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.box)
        self.box.activated.connect(lambda _row: self.committed.emit())

    @override
    def show_value(self, value: Value | None) -> None:
        self.box.setCurrentIndex(max(0, self.box.findData(value or "")))
        self.box.setToolTip(plain(self.box.currentText()))

    @override
    def typed(self) -> Typed:
        return str(self.box.currentData()) or None

    @override
    def name(self, words: str) -> None:
        self.box.setAccessibleName(words)
        self.box.view().setAccessibleName(f"{words}: keuzes")

    @override
    def describe(self, words: str) -> None:
        self.box.setAccessibleDescription(words)

    @override
    def mark(self, *, fault: bool) -> None:
        set_state(self.box, "fault", "true" if fault else "false")


class ChoicesEditor(Editor):
    """Several of several, a box for each."""

    def __init__(self, variable: Variable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.boxes: list[tuple[str, QCheckBox]] = []
        for option in variable.options:
            box = QCheckBox(option.label.replace("&", "&&"))
            box.clicked.connect(lambda *_: self.committed.emit())
            column.addWidget(box)
            self.boxes.append((option.key, box))
        if self.boxes:
            self.setFocusProxy(self.boxes[0][1])

    @override
    def show_value(self, value: Value | None) -> None:
        chosen = value if isinstance(value, tuple) else ()
        for key, box in self.boxes:
            box.setChecked(key in chosen)

    @override
    def typed(self) -> Typed:
        return tuple(key for key, box in self.boxes if box.isChecked()) or None

    @override
    def name(self, words: str) -> None:
        for _key, box in self.boxes:
            box.setAccessibleName(f"{words}: {box.text()}")


class _Half(Chip):
    """Yes or no; the arrow keys go to the other."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Right)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class YesNoEditor(Editor):
    """Yes or no; pressing the one that is on leaves it open again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.yes, self.no = _Half("Ja"), _Half("Nee")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.TINY)
        for half, other in ((self.yes, self.no), (self.no, self.yes)):
            half.setMinimumWidth(64)
            half.clicked.connect(lambda _on, other=other: self._press(other))
            row.addWidget(half)
        row.addStretch(1)
        self.setFocusProxy(self.yes)

    @override
    def show_value(self, value: Value | None) -> None:
        self.yes.setChecked(value is True)
        self.no.setChecked(value is False)

    @override
    def typed(self) -> Typed:
        if self.yes.isChecked():
            return True
        return False if self.no.isChecked() else None

    @override
    def name(self, words: str) -> None:
        self.yes.setAccessibleName(f"{words} Ja")
        self.no.setAccessibleName(f"{words} Nee")

    def _press(self, other: Chip) -> None:
        other.setChecked(False)
        self.committed.emit()
