"""Every message to the user passes here, so that tests can listen and foreign text stays text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from drafting.refusals import Refusal

_BIDI = {ord(mark): "\N{REPLACEMENT CHARACTER}" for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"}


def plain(text: str) -> str:
    """Foreign text for a tooltip or any place where Qt would read HTML; marks that turn text round are visible."""
    made = text.translate(_BIDI)
    return made.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def label(text: str = "", role: str = "", parent: QWidget | None = None) -> QLabel:
    """A label that shows its text as it is, never as HTML; `role` is title, large, muted or fault."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text.translate(_BIDI))
    made.setWordWrap(True)
    if role:
        made.setProperty("role", role)
    return made


def refuse(parent: QWidget | None, refusal: Refusal, title: str = "Dit kan niet") -> None:
    """Tells the user why something was not done."""
    _box(parent, QMessageBox.Icon.Warning, title, str(refusal)).exec()


def tell(parent: QWidget | None, title: str, text: str) -> None:
    """Tells the user something that asks no answer."""
    _box(parent, QMessageBox.Icon.Information, title, text).exec()


def ask(parent: QWidget | None, title: str, text: str, answers: tuple[str, ...]) -> int:
    """Asks the user to choose; gives the number of the answer, the last one when the box is closed.

    The first answer is the default one.
    """
    box = _box(parent, QMessageBox.Icon.Question, title, text)
    box.setStandardButtons(QMessageBox.StandardButton.NoButton)
    buttons = [box.addButton(answer, QMessageBox.ButtonRole.ActionRole) for answer in answers]
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[-1])
    box.exec()
    clicked = box.clickedButton()
    return next((n for n, button in enumerate(buttons) if button is clicked), len(answers) - 1)


def _box(parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setWindowTitle("Bestekwijzer")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(title)
    box.setInformativeText(plain(text))
    return box
