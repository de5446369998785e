"""The window in which kinds of bidders are chosen, changed, copied, added, switched off and taken away."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from drafting.bidders.own_profiles import OwnProfiles, Shelf
from drafting.bidders.profile import Profile
from drafting.bidders.profile_entry import Entry, entry_of, fresh_entry, read_entry
from drafting.refusals import ContentFileRefused, Refusal
from gui import alerts
from gui.bidders.profile_form import ProfileForm
from gui.bidders.profile_list import BROKEN, NEW, ProfileList
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.badge import Badge
from gui.widgets.scroll import Column
from gui.widgets.texts import button, text

SIZE = (1200, 740)
_LIST_WIDTH = 264
_SAYS = "De getallen zijn aannames, geen statistiek. Wat u hier wijzigt, geldt in elk bestek op deze computer."


class ProfilesDialog(QDialog):
    """Profiles at the left, the form of the chosen one at the right.

    Signals:
        changed: other profiles count now, or with other figures.
    """

    changed = Signal()

    def __init__(self, services: Services, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._own = OwnProfiles(services.folders.own_profiles)
        self.shelf: Shelf = services.reload_bidders()
        self.current = ""
        self.setObjectName("profiles_dialog")
        self.setWindowTitle("Soorten aanbieders")
        self.resize(*SIZE)
        self.list = ProfileList(theme)
        self.title = text("", "title")
        self.badge = Badge()
        self.counts = QCheckBox("Telt mee")
        self.counts.setAccessibleName("Telt mee naast een bestek")
        self.form = ProfileForm()
        self.broken = text("", "fault")
        self._build()
        # Queued, for the list may not be filled anew while it tells that another row was chosen.
        self.list.chosen.connect(self._choose, Qt.ConnectionType.QueuedConnection)
        self.form.edited.connect(self._refresh_buttons)
        self.counts.clicked.connect(lambda *_: self._switch())
        self._show(self.shelf.all[0].id)

    def make_new(self) -> None:
        """Opens the form of a new profile, with the figures of a small bidder to begin with."""
        if self._may_leave():
            example = self.shelf.get("kleine-aanbieder") or self.shelf.all[0]
            self._begin(fresh_entry(example, self._last_order()))

    def copy(self) -> None:
        """Opens the form of a new profile with everything of the chosen one."""
        profile = self.shelf.get(self.current)
        if profile is not None and self._may_leave():
            entry = entry_of(profile)
            texts = dict(entry.texts) | {"name": f"{profile.name} (kopie)", "phrase": ""}
            self._begin(
                Entry("", self._last_order(), texts, entry.traits, entry.accounts, entry.bases)
            )

    def save(self) -> bool:
        """Keeps what stands in the form, or shows what is wrong with it; gives whether it was kept."""
        entry = self.form.entry
        if entry is None:
            return True
        name = entry.texts["name"].strip()
        made = read_entry(entry, entry.id or self._own.free_id(name))
        if not isinstance(made, Profile):
            self.form.show_faults(made)
            count = len(made)
            self.told.setText(f"Nog {count} {'veld' if count == 1 else 'velden'} om te verbeteren.")
            return False
        try:
            self._own.save(made)
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Het profiel is niet bewaard")
            return False
        self._read_again(made.id)
        self.told.setText(f"{made.name} is bewaard.")
        return True

    def put_back(self) -> None:
        """Forgets what was typed since the profile was saved."""
        self._show(self.shelf.all[0].id if self.current == NEW else self.current)

    def remove(self) -> None:
        """Takes the user's own profile away, or the user's version of one of the program."""
        refusal = self._broken_file()
        profile = self.shelf.get(self.current)
        if refusal is None and profile is None:
            return
        if not self._sure(refusal, profile):
            return
        stem = refusal.path.stem if refusal is not None else self.current
        try:
            self._own.remove(stem)
        except Refusal as fault:
            alerts.refuse(self, fault, "Het profiel is niet verwijderd")
            return
        self._read_again(stem)

    @override
    def reject(self) -> None:
        if self._may_leave():
            super().reject()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_leave():
            event.accept()
        else:
            event.ignore()

    # making

    def _build(self) -> None:
        new = button("Nieuw", on_press=self.make_new)
        self.copy_button = button("Kopieer", on_press=self.copy)
        under = QHBoxLayout()
        under.setSpacing(Space.SMALL)
        under.addWidget(new)
        under.addWidget(self.copy_button)
        under.addStretch(1)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, Space.LARGE, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.list, 1)
        column.addLayout(under)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(left)
        splitter.addWidget(self._right())
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, SIZE[0] - _LIST_WIDTH])
        foot = QHBoxLayout()
        foot.addWidget(text(_SAYS, "caption"), 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(button("Sluit", on_press=self.reject))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.MEDIUM)
        whole.setSpacing(Space.MEDIUM)
        whole.addWidget(splitter, 1)
        whole.addLayout(foot)

    def _right(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(Space.SMALL)
        head.addWidget(self.title, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.counts, 0, Qt.AlignmentFlag.AlignVCenter)
        scroll = Column("Gegevens van deze aanbieder")
        scroll.column.setContentsMargins(0, 0, 0, 0)
        scroll.column.addWidget(self.form)
        scroll.column.addStretch(1)
        fault = QWidget()
        lines = QVBoxLayout(fault)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.SMALL)
        lines.addWidget(self.broken)
        lines.addWidget(
            text(
                "De andere profielen werken gewoon. Herstel het bestand, of verwijder het.", "muted"
            )
        )
        folder = button("Toon het bestand in de map", on_press=self._show_folder)
        lines.addWidget(folder, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(scroll)
        self._pages.addWidget(fault)
        self.told = text("", "muted")
        self.save_button = button("Bewaar", "primary", on_press=self.save)
        self.save_button.setShortcut("Ctrl+S")
        self.save_button.setToolTip("Ctrl+S")
        self.back_button = button("Maak ongedaan", on_press=self.put_back)
        self.remove_button = button("", "quiet", on_press=self.remove)
        row = QHBoxLayout()
        row.setSpacing(Space.SMALL)
        row.addWidget(self.save_button)
        row.addWidget(self.back_button)
        row.addWidget(self.told, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.remove_button)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(Space.LARGE, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addLayout(row)
        return right

    # showing

    def _choose(self, chosen: str) -> None:
        if chosen == self.current:
            return
        if self._may_leave():
            self._show(chosen)
        else:
            self._list_again()

    def _show(self, chosen: str) -> None:
        self.current = chosen
        self.told.setText("")
        profile, refusal = self.shelf.get(chosen), self._broken_file()
        self._pages.setCurrentIndex(0 if refusal is None else 1)
        if refusal is not None:
            self.title.setText(refusal.path.name)
            self.broken.setText(str(refusal))
        elif profile is not None:
            self.title.setText(profile.name)
            self.form.show_entry(entry_of(profile))
        self.counts.setVisible(profile is not None)
        self.counts.setChecked(chosen not in self.shelf.off)
        self._refresh_badge()
        self._list_again()
        self._refresh_buttons()

    def _begin(self, entry: Entry) -> None:
        """Shows the form of a profile that is not there yet."""
        self._show(NEW)
        self.title.setText("Nieuwe aanbieder")
        self.form.show_entry(entry)
        self._refresh_buttons()
        self.form.lines["name"].setFocus()
        self.form.lines["name"].selectAll()

    def _refresh_badge(self) -> None:
        own, product = self.current in self.shelf.own, self.current in self.shelf.product
        if own:
            self.badge.say("eigen versie" if product else "van uzelf", "accent")
        else:
            self.badge.say("")

    def _refresh_buttons(self) -> None:
        changed = self.form.is_changed or self.current == NEW
        readable = self._broken_file() is None
        self.save_button.setVisible(readable)
        self.back_button.setVisible(readable)
        self.save_button.setEnabled(changed)
        self.back_button.setEnabled(changed)
        self.copy_button.setEnabled(self.shelf.get(self.current) is not None)
        if changed and readable:
            self.told.setText("")
        own = self.current in self.shelf.own
        self.remove_button.setVisible(own or not readable)
        words = "Haal eigen versie weg" if self.current in self.shelf.product else "Verwijder"
        self.remove_button.setText(words)
        self.remove_button.setAccessibleName(words)

    def _list_again(self) -> None:
        self.list.show_shelf(self.shelf, self.current, making=self.current == NEW)

    # deciding

    def _switch(self) -> None:
        try:
            self._own.switch(self.current, on=self.counts.isChecked())
        except Refusal as refusal:
            alerts.refuse(self, refusal, "Dit is niet bewaard")
        self.shelf = self._services.reload_bidders()
        self.counts.setChecked(self.current not in self.shelf.off)
        self._list_again()
        self.changed.emit()

    def _read_again(self, chosen: str) -> None:
        self.shelf = self._services.reload_bidders()
        self._show(chosen if self.shelf.get(chosen) else self.shelf.all[0].id)
        self.changed.emit()

    def _may_leave(self) -> bool:
        """Whether the form may go; asks when something in it was not kept."""
        if self._pages.currentIndex() or not self.form.is_changed:
            return True
        answer = alerts.ask(
            self,
            f"Wilt u de wijzigingen in '{self.title.text()}' bewaren?",
            "Als u niet bewaart, gaan uw wijzigingen in dit formulier verloren.",
            ("Bewaar", "Bewaar niet", "Blijf hier"),
        )
        if answer == 1:
            self.put_back()
        return self.save() if answer == 0 else answer == 1

    def _sure(self, refusal: ContentFileRefused | None, profile: Profile | None) -> bool:
        name = refusal.path.name if refusal is not None else profile.name if profile else ""
        after = (
            "Daarna telt weer de versie van Bestekwijzer."
            if self.current in self.shelf.product
            else "Het bestand wordt van deze computer verwijderd."
        )
        words = f"Wilt u '{name}' weghalen?"
        return alerts.ask(self, words, after, ("Haal weg", "Annuleer")) == 0

    def _broken_file(self) -> ContentFileRefused | None:
        if not self.current.startswith(BROKEN):
            return None
        return self.shelf.refused[int(self.current.removeprefix(BROKEN))]

    def _show_folder(self) -> None:
        refusal = self._broken_file()
        if refusal is not None:
            alerts.show_folder(refusal.path)

    def _last_order(self) -> int:
        return max(profile.order for profile in self.shelf.all) + 1
