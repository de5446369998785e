"""What can be decided together: all of a kind, all of a reviewer, all that is sure."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from drafting.review.returned import Kind, Returned
from gui import alerts
from gui.review.returned_words import counted_kind


class Decides(Protocol):
    """Who takes over and declines."""

    def wanted(self, kind: Kind | None = None, person: str = "") -> tuple[Returned, ...]:
        """What can be taken over without a look at each."""

    def shown_of(self, kind: Kind | None = None, person: str = "") -> tuple[Returned, ...]:
        """What is in the list."""

    def take_all(self, kind: Kind | None = None, person: str = "") -> None:
        """Takes these over."""

    def decline_all(self, kind: Kind | None = None, person: str = "") -> None:
        """Declines these."""


def fill_menu(menu: QMenu, dialog: Decides, one: Returned | None) -> None:
    """Fills the menu for what is looked at: first what can be taken over, then what can be declined."""
    menu.clear()
    kind = one.kind if one is not None else None
    people = one.authors if one is not None else ()
    if kind is not None:
        count = len(dialog.wanted(kind))
        words = f"Neem {counted_kind(kind, count)} over"
        _offer(menu, words, count, partial(dialog.take_all, kind), "Ctrl+Return")
    for person in people:
        count = len(dialog.wanted(None, person))
        _offer(
            menu,
            f"Neem alles van {person} over ({count})",
            count,
            partial(dialog.take_all, None, person),
        )
    count = len(dialog.wanted())
    _offer(menu, f"Neem alles over wat zeker is ({count})", count, dialog.take_all)
    menu.addSeparator()
    if kind is not None:
        count = len(dialog.shown_of(kind))
        _offer(
            menu, f"Wijs {counted_kind(kind, count)} af", count, partial(dialog.decline_all, kind)
        )
    for person in people:
        count = len(dialog.shown_of(None, person))
        words = f"Wijs alles van {person} af ({count})"
        _offer(menu, words, count, partial(dialog.decline_all, None, person))


def _offer(menu: QMenu, words: str, count: int, deed: Callable[[], object], key: str = "") -> None:
    action = menu.addAction(alerts.visible(words).replace("&", "&&"))
    action.setEnabled(count > 0)
    if key:
        action.setShortcut(QKeySequence(key))
        action.setShortcutVisibleInContextMenu(True)
    action.triggered.connect(lambda _checked=False: deed())
