"""The menu of the window, filled when it opens."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QMenu

from gui.actions import Act, Actions, Group
from gui.alerts import visible
from gui.settings import Recent

_BELOW = frozenset({Act.CLOSE, Act.QUIT, Act.SETTINGS})
_UNLISTED = frozenset({Act.MENU})
_SUBMENUS = (
    Group.EDIT,
    Group.CHECK,
    Group.REVIEW,
    Group.CONTENT,
    Group.PUBLICATION,
    Group.VIEW,
)


def fill_menu(
    menu: QMenu, actions: Actions, recent: Sequence[Recent], open_file: Callable[[Path], object]
) -> None:
    """Files first, then a submenu for each group, then what closes."""
    menu.clear()
    for act in (Act.NEW, Act.OPEN):
        menu.addAction(actions[act])
    earlier = menu.addMenu("Eerder geopend")
    earlier.setEnabled(bool(recent))
    for item in recent:
        made = earlier.addAction(visible(item.title).replace("&", "&&"))
        made.triggered.connect(lambda _=False, path=Path(item.path): open_file(path))
    for act in (Act.SAVE, Act.SAVE_AS, Act.EXPORT):
        menu.addAction(actions[act])
    menu.addSeparator()
    for group in _SUBMENUS:
        below = menu.addMenu(str(group))
        for act in actions:
            if act.value.group is group and act not in _BELOW | _UNLISTED:
                below.addAction(actions[act])
    menu.addSeparator()
    for act in (Act.SETTINGS, Act.HELP_HERE, Act.SHORTCUTS, Act.ABOUT):
        menu.addAction(actions[act])
    menu.addSeparator()
    for act in (Act.CLOSE, Act.QUIT):
        menu.addAction(actions[act])
