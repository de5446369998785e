"""The pane Gegevens: the facts of the procurement, the regime that follows, and the template's questions."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from drafting.edits.edit import Touched
from drafting.refusals import Refusal
from gui.open_draft import OpenDraft
from gui.theme import Space, Theme
from gui.variables.facts import GROUP
from gui.variables.field import Field
from gui.variables.form import (
    Answer,
    FormGroup,
    Key,
    answers_of,
    edit_of,
    groups_of,
    key_of,
)
from gui.variables.form_group import GroupForm
from gui.variables.regime_note import regime_note
from gui.widgets.chip import Chip
from gui.widgets.empty_state import EmptyState
from gui.widgets.icons import icon
from gui.widgets.scroll import Column
from gui.widgets.texts import text
from gui.widgets.when_seen import WhenSeen

_WATCHED = Touched.FACTS | Touched.VALUES | Touched.OUTLINE | Touched.TEXT


class VariablesPane(QWidget):
    """The form of the open draft.

    Signals:
        place_requested: an element or block to show on the page.
        told: a short line for the status bar.
    """

    place_requested = Signal(str)
    told = Signal(str)

    def __init__(self, open_draft: OpenDraft, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._theme = theme
        self._groups: tuple[FormGroup, ...] = ()
        self._answers: dict[Key, Answer] = {}
        self._forms: dict[str, GroupForm] = {}
        self._kept: set[Key] = set()
        self._focused: Field | None = None
        self._to_unfold: list[str] = []
        self._unfolding = QTimer(self)
        self._unfolding.setInterval(0)
        self._unfolding.timeout.connect(self._unfold_next)
        self.setObjectName("pane")
        self._build()
        self._seen = WhenSeen(self, open_draft, self._on_changed)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]  # there is an application when there is a widget
        self._refresh(sender=None)
        self._forms[GROUP].group.open()

    def go_to(self, name: str) -> None:
        """Opens the field of this name, whatever filter is on; a name without field does nothing."""
        key = key_of(name, self._groups)
        if key is None:
            return
        self.search.clear()
        if not self._answers[key].open:
            self.only_open.setChecked(False)
        group = next(g for g in self._groups if any(q.key == key for q in g.questions))
        form = self._forms[group.key]
        form.group.open()
        field = form.fields[key]
        field.setVisible(True)
        field.editor.setFocus(Qt.FocusReason.TabFocusReason)
        QTimer.singleShot(0, field, lambda: self._show_field(field))

    @property
    def open_count(self) -> int:
        """How many questions are open."""
        return sum(answer.open for answer in self._answers.values())

    def field(self, name: str, lot: int = 0) -> Field | None:
        """The field of a question, when its group has been made."""
        fields = (form.fields.get((name, lot)) for form in self._forms.values())
        return next((field for field in fields if field is not None), None)

    def _build(self) -> None:
        self._summary = text("", "muted")
        self.only_open = Chip("Alleen open")
        self.only_open.toggled.connect(self._on_filter)
        self.search = QLineEdit()
        self.search.setPlaceholderText("Zoek een gegeven")
        self.search.setAccessibleName("Zoek een gegeven")
        self.search.setClearButtonEnabled(True)
        self.search.addAction(
            icon("search", self._theme, "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self.search.textChanged.connect(lambda _words: self._on_filter())
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(self.search, 1)
        top.addWidget(self.only_open)
        self._regime = self._regime_panel()
        self._scroll = Column("Gegevens")
        self._column = self._scroll.column
        self._column.setSpacing(Space.TINY)
        self._column.addWidget(self._regime)
        self._column.addSpacing(Space.TINY)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.TINY)
        self._column.addLayout(self._list)
        self._empty = EmptyState(self._theme)
        self._empty.hide()
        self._column.addWidget(self._empty)
        self._column.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.SMALL)
        head.setSpacing(Space.SMALL)
        head.addLayout(top)
        head.addWidget(self._summary)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(head)
        whole.addWidget(self._scroll, 1)

    def _regime_panel(self) -> QFrame:
        panel = QFrame()
        panel.setProperty("panel", "tint")
        inner = QVBoxLayout(panel)
        inner.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        inner.setSpacing(Space.TINY)
        self._regime_title = text("", "strong")
        self._regime_why = text("", "caption")
        inner.addWidget(text("Regels die gelden", "caption"))
        inner.addWidget(self._regime_title)
        inner.addWidget(self._regime_why)
        return panel

    def _on_changed(self, touched: Touched, sender: object) -> None:
        if touched & _WATCHED:
            self._refresh(sender)

    def _refresh(self, sender: object) -> None:
        draft = self._open_draft.draft
        self._groups = groups_of(draft)
        self._answers = answers_of(
            draft, self._open_draft.document, self._open_draft.norms, self._groups
        )
        wanted = {group.key for group in self._groups}
        for key in [key for key in self._forms if key not in wanted]:
            gone = self._forms.pop(key)
            gone.group.hide()
            gone.group.deleteLater()
        for position, group in enumerate(self._groups):
            form = self._forms.get(group.key)
            if form is None:
                form = GroupForm(self._theme, self._commit)
                self._forms[group.key] = form
                self._list.insertWidget(position, form.group)
            lots = tuple(lot.name for lot in draft.procurement.lots)
            form.show_group(group, lots, self._answers, keep_typed=sender is self)
        regime, why = regime_note(draft.procurement, self._open_draft.norms)
        self._regime_title.setText(regime)
        self._regime_why.setText(why)
        self._filter()

    def _on_filter(self) -> None:
        self._kept = set()
        self._filter()

    def _filter(self) -> None:
        only_open, words = self.only_open.isChecked(), self.search.text().casefold().strip()
        self._kept |= {key for key, answer in self._answers.items() if answer.open}
        any_shown = False
        self._to_unfold = []
        for group in self._groups:
            shown = {
                question.key
                for question in group.questions
                if self._answers[question.key].asked
                and (not only_open or question.key in self._kept)
                and words in f"{question.variable.label} {question.variable.name}".casefold()
            }
            any_shown |= bool(shown)
            self._forms[group.key].filter(shown)
            if shown and (only_open or words):
                self._to_unfold.append(group.key)
        self._regime.setVisible(not only_open and not words)
        self._say(any_shown=any_shown)
        if self._to_unfold:
            self._unfolding.start()

    def _unfold_next(self) -> None:
        """Unfolds one group that answers to the filter; the window stays quick meanwhile."""
        if self._to_unfold:
            form = self._forms.get(self._to_unfold.pop(0))
            if form is not None:
                form.group.open()
        if not self._to_unfold:
            self._unfolding.stop()

    def _say(self, *, any_shown: bool) -> None:
        asked = [answer for answer in self._answers.values() if answer.asked]
        filled = sum(answer.value is not None for answer in asked)
        count = self.open_count
        rest = f"nog {count} open" if count else "alles wat nodig is, is ingevuld"
        self._summary.setText(f"{filled} van {len(asked)} ingevuld \N{MIDDLE DOT} {rest}")
        self._empty.setVisible(not any_shown)
        if not any_shown and self.search.text():
            self._empty.say(
                "search",
                "Geen gegeven gevonden",
                "Zoek met een ander woord, of zet het filter uit.",
                ("Toon alles", self._show_all),
            )
        elif not any_shown:
            self._empty.say(
                "ready",
                "Alles wat nodig is, is ingevuld",
                "U kunt het bestek definitief exporteren zodra de bevindingen zijn afgehandeld.",
                ("Toon alle gegevens", self._show_all),
            )

    def _show_all(self) -> None:
        self.search.clear()
        self.only_open.setChecked(False)

    def _commit(self, field: Field) -> None:
        readable, value = field.try_answer()
        if not readable:
            return
        try:
            edit = edit_of(self._open_draft.draft, field.question, value, field.editor.origins())
            self._open_draft.apply(edit, sender=self)
        except Refusal as refused:
            field.show_fault(str(refused))
            return
        field.show_fault("")
        answer = self._answers.get(field.question.key)
        if answer is not None:
            field.show_answer(answer, keep_typed=False)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or not self.isAncestorOf(new):
            return
        field = _field_of(new)
        if field is self._focused:
            return
        if self._focused is not None and self.field(*self._focused.question.key) is self._focused:
            self._focused.show_help(shown=False)
        self._focused = field
        if field is not None:
            field.show_help(shown=True)
            QTimer.singleShot(0, field, lambda: self._show_field(field))

    def _show_field(self, field: Field) -> None:
        self._scroll.ensureWidgetVisible(field, 0, Space.WIDE)


def _field_of(widget: QWidget | None) -> Field | None:
    while widget is not None and not isinstance(widget, Field):
        widget = widget.parentWidget()
    return widget
