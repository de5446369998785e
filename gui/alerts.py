"""Every message to the user passes here, so that tests can listen and foreign text stays text."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtGui import Qt as RichText
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QWidget

from drafting.refusals import Refusal, Withheld

_BIDI = {
    ord(mark): "\N{REPLACEMENT CHARACTER}"
    for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
}


def plain(text: str) -> str:
    """Foreign text for a tooltip or any place where Qt would read HTML; marks that turn text round are visible."""
    shown = visible(text)
    if not RichText.mightBeRichText(shown):
        return shown  # Qt shows it as it is; escaped, an '&' would be seen as '&amp;'
    return shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def visible(text: str) -> str:
    """Foreign text for a place that reads no HTML, as long as before; marks that turn text round are visible."""
    return text.translate(_BIDI)


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
    """Tells the user why something was not done; what the user did not want needs no telling."""
    if isinstance(refusal, Withheld):
        return
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


def agrees(question: str) -> bool:
    """Whether the user wants a change that does more than what was asked for; asked over what is in front."""
    above = QApplication.activeWindow()
    return ask(above, "Is dit de bedoeling?", question, ("Ja, doe het", "Nee")) == 0


def choose_to_open(parent: QWidget | None, title: str, folder: str, kinds: str) -> Path | None:
    """The file the user wants to open; None when none was chosen. `kinds` is 'Bestekken (*.bestek)'."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, folder, kinds)
    return Path(name) if name else None


def choose_several(parent: QWidget | None, title: str, folder: str, kinds: str) -> tuple[Path, ...]:
    """The files the user chose to open, in the order of their names; none when they chose none."""
    chosen, _kind = QFileDialog.getOpenFileNames(parent, title, folder, kinds)
    return tuple(sorted(Path(name) for name in chosen))


def choose_to_save(parent: QWidget | None, title: str, suggested: str, kinds: str) -> Path | None:
    """The file the user wants to write, with the ending of `kinds`; None when none was chosen.

    The dialog has asked already whether a file that exists may be replaced.
    """
    name, _kind = QFileDialog.getSaveFileName(parent, title, suggested, kinds)
    return Path(name) if name else None


def choose_folder(parent: QWidget | None, title: str, folder: str) -> Path | None:
    """The folder the user chooses; None when none was chosen."""
    name = QFileDialog.getExistingDirectory(parent, title, folder)
    return Path(name) if name else None


def show_folder(path: Path) -> None:
    """Opens the folder of a file in the system's own program for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))


def _box(parent: QWidget | None, icon: QMessageBox.Icon, title: str, text: str) -> QMessageBox:
    box = QMessageBox(parent)
    box.setIcon(icon)
    box.setWindowTitle("Bestekwijzer")
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(title)
    box.setInformativeText(visible(text))
    for shown in box.findChildren(QLabel):
        shown.setTextFormat(Qt.TextFormat.PlainText)
    return box
