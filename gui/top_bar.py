"""The bar above the draft: its title and state, the palette, undo, check, export."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from gui.actions import Act, Actions, shown_key
from gui.alerts import plain, visible
from gui.open_draft import OpenDraft
from gui.theme import Space, Theme
from gui.widgets.icons import LARGE, icon

HEIGHT = 52
PALETTE_WIDTH = 300


class TopBar(QFrame):
    """Title and state on the left, the palette in the middle, what is done most on the right."""

    def __init__(
        self,
        open_draft: OpenDraft,
        actions: Actions,
        menu: QMenu,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._open_draft = open_draft
        self._actions = actions
        self._theme = theme
        self.setObjectName("top_bar")
        self.setFixedHeight(HEIGHT)
        self._menu = menu
        self.title = Elided("title")
        self.state = Elided("muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.SMALL, 0, Space.MEDIUM, 0)
        row.setSpacing(Space.SMALL)
        self.menu_button = self._menu_button()
        row.addWidget(self.menu_button)
        row.addLayout(self._titles(), 1)
        self.palette_button = self._palette_button()
        row.addWidget(self.palette_button)
        right = QHBoxLayout()
        right.setSpacing(Space.SMALL)
        right.addStretch(1)
        self._tools = {
            act: self._tool(actions[act], act.value.icon) for act in (Act.UNDO, Act.REDO)
        }
        for tool in self._tools.values():
            right.addWidget(tool)
        right.addSpacing(Space.SMALL)
        right.addWidget(self._button(actions[Act.CHECK], "Toets", "checks"))
        export = self._button(actions[Act.EXPORT], "Exporteer", "export", role="primary")
        right.addWidget(export)
        row.addLayout(right, 1)
        open_draft.changed.connect(self.refresh)
        open_draft.cleanness_changed.connect(self.refresh)
        open_draft.filed.connect(self.refresh)
        open_draft.steps_changed.connect(self.refresh)
        self.refresh()

    def refresh(self, *_changed: object) -> None:
        """Shows title, state and the names of the steps that can be undone."""
        self.title.say(self._open_draft.document.title)
        self.state.say(state_words(self._open_draft))
        stack = self._open_draft.undo_stack
        for act, able, text in (
            (Act.UNDO, self._open_draft.may_step(-1), stack.undoText()),
            (Act.REDO, self._open_draft.may_step(1), stack.redoText()),
        ):
            action = self._actions[act]
            action.setEnabled(able)
            words = f"{act.value.words}: {text}" if able else act.value.words
            action.setText(words.replace("&", "&&"))
            action.setToolTip(plain(f"{words} ({shown_key(act.value.keys[0])})"))
            self._tools[act].setAccessibleName(words)

    def _titles(self) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setContentsMargins(0, Space.SMALL, 0, Space.SMALL)
        lines.setSpacing(0)
        lines.addStretch(1)
        lines.addWidget(self.title)
        lines.addWidget(self.state)
        lines.addStretch(1)
        return lines

    def _menu_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("menu")
        button.setIcon(icon("list", self._theme))
        button.setIconSize(QSize(LARGE, LARGE))
        button.setAccessibleName("Menu")
        button.setToolTip(plain(f"Menu ({Act.MENU.value.keys[0]})"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setMenu(self._menu)
        return button

    def _palette_button(self) -> QPushButton:
        key = shown_key(Act.PALETTE.value.keys[0])
        button = QPushButton(f"{Act.PALETTE.value.words}   {key}")
        button.setObjectName("palette")
        button.setProperty("role", "search")
        button.setIcon(icon("search", self._theme, "muted"))
        button.setFixedWidth(PALETTE_WIDTH)
        button.setAccessibleName("Zoek of doe iets")
        button.setAutoDefault(False)
        button.clicked.connect(self._actions[Act.PALETTE].trigger)
        return button

    def _tool(self, action: QAction, name: str) -> QToolButton:
        action.setIcon(icon(name, self._theme))
        button = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(QSize(LARGE, LARGE))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _button(self, action: QAction, words: str, name: str, role: str = "") -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(name)
        button.setIcon(icon(name, self._theme, "accent_ink" if role == "primary" else "ink"))
        button.setProperty("role", role)
        button.setAutoDefault(False)
        button.setAccessibleName(action.text().rstrip("…"))
        button.setToolTip(plain(f"{action.text().rstrip('…')} ({action.shortcut().toString()})"))
        button.clicked.connect(action.trigger)
        return button


class Elided(QLabel):
    """A label of one line that ends in '…' when there is no room; the tooltip has the whole."""

    def __init__(self, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """Shows these words, as far as they fit."""
        self._words = visible(" ".join(words.split()))
        self.setAccessibleName(self._words)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, self.width())
        self.setText(shown)
        self.setToolTip(plain(self._words) if shown != self._words else "")


def state_words(open_draft: OpenDraft) -> str:
    """How the draft stands: concept, how much is open, whether it is saved."""
    gaps = len(open_draft.document.required_gaps)
    words = ["concept"]
    if gaps:
        words.append("1 open gegeven" if gaps == 1 else f"{gaps} open gegevens")
    if open_draft.file is not None and open_draft.file.read_only:
        words.append("alleen lezen")
    elif open_draft.has_changes:
        words.append("niet opgeslagen")
    return " · ".join(words)
