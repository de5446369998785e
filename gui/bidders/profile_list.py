"""The list of kinds of bidders: those of the program, the user's own, and files that cannot be read."""

from PySide6.QtWidgets import QTreeWidgetItem, QWidget

from drafting.bidders.own_profiles import Shelf
from drafting.bidders.profile import Profile
from gui.alerts import visible
from gui.theme import Theme
from gui.widgets.headed_list import HeadedList

NEW = "\N{BULLET}nieuw"
"""Stands for the profile that is being made; no id looks like it."""

BROKEN = "\N{BULLET}stuk:"
"""Comes before the number of a file that cannot be read."""


class ProfileList(HeadedList):
    """Profiles under headings; `chosen` gives an id, `NEW`, or `BROKEN` with a number."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("Soorten aanbieders", theme, parent)

    def show_shelf(self, shelf: Shelf, chosen: str, *, making: bool) -> None:
        """Shows what there is and chooses one, without saying that it was chosen."""
        product = [profile for profile in shelf.all if profile.id in shelf.product]
        own = [profile for profile in shelf.all if profile.id not in shelf.product]
        rows = [self._item(profile, shelf) for profile in own]
        if making:
            rows.append(self.row(NEW, "Nieuwe aanbieder", "nog niet bewaard", "plus", "accent"))
        broken = [
            self.row(f"{BROKEN}{number}", refusal.path.name, str(refusal), "violation", "violation")
            for number, refusal in enumerate(shelf.refused)
        ]
        self.fill(
            (
                ("Van Bestekwijzer", [self._item(profile, shelf) for profile in product]),
                ("Van uzelf", rows),
                ("Kan niet worden gelezen", broken),
            ),
            chosen,
        )

    def _item(self, profile: Profile, shelf: Shelf) -> QTreeWidgetItem:
        said = []
        if profile.id in shelf.own and profile.id in shelf.product:
            said.append("eigen versie")
        if profile.id in shelf.off:
            said.append("staat uit")
        off = profile.id in shelf.off
        name, role = ("off", "muted") if off else ("user", "ink")
        item = self.row(profile.id, profile.name, ", ".join(said), name, role)
        if said:
            item.setText(0, visible(f"{profile.name}  ({', '.join(said)})"))
        if off:
            item.setForeground(0, self._theme.color("muted"))
        return item
