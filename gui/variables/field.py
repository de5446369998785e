"""A question on the form: its label, its editor, the help while it has the focus, and its fault."""

from typing import assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from drafting.refusals import ValueRefused
from drafting.text.written_values import read_written, written
from drafting.variables import Value, Variable, VariableKind
from gui.theme import Space, Theme
from gui.variables.choice_editors import ChoiceEditor, ChoicesEditor, YesNoEditor
from gui.variables.editor import Editor
from gui.variables.fact_edits import read_term
from gui.variables.form import Answer, Question
from gui.variables.line_editors import DateEditor, LineEditor
from gui.variables.rows_editor import RowsEditor
from gui.variables.text_editors import ListEditor, TextEditor
from gui.widgets.badge import Badge
from gui.widgets.texts import text

_SHOWN_EXAMPLES = frozenset(
    {
        VariableKind.TEXT,
        VariableKind.MONEY,
        VariableKind.NUMBER,
        VariableKind.PERCENTAGE,
        VariableKind.DATE,
        VariableKind.PERIOD,
    }
)


class Field(QWidget):
    """One question.

    Signals:
        committed: the user is done with it for now.
    """

    committed = Signal()

    def __init__(self, question: Question, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        variable = question.variable
        self.editor = editor_for(question, theme)
        self.editor.name(variable.label)
        self.editor.describe(variable.help)
        self.badge = Badge()
        self._help = text(_help(variable), "caption")
        self._fault = text("", "fault")
        self._help.hide()
        self._fault.hide()
        top = QHBoxLayout()
        top.setSpacing(Space.SMALL)
        top.addWidget(text(variable.label), 1)
        top.addWidget(self.badge)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        column.addLayout(top)
        column.addWidget(self.editor)
        column.addWidget(self._fault)
        column.addWidget(self._help)
        self.editor.committed.connect(self.committed)

    @property
    def fault(self) -> str:
        """The sentence that says why the answer was not taken; empty when it was."""
        return self._fault.text()

    def show_answer(self, answer: Answer, *, keep_typed: bool) -> None:
        """Shows what is known; with `keep_typed` what stands in the editor stays."""
        if not keep_typed:
            self.editor.show_value(answer.value)
            self.show_fault("")
        if answer.open:
            self.badge.say("open", "gap")
        elif not self.question.variable.required and answer.value is None:
            self.badge.say("mag leeg")
        else:
            self.badge.say("")

    def show_help(self, *, shown: bool) -> None:
        """Shows the help, while the field has the focus."""
        self._help.setVisible(shown and bool(self._help.text()))

    def show_fault(self, sentence: str) -> None:
        """Shows why the answer was not taken; the text that was typed stays."""
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        self.editor.mark(fault=bool(sentence))
        self.editor.describe(sentence or self.question.variable.help)

    def answer(self) -> Value | None:
        """The value of what was filled in; None when it was emptied.

        Raises:
            ValueRefused: the text cannot be read.
        """
        typed = self.editor.typed()
        if not isinstance(typed, str):
            return typed
        if not typed.strip():
            return None
        fact = self.question.fact
        if fact is not None and self.question.variable.kind is VariableKind.PERIOD:
            return read_term(fact, typed)
        return read_written(self.question.variable, typed)

    def try_answer(self) -> tuple[bool, Value | None]:
        """Whether what was filled in can be read, and its value; a fault is shown."""
        try:
            return True, self.answer()
        except ValueRefused as refused:
            self.show_fault(str(refused))
            return False, None


def editor_for(question: Question, theme: Theme) -> Editor:
    """The editor of the kind of a question."""
    variable = question.variable
    match variable.kind:
        case VariableKind.TEXT:
            return TextEditor(paragraphs=False)
        case VariableKind.LONG_TEXT:
            return TextEditor(paragraphs=True)
        case (
            VariableKind.MONEY | VariableKind.NUMBER | VariableKind.PERCENTAGE | VariableKind.PERIOD
        ):
            return LineEditor(variable)
        case VariableKind.DATE:
            return DateEditor(variable, theme)
        case VariableKind.CHOICE:
            return ChoiceEditor(variable)
        case VariableKind.CHOICES:
            return ChoicesEditor(variable)
        case VariableKind.YES_NO:
            return YesNoEditor()
        case VariableKind.LIST:
            return ListEditor(theme)
        case VariableKind.TABLE:
            word = question.fact.row_word if question.fact else ""
            return RowsEditor(variable.columns, word, theme)
        case _:
            assert_never(variable.kind)


def _help(variable: Variable) -> str:
    """The help, with the example when that is one line."""
    sentences = [variable.help] if variable.help else []
    if variable.example is not None and variable.kind in _SHOWN_EXAMPLES:
        sentences.append(f"Bijvoorbeeld: {written(variable, variable.example)}")
    return "\n".join(sentences)
