"""The text of a clause while it is typed: with what is wrong, and the values that can be put in."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from clause_library.clause_faults import TextFault, text_faults
from drafting.assembly.scope import FACTS
from drafting.variables import VariableKind
from gui.theme import Space, Theme
from gui.widgets.flow import FlowLayout
from gui.widgets.icons import icon
from gui.widgets.look import set_state
from gui.widgets.texts import button, text

_MOST_FAULTS = 3
_HEIGHT = 200
_HELP = "**vet**, *cursief*, '- ' voor een opsomming, een lege regel voor een nieuwe alinea."
_NOT_IN_TEXT = frozenset({VariableKind.TABLE, VariableKind.YES_NO})


class _Text(QPlainTextEdit):
    """Tab goes on to the next field; Ctrl+G offers values."""

    values_wanted = Signal()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        asks = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if asks and event.key() == Qt.Key.Key_G:
            self.values_wanted.emit()
        else:
            super().keyPressEvent(event)


class ClauseText(QWidget):
    """The text with its faults below it.

    Signals:
        edited: the text is another one.
        variable_wanted: a name in the text that no variable has yet, to be made one.
    """

    edited = Signal()
    variable_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Callable[[], Sequence[tuple[str, str]]] = lambda: ()
        self.faults: tuple[TextFault, ...] = ()
        self.field = _Text()
        self.field.setObjectName("text")
        self.field.setAccessibleName("Tekst van de bepaling")
        self.field.setPlaceholderText(
            "Bijvoorbeeld: De opdrachtnemer meldt wachttijden elke maand."
        )
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(_HEIGHT)
        self.field.textChanged.connect(self._typed)
        self.field.values_wanted.connect(self.offer_values)
        self.values = button("Voeg gegeven in", "quiet", on_press=self.offer_values)
        self.values.setIcon(icon("plus", theme, "accent"))
        self.values.setToolTip("Ctrl+G")
        self._said = text("", "fault")
        self._said.hide()
        self._making = QWidget()
        self._buttons = FlowLayout(self._making, Space.TINY)
        self._making.hide()
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(text(_HELP, "caption"), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.values)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TINY)
        column.addWidget(self.field, 1)
        column.addWidget(self._said)
        column.addWidget(self._making)
        column.addLayout(row)

    def use_names(self, names: Callable[[], Sequence[tuple[str, str]]]) -> None:
        """Says where the names and labels of the clause's own variables come from."""
        self._names = names

    def text(self) -> str:
        """The text as it was typed."""
        return self.field.toPlainText()

    def show_text(self, words: str) -> None:
        """Shows another text, without saying that it was typed."""
        self.field.blockSignals(True)  # noqa: FBT003 -- Qt
        self.field.setPlainText(words)
        self.field.blockSignals(False)  # noqa: FBT003 -- Qt
        self.judge()

    def judge(self, *, empty_is_wrong: bool = False) -> None:
        """Looks what is wrong with the text, and offers to make what it names."""
        blank = not self.text().strip() and not empty_is_wrong
        names = [name for name, _label in self._names()]
        self.faults = () if blank else text_faults(self.text(), names)
        shown = [fault.said for fault in self.faults[:_MOST_FAULTS]]
        more = len(self.faults) - len(shown)
        if more:
            shown.append(f"En nog {more}.")
        self._said.setText("\n".join(shown))
        self._said.setVisible(bool(shown))
        self.field.setAccessibleDescription(" ".join(shown))
        set_state(self.field, "fault", "true" if shown else "false")
        self._offer_making([fault.unknown for fault in self.faults if fault.unknown])

    def put_in(self, source: str) -> None:
        """Puts a piece of source at the cursor, in place of what is selected."""
        self.field.insertPlainText(source)
        self.field.setFocus()

    def selected(self) -> str:
        """What is selected in the text, as one line."""
        return " ".join(self.field.textCursor().selectedText().split())

    def offer_values(self) -> QMenu:
        """Shows the values that can stand in the text."""
        menu = QMenu(self.field)
        menu.setAccessibleName("Gegeven invoegen")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        own = [(name, label) for name, label in self._names() if name]
        for name, label in own:
            self._add(menu, name, label or name)
        if own:
            menu.addSeparator()
        facts = menu.addMenu("De opdracht")
        for name, fact in FACTS.items():
            if fact.kind not in _NOT_IN_TEXT and not name.startswith("lot."):
                self._add(facts, name, fact.label)
        menu.popup(self.values.mapToGlobal(self.values.rect().bottomLeft()))
        return menu

    def _add(self, menu: QMenu, name: str, label: str) -> None:
        action = menu.addAction(label.replace("&", "&&"))
        action.setObjectName(name)
        action.triggered.connect(lambda *_: self.put_in(f"{{{{ {name} }}}}"))

    def _typed(self) -> None:
        self.judge()
        self.edited.emit()

    def _offer_making(self, names: list[str]) -> None:
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name in dict.fromkeys(names):
            if "." in name:
                continue
            made = button(
                f"Maak het gegeven '{name}'", on_press=partial(self.variable_wanted.emit, name)
            )
            self._buttons.addWidget(made)
            made.show()
        self._making.setVisible(self._buttons.count() > 0)
