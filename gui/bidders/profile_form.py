"""The form of one kind of bidder: who it is, its figures with what they rest on, its traits."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from drafting.bidders.profile import FIGURES, TRAITS, Accounts, Basis
from drafting.bidders.profile_entry import MONEY, NOTE, Entry
from drafting.refusals import ValueRefused
from gui.alerts import label
from gui.theme import Space
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.focus_order import order_focus
from gui.widgets.look import set_state
from gui.widgets.texts import text
from gui.widgets.wrapped_line import WrappedLine

_LABEL_DROP = 7
_LABEL_WIDTH, _VALUE_WIDTH, _BASIS_WIDTH = 240, 116, 112
_WHO = {
    "name": ("Naam", "Bijvoorbeeld: Wijkcoöperatie"),
    "phrase": ("In een zin", "Bijvoorbeeld: een wijkcoöperatie"),
    "description": ("Wie is dit?", "Eén zin over wat voor aanbieder dit is"),
}
_MORE = {
    "legal_form": ("Rechtsvorm", "Bijvoorbeeld: stichting"),
    "certificates": ("Certificaten", "Met een komma ertussen; leeg als er geen zijn"),
    "office_hours": ("Bereikbaar", "Bijvoorbeeld: op werkdagen tijdens kantooruren"),
    "note": ("Toelichting", "Wat u verder wilt onthouden"),
}
_LONG = frozenset({"description", "certificates", "note"})
"""Besides the notes of figures: what may take more than one line."""

_UNITS = dict.fromkeys(MONEY, "€") | {"distance_km": "km"}
"""Units that the name of a figure does not say."""


class ProfileForm(QWidget):
    """The fields of a profile; each shows its own fault.

    Signals:
        edited: something in the form was changed by the user.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self.lines: dict[str, QLineEdit | WrappedLine] = {}
        self.traits: dict[str, QCheckBox] = {}
        self.bases: dict[str, QComboBox] = {}
        self._faults: dict[str, QLabel] = {}
        self.accounts = _combo("Jaarrekening met", [(one.label, one) for one in Accounts])
        self.accounts.activated.connect(lambda _row: self.edited.emit())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.SMALL, Space.LARGE)
        column.setSpacing(Space.SMALL)
        column.addLayout(self._words(_WHO))
        column.addSpacing(Space.MEDIUM)
        column.addWidget(text("Getallen", "heading"))
        column.addWidget(
            text("Zeg bij elk getal of het een aanname of een bron is, en welke.", "caption")
        )
        column.addLayout(self._figures())
        column.addSpacing(Space.MEDIUM)
        column.addWidget(text("Kenmerken", "heading"))
        column.addLayout(self._checks())
        column.addLayout(self._words(_MORE))
        column.addStretch(1)
        order_focus(self)

    @property
    def entry(self) -> Entry | None:
        """What stands in the form now; None before anything was shown."""
        if self._entry is None:
            return None
        return Entry(
            self._entry.id,
            self._entry.order,
            {name: line.text() for name, line in self.lines.items()},
            frozenset(name for name, box in self.traits.items() if box.isChecked()),
            Accounts(self.accounts.currentData()),
            {name: Basis(box.currentData()) for name, box in self.bases.items()},
        )

    def show_entry(self, entry: Entry) -> None:
        """Shows a profile; what was typed before is gone."""
        self._entry = None  # so that nothing shown counts as edited
        for name, line in self.lines.items():
            line.setText(entry.texts[name])
            line.setCursorPosition(0)
        for name, box in self.traits.items():
            box.setChecked(name in entry.traits)
        for name, combo in self.bases.items():
            combo.setCurrentIndex(combo.findData(entry.bases[name]))
        self.accounts.setCurrentIndex(self.accounts.findData(entry.accounts))
        self._entry = entry
        self.show_faults(())

    @property
    def is_changed(self) -> bool:
        """Whether something was filled in that is not what was shown."""
        return self._entry is not None and self.entry != self._entry

    def show_faults(self, faults: Sequence[ValueRefused]) -> None:
        """Shows what is wrong at each field; the first of them gets the focus."""
        said = {fault.field: str(fault) for fault in reversed(faults)}
        for name, line in self.lines.items():
            set_state(line, "fault", "true" if name in said else "false")
            line.setAccessibleDescription(said.get(name, ""))
        for row, shown in self._faults.items():
            words = " ".join(said[name] for name in (row, row + NOTE) if name in said)
            shown.setText(words)
            shown.setVisible(bool(words))
        first = next((name for name in self.lines if name in said), None)
        if first is not None:
            self.lines[first].setFocus()
            self.lines[first].selectAll()

    def _words(self, fields: dict[str, tuple[str, str]]) -> QGridLayout:
        grid = _grid()
        for name, (words, hint) in fields.items():
            at = grid.rowCount()
            grid.addWidget(_label(words), at, 0)
            grid.addWidget(self._line(name, words, hint), at, 1)
            grid.addWidget(self._fault(name), at + 1, 1)
            if name == "legal_form":
                grid.addWidget(_label("Jaarrekening met"), at + 2, 0)
                grid.addWidget(self.accounts, at + 2, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _figures(self) -> QGridLayout:
        grid = _grid()
        grid.setColumnMinimumWidth(1, _VALUE_WIDTH)
        grid.setColumnStretch(3, 1)
        for column, words in enumerate(("", "Waarde", "Rust op", "Welke aanname of bron?")):
            grid.addWidget(text(words, "caption"), 0, column)
        for name, words in FIGURES.items():
            at = grid.rowCount()
            unit = _UNITS.get(name, "")
            grid.addWidget(_label(f"{words} ({unit})" if unit else words), at, 0)
            value = self._line(name, words, "")
            value.setFixedWidth(_VALUE_WIDTH)
            if isinstance(value, QLineEdit):
                value.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(value, at, 1, Qt.AlignmentFlag.AlignTop)
            basis = _combo(f"{words}: rust op", [(one.label, one) for one in Basis])
            basis.setFixedWidth(_BASIS_WIDTH)
            basis.activated.connect(lambda _row: self.edited.emit())
            self.bases[name] = basis
            grid.addWidget(basis, at, 2, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._line(name + NOTE, f"{words}: welke aanname of bron", ""), at, 3)
            grid.addWidget(self._fault(name), at + 1, 1, 1, 3)
        return grid

    def _checks(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.WIDE)
        grid.setVerticalSpacing(0)
        for number, (name, words) in enumerate(TRAITS.items()):
            box = QCheckBox(words)
            box.setAccessibleName(words)
            box.clicked.connect(lambda *_: self.edited.emit())
            self.traits[name] = box
            grid.addWidget(box, number // 2, number % 2)
        grid.setColumnStretch(1, 1)
        return grid

    def _line(self, name: str, words: str, hint: str) -> QLineEdit | WrappedLine:
        line = WrappedLine() if name.endswith(NOTE) or name in _LONG else QLineEdit()
        line.setObjectName(name)
        line.setAccessibleName(words)
        line.setPlaceholderText(hint)
        line.textEdited.connect(lambda _words: self.edited.emit())
        self.lines[name] = line
        return line

    def _fault(self, name: str) -> QLabel:
        made = text("", "fault")
        made.hide()
        self._faults[name] = made
        return made


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(Space.SMALL)
    grid.setVerticalSpacing(Space.TINY)
    return grid


def _label(words: str) -> QLabel:
    made = label(words)
    made.setFixedWidth(_LABEL_WIDTH)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    made.setContentsMargins(0, _LABEL_DROP, 0, 0)  # on the first line of the field beside it
    return made


def _combo(name: str, rows: Sequence[tuple[str, str]]) -> QComboBox:
    made = ChoiceBox()
    made.setAccessibleName(name)
    made.view().setAccessibleName(f"{name}: keuzes")
    for words, key in rows:
        made.addItem(f"{words[0].upper()}{words[1:]}", key)
    return made
