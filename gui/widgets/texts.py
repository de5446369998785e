"""Labels that wrap within a narrow pane, buttons that look like links, and signs."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QToolButton

from drafting.terms import Severity
from gui.alerts import label, plain
from gui.theme import Theme
from gui.widgets.icons import SMALL, icon, pixmap


def text(words: str = "", role: str = "", *, selectable: bool = False) -> QLabel:
    """A label that takes the width it gets and wraps; never read as HTML."""
    made = label(words, role)
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    policy.setHorizontalStretch(1)
    made.setSizePolicy(policy)
    made.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
    if selectable:
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def line(words: str = "", role: str = "") -> QLabel:
    """A label of one line, as wide as its words."""
    made = label(words, role)
    made.setWordWrap(False)
    return made


def sign(severity: Severity, theme: Theme) -> QLabel:
    """The sign of a severity; its name is read aloud."""
    return picture(str(severity), theme, str(severity), severity.label)


def picture(name: str, theme: Theme, role: str = "ink", words: str = "") -> QLabel:
    """An icon that cannot be pressed, with words for who cannot see it."""
    made = QLabel()
    made.setPixmap(pixmap(name, theme, role))
    made.setFixedSize(SMALL, SMALL)
    made.setAccessibleName(words)
    return made


def button(
    words: str, role: str = "", *, on_press: Callable[[], object] | None = None
) -> QPushButton:
    """A button; role primary, quiet or link; `&` in the words is shown as it is."""
    made = QPushButton(words.replace("&", "&&"))
    if role:
        made.setProperty("role", role)
    made.setAccessibleName(words)
    made.setAutoDefault(False)
    if on_press is not None:
        made.clicked.connect(lambda *_: on_press())
    return made


def icon_button(
    name: str, words: str, theme: Theme, *, on_press: Callable[[], object] | None = None
) -> QToolButton:
    """A button of one icon; its words are the tooltip and the name read aloud."""
    made = QToolButton()
    made.setIcon(icon(name, theme, "muted"))
    made.setIconSize(QSize(SMALL, SMALL))
    made.setToolTip(plain(words))
    made.setAccessibleName(words)
    made.setProperty("role", "icon")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if on_press is not None:
        made.clicked.connect(lambda *_: on_press())
    return made
