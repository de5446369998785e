"""Pages, rows and buttons of the export dialog."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.theme import Space

INDENT = 24
CHOICE = 104


def new_page() -> tuple[QWidget, QVBoxLayout]:
    """An empty page with its column."""
    page = QWidget()
    lines = QVBoxLayout(page)
    lines.setContentsMargins(0, 0, 0, 0)
    lines.setSpacing(Space.TINY)
    return page, lines


def push_button(name: str, words: str, told: str, deed: Callable[[], object]) -> QPushButton:
    """A button; `told` is what a screen reader says."""
    button = QPushButton(words.replace("&", "&&"))
    button.setObjectName(name)
    button.setAccessibleName(told)
    button.setAutoDefault(False)
    button.clicked.connect(lambda _checked=False: deed())
    return button


def wide_row(first: QWidget, *rest: QWidget) -> QHBoxLayout:
    """A row in which the first takes the room that is left."""
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    row.addWidget(first, 1)
    for widget in rest:
        row.addWidget(widget)
    return row


def choice_row(choice: QWidget, told: QWidget) -> QHBoxLayout:
    """A choice with what it means beside it."""
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    choice.setFixedWidth(CHOICE)
    row.addWidget(choice)
    row.addWidget(told, 1)
    return row


def closing_row(*buttons: QWidget) -> QHBoxLayout:
    """A row of buttons at the right."""
    row = QHBoxLayout()
    row.setSpacing(Space.SMALL)
    row.addStretch(1)
    for button in buttons:
        row.addWidget(button)
    return row


def indented(widget: QWidget) -> QWidget:
    """The widget, below the words of a choice."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(INDENT, 0, 0, Space.TINY)
    row.addWidget(widget)
    return box
