"""The window for a parcel that came back: what is new, taken over together or one by one, conflicts side by side."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from drafting.refusals import Refusal
from drafting.review.parcels.difference import Difference, Way
from drafting.review.parcels.parcel import Parcel
from drafting.review.parcels.parcel_file import read_parcel
from drafting.review.parcels.taking import Taken
from gui import alerts, background
from gui.alerts import visible
from gui.parcels.in_desk import InDesk
from gui.parcels.three_texts import ThreeTexts
from gui.parcels.words import ICONS, progress_words, state_of
from gui.review.reading_page import ReadingPage
from gui.services import Services
from gui.theme import Space, Theme
from gui.widgets.empty_state import EmptyState
from gui.widgets.icons import SMALL, pixmap
from gui.widgets.texts import button, text
from gui.workspace import Workspace

SIZE = (1180, 720)
MARGIN = 32
LIST_WIDTH = 320
FEW = 5
"""More than this is taken over beside the window, so that it does not stand still."""
_KEY = Qt.ItemDataRole.UserRole
_OWN, _OWN_DONE = "Eigen tekst (E)", "Neem eigen tekst (E)"


class InDialog(QDialog):
    """Stands beside the window, so that the page can be looked at; everything can be undone there."""

    def __init__(self, place: Workspace, services: Services, theme: Theme) -> None:
        super().__init__(place)
        self._place = place
        self._services = services
        self._theme = theme
        self.desk: InDesk | None = None
        self.job: background.Job | None = None
        self.setObjectName("parcel_in")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Beoordeling terug")
        room = place.window().size()
        self.resize(min(SIZE[0], room.width() - MARGIN), min(SIZE[1], room.height() - MARGIN))
        self.title = text("Beoordeling terug", "title")
        self.progress = text("", "muted")
        self.remarks = text("", "fault")
        self.remarks.hide()
        self.list = QListWidget()
        self.list.setAccessibleName("Wat er terugkwam")
        self.list.setProperty("role", "choices")
        self.list.setWordWrap(True)
        self.list.setIconSize(QSize(SMALL, SMALL))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.where = text("", "heading")
        self.about = text("", "muted")
        self.note = text("", "")
        self.why = text("", "fault")
        self.texts = ThreeTexts(theme)
        self.take_button = button(
            "Neem over (A)", "primary", on_press=lambda: self.decide(Way.THEIRS)
        )
        self.mine_button = button("Houd de mijne (M)", on_press=lambda: self.decide(Way.MINE))
        self.both_button = button("Beide (B)", on_press=lambda: self.decide(Way.BOTH))
        self.own_button = button(_OWN, on_press=self.write_own)
        self.go_button = button("Ga erheen", on_press=self._go)
        self.all_button = button("Neem alles zonder conflict over", on_press=self.take_plain)
        self.none_button = button("Wijs alles af…", on_press=self.decline_all)
        self.reading = ReadingPage()
        self.reading.stop_wanted.connect(self.close)
        self.empty = EmptyState(theme)
        self._main = QWidget()
        self._pages = QStackedWidget()
        self._lay_out()
        self._make_keys()
        self.list.currentItemChanged.connect(lambda *_items: self._show())

    # reading

    def read(self, path: Path) -> None:
        """Reads the parcel in the background and lays it beside the bestek."""
        self.reading.begin(path.name)
        self._pages.setCurrentIndex(0)
        self.job = background.run(lambda _job: read_parcel(path), self.show_parcel, self._refuse)

    def show_parcel(self, parcel: Parcel) -> None:
        """Shows what a parcel brings."""
        try:
            self.desk = InDesk(self._place.open_draft, parcel, self._services.now, self)
            if not self.desk.found.differences:
                self.desk.receive()
        except Refusal as refusal:
            self._refuse(refusal)
            return
        self.desk.changed.connect(self._refresh)
        self.title.setText(visible(f"Beoordeling van {self.desk.name}"))
        self.remarks.setText(" ".join(self.desk.back.remarks))
        self.remarks.setVisible(bool(self.desk.back.remarks))
        self._refresh()
        self.list.setFocus()

    def _refuse(self, refusal: Refusal) -> None:
        parent = self._place
        self.close()
        alerts.refuse(parent, refusal, "Dit pakket kan niet worden teruggenomen")

    # deciding

    @property
    def current(self) -> Difference | None:
        """What is looked at."""
        item = self.list.currentItem()
        if self.desk is None or item is None:
            return None
        return self.desk.find(str(item.data(_KEY)))

    def decide(self, way: Way, words: str = "") -> None:
        """Decides on what is looked at, and goes on to the next."""
        one, desk = self.current, self.desk
        if one is None or desk is None or way not in one.ways:
            return
        row = self.list.currentRow()
        done = self._attempt(lambda: desk.decide(one.key, way, words))
        if done is not None and done.done:
            self.list.setCurrentRow(min(row, self.list.count() - 1))

    def write_own(self) -> None:
        """Opens the room for an own text; pressed again it is taken."""
        one = self.current
        if one is None or Way.OWN not in one.ways:
            return
        if self.texts.own.isHidden():
            self.texts.show_own(wanted=True)
            self.own_button.setText(_OWN_DONE)
        else:
            self.decide(Way.OWN, self.texts.own.toPlainText())

    def take_plain(self) -> None:
        """Takes over everything that wants no choice; much of it is worked out beside the window."""
        desk = self.desk
        if desk is None or not desk.found.plain or not self._place.finish():
            return
        work = desk.plain_work()
        if len(desk.found.plain) <= FEW:
            self._carry_out(work())
            return
        self._main.setEnabled(False)
        self.progress.setText(f"{len(desk.found.plain)} wijzigingen worden overgenomen…")
        self.job = background.run(lambda _job: work(), self._carry_out)

    def _carry_out(self, done: Taken) -> None:
        desk = self.desk
        self._main.setEnabled(True)
        if desk is None:
            return
        try:
            carried = desk.carry_out(done)
        except Refusal as refusal:
            alerts.refuse(self, refusal)
            self._refresh()
            return
        if not carried:
            self._refresh()
            self._place.tell(
                "Het bestek is intussen gewijzigd. Er is niets overgenomen; probeer het opnieuw."
            )
            return
        left = f" {len(done.left)} konden niet." if done.left else ""
        self._place.tell(f"{len(done.done)} overgenomen.{left} {done.edit.note}".strip())

    def decline_all(self) -> None:
        """Keeps mine everywhere, once the user says yes."""
        desk = self.desk
        if desk is None or not desk.found.differences:
            return
        answer = alerts.ask(
            self,
            "Wilt u alles uit deze beoordeling afwijzen?",
            "Uw bestek blijft zoals het is. U kunt dit ongedaan maken.",
            ("Wijs alles af", "Annuleer"),
        )
        if answer == 0:
            self._attempt(desk.decline_all)

    def _attempt(self, deed: Callable[[], Taken]) -> Taken | None:
        if not self._place.finish():
            return None
        try:
            return deed()
        except Refusal as refusal:
            alerts.refuse(self, refusal)
            return None

    def _go(self) -> None:
        one = self.current
        if one is not None:
            comment = next(
                (c for c in self._place.open_draft.draft.comments if c.id == one.target), None
            )
            self._place.go_to(comment.anchor.element if comment else one.target)
            self._place.window().activateWindow()

    # showing

    def _refresh(self) -> None:
        desk = self.desk
        if desk is None:
            return
        found = desk.found
        self.progress.setText(progress_words(len(found.plain), len(found.conflicts)))
        self.all_button.setVisible(bool(found.plain))
        self.all_button.setText(f"Neem alles zonder conflict over ({len(found.plain)})")
        self.none_button.setVisible(bool(found.differences))
        self._fill()
        if found.differences:
            self._pages.setCurrentIndex(1)
        else:
            self._pages.setCurrentIndex(2)
            self.empty.say(
                "check",
                "Alles is beslist",
                "Uit deze beoordeling is niets meer over te nemen. Bewaar het bestek met Ctrl+S.",
            )

    def _fill(self) -> None:
        desk = self.desk
        assert desk is not None
        row = max(self.list.currentRow(), 0)
        was = self.list.blockSignals(True)  # noqa: FBT003 -- Qt
        self.list.clear()
        for one in (*desk.found.conflicts, *desk.found.plain):
            state = state_of(one)
            said = f"{one.kind.label.capitalize()}{f' · {state}' if state else ''}"
            item = QListWidgetItem(visible(f"{said}\n{one.where or 'Bestek'}"))
            role = "violation" if one.conflict and not one.kept else "muted"
            item.setIcon(
                QIcon(
                    pixmap(
                        "attention" if role == "violation" else ICONS[one.kind], self._theme, role
                    )
                )
            )
            item.setData(_KEY, one.key)
            self.list.addItem(item)
        self.list.blockSignals(was)
        self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._show()

    def _show(self) -> None:
        one, desk = self.current, self.desk
        if one is None or desk is None:
            return
        self.where.setText(visible(one.where or "Bestek"))
        said = [one.kind.label.capitalize()]
        said += [state_of(one)] if state_of(one) else []
        said += [one.author] if one.author else []
        self.about.setText(visible(" · ".join(said)))
        self.note.setText(one.note)
        self.note.setVisible(bool(one.note))
        why = desk.left.get(one.key, "")
        self.why.setText(visible(why))
        self.why.setVisible(bool(why))
        self.texts.show_for(one, desk.name)
        self.take_button.setText("Neem die van de ander (A)" if one.conflict else "Neem over (A)")
        self.mine_button.setText("Houd de mijne (M)" if one.conflict else "Neem niet over (M)")
        self.both_button.setVisible(Way.BOTH in one.ways)
        self.own_button.setVisible(Way.OWN in one.ways)
        self.own_button.setText(_OWN)

    # building

    def _make_keys(self) -> None:
        for key, deed in (
            ("A", lambda: self.decide(Way.THEIRS)),
            ("M", lambda: self.decide(Way.MINE)),
            ("B", lambda: self.decide(Way.BOTH)),
            ("E", self.write_own),
            ("Ctrl+Return", self.take_plain),
            ("Ctrl+Z", self._place.open_draft.undo),
        ):
            QShortcut(QKeySequence(key), self).activated.connect(deed)

    def _lay_out(self) -> None:
        deeds = QHBoxLayout()
        deeds.setSpacing(Space.SMALL)
        for made in (self.take_button, self.mine_button, self.both_button, self.own_button):
            deeds.addWidget(made)
        deeds.addStretch(1)
        deeds.addWidget(self.go_button)
        right = QVBoxLayout()
        right.setSpacing(Space.SMALL)
        for widget in (self.where, self.about, self.note):
            right.addWidget(widget)
        right.addSpacing(Space.SMALL)
        right.addWidget(self.texts, 1)
        right.addWidget(self.why)
        right.addLayout(deeds)
        both = QHBoxLayout(self._main)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(Space.WIDE)
        both.addWidget(self.list)
        both.addLayout(right, 1)
        for page in (self.reading, self._main, self.empty):
            self._pages.addWidget(page)
        foot = QHBoxLayout()
        foot.setSpacing(Space.SMALL)
        foot.addWidget(self.all_button)
        foot.addWidget(self.none_button)
        foot.addStretch(1)
        foot.addWidget(button("Sluit", on_press=self.close))
        self.all_button.hide()
        self.none_button.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(Space.WIDE, Space.LARGE, Space.WIDE, Space.LARGE)
        whole.setSpacing(Space.SMALL)
        for widget in (self.title, self.progress, self.remarks):
            whole.addWidget(widget)
        whole.addSpacing(Space.SMALL)
        whole.addWidget(self._pages, 1)
        whole.addLayout(foot)
