"""The items of a pack, by how they stand to the user's own, each with what was chosen."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from clause_library.packs.contents import Key
from clause_library.packs.standing import Choice, Entry, Offer, Standing
from gui.alerts import plain, visible
from gui.theme import Space, Theme
from gui.widgets.icons import icon

_KEY = Qt.ItemDataRole.UserRole
_HEADINGS = {
    Standing.CONFLICT: "Bij u en in het pakket gewijzigd",
    Standing.CHANGED: "Gewijzigd in het pakket",
    Standing.NEW: "Nieuw voor u",
    Standing.MINE_CHANGED: "Alleen bij u gewijzigd",
    Standing.OLDER: "Ouder dan wat u hebt",
    Standing.DECLINED: "Eerder niet overgenomen",
    Standing.SAME: "Gelijk aan wat u hebt",
}
_SIGNS = {
    Choice.ACCEPT: ("check", "ready"),
    Choice.ACCEPT_OTHER: ("check", "ready"),
    Choice.KEEP_MINE: ("user", "ink"),
    Choice.LATER: ("clock", "muted"),
}


class OfferList(QTreeWidget):
    """Items under headings; what asks for a choice stands first.

    Signals:
        chosen: the Key of the item that is shown.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._items: dict[Key, QTreeWidgetItem] = {}
        self.setAccessibleName("Inhoud van het pakket")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(Space.SMALL)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._changed)

    def show_offer(self, offer: Offer) -> None:
        """Shows what a pack offers and chooses the first item."""
        self.clear()
        self._items = {}
        for standing, heading in _HEADINGS.items():
            entries = [entry for entry in offer.entries if entry.standing is standing]
            if not entries:
                continue
            top = QTreeWidgetItem([f"{heading} ({len(entries)})"])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            top.setForeground(0, self._theme.color("muted"))
            self.addTopLevelItem(top)
            for entry in entries:
                top.addChild(self._row(entry))
            top.setExpanded(standing.asks)
        if offer.entries:
            first = next((e for e in offer.entries if not e.decided), offer.entries[0])
            row = self._items[first.key]
            top_of_row = row.parent()
            if top_of_row is not None:
                top_of_row.setExpanded(True)
            self.setCurrentItem(row)

    def mark(self, choices: Mapping[Key, Choice], entries: Mapping[Key, Entry]) -> None:
        """Shows at each item what was chosen."""
        for key, row in self._items.items():
            entry = entries[key]
            if entry.decided:
                sign, role, said = "minus", "muted", entry.standing.label
            else:
                choice = choices.get(key, Choice.LATER)
                (sign, role), said = _SIGNS[choice], choice.label
            row.setIcon(0, icon(sign, self._theme, role))
            spoken = f"{entry.title}, {key.kind.label}, {entry.standing.label}: {said}"
            row.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
            row.setToolTip(0, plain(spoken))

    def _row(self, entry: Entry) -> QTreeWidgetItem:
        kind = "" if entry.key.kind == "clause" else f"  ({entry.key.kind.label})"
        item = QTreeWidgetItem([visible(f"{entry.title}{kind}")])
        item.setData(0, _KEY, entry.key)
        self._items[entry.key] = item
        return item

    def _changed(self, now: QTreeWidgetItem | None, _before: object) -> None:
        key = now.data(0, _KEY) if now is not None else None
        if isinstance(key, Key):
            self.chosen.emit(key)
