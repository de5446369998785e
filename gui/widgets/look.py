"""The style sheet of the shared widgets and panes, in the colours of a theme."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtWidgets import QWidget

from gui.theme import Theme

_SHEET = Path(__file__).parent / "widgets.qss"


def apply_look(widget: QWidget, theme: Theme) -> None:
    """Gives a pane or dialog, and all within it, the look of the shared widgets."""
    widget.setStyleSheet(_filled(theme.key, tuple(sorted(theme.roles.items()))))


def set_state(widget: QWidget, name: str, value: object) -> None:
    """Sets a property that the style sheet looks at, and draws the widget anew when it changed."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        style = widget.style()
        style.unpolish(widget)
        style.polish(widget)
        widget.update()


@lru_cache(maxsize=8)
def _filled(_key: str, roles: tuple[tuple[str, str], ...]) -> str:
    sheet = _SHEET.read_text(encoding="utf-8")
    for role, colour in sorted(roles, key=lambda pair: -len(pair[0])):
        sheet = sheet.replace(f"@{role}", colour)
    return sheet
