"""The list of kinds of bidders: those of the program, the user's own, and files that cannot be read."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from drafting.bidders.own_profiles import Shelf
from drafting.bidders.profile import Profile
from gui.alerts import plain, visible
from gui.theme import Space, Theme
from gui.widgets.icons import icon

_ID = Qt.ItemDataRole.UserRole
NEW = "\N{BULLET}nieuw"
"""Stands for the profile that is being made; no id looks like it."""

BROKEN = "\N{BULLET}stuk:"
"""Comes before the number of a file that cannot be read."""


class ProfileList(QTreeWidget):
    """Profiles under headings.

    Signals:
        chosen: an id, `NEW`, or `BROKEN` with a number.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName("Soorten aanbieders")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(Space.SMALL)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._changed)

    def show_shelf(self, shelf: Shelf, chosen: str, *, making: bool) -> None:
        """Shows what there is and chooses one, without saying that it was chosen."""
        self.blockSignals(True)  # noqa: FBT003 -- Qt
        self.clear()
        product = [profile for profile in shelf.all if profile.id in shelf.product]
        own = [profile for profile in shelf.all if profile.id not in shelf.product]
        self._add("Van Bestekwijzer", [self._item(profile, shelf) for profile in product])
        rows = [self._item(profile, shelf) for profile in own]
        if making:
            rows.append(self._row(NEW, "Nieuwe aanbieder", "nog niet bewaard", "plus", "accent"))
        self._add("Van uzelf", rows)
        broken = [
            self._row(
                f"{BROKEN}{number}", refusal.path.name, str(refusal), "violation", "violation"
            )
            for number, refusal in enumerate(shelf.refused)
        ]
        self._add("Kan niet worden gelezen", broken)
        self.expandAll()
        flags = Qt.MatchFlag.MatchContains | Qt.MatchFlag.MatchRecursive
        for item in self.findItems("", flags):
            if item.data(0, _ID) == chosen:
                self.setCurrentItem(item)
        self.blockSignals(False)  # noqa: FBT003 -- Qt

    def _add(self, title: str, rows: list[QTreeWidgetItem]) -> None:
        if rows:
            top = QTreeWidgetItem([title])
            top.setFlags(Qt.ItemFlag.ItemIsEnabled)
            top.setForeground(0, self._theme.color("muted"))
            top.addChildren(rows)
            self.addTopLevelItem(top)

    def _item(self, profile: Profile, shelf: Shelf) -> QTreeWidgetItem:
        said = []
        if profile.id in shelf.own and profile.id in shelf.product:
            said.append("eigen versie")
        if profile.id in shelf.off:
            said.append("staat uit")
        off = profile.id in shelf.off
        name, role = ("off", "muted") if off else ("user", "ink")
        item = self._row(profile.id, profile.name, ", ".join(said), name, role)
        if said:
            item.setText(0, visible(f"{profile.name}  ({', '.join(said)})"))
        if off:
            item.setForeground(0, self._theme.color("muted"))
        return item

    def _row(self, key: str, name: str, said: str, sign: str, role: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([visible(name)])
        item.setData(0, _ID, key)
        item.setIcon(0, icon(sign, self._theme, role))
        spoken = f"{name}, {said}" if said else name
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        item.setToolTip(0, plain(spoken))
        return item

    def _changed(self, now: QTreeWidgetItem | None, _before: object) -> None:
        if now is not None and now.data(0, _ID):
            self.chosen.emit(str(now.data(0, _ID)))
