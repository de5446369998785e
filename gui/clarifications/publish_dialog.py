"""Publishing a bestek: what it does, what speaks against it, and taking it back."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from drafting.publication import Publication, Withdrawn
from drafting.refusals import Refusal
from drafting.text.written_values import day
from gui.clarifications.words import counted
from gui.theme import Space, Theme
from gui.widgets.texts import button, picture, text

WIDTH = 580
_TOP = Qt.AlignmentFlag.AlignTop
_LETTERS = (
    "Wat u er later tussen zet, krijgt een letter: na 2.4 komt 2.4a. Wat u weglaat, houdt zijn nummer met "
    "‘vervallen’."
)
_WHAT = (
    (
        "lock",
        "Elk nummer staat vast: van hoofdstukken, paragrafen, artikelen, eisen, bijlagen en tabellen.",
    ),
    ("plus", _LETTERS),
    (
        "copy",
        "De tekst van nu wordt bewaard. Elke wijziging daarna komt vanzelf in een lijst voor de nota.",
    ),
)


class PublishDialog(QDialog):
    """Asks for a name and, when something speaks against it, a word of agreement.

    `publish` gets the name; the dialog closes when it is taken and says why when not.
    """

    def __init__(
        self,
        concerns: Sequence[str],
        name: str,
        earlier: Sequence[Withdrawn],
        publish: Callable[[str], object],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._publish = publish
        self.setObjectName("publish")
        self.setWindowTitle("Publiceer dit bestek")
        self.setMinimumWidth(WIDTH)
        column = _column(self, "Zet de nummers vast")
        for sign, words in _WHAT:
            column.addLayout(_line(sign, words, theme, "accent"))
        column.addWidget(
            text(
                "Dit programma plaatst niets op TenderNed of een ander platform. Doe dit op de dag dat u daar "
                "publiceert.",
                "muted",
            )
        )
        for gone in earlier:
            column.addWidget(text(_withdrawn(gone), "caption"))
        self.agree = QCheckBox("Publiceer toch; ik heb dit gelezen.")
        self.agree.setAccessibleName("Publiceer toch; ik heb dit gelezen.")
        self.agree.setVisible(bool(concerns))
        if concerns:
            column.addSpacing(Space.TINY)
            column.addWidget(_concerns(concerns, theme))
        column.addWidget(self.agree)
        column.addWidget(text("Wie publiceert", "strong"))
        self.name = QLineEdit(name)
        self.name.setAccessibleName("Wie publiceert")
        self.name.setPlaceholderText("Uw naam")
        column.addWidget(self.name)
        self._fault = text("", "fault")
        self._fault.hide()
        column.addWidget(self._fault)
        self.go = button("Publiceer", "primary", on_press=self._go)
        self.go.setObjectName("go")
        self.go.setEnabled(not concerns)
        self.agree.toggled.connect(self.go.setEnabled)
        _foot(self, column, self.go)
        (self.agree if concerns else self.name).setFocus()

    def _go(self) -> None:
        try:
            self._publish(self.name.text())
        except Refusal as refused:
            self._fault.setText(str(refused))
            self._fault.show()
            self.name.setFocus()
            return
        self.accept()


class WithdrawDialog(QDialog):
    """Says what was published and asks why it is taken back; `withdraw` gets the reason and the name."""

    def __init__(
        self,
        publication: Publication,
        name: str,
        withdraw: Callable[[str, str], object],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._withdraw = withdraw
        self.setObjectName("withdraw")
        self.setWindowTitle("Publicatie")
        self.setMinimumWidth(WIDTH)
        column = _column(self, "Dit bestek is gepubliceerd")
        column.addWidget(text(_published(publication)))
        column.addWidget(text(f"Kenmerk van de tekst: {publication.text.digest[:16]}", "caption"))
        column.addSpacing(Space.SMALL)
        column.addWidget(text("De publicatie intrekken", "heading"))
        column.addLayout(
            _line(
                "attention",
                "De nummers worden weer geteld. Vragen, wijzigingen en nota's blijven in dit bestand staan, maar u "
                "werkt er niet mee verder. Trek ook op het platform in wat daar staat.",
                theme,
                "attention",
            )
        )
        column.addWidget(text("Waarom trekt u de publicatie in?", "strong"))
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Waarom trekt u de publicatie in?")
        column.addWidget(self.reason)
        column.addWidget(text("Uw naam", "strong"))
        self.name = QLineEdit(name)
        self.name.setAccessibleName("Uw naam")
        column.addWidget(self.name)
        self._fault = text("", "fault")
        self._fault.hide()
        column.addWidget(self._fault)
        self.go = button("Trek de publicatie in", on_press=self._go)
        self.go.setObjectName("go")
        _foot(self, column, self.go, "Sluit")
        self.reason.setFocus()

    def _go(self) -> None:
        try:
            self._withdraw(self.reason.text(), self.name.text())
        except Refusal as refused:
            self._fault.setText(str(refused))
            self._fault.show()
            (self.reason if not self.reason.text().strip() else self.name).setFocus()
            return
        self.accept()


def _published(publication: Publication) -> str:
    told = (
        f"Gepubliceerd op {day(publication.text.at.date())} door {publication.text.author}, met "
        f"{counted(len(publication.numbers), 'nummer', 'nummers')} die vaststaan."
    )
    if publication.notes:
        last = publication.notes[-1]
        told += f" De laatste nota is nota {last.number} van {day(last.closed_on)}."
    return told


def _withdrawn(gone: Withdrawn) -> str:
    was = day(gone.publication.text.at.date())
    return f"Eerder gepubliceerd op {was}, ingetrokken op {day(gone.at.date())} door {gone.author}: {gone.reason}"


def _column(dialog: QDialog, title: str) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(Space.WIDE, Space.WIDE, Space.WIDE, Space.LARGE)
    column.setSpacing(Space.SMALL)
    column.addWidget(text(title, "title"))
    column.addSpacing(Space.TINY)
    return column


def _line(sign: str, words: str, theme: Theme, role: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    shown = picture(sign, theme, role)
    row.addWidget(shown, 0)
    row.setAlignment(shown, _TOP)
    row.addWidget(text(words), 1)
    return row


def _concerns(concerns: Sequence[str], theme: Theme) -> QWidget:
    made = QFrame()
    made.setProperty("panel", "gap")
    column = QVBoxLayout(made)
    column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
    column.setSpacing(Space.TINY)
    column.addWidget(text("Dit staat nog open:", "strong"))
    for words in concerns:
        column.addLayout(_line("deviation", words, theme, "deviation"))
    return made


def _foot(dialog: QDialog, column: QVBoxLayout, go: QWidget, leave: str = "Annuleer") -> None:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    row.addStretch(1)
    row.addWidget(button(leave, on_press=dialog.reject))
    row.addWidget(go)
    column.addSpacing(Space.SMALL)
    column.addStretch(1)
    column.addLayout(row)
    dialog.resize(WIDTH, column.totalHeightForWidth(WIDTH))
