"""The notes: the one in the making with what it needs, those that went out, and the updated bestek."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from drafting.clarifications.editions import named
from drafting.clarifications.standing import Standing
from drafting.publication import ClosedNote, QuestionState
from drafting.refusals import Refusal
from drafting.text.written_values import day
from gui import alerts
from gui.clarifications.desk import ClarificationsDesk
from gui.clarifications.note_filing import NoteFiling
from gui.clarifications.words import before_closing, coming_words, counted
from gui.theme import Space, Theme
from gui.widgets.changing import changes
from gui.widgets.choice_box import ChoiceBox
from gui.widgets.focus_order import order_focus
from gui.widgets.scroll import Column
from gui.widgets.texts import button, line, picture, text


class NotesView(QWidget):
    """The notes of a publication.

    Signals:
        told: a short line for the status bar.
        closing: the views beside this one must keep what was typed.
    """

    told = Signal(str)
    closing = Signal()

    def __init__(
        self, desk: ClarificationsDesk, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._theme = theme
        self.filing = NoteFiling(desk, self)
        self.filing.told.connect(self.told)
        self.filing.busy.connect(self._busy)
        self.filing.progressed.connect(self._progress)
        self.filing.written.connect(self._written)
        self.name = QLineEdit()
        self.name.setAccessibleName("Wie de nota vaststelt")
        self.name.setPlaceholderText("Uw naam")
        self.name.setVisible(not desk.services.author())
        self.name.setMaximumWidth(240)
        self.close_button = changes(button("", "primary", on_press=self.close_note))
        self.close_button.setObjectName("close-note")
        self.concept = button("Bekijk als concept in Word…", on_press=self._save_concept)
        self.since = ChoiceBox()
        self.since.setAccessibleName("Wijzigingen sinds")
        self.marked = button("Bewaar met wijzigingen…", on_press=self._save_marked)
        self.clean = button("Bewaar zonder wijzigingen…", on_press=self.filing.save_clean)
        self.bar = QProgressBar()
        self.bar.setRange(0, 100)
        self.bar.setAccessibleName("Voortgang van het bestand")
        self.stop = button("Stop", "quiet", on_press=self.filing.stop)
        self._where = button("Open de map", "quiet", on_press=self._open_folder)
        self._path: Path | None = None
        self._scroll = Column("Nota's")
        self._scroll.column.setContentsMargins(0, 0, Space.SMALL, 0)
        self._scroll.column.setSpacing(Space.MEDIUM)
        self._cards: list[QWidget] = []
        self._foot = self._made_foot()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._foot)
        self._scroll.column.addStretch(1)

    def refresh(self) -> None:
        """Shows the notes as they are now."""
        found = self._desk.standing
        for widget in (
            self.close_button,
            self.concept,
            self.name,
            self.since,
            self.marked,
            self.clean,
        ):
            widget.setParent(self)  # kept when its card goes
            widget.hide()
        for card in self._cards:
            card.hide()
            self._scroll.column.removeWidget(card)
            card.deleteLater()
        self._cards = list(self._made_cards(found)) if found is not None else []
        for number, card in enumerate(self._cards):
            self._scroll.column.insertWidget(number, card)
        order_focus(self)

    def close_note(self) -> None:
        """Closes the nota in the making, after asking when something is wrong with it."""
        self.closing.emit()
        found = self._desk.look_now()
        if found is None:
            return
        number = found.next_number
        if not found.changes and not found.questions(QuestionState.ANSWERED):
            alerts.tell(
                self,
                f"Nota {number} is nog leeg",
                "Beantwoord een vraag of wijzig de tekst; dan kunt u de nota vaststellen.",
            )
            return
        concerns = before_closing(found)
        words = "Wat erin staat, verandert daarna niet meer; een volgende nota kan het aanvullen."
        if concerns:
            words = "\n\n".join((*concerns, words))
        answers = (f"Stel nota {number} vast", "Nog niet")
        if alerts.ask(self, f"Nota {number} vaststellen?", words, answers):
            return
        name = self._desk.services.author() or self.name.text()
        try:
            made = self._desk.close_note(name)
        except Refusal as refusal:
            alerts.refuse(self, refusal)
            return
        self.name.setVisible(False)
        self._desk.look_now()
        self.told.emit(
            f"Nota {made} is vastgesteld. Bewaar hem als Word-bestand en plaats hem op het platform."
        )

    def _made_cards(self, found: Standing) -> Sequence[QWidget]:
        cards = [self._coming(found)]
        cards += [self._closed(note, found) for note in reversed(found.publication.notes)]
        cards.append(self._updated(found))
        return cards

    def _coming(self, found: Standing) -> QWidget:
        number = found.next_number
        card, column = self._card(f"Nota {number}, in voorbereiding")
        ready = bool(found.changes or found.questions(QuestionState.ANSWERED))
        if not ready:
            waiting = len(found.questions(QuestionState.OPEN))
            told = "Hierin komt nog niets. Beantwoord vragen, of wijzig de tekst van het bestek."
            if waiting:
                told += f" {counted(waiting, 'vraag wacht', 'vragen wachten')} op antwoord."
            column.addWidget(text(told))
        else:
            column.addWidget(text(coming_words(found)))
        self._period(found, column)
        for one in found.materials:
            facts = f" {'; '.join(one.facts)}." if one.facts else ""
            said = f"{one.sign.title}: dat {one.sign.weight.label}.{facts} {one.sign.explanation}"
            column.addWidget(self._line("deviation", "deviation", said, one.sign.sources))
        for advice in found.consequences:
            column.addWidget(self._line("arrow-right", "accent", advice.words, advice.sources))
        if found.traces:
            numbers = ", ".join(sorted({str(t.number) for t in found.traces}, key=int))
            said = f"Kijk of uit vraag {numbers} is op te maken wie de vraag stelde."
            column.addWidget(self._line("attention", "attention", said, ""))
        self.close_button.setText(f"Stel nota {number} vast…")
        self.close_button.setAccessibleName(f"Stel nota {number} vast")
        self.close_button.setEnabled(ready)
        self.concept.setEnabled(ready)
        named_user = bool(self._desk.services.author())
        column.addLayout(
            _row((self.close_button, self.concept, *(() if named_user else (self.name,))))
        )
        return card

    def _period(self, found: Standing, column: QVBoxLayout) -> None:
        period = found.period
        if period is None:
            said = "Vul de sluitingsdatum in bij Gegevens; dan ziet u of een nota nog op tijd is."
            column.addWidget(self._line("clock", "muted", said, ""))
            return
        sign, role = ("clock", "ready") if period.holds else ("attention", "violation")
        column.addWidget(self._line(sign, role, period.words, period.source))

    def _closed(self, note: ClosedNote, found: Standing) -> QWidget:
        card, column = self._card(f"Nota {note.number}, {day(note.closed_on)}")
        answered = sum(q.note == note.number for q in found.publication.questions)
        told = f"{counted(answered, 'vraag', 'vragen')} beantwoord, vastgesteld door {note.text.author}."
        if note.periods_extended_to is not None:
            told += f" De sluitingsdatum werd {day(note.periods_extended_to)}."
        column.addWidget(text(told))
        save = button(
            "Bewaar als Word-bestand…", on_press=lambda: self.filing.save_note(note.number)
        )
        save.setAccessibleName(f"Bewaar nota {note.number} als Word-bestand")
        save.setObjectName(f"save-note-{note.number}")
        column.addLayout(_row((save,)))
        return card

    def _updated(self, found: Standing) -> QWidget:
        card, column = self._card("Het bijgewerkte bestek")
        column.addWidget(
            text(
                "Het hele bestek zoals het nu is, met de gepubliceerde nummers: met alle wijzigingen zichtbaar als "
                "bijgehouden wijzigingen in Word, of zonder."
            )
        )
        chosen = self.since.currentIndex()
        self.since.clear()
        for number in range(len(found.publication.notes) + 1):
            self.since.addItem(f"Sinds {named(number)}", number)
        self.since.setCurrentIndex(max(0, min(chosen, self.since.count() - 1)))
        column.addLayout(_row((self.since, self.marked, self.clean)))
        return card

    def _save_concept(self) -> None:
        self.closing.emit()
        found = self._desk.look_now()
        if found is not None:
            self.filing.save_note(found.next_number)

    def _save_marked(self) -> None:
        self.filing.save_with_changes(int(self.since.currentData() or 0))

    def _busy(self, busy: bool) -> None:  # noqa: FBT001 -- Qt's signal gives it so
        self.bar.setValue(0)
        self._foot.show()
        self.bar.setVisible(busy)
        self.stop.setVisible(busy)
        self._where.setVisible(False)

    def _progress(self, share: float) -> None:
        self.bar.setValue(round(share * 100))

    def _written(self, path: Path) -> None:
        self._path = path
        self._where.setVisible(True)

    def _open_folder(self) -> None:
        if self._path is not None:
            alerts.show_folder(self._path)

    def _card(self, title: str) -> tuple[QFrame, QVBoxLayout]:
        card = QFrame()
        card.setProperty("panel", "paper")
        column = QVBoxLayout(card)
        column.setContentsMargins(Space.LARGE, Space.MEDIUM, Space.LARGE, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        column.addWidget(line(title, "heading"))
        return card, column

    def _line(self, sign: str, role: str, words: str, source: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(picture(sign, self._theme, role), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(text(words))
        if source:
            lines.addWidget(text(f"Bron: {source}", "caption"))
        row.addLayout(lines, 1)
        return made

    def _made_foot(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.SMALL)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        row.addWidget(self._where)
        row.addStretch(0)
        made.hide()
        return made


def _row(widgets: Sequence[QWidget]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    for widget in widgets:
        row.addWidget(widget)
        widget.show()
    row.addStretch(1)
    return row
