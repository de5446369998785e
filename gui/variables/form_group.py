"""One group of the form: its fields, made when the group is first unfolded."""

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QVBoxLayout

from gui.theme import Theme
from gui.variables.field import Field
from gui.variables.form import Answer, FormGroup, Key
from gui.widgets.focus_order import order_focus
from gui.widgets.group import Group
from gui.widgets.texts import text


class GroupForm:
    """The widgets of a group; they are made anew only when its questions change."""

    def __init__(self, theme: Theme, commit: Callable[[Field], None]) -> None:
        self._theme = theme
        self._commit = commit
        self._group: FormGroup | None = None
        self._lots: tuple[str, ...] = ()
        self._answers: dict[Key, Answer] = {}
        self._shown: set[Key] = set()
        self._lot_heads: dict[int, QLabel] = {}
        self.fields: dict[Key, Field] = {}
        self.group = Group("", theme, fill=self._fill)

    def show_group(
        self,
        group: FormGroup,
        lots: tuple[str, ...],
        answers: dict[Key, Answer],
        *,
        keep_typed: bool,
    ) -> None:
        """Shows the group with these answers; with `keep_typed` a text that is being typed stays."""
        same = self._group is not None and self._group.questions == group.questions
        self._group, self._lots, self._answers = group, lots, answers
        if not self.group.is_filled:
            return
        if not same:
            self._clear()
            self._fill(self.group.column)
            return
        for key, field in self.fields.items():
            kept = keep_typed and bool(field.fault)
            field.show_answer(answers[key], keep_typed=kept or _is_typing(field))
        self._name_lots()

    def filter(self, shown: set[Key]) -> None:
        """Shows only these fields; a group without any is not there."""
        self._shown = shown
        self.group.setVisible(bool(shown))
        self._apply()
        if self._group is not None:
            count = sum(self._answers[q.key].open for q in self._group.questions)
            self.group.say(self._group.title, f"{count} open" if count else "", "gap")

    def _fill(self, column: QVBoxLayout) -> None:
        if self._group is None:
            return
        if self._group.help:
            column.addWidget(text(self._group.help, "caption"))
        lot = 0
        for question in self._group.questions:
            if question.lot != lot:
                lot = question.lot
                self._lot_heads[lot] = text("", "heading")
                column.addWidget(self._lot_heads[lot])
            field = Field(question, self._theme)
            field.committed.connect(lambda field=field: self._commit(field))
            self.fields[question.key] = field
            column.addWidget(field)
            field.show_answer(self._answers[question.key], keep_typed=False)
            field.editor.rebuilt.connect(self._order_focus)
        self._name_lots()
        self._apply()
        self._order_focus()

    def _order_focus(self) -> None:
        order_focus(self.group.body, self.group.heading)

    def _name_lots(self) -> None:
        for number, head in self._lot_heads.items():
            name = self._lots[number - 1] if number <= len(self._lots) else ""
            head.setText(f"Perceel {number}  {name}".rstrip())

    def _apply(self) -> None:
        for key, field in self.fields.items():
            field.setVisible(key in self._shown)
        for number, head in self._lot_heads.items():
            head.setVisible(any(key[1] == number for key in self._shown))

    def _clear(self) -> None:
        column = self.group.column
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.fields, self._lot_heads = {}, {}


def _is_typing(field: Field) -> bool:
    """Whether the user is in the field with a text that has not been taken yet."""
    focus = field.focusWidget()
    return focus is not None and focus.hasFocus() and field.editor.is_dirty()
