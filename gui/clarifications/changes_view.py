"""What changed since bidders got the bestek: place by place, with old and new text, why, and whether it weighs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drafting.clarifications.changes import TextChange
from drafting.comparison.documents import Kind
from drafting.publication import QuestionId, QuestionState
from drafting.refusals import Refusal
from drafting.text.written_values import enumeration
from gui import alerts
from gui.alerts import visible
from gui.clarifications.desk import ClarificationsDesk
from gui.clarifications.filtered_list import Choice, FilteredList, Row
from gui.clarifications.words import CHANGE_SIGNS, first_words
from gui.passport.redline import write_redline
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.changing import changes
from gui.widgets.chip import MenuChip
from gui.widgets.empty_state import EmptyState
from gui.widgets.focus_order import order_focus
from gui.widgets.scroll import Column
from gui.widgets.sheet import Sheet
from gui.widgets.texts import button, line, text


class ChangesView(QWidget):
    """The changes of the nota in the making.

    Signals:
        place_wanted: the element of a change.
    """

    place_wanted = Signal(str)

    def __init__(
        self, desk: ClarificationsDesk, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._change: TextChange | None = None
        choices: tuple[Choice[TextChange], ...] = (
            Choice("Alle wijzigingen", lambda _c: True),
            Choice("Zonder reden", lambda c: not c.reason),
            Choice("Misschien wezenlijk", self._weighs),
            Choice("Met een bedrag of datum", lambda c: c.touches_figures),
            Choice("Nieuw of vervallen", lambda c: c.kind in {Kind.ADDED, Kind.REMOVED}),
        )
        self.rows: FilteredList[TextChange] = FilteredList(
            "Wijzigingen", choices, self._row, _searched, theme
        )
        self.rows.chosen = self._show
        self._title = text("", "heading")
        self._kind = Badge()
        self.sheet = Sheet("Oude en nieuwe tekst", theme)
        self.weight = Sheet("Of de wijziging wezenlijk is", theme)
        self.reason = QPlainTextEdit()
        self.reason.setAccessibleName("Reden van de wijziging; komt in de nota")
        self.reason.setPlaceholderText("Waarom is dit gewijzigd? Dit komt in de nota.")
        self.reason.setTabChangesFocus(True)
        self.reason.setMinimumHeight(72)
        self.reason.setMaximumHeight(120)
        self.because = MenuChip("Naar aanleiding van…", theme)
        self._menu = self.because.menu()
        self._menu.aboutToShow.connect(self._fill_menu)
        self.go = button("Ga erheen", on_press=self._go)
        self.keep_button = changes(button("Bewaar reden", "primary", on_press=self.keep))
        self.keep_button.setToolTip("Ctrl+Enter")
        self.empty = EmptyState(theme)
        self._pages = QStackedWidget()
        self._lay_out()

    def refresh(self) -> None:
        """Shows the changes as they were found; what is being typed stays."""
        found = self._desk.standing
        changes = found.changes if found is not None else ()
        self._pages.setCurrentIndex(0 if changes else 1)
        self._say_empty()
        typed = self._change.element if self._change is not None and self._typed() else ""
        self.rows.show_things(changes)
        shown = self._find(self.rows.current)
        if shown is not None and shown.element != typed and shown != self._change:
            self._write(shown)

    def keep(self) -> bool:
        """Keeps the reason that was typed; false when it is refused."""
        change = self._change
        if change is None or not self._typed():
            return True
        return self._explain(change, self.reason.toPlainText(), change.questions)

    def _explain(self, change: TextChange, reason: str, because: tuple[QuestionId, ...]) -> bool:
        try:
            self._desk.explain(change, reason, because)
        except Refusal as refusal:
            alerts.refuse(self, refusal)
            return False
        self._desk.look_now()
        self._change = self._find(change.element)
        if self._change is not None:
            self._write(self._change)
        return True

    def _typed(self) -> bool:
        change = self._change
        return change is not None and self.reason.toPlainText().strip() != change.reason

    def _show(self, key: str) -> None:
        before, change = self._change, self._find(key)
        if change is None or (before is not None and before.element == change.element):
            return
        if before is not None and self._find(before.element) is not None and not self.keep():
            return
        self._write(self._find(key) or change)

    def _write(self, change: TextChange) -> None:
        self._change = change
        self._title.setText(visible(change.place))
        self._kind.say(change.kind.value, "quiet")
        self.sheet.restart()
        write_redline(self.sheet, change.pieces)
        self.sheet.finish()
        self._write_weight(change)
        self.reason.setPlainText(change.reason)
        publication = self._desk.publication
        questions = publication.questions if publication is not None else ()
        numbers = tuple(str(q.number) for q in questions if q.id in change.questions)
        word = "vraag" if len(numbers) == 1 else "vragen"
        self.because.choose(f"Naar aanleiding van {word} {enumeration(numbers)}" if numbers else "")
        self.because.setVisible(bool(questions))

    def _write_weight(self, change: TextChange) -> None:
        found = self._desk.standing
        weighing = found.weighing(change) if found is not None else ()
        self.weight.restart()
        for one in weighing:
            direction = f" ({one.direction})" if one.direction else ""
            said = f"{one.sign.title}{direction}: dat {one.sign.weight.label}."
            self.weight.paragraph([(said, "bold"), (f" {one.sign.explanation}", "")])
            self.weight.paragraph(f"Bron: {one.sign.sources}", style="muted", above=Space.TINY)
        self.weight.finish()
        self.weight.setVisible(bool(weighing))

    def _fill_menu(self) -> None:
        menu, change, publication = self._menu, self._change, self._desk.publication
        menu.clear()
        if change is None or publication is None:
            return
        for question in sorted(publication.questions, key=lambda q: q.number):
            if question.state is QuestionState.PUBLISHED and question.id not in change.questions:
                continue
            words = f"{question.number}. {first_words(question.text, 60)}"
            self._add_choice(menu, words, question.id, chosen=question.id in change.questions)

    def _add_choice(self, menu: QMenu, words: str, question: QuestionId, *, chosen: bool) -> None:
        action = menu.addAction(visible(words).replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(chosen)
        action.triggered.connect(lambda _=False: self.link(question))

    def link(self, question: QuestionId) -> None:
        """Says that this question led to the change that is looked at, or no longer."""
        change = self._change
        if change is None:
            return
        kept = tuple(one for one in change.questions if one != question)
        because = kept if question in change.questions else (*kept, question)
        self._explain(change, self.reason.toPlainText(), because)

    def _go(self) -> None:
        if self._change is not None:
            self.place_wanted.emit(str(self._change.element))

    def _find(self, key: str) -> TextChange | None:
        found = self._desk.standing
        changes = found.changes if found is not None else ()
        return next((change for change in changes if change.element == key), None)

    def _weighs(self, change: TextChange) -> bool:
        found = self._desk.standing
        return found is not None and bool(found.weighing(change))

    def _row(self, change: TextChange) -> Row:
        sign, role = CHANGE_SIGNS[change.kind], "muted"
        said = [change.place, change.kind.value]
        if self._weighs(change):
            sign, role = "deviation", "deviation"
            said.append("misschien wezenlijk")
        words = f"{change.place}\n{first_words(change.reason, 60) or 'reden ontbreekt'}"
        said.append(change.reason or "reden ontbreekt")
        return Row(str(change.element), words, ", ".join(said), sign, role)

    def _say_empty(self) -> None:
        found = self._desk.standing
        if found is None:
            self.empty.say(
                "clock",
                "De wijzigingen worden gezocht",
                "De tekst van nu wordt naast de gepubliceerde gelegd.",
            )
            return
        since = f"nota {found.next_number - 1}" if found.next_number > 1 else "de publicatie"
        self.empty.say(
            "check",
            f"Geen wijzigingen sinds {since}",
            "Wijzig de tekst of een gegeven zoals altijd. Elke wijziging komt hier vanzelf te staan, met de oude en de "
            "nieuwe tekst.",
        )

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self._title, 1)
        top.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        scroll = Column("Oude en nieuwe tekst")
        scroll.column.setContentsMargins(0, 0, Space.SMALL, 0)
        scroll.column.addWidget(self.sheet)
        scroll.column.addWidget(self.weight)
        scroll.column.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.because)
        foot.addStretch(1)
        foot.addWidget(self.go)
        foot.addWidget(self.keep_button)
        right = QVBoxLayout()
        right.setSpacing(Space.SMALL)
        right.addLayout(top)
        right.addWidget(
            text("Doorgehaald is wat verdween, onderstreept wat erbij kwam.", "caption")
        )
        right.addWidget(scroll, 1)
        right.addWidget(line("Reden", "strong"))
        right.addWidget(self.reason)
        right.addLayout(foot)
        main = QWidget()
        both = QHBoxLayout(main)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(Space.LARGE)
        both.addWidget(self.rows)
        both.addLayout(right, 1)
        self._pages.addWidget(main)
        self._pages.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        order_focus(main)


def _searched(change: TextChange) -> str:
    return f"{change.place} {change.old} {change.new} {change.reason}"
