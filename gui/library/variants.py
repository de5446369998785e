"""The lighter and stricter variants of a clause: a press shows one, or puts it in the place of what stands there."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from drafting.clause import Clause
from gui.alerts import plain
from gui.theme import Space, Theme
from gui.widgets.changing import changes
from gui.widgets.flow import FlowLayout
from gui.widgets.icons import icon
from gui.widgets.texts import button

_LONGEST = 30


class Variants(QWidget):
    """A row of buttons; without variants it takes no room.

    Signals:
        shown: the id of a clause to show.
        swapped: the id of a clause in the draft, and that of the one to come in its place.
    """

    shown = Signal(str)
    swapped = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = FlowLayout(self, Space.TINY)
        self.buttons: list[QPushButton] = []

    def show_clause(
        self, clause: Clause, titles: Mapping[str, str], present: Collection[str]
    ) -> None:
        """Offers the variants of this clause that are in the library, given what the draft holds."""
        for made in self.buttons:
            self._row.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.buttons = []
        here = clause.id in present
        for name, word, ids in (
            ("minus", "lichtere", clause.lighter),
            ("plus", "strengere", clause.stricter),
        ):
            known = [variant for variant in ids if variant in titles]
            others = [variant for variant in known if variant not in present]
            if here and others:
                self._offer(name, f"Vervang door {word} variant", clause, others, titles)
            elif not here:
                for variant in known:
                    if variant in present:
                        self._offer_place_of(variant, clause, titles)
                if others:
                    self._offer(name, f"{word.capitalize()} variant", None, others, titles)
        self.setVisible(bool(self.buttons))

    def _offer(
        self,
        name: str,
        words: str,
        instead_of: Clause | None,
        variants: Sequence[str],
        titles: Mapping[str, str],
    ) -> None:
        """A button that does it at once for one variant, or lets one of several be chosen."""

        def choose(variant: str, *_: object) -> None:
            if instead_of is None:
                self.shown.emit(variant)
            else:
                self.swapped.emit(instead_of.id, variant)

        made = self._add(name, words)
        if instead_of is not None:
            changes(made)
        made.setToolTip(plain("\n".join(titles[variant] for variant in variants)))
        if len(variants) == 1:
            made.setAccessibleDescription(titles[variants[0]])
            made.clicked.connect(partial(choose, variants[0]))
            return
        menu = QMenu(made)
        for variant in variants:
            menu.addAction(titles[variant].replace("&", "&&")).triggered.connect(
                partial(choose, variant)
            )
        made.setMenu(menu)

    def _offer_place_of(self, standing: str, clause: Clause, titles: Mapping[str, str]) -> None:
        title = titles[standing]
        short = (
            title
            if len(title) <= _LONGEST
            else f"{title[:_LONGEST].rstrip()}\N{HORIZONTAL ELLIPSIS}"
        )
        made = changes(self._add("redo", f"Vervang '{short}' hierdoor"))
        made.setAccessibleName(f"Vervang '{title}' hierdoor")
        made.setToolTip(plain(f"Vervang '{title}' door '{clause.title}'"))
        made.clicked.connect(lambda *_: self.swapped.emit(standing, clause.id))

    def _add(self, name: str, words: str) -> QPushButton:
        made = button(words, "chip")
        made.setIcon(icon(name, self._theme, "accent"))
        self._row.addWidget(made)
        self.buttons.append(made)
        return made
