"""Two texts beside each other: what is compared with what, the differences, and what can be kept of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from drafting.comparison.documents import Comparison
from drafting.reports.comparison_report import counted
from gui.compare.difference_view import DifferenceView
from gui.compare.differences import Shown
from gui.compare.sources import Source
from gui.theme import Space, Theme
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.empty_state import EmptyState
from gui.widgets.texts import button, line, text

SIZE = (1180, 780)
ANOTHER = "Een ander bestand…"
_KEY = "Doorgehaald is wat verdween, onderstreept wat erbij kwam."


class CompareDialog(QDialog):
    """Shows what differs; it reads nothing itself.

    Signals:
        source_chosen: the Source that must be read and compared.
        file_wanted: the user wants to choose a file to compare with.
        turned: old and new must change sides.
        redline_wanted, report_wanted: the comparison must be written to a file.
    """

    source_chosen = Signal(object)
    file_wanted = Signal()
    turned = Signal()
    redline_wanted = Signal()
    report_wanted = Signal()

    def __init__(
        self,
        name: str,
        sources: Sequence[Source],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._sources = list(sources)
        self.setObjectName("compare_dialog")
        self.setWindowTitle("Vergelijk")
        self.resize(*SIZE)
        self.other = ChoiceBox()
        self.other.setAccessibleName("Vergelijk met")
        self.other.setMinimumWidth(360)
        self._fill_sources(0)
        self.turn = button("Wissel oud en nieuw", "quiet", on_press=self.turned.emit)
        self.sides = text("", "muted")
        self.filter = ChoiceBox()
        self.filter.setAccessibleName("Welke verschillen")
        for shown in Shown:
            self.filter.addItem(shown.value, shown)
        self.view = DifferenceView(name, theme)
        self.empty = EmptyState(theme)
        self.redline = button(
            "Bewaar als Word-bestand met wijzigingen…", on_press=self.redline_wanted.emit
        )
        self.report = button("Bewaar rapport…", on_press=self.report_wanted.emit)
        self.close_button = button("Sluit", "primary", on_press=self.accept)
        for object_name, made in (
            ("turn", self.turn),
            ("save_redline", self.redline),
            ("save_report", self.report),
            ("close", self.close_button),
        ):
            made.setObjectName(object_name)
        self._lay_out()
        self.other.activated.connect(self._choose)
        self.filter.currentIndexChanged.connect(
            lambda _index: self.view.filter(Shown(self.filter.currentData()))
        )
        self.wait()

    def wait(self) -> None:
        """Says that the other text is being read; what was shown stays away until it is there."""
        self.sides.setText("")
        self.empty.say(
            "clock",
            "De teksten worden vergeleken",
            "Dit duurt even. Met Sluit stopt u; er verandert niets.",
        )
        self._show_parts(there=False, compared=False)

    def refuse(self, words: str) -> None:
        """Says why the other text cannot be compared; nothing was changed."""
        self.sides.setText("")
        another = ANOTHER, self.file_wanted.emit
        self.empty.say("attention", "Vergelijken is niet gelukt", words, another)
        self._show_parts(there=False, compared=False)

    def show_comparison(self, comparison: Comparison, old: str, new: str) -> None:
        """Shows what differs between these two."""
        there = bool(comparison.differences)
        renumbered = comparison.renumbered
        told = [f"Oud: {old}  ·  Nieuw: {new}"]
        if there:
            told.append(f"{counted(comparison).capitalize()}.")
        if renumbered:
            told.append(f"Daarnaast {renumbered} alleen vernummerd.")
        if there:
            told.append(_KEY)
        self.sides.setText("\n".join((told[0], " ".join(told[1:]))).strip())
        if there:
            self.view.show_comparison(comparison)
        else:
            self.empty.say(
                "check",
                "De teksten zijn gelijk",
                "Kies hierboven iets anders om dit bestek mee te vergelijken.",
            )
        self._show_parts(there=there, compared=True)

    def add_source(self, source: Source) -> None:
        """Adds a file that was chosen, chooses it and has it read."""
        if source not in self._sources:
            self._sources.insert(0, source)
        self._fill_sources(self._sources.index(source))
        self.source_chosen.emit(source)

    @property
    def source(self) -> Source:
        """What the draft is compared with."""
        return self._sources[self._chosen]

    def _fill_sources(self, chosen: int) -> None:
        self._chosen = chosen
        self.other.clear()
        for source in self._sources:
            self.other.addItem(source.words)
        self.other.addItem(ANOTHER)
        self.other.setCurrentIndex(chosen)

    def _choose(self, index: int) -> None:
        """Takes the choice over; that of another file only counts once there is one."""
        if index == len(self._sources):
            self.other.setCurrentIndex(self._chosen)
            self.file_wanted.emit()
            return
        self._chosen = index
        self.source_chosen.emit(self.source)

    def _show_parts(self, *, there: bool, compared: bool) -> None:
        self.view.setVisible(there)
        self.filter.setVisible(there)
        self.sides.setVisible(compared)
        self.empty.setVisible(not there)
        self.turn.setEnabled(compared)
        self.redline.setEnabled(compared)
        self.report.setEnabled(compared)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(line("Vergelijk dit bestek met"))
        top.addWidget(self.other)
        top.addWidget(self.turn)
        top.addStretch(1)
        top.addWidget(self.filter)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.redline)
        row.addWidget(self.report)
        row.addStretch(1)
        row.addWidget(self.close_button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        whole.addWidget(text("Vergelijk", "title"))
        whole.addLayout(top)
        whole.addWidget(self.sides)
        whole.addWidget(self.empty, 1)
        whole.addWidget(self.view, 1)
        whole.addSpacing(Space.TINY)
        whole.addLayout(row)
